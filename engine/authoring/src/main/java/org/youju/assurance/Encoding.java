package org.youju.assurance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.youju.exact.Ratio;
import org.youju.facts.Vocabulary;
import org.youju.proof.Constraint;
import org.youju.proof.Linear;
import org.youju.proof.Way;
import org.youju.rules.About;
import org.youju.rules.Condition;
import org.youju.rules.Giving;
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
    private final Quantities quantities;

    Encoding(Vocabulary vocabulary, Indicator indicator) {
        this.vocabulary = vocabulary;
        this.quantities = new Quantities(vocabulary, indicator);
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
        for (Condition condition : rule.conditions()) {
            if (condition.isOtherwise()) {
                condition.others().forEach(other -> all.add(appliesNot(other)));
            } else {
                all.add(holds(condition));
            }
        }
        judged(rule).ifPresent(judged -> {
            // a sheet on which a reviewer gave more or less than allowed is refused
            all.add(quantities.compared(judged.quantity(), Operator.AT_LEAST, judged.low()));
            all.add(quantities.compared(judged.quantity(), Operator.AT_MOST, judged.high()));
        });
        return all;
    }

    private static Optional<Giving.Judged> judged(Rule rule) {
        return rule.award()
                .fold(
                        giving -> giving.fold(
                                percent -> Optional.empty(),
                                inProportion -> Optional.empty(),
                                sharedOut -> Optional.empty(),
                                points -> Optional.empty(),
                                counted -> Optional.empty(),
                                interpolated -> Optional.empty(),
                                Optional::of),
                        adjusting -> Optional.empty(),
                        onTotal -> Optional.empty());
    }

    /** The ways in which a rule does not apply whatever is still missing: one of its conditions fails. */
    List<Way> appliesNot(Rule rule) {
        return rule.conditions().stream()
                .flatMap(condition -> fails(condition).stream())
                .toList();
    }

    /** @throws Uncovered where it is of a kind that is not known here */
    List<Way> holds(Condition condition) {
        return condition.accept(new Holds());
    }

    /** @throws Uncovered where it is of a kind that is not known here */
    List<Way> fails(Condition condition) {
        return condition.accept(new Fails());
    }

    private final class Holds implements Condition.Visitor<List<Way>> {

        @Override
        public List<Way> onInput(Condition.OnInput condition) {
            return compared(condition, condition.operator());
        }

        @Override
        public List<Way> notApplicable(Condition.NotApplicable condition) {
            return List.of(choice(condition.name(), Set.of(Names.NOT_APPLICABLE)));
        }

        @Override
        public List<Way> onQuantity(Condition.OnQuantity condition) {
            return quantities.compared(condition.quantity(), condition.operator(), condition.literal());
        }

        @Override
        public List<Way> anyDerivable(Condition.AnyDerivable condition) {
            return condition.all()
                    ? each(condition.quantities().stream()
                            .map(quantities::present)
                            .toList())
                    : Encoding.this.anyDerivable(condition.quantities());
        }

        @Override
        public List<Way> found(Condition.Found condition) {
            return List.of(counted(Constraint.atLeast(quantities.count(condition), Linear.of(Ratio.ONE))));
        }

        @Override
        public List<Way> lacking(Condition.Lacking condition) {
            return vocabulary.itemsOf(condition.list()).stream()
                    .map(item -> choice(item, Set.of(Names.NO)))
                    .toList();
        }

        @Override
        public List<Way> anyOf(Condition.AnyOf condition) {
            return condition.alternatives().stream()
                    .flatMap(all -> each(all.stream().map(Encoding.this::holds).toList()).stream())
                    .toList();
        }

        @Override
        public List<Way> otherwise(Condition.Otherwise condition) {
            return each(
                    condition.others().stream().map(Encoding.this::appliesNot).toList());
        }
    }

    private final class Fails implements Condition.Visitor<List<Way>> {

        @Override
        public List<Way> onInput(Condition.OnInput condition) {
            List<Way> ways = new ArrayList<>(compared(condition, Comparisons.not(condition.operator())));
            if (vocabulary.input(condition.name()).notApplicable()) {
                ways.add(choice(condition.name(), Set.of(Names.NOT_APPLICABLE)));
            }
            return ways;
        }

        @Override
        public List<Way> notApplicable(Condition.NotApplicable condition) {
            return List.of(choice(condition.name(), rest(condition.name(), Set.of(Names.NOT_APPLICABLE))));
        }

        @Override
        public List<Way> onQuantity(Condition.OnQuantity condition) {
            List<Way> ways = new ArrayList<>(quantities.absent(condition.quantity()));
            ways.addAll(quantities.compared(
                    condition.quantity(), Comparisons.not(condition.operator()), condition.literal()));
            return ways;
        }

        @Override
        public List<Way> anyDerivable(Condition.AnyDerivable condition) {
            List<List<Way>> absent =
                    condition.quantities().stream().map(quantities::absent).toList();
            return condition.all() ? absent.stream().flatMap(List::stream).toList() : each(absent);
        }

        @Override
        public List<Way> found(Condition.Found condition) {
            return List.of(counted(Constraint.same(quantities.count(condition), Linear.ZERO)));
        }

        @Override
        public List<Way> lacking(Condition.Lacking condition) {
            Map<String, Set<String>> answered = new LinkedHashMap<>();
            vocabulary.itemsOf(condition.list()).forEach(item -> answered.put(item, rest(item, Set.of(Names.NO))));
            return List.of(new Way(answered, List.of()));
        }

        @Override
        public List<Way> anyOf(Condition.AnyOf condition) {
            return each(condition.alternatives().stream()
                    .map(all -> all.stream()
                            .flatMap(one -> Encoding.this.fails(one).stream())
                            .toList())
                    .toList());
        }

        @Override
        public List<Way> otherwise(Condition.Otherwise condition) {
            return condition.others().stream()
                    .flatMap(other -> each(applies(other)).stream())
                    .toList();
        }
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

    private static boolean isNumber(Condition.OnInput condition) {
        return condition.date() || condition.literal() instanceof BigDecimal;
    }

    private static Ratio number(Condition.OnInput condition) {
        return condition.literal() instanceof BigDecimal number
                ? Ratio.of(number)
                : Ratio.of(Names.day(condition.literal()));
    }

    private static Way counted(Constraint count) {
        return new Way(Map.of(Names.FINDINGS, Set.of(Names.GIVEN)), List.of(count));
    }

    /** Everything for each is given, and one of them has a value. */
    private List<Way> anyDerivable(List<Quantity> some) {
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
