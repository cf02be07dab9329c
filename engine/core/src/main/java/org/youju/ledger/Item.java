package org.youju.ledger;

import org.jspecify.annotations.Nullable;
import org.youju.facts.GoalFact;

/** What is decided by itself: a goal of an indicator, or the whole of it. */
public final class Item {

    private final @Nullable GoalFact goal;
    private final Arithmetic split;
    private final Arithmetic share;

    /**
     * @param goal null for the whole
     * @param split how its part of the indicator's points comes about: {@code 30 ÷ 4}
     */
    Item(@Nullable GoalFact goal, Arithmetic split) {
        this.goal = goal;
        this.split = split;
        this.share =
                split.value().isDecimal() ? new Arithmetic.Figure(split.value().decimal()) : split;
    }

    /** Null for the whole. */
    public @Nullable GoalFact goal() {
        return goal;
    }

    /** How its part of the indicator's points comes about: {@code 30 ÷ 4}. */
    public Arithmetic split() {
        return split;
    }

    /** How many points are at stake: the result of the split, where that is a finite decimal. */
    public Arithmetic share() {
        return share;
    }
}
