package org.youju.assurance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.youju.exact.Ratio;
import org.youju.proof.Constraint;
import org.youju.proof.Linear;
import org.youju.proof.Way;
import org.youju.rules.Operator;
import org.youju.ruleset.Formula;
import org.youju.ruleset.ReferenceFigure;

/**
 * The forms that a formula takes, case by case: which of some is the greatest, on which side of zero an absolute value is. A
 * rounding is a whole number of its own that stands beside what is rounded. Rates are parts of one.
 *
 * @param named the forms of an input or another value
 */
record FormulaForms(Function<String, List<Form>> named) implements Formula.Visitor<List<Form>> {

    private static final Linear ZERO = Linear.ZERO;
    private static final Ratio MINUS = Ratio.of(-1);

    /** The unknown that a rounding comes to, in units of its last decimal. */
    static String unknown(Formula.Function rounded) {
        return "@rounded " + rounded.text();
    }

    @Override
    public List<Form> number(Formula.Literal formula) {
        return constant(formula.percent() ? Ratio.ofPercent(formula.number()) : Ratio.of(formula.number()));
    }

    private static List<Form> constant(Ratio number) {
        return List.of(Form.of(Way.ANY, Linear.of(number)));
    }

    @Override
    public List<Form> named(Formula.Named formula) {
        return named.apply(formula.name());
    }

    @Override
    public List<Form> known(Formula.Known formula) {
        return constant(number(formula.figure(), formula.figure().numbers().get(0)));
    }

    private static Ratio number(ReferenceFigure figure, ReferenceFigure.Exact number) {
        return figure.isPercent() ? number.value().dividedBy(Ratio.of(100)) : number.value();
    }

    @Override
    public List<Form> operation(Formula.Operation formula) {
        List<Form> forms = new ArrayList<>();
        for (Form left : formula.left().accept(this)) {
            for (Form right : formula.right().accept(this)) {
                forms.addAll(
                        switch (formula.sign()) {
                            case PLUS -> left.plus(right, Ratio.ONE).stream().toList();
                            case MINUS -> left.plus(right, MINUS).stream().toList();
                            case TIMES -> List.of(product(left, right));
                            case DIVIDED_BY -> left.dividedBy(right);
                        });
            }
        }
        return forms;
    }

    private static Form product(Form left, Form right) {
        if (right.constant().isPresent()) {
            return left.and(right.needs()).times(right.constant().get());
        } else if (left.constant().isPresent()) {
            return new Form(left.needs().and(right.needs()), right.dividend(), right.divisor())
                    .times(left.constant().get());
        }
        throw new Uncovered("两个会变的数相乘");
    }

    @Override
    public List<Form> function(Formula.Function formula) {
        List<List<Form>> of = formula.of().stream().map(one -> one.accept(this)).toList();
        return switch (formula.kind()) {
            case GREATEST -> utmost(of, true);
            case LEAST -> utmost(of, false);
            case MEAN -> mean(of);
            case ABSOLUTE ->
                of.get(0).stream().flatMap(one -> absolute(one).stream()).toList();
            case ROUNDED ->
                of.get(0).stream()
                        .flatMap(one -> rounded(one, unknown(formula), formula.decimals()).stream())
                        .toList();
        };
    }

    /** Each of some, where it is not below any other, or not above. */
    private static List<Form> utmost(List<List<Form>> of, boolean greatest) {
        List<Form> forms = new ArrayList<>();
        for (List<Form> some : combined(of)) {
            for (int i = 0; i < some.size(); i++) {
                Form one = some.get(i);
                List<Form> with = List.of(one);
                for (int j = 0; j < some.size(); j++) {
                    Form other = some.get(j);
                    if (j != i) {
                        with = with.stream()
                                .flatMap(form ->
                                        (greatest ? one.atLeast(other) : other.atLeast(one)).map(form::and).stream())
                                .toList();
                    }
                }
                forms.addAll(with);
            }
        }
        return forms;
    }

    private static List<Form> mean(List<List<Form>> of) {
        List<Form> forms = new ArrayList<>();
        for (List<Form> some : combined(of)) {
            List<Form> sums = List.of(some.get(0));
            for (Form other : some.subList(1, some.size())) {
                sums = sums.stream()
                        .flatMap(sum -> sum.plus(other, Ratio.ONE).stream())
                        .toList();
            }
            sums.forEach(sum -> forms.add(sum.times(Ratio.ONE.dividedBy(Ratio.of(some.size())))));
        }
        return forms;
    }

    private static List<List<Form>> combined(List<List<Form>> of) {
        List<List<Form>> all = List.of(List.of());
        for (List<Form> forms : of) {
            List<List<Form>> longer = new ArrayList<>();
            for (List<Form> some : all) {
                for (Form form : forms) {
                    List<Form> one = new ArrayList<>(some);
                    one.add(form);
                    longer.add(one);
                }
            }
            all = longer;
        }
        return all;
    }

    private static List<Form> absolute(Form form) {
        return List.of(
                form.and(Form.way(Constraint.atLeast(form.dividend(), ZERO))),
                form.times(MINUS).and(Form.way(Constraint.above(ZERO, form.dividend()))));
    }

    /** Half up, away from zero. */
    private static List<Form> rounded(Form form, String unknown, int decimals) {
        if (form.isDivided()) {
            throw new Uncovered("四舍五入一个商");
        }
        Ratio unit = Ratio.of(BigDecimal.ONE.movePointLeft(decimals));
        Linear rounded = Linear.of(unknown).times(unit);
        Linear half = Linear.of(unit.dividedBy(Ratio.of(2)));
        Linear low = rounded.minus(half);
        Linear high = rounded.plus(half);
        Linear exact = form.dividend();
        return List.of(
                Form.of(form.needs(), rounded)
                        .and(Form.way(Constraint.atLeast(exact, ZERO)))
                        .and(Form.way(Constraint.atLeast(exact, low)))
                        .and(Form.way(Constraint.above(high, exact))),
                Form.of(form.needs(), rounded)
                        .and(Form.way(Constraint.above(ZERO, exact)))
                        .and(Form.way(Constraint.above(exact, low)))
                        .and(Form.way(Constraint.atLeast(high, exact))));
    }

    /** The numbers of all sheets among which it is ranked, from the least. */
    static List<Ratio> numbers(Formula.Ranked formula) {
        ReferenceFigure among = ((Formula.Known) formula.among()).figure();
        return among.numbers().stream().map(one -> number(among, one)).sorted().toList();
    }

    /** A rank for each place between the numbers of all sheets. */
    @Override
    public List<Form> ranked(Formula.Ranked formula) {
        List<Ratio> numbers = numbers(formula);
        List<Ratio> steps = numbers.stream().distinct().toList();
        List<Form> forms = new ArrayList<>();
        for (Form own : formula.of().accept(this)) {
            for (int i = 0; i <= steps.size(); i++) {
                // the numbers that are below on this place are the first i, on the one before them the number itself
                // counts
                List<Way> between = List.of(Way.ANY);
                if (i > 0) {
                    between = Encoding.each(List.of(
                            between,
                            own.compared(formula.fromTop() ? Operator.AT_LEAST : Operator.MORE, steps.get(i - 1))));
                }
                if (i < steps.size()) {
                    between = Encoding.each(List.of(
                            between, own.compared(formula.fromTop() ? Operator.LESS : Operator.AT_MOST, steps.get(i))));
                }
                Ratio bound = i > 0 ? steps.get(i - 1) : null;
                long below = numbers.stream()
                        .filter(one -> bound != null && one.compareTo(bound) <= 0)
                        .count();
                Linear rank = Linear.of(Ratio.of(1 + (formula.fromTop() ? numbers.size() - below : below)));
                between.forEach(way -> forms.add(Form.of(own.present().and(way), rank)));
            }
        }
        return forms;
    }
}
