package org.youju.assurance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.youju.exact.Ratio;
import org.youju.facts.Vocabulary;
import org.youju.proof.Linear;
import org.youju.proof.Way;
import org.youju.rules.About;
import org.youju.rules.Condition;
import org.youju.rules.Operator;
import org.youju.rules.Quantity;
import org.youju.rules.Rule;
import org.youju.ruleset.Indicator;

/**
 * What rules say as ways to fill in a sheet: the ways in which a condition holds, and those in which it surely does not,
 * with nothing missing for it.
 */
final class Encoding {

    private final Vocabulary vocabulary;
    private final Indicator indicator;
    private final Quantities quantities;

    Encoding(Vocabulary vocabulary, Indicator indicator) {
        this.vocabulary = vocabulary;
        this.indicator = indicator;
        this.quantities = new Quantities(vocabulary);
    }

    Quantities quantities() {
        return quantities;
    }

    /** For each of a rule's conditions the ways in which it holds: one of each must be. */
    List<List<Way>> applies(Rule rule) {
        List<List<Way>> all = new ArrayList<>();
        if (rule.about() == About.EACH_GOAL) {
            all.add(List.of(choice(Names.GOAL, Set.of(Names.GIVEN))));
        }
        rule.conditions().forEach(condition -> all.add(holds(condition)));
        return all;
    }

    /** The ways in which a rule does not apply whatever is still missing: one of its conditions fails. */
    List<Way> appliesNot(Rule rule) {
        return rule.conditions().stream()
                .flatMap(condition -> fails(condition).stream())
                .toList();
    }

    /** @throws Uncovered where it is of a kind that is not known here */
    List<Way> holds(Condition condition) {
        if (condition instanceof Condition.OnInput one) {
            return compared(one, one.operator());
        } else if (condition instanceof Condition.NotApplicable one) {
            return List.of(choice(one.name(), Set.of(Names.NOT_APPLICABLE)));
        } else if (condition instanceof Condition.OnQuantity one) {
            return quantities.compared(one.quantity(), one.operator(), one.literal());
        } else if (condition instanceof Condition.Reckonable one) {
            return reckonable(one.quantities());
        } else if (condition instanceof Condition.Found found) {
            return List.of(choice(Names.FINDINGS, counting(found)));
        } else if (condition instanceof Condition.Lacking lacking) {
            return vocabulary.itemsOf(lacking.list()).stream()
                    .map(item -> choice(item, Set.of(Names.NO)))
                    .toList();
        }
        throw new Uncovered(condition.text());
    }

    /** @throws Uncovered where it is of a kind that is not known here */
    List<Way> fails(Condition condition) {
        if (condition instanceof Condition.OnInput one) {
            return fails(one);
        } else if (condition instanceof Condition.NotApplicable one) {
            return List.of(choice(one.name(), rest(one.name(), Set.of(Names.NOT_APPLICABLE))));
        } else if (condition instanceof Condition.OnQuantity one) {
            List<Way> ways = new ArrayList<>(quantities.absent(one.quantity()));
            ways.addAll(quantities.compared(one.quantity(), Comparisons.not(one.operator()), one.literal()));
            return ways;
        } else if (condition instanceof Condition.Reckonable one) {
            return each(one.quantities().stream().map(quantities::absent).toList());
        } else if (condition instanceof Condition.Found found) {
            Set<String> counting = new HashSet<>(counting(found));
            counting.add(Names.MISSING);
            return List.of(choice(Names.FINDINGS, Names.except(Names.findings(indicator.findings()), counting)));
        } else if (condition instanceof Condition.Lacking lacking) {
            Map<String, Set<String>> answered = new LinkedHashMap<>();
            vocabulary.itemsOf(lacking.list()).forEach(item -> answered.put(item, rest(item, Set.of(Names.NO))));
            return List.of(new Way(answered, List.of()));
        }
        throw new Uncovered(condition.text());
    }

    static Way choice(String name, Set<String> some) {
        return new Way(Map.of(name, some), List.of());
    }

    /** What else an input can be, other than missing. */
    private Set<String> rest(String input, Set<String> some) {
        Set<String> left = new HashSet<>(some);
        left.add(Names.MISSING);
        return Names.except(Names.choices(vocabulary.input(input)), left);
    }

    private List<Way> compared(Condition.OnInput condition, Operator operator) {
        String name = condition.name();
        if (!isNumber(condition)) {
            Set<String> same = Set.of(Names.chosen(condition.literal()));
            Set<String> others = new HashSet<>(rest(name, same));
            others.remove(Names.NOT_APPLICABLE);
            return List.of(choice(name, operator == Operator.EQUAL ? same : others));
        }
        return Comparisons.of(Linear.of(name), operator, Linear.of(number(condition))).stream()
                .map(one -> new Way(Map.of(name, Set.of(Names.GIVEN)), List.of(one)))
                .toList();
    }

    private List<Way> fails(Condition.OnInput condition) {
        List<Way> ways = new ArrayList<>(compared(condition, Comparisons.not(condition.operator())));
        if (vocabulary.input(condition.name()).notApplicable()) {
            ways.add(choice(condition.name(), Set.of(Names.NOT_APPLICABLE)));
        }
        return ways;
    }

    private static boolean isNumber(Condition.OnInput condition) {
        return condition.date() || condition.literal() instanceof BigDecimal;
    }

    private static Ratio number(Condition.OnInput condition) {
        return condition.literal() instanceof BigDecimal number
                ? Ratio.of(number)
                : Ratio.of(Names.day(condition.literal()));
    }

    /** What is found of a kind for no reason for which it does not count. */
    private Set<String> counting(Condition.Found found) {
        Set<String> counting = new HashSet<>(Set.of(Names.finding(found.kind(), "")));
        indicator.finding(found.kind()).ifPresent(kind -> kind.reasons().stream()
                .filter(reason -> !found.except().contains(reason))
                .forEach(reason -> counting.add(Names.finding(found.kind(), reason))));
        return counting;
    }

    /** Everything for each is told, and one of them has a value. */
    private List<Way> reckonable(List<Quantity> some) {
        List<Way> ways = new ArrayList<>();
        for (int i = 0; i < some.size(); i++) {
            List<List<Way>> all = new ArrayList<>();
            for (int j = 0; j < some.size(); j++) {
                all.add(j == i ? quantities.present(some.get(j)) : quantities.told(some.get(j)));
            }
            ways.addAll(each(all));
        }
        return ways;
    }

    /** The ways in which one of each can be at once. */
    static List<Way> each(List<List<Way>> all) {
        List<Way> ways = List.of(Way.ANY);
        for (List<Way> one : all) {
            List<Way> longer = new ArrayList<>();
            ways.forEach(way -> one.forEach(other -> longer.add(way.and(other))));
            ways = longer;
        }
        return ways;
    }
}
