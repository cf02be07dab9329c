package org.youju.rules;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
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

    /** Every number it compares or calculates with, each once. */
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

    /** Whether it applies where no other rule that gives points does. */
    public boolean isOtherwise() {
        return conditions.stream().anyMatch(Condition::isOtherwise);
    }

    /**
     * The same rules, of which those for 其余情况 know the others that give points; whoever changes rules links them again.
     *
     * @param rules of any number of indicators and readings
     */
    public static List<Rule> linked(List<Rule> rules) {
        return rules.stream().noneMatch(Rule::isOtherwise)
                ? rules
                : rules.stream().map(rule -> rule.linkedTo(rules)).toList();
    }

    private Rule linkedTo(List<Rule> rules) {
        if (!isOtherwise()) {
            return this;
        }
        Condition.Otherwise otherwise = new Condition.Otherwise(rules.stream()
                .filter(other -> other.indicator == indicator
                        && Objects.equals(other.reading, reading)
                        && other.award.decides()
                        && !other.isOtherwise())
                .toList());
        return new Rule(
                number,
                name,
                indicator,
                reading,
                place,
                clause,
                interpretations,
                conditions.stream()
                        .map(one -> one.isOtherwise() ? otherwise : one)
                        .toList(),
                about,
                award);
    }
}
