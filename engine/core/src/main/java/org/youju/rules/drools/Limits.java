package org.youju.rules.drools;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.youju.rules.Operator;

/** What one value is compared with: everything but a difference is a range, since ranks are whole numbers. */
final class Limits {

    private final List<Long> others = new ArrayList<>();
    private long from = Long.MIN_VALUE;
    private long to = Long.MAX_VALUE;

    static Limits of(Operator operator, long rank) {
        Limits limits = new Limits();
        limits.add(operator, rank);
        return limits;
    }

    /** As ranges that must all hold; a difference is not one. */
    List<Constraint.Found.Range> ranges() {
        if (!others.isEmpty()) {
            throw new IllegalStateException("the gate lets no difference through here");
        }
        return List.of(new Constraint.Found.Range(from, to));
    }

    void add(Operator operator, long rank) {
        switch (operator) {
            case LESS -> to = Math.min(to, rank - 1);
            case AT_MOST -> to = Math.min(to, rank);
            case AT_LEAST -> from = Math.max(from, rank);
            case MORE -> from = Math.max(from, rank + 1);
            case EQUAL -> {
                from = Math.max(from, rank);
                to = Math.min(to, rank);
            }
            case NOT_EQUAL -> others.add(rank);
        }
    }

    void range(Range range) {
        if (from > Long.MIN_VALUE || to < Long.MAX_VALUE) {
            range.both(from, to);
        }
    }

    void others(Consumer<Long> other) {
        others.forEach(other);
    }

    /** Takes both ends of a range, both included. */
    interface Range {

        void both(long from, long to);
    }
}
