package org.youju.assurance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.youju.assurance.YearDifference.Effect;
import org.youju.document.ProblemsException;
import org.youju.exact.Numbers;
import org.youju.facts.Vocabulary;
import org.youju.ledger.ItemDecision;
import org.youju.proof.Constraint;
import org.youju.proof.Prover;
import org.youju.proof.Verdict;
import org.youju.proof.Way;
import org.youju.proof.World;
import org.youju.rules.Rule;
import org.youju.ruleset.Indicator;
import org.youju.scoring.YearRules;

/**
 * Finds sheets that one indicator's rules of two years score otherwise: for every rule of the one and every rule of the
 * other that may both apply to a sheet.
 */
final class EffectFinder {

    private final YearRules from;
    private final int before;
    private final YearRules to;
    private final int after;
    private final Indicator indicator;
    private final Where where;
    private final World world;
    private final Map<String, Effect> effects = new LinkedHashMap<>();

    EffectFinder(YearRules from, int before, YearRules to, int after) {
        this.from = from;
        this.before = before;
        this.to = to;
        this.after = after;
        this.indicator = to.ruleset().criteria().get(after);
        List<Rule> now = to.rules().of(after);
        this.where = new Where(now);
        this.world = both(now);
    }

    /** What the sheets of both years can be; a sheet is made as the later one takes it. */
    private World both(List<Rule> now) {
        World later = Worlds.of(to.vocabulary(), indicator, now);
        World earlier = Worlds.of(
                from.vocabulary(),
                from.ruleset().criteria().get(before),
                from.rules().of(before));
        Map<String, List<String>> choices = new LinkedHashMap<>(earlier.choices());
        choices.putAll(later.choices());
        return new World(
                choices,
                Stream.concat(later.always().stream(), earlier.always().stream())
                        .toList(),
                union(later.whole(), earlier.whole()),
                later.counted(),
                later.usual());
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toUnmodifiableSet());
    }

    List<Effect> run() {
        List<List<List<Way>>> old = applying(
                from.vocabulary(),
                from.ruleset().criteria().get(before),
                from.rules().of(before));
        List<List<List<Way>>> now =
                applying(to.vocabulary(), indicator, to.rules().of(after));
        for (List<List<Way>> one : old) {
            for (List<List<Way>> other : now) {
                tryBoth(one, other);
            }
        }
        return List.copyOf(effects.values());
    }

    /** The ways in which each rule applies; with each deduction every rule that gives something to take it from. */
    private static List<List<List<Way>>> applying(Vocabulary vocabulary, Indicator indicator, List<Rule> rules) {
        Encoding encoding = new Encoding(vocabulary, indicator);
        List<List<List<Way>>> all = new ArrayList<>();
        for (Rule rule : rules) {
            if (rule.award().decides()) {
                all.add(encoding.applies(rule));
                for (Rule taking : rules) {
                    if (!taking.award().decides()) {
                        List<List<Way>> both = new ArrayList<>(encoding.applies(rule));
                        both.addAll(encoding.applies(taking));
                        all.add(both);
                    }
                }
            }
        }
        return all;
    }

    /** At an end of what both apply to and between the ends: two criteria may give the same at one of them. */
    private void tryBoth(List<List<Way>> old, List<List<Way>> now) {
        List<List<Way>> alternatives = new ArrayList<>(old);
        alternatives.addAll(now);
        trySheet(alternatives);
        trySheet(alternatives.stream()
                .map(ways -> ways.stream().map(EffectFinder::between).toList())
                .toList());
    }

    private static Way between(Way way) {
        return new Way(
                way.choices(),
                way.constraints().stream()
                        .map(one -> one.kind() == Constraint.Kind.AT_LEAST_ZERO
                                ? new Constraint(one.form(), Constraint.Kind.ABOVE_ZERO)
                                : one)
                        .toList());
    }

    private void trySheet(List<List<Way>> alternatives) {
        if (Prover.decide(world, alternatives) instanceof Verdict.Possible found) {
            try {
                Draft draft = Witness.of(to.vocabulary(), indicator, found);
                Tryout here = Tryout.of(to, after, draft);
                Tryout there = Tryout.elsewhere(from, before, draft);
                if (!got(there).equals(got(here))) {
                    String text = where.text(here.facts(), after);
                    effects.putIfAbsent(
                            text + got(there) + got(here),
                            new Effect(
                                    indicator.code(),
                                    indicator.name(),
                                    text,
                                    got(there),
                                    got(here),
                                    draft.yaml(text, indicator)));
                }
            } catch (ProblemsException refused) {
                // one of the years does not take such a sheet: it is not scored otherwise, it is not scored
            }
        }
    }

    private static String got(Tryout one) {
        BigDecimal score = one.score();
        if (score != null) {
            return Numbers.points(score) + " 分";
        }
        if (one.decision() instanceof ItemDecision.Open) {
            return "未确定";
        }
        return one.fired().stream()
                .filter(rule -> rule.award().decides())
                .map(rule -> rule.award().text())
                .collect(Collectors.joining("、"));
    }
}
