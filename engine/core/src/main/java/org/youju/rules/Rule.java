package org.youju.rules;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youju.document.Place;
import org.youju.facts.Facts;
import org.youju.facts.Subject;

/**
 * One rule as it passed the safety gate.
 *
 * @param number its position among all rules compiled together
 * @param indicator the position in the ruleset of the indicator whose folder it stands in
 * @param reading the id of the reading not taken that it belongs to, null for the rules in force
 * @param place file and line of its name
 * @param clause the id of the clause it applies
 * @param interpretations the ids of the interpretations it rests on
 * @param about what it is tried on, one by one
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
        About about,
        Award award) {

    public Rule {
        interpretations = List.copyOf(interpretations);
        conditions = List.copyOf(conditions);
    }

    public boolean perGoal() {
        return about == About.EACH_GOAL;
    }

    /** Every number it compares or reckons with, each once. */
    public Collection<Quantity> quantities() {
        return new Reads(List.of(this)).quantities();
    }

    /** What of a sheet this rule is tried on; a single null where it is about the whole, or there is none of it. */
    public List<@Nullable Subject> subjects(Facts facts) {
        List<? extends Subject> subjects = switch (about) {
            case WHOLE -> List.of();
            case EACH_GOAL -> facts.goals().get(indicator);
            case EACH_FINDING ->
                facts.findingsOf(indicator).stream()
                        .filter(finding -> speaksOf(finding, facts))
                        .toList();
            case EACH_CHECK ->
                facts.checks().stream().filter(check -> speaksOf(check, facts)).toList();
        };
        return subjects.isEmpty() ? Collections.singletonList(null) : List.copyOf(subjects);
    }

    private boolean speaksOf(Subject subject, Facts facts) {
        for (Condition condition : conditions) {
            if (condition.speaksOf(subject, facts.sheet().vocabulary())) {
                return true;
            }
        }
        return false;
    }
}
