package org.youju.exact;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How numbers are written for people: no exponent, no idle zeros, points and percentages with two decimals. */
public final class Numbers {

    private Numbers() {}

    /** {@code 0.50} as {@code 0.5}, {@code 30} as {@code 30}. */
    public static String plain(BigDecimal value) {
        if (value.scale() == 0) {
            return value.toPlainString();
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
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
