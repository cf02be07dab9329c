package org.youju.ledger;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.youju.rules.Rule;

/**
 * Points moved to awarded or to lost.
 *
 * @param seq counted from 1 over the whole ledger
 * @param points of at most ten decimals; negative only where a cap, floor or rounding takes back what a rule posted
 * @param balance the indicator's points less everything lost so far
 * @param rule null for a rounding
 * @param arithmetic where {@code points} comes from
 */
public record Entry(
        int seq,
        Item item,
        Kind kind,
        Cause cause,
        BigDecimal points,
        BigDecimal balance,
        @Nullable Rule rule,
        Arithmetic arithmetic) {

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
