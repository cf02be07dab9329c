package org.youju.assurance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.youju.assurance.Amounts.Amount;
import org.youju.exact.Ratio;
import org.youju.facts.Vocabulary;
import org.youju.proof.Constraint;
import org.youju.proof.Linear;
import org.youju.proof.Way;
import org.youju.rules.Award;
import org.youju.rules.Rule;
import org.youju.ruleset.Indicator;

/**
 * The accounts of the two sheets of a {@link Sketch}: what is given, added and taken, the bonus beyond the points, the floor
 * and what is taken below zero, up to the rounding. What reads nothing that moves is the same on both sheets, whatever it
 * comes to.
 */
final class Balance {

    private static final String YES = "yes";
    private static final String NO = "no";
    private static final Linear ZERO = Linear.ZERO;

    private final Vocabulary vocabulary;
    private final Sketch sketch;
    private final Indicator indicator;
    private final List<Rule> adjusting;
    private final Linear share;
    private final List<List<Way>> alternatives = new ArrayList<>();

    /** @param rules of the indicator */
    Balance(Vocabulary vocabulary, Sketch sketch, Indicator indicator, List<Rule> rules) {
        this.vocabulary = vocabulary;
        this.sketch = sketch;
        this.indicator = indicator;
        this.adjusting = rules.stream().filter(rule -> !rule.award().decides()).toList();
        Linear full = Linear.of(Ratio.of(indicator.points()));
        boolean byParts = rules.stream()
                .allMatch(
                        rule -> rule.award().part().isPresent() || rule.award().goesByRate());
        if (rules.stream().anyMatch(Rule::perGoal) && !byParts) {
            // a goal's part of the points, whatever it is
            this.share = Linear.of("@share");
            alternatives.add(List.of(way(Constraint.above(share, ZERO), Constraint.atLeast(full, share))));
        } else {
            this.share = full;
        }
        adjusting.forEach(this::adjust);
        for (boolean better : new boolean[] {false, true}) {
            deducted(better);
            held(better);
            left(better);
        }
    }

    /** What has to be for both accounts, whichever rules give their points. */
    List<List<Way>> alternatives() {
        return alternatives;
    }

    /** That one of the sheets is given its points by a rule. */
    List<Way> given(Rule rule, boolean better) {
        return are(
                own("@given", better),
                rule.award()
                        .fold(
                                giving -> giving.give(new Amounts(sketch, share, rule, better)),
                                Balance::uncovered,
                                Balance::uncovered));
    }

    private static List<Amount> uncovered(Award award) {
        throw new Uncovered(award.text());
    }

    Linear score(boolean better) {
        return own("@score", better);
    }

    /** The adjustments that applied to one of the sheets, as far as they read what moves. */
    List<Rule> applied(Map<String, String> choices, boolean better) {
        return adjusting.stream()
                .filter(rule -> moves(rule) && YES.equals(choices.get(applies(rule, better))))
                .toList();
    }

    private static Linear own(String name, boolean better) {
        return Linear.of(Sketch.own(name, better));
    }

    private static Way way(Constraint... constraints) {
        return new Way(Map.of(), List.of(constraints));
    }

    private static List<Way> are(Linear unknown, List<Amount> amounts) {
        return amounts.stream()
                .map(one -> one.when().and(way(Constraint.same(unknown, one.points()))))
                .toList();
    }

    private boolean moves(Rule rule) {
        return rule.quantities().stream().anyMatch(sketch::moves)
                || Worlds.inputs(vocabulary, List.of(rule)).stream().anyMatch(sketch::moves);
    }

    /** What is chosen where a rule applies to one of the sheets, or to neither. */
    private String applies(Rule rule, boolean better) {
        return Sketch.own("@applies " + rule.number(), better && moves(rule));
    }

    private Linear moved(Rule rule, boolean better) {
        return Linear.of(Sketch.own("@moved " + rule.number(), better && moves(rule)));
    }

    private Way chosen(Rule rule, boolean better, String how) {
        return Encoding.choice(applies(rule, better), Set.of(how));
    }

    private void adjust(Rule rule) {
        for (boolean better : moves(rule) ? new boolean[] {false, true} : new boolean[] {false}) {
            sketch.choose(applies(rule, better), List.of(YES, NO));
            Linear moved = moved(rule, better);
            Way not = chosen(rule, better, NO).and(way(Constraint.same(moved, ZERO)));
            if (!moves(rule)) {
                alternatives.add(List.of(chosen(rule, false, YES).and(way(Constraint.atLeast(moved, ZERO))), not));
                continue;
            }
            List<List<Way>> applies = new ArrayList<>(sketch.applies(rule, better));
            applies.add(List.of(chosen(rule, better, YES)));
            applies.add(
                    rule.award().counted().isPresent()
                            ? are(moved, new Amounts(sketch, share, rule, better).moved())
                            : List.of(way(Constraint.same(moved, ZERO))));
            List<Way> either = new ArrayList<>(Encoding.each(applies));
            sketch.appliesNot(rule, better).forEach(way -> either.add(not.and(way)));
            alternatives.add(either);
        }
    }

    private List<Rule> some(Predicate<Award> which) {
        return adjusting.stream().filter(rule -> which.test(rule.award())).toList();
    }

    private Linear sum(List<Rule> rules, boolean better) {
        return rules.stream().map(rule -> moved(rule, better)).reduce(ZERO, Linear::plus);
    }

    /** All deductions together, or the highest of them where a rule says so. */
    private void deducted(boolean better) {
        List<Rule> taking = some(award -> award.counted().isPresent() && !award.isAddition());
        Optional<Rule> highest = some(Award::countsOnlyHighest).stream().findFirst();
        Linear deducted = own("@deducted", better);
        Way all = way(Constraint.same(deducted, sum(taking, better)));
        if (highest.isEmpty() || taking.size() < 2) {
            alternatives.add(List.of(all));
            return;
        }
        List<Way> ways = new ArrayList<>(List.of(all.and(chosen(highest.get(), better, NO))));
        for (Rule one : taking) {
            Way most = chosen(highest.get(), better, YES).and(way(Constraint.same(deducted, moved(one, better))));
            for (Rule other : taking) {
                most = most.and(way(Constraint.atLeast(deducted, moved(other, better))));
            }
            ways.add(most);
        }
        alternatives.add(ways);
    }

    /** What is given and added, within the points and beyond them. */
    private void held(boolean better) {
        Linear given = own("@given", better).plus(sum(some(Award::isAddition), better));
        Linear within = own("@within", better);
        Linear bonus = own("@bonus", better);
        Linear beyond = given.minus(share);
        List<Way> ways = new ArrayList<>();
        ways.add(way(Constraint.atLeast(share, given), Constraint.same(within, given), Constraint.same(bonus, ZERO)));
        BigDecimal most = indicator.bonus();
        if (most == null) {
            ways.add(way(Constraint.above(given, share), Constraint.same(within, share), Constraint.same(bonus, ZERO)));
        } else {
            Linear limit = Linear.of(Ratio.of(most));
            ways.add(way(
                    Constraint.above(given, share),
                    Constraint.atLeast(limit, beyond),
                    Constraint.same(within, share),
                    Constraint.same(bonus, beyond)));
            ways.add(way(
                    Constraint.above(beyond, limit), Constraint.same(within, share), Constraint.same(bonus, limit)));
        }
        alternatives.add(ways);
    }

    /** What deductions leave, down to the floor: what a rule leaves at least, else zero, or the most that is taken below it. */
    private void left(boolean better) {
        List<Rule> floors = some(award -> award.floor().isPresent()).stream()
                .sorted(Comparator.comparing((Rule rule) -> rule.award().floor().orElseThrow())
                        .reversed())
                .toList();
        BigDecimal penalty = indicator.penalty();
        List<Way> ways = new ArrayList<>();
        Way none = Way.ANY;
        for (Rule floor : floors) {
            ways.addAll(left(
                    none.and(chosen(floor, better, YES)),
                    floor.award().floor().orElseThrow().max(BigDecimal.ZERO),
                    better));
            none = none.and(chosen(floor, better, NO));
        }
        ways.addAll(left(none, penalty == null ? BigDecimal.ZERO : penalty.negate(), better));
        alternatives.add(ways);
    }

    private List<Way> left(Way when, BigDecimal least, boolean better) {
        Linear rest = own("@within", better).minus(own("@deducted", better));
        Linear floor = Linear.of(Ratio.of(least));
        Linear bonus = own("@bonus", better);
        return List.of(
                when.and(way(Constraint.atLeast(rest, floor), Constraint.same(score(better), rest.plus(bonus)))),
                when.and(way(Constraint.above(floor, rest), Constraint.same(score(better), floor.plus(bonus)))));
    }

    /** What the number of an item's lacking list does where the item is answered better. */
    @Nullable
    Way lacking(String item, boolean higher) {
        return vocabulary.inputs().stream()
                .filter(input -> input.name().equals(item) && input.list() != null)
                .findFirst()
                .map(input -> {
                    Linear before = own(Amounts.lacking(String.valueOf(input.list())), false);
                    Linear after = own(Amounts.lacking(String.valueOf(input.list())), true);
                    Linear one = Linear.of(Ratio.of(higher ? -1 : 1));
                    return way(Constraint.same(after, before.plus(one)));
                })
                .orElse(null);
    }
}
