package org.youju.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of one ruleset may see of one submission.
 *
 * @param goals by indicator, in the ruleset's order
 * @param findings null where the sheet does not say whether there are any
 * @param checks the answered items of checklists
 */
public record Facts(
        SheetFacts sheet,
        List<List<GoalFact>> goals,
        @Nullable Findings findings,
        List<CheckFact> checks) {

    public Facts {
        goals = List.copyOf(goals);
        checks = List.copyOf(checks);
    }

    public boolean saysWhatWasFound() {
        return findings != null;
    }

    /** @param indicator its position in the ruleset */
    public List<FindingFact> findingsOf(int indicator) {
        return findings == null ? List.of() : findings.of(indicator);
    }
}
