package org.youju.impact;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Adds rows up, one after the other; of the rows themselves it keeps only those that move most, and the first bad ones. */
public final class Summary {

    private static final int MOST = 20;
    private static final Comparator<Row.Scored> BY_CHANGE =
            Comparator.comparing((Row.Scored row) -> size(row)).reversed().thenComparing(Row.Scored::place);

    private final List<Row.Scored> movers = new ArrayList<>();
    private final List<Row.Unreadable> unreadable = new ArrayList<>();
    private final TreeMap<Integer, Integer> histogram = new TreeMap<>();
    private final Map<String, Integer> grades = new TreeMap<>();
    private final Map<String, BigDecimal> indicators = new TreeMap<>();
    private final Map<Part, BigDecimal> parts = new TreeMap<>();
    private final Map<String, Integer> counts =
            new LinkedHashMap<>(Map.of("sheets", 0, "up", 0, "down", 0, "same", 0, "undetermined", 0, "unreadable", 0));
    private BigDecimal total = BigDecimal.ZERO;
    private @Nullable BigDecimal least;
    private @Nullable BigDecimal most;

    private static BigDecimal size(Row.Scored row) {
        BigDecimal change = row.change();
        return change == null ? BigDecimal.ZERO : change.abs();
    }

    public void add(Row row) {
        count("sheets");
        if (row instanceof Row.Unreadable bad) {
            count("unreadable");
            if (unreadable.size() < MOST) {
                unreadable.add(bad);
            }
            return;
        }
        Row.Scored scored = (Row.Scored) row;
        BigDecimal change = scored.change();
        if (change == null) {
            count("undetermined");
            return;
        }
        count(change.signum() > 0 ? "up" : change.signum() < 0 ? "down" : "same");
        total = total.add(change);
        least = least == null ? change : least.min(change);
        most = most == null ? change : most.max(change);
        histogram.merge(change.setScale(0, RoundingMode.FLOOR).intValueExact(), 1, Integer::sum);
        if (scored.fromGrade() != null
                && scored.toGrade() != null
                && !scored.fromGrade().equals(scored.toGrade())) {
            grades.merge(scored.fromGrade() + " → " + scored.toGrade(), 1, Integer::sum);
        }
        scored.parts().forEach((part, points) -> parts.merge(part, points, BigDecimal::add));
        scored.moved().forEach(move -> indicators.merge(move.code(), move.change(), BigDecimal::add));
        keep(scored, change);
    }

    private void keep(Row.Scored scored, BigDecimal change) {
        if (change.signum() != 0) {
            movers.add(scored);
            if (movers.size() > 2 * MOST) {
                movers.sort(BY_CHANGE);
                movers.subList(MOST, movers.size()).clear();
            }
        }
    }

    private int of(String what) {
        return counts.getOrDefault(what, 0);
    }

    private void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    /**
     * The result.
     *
     * @param counts sheets, up, down, same, undetermined, unreadable
     * @param mean change of the sheets determined in both years, in points; null where there are none
     * @param histogram how many sheets change by at least so many whole points and less than one more
     * @param grades how many sheets go from which grade to which
     * @param indicators by code, the sum of its changes over all sheets, in points; limits and rules for the total by name
     * @param parts what the changes of all sheets together come from; they and the indicators add up to the same
     * @param movers the twenty sheets that move most
     * @param unreadable the first twenty sheets that could not be read
     */
    public record Result(
            Map<String, Integer> counts,
            @Nullable BigDecimal mean,
            @Nullable BigDecimal least,
            @Nullable BigDecimal most,
            Map<Integer, Integer> histogram,
            Map<String, Integer> grades,
            Map<String, BigDecimal> indicators,
            Map<Part, BigDecimal> parts,
            List<Row.Scored> movers,
            List<Row.Unreadable> unreadable) {}

    public Result result() {
        int determined = of("up") + of("down") + of("same");
        Map<String, Integer> ordered = new LinkedHashMap<>();
        List.of("sheets", "up", "down", "same", "undetermined", "unreadable")
                .forEach(what -> ordered.put(what, of(what)));
        return new Result(
                ordered,
                determined == 0 ? null : total.divide(BigDecimal.valueOf(determined), 4, RoundingMode.HALF_UP),
                least,
                most,
                new TreeMap<>(histogram),
                new TreeMap<>(grades),
                new TreeMap<>(indicators),
                new TreeMap<>(parts),
                movers.stream().sorted(BY_CHANGE).limit(MOST).toList(),
                List.copyOf(unreadable));
    }
}
