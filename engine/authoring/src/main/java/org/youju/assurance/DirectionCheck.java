package org.youju.assurance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.youju.assurance.Balance.Amount;
import org.youju.document.Diagnostic;
import org.youju.document.Diagnostic.Text;
import org.youju.document.Place;
import org.youju.exact.Ratio;
import org.youju.facts.Measure;
import org.youju.facts.Vocabulary;
import org.youju.proof.Constraint;
import org.youju.proof.Linear;
import org.youju.proof.Prover;
import org.youju.proof.Verdict;
import org.youju.proof.Verdict.Impossible;
import org.youju.proof.Way;
import org.youju.rules.Quantity;
import org.youju.rules.Reads;
import org.youju.rules.Rule;
import org.youju.ruleset.Indicator;
import org.youju.ruleset.Indicator.Direction;
import org.youju.ruleset.InputDeclaration;
import org.youju.ruleset.ValueDeclaration;
import org.youju.scoring.YearRules;

/** Whether a better result never scores lower: over what is given and everything that is taken off it. */
final class DirectionCheck {

    /** So many deductions read what changes at most: each way that they may apply to the two sheets is tried. */
    private static final int MOST_DEDUCTIONS = 4;

    private final YearRules year;
    private final Vocabulary vocabulary;
    private final int position;
    private final Indicator indicator;
    private final List<Rule> rules;
    private final Where where;
    private final List<Diagnostic> findings = new ArrayList<>();

    private DirectionCheck(YearRules year, int position) {
        this.year = year;
        this.vocabulary = year.vocabulary();
        this.position = position;
        this.indicator = vocabulary.criteria().get(position);
        this.rules = year.rules().of(position);
        this.where = new Where(rules);
    }

    static List<Diagnostic> of(YearRules year, int position) {
        DirectionCheck check = new DirectionCheck(year, position);
        check.indicator.directions().forEach(check::direction);
        return check.findings;
    }

    private Place start() {
        return RulesCheck.start(indicator, rules);
    }

    private void direction(Direction direction) {
        Set<String> moving = moving(direction.of());
        if (moving.isEmpty()) {
            findings.add(Diagnostic.error(
                    "DIRECTION_UNKNOWN",
                    Place.inFile(indicator.rules().file().replaceFirst("[^/]+$", "indicator.yaml"), 1),
                    new Text(
                            "`directions` names `" + direction.of()
                                    + "`, which is no input, value or measure of a goal",
                            "directions 里的“" + direction.of() + "”既不是填报项，也不是计算项或目标的完成率、用时",
                            "correct the name",
                            "改正名称，与 ruleset.yaml 或 values 里写的一致")));
            return;
        }
        try {
            quantities().forEach(quantity -> new Quantities(vocabulary).forms(quantity));
            if (indicator.bonus() != null
                    || indicator.penalty() != null
                    || quantities().stream().anyMatch(Quantity.OfInput.class::isInstance)) {
                throw new Uncovered(indicator.code());
            }
            decide(direction, moving);
        } catch (Uncovered sentence) {
            notDecided(direction);
        }
    }

    private void decide(Direction direction, Set<String> moving) {
        Sketch sketch = new Sketch(vocabulary, indicator, rules, moving);
        Balance balance = new Balance(sketch, indicator);
        List<Rule> giving =
                rules.stream().filter(rule -> rule.award().decides()).toList();
        List<Rule> taking = rules.stream()
                .filter(rule -> !rule.award().decides() && reads(rule, sketch, moving))
                .toList();
        if (taking.size() > MOST_DEDUCTIONS) {
            notDecided(direction);
            return;
        }
        boolean open = false;
        for (Rule worse : giving) {
            for (Rule better : giving) {
                for (int some = 0; some < 1 << (2 * taking.size()); some++) {
                    Pair pair = new Pair(worse, better, taking, some);
                    Verdict verdict = falls(direction, sketch, balance, pair);
                    if (verdict instanceof Impossible) {
                        continue;
                    }
                    Optional<Diagnostic> shown = new DirectionWitness(year, position, direction, where)
                            .find(
                                    pair.worse(),
                                    pair.better(),
                                    value(verdict, direction, sketch, false),
                                    value(verdict, direction, sketch, true));
                    if (shown.isPresent()) {
                        findings.add(shown.get());
                        return;
                    }
                    open = true;
                }
            }
        }
        if (open) {
            notDecided(direction);
        }
    }

    /** What the sketch has of what is to be better. */
    private @Nullable Ratio value(Verdict verdict, Direction direction, Sketch sketch, boolean better) {
        if (!(verdict instanceof Verdict.Possible found)) {
            return null;
        }
        if (vocabulary.ruleset().input(direction.of()).isPresent()) {
            return found.numbers().get(sketch.name(direction.of(), better));
        }
        return quantities().stream()
                .map(quantity -> sketch.of(quantity, better))
                .filter(name -> moving(direction.of()).contains(name.replace("'", "")))
                .map(name -> found.numbers().get(name))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Which rules give points on the two sheets, and which deductions apply to each of them. */
    record Pair(Rule gives, Rule givesThen, List<Rule> taking, int some) {

        boolean takes(int i, boolean better) {
            return (some & (1 << (2 * i + (better ? 1 : 0)))) != 0;
        }

        List<Rule> worse() {
            return all(gives, false);
        }

        List<Rule> better() {
            return all(givesThen, true);
        }

        private List<Rule> all(Rule given, boolean better) {
            List<Rule> all = new ArrayList<>(List.of(given));
            for (int i = 0; i < taking.size(); i++) {
                if (takes(i, better)) {
                    all.add(taking.get(i));
                }
            }
            return all;
        }
    }

    /** Whether the better sheet may come to less, by what could be seen after rounding. */
    private Verdict falls(Direction direction, Sketch sketch, Balance balance, Pair pair) {
        List<List<Way>> alternatives = new ArrayList<>();
        alternatives.add(List.of(better(direction, sketch)));
        alternatives.addAll(sketch.applies(pair.gives(), false));
        alternatives.addAll(sketch.applies(pair.givesThen(), true));
        rules.stream().filter(rule -> rule.award().decides()).forEach(other -> {
            if (!other.equals(pair.gives())) {
                alternatives.add(sketch.appliesNot(other, false));
            }
            if (!other.equals(pair.givesThen())) {
                alternatives.add(sketch.appliesNot(other, true));
            }
        });
        Linear taken = Linear.ZERO;
        Linear takenThen = Linear.ZERO;
        for (int i = 0; i < pair.taking().size(); i++) {
            Rule rule = pair.taking().get(i);
            for (boolean then : new boolean[] {false, true}) {
                if (pair.takes(i, then)) {
                    alternatives.addAll(sketch.applies(rule, then));
                } else {
                    alternatives.add(sketch.appliesNot(rule, then));
                }
            }
            taken = pair.takes(i, false) ? taken.plus(balance.taken(rule, false)) : taken;
            takenThen = pair.takes(i, true) ? takenThen.plus(balance.taken(rule, true)) : takenThen;
        }
        List<Way> fall = new ArrayList<>();
        Linear step =
                Linear.of(Ratio.of(BigDecimal.ONE.movePointLeft(year.ruleset().decimals())));
        for (Amount one : balance.given(pair.gives(), false)) {
            for (Amount then : balance.given(pair.givesThen(), true)) {
                Linear before = one.points().minus(taken);
                Linear after = then.points().minus(takenThen);
                fall.add(one.when()
                        .and(then.when())
                        .and(new Way(
                                Map.of(),
                                List.of(
                                        Constraint.atLeast(before, step),
                                        Constraint.atLeast(before.minus(step), after),
                                        Constraint.atLeast(Linear.of("@count"), Linear.of(Ratio.ONE))))));
            }
        }
        alternatives.add(fall);
        return Prover.decide(sketch.world(), alternatives);
    }

    private Way better(Direction direction, Sketch sketch) {
        Optional<InputDeclaration> input = vocabulary.ruleset().input(direction.of());
        if (input.isPresent() && input.get().type() == InputDeclaration.Type.YES_NO) {
            return new Way(
                    Map.of(
                            direction.of(), Set.of(direction.higher() ? Names.NO : Names.YES),
                            sketch.name(direction.of(), true), Set.of(direction.higher() ? Names.YES : Names.NO)),
                    List.of());
        }
        Map<String, Set<String>> given = new LinkedHashMap<>();
        List<Constraint> constraints = new ArrayList<>();
        String first = input.isPresent() ? direction.of() : null;
        if (first != null) {
            ordered(first, sketch, direction.higher(), true, given, constraints);
        }
        for (Quantity quantity : quantities()) {
            String name = sketch.of(quantity, false);
            if (!name.equals(sketch.of(quantity, true))) {
                Boolean up = first == null ? (Boolean) true : follows(quantity, first);
                if (up != null) {
                    ordered(name, sketch, direction.higher() == up, first == null, given, constraints);
                }
            }
        }
        return new Way(given, constraints);
    }

    private static void ordered(
            String name,
            Sketch sketch,
            boolean up,
            boolean strictly,
            Map<String, Set<String>> given,
            List<Constraint> constraints) {
        Linear one = Linear.of(name);
        Linear then = Linear.of(sketch.name(name, true));
        if (strictly) {
            given.put(name, Set.of(Names.GIVEN));
            given.put(sketch.name(name, true), Set.of(Names.GIVEN));
        }
        constraints.add(
                strictly
                        ? (up ? Constraint.above(then, one) : Constraint.above(one, then))
                        : (up ? Constraint.atLeast(then, one) : Constraint.atLeast(one, then)));
    }

    /** Whether a value rises with an input, or falls; null where it cannot be said. */
    private @Nullable Boolean follows(Quantity quantity, String input) {
        ValueDeclaration value = vocabulary.value(quantity.zh()).orElse(null);
        if (value == null || value.days() != null || value.per().contains(input)) {
            return null;
        }
        boolean positive = value.per().stream().allMatch(one -> {
            var min = vocabulary.input(one).min();
            return min != null && min.signum() >= 0;
        });
        boolean both = value.of().contains(input) && value.less().contains(input);
        return (positive && !both) ? (Boolean) value.of().contains(input) : null;
    }

    private Set<Quantity> quantities() {
        Set<Quantity> quantities = new LinkedHashSet<>();
        rules.forEach(rule -> quantities.addAll(rule.quantities()));
        return quantities;
    }

    /** What changes where the thing of this name does; empty where there is none of it. */
    private Set<String> moving(String of) {
        Set<String> moving = new LinkedHashSet<>();
        if (vocabulary.ruleset().input(of).isPresent()) {
            moving.add(of);
            vocabulary.values().stream()
                    .filter(value -> value.inputs().contains(of))
                    .forEach(value -> moving.add("@" + value.name()));
        } else if (vocabulary.value(of).isPresent()) {
            moving.add("@" + of);
        } else if (indicator.goals() != null) {
            Stream.of(Measure.values())
                    .filter(measure -> measure.zh().equals(of))
                    .forEach(measure -> moving.add(Names.GOAL + "." + measure));
        }
        return moving;
    }

    private static boolean reads(Rule rule, Sketch sketch, Set<String> moving) {
        return rule.quantities().stream()
                        .anyMatch(quantity -> !sketch.of(quantity, false).equals(sketch.of(quantity, true)))
                || new Reads(List.of(rule)).inputs().stream().anyMatch(moving::contains);
    }

    private void notDecided(Direction direction) {
        findings.add(RulesCheck.notDecided(
                indicator,
                start(),
                "whether a better `" + direction.of() + "` never scores lower",
                "“" + direction.of() + "”变好时得分会不会反而变低"));
    }
}
