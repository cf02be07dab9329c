package org.youju.explanation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.youju.exact.Ratio;

/** A quantity as it depends on one number x: (a·x + b) ÷ (c·x + d). What two of them make may be none. */
record Fraction(Ratio a, Ratio b, Ratio c, Ratio d) {

    static final Fraction ITSELF = new Fraction(Ratio.ONE, Ratio.ZERO, Ratio.ZERO, Ratio.ONE);

    static Fraction of(Ratio constant) {
        return new Fraction(Ratio.ZERO, constant, Ratio.ZERO, Ratio.ONE);
    }

    Dependence at(List<BigDecimal> breakpoints) {
        return new Dependence(a, b, c, d, breakpoints);
    }

    Fraction times(Ratio factor) {
        return new Fraction(a.times(factor), b.times(factor), c, d);
    }

    Optional<Fraction> plus(Fraction other) {
        if (c.equals(other.c) && d.equals(other.d)) {
            return Optional.of(new Fraction(a.plus(other.a), b.plus(other.b), c, d));
        } else if (isWhole() && other.isWhole()) {
            return Optional.of(new Fraction(
                    a.times(other.d).plus(other.a.times(d)),
                    b.times(other.d).plus(other.b.times(d)),
                    Ratio.ZERO,
                    d.times(other.d)));
        }
        return other.constant().map(this::shifted).or(() -> constant().map(other::shifted));
    }

    private Fraction shifted(Ratio by) {
        return new Fraction(a.plus(by.times(c)), b.plus(by.times(d)), c, d);
    }

    Optional<Fraction> times(Fraction other) {
        return other.constant().map(this::times).or(() -> constant().map(other::times));
    }

    Optional<Fraction> dividedBy(Fraction other) {
        if (other.constant().isPresent()) {
            return other.constant()
                    .filter(by -> by.signum() != 0)
                    .map(by -> new Fraction(a, b, c.times(by), d.times(by)));
        } else if (c.equals(other.c) && d.equals(other.d)) {
            return Optional.of(new Fraction(a, b, other.a, other.b));
        } else if (isWhole() && other.isWhole()) {
            return Optional.of(new Fraction(a.times(other.d), b.times(other.d), other.a.times(d), other.b.times(d)));
        }
        return constant().map(one -> new Fraction(other.c.times(one), other.d.times(one), other.a, other.b));
    }

    private boolean isWhole() {
        return c.signum() == 0 && d.signum() != 0;
    }

    /** The number that it is whatever x is. */
    Optional<Ratio> constant() {
        return isWhole() && a.signum() == 0 ? Optional.of(b.dividedBy(d)) : Optional.empty();
    }
}
