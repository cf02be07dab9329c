package org.youju.facts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.youju.ruleset.Formula;
import org.youju.ruleset.ReferenceFigure;

/** Works a formula out; empty where it divides by zero, or names a value that there is none of. */
record FormulaValues(Function<String, Optional<Working>> known) implements Formula.Visitor<Optional<Working>> {

    @Override
    public Optional<Working> number(Formula.Literal formula) {
        return Optional.of(new Working.Figure(formula.number(), formula.percent()));
    }

    @Override
    public Optional<Working> named(Formula.Named formula) {
        return known.apply(formula.name());
    }

    @Override
    public Optional<Working> operation(Formula.Operation formula) {
        Optional<Working> left = formula.left().accept(this);
        Optional<Working> right = formula.right()
                .accept(this)
                .filter(one ->
                        formula.sign() != Formula.Sign.DIVIDED_BY || one.value().signum() != 0);
        return left.flatMap(one -> right.map(other -> Working.Operation.of(one, formula.sign(), other)));
    }

    @Override
    public Optional<Working> function(Formula.Function formula) {
        List<Working> of = new ArrayList<>();
        for (Formula one : formula.of()) {
            one.accept(this).ifPresent(of::add);
        }
        if (of.size() < formula.of().size()) {
            return Optional.empty();
        }
        Comparator<Working> order = Comparator.comparing(Working::value);
        return switch (formula.kind()) {
            case GREATEST -> of.stream().max(order);
            case LEAST -> of.stream().min(order);
            case MEAN ->
                of.stream()
                        .reduce((one, other) -> Working.Operation.of(one, Formula.Sign.PLUS, other))
                        .map(sum -> Working.Operation.of(
                                sum,
                                Formula.Sign.DIVIDED_BY,
                                new Working.Figure(BigDecimal.valueOf(of.size()), false)));
            case ABSOLUTE -> Optional.of(absolute(of.get(0)));
            case ROUNDED -> Optional.of(new Working.Rounded(of.get(0), formula.decimals()));
        };
    }

    @Override
    public Optional<Working> known(Formula.Known formula) {
        return Optional.of(number(formula.figure(), formula.figure().numbers().get(0)));
    }

    private static Working number(ReferenceFigure figure, ReferenceFigure.Exact number) {
        Working dividend = new Working.Figure(number.dividend(), figure.isPercent());
        return number.divisor().compareTo(BigDecimal.ONE) == 0
                ? dividend
                : Working.Operation.of(dividend, Formula.Sign.DIVIDED_BY, new Working.Figure(number.divisor(), false));
    }

    @Override
    public Optional<Working> ranked(Formula.Ranked formula) {
        return formula.of().accept(this).map(own -> {
            ReferenceFigure among = ((Formula.Known) formula.among()).figure();
            long before = among.numbers().stream()
                    .map(one -> number(among, one).value().compareTo(own.value()))
                    .filter(compared -> formula.fromTop() ? compared > 0 : compared < 0)
                    .count();
            return new Working.Figure(BigDecimal.valueOf(before + 1), false);
        });
    }

    /** A difference is turned round; anything else below zero is taken off zero. */
    @SuppressWarnings("ArgumentSelectionDefectChecker") // turned round on purpose
    private static Working absolute(Working working) {
        if (working.value().signum() >= 0) {
            return working;
        }
        return working instanceof Working.Operation operation && operation.sign() == Formula.Sign.MINUS
                ? Working.Operation.of(operation.right(), Formula.Sign.MINUS, operation.left())
                : Working.Operation.of(new Working.Figure(BigDecimal.ZERO, false), Formula.Sign.MINUS, working);
    }
}
