package org.youju.replay;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.youju.exact.Ratio;
import org.youju.facts.Measure;
import org.youju.facts.Vocabulary;
import org.youju.replay.Inequality.Sum;
import org.youju.rules.Condition;
import org.youju.rules.Operator;
import org.youju.rules.Quantity;
import org.youju.ruleset.Formula;
import org.youju.ruleset.Indicator;
import org.youju.ruleset.ValueDeclaration;

/** What comparisons of values, counts, amounts and goals' measures say of a sheet's numbers. */
final class Values {

    private static final Set<String> GIVEN = Set.of("given");
    private static final Sum ZERO = Sum.of(Ratio.ZERO);
    private static final Ratio HUNDRED = Ratio.of(100);

    private final Vocabulary vocabulary;
    private final Indicator indicator;
    private final Goals goals;
    private final Calculations calculations;

    Values(Vocabulary vocabulary, Indicator indicator) {
        this.vocabulary = vocabulary;
        this.indicator = indicator;
        this.goals = new Goals(indicator.goalReading(), vocabulary.ruleset().calendar());
        this.calculations = new Calculations(new Calculations.Named() {

            @Override
            public List<Quotient> cases(String name) {
                return part(name);
            }

            @Override
            public List<Possibility> compares(String name, Operator operator, Ratio number) {
                ValueDeclaration value = vocabulary.value(name).orElse(null);
                if (value != null) {
                    return comparing(value, operator, value.isPercent() ? number.times(HUNDRED) : number);
                }
                List<Possibility> ways = new ArrayList<>();
                part(name).forEach(one -> ways.addAll(one.compares(operator, number)));
                return ways;
            }

            @Override
            public List<Possibility> there(String name) {
                ValueDeclaration value = vocabulary.value(name).orElse(null);
                return value != null ? with(value) : List.of(Possibility.of(name, GIVEN));
            }
        });
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
        if (quantity instanceof Quantity.OfSheet value) {
            return comparing(declared(value.name()), operator, number);
        }
        List<Possibility> ways = new ArrayList<>();
        cases(quantity).forEach(one -> ways.addAll(one.compares(operator, number)));
        return ways;
    }

    private List<Possibility> comparing(ValueDeclaration value, Operator operator, Ratio number) {
        List<Possibility> ways = new ArrayList<>();
        Formula formula = value.formula();
        if (formula == null) {
            cases(value).forEach(one -> ways.addAll(one.compares(operator, number)));
            return ways;
        }
        Possibility given = given(value.inputs());
        Ratio part = value.isPercent() ? number.times(Ratio.ofPercent(BigDecimal.ONE)) : number;
        calculations.compares(formula, operator, part).forEach(way -> ways.add(given.and(way)));
        return ways;
    }

    List<Possibility> with(Quantity quantity) {
        if (quantity instanceof Quantity.OfSheet value) {
            return with(declared(value.name()));
        }
        return cases(quantity).stream().map(Quotient::exists).toList();
    }

    private List<Possibility> with(ValueDeclaration value) {
        Formula formula = value.formula();
        if (formula == null) {
            return cases(value).stream().map(Quotient::exists).toList();
        }
        Possibility given = given(value.inputs());
        return calculations.there(formula).stream().map(given::and).toList();
    }

    List<Possibility> told(Quantity quantity) {
        if (quantity instanceof Quantity.OfGoal goal) {
            return goals.told(goal.measure());
        } else if (quantity instanceof Quantity.OfInput input) {
            return List.of(told(List.of(input.name())));
        } else if (quantity instanceof Quantity.OfSheet value) {
            return List.of(told(declared(value.name()).inputs()));
        }
        return with(quantity);
    }

    private Possibility told(List<String> inputs) {
        Possibility told = Possibility.of(List.of());
        for (String input : inputs) {
            Set<String> all = new TreeSet<>(Reading.all(vocabulary.input(input)));
            all.remove("missing");
            told = told.and(Possibility.of(input, all));
        }
        return told;
    }

    /** Where there is none although everything is given. */
    List<Possibility> without(Quantity quantity) {
        List<Possibility> ways = new ArrayList<>();
        if (quantity instanceof Quantity.OfGoal goal && goal.measure() == Measure.PLANNED_TO_ACTUAL) {
            ways.addAll(goals.withoutRatio());
        } else if (quantity instanceof Quantity.OfInput input && isOptional(input.name())) {
            ways.add(Possibility.of(input.name(), Set.of("notApplicable")));
        } else if (quantity instanceof Quantity.OfSheet sheet) {
            ValueDeclaration value = declared(sheet.name());
            for (String input : value.inputs()) {
                if (isOptional(input)) {
                    ways.add(told(value.inputs()).and(Possibility.of(input, Set.of("notApplicable"))));
                }
            }
            divisionsByZero(value).forEach(way -> ways.add(given(value.inputs()).and(way)));
        }
        return ways;
    }

    private boolean isOptional(String input) {
        return vocabulary.input(input).notApplicable();
    }

    private List<Possibility> divisionsByZero(ValueDeclaration value) {
        List<Possibility> ways = new ArrayList<>();
        Formula formula = value.formula();
        if (formula != null) {
            formula.each(part -> {
                if (part instanceof Formula.Operation one && one.sign() == Formula.Sign.DIVIDED_BY) {
                    ways.addAll(calculations.compares(one.right(), Operator.EQUAL, Ratio.ZERO));
                } else if (part instanceof Formula.Named one) {
                    vocabulary.value(one.name()).ifPresent(other -> ways.addAll(divisionsByZero(other)));
                }
            });
        } else if (!value.per().isEmpty()) {
            ways.add(Quotient.known(sum(value.per()), Inequality.ZERO, ZERO));
        }
        return ways;
    }

    private List<Quotient> cases(Quantity quantity) {
        if (quantity instanceof Quantity.OfGoal goal) {
            return goals.cases(goal.measure());
        } else if (quantity instanceof Quantity.OfSheet sheet) {
            return cases(declared(sheet.name()));
        } else if (quantity instanceof Quantity.OfInput input) {
            return List.of(Quotient.of(Possibility.of(input.name(), GIVEN), Sum.of(input.name())));
        } else if (quantity instanceof Quantity.OfFindings findings) {
            return List.of(Quotient.of(Possibility.of("@findings", GIVEN), count(findings.found())));
        }
        return List.of(Quotient.of(Possibility.of("@amount", GIVEN), Sum.of("@amount")));
    }

    /** All findings of a kind together that count. */
    Sum count(Condition.Found found) {
        Sum count = ZERO;
        for (var kind : indicator.findings()) {
            if (kind.name().equals(found.kind())) {
                List<@Nullable String> reasons = new ArrayList<>(kind.reasons());
                reasons.add(null);
                for (String reason : reasons) {
                    boolean counts = reason == null
                            ? found.only().isEmpty()
                            : !found.except().contains(reason)
                                    && (found.only().isEmpty() || found.only().contains(reason));
                    count = counts ? count.plus(Sum.of(Sheets.found(kind.name(), reason)), Ratio.ONE) : count;
                }
            }
        }
        return count;
    }

    /** An input or another value within a formula. */
    private List<Quotient> part(String name) {
        ValueDeclaration value = vocabulary.value(name).orElse(null);
        List<Quotient> cases =
                value != null ? cases(value) : List.of(Quotient.of(Possibility.of(name, GIVEN), Sum.of(name)));
        boolean percent = value != null
                ? value.isPercent()
                : "%".equals(vocabulary.input(name).unit());
        return percent
                ? cases.stream()
                        .map(one -> one.times(Ratio.ofPercent(BigDecimal.ONE)))
                        .toList()
                : cases;
    }

    private List<Quotient> cases(ValueDeclaration value) {
        Possibility given = given(value.inputs());
        ValueDeclaration.Days days = value.days();
        Formula formula = value.formula();
        Ratio scale = value.isPercent() ? HUNDRED : Ratio.ONE;
        if (days != null) {
            return List.of(goals.days(given, days.from(), days.to(), days.working()));
        } else if (formula != null) {
            return calculations.cases(formula).stream()
                    .map(one -> one.times(scale).where(given))
                    .toList();
        }
        Sum dividend = sum(value.of()).plus(sum(value.less()), Ratio.of(-1));
        if (value.per().isEmpty()) {
            return List.of(Quotient.of(given, dividend));
        }
        List<Quotient> either = Quotient.byEither(given, dividend.times(scale), sum(value.per()));
        boolean never = value.per().stream().allMatch(input -> {
            BigDecimal min = vocabulary.input(input).min();
            return min != null && min.signum() >= 0;
        });
        return never ? List.of(either.get(0)) : either;
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

    private ValueDeclaration declared(String name) {
        return vocabulary.value(name).orElseThrow(() -> new IllegalArgumentException("`" + name + "` is not declared"));
    }
}
