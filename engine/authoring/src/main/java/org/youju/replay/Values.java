package org.youju.replay;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.youju.exact.Ratio;
import org.youju.facts.Measure;
import org.youju.facts.Vocabulary;
import org.youju.replay.Inequality.Sum;
import org.youju.rules.Operator;
import org.youju.rules.Quantity;
import org.youju.ruleset.ValueDeclaration;

/** What comparisons of values and of goals' measures say of a sheet's numbers. */
final class Values {

    private static final Set<String> GIVEN = Set.of("given");
    private static final Sum ZERO = Sum.of(Ratio.ZERO);

    private final Vocabulary vocabulary;

    Values(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** @param below whether its divisor is below zero here; null where nothing divides */
    private record Case(
            Possibility needs,
            Sum dividend,
            Sum divisor,
            @Nullable Boolean below) {

        Possibility exists() {
            return Boolean.TRUE.equals(below)
                    ? needs.and(Possibility.of(List.of(Inequality.of(ZERO, Inequality.ABOVE, divisor))))
                    : Boolean.FALSE.equals(below)
                            ? needs.and(Possibility.of(List.of(Inequality.of(divisor, Inequality.ABOVE, ZERO))))
                            : needs;
        }
    }

    static Operator opposite(Operator operator) {
        return switch (operator) {
            case LESS -> Operator.AT_LEAST;
            case AT_LEAST -> Operator.LESS;
            case AT_MOST -> Operator.MORE;
            case MORE -> Operator.AT_MOST;
            case EQUAL -> Operator.NOT_EQUAL;
            case NOT_EQUAL -> Operator.EQUAL;
        };
    }

    /** In one of these ways. */
    static List<Inequality> compared(Sum one, Operator operator, Sum other) {
        return switch (operator) {
            case LESS -> List.of(Inequality.of(other, Inequality.ABOVE, one));
            case AT_MOST -> List.of(Inequality.of(other, Inequality.AT_LEAST, one));
            case AT_LEAST -> List.of(Inequality.of(one, Inequality.AT_LEAST, other));
            case MORE -> List.of(Inequality.of(one, Inequality.ABOVE, other));
            case EQUAL -> List.of(Inequality.of(one, Inequality.ZERO, other));
            case NOT_EQUAL ->
                List.of(Inequality.of(other, Inequality.ABOVE, one), Inequality.of(one, Inequality.ABOVE, other));
        };
    }

    List<Possibility> comparing(Quantity quantity, Operator operator, Ratio number) {
        List<Possibility> ways = new ArrayList<>();
        for (Case one : cases(quantity)) {
            Sum limit = one.divisor().times(number);
            boolean turned = Boolean.TRUE.equals(one.below());
            for (Inequality each :
                    turned ? compared(limit, operator, one.dividend()) : compared(one.dividend(), operator, limit)) {
                ways.add(one.exists().and(Possibility.of(List.of(each))));
            }
        }
        return ways;
    }

    List<Possibility> with(Quantity quantity) {
        return cases(quantity).stream().map(Case::exists).toList();
    }

    List<Possibility> told(Quantity quantity) {
        if (quantity instanceof Quantity.OfGoal goal) {
            return List.of(fields(goal.measure()));
        } else if (quantity instanceof Quantity.OfInput input) {
            Set<String> all = Reading.all(vocabulary.input(input.name()));
            all.remove("missing");
            return List.of(Possibility.of(input.name(), all));
        }
        Possibility told = Possibility.of(List.of());
        for (String input : value(quantity).inputs()) {
            Set<String> all = Reading.all(vocabulary.input(input));
            all.remove("missing");
            told = told.and(Possibility.of(input, all));
        }
        return List.of(told);
    }

    /** Where there is none although everything is told. */
    List<Possibility> without(Quantity quantity) {
        List<Possibility> ways = new ArrayList<>();
        if (quantity instanceof Quantity.OfGoal goal) {
            if (goal.measure() == Measure.PLANNED_TO_ACTUAL) {
                ways.add(fields(goal.measure())
                        .and(Possibility.of("@goal.better", Set.of("higher")))
                        .and(Possibility.of(List.of(Inequality.of(Sum.of("@goal.actual"), Inequality.ZERO, ZERO)))));
            }
            return ways;
        } else if (quantity instanceof Quantity.OfInput input) {
            if (vocabulary.input(input.name()).notApplicable()) {
                ways.add(Possibility.of(input.name(), Set.of("notApplicable")));
            }
            return ways;
        }
        ValueDeclaration value = value(quantity);
        for (String input : value.inputs()) {
            if (vocabulary.input(input).notApplicable()) {
                ways.add(told(quantity).get(0).and(Possibility.of(input, Set.of("notApplicable"))));
            }
        }
        if (!value.per().isEmpty()) {
            ways.add(given(value.inputs())
                    .and(Possibility.of(List.of(Inequality.of(sum(value.per()), Inequality.ZERO, ZERO)))));
        }
        return ways;
    }

    private List<Case> cases(Quantity quantity) {
        if (quantity instanceof Quantity.OfGoal goal) {
            return cases(goal.measure());
        } else if (quantity instanceof Quantity.OfInput input) {
            return List.of(
                    new Case(Possibility.of(input.name(), GIVEN), Sum.of(input.name()), Sum.of(Ratio.ONE), null));
        }
        ValueDeclaration value = value(quantity);
        Possibility given = given(value.inputs());
        ValueDeclaration.Days days = value.days();
        if (days != null) {
            return List.of(days(given, days.from(), days.to(), days.working()));
        }
        Sum dividend = sum(value.of()).plus(sum(value.less()), Ratio.of(-1));
        if (value.per().isEmpty()) {
            return List.of(new Case(given, dividend, Sum.of(Ratio.ONE), null));
        }
        Sum inUnit = value.isPercent() ? dividend.times(Ratio.of(100)) : dividend;
        Sum divisor = sum(value.per());
        boolean never = value.per().stream().allMatch(input -> {
            BigDecimal min = vocabulary.input(input).min();
            return min != null && min.signum() >= 0;
        });
        Case above = new Case(given, inUnit, divisor, false);
        return never ? List.of(above) : List.of(above, new Case(given, inUnit, divisor, true));
    }

    private static List<Case> cases(Measure measure) {
        Possibility given = fields(measure);
        Sum planned = Sum.of("@goal.planned");
        Sum actual = Sum.of("@goal.actual");
        Ratio hundred = Ratio.of(100);
        return switch (measure) {
            case WORKING_DAYS -> List.of(days(given, "@goal.start", "@goal.finish", true));
            case CALENDAR_DAYS -> List.of(days(given, "@goal.start", "@goal.finish", false));
            case PLANNED_TO_ACTUAL -> List.of(new Case(given, planned.times(hundred), actual, false));
            case COMPLETION_RATE ->
                List.of(
                        new Case(
                                given.and(Possibility.of("@goal.better", Set.of("higher"))),
                                actual.times(hundred),
                                planned,
                                false),
                        new Case(
                                given.and(Possibility.of("@goal.better", Set.of("lower"))),
                                planned.times(hundred),
                                actual,
                                false));
            case DEGREE -> throw new IllegalArgumentException("no certificate speaks of " + measure.zh());
        };
    }

    private static Case days(Possibility given, String from, String to, boolean working) {
        String start = working ? "@workingDays " + from : from;
        String finish = working ? "@workingDays " + to : to;
        return new Case(given, Sum.of(finish).plus(Sum.of(start), Ratio.of(-1)), Sum.of(Ratio.ONE), null);
    }

    private static Possibility fields(Measure measure) {
        Possibility fields = Possibility.of("@goal", GIVEN);
        for (String field : measure.fields()) {
            fields = fields.and(Possibility.of("@goal." + field, GIVEN));
        }
        return fields;
    }

    private static Possibility given(List<String> inputs) {
        Possibility given = Possibility.of(List.of());
        for (String input : inputs) {
            given = given.and(Possibility.of(input, GIVEN));
        }
        return given;
    }

    private static Sum sum(List<String> inputs) {
        Sum sum = ZERO;
        for (String input : inputs) {
            sum = sum.plus(Sum.of(input), Ratio.ONE);
        }
        return sum;
    }

    private ValueDeclaration value(Quantity quantity) {
        return vocabulary
                .value(quantity.zh())
                .filter(value -> quantity instanceof Quantity.OfSheet && value.formula() == null)
                .orElseThrow(() ->
                        new IllegalArgumentException("`" + quantity.zh() + "` is no sum and no quotient of sums"));
    }
}
