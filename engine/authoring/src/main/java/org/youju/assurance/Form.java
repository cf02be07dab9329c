package org.youju.assurance;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.youju.exact.Ratio;
import org.youju.proof.Constraint;
import org.youju.proof.Linear;
import org.youju.proof.Way;
import org.youju.rules.Operator;

/**
 * One form that a number takes: a quotient of sums. Compared with another number it is a sum compared with zero, multiplied
 * by the divisor.
 *
 * @param needs what has to be for it
 * @param divisor above zero in this form; the constant one where nothing divides
 */
record Form(Way needs, Linear dividend, Linear divisor) {

    private static final Linear ONE = Linear.of(Ratio.ONE);

    static Form of(Way needs, Linear number) {
        return new Form(needs, number, ONE);
    }

    /** The quotient where the divisor is above zero, and where it is below. */
    static List<Form> quotient(Way needs, Linear dividend, Linear divisor) {
        Ratio minus = Ratio.of(-1);
        return List.of(
                new Form(needs, dividend, divisor), new Form(needs, dividend.times(minus), divisor.times(minus)));
    }

    boolean isDivided() {
        return !divisor.terms().isEmpty();
    }

    /** The number where it is always the same. */
    Optional<Ratio> constant() {
        return !isDivided() && dividend.terms().isEmpty() ? Optional.of(dividend.constant()) : Optional.empty();
    }

    /** That there is a number in this form. */
    Way present() {
        return isDivided() ? needs.and(way(Constraint.above(divisor, Linear.ZERO))) : needs;
    }

    Form and(Way more) {
        return new Form(needs.and(more), dividend, divisor);
    }

    Form times(Ratio factor) {
        return new Form(needs, dividend.times(factor), divisor);
    }

    /** That the number in this form compares with another. */
    List<Way> compared(Operator operator, Ratio number) {
        return Comparisons.of(dividend, operator, divisor.times(number)).stream()
                .map(one -> present().and(way(one)))
                .toList();
    }

    /** Whether the two are never there at once, since their divisors have different signs. */
    private boolean excludes(Form other) {
        return isDivided() && divisor.equals(other.divisor.times(Ratio.of(-1)));
    }

    /**
     * The sum with a multiple of another: a form, or none where the two are never there at once.
     *
     * @throws Uncovered where that is no quotient of sums
     */
    Optional<Form> plus(Form other, Ratio times) {
        Way both = needs.and(other.needs);
        if (excludes(other)) {
            return Optional.empty();
        } else if (divisor.equals(other.divisor)) {
            return Optional.of(new Form(both, dividend.plus(other.dividend.times(times)), divisor));
        } else if (other.constant().isPresent()) {
            return Optional.of(new Form(
                    both, dividend.plus(divisor.times(other.constant().get().times(times))), divisor));
        } else if (constant().isPresent()) {
            return Optional.of(new Form(
                    both,
                    other.dividend
                            .times(times)
                            .plus(other.divisor.times(constant().get())),
                    other.divisor));
        }
        throw new Uncovered("两个不同的商相加减");
    }

    /**
     * The quotient by another that is not zero.
     *
     * @throws Uncovered where that is no quotient of sums
     */
    List<Form> dividedBy(Form other) {
        Way both = needs.and(other.needs);
        if (other.constant().isPresent()) {
            Ratio number = other.constant().get();
            return number.signum() == 0
                    ? List.of()
                    : List.of(new Form(both, dividend.times(Ratio.ONE.dividedBy(number)), divisor));
        } else if (excludes(other)) {
            return List.of();
        } else if (divisor.equals(other.divisor)) {
            return quotient(present().and(other.present()), dividend, other.dividend);
        } else if (!isDivided() && dividend.terms().isEmpty()) {
            return quotient(both.and(other.present()), other.divisor.times(dividend.constant()), other.dividend);
        } else if (!other.isDivided() && other.dividend.terms().isEmpty()) {
            return List.of(new Form(both, dividend, divisor.times(other.dividend.constant())));
        }
        throw new Uncovered("商再相除");
    }

    /**
     * That it is at least another, or above it; empty where the two are never there at once.
     *
     * @throws Uncovered where that is no comparison of sums
     */
    Optional<Way> atLeast(Form other) {
        Way both = present().and(other.present());
        if (excludes(other)) {
            return Optional.empty();
        } else if (divisor.equals(other.divisor)) {
            return Optional.of(both.and(way(Constraint.atLeast(dividend, other.dividend))));
        } else if (other.constant().isPresent()) {
            return Optional.of(both.and(way(
                    Constraint.atLeast(dividend, divisor.times(other.constant().get())))));
        } else if (constant().isPresent()) {
            return Optional.of(both.and(
                    way(Constraint.atLeast(other.divisor.times(constant().get()), other.dividend))));
        }
        throw new Uncovered("两个不同的商取大取小");
    }

    static Way way(Constraint constraint) {
        return new Way(Map.of(), List.of(constraint));
    }
}
