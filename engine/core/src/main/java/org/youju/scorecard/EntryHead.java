package org.youju.scorecard;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youju.ledger.Entry;
import org.youju.scorecard.Scorecard.ClauseRef;
import org.youju.scorecard.Scorecard.RuleRef;

/**
 * What entries of the same rule have in common.
 *
 * @param whole whether they are about the whole indicator, and of no goal, finding or item of a checklist
 */
public record EntryHead(
        boolean whole,
        Entry.Kind kind,
        Entry.Cause cause,
        @Nullable RuleRef rule,
        @Nullable ClauseRef clause,
        List<String> interpretations) {

    public EntryHead {
        interpretations = List.copyOf(interpretations);
    }
}
