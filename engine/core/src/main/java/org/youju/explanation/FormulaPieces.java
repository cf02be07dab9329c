package org.youju.explanation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.youju.exact.Ratio;
import org.youju.ruleset.Formula;
import org.youju.ruleset.ReferenceFigure;

/**
 * What a formula may come to over one number x, piece by piece: the larger of two is either of them, an absolute amount the
 * amount or its opposite. Wherever the formula is a given number, one of the pieces is; the converse need not hold, and what
 * multiplies x with itself has no piece.
 */
final class FormulaPieces implements Formula.Visitor<List<Fraction>> {

    private static final int MOST = 64;
    private static final Ratio HUNDREDTH = Ratio.ONE.dividedBy(Ratio.of(100));
    private static final Ratio MINUS = Ratio.ZERO.minus(Ratio.ONE);

    private final Function<String, List<Fraction>> named;
    /** Where a rank changes: what is ranked, and the numbers of all sheets. */
    private final List<Dependence> ranks = new ArrayList<>();

    /** @param named the pieces of an input or a value, in its formulas' scale, where 80% is 0.8 */
    FormulaPieces(Function<String, List<Fraction>> named) {
        this.named = named;
    }

    /** @param breakpoints in the value's unit */
    List<Dependence> of(Formula formula, boolean percent, List<BigDecimal> breakpoints) {
        List<Dependence> all = new ArrayList<>();
        formula.accept(this)
                .forEach(piece ->
                        all.add(piece.times(percent ? Ratio.of(100) : Ratio.ONE).at(breakpoints)));
        all.addAll(ranks);
        return all;
    }

    @Override
    public List<Fraction> number(Formula.Literal formula) {
        Ratio number = Ratio.of(formula.number());
        return List.of(Fraction.of(formula.percent() ? number.times(HUNDREDTH) : number));
    }

    @Override
    public List<Fraction> named(Formula.Named formula) {
        return named.apply(formula.name());
    }

    @Override
    public List<Fraction> operation(Formula.Operation formula) {
        List<Fraction> left = formula.left().accept(this);
        List<Fraction> right = formula.right().accept(this);
        return switch (formula.sign()) {
            case PLUS -> each(left, right, Fraction::plus);
            case MINUS -> each(left, right, (one, other) -> one.plus(other.times(MINUS)));
            case TIMES -> each(left, right, Fraction::times);
            case DIVIDED_BY -> each(left, right, Fraction::dividedBy);
        };
    }

    private static List<Fraction> each(
            List<Fraction> left, List<Fraction> right, BiFunction<Fraction, Fraction, Optional<Fraction>> made) {
        return left.stream()
                .flatMap(one -> right.stream().flatMap(other -> made.apply(one, other).stream()))
                .distinct()
                .limit(MOST)
                .toList();
    }

    @Override
    public List<Fraction> function(Formula.Function formula) {
        List<List<Fraction>> of =
                formula.of().stream().map(one -> one.accept(this)).toList();
        return switch (formula.kind()) {
            case GREATEST, LEAST -> of.stream().flatMap(List::stream).distinct().toList();
            case MEAN ->
                of.stream().reduce((one, other) -> each(one, other, Fraction::plus)).orElse(List.of()).stream()
                        .map(sum -> sum.times(Ratio.ONE.dividedBy(Ratio.of(of.size()))))
                        .toList();
            case ABSOLUTE ->
                of.get(0).stream()
                        .flatMap(one -> List.of(one, one.times(MINUS)).stream())
                        .toList();
            case ROUNDED -> rounded(of.get(0), formula.decimals());
        };
    }

    /** Half up: a number is reached half a step before it, and left half a step behind it. */
    private static List<Fraction> rounded(List<Fraction> of, int decimals) {
        Ratio half = Ratio.of(new BigDecimal("0.5").movePointLeft(decimals));
        return each(
                of,
                List.of(Fraction.of(half), Fraction.of(Ratio.ZERO.minus(half)), Fraction.of(Ratio.ZERO)),
                Fraction::plus);
    }

    @Override
    public List<Fraction> known(Formula.Known formula) {
        return List.of(
                Fraction.of(exact(formula.figure(), formula.figure().numbers().get(0))));
    }

    /** A rank stays as it is between the numbers of other sheets, where it changes. */
    @Override
    public List<Fraction> ranked(Formula.Ranked formula) {
        List<Fraction> of = formula.of().accept(this);
        for (Fraction piece : of) {
            formula.among()
                    .figures()
                    .forEach(figure -> figure.numbers()
                            .forEach(one -> piece.plus(Fraction.of(Ratio.ZERO.minus(exact(figure, one))))
                                    .ifPresent(apart -> ranks.add(apart.at(List.of(BigDecimal.ZERO))))));
        }
        return List.of();
    }

    private static Ratio exact(ReferenceFigure figure, ReferenceFigure.Exact number) {
        Ratio value = Ratio.of(number.dividend()).dividedBy(Ratio.of(number.divisor()));
        return figure.isPercent() ? value.times(HUNDREDTH) : value;
    }
}
