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
import org.youju.rules.About;
import org.youju.rules.Condition;
import org.youju.rules.Operator;
import org.youju.rules.Quantity;
import org.youju.rules.Rule;
import org.youju.ruleset.Indicator;

/**
 * Two sheets at once, of which one is better in something and the other the same in everything else. Each value is an unknown
 * of its own here, however it is worked out, and what was found is the same on both: so there are more such pairs than of
 * real sheets, and what none of these pairs shows no real one does.
 */
final class Sketch {

    static final String ABSENT = "absent";

    private static final String YES = "yes";
    private static final String BETTER = "'";

    private final Encoding encoding;
    private final Set<String> moving = new LinkedHashSet<>();
    private final Map<String, List<String>> choices = new TreeMap<>();
    private final List<When> always = new ArrayList<>();
    private final Set<String> whole = new LinkedHashSet<>();

    Sketch(Vocabulary vocabulary, Indicator indicator, List<Rule> rules, Set<String> moving) {
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
        rules.stream()
                .filter(rule -> rule.about() == About.EACH_FINDING)
                .forEach(rule -> choices.put(finds(rule), List.of(YES, "no")));
    }

    private void quantity(Quantity quantity, boolean better) {
        if (quantity.ofGoal().isEmpty() && quantity.value().isEmpty()) {
            return; // the sheet itself says it
        }
        String name = of(quantity, better);
        choices.put(name, List.of(Names.GIVEN, ABSENT, Names.MISSING));
        if (encoding.quantities().isWhole(quantity)) {
            whole.add(name);
        }
        if (encoding.quantities().isNeverNegative(quantity)) {
            always.add(new When(Map.of(name, Names.GIVEN), List.of(Constraint.atLeast(Linear.of(name), Linear.ZERO))));
        }
    }

    /** Whether a finding is there that a rule takes; the same on both sheets. */
    private static String finds(Rule rule) {
        return "@finds " + rule.number();
    }

    World world() {
        return new World(choices, always, whole, List.of(), Map.of());
    }

    /** Something more that is chosen for the sketch. */
    void choose(String name, List<String> some) {
        choices.put(name, some);
    }

    /** Something more that is counted. */
    void count(String name) {
        whole.add(name);
    }

    boolean moves(Quantity quantity) {
        return !of(quantity, false).equals(of(quantity, true));
    }

    boolean moves(String input) {
        return moving.contains(input);
    }

    String name(String input, boolean better) {
        return better && moving.contains(input) ? input + BETTER : input;
    }

    /** What is a sheet's own, whatever moves. */
    static String own(String name, boolean better) {
        return better ? name + BETTER : name;
    }

    /** The unknown that a quantity is. The ratio the other way round follows from the completion rate. */
    String of(Quantity quantity, boolean better) {
        String name = quantity.ofGoal()
                .map(measure ->
                        Names.GOAL + "." + (measure == Measure.PLANNED_TO_ACTUAL ? Measure.COMPLETION_RATE : measure))
                .or(quantity::input)
                .orElse("@" + quantity.zh());
        return name(name, better);
    }

    /** The number that a quantity is, where it is given. */
    Linear number(Quantity quantity, boolean better) {
        if (isTurned(quantity)) {
            throw new Uncovered(quantity.zh());
        }
        return quantity instanceof Quantity.OfFindings findings
                ? encoding.quantities().count(findings.found())
                : Linear.of(of(quantity, better));
    }

    /** That a quantity is given. */
    Way given(Quantity quantity, boolean better) {
        return quantity instanceof Quantity.OfFindings
                ? Encoding.choice(Names.FINDINGS, Set.of(Names.GIVEN))
                : Encoding.choice(of(quantity, better), Set.of(Names.GIVEN));
    }

    /** The ways in which there is no number with nothing missing for it. */
    List<Way> absent(Quantity quantity, boolean better) {
        String name = of(quantity, better);
        if (isTurned(quantity)) {
            return List.of(
                    new Way(Map.of(name, Set.of(Names.GIVEN)), List.of(Constraint.same(Linear.of(name), Linear.ZERO))));
        } else if (quantity.ofGoal().isPresent() || quantity.value().isPresent()) {
            return List.of(Encoding.choice(name, Set.of(ABSENT)));
        }
        return encoding.quantities().absent(quantity).stream()
                .map(way -> renamed(way, better))
                .toList();
    }

    private Constraint renamed(Constraint constraint, boolean better) {
        TreeMap<String, Ratio> terms = new TreeMap<>();
        constraint.form().terms().forEach((name, times) -> terms.put(name(name, better), times));
        return new Constraint(new Linear(terms, constraint.form().constant()), constraint.kind());
    }

    private Way renamed(Way way, boolean better) {
        Map<String, Set<String>> renamed = new LinkedHashMap<>();
        way.choices().forEach((name, some) -> renamed.put(name(name, better), some));
        return new Way(
                renamed,
                way.constraints().stream().map(one -> renamed(one, better)).toList());
    }

    /** For each of a rule's conditions the ways in which it holds. */
    List<List<Way>> applies(Rule rule, boolean better) {
        List<List<Way>> all = new ArrayList<>();
        if (rule.perGoal()) {
            all.add(List.of(Encoding.choice(Names.GOAL, Set.of(Names.GIVEN))));
        }
        for (Condition condition : rule.conditions()) {
            if (condition.isOtherwise()) {
                condition.others().forEach(other -> all.add(appliesNot(other, better)));
            } else {
                all.add(condition.accept(new Ways(rule, better, true)));
            }
        }
        return all;
    }

    List<Way> appliesNot(Rule rule, boolean better) {
        return rule.conditions().stream()
                .flatMap(condition -> condition.accept(new Ways(rule, better, false)).stream())
                .toList();
    }

    /** The ways in which a condition of a rule holds, or those in which it fails. */
    private final class Ways implements Condition.Visitor<List<Way>> {

        private final Rule rule;
        private final boolean better;
        private final boolean holds;

        private Ways(Rule rule, boolean better, boolean holds) {
            this.rule = rule;
            this.better = better;
            this.holds = holds;
        }

        private List<Way> asTheSheet(Condition condition) {
            return (holds ? encoding.holds(condition) : encoding.fails(condition))
                    .stream().map(way -> renamed(way, better)).toList();
        }

        @Override
        public List<Way> onInput(Condition.OnInput condition) {
            return asTheSheet(condition);
        }

        @Override
        public List<Way> notApplicable(Condition.NotApplicable condition) {
            return asTheSheet(condition);
        }

        @Override
        public List<Way> lacking(Condition.Lacking condition) {
            return asTheSheet(condition);
        }

        @Override
        public List<Way> found(Condition.Found condition) {
            return List.of(Encoding.choice(finds(rule), Set.of(holds ? YES : "no")));
        }

        @Override
        public List<Way> onQuantity(Condition.OnQuantity condition) {
            Quantity quantity = condition.quantity();
            if (rule.about() == About.EACH_FINDING && quantity instanceof Quantity.OfFinding) {
                return List.of(Encoding.choice(finds(rule), Set.of(holds ? YES : "no")));
            }
            List<Way> ways = new ArrayList<>(compared(
                    quantity,
                    holds ? condition.operator() : Comparisons.not(condition.operator()),
                    Ratio.of(condition.literal())));
            if (!holds) {
                ways.addAll(absent(quantity, better));
            }
            return ways;
        }

        private List<Way> compared(Quantity quantity, Operator operator, Ratio number) {
            Way given = given(quantity, better);
            if (isTurned(quantity)) {
                Linear unknown = Linear.of(of(quantity, better));
                return Comparisons.of(Linear.of(Ratio.of(new BigDecimal(10_000))), operator, unknown.times(number))
                        .stream()
                        .map(one -> given.and(Form.way(Constraint.above(unknown, Linear.ZERO)))
                                .and(Form.way(one)))
                        .toList();
            }
            return Comparisons.of(number(quantity, better), operator, Linear.of(number)).stream()
                    .map(one -> given.and(Form.way(one)))
                    .toList();
        }

        @Override
        public List<Way> anyDerivable(Condition.AnyDerivable condition) {
            List<List<Way>> each = condition.quantities().stream()
                    .map(quantity -> holds ? List.of(given(quantity, better)) : absent(quantity, better))
                    .toList();
            return condition.all() == holds
                    ? Encoding.each(each)
                    : each.stream().flatMap(List::stream).toList();
        }

        @Override
        public List<Way> anyOf(Condition.AnyOf condition) {
            List<List<Way>> each = new ArrayList<>();
            for (List<Condition> alternative : condition.alternatives()) {
                List<List<Way>> all =
                        alternative.stream().map(one -> one.accept(this)).toList();
                each.add(
                        holds
                                ? Encoding.each(all)
                                : all.stream().flatMap(List::stream).toList());
            }
            return holds ? each.stream().flatMap(List::stream).toList() : Encoding.each(each);
        }

        @Override
        public List<Way> otherwise(Condition.Otherwise condition) {
            List<List<Way>> each = condition.others().stream()
                    .map(other -> holds ? appliesNot(other, better) : Encoding.each(applies(other, better)))
                    .toList();
            return holds
                    ? Encoding.each(each)
                    : each.stream().flatMap(List::stream).toList();
        }
    }

    private static boolean isTurned(Quantity quantity) {
        return quantity.ofGoal()
                .filter(measure -> measure == Measure.PLANNED_TO_ACTUAL)
                .isPresent();
    }
}
