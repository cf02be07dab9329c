package org.youju.facts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.youju.exact.Ratio;
import org.youju.ruleset.Formula;

/**
 * A value with the numbers that it was worked out from: the sum of those added less those taken, divided by the sum of the
 * divisor. It is worked out once, since it is compared, calculated with and shown again and again.
 */
public final class DerivedValue {

    private static final Ratio HUNDRED = Ratio.of(100);

    private final List<BigDecimal> added;
    private final List<BigDecimal> taken;
    private final List<BigDecimal> divisor;
    private final boolean percent;
    /** Whether it is a number of the sheet as it was given; asked for more often than the numbers themselves. */
    private final boolean given;

    private final boolean divided;
    private final @Nullable Working working;
    private final Ratio inUnit;
    private @Nullable BigDecimal decimal;

    /**
     * @param divisor empty where nothing is divided; else its sum is not zero
     * @param percent whether its unit is %
     */
    DerivedValue(List<BigDecimal> added, List<BigDecimal> taken, List<BigDecimal> divisor, boolean percent) {
        this.added = List.copyOf(added);
        this.taken = List.copyOf(taken);
        this.divisor = List.copyOf(divisor);
        this.percent = percent;
        this.divided = !this.divisor.isEmpty();
        this.working = null;
        this.given = this.added.size() == 1 && this.taken.isEmpty() && !divided;
        Ratio value = value();
        this.inUnit = percent && isDivided() ? value.inPercent() : value;
    }

    /** Worked out by a formula. */
    private DerivedValue(Working working, boolean percent) {
        this.added = List.of();
        this.taken = List.of();
        this.divisor = List.of();
        this.percent = percent;
        this.divided = true;
        this.given = false;
        this.working = working;
        this.inUnit = percent ? working.value().inPercent() : working.value();
    }

    static DerivedValue of(Working working, boolean percent) {
        return new DerivedValue(working, percent);
    }

    /** The same as part of a formula, where a rate is a part of one. */
    Working asWorking() {
        if (working != null) {
            return working;
        }
        Working sum = sum(added, null);
        for (BigDecimal number : taken) {
            sum = Working.Operation.of(sum, Formula.Sign.MINUS, new Working.Figure(number, percent && !divided));
        }
        return divided ? Working.Operation.of(sum, Formula.Sign.DIVIDED_BY, sum(divisor, null)) : sum;
    }

    private Working sum(List<BigDecimal> numbers, @Nullable Working before) {
        Working sum = before;
        for (BigDecimal number : numbers) {
            Working figure = new Working.Figure(number, percent && !divided);
            sum = sum == null ? figure : Working.Operation.of(sum, Formula.Sign.PLUS, figure);
        }
        return Objects.requireNonNull(sum, "there is a number to add");
    }

    /** How it came about by its formula; null where it is sums, taken off and divided. */
    public @Nullable Working working() {
        return working;
    }

    /** A rate: one number divided by another that is not zero. */
    static DerivedValue rate(BigDecimal dividend, BigDecimal divisor) {
        return new DerivedValue(List.of(dividend), List.of(), List.of(divisor), true);
    }

    /** A number of the sheet as it was given. */
    static DerivedValue given(BigDecimal number, boolean percent) {
        return new DerivedValue(List.of(number), List.of(), List.of(), percent);
    }

    /** How often something was found, by all findings together. */
    public static DerivedValue counted(List<BigDecimal> counts) {
        return new DerivedValue(counts.isEmpty() ? List.of(BigDecimal.ZERO) : counts, List.of(), List.of(), false);
    }

    static DerivedValue days(long days) {
        return new DerivedValue(List.of(BigDecimal.valueOf(days)), List.of(), List.of(), false);
    }

    public List<BigDecimal> added() {
        return added;
    }

    public List<BigDecimal> taken() {
        return taken;
    }

    /** Empty where nothing is divided. */
    public List<BigDecimal> divisor() {
        return divisor;
    }

    /** Whether its unit is %. */
    public boolean percent() {
        return percent;
    }

    /** Whether it is a number of the sheet as it was given. */
    public boolean isGiven() {
        return given;
    }

    public boolean isDivided() {
        return divided;
    }

    private Ratio value() {
        if (working != null) {
            return working.value();
        }
        Ratio dividend = Ratio.of(taken.isEmpty() ? sum(added) : sum(added).subtract(sum(taken)));
        return isDivided() ? dividend.dividedBy(Ratio.of(sum(divisor))) : dividend;
    }

    /** In its unit: 89.5 for 89.5 %. */
    public Ratio inUnit() {
        return inUnit;
    }

    /** {@link #inUnit} as a decimal of at most {@link Ratio#DECIMALS} decimals. */
    public BigDecimal decimal() {
        BigDecimal known = decimal;
        if (known == null) {
            known = inUnit.decimal();
            decimal = known;
        }
        return known;
    }

    /** As a part of one: 0.895 for 89.5 %. */
    public Ratio fraction() {
        return percent && !isDivided() ? inUnit.dividedBy(HUNDRED) : value();
    }

    static BigDecimal sum(List<BigDecimal> numbers) {
        BigDecimal sum = numbers.isEmpty() ? BigDecimal.ZERO : numbers.get(0);
        for (int i = 1; i < numbers.size(); i++) {
            sum = sum.add(numbers.get(i));
        }
        return sum;
    }
}
