package org.youju.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a rule does with the points of what it is about. Each goal, or the whole of an indicator without goals, is given
 * its points by exactly one rule that {@link #decides}; rules that deduct may then take some away.
 */
public sealed interface Award permits Giving, Adjusting, OnTotal {

    /** In Chinese: 得一半分. */
    String text();

    default boolean decides() {
        return true;
    }

    /** How many per cent of the points it gives whatever a sheet reports; empty where it depends on the sheet, or is no part. */
    default Optional<BigDecimal> part() {
        return Optional.empty();
    }

    /** Whether a reviewer gives its points by judgement. */
    default boolean isJudged() {
        return false;
    }

    /** Whether it leaves the points to other indicators. */
    default boolean sharesOut() {
        return false;
    }

    /** Whether it leaves them to all others of the table. */
    default boolean sharesOutAmongAll() {
        return false;
    }

    /** What it is counted by; empty where it neither takes points away nor adds any. */
    default Optional<By> counted() {
        return Optional.empty();
    }

    /** How many points it takes away or adds for one that it is counted by; zero where it does neither. */
    default BigDecimal each() {
        return BigDecimal.ZERO;
    }

    /** How many points it gives, adds or takes at most; empty where nothing but the points at stake limits it. */
    default Optional<BigDecimal> ceiling() {
        return Optional.empty();
    }

    /** How many points of the total it leaves at most; empty where it does not limit the total. */
    default Optional<BigDecimal> limit() {
        return Optional.empty();
    }

    /** Whether it adds points to those given. */
    default boolean isAddition() {
        return false;
    }

    /** Whether it lets only the highest of the deductions count. */
    default boolean countsOnlyHighest() {
        return false;
    }

    /** How many points it leaves at least; empty where it leaves any. */
    default Optional<BigDecimal> floor() {
        return Optional.empty();
    }

    /** Whether it is a deduction that nothing but the points at stake limits, or no adjustment at all. */
    default boolean isPlain() {
        return true;
    }

    /** Whether it gives points in proportion to its {@link #quantities}. */
    default boolean goesByRate() {
        return false;
    }

    /** Whether it needs each of its {@link #quantities}, and not only one of them. */
    default boolean needsEveryQuantity() {
        return true;
    }

    /** What is calculated with beside the conditions. */
    default List<Quantity> quantities() {
        return List.of();
    }

    <R> R accept(Visitor<R> visitor);

    /** {@link #accept} by one function for each, in the visitor's order. */
    default <R> R fold(
            Function<? super Giving, ? extends R> giving,
            Function<? super Adjusting, ? extends R> adjusting,
            Function<? super OnTotal, ? extends R> onTotal) {
        return accept(new Visitor<R>() {

            @Override
            public R giving(Giving one) {
                return giving.apply(one);
            }

            @Override
            public R adjusting(Adjusting one) {
                return adjusting.apply(one);
            }

            @Override
            public R onTotal(OnTotal one) {
                return onTotal.apply(one);
            }
        });
    }

    /** One answer for each group of awards, so that the compiler counts them. */
    interface Visitor<R> {

        R giving(Giving award);

        R adjusting(Adjusting award);

        R onTotal(OnTotal award);
    }
}
