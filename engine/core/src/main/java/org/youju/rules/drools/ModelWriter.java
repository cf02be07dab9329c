package org.youju.rules.drools;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.drools.model.Model;
import org.drools.model.PatternDSL;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.youju.exact.Rank;
import org.youju.facts.SheetFacts;
import org.youju.facts.Vocabulary;
import org.youju.rules.Condition;
import org.youju.rules.Operator;
import org.youju.rules.Quantity;
import org.youju.rules.Rule;
import org.youju.ruleset.FindingKind;

/**
 * Writes rules as Drools' executable model: positions and ranks only, so that comparisons are exact, and no code is
 * generated that would have to be compiled, stored or trusted.
 *
 * <p>What a fact and a match cost decides how fast a sheet is scored. So a sheet is one fact, every rule a pattern over it,
 * and none a join; what is compared on one value is one constraint; and rules with the same conditions are one rule for
 * Drools, with a note for each. The model is whole: a session of Drools fires the same as the {@link Network}.
 */
final class ModelWriter {

    private final Vocabulary vocabulary;

    ModelWriter(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * What was written.
     *
     * @param notes that the rules of the model take, by their names
     */
    record Written(Model model, Map<String, Note.Together> notes) {

        Written {
            notes = Map.copyOf(notes);
        }
    }

    Written write(List<Rule> rules) {
        ModelImpl model = new ModelImpl();
        Map<Set<Constraint>, List<Note>> alike = new LinkedHashMap<>();
        for (Rule rule : rules) {
            Asked asked = asked(rule);
            alike.computeIfAbsent(asked.all(), key -> new ArrayList<>()).add(note(rule, asked));
        }
        Map<String, Note.Together> notes = new HashMap<>();
        alike.forEach((asked, alikes) -> {
            String name = "r" + notes.size();
            Note.Together together = new Note.Together(alikes);
            model.addRule(rule(name, asked, together));
            notes.put(name, together);
        });
        return new Written(model, notes);
    }

    private static org.drools.model.Rule rule(String name, Set<Constraint> asked, Note.Together notes) {
        Variable<SheetAtHand> sheet = PatternDSL.declarationOf(SheetAtHand.class);
        PatternDef<SheetAtHand> pattern = PatternDSL.pattern(sheet);
        for (Constraint one : asked) {
            pattern = pattern.expr(one.getExpressionHash(), one);
        }
        return PatternDSL.rule("org.youju.compiled", name)
                .build(pattern, PatternDSL.on(sheet).execute(notes));
    }

    private Asked asked(Rule rule) {
        Asked asked = new Asked(rule);
        for (Condition condition : rule.conditions()) {
            if (condition instanceof Condition.OnInput onInput) {
                int position = vocabulary.inputPosition(onInput.name());
                long rank = SheetFacts.rank(vocabulary.input(onInput.name()), onInput.literal());
                asked.compare(asked.values, position, onInput.operator(), rank);
            } else if (condition instanceof Condition.NotApplicable notApplicable) {
                asked.sheet.add(new Constraint.NotApplicable(vocabulary.inputPosition(notApplicable.name())));
            } else if (condition instanceof Condition.OnQuantity onQuantity) {
                Quantity quantity = onQuantity.quantity();
                asked.compare(
                        quantity instanceof Quantity.OfGoal ? asked.measures : asked.values,
                        position(quantity),
                        onQuantity.operator(),
                        Rank.of(onQuantity.literal()));
            } else if (condition instanceof Condition.Reckonable reckonable) {
                reckonable(reckonable.quantities(), asked);
            } else if (condition instanceof Condition.Found found) {
                asked.sheet.add(found(rule, found));
            } else if (condition instanceof Condition.Lacking lacking) {
                asked.sheet.add(new Constraint.Lacking(vocabulary.listPosition(lacking.list())));
            }
        }
        return asked;
    }

    /** Nothing for any of them is missing, and at least one of them has a value. */
    private void reckonable(List<Quantity> quantities, Asked asked) {
        List<Integer> positions = quantities.stream().map(this::position).toList();
        if (quantities.get(0) instanceof Quantity.OfGoal) {
            asked.goal.add(new Constraint.OfGoal.HasMeasure(positions.get(0)));
            return;
        }
        if (positions.size() == 1) {
            asked.sheet.add(new Constraint.Within(positions.get(0), Long.MIN_VALUE, Long.MAX_VALUE));
            return;
        }
        positions.forEach(position -> asked.sheet.add(new Constraint.Settled(position)));
        asked.sheet.add(new Constraint.HasAny(positions));
    }

    private Note note(Rule rule, Asked asked) {
        if (rule.perGoal()) {
            return new Note.OfGoals(rule.number(), asked.someGoal());
        }
        for (Condition condition : rule.conditions()) {
            if (condition instanceof Condition.Found found) {
                return new Note.OfFindings(rule.number(), found(rule, found));
            } else if (condition instanceof Condition.Lacking lacking) {
                return new Note.OfLacking(rule.number(), vocabulary.listPosition(lacking.list()));
            }
        }
        return new Note.OfSheet(rule.number());
    }

    private Constraint.Found found(Rule rule, Condition.Found found) {
        var indicator = vocabulary.criteria().get(rule.indicator());
        FindingKind kind = indicator.finding(found.kind()).orElseThrow();
        long except = 0;
        for (String reason : found.except()) {
            except |= 1L << kind.reasons().indexOf(reason);
        }
        return new Constraint.Found(rule.indicator(), indicator.findings().indexOf(kind), except);
    }

    private int position(Quantity quantity) {
        return quantity instanceof Quantity.OfGoal goal
                ? goal.measure().ordinal()
                : vocabulary.valuePosition(quantity.zh());
    }

    /** What a rule asks of a sheet, and of a goal on it; limits on one value are taken together. */
    private static final class Asked {

        private final Rule rule;
        private final Set<Constraint> sheet = new LinkedHashSet<>();
        private final Set<Constraint.OfGoal> goal = new LinkedHashSet<>();
        private final Map<Integer, Limits> values = new LinkedHashMap<>();
        private final Map<Integer, Limits> measures = new LinkedHashMap<>();

        private Asked(Rule rule) {
            this.rule = rule;
        }

        private void compare(Map<Integer, Limits> compared, int position, Operator operator, long rank) {
            compared.computeIfAbsent(position, key -> new Limits()).add(operator, rank);
        }

        private Set<Constraint> all() {
            Set<Constraint> all = new LinkedHashSet<>(sheet);
            values.forEach((position, limits) -> {
                limits.range((from, to) -> all.add(new Constraint.Within(position, from, to)));
                limits.others(rank -> all.add(new Constraint.Differs(position, rank)));
            });
            if (rule.perGoal()) {
                all.add(someGoal());
            }
            return all;
        }

        private Constraint.SomeGoal someGoal() {
            Set<Constraint.OfGoal> all = new LinkedHashSet<>(goal);
            measures.forEach((measure, limits) -> {
                limits.range((from, to) -> all.add(new Constraint.OfGoal.Within(measure, from, to)));
                limits.others(rank -> all.add(new Constraint.OfGoal.Differs(measure, rank)));
            });
            return new Constraint.SomeGoal(rule.indicator(), List.copyOf(all));
        }
    }

    /** What one value is compared with: everything but a difference is a range, since ranks are whole numbers. */
    private static final class Limits {

        private final List<Long> others = new ArrayList<>();
        private long from = Long.MIN_VALUE;
        private long to = Long.MAX_VALUE;

        private void add(Operator operator, long rank) {
            switch (operator) {
                case LESS -> to = Math.min(to, rank - 1);
                case AT_MOST -> to = Math.min(to, rank);
                case AT_LEAST -> from = Math.max(from, rank);
                case MORE -> from = Math.max(from, rank + 1);
                case EQUAL -> {
                    from = Math.max(from, rank);
                    to = Math.min(to, rank);
                }
                case NOT_EQUAL -> others.add(rank);
            }
        }

        private void range(Range range) {
            if (from > Long.MIN_VALUE || to < Long.MAX_VALUE) {
                range.both(from, to);
            }
        }

        private void others(Consumer<Long> other) {
            others.forEach(other);
        }
    }

    private interface Range {

        void both(long from, long to);
    }
}
