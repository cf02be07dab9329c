package org.youju.rules.drools;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.youju.exact.Rank;
import org.youju.facts.SheetFacts;
import org.youju.facts.Vocabulary;
import org.youju.rules.Condition;
import org.youju.rules.Operator;
import org.youju.rules.Quantity;
import org.youju.rules.Rule;
import org.youju.ruleset.FindingKind;

/** What a rule asks of a sheet, and of a goal on it, in positions and ranks; limits on one value are taken together. */
final class PatternBuilder implements Condition.Visitor<Boolean> {

    private final Vocabulary vocabulary;
    private final Rule rule;
    private final Set<Constraint> sheet = new LinkedHashSet<>();
    private final Set<GoalConstraint> goal = new LinkedHashSet<>();
    private final Map<Integer, Limits> values = new LinkedHashMap<>();
    private final Map<Integer, Limits> measures = new LinkedHashMap<>();
    private final List<Constraint.Found.Range> amounts = new ArrayList<>();
    private Condition.@Nullable Found found;
    /** The consequence of each item of a checklist; null where none is singled out. */
    private @Nullable Consequence singled;

    private PatternBuilder(Vocabulary vocabulary, Rule rule) {
        this.vocabulary = vocabulary;
        this.rule = rule;
    }

    static PatternBuilder of(Vocabulary vocabulary, Rule rule) {
        PatternBuilder patterns = new PatternBuilder(vocabulary, rule);
        rule.conditions().forEach(condition -> condition.accept(patterns));
        return patterns;
    }

    /** The rule's one consequence. */
    Consequence consequence() {
        if (rule.perGoal()) {
            return new Consequence.OfGoals(rule.number(), someGoal());
        }
        if (found != null) {
            return new Consequence.OfFindings(rule.number(), foundWithAmounts(found));
        }
        return singled == null ? new Consequence.OfSheet(rule.number()) : singled;
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
                Constraint.Found found = PatternBuilder.this.found(quantity.indicator(), quantity.found(), List.of());
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
                        return goal.add(
                                new GoalConstraint.HasMeasure(quantity.measure().ordinal()));
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
                                PatternBuilder.this.found(quantity.indicator(), quantity.found(), List.of()),
                                Long.MIN_VALUE,
                                Long.MAX_VALUE));
                    }

                    @Override
                    public Boolean ofFinding(Quantity.OfFinding quantity) {
                        return amounts.add(new Constraint.Found.Range(Long.MIN_VALUE, Long.MAX_VALUE));
                    }
                }));
        if (positions.size() == 1 || condition.all()) {
            positions.forEach(position -> sheet.add(new Constraint.Within(position, Long.MIN_VALUE, Long.MAX_VALUE)));
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
                    PatternBuilder patterns = new PatternBuilder(vocabulary, rule);
                    all.forEach(one -> one.accept(patterns));
                    return List.copyOf(patterns.ofSheet());
                })
                .toList()));
    }

    @Override
    public Boolean otherwise(Condition.Otherwise condition) {
        List<PatternBuilder> others =
                condition.others().stream().map(other -> of(vocabulary, other)).toList();
        return rule.perGoal()
                ? goal.add(new GoalConstraint.NoOther(others.stream()
                        .map(other -> new GoalConstraint.NoOther.Other(
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
        return found(rule.indicator(), patterns, List.copyOf(amounts));
    }

    private boolean compare(Map<Integer, Limits> compared, int position, Operator operator, long rank) {
        compared.computeIfAbsent(position, key -> new Limits()).add(operator, rank);
        return true;
    }

    /** Everything that must hold for the rule to apply. */
    Set<Constraint> all() {
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
        Set<GoalConstraint> all = new LinkedHashSet<>(goal);
        measures.forEach((measure, limits) -> {
            limits.range((from, to) -> all.add(new GoalConstraint.Within(measure, from, to)));
            limits.others(rank -> all.add(new GoalConstraint.Differs(measure, rank)));
        });
        return new Constraint.SomeGoal(rule.indicator(), List.copyOf(all));
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
}
