package org.youju.assurance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.youju.exact.Ratio;
import org.youju.facts.Vocabulary;
import org.youju.proof.Constraint;
import org.youju.proof.Linear;
import org.youju.proof.Way;
import org.youju.rules.Condition;
import org.youju.rules.Operator;
import org.youju.rules.Quantity;
import org.youju.ruleset.FindingKind;
import org.youju.ruleset.Formula;
import org.youju.ruleset.Indicator;
import org.youju.ruleset.InputDeclaration;
import org.youju.ruleset.ValueDeclaration;

/** The numbers that rules compare as sums, and quotients of sums, over what a sheet gives. */
final class Quantities {

    private static final Ratio HUNDRED = Ratio.of(100);

    private final Vocabulary vocabulary;
    private final Indicator indicator;
    private final Measures measures;
    private final FormulaComparison.Named named = new NamedInFormula();

    Quantities(Vocabulary vocabulary, Indicator indicator) {
        this.vocabulary = vocabulary;
        this.indicator = indicator;
        this.measures = new Measures(indicator, vocabulary.ruleset().calendar());
    }

    Measures measures() {
        return measures;
    }

    /**
     * The forms that a quantity takes, in its unit.
     *
     * @throws Uncovered where it is no sum and no quotient of sums in any number of cases
     */
    List<Form> forms(Quantity quantity) {
        return quantity.accept(new Quantity.Visitor<>() {

            @Override
            public List<Form> ofGoal(Quantity.OfGoal goal) {
                return measures.forms(goal.measure());
            }

            @Override
            public List<Form> ofSheet(Quantity.OfSheet sheet) {
                return forms(declared(sheet.name()));
            }

            @Override
            public List<Form> ofInput(Quantity.OfInput input) {
                return List.of(Form.of(Encoding.choice(input.name(), Set.of(Names.GIVEN)), Linear.of(input.name())));
            }

            @Override
            public List<Form> ofFindings(Quantity.OfFindings findings) {
                return List.of(Form.of(Encoding.choice(Names.FINDINGS, Set.of(Names.GIVEN)), count(findings.found())));
            }

            @Override
            public List<Form> ofFinding(Quantity.OfFinding finding) {
                return List.of(Form.of(Encoding.choice(Names.AMOUNT, Set.of(Names.GIVEN)), Linear.of(Names.AMOUNT)));
            }
        });
    }

    /** How often something was found for which it counts. */
    Linear count(Condition.Found found) {
        return indicator.finding(found.kind()).stream()
                .flatMap(kind -> reasons(kind).filter(reason -> found.counts(reason.isEmpty() ? null : reason)))
                .map(reason -> Linear.of(Names.found(found.kind(), reason)))
                .reduce(Linear.ZERO, Linear::plus);
    }

    /** The reasons that a finding of a kind may have, the empty one first. */
    static Stream<String> reasons(FindingKind kind) {
        return Stream.concat(Stream.of(""), kind.reasons().stream());
    }

    List<Way> compared(Quantity quantity, Operator operator, BigDecimal number) {
        return compared(quantity, operator, Ratio.of(number));
    }

    List<Way> compared(Quantity quantity, Operator operator, Ratio number) {
        Optional<ValueDeclaration> byFormula =
                quantity.value().flatMap(vocabulary::value).filter(value -> value.formula() != null);
        return byFormula.isPresent()
                ? compared(byFormula.get(), operator, number)
                : forms(quantity).stream()
                        .flatMap(form -> form.compared(operator, number).stream())
                        .toList();
    }

    private List<Way> compared(ValueDeclaration value, Operator operator, Ratio number) {
        Formula formula = value.formula();
        if (formula == null) {
            return forms(value).stream()
                    .flatMap(form -> form.compared(operator, number).stream())
                    .toList();
        }
        Way given = given(value.inputs());
        return formula
                .accept(new FormulaComparison(
                        this::forms, named, operator, value.isPercent() ? number.dividedBy(HUNDRED) : number))
                .stream()
                .map(given::and)
                .toList();
    }

    /** A number with % counts as a part of one in a formula. */
    private final class NamedInFormula implements FormulaComparison.Named {

        @Override
        public List<Way> compared(String name, Operator operator, Ratio number) {
            Optional<ValueDeclaration> value = vocabulary.value(name);
            if (value.isPresent()) {
                return Quantities.this.compared(
                        value.get(), operator, value.get().isPercent() ? number.times(HUNDRED) : number);
            }
            return named(name).stream()
                    .flatMap(form -> form.compared(operator, number).stream())
                    .toList();
        }

        @Override
        public List<Way> present(String name) {
            return vocabulary
                    .value(name)
                    .map(Quantities.this::present)
                    .orElseGet(() -> List.of(Encoding.choice(name, Set.of(Names.GIVEN))));
        }
    }

    List<Form> forms(Formula formula) {
        return formula.accept(new FormulaForms(this::named));
    }

    private List<Form> named(String name) {
        Ratio hundredth = Ratio.ONE.dividedBy(HUNDRED);
        Optional<ValueDeclaration> value = vocabulary.value(name);
        if (value.isPresent()) {
            return forms(value.get()).stream()
                    .map(form -> value.get().isPercent() ? form.times(hundredth) : form)
                    .toList();
        }
        Form given = Form.of(Encoding.choice(name, Set.of(Names.GIVEN)), Linear.of(name));
        return List.of("%".equals(vocabulary.input(name).unit()) ? given.times(hundredth) : given);
    }

    private List<Form> forms(ValueDeclaration value) {
        Way given = given(value.inputs());
        ValueDeclaration.Days days = value.days();
        if (days != null) {
            return List.of(measures.days(given, days.from(), days.to(), days.working()));
        }
        Formula formula = value.formula();
        if (formula != null) {
            return forms(formula).stream()
                    .map(form -> value.isPercent() ? form.times(HUNDRED) : form)
                    .map(form -> new Form(given.and(form.needs()), form.dividend(), form.divisor()))
                    .toList();
        }
        Linear dividend = sum(value.of()).minus(sum(value.less()));
        if (value.per().isEmpty()) {
            return List.of(Form.of(given, dividend));
        }
        List<Form> forms =
                Form.quotient(given, value.isPercent() ? dividend.times(HUNDRED) : dividend, sum(value.per()));
        return value.per().stream().allMatch(this::isNeverNegative) ? forms.subList(0, 1) : forms;
    }

    /** The ways in which there is a value. */
    List<Way> present(Quantity quantity) {
        return quantity.value().isPresent()
                ? present(declared(quantity.value().get()))
                : forms(quantity).stream().map(Form::present).toList();
    }

    private List<Way> present(ValueDeclaration value) {
        Formula formula = value.formula();
        if (formula == null) {
            return forms(value).stream().map(Form::present).toList();
        }
        Way given = given(value.inputs());
        return FormulaComparison.present(this::forms, named, formula).stream()
                .map(given::and)
                .toList();
    }

    /** The ways in which nothing is missing for it; there may yet be no value. */
    List<Way> told(Quantity quantity) {
        return quantity.ofGoal().isPresent()
                ? measures.told(quantity.ofGoal().get())
                : quantity.input().isPresent()
                        ? List.of(told(quantity.input().get()))
                        : quantity.value().isPresent()
                                ? told(declared(quantity.value().get()))
                                : present(quantity);
    }

    private Way told(String input) {
        return Encoding.choice(input, Names.except(Names.choices(vocabulary.input(input)), Set.of(Names.MISSING)));
    }

    private List<Way> told(ValueDeclaration value) {
        Way all = value.inputs().stream().map(this::told).reduce(Way.ANY, Way::and);
        return List.of(all);
    }

    /** The ways in which there is none, with nothing missing for it: not applicable, or a divisor of zero. */
    List<Way> absent(Quantity quantity) {
        if (quantity.ofGoal().isPresent()) {
            return measures.absent(quantity.ofGoal().get());
        } else if (quantity.input().isPresent()) {
            return notApplicable(quantity.input().get()).stream().toList();
        } else if (quantity.value().isEmpty()) {
            return List.of();
        }
        ValueDeclaration value = declared(quantity.value().get());
        List<Way> ways = new ArrayList<>();
        for (String input : value.inputs()) {
            notApplicable(input).ifPresent(none -> told(value).forEach(told -> ways.add(told.and(none))));
        }
        Way given = given(value.inputs());
        undefined(value).forEach(way -> ways.add(given.and(way)));
        return ways;
    }

    private Optional<Way> notApplicable(String input) {
        return vocabulary.input(input).notApplicable()
                ? Optional.of(Encoding.choice(input, Set.of(Names.NOT_APPLICABLE)))
                : Optional.empty();
    }

    /** The ways in which something is divided by zero. */
    private List<Way> undefined(ValueDeclaration value) {
        Formula formula = value.formula();
        if (formula == null) {
            return value.per().isEmpty()
                    ? List.of()
                    : List.of(Form.way(Constraint.same(sum(value.per()), Linear.ZERO)));
        }
        List<Way> ways = new ArrayList<>();
        formula.each(part -> {
            if (part instanceof Formula.Operation operation && operation.sign() == Formula.Sign.DIVIDED_BY) {
                ways.addAll(operation
                        .right()
                        .accept(new FormulaComparison(this::forms, named, Operator.EQUAL, Ratio.ZERO)));
            } else if (part instanceof Formula.Named named) {
                vocabulary.value(named.name()).ifPresent(other -> ways.addAll(undefined(other)));
            }
        });
        return ways;
    }

    /** Whether it is a whole number on every sheet; false too where that would have to be found out. */
    boolean isWhole(Quantity quantity) {
        return quantity.accept(new Quantity.Visitor<>() {

            @Override
            public Boolean ofGoal(Quantity.OfGoal goal) {
                return !goal.measure().isPercent();
            }

            @Override
            public Boolean ofSheet(Quantity.OfSheet sheet) {
                ValueDeclaration value = declared(sheet.name());
                return value.days() != null
                        || (value.formula() == null
                                && value.per().isEmpty()
                                && value.inputs().stream()
                                        .allMatch(
                                                input -> vocabulary.input(input).whole()));
            }

            @Override
            public Boolean ofInput(Quantity.OfInput input) {
                return vocabulary.input(input.name()).whole();
            }

            @Override
            public Boolean ofFindings(Quantity.OfFindings findings) {
                return true;
            }

            @Override
            public Boolean ofFinding(Quantity.OfFinding finding) {
                return false;
            }
        });
    }

    /** Whether it is never below zero; false too where that would have to be found out. */
    boolean isNeverNegative(Quantity quantity) {
        if (quantity.value().isEmpty()) {
            return quantity.input().map(this::isNeverNegative).orElse(true);
        }
        ValueDeclaration value = declared(quantity.value().get());
        return value.days() != null
                || (value.formula() == null
                        && value.less().isEmpty()
                        && value.inputs().stream().allMatch(this::isNeverNegative));
    }

    static Way given(List<String> names) {
        Map<String, Set<String>> given = new LinkedHashMap<>();
        names.forEach(name -> given.put(name, Set.of(Names.GIVEN)));
        return new Way(given, List.of());
    }

    private static Linear sum(List<String> inputs) {
        return inputs.stream().map(Linear::of).reduce(Linear.ZERO, Linear::plus);
    }

    private boolean isNeverNegative(String input) {
        InputDeclaration declared = vocabulary.input(input);
        BigDecimal min = declared.min();
        return min != null && min.signum() >= 0;
    }

    private ValueDeclaration declared(String value) {
        return vocabulary.value(value).orElseThrow(() -> new Uncovered(value));
    }
}
