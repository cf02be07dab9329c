package org.youju.scorecard;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.youju.facts.Vocabulary;
import org.youju.rules.Condition;
import org.youju.rules.Quantity;
import org.youju.rules.Rule;
import org.youju.scorecard.Scorecard.ClauseRef;
import org.youju.scorecard.Scorecard.RuleRef;

/**
 * What is said of a rule wherever it applies, made once for all sheets.
 *
 * @param inputs that its conditions name, each once
 * @param grounds its conditions on anything but numbers, in order
 * @param award what it does with the points
 */
record RuleWords(
        RuleRef rule,
        @Nullable ClauseRef clause,
        List<String> interpretations,
        List<String> inputs,
        List<Ground> grounds,
        List<Figure> numbers,
        String award) {

    /**
     * A condition on anything but a number.
     *
     * @param ofSubject whether there is more to say of what was found, or of what a checklist lacks
     */
    record Ground(Condition condition, String text, boolean ofSubject) {

        Ground(Condition condition) {
            this(
                    condition,
                    condition.text(),
                    condition instanceof Condition.Found || condition instanceof Condition.Lacking);
        }
    }

    /**
     * A number that the rule compares or reckons with.
     *
     * @param inputs that it is worked out from and that were not named before
     * @param before what stands before its value
     * @param after what it was compared with, "" where it is only reckoned with
     */
    record Figure(Quantity quantity, List<String> inputs, String before, String after) {}

    static RuleWords of(Rule rule, Vocabulary vocabulary) {
        Set<String> named = new LinkedHashSet<>();
        List<Ground> grounds = new ArrayList<>();
        for (Condition condition : rule.conditions()) {
            if (condition instanceof Condition.OnInput onInput) {
                named.add(onInput.name());
            } else if (condition instanceof Condition.NotApplicable notApplicable) {
                named.add(notApplicable.name());
            }
            if (!(condition instanceof Condition.OnQuantity || condition instanceof Condition.Reckonable)) {
                grounds.add(new Ground(condition));
            }
        }
        List<String> inputs = List.copyOf(named);
        return new RuleWords(
                new RuleRef(rule.name(), rule.place().file(), rule.place().line()),
                vocabulary
                        .criteria()
                        .get(rule.indicator())
                        .clause(rule.clause())
                        .map(clause -> new ClauseRef(
                                clause.id(),
                                clause.text(),
                                clause.source(),
                                clause.provenance().word()))
                        .orElse(null),
                rule.interpretations(),
                inputs,
                List.copyOf(grounds),
                numbers(rule, vocabulary, named),
                rule.award().text());
    }

    private static List<Figure> numbers(Rule rule, Vocabulary vocabulary, Set<String> named) {
        List<Figure> numbers = new ArrayList<>();
        for (Quantity quantity : rule.quantities()) {
            List<String> compared = new ArrayList<>();
            for (Condition condition : rule.conditions()) {
                if (condition instanceof Condition.OnQuantity one
                        && one.quantity().equals(quantity)) {
                    compared.add(one.comparison());
                }
            }
            List<String> inputs = new ArrayList<>();
            if (quantity instanceof Quantity.OfSheet ofSheet) {
                vocabulary.value(ofSheet.name()).ifPresent(value -> inputs.addAll(value.inputs()));
            }
            inputs.removeIf(input -> !named.add(input));
            numbers.add(new Figure(
                    quantity,
                    List.copyOf(inputs),
                    quantity.zh() + " ",
                    compared.isEmpty() ? "" : "，" + String.join("、", compared)));
        }
        return List.copyOf(numbers);
    }
}
