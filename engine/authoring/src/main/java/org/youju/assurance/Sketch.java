package org.youju.assurance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.youju.exact.Ratio;
import org.youju.facts.Measure;
import org.youju.facts.Vocabulary;
import org.youju.proof.Constraint;
import org.youju.proof.Linear;
import org.youju.proof.Way;
import org.youju.proof.World;
import org.youju.proof.World.When;
import org.youju.rules.Condition;
import org.youju.rules.Operator;
import org.youju.rules.Quantity;
import org.youju.rules.Rule;
import org.youju.ruleset.Indicator;
import org.youju.ruleset.InputDeclaration;
import org.youju.ruleset.ValueDeclaration;

/**
 * Two sheets at once, of which one is better in something and the other the same in everything else. Each value is an unknown
 * of its own here, however it is worked out: so there are more such pairs than of real sheets, and what none of these
 * pairs shows no real one does.
 */
final class Sketch {

    private static final String BETTER = "'";
    private static final String ABSENT = "absent";

    private final Vocabulary vocabulary;
    private final Encoding encoding;
    private final Set<String> moving = new LinkedHashSet<>();
    private final Map<String, List<String>> choices = new TreeMap<>();
    private final List<When> always = new ArrayList<>();
    private final Set<String> whole = new LinkedHashSet<>();

    Sketch(Vocabulary vocabulary, Indicator indicator, List<Rule> rules, Set<String> moving) {
        this.vocabulary = vocabulary;
        this.encoding = new Encoding(vocabulary, indicator);
        this.moving.addAll(moving);
        World sheet = Worlds.of(vocabulary, indicator, rules);
        for (boolean better : new boolean[] {false, true}) {
            sheet.choices().forEach((name, some) -> choices.put(name(name, better), some));
            for (When one : sheet.always()) {
                if (one.chosen().size() == 1) {
                    Map<String, String> chosen = new LinkedHashMap<>();
                    one.chosen().forEach((name, value) -> chosen.put(name(name, better), value));
                    always.add(new When(
                            chosen,
                            one.constraints().stream()
                                    .map(constraint -> renamed(constraint, better))
                                    .toList()));
                }
            }
            sheet.whole().forEach(name -> whole.add(name(name, better)));
            rules.stream().flatMap(rule -> rule.quantities().stream()).forEach(quantity -> quantity(quantity, better));
        }
    }

    private void quantity(Quantity quantity, boolean better) {
        String name = of(quantity, better);
        choices.put(name, List.of(Names.GIVEN, ABSENT, Names.MISSING));
        if (isWhole(quantity)) {
            whole.add(name);
        }
        if (isNeverNegative(quantity)) {
            always.add(new When(Map.of(name, Names.GIVEN), List.of(Constraint.atLeast(Linear.of(name), Linear.ZERO))));
        }
    }

    private boolean isWhole(Quantity quantity) {
        if (quantity instanceof Quantity.OfGoal goal) {
            return !goal.measure().isPercent();
        }
        ValueDeclaration value = vocabulary.value(quantity.zh()).orElseThrow();
        return value.days() != null
                || (value.per().isEmpty()
                        && value.inputs().stream()
                                .allMatch(input -> vocabulary.input(input).whole()));
    }

    private boolean isNeverNegative(Quantity quantity) {
        if (quantity instanceof Quantity.OfGoal) {
            return true;
        }
        ValueDeclaration value = vocabulary.value(quantity.zh()).orElseThrow();
        return value.days() != null
                || (value.less().isEmpty()
                        && value.inputs().stream().allMatch(input -> {
                            InputDeclaration declared = vocabulary.input(input);
                            BigDecimal min = declared.min();
                            return min != null && min.signum() >= 0;
                        }));
    }

    World world() {
        return new World(choices, always, whole, List.of(), Map.of());
    }

    String name(String input, boolean better) {
        return better && moving.contains(input) ? input + BETTER : input;
    }

    /** The unknown that a quantity is. The ratio the other way round is told by the completion rate. */
    String of(Quantity quantity, boolean better) {
        String name = quantity instanceof Quantity.OfGoal goal
                ? Names.GOAL + "."
                        + (goal.measure() == Measure.PLANNED_TO_ACTUAL ? Measure.COMPLETION_RATE : goal.measure())
                : "@" + quantity.zh();
        return name(name, better);
    }

    private Constraint renamed(Constraint constraint, boolean better) {
        TreeMap<String, Ratio> terms = new TreeMap<>();
        constraint.form().terms().forEach((name, times) -> terms.put(name(name, better), times));
        return new Constraint(new Linear(terms, constraint.form().constant()), constraint.kind());
    }

    List<List<Way>> applies(Rule rule, boolean better) {
        List<List<Way>> all = new ArrayList<>();
        if (rule.perGoal()) {
            all.add(List.of(Encoding.choice(Names.GOAL, Set.of(Names.GIVEN))));
        }
        rule.conditions().forEach(condition -> all.add(ways(condition, better, true)));
        return all;
    }

    List<Way> appliesNot(Rule rule, boolean better) {
        return rule.conditions().stream()
                .flatMap(condition -> ways(condition, better, false).stream())
                .toList();
    }

    private List<Way> ways(Condition condition, boolean better, boolean holds) {
        return condition.fold(
                onInput -> asEncoded(condition, better, holds),
                notApplicable -> asEncoded(condition, better, holds),
                onQuantity -> ofQuantity(onQuantity, better, holds),
                anyDerivable -> holds
                        ? anyDerivable.quantities().stream()
                                .map(quantity -> Encoding.choice(of(quantity, better), Set.of(Names.GIVEN)))
                                .toList()
                        : Encoding.each(anyDerivable.quantities().stream()
                                .map(quantity -> absent(quantity, better))
                                .toList()),
                found -> asEncoded(condition, better, holds),
                lacking -> asEncoded(condition, better, holds),
                anyOf -> asEncoded(condition, better, holds),
                otherwise -> asEncoded(condition, better, holds));
    }

    private List<Way> asEncoded(Condition condition, boolean better, boolean holds) {
        return (holds ? encoding.holds(condition) : encoding.fails(condition))
                .stream().map(way -> renamed(way, better)).toList();
    }

    private List<Way> ofQuantity(Condition.OnQuantity one, boolean better, boolean holds) {
        List<Way> ways = new ArrayList<>(compared(
                one.quantity(),
                holds ? one.operator() : Comparisons.not(one.operator()),
                Ratio.of(one.literal()),
                better));
        if (!holds) {
            ways.addAll(absent(one.quantity(), better));
        }
        return ways;
    }

    private Way renamed(Way way, boolean better) {
        Map<String, Set<String>> renamed = new LinkedHashMap<>();
        way.choices().forEach((name, some) -> renamed.put(name(name, better), some));
        return new Way(
                renamed,
                way.constraints().stream().map(one -> renamed(one, better)).toList());
    }

    List<Way> compared(Quantity quantity, Operator operator, Ratio number, boolean better) {
        String name = of(quantity, better);
        Linear unknown = Linear.of(name);
        boolean turned = isTurned(quantity);
        List<Constraint> either = turned
                ? Comparisons.of(Linear.of(Ratio.of(10_000)), operator, unknown.times(number))
                : Comparisons.of(unknown, operator, Linear.of(number));
        return either.stream()
                .map(one -> new Way(
                        Map.of(name, Set.of(Names.GIVEN)),
                        turned ? List.of(Constraint.above(unknown, Linear.ZERO), one) : List.of(one)))
                .toList();
    }

    private List<Way> absent(Quantity quantity, boolean better) {
        String name = of(quantity, better);
        return isTurned(quantity)
                ? List.of(new Way(
                        Map.of(name, Set.of(Names.GIVEN)), List.of(Constraint.same(Linear.of(name), Linear.ZERO))))
                : List.of(Encoding.choice(name, Set.of(ABSENT)));
    }

    private static boolean isTurned(Quantity quantity) {
        return quantity instanceof Quantity.OfGoal goal && goal.measure() == Measure.PLANNED_TO_ACTUAL;
    }
}
