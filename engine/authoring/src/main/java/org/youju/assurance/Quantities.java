package org.youju.assurance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.youju.exact.Ratio;
import org.youju.facts.Measure;
import org.youju.facts.Vocabulary;
import org.youju.proof.Constraint;
import org.youju.proof.Linear;
import org.youju.proof.Way;
import org.youju.rules.Operator;
import org.youju.rules.Quantity;
import org.youju.ruleset.InputDeclaration;
import org.youju.ruleset.ValueDeclaration;

/**
 * The numbers that rules compare as sums over what a sheet gives. A quotient compared with a number is a sum compared with
 * zero, multiplied by the divisor: as it is where that is above zero, the other way round where it is below.
 */
final class Quantities {

    private static final Ratio HUNDRED = Ratio.of(100);

    private final Vocabulary vocabulary;

    Quantities(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * One form that a quantity takes.
     *
     * @param choices what has to be chosen for it
     * @param dividend in the quantity's unit
     * @param divisor what divides it; the constant one where nothing does
     * @param negative whether the divisor is below zero in this form, else it is above
     */
    record Form(Map<String, Set<String>> choices, Linear dividend, Linear divisor, boolean negative) {

        boolean isDivided() {
            return !divisor.terms().isEmpty();
        }

        /** That there is a value in this form. */
        Way present() {
            return new Way(choices, isDivided() ? List.of(sign()) : List.of());
        }

        private Constraint sign() {
            return negative ? Constraint.above(Linear.ZERO, divisor) : Constraint.above(divisor, Linear.ZERO);
        }

        /** That the value in this form compares with a number. */
        List<Way> compared(Operator operator, Ratio number) {
            Linear limit = divisor.times(number);
            return (negative ? Comparisons.of(limit, operator, dividend) : Comparisons.of(dividend, operator, limit))
                    .stream()
                            .map(one -> present().and(new Way(Map.of(), List.of(one))))
                            .toList();
        }
    }

    List<Way> compared(Quantity quantity, Operator operator, BigDecimal number) {
        return forms(quantity).stream()
                .flatMap(form -> form.compared(operator, Ratio.of(number)).stream())
                .toList();
    }

    /** The ways in which there is a value. */
    List<Way> present(Quantity quantity) {
        return forms(quantity).stream().map(Form::present).toList();
    }

    /** The ways in which nothing is missing for it; there may yet be no value. */
    List<Way> told(Quantity quantity) {
        if (quantity instanceof Quantity.OfGoal goal) {
            return List.of(new Way(fields(goal.measure()), List.of()));
        } else if (quantity instanceof Quantity.OfInput input) {
            return List.of(Encoding.choice(
                    input.name(), Names.except(Names.choices(vocabulary.input(input.name())), Set.of(Names.MISSING))));
        }
        Map<String, Set<String>> told = new LinkedHashMap<>();
        value(quantity)
                .inputs()
                .forEach(input ->
                        told.put(input, Names.except(Names.choices(vocabulary.input(input)), Set.of(Names.MISSING))));
        return List.of(new Way(told, List.of()));
    }

    /** The ways in which there is none, with nothing missing for it: not applicable, or a divisor of zero. */
    List<Way> absent(Quantity quantity) {
        if (quantity instanceof Quantity.OfGoal goal) {
            return absent(goal.measure());
        } else if (quantity instanceof Quantity.OfInput input) {
            return vocabulary.input(input.name()).notApplicable()
                    ? List.of(Encoding.choice(input.name(), Set.of(Names.NOT_APPLICABLE)))
                    : List.of();
        }
        ValueDeclaration value = value(quantity);
        List<Way> ways = new ArrayList<>();
        for (String input : value.inputs()) {
            if (vocabulary.input(input).notApplicable()) {
                ways.add(told(quantity).get(0).and(Encoding.choice(input, Set.of(Names.NOT_APPLICABLE))));
            }
        }
        if (!value.per().isEmpty()) {
            ways.add(new Way(given(value.inputs()), List.of(Constraint.same(sum(value.per()), Linear.ZERO))));
        }
        return ways;
    }

    private static List<Way> absent(Measure measure) {
        if (measure != Measure.PLANNED_TO_ACTUAL) {
            return List.of();
        }
        Map<String, Set<String>> choices = new LinkedHashMap<>(fields(measure));
        choices.put(Names.BETTER, Set.of(Names.HIGHER));
        return List.of(new Way(choices, List.of(Constraint.same(Linear.of(Names.ACTUAL), Linear.ZERO))));
    }

    /** The way in which nothing at all of a goal was reached. */
    List<Way> lowest() {
        return List.of(new Way(
                fields(Measure.COMPLETION_RATE), List.of(Constraint.same(Linear.of(Names.ACTUAL), Linear.ZERO))));
    }

    List<Form> forms(Quantity quantity) {
        if (quantity instanceof Quantity.OfGoal goal) {
            return forms(goal.measure());
        } else if (quantity instanceof Quantity.OfInput input) {
            return List.of(
                    new Form(given(List.of(input.name())), Linear.of(input.name()), Linear.of(Ratio.ONE), false));
        }
        ValueDeclaration value = value(quantity);
        Map<String, Set<String>> given = given(value.inputs());
        ValueDeclaration.Days days = value.days();
        if (days != null) {
            boolean working = days.working() && vocabulary.ruleset().calendar() != null;
            return List.of(days(given, days.from(), days.to(), working));
        }
        Linear dividend = sum(value.of()).minus(sum(value.less()));
        if (value.per().isEmpty()) {
            return List.of(new Form(given, dividend, Linear.of(Ratio.ONE), false));
        }
        Linear inUnit = value.isPercent() ? dividend.times(HUNDRED) : dividend;
        List<Form> forms = new ArrayList<>();
        forms.add(new Form(given, inUnit, sum(value.per()), false));
        if (!value.per().stream().allMatch(this::isNeverNegative)) {
            forms.add(new Form(given, inUnit, sum(value.per()), true));
        }
        return forms;
    }

    private static List<Form> forms(Measure measure) {
        Map<String, Set<String>> given = fields(measure);
        Linear planned = Linear.of(Names.PLANNED);
        Linear actual = Linear.of(Names.ACTUAL);
        return switch (measure) {
            case WORKING_DAYS -> List.of(days(given, Names.START, Names.FINISH, true));
            case CALENDAR_DAYS -> List.of(days(given, Names.START, Names.FINISH, false));
            case PLANNED_TO_ACTUAL -> List.of(new Form(given, planned.times(HUNDRED), actual, false));
            case COMPLETION_RATE ->
                List.of(
                        new Form(with(given, Names.HIGHER), actual.times(HUNDRED), planned, false),
                        new Form(with(given, Names.LOWER), planned.times(HUNDRED), actual, false));
            case DEGREE -> throw new Uncovered(measure.zh());
        };
    }

    private static Map<String, Set<String>> with(Map<String, Set<String>> given, String better) {
        Map<String, Set<String>> more = new LinkedHashMap<>(given);
        more.put(Names.BETTER, Set.of(better));
        return more;
    }

    private static Form days(Map<String, Set<String>> given, String from, String to, boolean working) {
        Linear days = working
                ? Linear.of(Names.workingDays(to)).minus(Linear.of(Names.workingDays(from)))
                : Linear.of(to).minus(Linear.of(from));
        return new Form(given, days, Linear.of(Ratio.ONE), false);
    }

    private static Map<String, Set<String>> fields(Measure measure) {
        if (measure == Measure.DEGREE) {
            throw new Uncovered(measure.zh());
        }
        Map<String, Set<String>> given = given(
                measure.fields().stream().map(field -> Names.GOAL + "." + field).toList());
        given.put(Names.GOAL, Set.of(Names.GIVEN));
        return given;
    }

    private static Map<String, Set<String>> given(List<String> inputs) {
        Map<String, Set<String>> given = new LinkedHashMap<>();
        inputs.forEach(input -> given.put(input, Set.of(Names.GIVEN)));
        return given;
    }

    private static Linear sum(List<String> inputs) {
        return inputs.stream().map(Linear::of).reduce(Linear.ZERO, Linear::plus);
    }

    private boolean isNeverNegative(String input) {
        InputDeclaration declared = vocabulary.input(input);
        BigDecimal min = declared.min();
        return min != null && min.signum() >= 0;
    }

    /** @throws Uncovered where it is no sum or quotient of sums of what a sheet gives */
    private ValueDeclaration value(Quantity quantity) {
        return vocabulary
                .value(quantity.zh())
                .filter(value -> quantity instanceof Quantity.OfSheet && value.formula() == null)
                .orElseThrow(() -> new Uncovered(quantity.zh()));
    }
}
