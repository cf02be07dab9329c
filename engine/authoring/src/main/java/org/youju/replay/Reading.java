package org.youju.replay;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.youju.exact.Ratio;
import org.youju.facts.Vocabulary;
import org.youju.replay.Inequality.Sum;
import org.youju.rules.About;
import org.youju.rules.Condition;
import org.youju.rules.Giving;
import org.youju.rules.Operator;
import org.youju.rules.Quantity;
import org.youju.rules.Rule;
import org.youju.ruleset.Indicator;
import org.youju.ruleset.InputDeclaration;

/** What the rules of an indicator say of a sheet, as certificates number it. */
final class Reading {

    private static final Set<String> GIVEN = Set.of("given");

    private final Vocabulary vocabulary;
    private final Values values;

    Reading(Vocabulary vocabulary, Indicator indicator) {
        this.vocabulary = vocabulary;
        this.values = new Values(vocabulary, indicator);
    }

    /** How an input can be. */
    static Set<String> all(InputDeclaration input) {
        Set<String> all = new TreeSet<>(Set.of("missing"));
        switch (input.type()) {
            case YES_NO -> all.addAll(Set.of("=true", "=false"));
            case CHOICE -> input.choices().forEach(one -> all.add("=" + one));
            case NUMBER, DATE, TEXT -> all.add("given");
        }
        if (input.notApplicable()) {
            all.add("notApplicable");
        }
        return all;
    }

    /** One list for each condition: in one of its ways it has to hold. */
    List<List<Possibility>> applies(Rule rule) {
        List<List<Possibility>> all = new ArrayList<>();
        if (rule.about() == About.EACH_GOAL) {
            all.add(List.of(Possibility.of("@goal", GIVEN)));
        }
        for (Condition condition : rule.conditions()) {
            if (condition.isOtherwise()) {
                condition.others().forEach(other -> all.add(fails(other)));
            } else {
                all.add(condition.accept(new Ways(true)));
            }
        }
        rule.award()
                .<Optional<Giving.Judged>>fold(
                        giving -> giving.fold(
                                percent -> Optional.empty(),
                                inProportion -> Optional.empty(),
                                sharedOut -> Optional.empty(),
                                points -> Optional.empty(),
                                counted -> Optional.empty(),
                                interpolated -> Optional.empty(),
                                Optional::of),
                        adjusting -> Optional.empty(),
                        onTotal -> Optional.empty())
                .ifPresent(one -> {
                    all.add(values.comparing(one.quantity(), Operator.AT_LEAST, Ratio.of(one.low())));
                    all.add(values.comparing(one.quantity(), Operator.AT_MOST, Ratio.of(one.high())));
                });
        return all;
    }

    /** The ways in which one of the conditions fails. */
    List<Possibility> fails(Rule rule) {
        List<Possibility> all = new ArrayList<>();
        for (Condition condition : rule.conditions()) {
            all.addAll(condition.accept(new Ways(false)));
        }
        return all;
    }

    private Set<String> others(String input, String... without) {
        Set<String> others = all(vocabulary.input(input));
        others.removeAll(Set.of(without));
        return others;
    }

    /** The ways in which a condition holds, or those in which it fails. */
    private final class Ways implements Condition.Visitor<List<Possibility>> {

        private final boolean hold;

        private Ways(boolean hold) {
            this.hold = hold;
        }

        @Override
        public List<Possibility> onInput(Condition.OnInput one) {
            Operator operator = hold ? one.operator() : Values.opposite(one.operator());
            List<Possibility> ways = new ArrayList<>();
            if (one.date() || one.literal() instanceof BigDecimal) {
                Ratio number = one.literal() instanceof BigDecimal literal
                        ? Ratio.of(literal)
                        : Ratio.of(LocalDate.parse(one.literal().toString()).toEpochDay());
                for (Inequality each : Values.compared(Sum.of(one.name()), operator, Sum.of(number))) {
                    ways.add(Possibility.of(one.name(), GIVEN).and(Possibility.of(List.of(each))));
                }
            } else {
                String same = "=" + one.literal();
                ways.add(Possibility.of(
                        one.name(),
                        operator == Operator.EQUAL
                                ? Set.of(same)
                                : others(one.name(), same, "missing", "notApplicable")));
            }
            if (!hold && vocabulary.input(one.name()).notApplicable()) {
                ways.add(Possibility.of(one.name(), Set.of("notApplicable")));
            }
            return ways;
        }

        @Override
        public List<Possibility> notApplicable(Condition.NotApplicable one) {
            return List.of(Possibility.of(
                    one.name(), hold ? Set.of("notApplicable") : others(one.name(), "notApplicable", "missing")));
        }

        @Override
        public List<Possibility> onQuantity(Condition.OnQuantity one) {
            List<Possibility> ways = new ArrayList<>();
            if (!hold) {
                ways.addAll(values.without(one.quantity()));
            }
            ways.addAll(values.comparing(
                    one.quantity(), hold ? one.operator() : Values.opposite(one.operator()), Ratio.of(one.literal())));
            return ways;
        }

        @Override
        public List<Possibility> anyDerivable(Condition.AnyDerivable one) {
            List<Quantity> some = one.quantities();
            List<Possibility> ways = new ArrayList<>();
            if (!hold) {
                List<List<Possibility>> none = new ArrayList<>();
                some.forEach(quantity -> none.add(values.without(quantity)));
                return one.all() ? none.stream().flatMap(List::stream).toList() : combined(none);
            } else if (one.all()) {
                List<List<Possibility>> every = new ArrayList<>();
                some.forEach(quantity -> every.add(values.with(quantity)));
                return combined(every);
            }
            for (int i = 0; i < some.size(); i++) {
                List<List<Possibility>> all = new ArrayList<>();
                for (int j = 0; j < some.size(); j++) {
                    all.add(i == j ? values.with(some.get(j)) : values.told(some.get(j)));
                }
                ways.addAll(combined(all));
            }
            return ways;
        }

        @Override
        public List<Possibility> found(Condition.Found one) {
            Sum count = values.count(one);
            Sum least = Sum.of(hold ? Ratio.ONE : Ratio.ZERO);
            return List.of(Possibility.of("@findings", GIVEN)
                    .and(Quotient.known(count, hold ? Inequality.AT_LEAST : Inequality.ZERO, least)));
        }

        @Override
        public List<Possibility> anyOf(Condition.AnyOf one) {
            List<List<Possibility>> parts = new ArrayList<>();
            for (List<Condition> alternative : one.alternatives()) {
                List<List<Possibility>> all = new ArrayList<>();
                alternative.forEach(condition -> all.add(condition.accept(new Ways(hold))));
                parts.add(
                        hold
                                ? combined(all)
                                : all.stream().flatMap(List::stream).toList());
            }
            return hold ? parts.stream().flatMap(List::stream).toList() : combined(parts);
        }

        @Override
        public List<Possibility> otherwise(Condition.Otherwise one) {
            List<List<Possibility>> parts = new ArrayList<>();
            one.others().forEach(other -> parts.add(hold ? fails(other) : combined(applies(other))));
            return hold ? combined(parts) : parts.stream().flatMap(List::stream).toList();
        }

        @Override
        public List<Possibility> lacking(Condition.Lacking one) {
            List<Possibility> lacking = new ArrayList<>();
            Possibility none = Possibility.of(List.of());
            for (String item : vocabulary.itemsOf(one.list())) {
                lacking.add(Possibility.of(item, Set.of("=false")));
                none = none.and(Possibility.of(item, others(item, "=false", "missing")));
            }
            return hold ? lacking : List.of(none);
        }
    }

    /** One of each, in every combination. */
    static List<Possibility> combined(List<List<Possibility>> all) {
        List<Possibility> ways = List.of(Possibility.of(List.of()));
        for (List<Possibility> one : all) {
            List<Possibility> longer = new ArrayList<>();
            for (Possibility way : ways) {
                one.forEach(other -> longer.add(way.and(other)));
            }
            ways = longer;
        }
        return ways;
    }
}
