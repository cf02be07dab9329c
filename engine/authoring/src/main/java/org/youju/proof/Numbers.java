package org.youju.proof;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.youju.exact.Ratio;

/** Finds numbers that meet constraints, of which some are whole and all can be written as decimals; or shows that there are none. */
final class Numbers {

    /** A sheet's numbers have at most so many decimals. */
    private static final int DECIMALS = 10;

    private static final int MOST_SPLITS = 400;

    private final Facts facts;
    private int splits;

    /**
     * What is known of the unknowns.
     *
     * @param whole those that are whole numbers
     * @param counted those that step up with others
     * @param usual the numbers that a reader of an example would like best
     */
    record Facts(Set<String> whole, List<Counted> counted, Map<String, List<Ratio>> usual) {}

    /** One of them is given, or neither where it was not decided. */
    record Answer(
            @Nullable SortedMap<String, Ratio> values,
            @Nullable Refutation refuted) {

        static final Answer UNDECIDED = new Answer(null, null);
    }

    private Numbers(Facts facts) {
        this.facts = facts;
    }

    /** What has no unknown in common is solved by itself. */
    static Answer solve(List<Constraint> constraints, Facts facts) {
        SortedMap<String, Ratio> values = new TreeMap<>();
        boolean undecided = false;
        for (List<Constraint> part : Parts.of(constraints, facts.counted())) {
            Answer answer = solvePart(part, facts);
            if (answer.refuted() != null) {
                return answer;
            }
            undecided |= answer.values() == null;
            values.putAll(answer.values() == null ? new TreeMap<>() : answer.values());
        }
        return undecided ? Answer.UNDECIDED : new Answer(values, null);
    }

    private static Answer solvePart(List<Constraint> constraints, Facts facts) {
        Map<String, long[]> ranges = new LinkedHashMap<>();
        Set<String> named = named(constraints);
        List<Counted> counted = facts.counted().stream()
                .filter(one -> named.contains(one.count()))
                .toList();
        counted.forEach(one -> ranges.put(one.count(), new long[] {one.first(), one.last()}));
        Facts own = new Facts(facts.whole(), counted, facts.usual());
        return new Numbers(own).solve(constraints, ranges);
    }

    /** Whether fractions could meet them: cheap, and mostly enough to see that nothing can. */
    static @Nullable Refutation refute(List<Constraint> constraints, Facts facts) {
        for (List<Constraint> part : Parts.of(constraints, facts.counted())) {
            List<Constraint> sharp = sharp(part, facts.whole());
            Simplex.Result result = Simplex.solve(sharp);
            if (result.multipliers() != null) {
                return sum(sharp, result.multipliers());
            }
        }
        return null;
    }

    private static Set<String> named(List<Constraint> constraints) {
        Set<String> named = new HashSet<>();
        constraints.forEach(one -> named.addAll(one.form().terms().keySet()));
        return named;
    }

    private static List<Constraint> sharp(List<Constraint> constraints, Set<String> whole) {
        return constraints.stream()
                .flatMap(one -> one.sharpened(whole).stream())
                .distinct()
                .toList();
    }

    private static Refutation.Sum sum(List<Constraint> constraints, List<Ratio> multipliers) {
        Map<Constraint, Ratio> used = new LinkedHashMap<>();
        for (int i = 0; i < multipliers.size(); i++) {
            if (multipliers.get(i).signum() != 0) {
                used.put(constraints.get(i), multipliers.get(i));
            }
        }
        return new Refutation.Sum(used);
    }

    private Answer solve(List<Constraint> given, Map<String, long[]> ranges) {
        List<Constraint> all = new ArrayList<>(given);
        facts.counted().forEach(one -> all.addAll(one.between(range(ranges, one)[0], range(ranges, one)[1])));
        List<Constraint> sharp = sharp(all, facts.whole());
        Simplex.Result result = Simplex.solve(sharp);
        SortedMap<String, Ratio> values = result.values();
        if (values == null) {
            return new Answer(null, sum(sharp, Objects.requireNonNull(result.multipliers())));
        }
        if (splits == 0 || isWhole(values) || !facts.counted().isEmpty()) {
            SortedMap<String, Ratio> nice = new Rounding(facts, sharp, DECIMALS).round(values);
            if (nice != null) {
                return new Answer(nice, null);
            }
        }
        return ++splits > MOST_SPLITS ? Answer.UNDECIDED : split(given, ranges, values);
    }

    private static long[] range(Map<String, long[]> ranges, Counted counted) {
        return Objects.requireNonNull(ranges.get(counted.count()), counted.count());
    }

    private boolean isWhole(SortedMap<String, Ratio> values) {
        return values.entrySet().stream()
                .allMatch(one ->
                        !facts.whole().contains(one.getKey()) || one.getValue().isWhole());
    }

    /** At the middle of the days there are to choose among, or else where a whole number is none. */
    private Answer split(List<Constraint> given, Map<String, long[]> ranges, SortedMap<String, Ratio> values) {
        Counted widest = null;
        long width = 0;
        for (Counted one : facts.counted()) {
            long[] range = range(ranges, one);
            if (range[1] - range[0] > width) {
                width = range[1] - range[0];
                widest = one;
            }
        }
        if (widest != null) {
            long middle = range(ranges, widest)[0] + width / 2;
            return split(given, ranges, widest.day(), BigInteger.valueOf(middle));
        }
        for (var value : values.entrySet()) {
            if (facts.whole().contains(value.getKey()) && !value.getValue().isWhole()) {
                return split(given, ranges, value.getKey(), value.getValue().floor());
            }
        }
        return Answer.UNDECIDED;
    }

    private Answer split(List<Constraint> given, Map<String, long[]> ranges, String unknown, BigInteger at) {
        Linear x = Linear.of(unknown);
        Answer below =
                part(given, ranges, unknown, Constraint.atLeast(Linear.of(Ratio.of(at, BigInteger.ONE)), x), null, at);
        if (below.refuted() == null) {
            return below;
        }
        BigInteger next = at.add(BigInteger.ONE);
        Answer above = part(
                given, ranges, unknown, Constraint.atLeast(x, Linear.of(Ratio.of(next, BigInteger.ONE))), next, null);
        return above.refuted() == null
                ? above
                : new Answer(null, new Refutation.Split(unknown, at, below.refuted(), above.refuted()));
    }

    private Answer part(
            List<Constraint> given,
            Map<String, long[]> ranges,
            String unknown,
            Constraint bound,
            @Nullable BigInteger from,
            @Nullable BigInteger to) {
        List<Constraint> more = new ArrayList<>(given);
        more.add(bound);
        Map<String, long[]> narrowed = new LinkedHashMap<>(ranges);
        for (Counted one : facts.counted()) {
            if (one.day().equals(unknown)) {
                long[] range = range(ranges, one);
                narrowed.put(one.count(), new long[] {
                    from == null ? range[0] : Math.max(range[0], from.longValueExact()),
                    to == null ? range[1] : Math.min(range[1], to.longValueExact())
                });
            }
        }
        return solve(more, narrowed);
    }
}
