package org.youju.assurance;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.youju.exact.Ratio;
import org.youju.proof.Way;
import org.youju.rules.Operator;
import org.youju.ruleset.Formula;

/**
 * The ways in which a formula compares with a number. Where it is one step away from something simpler, that is compared with
 * another number instead: the greatest of some is below a number where each of them is, a rounded one reaches it from
 * half a unit below. So quotients may be compared, rounded and taken the greatest of; for anything else there are its forms.
 */
final class FormulaComparison implements Formula.Visitor<List<Way>> {

    private final Function<Formula, List<Form>> forms;
    private final Named named;
    private final Operator operator;
    private final Ratio number;

    /** The inputs and other values that a formula names. */
    interface Named {

        /** The ways in which one, as a part of one where it is a rate, compares with a number. */
        List<Way> compared(String name, Operator operator, Ratio number);

        /** The ways in which there is one. */
        List<Way> present(String name);
    }

    FormulaComparison(Function<Formula, List<Form>> forms, Named named, Operator operator, Ratio number) {
        this.forms = forms;
        this.named = named;
        this.operator = operator;
        this.number = number;
    }

    private List<Way> compared(Formula formula, Operator other, Ratio with) {
        return formula.accept(new FormulaComparison(forms, named, other, with));
    }

    private List<Way> byForms(Formula formula) {
        return forms.apply(formula).stream()
                .flatMap(form -> form.compared(operator, number).stream())
                .toList();
    }

    /** The ways in which there is a number at all: everything is given, and nothing divides by zero. */
    private List<Way> present(Formula formula) {
        List<List<Way>> all = new ArrayList<>();
        formula.each(part -> {
            if (part instanceof Formula.Operation one && one.sign() == Formula.Sign.DIVIDED_BY) {
                all.add(compared(one.right(), Operator.NOT_EQUAL, Ratio.ZERO));
            } else if (part instanceof Formula.Named one) {
                all.add(named.present(one.name()));
            }
        });
        return Encoding.each(all);
    }

    /** The ways in which a formula has a value. */
    static List<Way> present(Function<Formula, List<Form>> forms, Named named, Formula formula) {
        return new FormulaComparison(forms, named, Operator.EQUAL, Ratio.ZERO).present(formula);
    }

    @Override
    public List<Way> number(Formula.Literal formula) {
        return byForms(formula);
    }

    @Override
    public List<Way> known(Formula.Known formula) {
        return byForms(formula);
    }

    /** So many numbers of other sheets are better, or not, where it is beyond one of them. */
    @Override
    public List<Way> ranked(Formula.Ranked formula) {
        if (operator == Operator.EQUAL || operator == Operator.NOT_EQUAL) {
            return bothSides(formula);
        }
        boolean with = operator == Operator.AT_LEAST || operator == Operator.LESS;
        boolean up = operator == Operator.AT_LEAST || operator == Operator.MORE;
        BigInteger better = with ? number.ceiling().subtract(BigInteger.ONE) : number.floor();
        List<Ratio> numbers = FormulaForms.numbers(formula);
        boolean always = better.signum() <= 0;
        if (always || better.compareTo(BigInteger.valueOf(numbers.size())) > 0) {
            return always == up ? present(formula.of()) : List.of();
        }
        int place = better.intValueExact();
        Ratio last = numbers.get(formula.fromTop() ? numbers.size() - place : place - 1);
        Operator beyond = formula.fromTop() ? Operator.LESS : Operator.MORE;
        return compared(formula.of(), up ? beyond : Comparisons.not(beyond), last);
    }

    /** Equal is neither below nor above; unequal one of them. */
    private List<Way> bothSides(Formula formula) {
        return operator == Operator.EQUAL
                ? Encoding.each(List.of(
                        compared(formula, Operator.AT_MOST, number), compared(formula, Operator.AT_LEAST, number)))
                : joined(compared(formula, Operator.LESS, number), compared(formula, Operator.MORE, number));
    }

    @Override
    public List<Way> named(Formula.Named formula) {
        return named.compared(formula.name(), operator, number);
    }

    @Override
    public List<Way> operation(Formula.Operation formula) {
        Optional<Ratio> right = constant(formula.right());
        Optional<Ratio> left = constant(formula.left());
        if (right.isPresent()) {
            Ratio by = right.get();
            return switch (formula.sign()) {
                case PLUS -> compared(formula.left(), operator, number.minus(by));
                case MINUS -> compared(formula.left(), operator, number.plus(by));
                case TIMES -> by.signum() == 0 ? byForms(formula) : scaled(formula.left(), Ratio.ONE.dividedBy(by));
                case DIVIDED_BY -> by.signum() == 0 ? List.of() : scaled(formula.left(), by);
            };
        } else if (left.isPresent()) {
            Ratio by = left.get();
            return switch (formula.sign()) {
                case PLUS -> compared(formula.right(), operator, number.minus(by));
                case MINUS -> compared(formula.right(), turned(operator), by.minus(number));
                case TIMES -> by.signum() == 0 ? byForms(formula) : scaled(formula.right(), Ratio.ONE.dividedBy(by));
                case DIVIDED_BY -> byForms(formula);
            };
        }
        return byForms(formula);
    }

    private List<Way> scaled(Formula formula, Ratio times) {
        return compared(formula, times.signum() > 0 ? operator : turned(operator), number.times(times));
    }

    /** As it is where both sides change their sign. */
    private static Operator turned(Operator operator) {
        return switch (operator) {
            case LESS -> Operator.MORE;
            case AT_MOST -> Operator.AT_LEAST;
            case AT_LEAST -> Operator.AT_MOST;
            case MORE -> Operator.LESS;
            case EQUAL, NOT_EQUAL -> operator;
        };
    }

    /** What a formula that names nothing of the sheet comes to, as far as it needs no cases. */
    private Optional<Ratio> constant(Formula formula) {
        if (!formula.names().isEmpty()) {
            return Optional.empty();
        }
        List<Form> all = forms.apply(formula);
        return all.size() == 1 && all.get(0).needs().constraints().isEmpty()
                ? all.get(0).constant()
                : Optional.empty();
    }

    @Override
    public List<Way> function(Formula.Function formula) {
        if (formula.kind() == Formula.Kind.MEAN) {
            return byForms(formula);
        } else if (operator == Operator.EQUAL || operator == Operator.NOT_EQUAL) {
            return bothSides(formula);
        }
        boolean up = operator == Operator.AT_LEAST || operator == Operator.MORE;
        return switch (formula.kind()) {
            case GREATEST -> up ? any(formula) : every(formula);
            case LEAST -> up ? every(formula) : any(formula);
            case ABSOLUTE -> absolute(formula.of().get(0), up);
            case ROUNDED -> rounded(formula.of().get(0), formula.decimals());
            case MEAN -> byForms(formula);
        };
    }

    private static List<Way> joined(List<Way> one, List<Way> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private List<Way> every(Formula.Function formula) {
        return Encoding.each(formula.of().stream()
                .map(one -> compared(one, operator, number))
                .toList());
    }

    /** One compares so, and the others are there. */
    private List<Way> any(Formula.Function formula) {
        List<Way> ways = new ArrayList<>();
        for (int i = 0; i < formula.of().size(); i++) {
            List<List<Way>> all = new ArrayList<>();
            for (int j = 0; j < formula.of().size(); j++) {
                Formula one = formula.of().get(j);
                all.add(i == j ? compared(one, operator, number) : present(one));
            }
            ways.addAll(Encoding.each(all));
        }
        return ways;
    }

    private List<Way> absolute(Formula of, boolean up) {
        Ratio minus = number.times(Ratio.of(-1));
        boolean always = operator == Operator.AT_LEAST ? number.signum() <= 0 : number.signum() < 0;
        boolean never = operator == Operator.LESS ? number.signum() <= 0 : number.signum() < 0;
        if (up) {
            return always ? present(of) : joined(compared(of, operator, number), compared(of, turned(operator), minus));
        }
        return never
                ? List.of()
                : Encoding.each(List.of(compared(of, operator, number), compared(of, turned(operator), minus)));
    }

    /** What rounds half up, away from zero, to at least some multiple of the unit: from half a unit below it. */
    private List<Way> rounded(Formula of, int decimals) {
        Ratio unit = Ratio.of(BigDecimal.ONE.movePointLeft(decimals));
        Ratio units = number.dividedBy(unit);
        boolean with = operator == Operator.AT_LEAST || operator == Operator.LESS;
        BigInteger first = with ? units.ceiling() : units.floor().add(BigInteger.ONE);
        Ratio start = Ratio.of(first, BigInteger.ONE).times(unit).minus(unit.dividedBy(Ratio.of(2)));
        boolean up = operator == Operator.AT_LEAST || operator == Operator.MORE;
        Operator reached = first.signum() > 0 ? Operator.AT_LEAST : Operator.MORE;
        return compared(of, up ? reached : Comparisons.not(reached), start);
    }
}
