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
 * Drools, with one consequence each. The model is whole: a session of Drools fires the same as the {@link Network}.
 */
final class ModelWriter {

    private final Vocabulary vocabulary;

    ModelWriter(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * What was written.
     *
     * @param consequences that the rules of the model record, by their names
     */
    record Written(Model model, Map<String, Consequence.All> consequences) {

        Written {
            consequences = Map.copyOf(consequences);
        }
    }

    Written write(List<Rule> rules) {
        ModelImpl model = new ModelImpl();
        Map<Set<Constraint>, List<Consequence>> alike = new LinkedHashMap<>();
        for (Rule rule : rules) {
            PatternBuilder patterns = patterns(rule);
            alike.computeIfAbsent(patterns.all(), key -> new ArrayList<>()).add(consequence(rule, patterns));
        }
        Map<String, Consequence.All> consequences = new HashMap<>();
        alike.forEach((patterns, alikes) -> {
            String name = "r" + consequences.size();
            Consequence.All together = new Consequence.All(alikes);
            model.addRule(rule(name, patterns, together));
            consequences.put(name, together);
        });
        return new Written(model, consequences);
    }

    private static org.drools.model.Rule rule(String name, Set<Constraint> patterns, Consequence.All consequences) {
        Variable<MatchContext> sheet = PatternDSL.declarationOf(MatchContext.class);
        PatternDef<MatchContext> pattern = PatternDSL.pattern(sheet);
        for (Constraint one : patterns) {
            pattern = pattern.expr(one.getExpressionHash(), one);
        }
        return PatternDSL.rule("org.youju.compiled", name)
                .build(pattern, PatternDSL.on(sheet).execute(consequences));
    }

    private PatternBuilder patterns(Rule rule) {
        PatternBuilder patterns = new PatternBuilder(rule);
        rule.conditions().forEach(condition -> condition.accept(patterns));
        return patterns;
    }

    private Consequence consequence(Rule rule, PatternBuilder patterns) {
        if (rule.perGoal()) {
            return new Consequence.OfGoals(rule.number(), patterns.someGoal());
        }
        if (patterns.found != null) {
            return new Consequence.OfFindings(rule.number(), patterns.foundWithAmounts(patterns.found));
        }
        return patterns.singled == null ? new Consequence.OfSheet(rule.number()) : patterns.singled;
    }

    private Constraint.Found found(int position, Condition.Found found, List<Constraint.Found.Range> amounts) {
        var indicator = vocabulary.criteria().get(position);
        FindingKind kind = indicator.finding(found.kind()).orElseThrow();
        return new Constraint.Found(
                position,
                indicator.findings().indexOf(kind),
                bits(kind, found.except()),
                bits(kind, found.only()),
                amounts);
    }

    private static long bits(FindingKind kind, List<String> reasons) {
        long bits = 0;
        for (String reason : reasons) {
            bits |= 1L << kind.reasons().indexOf(reason);
        }
        return bits;
    }

    /** What a rule asks of a sheet, and of a goal on it; limits on one value are taken together. */
    private final class PatternBuilder implements Condition.Visitor<Boolean> {

        private final Rule rule;
        private final Set<Constraint> sheet = new LinkedHashSet<>();
        private final Set<Constraint.OfGoal> goal = new LinkedHashSet<>();
        private final Map<Integer, Limits> values = new LinkedHashMap<>();
        private final Map<Integer, Limits> measures = new LinkedHashMap<>();
        private final List<Constraint.Found.Range> amounts = new ArrayList<>();
        private Condition.@Nullable Found found;
        /** The consequence of each item of a checklist; null where none is singled out. */
        private @Nullable Consequence singled;

        private PatternBuilder(Rule rule) {
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
            Operator operator = condition.operator();
            return condition.quantity().accept(new Quantity.Visitor<>() {

                @Override
                public Boolean ofGoal(Quantity.OfGoal quantity) {
                    return compare(measures, quantity.measure().ordinal(), operator, rank);
                }

                @Override
                public Boolean ofSheet(Quantity.OfSheet quantity) {
                    return compare(values, vocabulary.valuePosition(quantity.name()), operator, rank);
                }

                @Override
                public Boolean ofInput(Quantity.OfInput quantity) {
                    return compare(values, quantity.position(), operator, rank);
                }

                @Override
                public Boolean ofFindings(Quantity.OfFindings quantity) {
                    Constraint.Found found = ModelWriter.this.found(quantity.indicator(), quantity.found(), List.of());
                    return sheet.addAll(Limits.of(operator, rank).ranges().stream()
                            .map(range -> new Constraint.FoundTimes(found, range.from(), range.to()))
                            .toList());
                }

                @Override
                public Boolean ofFinding(Quantity.OfFinding quantity) {
                    return amounts.addAll(Limits.of(operator, rank).ranges());
                }
            });
        }

        /** Nothing for any of them is missing, and at least one of them has a value. */
        @Override
        public Boolean anyDerivable(Condition.AnyDerivable condition) {
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

                        @Override
                        public Boolean ofInput(Quantity.OfInput quantity) {
                            return positions.add(quantity.position());
                        }

                        @Override
                        public Boolean ofFindings(Quantity.OfFindings quantity) {
                            return sheet.add(new Constraint.FoundTimes(
                                    ModelWriter.this.found(quantity.indicator(), quantity.found(), List.of()),
                                    Long.MIN_VALUE,
                                    Long.MAX_VALUE));
                        }

                        @Override
                        public Boolean ofFinding(Quantity.OfFinding quantity) {
                            return amounts.add(new Constraint.Found.Range(Long.MIN_VALUE, Long.MAX_VALUE));
                        }
                    }));
            if (positions.size() == 1 || condition.all()) {
                positions.forEach(
                        position -> sheet.add(new Constraint.Within(position, Long.MIN_VALUE, Long.MAX_VALUE)));
                return true;
            }
            positions.forEach(position -> sheet.add(new Constraint.Settled(position)));
            return positions.isEmpty() || sheet.add(new Constraint.HasAny(positions));
        }

        @Override
        public Boolean found(Condition.Found condition) {
            found = condition;
            return true;
        }

        @Override
        public Boolean anyOf(Condition.AnyOf condition) {
            return sheet.add(new Constraint.AnyOf(condition.alternatives().stream()
                    .map(all -> {
                        PatternBuilder patterns = new PatternBuilder(rule);
                        all.forEach(one -> one.accept(patterns));
                        return List.copyOf(patterns.ofSheet());
                    })
                    .toList()));
        }

        @Override
        public Boolean otherwise(Condition.Otherwise condition) {
            List<PatternBuilder> others =
                    condition.others().stream().map(ModelWriter.this::patterns).toList();
            return rule.perGoal()
                    ? goal.add(new Constraint.OfGoal.NoOther(others.stream()
                            .map(other -> new Constraint.OfGoal.NoOther.Other(
                                    List.copyOf(other.ofSheet()),
                                    other.rule.perGoal() ? other.someGoal().conditions() : List.of()))
                            .toList()))
                    : sheet.add(new Constraint.NoOther(others.stream()
                            .map(other -> List.copyOf(other.ofSheet()))
                            .toList()));
        }

        @Override
        public Boolean lacking(Condition.Lacking condition) {
            int list = vocabulary.listPosition(condition.list());
            singled = new Consequence.OfLacking(rule.number(), list);
            return sheet.add(new Constraint.Lacking(list));
        }

        private Constraint.Found foundWithAmounts(Condition.Found patterns) {
            return ModelWriter.this.found(rule.indicator(), patterns, List.copyOf(amounts));
        }

        private boolean compare(Map<Integer, Limits> compared, int position, Operator operator, long rank) {
            compared.computeIfAbsent(position, key -> new Limits()).add(operator, rank);
            return true;
        }

        private Set<Constraint> all() {
            Set<Constraint> all = ofSheet();
            if (rule.perGoal()) {
                all.add(someGoal());
            }
            return all;
        }

        /** What it asks of the sheet, and of no goal. */
        private Set<Constraint> ofSheet() {
            Set<Constraint> all = new LinkedHashSet<>(sheet);
            if (found != null) {
                all.add(foundWithAmounts(found));
            }
            values.forEach((position, limits) -> {
                limits.range((from, to) -> all.add(new Constraint.Within(position, from, to)));
                limits.others(rank -> all.add(new Constraint.Differs(position, rank)));
            });
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

        private static Limits of(Operator operator, long rank) {
            Limits limits = new Limits();
            limits.add(operator, rank);
            return limits;
        }

        /** As ranges that must all hold; a difference is not one. */
        private List<Constraint.Found.Range> ranges() {
            if (!others.isEmpty()) {
                throw new IllegalStateException("the gate lets no difference through here");
            }
            return List.of(new Constraint.Found.Range(from, to));
        }

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
