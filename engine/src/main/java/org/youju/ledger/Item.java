package org.youju.ledger;

import org.jspecify.annotations.Nullable;
import org.youju.facts.GoalFact;

/**
 * What is decided by itself: a goal of an indicator, or the whole of it.
 *
 * @param goal null for the whole
 * @param split how its part of the indicator's points comes about: {@code 30 ÷ 4}
 */
public record Item(@Nullable GoalFact goal, Arithmetic split) {

    /** How many points are at stake: the result of the split, where that is a finite decimal. */
    public Arithmetic share() {
        return split.value()
                .exactDecimal()
                .<Arithmetic>map(Arithmetic.Figure::new)
                .orElse(split);
    }
}
