package org.youju.ruleset;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.youju.document.Fields;

/**
 * Within how many working days an appeal (异议) is filed, taken up (受理) and answered (复核), as the year's ruleset says.
 *
 * @param file from the day of the decision
 * @param accept from the day of filing
 * @param review from the day of taking up
 * @param provenance where the numbers come from; what no document says is a sample
 * @param note what to know about them
 */
public record AppealPeriods(int file, int accept, int review, Provenance provenance, String note) {

    private static final int LONGEST = 250;

    /**
     * A last day.
     *
     * @param due the last day in time, the end of the day in China
     * @param calendarKnown whether the year's calendar of holidays covers all of the period; where it does not, every
     *     Monday to Friday beyond it was counted as worked, and the true last day may be later
     */
    public record Deadline(LocalDate due, boolean calendarKnown) {

        /** Whether a day is too late for certain; never where the calendar does not reach that far. */
        public boolean isPast(LocalDate day) {
            return calendarKnown && day.isAfter(due);
        }
    }

    static AppealPeriods read(Fields fields) {
        AppealPeriods periods = new AppealPeriods(
                days(fields, "file"),
                days(fields, "accept"),
                days(fields, "review"),
                Provenance.read(fields).orElse(Provenance.SAMPLE),
                fields.requiredText("note"));
        fields.refuseOthers();
        return periods;
    }

    private static int days(Fields fields, String name) {
        int days = fields.requiredInteger(name);
        // a missing one was refused already
        if (fields.isGiven(name) && (days < 1 || days > LONGEST)) {
            fields.problem(
                    "OUT_OF_RANGE",
                    name,
                    "`" + name + "` is 1 to " + LONGEST + " working days",
                    "“" + name + "”应为 1 至 " + LONGEST + " 个工作日");
        }
        return days;
    }

    /**
     * The day that makes so many working days after {@code start}, which itself is not counted.
     *
     * @param calendar null where the year has none
     */
    public static Deadline after(LocalDate start, int workingDays, @Nullable WorkCalendar calendar) {
        LocalDate day = start;
        boolean known = calendar != null && calendar.knows(start);
        for (int left = workingDays; left > 0; left -= WorkCalendar.isWorked(day, calendar) ? 1 : 0) {
            day = day.plusDays(1);
            known &= calendar != null && calendar.knows(day);
        }
        return new Deadline(day, known);
    }
}
