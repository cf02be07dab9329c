package org.youju.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.youju.ruleset.WorkCalendar;

/** Why something that is given cannot be calculated with, as long as the year's rules do not say how to read it. */
public enum Doubt {
    /** A completion rate would be divided by it. */
    ZERO,
    /** It lies before the day from which days are counted. */
    END_BEFORE_START,
    /** The year's calendar does not say which days around it are worked. */
    BEYOND_CALENDAR;

    /**
     * @param from the day from which days are counted, null where it is missing or {@code day} itself
     * @param calendar null where calendar days are counted
     */
    static @Nullable Doubt of(@Nullable LocalDate from, @Nullable LocalDate day, @Nullable WorkCalendar calendar) {
        if (day == null) {
            return null;
        } else if (from != null && day.isBefore(from)) {
            return END_BEFORE_START;
        }
        return calendar == null || calendar.knows(day) ? null : BEYOND_CALENDAR;
    }
}
