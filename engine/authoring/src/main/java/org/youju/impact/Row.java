package org.youju.impact;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One sheet of the population. */
public sealed interface Row {

    /** Where the sheet stands: a file, or a line of one. */
    String place();

    /**
     * A sheet that both years could take.
     *
     * @param from the score in the first year, null where it is undetermined there
     * @param to the score in the second year, null where it is undetermined there
     * @param fromGrade null where there is none
     * @param toGrade null where there is none
     * @param moved the indicators whose scores differ, and what limits and rules for the total moved; they add up to the
     *     change, and there are none where it is undetermined
     * @param parts what the change comes from; they add up to it as well
     */
    record Scored(
            String place,
            String department,
            @Nullable BigDecimal from,
            @Nullable BigDecimal to,
            @Nullable String fromGrade,
            @Nullable String toGrade,
            List<Move> moved,
            Map<Part, BigDecimal> parts)
            implements Row {

        public Scored {
            moved = List.copyOf(moved);
            parts = Collections.unmodifiableMap(new TreeMap<>(parts));
        }

        /** By how much the score changes; null where it is undetermined in either year. */
        public @Nullable BigDecimal change() {
            return from == null || to == null ? null : to.subtract(from);
        }
    }

    /**
     * An indicator whose score differs; where a year does not have it, its score there is nothing.
     *
     * @param code the indicator's; of a limit or the rules for the total, its name
     * @param rules those that decided it in the second year, or in the first where the second does not have it
     */
    record Move(String code, BigDecimal change, List<String> rules) {

        public Move {
            rules = List.copyOf(rules);
        }
    }

    /** A sheet that could not be read, or that one of the years cannot take. */
    record Unreadable(String place, String code, String message) implements Row {}
}
