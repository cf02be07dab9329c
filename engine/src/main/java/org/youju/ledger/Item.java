package org.youju.ledger;

import org.jspecify.annotations.Nullable;
import org.youju.facts.GoalFact;

/**
 * What is decided by itself: a goal of an indicator, or the whole of it.
 *
 * @param goal null for the whole
 * @param share how many of the indicator's points are at stake
 */
public record Item(@Nullable GoalFact goal, Arithmetic share) {

    /** Its place in the submission without the leading slash, "" for the whole. */
    public String pointer() {
        return goal == null ? "" : goal.item();
    }

    /** The goal's name, "" for the whole. */
    public String name() {
        return goal == null ? "" : goal.goal().name();
    }
}
