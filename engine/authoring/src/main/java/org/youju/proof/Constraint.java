package org.youju.proof;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.youju.exact.Ratio;

/** That a sum is zero, or above it. */
public record Constraint(Linear form, Kind kind) {

    /** How the sum compares with zero. */
    public enum Kind {
        ZERO("= 0"),
        AT_LEAST_ZERO(">= 0"),
        ABOVE_ZERO("> 0");

        private final String sign;

        Kind(String sign) {
            this.sign = sign;
        }

        /** As certificates write it. */
        public String sign() {
            return sign;
        }
    }

    public static Constraint atLeast(Linear one, Linear other) {
        return new Constraint(one.minus(other), Kind.AT_LEAST_ZERO);
    }

    public static Constraint above(Linear one, Linear other) {
        return new Constraint(one.minus(other), Kind.ABOVE_ZERO);
    }

    public static Constraint same(Linear one, Linear other) {
        return new Constraint(one.minus(other), Kind.ZERO);
    }

    boolean holds(SortedMap<String, Ratio> values) {
        int sign = form.at(values).signum();
        return switch (kind) {
            case ZERO -> sign == 0;
            case AT_LEAST_ZERO -> sign >= 0;
            case ABOVE_ZERO -> sign > 0;
        };
    }

    /**
     * The same said as sharply as can be where every unknown is a whole number: {@code 2x > 1} becomes {@code x ≥ 1}.
     *
     * @param whole the unknowns that are
     */
    List<Constraint> sharpened(Set<String> whole) {
        if (form.terms().isEmpty() || !whole.containsAll(form.terms().keySet())) {
            return List.of(this);
        }
        List<Constraint> sharp = new ArrayList<>();
        sharp.add(sharpened(form, kind == Kind.ABOVE_ZERO));
        if (kind == Kind.ZERO) {
            sharp.add(sharpened(form.times(Ratio.of(-1)), false));
        }
        return sharp;
    }

    private static Constraint sharpened(Linear form, boolean strict) {
        BigInteger down = BigInteger.ONE;
        for (Ratio times : form.terms().values()) {
            down = lcm(down, times.denominatorExact());
        }
        // multiplied by the least number that makes all multiples whole, and divided by what these have in common
        BigInteger common = BigInteger.ZERO;
        for (Ratio times : form.terms().values()) {
            common = common.gcd(times.numeratorExact().multiply(down).divide(times.denominatorExact()));
        }
        Linear scaled = form.times(Ratio.of(down, common));
        Ratio least = scaled.constant().times(Ratio.of(-1));
        BigInteger bound = strict ? least.floor().add(BigInteger.ONE) : least.ceiling();
        return new Constraint(new Linear(scaled.terms(), Ratio.of(bound.negate(), BigInteger.ONE)), Kind.AT_LEAST_ZERO);
    }

    private static BigInteger lcm(BigInteger one, BigInteger other) {
        return one.multiply(other).divide(one.gcd(other));
    }
}
