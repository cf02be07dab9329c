package org.youju.exact;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.LongStream;

/** How numbers are written for people: no exponent, no idle zeros, points and percentages with two decimals. */
public final class Numbers {

    /** As many digits as every long of that many has room for. */
    public static final int SHORT = 18;

    /** From 0.00 to 100.00, which nearly all points are: each is made once, and keeps its text. */
    private static final BigDecimal[] HUNDREDTHS = LongStream.rangeClosed(0, 100_00)
            .mapToObj(hundredths -> BigDecimal.valueOf(hundredths, 2))
            .toArray(BigDecimal[]::new);

    private Numbers() {}

    /** With two decimals. */
    static BigDecimal hundredths(long number) {
        return number >= 0 && number < HUNDREDTHS.length ? HUNDREDTHS[(int) number] : BigDecimal.valueOf(number, 2);
    }

    /** {@code 0.50} as {@code 0.5}, {@code 30} as {@code 30}. */
    public static String plain(BigDecimal value) {
        if (value.scale() == 0) {
            return text(value);
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return text(stripped.scale() < 0 ? stripped.setScale(0) : stripped);
    }

    /** With its decimals as they are and no exponent. */
    public static String text(BigDecimal value) {
        // with so few decimals Java has no exponent either way, and writes it faster
        return value.scale() >= 0 && value.scale() <= 6 ? value.toString() : value.toPlainString();
    }

    /** Whether all of its digits fit a long, and its decimals are none or more. */
    public static boolean isShort(BigDecimal value) {
        return value.scale() >= 0 && value.precision() <= SHORT;
    }

    /** All digits of a number that {@link #isShort}, without the point; made without a big integer in between. */
    public static long digits(BigDecimal value) {
        int scale = value.scale();
        return scale == 0 ? value.longValue() : value.scaleByPowerOfTen(scale).longValue();
    }

    /** At least two decimals: {@code 7.5} as {@code 7.50}, {@code 2.1428571429} as it is. */
    public static String points(BigDecimal value) {
        return text(atLeastTwoDecimals(value));
    }

    /** The same number with two decimals, or with as many more as it needs. */
    public static BigDecimal atLeastTwoDecimals(BigDecimal value) {
        if (value.scale() == 2) {
            return value;
        }
        BigDecimal stripped = value.scale() < 2 ? value : value.stripTrailingZeros();
        return stripped.scale() < 2 ? stripped.setScale(2, RoundingMode.UNNECESSARY) : stripped;
    }
}
