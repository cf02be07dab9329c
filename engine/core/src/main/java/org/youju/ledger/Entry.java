package org.youju.ledger;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.youju.exact.Ratio;
import org.youju.facts.Subject;
import org.youju.rules.Rule;

/**
 * Points moved to awarded or to lost.
 *
 * <p>Its numbers are kept as fractions, which add up without rounding; as decimals, of at most ten places, they are read.
 *
 * @param posted the {@link #points}
 * @param left the {@link #balance}
 * @param subject what its rule is about: a goal, a finding, an item of a checklist; null where it is about the whole
 * @param rule null for a rounding
 * @param arithmetic where the points come from
 */
public record Entry(
        Item item,
        @Nullable Subject subject,
        Kind kind,
        Cause cause,
        Ratio posted,
        Ratio left,
        @Nullable Rule rule,
        Arithmetic arithmetic) {

    /**
     * With at least two decimals; negative only where a cap, floor or rounding takes back what a rule posted, or an addition
     * gives back what was lost.
     */
    public BigDecimal points() {
        return posted.points();
    }

    /** The indicator's points less everything lost so far, with at least two decimals. */
    public BigDecimal balance() {
        return left.points();
    }

    /** The place in the submission of what it is about, without the leading slash; "" for the whole. */
    public String pointer() {
        return subject == null ? "" : subject.pointer();
    }

    /** What its subject is called, "" for the whole. */
    public String name() {
        return subject == null ? "" : subject.name();
    }

    public enum Kind {
        AWARDED,
        LOST,
        /** Awarded beyond the indicator's points, beside them. */
        BONUS,
        /** Taken below zero, beside the indicator's points. */
        PENALTY
    }

    public enum Cause {
        RULE,
        FLOOR,
        CAP,
        ROUNDING
    }
}
