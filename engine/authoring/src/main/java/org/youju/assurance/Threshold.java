package org.youju.assurance;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.youju.rules.Award;
import org.youju.rules.By;
import org.youju.rules.Giving;
import org.youju.rules.Operator;
import org.youju.rules.Quantity;
import org.youju.rules.Reads;
import org.youju.rules.Rule;

/**
 * A number, or the number of a day, at which rules may answer otherwise.
 *
 * @param every where it is the first of many, so far apart: the size of a deduction's step; else null
 */
record Threshold(BigDecimal at, @Nullable BigDecimal every) {

    /** Where a rule changes its answer beside a number: below it, at it or above it. */
    enum Beside {
        BELOW(-1),
        AT(0),
        ABOVE(1);

        private final int sign;

        Beside(int sign) {
            this.sign = sign;
        }

        int sign() {
            return sign;
        }
    }

    /** Those of what moves, in order. */
    static List<Threshold> of(Moving moving, List<Rule> rules) {
        Reads reads = new Reads(rules);
        TreeSet<BigDecimal> numbers = new TreeSet<>();
        Quantity quantity = moving.quantity();
        if (!moving.day()) {
            numbers.addAll(quantity == null ? reads.numbers(moving.name()) : reads.numbers(quantity));
        }
        rules.stream()
                .flatMap(rule -> rule.conditions().stream())
                .flatMap(condition -> Compared.of(condition).stream())
                .filter(moving::isComparedBy)
                .forEach(one -> numbers.add(one.number()));
        Map<BigDecimal, Threshold> all = new LinkedHashMap<>();
        numbers.forEach(at -> all.put(at.stripTrailingZeros(), new Threshold(at.stripTrailingZeros(), null)));
        rules.forEach(rule ->
                counted(rule.award()).forEach(by -> step(moving, by).ifPresent(step -> all.put(step.at(), step))));
        return all.values().stream()
                .sorted((one, other) -> one.at().compareTo(other.at()))
                .toList();
    }

    /** What an award is counted by, also where it gives points. */
    static List<By> counted(Award award) {
        return award.fold(
                giving -> giving.fold(
                        percent -> List.of(),
                        inProportion -> List.of(),
                        sharedOut -> List.of(),
                        points -> List.of(),
                        counted -> counted.levels().stream()
                                .map(Giving.Counted.Level::by)
                                .toList(),
                        interpolated -> List.of(),
                        judged -> List.of()),
                adjusting -> adjusting.counted().stream().toList(),
                onTotal -> List.of());
    }

    /** The first number at which what is counted goes on by a step; empty where it goes on evenly. */
    private static Optional<Threshold> step(Moving moving, By by) {
        return by.fold(
                once -> Optional.empty(),
                count -> Optional.empty(),
                beyond -> isOf(moving, beyond.quantity()) ? first(beyond) : Optional.empty(),
                each -> Optional.empty());
    }

    private static Optional<Threshold> first(By.Beyond beyond) {
        By.Step step = beyond.step();
        if (step == null || step.parts() == By.Parts.IN_PROPORTION) {
            return Optional.empty();
        }
        BigDecimal first = switch (step.parts()) {
            case COUNTED_AS_WHOLE, IN_PROPORTION -> BigDecimal.ZERO;
            case LEFT_OUT -> step.size();
            case ROUNDED -> step.size().multiply(new BigDecimal("0.5"));
        };
        BigDecimal at =
                beyond.above() ? beyond.start().add(first) : beyond.start().subtract(first);
        return Optional.of(new Threshold(at.stripTrailingZeros(), step.size().stripTrailingZeros()));
    }

    private static boolean isOf(Moving moving, Quantity quantity) {
        return quantity.equals(moving.quantity())
                || (moving.quantity() == null
                        && quantity.input().filter(moving.name()::equals).isPresent());
    }

    /** Whether all that a rule asks of what moves holds there; true where it asks nothing of it. */
    boolean allows(Rule rule, Moving moving, Beside beside) {
        return rule.conditions().stream()
                .flatMap(condition -> Compared.of(condition).stream())
                .filter(moving::isComparedBy)
                .allMatch(one -> holds(one.operator(), one.number(), moving, beside));
    }

    private boolean holds(Operator operator, BigDecimal literal, Moving moving, Beside beside) {
        int order = moving.whole()
                ? at.add(BigDecimal.valueOf(beside.sign())).compareTo(literal)
                : at.compareTo(literal) == 0 ? beside.sign() : at.compareTo(literal);
        return switch (operator) {
            case LESS -> order < 0;
            case AT_MOST -> order <= 0;
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            case AT_LEAST -> order >= 0;
            case MORE -> order > 0;
        };
    }
}
