package org.youju.scorecard;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.youju.facts.FindingFact;
import org.youju.facts.Vocabulary;
import org.youju.ledger.Entry;
import org.youju.rules.Condition;
import org.youju.rules.Quantity;
import org.youju.rules.Rule;
import org.youju.scorecard.Scorecard.ClauseRef;
import org.youju.scorecard.Scorecard.RuleRef;
import org.youju.wording.Lasting;

/**
 * What is said of a rule wherever it applies, made once for all sheets.
 *
 * @param entries what its entries have in common, by {@link #of(Entry)}
 * @param inputs that its conditions name, each once
 * @param grounds its conditions on anything but numbers, in order
 * @param award what it does with the points
 * @param thenAward the same where something stands before it
 */
record RuleWords(
        List<Lasting<EntryHead>> entries,
        List<Input> inputs,
        List<Ground> grounds,
        List<Figure> numbers,
        Lasting<String> award,
        Lasting<String> thenAward) {

    private static final int CAUSES = Entry.Cause.values().length;

    /** What is said of an entry that no rule made. */
    static final RuleWords NONE = new RuleWords(
            heads(null, null, List.of()), List.of(), List.of(), List.of(), new Lasting<>(""), new Lasting<>(""));

    /** What this rule's entries of the same kind and cause, on a part of the indicator or on the whole, have in common. */
    Lasting<EntryHead> of(Entry entry) {
        int subject = entry.subject() == null ? 0 : 1;
        return entries.get((entry.kind().ordinal() * CAUSES + entry.cause().ordinal()) * 2 + subject);
    }

    private static List<Lasting<EntryHead>> heads(
            @Nullable RuleRef rule, @Nullable ClauseRef clause, List<String> interpretations) {
        List<Lasting<EntryHead>> heads = new ArrayList<>();
        for (Entry.Kind kind : Entry.Kind.values()) {
            for (Entry.Cause cause : Entry.Cause.values()) {
                for (boolean whole : new boolean[] {true, false}) {
                    heads.add(new Lasting<>(new EntryHead(whole, kind, cause, rule, clause, interpretations)));
                }
            }
        }
        return List.copyOf(heads);
    }

    /** An input that it reads: as a number, which has a unit, and as anything else. */
    record Input(String name, int position, Lasting<FactHead> number, Lasting<FactHead> other) {

        static Input of(String name, Vocabulary vocabulary) {
            int position = vocabulary.inputPosition(name);
            String from = vocabulary.pointer(position);
            return new Input(
                    name,
                    position,
                    new Lasting<>(new FactHead(name, vocabulary.input(name).unit(), from)),
                    new Lasting<>(new FactHead(name, null, from)));
        }
    }

    /** What a finding that it is about was found of. */
    Lasting<FactName> kind(FindingFact finding) {
        String kind = finding.declared().name();
        for (Ground ground : grounds) {
            if (ground.found != null && ground.found.value().name().equals(kind)) {
                return ground.found;
            }
        }
        return FactWords.name(kind);
    }

    /**
     * A condition on anything but a number.
     *
     * @param found the kind of finding that it asks for, null where it asks for something else
     * @param ofSubject whether there is more to say of what was found, or of what a checklist lacks
     */
    record Ground(
            Condition condition,
            Lasting<String> text,
            @Nullable Lasting<FactName> found,
            boolean ofSubject) {

        Ground(Condition condition) {
            this(
                    condition,
                    new Lasting<>(condition.text()),
                    condition instanceof Condition.Found found ? FactWords.name(found.kind()) : null,
                    condition instanceof Condition.Found || condition instanceof Condition.Lacking);
        }
    }

    /**
     * A number that the rule compares or reckons with.
     *
     * @param inputs that it is worked out from and that were not named before
     * @param name of it
     * @param fact where it is not a goal's
     * @param before what stands before its value
     * @param after its unit, and what it was compared with
     */
    record Figure(
            Quantity quantity,
            List<Input> inputs,
            Lasting<FactName> name,
            Lasting<FactHead> fact,
            Lasting<String> before,
            Lasting<String> after) {}

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
        List<Input> inputs =
                named.stream().map(name -> Input.of(name, vocabulary)).toList();
        String award = rule.award().text();
        return new RuleWords(
                heads(
                        new RuleRef(
                                rule.name(), rule.place().file(), rule.place().line()),
                        clause(rule, vocabulary),
                        rule.interpretations()),
                inputs,
                List.copyOf(grounds),
                numbers(rule, vocabulary, named),
                new Lasting<>(award),
                new Lasting<>("，" + award));
    }

    private static @Nullable ClauseRef clause(Rule rule, Vocabulary vocabulary) {
        return vocabulary
                .criteria()
                .get(rule.indicator())
                .clause(rule.clause())
                .map(clause -> new ClauseRef(
                        clause.id(),
                        clause.text(),
                        clause.source(),
                        clause.provenance().word()))
                .orElse(null);
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
                    inputs.stream().map(name -> Input.of(name, vocabulary)).toList(),
                    FactWords.name(quantity.zh()),
                    new Lasting<>(new FactHead(quantity.zh(), quantity.unit(), "/inputs")),
                    new Lasting<>(quantity.zh() + " "),
                    new Lasting<>(quantity.unitAfterNumber()
                            + (compared.isEmpty() ? "" : "，" + String.join("、", compared)))));
        }
        return List.copyOf(numbers);
    }
}
