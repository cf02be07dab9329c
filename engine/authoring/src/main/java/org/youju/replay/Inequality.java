package org.youju.replay;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.youju.exact.Ratio;

/**
 * That a sum is zero, at least zero or above zero.
 *
 * @param factors of the unknowns, without zeros
 * @param is {@code = 0}, {@code >= 0} or {@code > 0}
 */
record Inequality(TreeMap<String, Ratio> factors, Ratio constant, String is) {

    static final String ZERO = "= 0";
    static final String AT_LEAST = ">= 0";
    static final String ABOVE = "> 0";

    Inequality {
        factors.values().removeIf(factor -> factor.signum() == 0);
    }

    /** That one sum, less another, is as said. */
    static Inequality of(Sum one, String is, Sum other) {
        Sum less = one.plus(other, Ratio.of(-1));
        return new Inequality(new TreeMap<>(less.factors()), less.constant(), is);
    }

    /** A sum of multiples of unknowns and a constant. */
    record Sum(TreeMap<String, Ratio> factors, Ratio constant) {

        static Sum of(String unknown) {
            TreeMap<String, Ratio> one = new TreeMap<>();
            one.put(unknown, Ratio.ONE);
            return new Sum(one, Ratio.ZERO);
        }

        static Sum of(Ratio number) {
            return new Sum(new TreeMap<>(), number);
        }

        Sum plus(Sum other, Ratio times) {
            TreeMap<String, Ratio> sum = new TreeMap<>(factors);
            other.factors.forEach((name, factor) -> sum.merge(name, factor.times(times), Ratio::plus));
            return new Sum(sum, constant.plus(other.constant.times(times)));
        }

        Sum times(Ratio times) {
            return Sum.of(Ratio.ZERO).plus(this, times);
        }
    }

    /** What it says at least; of whole numbers as sharply as can be, with coprime whole factors. */
    List<Inequality> sharp(Set<String> whole) {
        if (factors.isEmpty() || !whole.containsAll(factors.keySet())) {
            return List.of(this);
        }
        List<Inequality> sharp = new ArrayList<>();
        sharp.add(rounded(Ratio.ONE));
        if (is.equals(ZERO)) {
            sharp.add(rounded(Ratio.of(-1)));
        }
        return sharp;
    }

    private Inequality rounded(Ratio sign) {
        BigInteger multiple = BigInteger.ONE;
        for (Ratio factor : factors.values()) {
            BigInteger down = factor.denominatorExact();
            multiple = multiple.divide(multiple.gcd(down)).multiply(down);
        }
        BigInteger divisor = BigInteger.ZERO;
        for (Ratio factor : factors.values()) {
            divisor =
                    divisor.gcd(factor.times(Ratio.of(multiple, BigInteger.ONE)).numeratorExact());
        }
        Ratio scale = Ratio.of(multiple, divisor).times(sign);
        TreeMap<String, Ratio> scaled = new TreeMap<>();
        factors.forEach((name, factor) -> scaled.put(name, factor.times(scale)));
        Ratio bound = constant.times(scale).times(Ratio.of(-1));
        BigInteger least = is.equals(ABOVE) ? bound.floor().add(BigInteger.ONE) : bound.ceiling();
        return new Inequality(scaled, Ratio.of(least.negate(), BigInteger.ONE), AT_LEAST);
    }
}
