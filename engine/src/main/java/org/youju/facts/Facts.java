package org.youju.facts;

import java.util.List;

/**
 * What the rules of one ruleset may see of one submission.
 *
 * @param goals by indicator, in the ruleset's order
 */
public record Facts(InputFacts inputs, List<List<GoalFact>> goals) {

    public Facts {
        goals = goals.stream().map(List::copyOf).toList();
    }
}
