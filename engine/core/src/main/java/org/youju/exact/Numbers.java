package org.youju.exact;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How numbers are written for people: no exponent, no idle zeros, points and percentages with two decimals. */
public final class Numbers {

    /** As many digits as every long of that many has room for. */
    public static final int SHORT = 18;

    private Numbers() {}

    /** {@code 0.50} as {@code 0.5}, {@code 30} as {@code 30}. */
    public static String plain(BigDecimal value) {
        if (value.scale() == 0) {
            return value.toPlainString();
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
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
        return atLeastTwoDecimals(value).toPlainString();
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
