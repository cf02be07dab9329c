package org.youju.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youju.document.Place;

/**
 * One rule as it passed the safety gate.
 *
 * @param number its position among all rules compiled together
 * @param indicator the position in the ruleset of the indicator whose folder it stands in
 * @param reading the id of the reading not taken that it belongs to, null for the rules in force
 * @param place file and line of its name
 * @param clause the id of the clause it applies
 * @param interpretations the ids of the interpretations it rests on
 * @param perGoal whether it decides each goal by itself; otherwise it decides the whole indicator
 */
public record Rule(
        int number,
        String name,
        int indicator,
        @Nullable String reading,
        Place place,
        String clause,
        List<String> interpretations,
        List<Condition> conditions,
        boolean perGoal,
        Award award) {

    public Rule {
        interpretations = List.copyOf(interpretations);
        conditions = List.copyOf(conditions);
    }
}
