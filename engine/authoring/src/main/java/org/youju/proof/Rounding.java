package org.youju.proof;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.youju.exact.Ratio;

/** Makes numbers that a sheet can have, and a reader likes, of fractions that meet constraints: one unknown after the other. */
final class Rounding {

    private final Numbers.Facts facts;
    private final List<Constraint> constraints;
    private final int decimals;

    Rounding(Numbers.Facts facts, List<Constraint> constraints, int decimals) {
        this.facts = facts;
        this.constraints = constraints;
        this.decimals = decimals;
    }

    /** Null where it did not succeed, which proves nothing. */
    @Nullable
    SortedMap<String, Ratio> round(SortedMap<String, Ratio> values) {
        int most = values.keySet().stream()
                .mapToInt(name -> facts.usual().getOrDefault(name, List.of()).size())
                .max()
                .orElse(0);
        // a usual number that fractions allow may yet leave no whole number for another: then the next one is tried
        for (int which = 0; which <= most; which++) {
            SortedMap<String, Ratio> found = round(values, which);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** @param which of the usual numbers of each unknown is liked best; none where there are not so many */
    private @Nullable SortedMap<String, Ratio> round(SortedMap<String, Ratio> values, int which) {
        List<Constraint> fixed = new ArrayList<>(constraints);
        SortedMap<String, Ratio> current = values;
        // those with a usual number first, in the order in which these are named: divisors, so that rates come out even
        Set<String> order = new LinkedHashSet<>(facts.usual().keySet());
        order.retainAll(values.keySet());
        order.addAll(values.keySet());
        for (String unknown : order) {
            SortedMap<String, Ratio> next = null;
            for (Ratio candidate : candidates(unknown, current, which)) {
                next = with(fixed, unknown, candidate);
                if (next != null) {
                    break;
                }
            }
            if (next == null) {
                return null;
            }
            current = next;
        }
        return current;
    }

    /** What the constraints allow where the unknown is as wanted; where they do, that is kept. */
    private @Nullable SortedMap<String, Ratio> with(List<Constraint> fixed, String unknown, Ratio wanted) {
        List<Constraint> more = new ArrayList<>();
        more.add(Constraint.same(Linear.of(unknown), Linear.of(wanted)));
        for (Counted one : facts.counted()) {
            if (one.day().equals(unknown)) {
                long day = wanted.floor().longValueExact();
                if (day < one.first() || day > one.last()) {
                    return null;
                }
                more.add(Constraint.same(Linear.of(one.count()), Linear.of(Ratio.of(one.at(day)))));
            }
        }
        List<Constraint> all = new ArrayList<>(fixed);
        all.addAll(more);
        SortedMap<String, Ratio> values = Simplex.solve(all).values();
        if (values != null) {
            fixed.addAll(more);
        }
        return values;
    }

    private Set<Ratio> candidates(String unknown, SortedMap<String, Ratio> current, int which) {
        Set<Ratio> candidates = new LinkedHashSet<>();
        Ratio value = current.getOrDefault(unknown, Ratio.ZERO);
        boolean whole = facts.whole().contains(unknown);
        facts.usual().getOrDefault(unknown, List.of()).stream()
                .skip(which)
                .limit(1)
                .forEach(candidates::add);
        for (Counted one : facts.counted()) {
            if (one.day().equals(unknown)) {
                Ratio count = current.getOrDefault(one.count(), Ratio.ZERO);
                candidates.add(Ratio.of(one.dayOf(count.ceiling().longValueExact())));
                candidates.add(Ratio.of(one.dayOf(count.floor().longValueExact())));
            }
        }
        if (whole) {
            candidates.add(Ratio.of(value.floor(), BigInteger.ONE));
            candidates.add(Ratio.of(value.ceiling(), BigInteger.ONE));
            return candidates;
        }
        for (int places = 0; places <= decimals; places++) {
            BigDecimal down = value.rounded(places, RoundingMode.FLOOR);
            BigDecimal up = value.rounded(places, RoundingMode.CEILING);
            candidates.add(Ratio.of(down));
            candidates.add(Ratio.of(up));
        }
        return candidates;
    }
}
