package org.youju.scorecard;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.youju.facts.Vocabulary;
import org.youju.rules.ComparedNumber;
import org.youju.rules.Condition;
import org.youju.rules.Quantity;
import org.youju.rules.Rule;
import org.youju.ruleset.InputDeclaration;
import org.youju.ruleset.ReferenceFigure;
import org.youju.scorecard.Scorecard.ClauseRef;
import org.youju.scorecard.Scorecard.RuleRef;
import org.youju.scorecard.Sentence.Literal;

/**
 * What is said of a rule wherever it applies, made once for all sheets.
 *
 * @param rule null where no rule made the entry
 * @param inputs that its conditions name, each once
 * @param grounds its conditions on anything but numbers, in order
 * @param award what it does with the points
 * @param thenAward the same where something stands before it
 * @param sentence all of it where it names nothing of a sheet, else null
 */
record RuleWords(
        @Nullable RuleRef rule,
        @Nullable ClauseRef clause,
        List<String> interpretations,
        List<Input> inputs,
        List<Ground> grounds,
        List<Figure> numbers,
        Literal award,
        Literal thenAward,
        @Nullable Sentence sentence) {

    /** What is said of an entry that no rule made. */
    static final RuleWords NONE = new RuleWords(
            null, null, List.of(), List.of(), List.of(), List.of(), new Literal(""), new Literal(""), null);

    /**
     * An input that it reads.
     *
     * @param unit of it as a number
     * @param from where it stands in a submission
     */
    record Input(String name, int position, @Nullable String unit, String from) {

        static Input of(String name, Vocabulary vocabulary) {
            int position = vocabulary.inputPosition(name);
            InputDeclaration declared = vocabulary.input(name);
            return new Input(declared.name(), position, declared.unit(), vocabulary.pointer(position));
        }
    }

    /** What stands on either side of something that a sheet says. */
    record Around(Literal before, Literal after) {

        private Around(String before, String after) {
            this(new Literal(before), new Literal(after));
        }
    }

    /**
     * A condition on anything but a number.
     *
     * @param subject around the name of what was found, or of what a checklist lacks; null where it asks for neither
     */
    record Ground(Literal text, @Nullable Around subject) {

        /** Empty where it is a number that the condition is on. */
        static Optional<Ground> of(Condition condition) {
            Optional<Ground> text = Optional.of(new Ground(new Literal(condition.text()), null));
            return condition.fold(
                    onInput -> text,
                    notApplicable -> text,
                    onQuantity -> Optional.empty(),
                    anyDerivable -> Optional.empty(),
                    found -> Optional.of(new Ground(new Literal(found.text()), around(found))),
                    lacking -> Optional.of(
                            new Ground(new Literal(lacking.text()), new Around("清单“" + lacking.list() + "”缺“", "”"))),
                    anyOf -> text,
                    otherwise -> text);
        }

        private static Around around(Condition.Found found) {
            String except = String.join("、", found.except());
            return new Around("检查发现“", except.isEmpty() ? "”" : "”，不属于" + except);
        }
    }

    /**
     * A number that the rule compares or calculates with.
     *
     * @param inputs that it is worked out from and that were not named before
     * @param reason that a reviewer gives for it; null where it is no judgement
     * @param shown around its value: its name, its unit, and what it was compared with
     */
    record Figure(
            Quantity quantity, List<Input> inputs, @Nullable Input reason, Around shown) {}

    static RuleWords of(Rule rule, Vocabulary vocabulary) {
        Set<String> named = new LinkedHashSet<>();
        List<Ground> grounds = new ArrayList<>();
        for (Condition condition : rule.conditions()) {
            named(condition).ifPresent(named::add);
            Ground.of(condition).ifPresent(grounds::add);
        }
        List<Input> inputs =
                named.stream().map(name -> Input.of(name, vocabulary)).toList();
        List<Figure> numbers = numbers(rule, vocabulary, named);
        return new RuleWords(
                new RuleRef(rule.name(), rule.place().file(), rule.place().line()),
                clause(rule, vocabulary),
                rule.interpretations(),
                inputs,
                List.copyOf(grounds),
                numbers,
                new Literal(rule.award().text()),
                new Literal("，" + rule.award().text()),
                numbers.isEmpty() && !rule.perGoal()
                        ? sentence(grounds, rule.award().text())
                        : null);
    }

    /** The input that a condition names. */
    private static Optional<String> named(Condition condition) {
        return condition.fold(
                onInput -> Optional.of(onInput.name()),
                notApplicable -> Optional.of(notApplicable.name()),
                onQuantity -> Optional.empty(),
                anyDerivable -> Optional.empty(),
                found -> Optional.empty(),
                lacking -> Optional.empty(),
                anyOf -> Optional.empty(),
                otherwise -> Optional.empty());
    }

    private static @Nullable Sentence sentence(List<Ground> grounds, String award) {
        if (grounds.stream().anyMatch(ground -> ground.subject() != null)) {
            return null;
        }
        String held = grounds.stream().map(ground -> ground.text().text()).collect(Collectors.joining("；"));
        return Sentence.of(new Literal(held.isEmpty() ? award : held + "，" + award));
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
                ComparedNumber.of(condition)
                        .filter(one -> one.isOf(quantity))
                        .ifPresent(one -> compared.add(quantity.compared(one.operator(), one.number())));
            }
            List<String> inputs = new ArrayList<>();
            if (quantity instanceof Quantity.OfSheet ofSheet) {
                vocabulary.value(ofSheet.name()).ifPresent(value -> inputs.addAll(value.inputs()));
            }
            inputs.removeIf(input -> !named.add(input));
            String cited = quantity.value()
                    .flatMap(vocabulary::value)
                    .map(value -> cited(vocabulary.figures(value)))
                    .orElse("");
            numbers.add(new Figure(
                    quantity,
                    inputs.stream().map(name -> Input.of(name, vocabulary)).toList(),
                    quantity.input()
                            .flatMap(name ->
                                    Optional.ofNullable(vocabulary.input(name).reasonIn()))
                            .map(reason -> Input.of(reason, vocabulary))
                            .orElse(null),
                    new Around(
                            quantity.zh() + " ",
                            quantity.unitAfterNumber()
                                    + cited
                                    + (compared.isEmpty() ? "" : "，" + String.join("、", compared)))));
        }
        return List.copyOf(numbers);
    }

    private static String cited(Set<ReferenceFigure> figures) {
        return figures.isEmpty()
                ? ""
                : "（" + figures.stream().map(ReferenceFigure::cited).collect(Collectors.joining("；")) + "）";
    }
}
