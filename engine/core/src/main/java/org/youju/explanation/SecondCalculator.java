package org.youju.explanation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mvel2.MVEL;
import org.youju.exact.Ratio;

/** Works out the text of a formula from scratch with MVEL, which gets nothing but arithmetic over numbers. */
final class SecondCalculator {

    /** As long as the formula of a sheet with the most findings that it may list. */
    private static final Pattern ARITHMETIC = Pattern.compile("[0-9.()×÷+−% -]{1,200000}");

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");

    private SecondCalculator() {}

    /** A step that is cut or rounded, from its name to the bracket that opens. */
    private static final Pattern STEP = Pattern.compile("(取整|进一|四舍五入)\\(");

    private static final Pattern DECIMALS_SAID = Pattern.compile("(.*), (\\d)", Pattern.DOTALL);

    /** @param formula such as {@code 15 × (1 − 50%)}; a leading hyphen makes a number negative */
    static BigDecimal calculate(String formula) {
        return precisely(formula).setScale(Ratio.DECIMALS, RoundingMode.HALF_UP);
    }

    /** With twice the decimals that are kept: a step is cut from its true value, and a third loses digits in MVEL. */
    private static BigDecimal precisely(String formula) {
        String plain = stepsTaken(formula);
        if (!ARITHMETIC.matcher(plain).matches()) {
            throw new IllegalArgumentException("`" + formula + "` is not arithmetic over numbers");
        }
        String expression = NUMBER.matcher(plain.replaceAll("(\\d+(?:\\.\\d+)?)%", "($1 ÷ 100)"))
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
        return number.setScale(2 * Ratio.DECIMALS, RoundingMode.HALF_UP);
    }

    /** The formula with a number in place of each step that is cut or rounded. */
    private static String stepsTaken(String formula) {
        Matcher step = STEP.matcher(formula);
        if (!step.find()) {
            return formula;
        }
        int end = closing(formula, step.end());
        String inner = formula.substring(step.end(), end);
        Matcher said = DECIMALS_SAID.matcher(inner);
        boolean decimals = said.matches();
        RoundingMode mode = switch (step.group(1)) {
            case "取整" -> RoundingMode.FLOOR;
            case "进一" -> RoundingMode.CEILING;
            default -> RoundingMode.HALF_UP;
        };
        BigDecimal number = precisely(decimals ? said.group(1) : inner)
                .setScale(decimals ? Integer.parseInt(said.group(2)) : 0, mode);
        return formula.substring(0, step.start()) + "(" + number.toPlainString() + ")"
                + stepsTaken(formula.substring(end + 1));
    }

    private static int closing(String formula, int from) {
        int open = 1;
        for (int i = from; i < formula.length(); i++) {
            open += formula.charAt(i) == '(' ? 1 : formula.charAt(i) == ')' ? -1 : 0;
            if (open == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("`" + formula + "` lacks a bracket");
    }
}
