package org.youju.explanation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.mvel2.MVEL;
import org.youju.exact.Ratio;

/** Works out the text of a formula from scratch with MVEL, which gets nothing but arithmetic over numbers. */
final class SecondCalculator {

    /** As long as the formula of a sheet with the most findings that it may list. */
    private static final Pattern ARITHMETIC = Pattern.compile("[0-9.()×÷+−% -]{1,200000}");

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");

    private SecondCalculator() {}

    /** @param formula such as {@code 15 × (1 − 50%)}; a leading hyphen makes a number negative */
    static BigDecimal calculate(String formula) {
        if (!ARITHMETIC.matcher(formula).matches()) {
            throw new IllegalArgumentException("`" + formula + "` is not arithmetic over numbers");
        }
        String expression = NUMBER.matcher(formula.replaceAll("(\\d+(?:\\.\\d+)?)%", "($1 ÷ 100)"))
                .replaceAll("$0B")
                .replace('×', '*')
                .replace('÷', '/')
                .replace('−', '-');
        Object result = MVEL.eval(expression);
        if (!(result instanceof BigDecimal number)) {
            throw new IllegalStateException("`" + formula + "` came to " + result + ", which is no exact decimal");
        }
        // a third loses its last digits in MVEL; undone here, or a result that ends in an exact 5 would round the other
        // way
        return number.setScale(2 * Ratio.DECIMALS, RoundingMode.HALF_UP).setScale(Ratio.DECIMALS, RoundingMode.HALF_UP);
    }
}
