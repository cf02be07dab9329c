package org.youju.proof;

import java.util.List;
import org.youju.exact.Ratio;

/**
 * A whole number that another steps up with, by at most one at a time: the working days up to a day.
 *
 * @param day the unknown that it is counted up to, whole
 * @param count the unknown that counts, whole
 * @param first the first day there is
 * @param counts for each day from the first on how many there are up to it
 */
public record Counted(String day, String count, long first, List<Integer> counts) {

    public Counted {
        counts = List.copyOf(counts);
    }

    long last() {
        return first + counts.size() - 1;
    }

    int at(long day) {
        return counts.get((int) (day - first));
    }

    /** The first day by which so many are counted, the last day there is where there are never so many. */
    long dayOf(long count) {
        int low = 0;
        int high = counts.size() - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if (counts.get(middle) >= count) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return first + low;
    }

    /** What is known of the count where the day is one of some. */
    List<Constraint> between(long from, long to) {
        Linear days = Linear.of(day);
        Linear counted = Linear.of(count);
        Linear low = number(at(from));
        Linear high = number(at(to));
        return List.of(
                Constraint.atLeast(days, number(from)),
                Constraint.atLeast(number(to), days),
                Constraint.atLeast(counted, low),
                Constraint.atLeast(high, counted),
                Constraint.atLeast(days.minus(number(from)), counted.minus(low)),
                Constraint.atLeast(number(to).minus(days), high.minus(counted)));
    }

    private static Linear number(long value) {
        return Linear.of(Ratio.of(value));
    }
}
