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
import org.jspecify.annotations.Nullable;
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
        rule.conditions().forEach(condition -> condition.accept(asked));
        return asked;
    }

    private Note note(Rule rule, Asked asked) {
        if (rule.perGoal()) {
            return new Note.OfGoals(rule.number(), asked.someGoal());
        }
        return asked.singled == null ? new Note.OfSheet(rule.number()) : asked.singled;
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

    /** What a rule asks of a sheet, and of a goal on it; limits on one value are taken together. */
    private final class Asked implements Condition.Visitor<Boolean> {

        private final Rule rule;
        private final Set<Constraint> sheet = new LinkedHashSet<>();
        private final Set<Constraint.OfGoal> goal = new LinkedHashSet<>();
        private final Map<Integer, Limits> values = new LinkedHashMap<>();
        private final Map<Integer, Limits> measures = new LinkedHashMap<>();
        /** The note of each thing that a condition singles out; null where none does, or where it is a goal. */
        private @Nullable Note singled;

        private Asked(Rule rule) {
            this.rule = rule;
        }

        @Override
        public Boolean onInput(Condition.OnInput condition) {
            long rank = SheetFacts.rank(vocabulary.input(condition.name()), condition.literal());
            return compare(values, vocabulary.inputPosition(condition.name()), condition.operator(), rank);
        }

        @Override
        public Boolean notApplicable(Condition.NotApplicable condition) {
            return sheet.add(new Constraint.NotApplicable(vocabulary.inputPosition(condition.name())));
        }

        @Override
        public Boolean onQuantity(Condition.OnQuantity condition) {
            long rank = Rank.of(condition.literal());
            return condition.quantity().accept(new Quantity.Visitor<>() {

                @Override
                public Boolean ofGoal(Quantity.OfGoal quantity) {
                    return compare(measures, quantity.measure().ordinal(), condition.operator(), rank);
                }

                @Override
                public Boolean ofSheet(Quantity.OfSheet quantity) {
                    return compare(values, vocabulary.valuePosition(quantity.name()), condition.operator(), rank);
                }
            });
        }

        /** Nothing for any of them is missing, and at least one of them has a value. */
        @Override
        public Boolean reckonable(Condition.Reckonable condition) {
            List<Integer> positions = new ArrayList<>();
            condition
                    .quantities()
                    .forEach(one -> one.accept(new Quantity.Visitor<Boolean>() {

                        @Override
                        public Boolean ofGoal(Quantity.OfGoal quantity) {
                            return goal.add(new Constraint.OfGoal.HasMeasure(
                                    quantity.measure().ordinal()));
                        }

                        @Override
                        public Boolean ofSheet(Quantity.OfSheet quantity) {
                            return positions.add(vocabulary.valuePosition(quantity.name()));
                        }
                    }));
            if (positions.size() == 1) {
                return sheet.add(new Constraint.Within(positions.get(0), Long.MIN_VALUE, Long.MAX_VALUE));
            }
            positions.forEach(position -> sheet.add(new Constraint.Settled(position)));
            return positions.isEmpty() || sheet.add(new Constraint.HasAny(positions));
        }

        @Override
        public Boolean found(Condition.Found condition) {
            Constraint.Found found = ModelWriter.this.found(rule, condition);
            singled = new Note.OfFindings(rule.number(), found);
            return sheet.add(found);
        }

        @Override
        public Boolean lacking(Condition.Lacking condition) {
            int list = vocabulary.listPosition(condition.list());
            singled = new Note.OfLacking(rule.number(), list);
            return sheet.add(new Constraint.Lacking(list));
        }

        private boolean compare(Map<Integer, Limits> compared, int position, Operator operator, long rank) {
            compared.computeIfAbsent(position, key -> new Limits()).add(operator, rank);
            return true;
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
