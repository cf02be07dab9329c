package org.youju.document;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.youju.exact.Rank;

/** Reads plain decimal numbers within bounds that keep every later calculation exact and quick. */
public final class Decimals {

    private static final int MOST_DECIMALS = 10;

    private static final Pattern PLAIN_NUMBER = Pattern.compile("-?\\d{1,60}(\\.\\d{1,60})?([eE][+-]?\\d{1,6})?");

    private Decimals() {}

    /** The number, or zero with a problem where it is not a plain decimal number within bounds. */
    public static BigDecimal read(String text, Place place, Problems problems) {
        String shown = text.length() > 60 ? text.substring(0, 60) + "…" : text;
        @Nullable BigDecimal number = PLAIN_NUMBER.matcher(text).matches() ? new BigDecimal(text) : null;
        if (number != null && number.signum() == 0) {
            return BigDecimal.ZERO;
        }
        if (number == null || Math.abs((long) number.precision() - number.scale()) > 60) {
            problems.add(
                    number == null ? "NOT_A_NUMBER" : "NUMBER_OUT_OF_RANGE",
                    place,
                    "`" + shown + "` is not a decimal number within ±10^12",
                    "“" + shown + "”不是可用的数字（须为普通十进制数，绝对值不超过一万亿）");
            return BigDecimal.ZERO;
        }
        if (number.abs().compareTo(Rank.LIMIT) > 0
                || (number.scale() > MOST_DECIMALS
                        && number.stripTrailingZeros().scale() > MOST_DECIMALS)) {
            problems.add(
                    "NUMBER_OUT_OF_RANGE",
                    place,
                    "`" + shown + "` is beyond ±10^12 or has more than " + MOST_DECIMALS + " decimals",
                    "“" + shown + "”超出范围：绝对值不超过一万亿，小数不超过 " + MOST_DECIMALS + " 位");
            return BigDecimal.ZERO;
        }
        return number;
    }
}
