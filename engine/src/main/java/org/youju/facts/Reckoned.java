package org.youju.facts;

import java.math.BigDecimal;
import java.util.List;
import org.youju.exact.Ratio;

/**
 * A value with the numbers that it was worked out from: the sum of {@code added} less {@code taken}, divided by the sum
 * of {@code divisor}.
 *
 * @param divisor empty where nothing is divided; else its sum is not zero
 * @param percent whether its unit is %
 */
public record Reckoned(List<BigDecimal> added, List<BigDecimal> taken, List<BigDecimal> divisor, boolean percent) {

    private static final Ratio HUNDRED = Ratio.of(100);

    public Reckoned {
        added = List.copyOf(added);
        taken = List.copyOf(taken);
        divisor = List.copyOf(divisor);
    }

    /** A rate: one number divided by another that is not zero. */
    static Reckoned rate(BigDecimal dividend, BigDecimal divisor) {
        return new Reckoned(List.of(dividend), List.of(), List.of(divisor), true);
    }

    static Reckoned days(long days) {
        return new Reckoned(List.of(BigDecimal.valueOf(days)), List.of(), List.of(), false);
    }

    public boolean isDivided() {
        return !divisor.isEmpty();
    }

    private Ratio value() {
        Ratio dividend = Ratio.of(sum(added).subtract(sum(taken)));
        return isDivided() ? dividend.dividedBy(Ratio.of(sum(divisor))) : dividend;
    }

    /** In its unit: 89.5 for 89.5 %. */
    public Ratio inUnit() {
        return percent && isDivided() ? value().inPercent() : value();
    }

    /** As a part of one: 0.895 for 89.5 %. */
    public Ratio fraction() {
        return percent && !isDivided() ? value().dividedBy(HUNDRED) : value();
    }

    static BigDecimal sum(List<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
