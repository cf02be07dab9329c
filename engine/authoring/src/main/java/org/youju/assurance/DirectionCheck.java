package org.youju.assurance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
import org.youju.rules.Rule;
import org.youju.ruleset.Indicator;
import org.youju.ruleset.Indicator.Direction;
import org.youju.ruleset.InputDeclaration;
import org.youju.ruleset.ValueDeclaration;
import org.youju.scoring.YearRules;

/** Whether a better result never scores lower: over what is given and everything that is taken off it. */
final class DirectionCheck {

    private final YearRules year;
    private final @Nullable String className;
    private final Vocabulary vocabulary;
    private final int position;
    private final Indicator indicator;
    private final List<Rule> rules;
    private final Where where;
    private final List<Diagnostic> findings = new ArrayList<>();

    /** @param className of which the points are, null where the year tells no classes apart */
    private DirectionCheck(YearRules year, @Nullable String className, int position) {
        this.year = year;
        this.className = className;
        this.vocabulary = year.vocabulary();
        this.position = position;
        this.indicator = vocabulary.criteria().get(position);
        this.rules = year.rules().of(position);
        this.where = new Where(rules);
    }

    static List<Diagnostic> of(YearRules year, int position) {
        List<Diagnostic> findings = new ArrayList<>();
        year.vocabulary()
                .criteria()
                .get(position)
                .directions()
                .forEach(direction -> findings.addAll(of(year, position, direction)));
        return findings;
    }

    /** Of one direction, whether it is declared or not; of classes with points of their own the first that it does not hold for. */
    static List<Diagnostic> of(YearRules year, int position, Direction direction) {
        if (year.byClass().isEmpty()) {
            return new DirectionCheck(year, null, position).found(direction);
        }
        Set<BigDecimal> tried = new HashSet<>();
        for (var one : year.byClass().entrySet()) {
            DirectionCheck check = new DirectionCheck(one.getValue(), one.getKey(), position);
            List<Diagnostic> found = tried.add(check.indicator.points()) ? check.found(direction) : List.of();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private List<Diagnostic> found(Direction direction) {
        direction(direction);
        return findings;
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
                                    + "`, which is no number, yes or no, date, value or measure of a goal",
                            "directions 里的“" + direction.of() + "”不是有高低的填报项（数、是否、日期），也不是计算项或目标的完成率、用时",
                            "correct the name",
                            "改正名称，与 ruleset.yaml 或 values 里写的一致")));
            return;
        }
        try {
            decide(direction, moving);
        } catch (Uncovered unknown) {
            notDecided(direction, unknown.getMessage());
        }
    }

    private void decide(Direction direction, Set<String> moving) {
        Sketch sketch = new Sketch(vocabulary, indicator, rules, moving);
        Balance balance = new Balance(vocabulary, sketch, indicator, rules);
        List<Rule> giving =
                rules.stream().filter(rule -> rule.award().decides()).toList();
        List<List<Way>> better = better(direction, sketch, balance);
        boolean open = false;
        for (Rule worse : giving) {
            for (Rule then : giving) {
                Verdict verdict = falls(better, sketch, balance, worse, then);
                if (verdict instanceof Impossible) {
                    continue;
                }
                Optional<Diagnostic> shown = verdict instanceof Verdict.Possible found
                        ? shown(direction, sketch, balance, found, worse, then)
                        : Optional.empty();
                if (shown.isPresent()) {
                    findings.add(shown.get());
                    return;
                }
                open = true;
            }
        }
        if (open) {
            notDecided(direction, null);
        }
    }

    private Optional<Diagnostic> shown(
            Direction direction, Sketch sketch, Balance balance, Verdict.Possible found, Rule worse, Rule then) {
        List<Rule> first = new ArrayList<>(List.of(worse));
        first.addAll(balance.applied(found.choices(), false));
        List<Rule> second = new ArrayList<>(List.of(then));
        second.addAll(balance.applied(found.choices(), true));
        return new DirectionWitness(year, className, position, direction, where)
                .find(first, second, value(found, direction, sketch, false), value(found, direction, sketch, true));
    }

    /** What the sketch has of what is to be better. */
    private @Nullable Ratio value(Verdict.Possible found, Direction direction, Sketch sketch, boolean better) {
        if (vocabulary.ruleset().input(direction.of()).isPresent()) {
            return found.numbers().get(sketch.name(direction.of(), better));
        }
        return quantities().stream()
                .filter(quantity -> quantity.zh().equals(direction.of()))
                .map(quantity -> found.numbers().get(sketch.of(quantity, better)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Whether the better sheet may come to less. */
    private Verdict falls(List<List<Way>> better, Sketch sketch, Balance balance, Rule gives, Rule givesThen) {
        List<List<Way>> alternatives = new ArrayList<>();
        alternatives.addAll(better);
        alternatives.addAll(sketch.applies(gives, false));
        alternatives.addAll(sketch.applies(givesThen, true));
        rules.stream().filter(rule -> rule.award().decides()).forEach(other -> {
            if (!other.equals(gives)) {
                alternatives.add(sketch.appliesNot(other, false));
            }
            if (!other.equals(givesThen)) {
                alternatives.add(sketch.appliesNot(other, true));
            }
        });
        alternatives.add(balance.given(gives, false));
        alternatives.add(balance.given(givesThen, true));
        alternatives.addAll(balance.alternatives());
        Linear before = balance.score(false);
        Linear after = balance.score(true);
        Linear step =
                Linear.of(Ratio.of(BigDecimal.ONE.movePointLeft(year.ruleset().decimals())));
        List<List<Way>> seen = new ArrayList<>(alternatives);
        seen.add(List.of(Form.way(Constraint.atLeast(before.minus(step), after))));
        Verdict atOnce = Prover.decide(sketch.world(), seen);
        if (!(atOnce instanceof Impossible)) {
            return atOnce;
        }
        // less than the last decimal may yet be seen where it is rounded
        alternatives.add(List.of(Form.way(Constraint.above(before, after))));
        return Prover.decide(sketch.world(), alternatives);
    }

    private List<List<Way>> better(Direction direction, Sketch sketch, Balance balance) {
        InputDeclaration input = vocabulary.ruleset().input(direction.of()).orElse(null);
        if (input != null && input.type() == InputDeclaration.Type.YES_NO) {
            Way way = new Way(
                    Map.of(
                            direction.of(), Set.of(direction.higher() ? Names.NO : Names.YES),
                            sketch.name(direction.of(), true), Set.of(direction.higher() ? Names.YES : Names.NO)),
                    List.of());
            Way lacking = balance.lacking(direction.of(), direction.higher());
            return List.of(List.of(lacking == null ? way : way.and(lacking)));
        }
        List<List<Way>> better = new ArrayList<>();
        Way way = Way.ANY;
        if (input != null) {
            way = ordered(direction.of(), sketch, direction.higher(), true);
        }
        Trend trend = new Trend(vocabulary, indicator, Worlds.of(vocabulary, indicator, rules), direction.of());
        for (Quantity quantity : quantities()) {
            if (!sketch.moves(quantity) || quantity.input().isPresent()) {
                continue;
            }
            String name = sketch.of(quantity, false);
            ValueDeclaration value = vocabulary.value(quantity.zh()).orElse(null);
            if (value == null || value.name().equals(direction.of())) {
                way = way.and(ordered(name, sketch, direction.higher(), true));
                continue;
            }
            Trend.Way follows = trend.of(value);
            if (follows == Trend.Way.STAYS) {
                way = way.and(Form.way(Constraint.same(Linear.of(name), Linear.of(sketch.name(name, true)))));
            } else if (follows != Trend.Way.UNKNOWN) {
                way = way.and(ordered(name, sketch, direction.higher() == (follows == Trend.Way.RISES), false));
            }
            if (!trend.mayRemove(value)) {
                better.add(together(name, sketch));
            }
        }
        better.add(List.of(way));
        return better;
    }

    /** Where it is there on one sheet it is on the other. */
    private static List<Way> together(String name, Sketch sketch) {
        return Stream.of(Names.GIVEN, Sketch.ABSENT, Names.MISSING)
                .map(how -> new Way(Map.of(name, Set.of(how), sketch.name(name, true), Set.of(how)), List.of()))
                .toList();
    }

    private static Way ordered(String name, Sketch sketch, boolean up, boolean strictly) {
        Linear one = Linear.of(name);
        Linear then = Linear.of(sketch.name(name, true));
        Linear more = up ? then : one;
        Linear less = up ? one : then;
        return strictly
                ? new Way(
                        Map.of(name, Set.of(Names.GIVEN), sketch.name(name, true), Set.of(Names.GIVEN)),
                        List.of(Constraint.above(more, less)))
                : Form.way(Constraint.atLeast(more, less));
    }

    private Set<Quantity> quantities() {
        Set<Quantity> quantities = new LinkedHashSet<>();
        rules.forEach(rule -> quantities.addAll(rule.quantities()));
        return quantities;
    }

    /** What changes where the thing of this name does; empty where there is none of it, or it has no order. */
    private Set<String> moving(String of) {
        Set<String> moving = new LinkedHashSet<>();
        InputDeclaration input = vocabulary.ruleset().input(of).orElse(null);
        if (input != null
                && input.type() != InputDeclaration.Type.CHOICE
                && input.type() != InputDeclaration.Type.TEXT) {
            moving.add(of);
        }
        if (input != null || vocabulary.value(of).isPresent()) {
            Trend trend = new Trend(vocabulary, indicator, Worlds.of(vocabulary, indicator, List.of()), of);
            vocabulary.values().stream().filter(trend::depends).forEach(value -> moving.add("@" + value.name()));
        } else if (indicator.goals() != null) {
            Stream.of(Measure.values())
                    .filter(measure -> measure.zh().equals(of))
                    .forEach(measure -> moving.add(Names.GOAL + "." + measure));
        }
        return moving;
    }

    private void notDecided(Direction direction, @Nullable String why) {
        findings.add(RulesCheck.notDecided(
                indicator,
                start(),
                "whether a better `" + direction.of() + "` never scores lower",
                "“" + direction.of() + "”变好时得分会不会反而变低",
                why));
    }
}
