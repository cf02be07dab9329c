package org.youju.proof;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.youju.exact.Ratio;

/**
 * A sum of multiples of unknowns, and a constant.
 *
 * @param terms by the name of the unknown; none is zero
 */
public record Linear(SortedMap<String, Ratio> terms, Ratio constant) {

    public static final Linear ZERO = new Linear(new TreeMap<>(), Ratio.ZERO);

    public Linear {
        TreeMap<String, Ratio> copy = new TreeMap<>(terms);
        copy.values().removeIf(times -> times.signum() == 0);
        terms = Collections.unmodifiableSortedMap(copy);
    }

    public static Linear of(String unknown) {
        return new Linear(new TreeMap<>(Collections.singletonMap(unknown, Ratio.ONE)), Ratio.ZERO);
    }

    public static Linear of(Ratio constant) {
        return new Linear(new TreeMap<>(), constant);
    }

    public Linear plus(Linear other) {
        TreeMap<String, Ratio> sum = new TreeMap<>(terms);
        other.terms.forEach((name, times) -> sum.merge(name, times, Ratio::plus));
        return new Linear(sum, constant.plus(other.constant));
    }

    public Linear minus(Linear other) {
        return plus(other.times(Ratio.of(-1)));
    }

    public Linear times(Ratio factor) {
        TreeMap<String, Ratio> product = new TreeMap<>();
        terms.forEach((name, times) -> product.put(name, times.times(factor)));
        return new Linear(product, constant.times(factor));
    }

    /** @param values of every unknown that it names */
    public Ratio at(SortedMap<String, Ratio> values) {
        Ratio sum = constant;
        for (var term : terms.entrySet()) {
            Ratio value = values.get(term.getKey());
            sum = sum.plus(term.getValue().times(value == null ? Ratio.ZERO : value));
        }
        return sum;
    }
}
