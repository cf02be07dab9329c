package org.youju.ledger;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.youju.facts.Subject;
import org.youju.rules.Rule;

/**
 * Points moved to awarded or to lost.
 *
 * @param points of at most ten decimals; negative only where a cap, floor or rounding takes back what a rule posted
 * @param balance the indicator's points less everything lost so far
 * @param subject what its rule is about: a goal, a finding, an item of a checklist; null where it is about the whole
 * @param rule null for a rounding
 * @param arithmetic where {@code points} comes from
 */
public record Entry(
        Item item,
        @Nullable Subject subject,
        Kind kind,
        Cause cause,
        BigDecimal points,
        BigDecimal balance,
        @Nullable Rule rule,
        Arithmetic arithmetic) {

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
        LOST
    }

    public enum Cause {
        RULE,
        FLOOR,
        CAP,
        ROUNDING
    }
}
