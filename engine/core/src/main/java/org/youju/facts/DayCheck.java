package org.youju.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.youju.document.Place;
import org.youju.document.Problems;
import org.youju.ruleset.WorkCalendar;

/** Whether the days between two dates can be counted. */
record DayCheck(@Nullable WorkCalendar calendar, Problems problems) {

    /** @param calendar null where calendar days are counted */
    static DayCheck of(@Nullable WorkCalendar calendar, Problems problems) {
        return new DayCheck(calendar, problems);
    }

    void check(LocalDate from, Place fromPlace, LocalDate to, Place toPlace) {
        if (to.isBefore(from)) {
            problems.add(
                    "END_BEFORE_START",
                    toPlace,
                    to + " is before " + from + ", from which days are counted",
                    "日期 " + to + " 早于起算日 " + from + "，请核对");
        }
        known(from, fromPlace);
        known(to, toPlace);
    }

    private void known(LocalDate day, Place place) {
        if (calendar != null && !calendar.knows(day)) {
            problems.add(
                    "BEYOND_CALENDAR",
                    place,
                    "the year's calendar knows the days from " + calendar.from() + " to " + calendar.to() + ", not "
                            + day,
                    "本年度日历（calendar.yaml）只含 " + calendar.from() + " 至 " + calendar.to() + "，不含 " + day + "，无法计算工作日");
        }
    }
}
