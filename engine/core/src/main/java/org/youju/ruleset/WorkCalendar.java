package org.youju.ruleset;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which days are worked: Monday to Friday, less the holidays, with the weekend days that are worked in exchange (调休).
 *
 * @param source where the days off are published
 * @param from the first day that this calendar knows
 * @param to the last day that this calendar knows
 * @param holidays days off that are no Saturday or Sunday; weekend days may be listed as well
 * @param workdays Saturdays and Sundays that are worked
 */
public record WorkCalendar(
        String source,
        Provenance provenance,
        LocalDate from,
        LocalDate to,
        Set<LocalDate> holidays,
        Set<LocalDate> workdays) {

    public WorkCalendar {
        holidays = Set.copyOf(holidays);
        workdays = Set.copyOf(workdays);
    }

    public boolean knows(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /**
     * The working days after {@code start} up to and including {@code finish}: a deadline of seven working days ends on
     * the day that makes seven.
     */
    public int workingDays(LocalDate start, LocalDate finish) {
        int days = 0;
        for (LocalDate day = start.plusDays(1); !day.isAfter(finish); day = day.plusDays(1)) {
            days += isWorked(day) ? 1 : 0;
        }
        return days;
    }

    private boolean isWorked(LocalDate day) {
        return isWeekend(day) ? workdays.contains(day) : !holidays.contains(day);
    }

    /** Whether a day is worked, as far as is known: beyond what the calendar knows, Mondays to Fridays are. */
    static boolean isWorked(LocalDate day, @Nullable WorkCalendar calendar) {
        return (calendar != null && calendar.knows(day)) ? calendar.isWorked(day) : !isWeekend(day);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
