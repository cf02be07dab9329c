package org.youju.assurance;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.youju.ruleset.WorkCalendar;

/** Counts days forward. */
final class Days {

    private Days() {}

    /** The first day by which so many days have passed: working days where there is a calendar, else calendar days. */
    static LocalDate after(@Nullable WorkCalendar calendar, LocalDate start, BigDecimal days) {
        LocalDate day = start;
        if (calendar == null) {
            return start.plusDays(days.intValueExact());
        }
        while (calendar.workingDays(start, day) < days.intValueExact()) {
            day = day.plusDays(1);
        }
        return day;
    }
}
