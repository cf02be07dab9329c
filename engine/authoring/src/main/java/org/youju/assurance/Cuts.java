package org.youju.assurance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.youju.exact.Numbers;

/**
 * The values that rules compare a number with cut its range into points and the open intervals between them; within one
 * of these every comparison answers alike, so one value stands for all.
 */
record Cuts(List<Cut> cuts) {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal FAR = BigDecimal.valueOf(1_000_000);

    /** @param value itself where it is a point, else one value out of the interval */
    record Cut(String label, BigDecimal value) {}

    /**
     * @param unit to be shown behind each number
     * @param min the least the number can be, null where there is no limit
     * @param max the most it can be, null where there is no limit
     */
    static Cuts of(List<BigDecimal> literals, String unit, @Nullable BigDecimal min, @Nullable BigDecimal max) {
        TreeSet<BigDecimal> points = new TreeSet<>();
        literals.stream()
                .filter(one -> (min == null || one.compareTo(min) >= 0) && (max == null || one.compareTo(max) <= 0))
                .forEach(points::add);
        if (min != null) {
            points.add(min);
        }
        if (max != null) {
            points.add(max);
        }
        if (points.isEmpty()) {
            return new Cuts(List.of(new Cut("任意", BigDecimal.ONE)));
        }
        List<Cut> cuts = new ArrayList<>();
        if (min == null) {
            cuts.add(new Cut(
                    "低于 " + Numbers.plain(points.first()) + unit, points.first().subtract(BigDecimal.ONE)));
        }
        @Nullable BigDecimal before = null;
        for (BigDecimal point : points) {
            if (before != null) {
                cuts.add(new Cut(
                        Numbers.plain(before) + unit + " 至 " + Numbers.plain(point) + unit + " 之间",
                        before.add(point).divide(TWO)));
            }
            cuts.add(new Cut(Numbers.plain(point) + unit, point));
            before = point;
        }
        if (max == null) {
            cuts.add(new Cut(
                    "超过 " + Numbers.plain(points.last()) + unit, points.last().add(BigDecimal.ONE)));
        }
        return new Cuts(cuts);
    }

    /** The same for whole numbers: each value compared with and its neighbours, the ends of the range, and one far off. */
    static Cuts whole(List<BigDecimal> literals, BigDecimal min, @Nullable BigDecimal max) {
        TreeSet<BigDecimal> points = new TreeSet<>(List.of(min, max == null ? FAR.max(min) : max));
        for (BigDecimal one : literals) {
            BigDecimal floor = one.setScale(0, RoundingMode.FLOOR);
            for (int i = -1; i <= 2; i++) {
                BigDecimal near = floor.add(BigDecimal.valueOf(i)).max(min);
                points.add(max == null ? near : near.min(max));
            }
        }
        return new Cuts(points.stream()
                .map(point -> new Cut(Numbers.plain(point), point))
                .toList());
    }
}
