package org.youju.replay;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.youju.exact.Ratio;
import org.youju.replay.Inequality.Sum;
import org.youju.rules.Operator;
import org.youju.ruleset.Formula;
import org.youju.ruleset.ReferenceFigure;

/** What a formula comes to, and how it compares; a number with % is a part of one in it. */
final class Calculations {

    private static final Ratio HUNDREDTH = Ratio.ofPercent(BigDecimal.ONE);
    private static final Possibility ANYTHING = Possibility.of(List.of());

    private final Named named;

    /** What the inputs and other values that a formula names come to. */
    interface Named {

        List<Quotient> cases(String name);

        List<Possibility> compares(String name, Operator operator, Ratio number);

        List<Possibility> there(String name);
    }

    Calculations(Named named) {
        this.named = named;
    }

    /** The cases in which it has a value. */
    List<Quotient> cases(Formula formula) {
        if (formula instanceof Formula.Literal one) {
            return fixed(one.percent() ? Ratio.of(one.number()).times(HUNDREDTH) : Ratio.of(one.number()));
        } else if (formula instanceof Formula.Named one) {
            return named.cases(one.name());
        } else if (formula instanceof Formula.Known one) {
            return fixed(number(one.figure(), one.figure().numbers().get(0)));
        } else if (formula instanceof Formula.Operation one) {
            return operation(one);
        }
        return formula instanceof Formula.Ranked ranked ? ranks(ranked) : function((Formula.Function) formula);
    }

    private static List<Quotient> fixed(Ratio number) {
        return List.of(Quotient.of(ANYTHING, Sum.of(number)));
    }

    private static Ratio number(ReferenceFigure figure, ReferenceFigure.Exact exact) {
        Ratio number = Ratio.of(exact.dividend()).dividedBy(Ratio.of(exact.divisor()));
        return figure.isPercent() ? number.times(HUNDREDTH) : number;
    }

    private List<Quotient> operation(Formula.Operation formula) {
        List<Quotient> all = new ArrayList<>();
        List<Quotient> rights = cases(formula.right());
        for (Quotient left : cases(formula.left())) {
            for (Quotient right : rights) {
                switch (formula.sign()) {
                    case PLUS -> all.addAll(left.plus(right, Ratio.ONE));
                    case MINUS -> all.addAll(left.plus(right, Ratio.of(-1)));
                    case TIMES -> all.addAll(left.times(right));
                    case DIVIDED_BY -> all.addAll(left.over(right));
                }
            }
        }
        return all;
    }

    private List<Quotient> function(Formula.Function formula) {
        List<List<Quotient>> rows = rows(formula.of());
        List<Quotient> all = new ArrayList<>();
        for (List<Quotient> row : rows) {
            Quotient first = row.get(0);
            switch (formula.kind()) {
                case GREATEST, LEAST -> all.addAll(extreme(row, formula.kind() == Formula.Kind.GREATEST));
                case MEAN -> {
                    List<Quotient> sums = List.of(first);
                    for (int i = 1; i < row.size(); i++) {
                        List<Quotient> longer = new ArrayList<>();
                        for (Quotient sum : sums) {
                            longer.addAll(sum.plus(row.get(i), Ratio.ONE));
                        }
                        sums = longer;
                    }
                    sums.forEach(sum -> all.add(sum.times(Ratio.ONE.dividedBy(Ratio.of(row.size())))));
                }
                case ABSOLUTE -> {
                    Sum zero = Sum.of(Ratio.ZERO);
                    all.add(first.where(Quotient.known(first.top(), Inequality.AT_LEAST, zero)));
                    all.add(first.times(Ratio.of(-1)).where(Quotient.known(zero, Inequality.ABOVE, first.top())));
                }
                case ROUNDED -> all.addAll(rounded(first, formula));
            }
        }
        return all;
    }

    /** One case of each, in every combination. */
    private List<List<Quotient>> rows(List<Formula> of) {
        List<List<Quotient>> rows = new ArrayList<>();
        rows.add(List.of());
        for (Formula formula : of) {
            List<List<Quotient>> longer = new ArrayList<>();
            for (List<Quotient> row : rows) {
                for (Quotient one : cases(formula)) {
                    List<Quotient> next = new ArrayList<>(row);
                    next.add(one);
                    longer.add(next);
                }
            }
            rows = longer;
        }
        return rows;
    }

    private static List<Quotient> extreme(List<Quotient> row, boolean greatest) {
        List<Quotient> all = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            List<Quotient> here = List.of(row.get(i));
            for (int j = 0; j < row.size(); j++) {
                if (i != j) {
                    List<Possibility> order = greatest
                            ? row.get(i).notBelow(row.get(j))
                            : row.get(j).notBelow(row.get(i));
                    List<Quotient> left = new ArrayList<>();
                    for (Quotient one : here) {
                        order.forEach(way -> left.add(one.where(way)));
                    }
                    here = left;
                }
            }
            all.addAll(here);
        }
        return all;
    }

    static String rounding(Formula.Function formula) {
        return "@rounded " + formula.text();
    }

    private static List<Quotient> rounded(Quotient exact, Formula.Function formula) {
        if (exact.bottom() != null) {
            throw new IllegalArgumentException("a quotient is rounded within a formula");
        }
        Ratio unit = Ratio.of(BigDecimal.ONE.movePointLeft(formula.decimals()));
        TreeMap<String, Ratio> factor = new TreeMap<>();
        factor.put(rounding(formula), unit);
        Sum result = new Sum(factor, Ratio.ZERO);
        Sum half = Sum.of(unit.times(Ratio.of(BigInteger.ONE, BigInteger.TWO)));
        Sum from = result.plus(half, Ratio.of(-1));
        Sum to = result.plus(half, Ratio.ONE);
        Sum zero = Sum.of(Ratio.ZERO);
        Quotient number = Quotient.of(exact.needs(), result);
        return List.of(
                number.where(Quotient.known(exact.top(), Inequality.AT_LEAST, zero))
                        .where(Quotient.known(exact.top(), Inequality.AT_LEAST, from))
                        .where(Quotient.known(to, Inequality.ABOVE, exact.top())),
                number.where(Quotient.known(zero, Inequality.ABOVE, exact.top()))
                        .where(Quotient.known(exact.top(), Inequality.ABOVE, from))
                        .where(Quotient.known(to, Inequality.AT_LEAST, exact.top())));
    }

    private static List<Ratio> sorted(Formula.Ranked formula) {
        ReferenceFigure list = ((Formula.Known) formula.among()).figure();
        return list.numbers().stream().map(one -> number(list, one)).sorted().toList();
    }

    /** A rank from some place on is being beyond so many of the numbers. */
    private List<Possibility> ofRank(Formula.Ranked formula, Operator operator, Ratio number) {
        switch (operator) {
            case EQUAL -> {
                return Reading.combined(
                        List.of(ofRank(formula, Operator.AT_MOST, number), ofRank(formula, Operator.AT_LEAST, number)));
            }
            case NOT_EQUAL -> {
                List<Possibility> ways = new ArrayList<>(ofRank(formula, Operator.LESS, number));
                ways.addAll(ofRank(formula, Operator.MORE, number));
                return ways;
            }
            default -> {
                boolean from = operator == Operator.AT_LEAST || operator == Operator.MORE;
                boolean strict = operator == Operator.MORE || operator == Operator.AT_MOST;
                List<Ratio> all = sorted(formula);
                // at least so many numbers are before it
                BigInteger before = strict ? number.floor() : number.ceiling().subtract(BigInteger.ONE);
                if (before.signum() <= 0) {
                    return from ? there(formula.of()) : List.of();
                } else if (before.compareTo(BigInteger.valueOf(all.size())) > 0) {
                    return from ? List.of() : there(formula.of());
                }
                int many = before.intValueExact();
                return formula.fromTop()
                        ? compares(formula.of(), from ? Operator.LESS : Operator.AT_LEAST, all.get(all.size() - many))
                        : compares(formula.of(), from ? Operator.MORE : Operator.AT_MOST, all.get(many - 1));
            }
        }
    }

    private List<Quotient> ranks(Formula.Ranked formula) {
        List<Ratio> sorted = sorted(formula);
        List<Ratio> places = sorted.stream().distinct().toList();
        boolean top = formula.fromTop();
        List<Quotient> all = new ArrayList<>();
        for (Quotient own : cases(formula.of())) {
            for (int i = 0; i <= places.size(); i++) {
                List<List<Possibility>> ends = new ArrayList<>();
                int passed = 0;
                if (i > 0) {
                    ends.add(own.compares(top ? Operator.AT_LEAST : Operator.MORE, places.get(i - 1)));
                    passed = sorted.lastIndexOf(places.get(i - 1)) + 1;
                }
                if (i < places.size()) {
                    ends.add(own.compares(top ? Operator.LESS : Operator.AT_MOST, places.get(i)));
                }
                Sum rank = Sum.of(Ratio.of(top ? sorted.size() - passed + 1 : passed + 1));
                for (Possibility within : Reading.combined(ends)) {
                    all.add(Quotient.of(own.exists().and(within), rank));
                }
            }
        }
        return all;
    }

    /** The ways in which it has a value: what it names has one, and no divisor is zero. */
    List<Possibility> there(Formula formula) {
        List<List<Possibility>> all = new ArrayList<>();
        formula.each(part -> {
            if (part instanceof Formula.Named one) {
                all.add(named.there(one.name()));
            } else if (part instanceof Formula.Operation one && one.sign() == Formula.Sign.DIVIDED_BY) {
                all.add(compares(one.right(), Operator.NOT_EQUAL, Ratio.ZERO));
            }
        });
        return Reading.combined(all);
    }

    /** The ways in which it compares so, as certificates number them. */
    List<Possibility> compares(Formula formula, Operator operator, Ratio number) {
        if (formula instanceof Formula.Named one) {
            return named.compares(one.name(), operator, number);
        } else if (formula instanceof Formula.Function one && one.kind() != Formula.Kind.MEAN) {
            return ofFunction(one, operator, number);
        } else if (formula instanceof Formula.Ranked one) {
            return ofRank(one, operator, number);
        } else if (formula instanceof Formula.Operation one) {
            Optional<Ratio> right = alone(one.right());
            Optional<Ratio> left = alone(one.left());
            boolean byRight = right.isPresent();
            if (byRight || (left.isPresent() && one.sign() != Formula.Sign.DIVIDED_BY)) {
                Ratio by = (byRight ? right : left).orElseThrow();
                Formula rest = byRight ? one.left() : one.right();
                switch (one.sign()) {
                    case PLUS -> {
                        return compares(rest, operator, number.minus(by));
                    }
                    case MINUS -> {
                        return byRight
                                ? compares(rest, operator, number.plus(by))
                                : compares(rest, mirrored(operator), by.minus(number));
                    }
                    case TIMES -> {
                        if (by.signum() != 0) {
                            return compares(
                                    rest, by.signum() > 0 ? operator : mirrored(operator), number.dividedBy(by));
                        }
                    }
                    case DIVIDED_BY -> {
                        return by.signum() == 0
                                ? List.of()
                                : compares(rest, by.signum() > 0 ? operator : mirrored(operator), number.times(by));
                    }
                }
            }
        }
        List<Possibility> ways = new ArrayList<>();
        cases(formula).forEach(one -> ways.addAll(one.compares(operator, number)));
        return ways;
    }

    /** The one number that a formula is that names nothing of the sheet and needs no cases. */
    private Optional<Ratio> alone(Formula formula) {
        if (!formula.names().isEmpty()) {
            return Optional.empty();
        }
        List<Quotient> all = cases(formula);
        return all.size() == 1
                        && all.get(0).isFixed()
                        && all.get(0).needs().known().isEmpty()
                ? Optional.of(all.get(0).top().constant())
                : Optional.empty();
    }

    private static Operator mirrored(Operator operator) {
        return switch (operator) {
            case LESS -> Operator.MORE;
            case MORE -> Operator.LESS;
            case AT_MOST -> Operator.AT_LEAST;
            case AT_LEAST -> Operator.AT_MOST;
            default -> operator;
        };
    }

    private List<Possibility> ofFunction(Formula.Function formula, Operator operator, Ratio number) {
        if (operator == Operator.EQUAL) {
            return Reading.combined(
                    List.of(compares(formula, Operator.AT_MOST, number), compares(formula, Operator.AT_LEAST, number)));
        } else if (operator == Operator.NOT_EQUAL) {
            List<Possibility> ways = new ArrayList<>(compares(formula, Operator.LESS, number));
            ways.addAll(compares(formula, Operator.MORE, number));
            return ways;
        }
        boolean upwards = operator == Operator.MORE || operator == Operator.AT_LEAST;
        Formula first = formula.of().get(0);
        return switch (formula.kind()) {
            case GREATEST -> ofSome(formula, operator, number, upwards);
            case LEAST -> ofSome(formula, operator, number, !upwards);
            case ABSOLUTE -> ofAbsolute(first, operator, number, upwards);
            default -> ofRounded(first, formula.decimals(), operator, number, upwards);
        };
    }

    /** @param one whether it is enough that one of them compares so */
    private List<Possibility> ofSome(Formula.Function formula, Operator operator, Ratio number, boolean one) {
        List<Formula> of = formula.of();
        List<Possibility> ways = new ArrayList<>();
        for (int i = 0; i < (one ? of.size() : 1); i++) {
            List<List<Possibility>> all = new ArrayList<>();
            for (int j = 0; j < of.size(); j++) {
                all.add(one && i != j ? there(of.get(j)) : compares(of.get(j), operator, number));
            }
            ways.addAll(Reading.combined(all));
        }
        return ways;
    }

    private List<Possibility> ofAbsolute(Formula of, Operator operator, Ratio number, boolean upwards) {
        int sign = number.signum();
        boolean strict = operator == Operator.MORE || operator == Operator.LESS;
        if (upwards && (strict ? sign < 0 : sign <= 0)) {
            return there(of);
        } else if (!upwards && (strict ? sign <= 0 : sign < 0)) {
            return List.of();
        }
        List<Possibility> one = compares(of, operator, number);
        List<Possibility> other = compares(of, mirrored(operator), number.times(Ratio.of(-1)));
        if (!upwards) {
            return Reading.combined(List.of(one, other));
        }
        List<Possibility> either = new ArrayList<>(one);
        either.addAll(other);
        return either;
    }

    /** Rounding half up is away from zero, so a multiple not above zero is not reached from just half a unit below. */
    private List<Possibility> ofRounded(Formula of, int decimals, Operator operator, Ratio number, boolean upwards) {
        BigInteger perOne = BigInteger.TEN.pow(decimals);
        Ratio scaled = number.times(Ratio.of(perOne, BigInteger.ONE));
        boolean beyond = operator == Operator.MORE || operator == Operator.AT_MOST;
        BigInteger first = beyond ? scaled.floor().add(BigInteger.ONE) : scaled.ceiling();
        Ratio start = Ratio.of(first.shiftLeft(1).subtract(BigInteger.ONE), perOne.shiftLeft(1));
        boolean with = first.signum() > 0;
        Operator how = upwards ? (with ? Operator.AT_LEAST : Operator.MORE) : (with ? Operator.LESS : Operator.AT_MOST);
        return compares(of, how, start);
    }
}
