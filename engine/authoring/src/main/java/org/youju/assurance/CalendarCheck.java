package org.youju.assurance;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.youju.document.Diagnostic;
import org.youju.document.Diagnostic.Text;
import org.youju.document.Place;
import org.youju.facts.Measure;
import org.youju.rules.Quantity;
import org.youju.ruleset.Ruleset;
import org.youju.ruleset.ValueDeclaration;
import org.youju.ruleset.WorkCalendar;

/** A calendar that contradicts itself, or that ends where working days are still counted. */
final class CalendarCheck {

    private final Ruleset ruleset;
    private final WorkCalendar calendar;
    private final Place place;
    private final List<Diagnostic> findings = new ArrayList<>();

    private CalendarCheck(Ruleset ruleset, WorkCalendar calendar) {
        this.ruleset = ruleset;
        this.calendar = calendar;
        this.place = Place.inFile(ruleset.id().folder() + "/calendar.yaml", 1);
    }

    /** @param quantities that the rules in force compare or calculate with */
    static List<Diagnostic> of(Ruleset ruleset, Stream<Quantity> quantities) {
        WorkCalendar calendar = ruleset.calendar();
        if (calendar == null) {
            return List.of();
        }
        CalendarCheck check = new CalendarCheck(ruleset, calendar);
        check.contradictions();
        if (quantities.anyMatch(check::countsWorkingDays) || ruleset.appeals() != null) {
            check.end();
        }
        return check.findings;
    }

    private boolean countsWorkingDays(Quantity quantity) {
        return quantity instanceof Quantity.OfGoal goal
                ? goal.measure() == Measure.WORKING_DAYS
                : ruleset.values().stream()
                        .filter(value -> value.name().equals(quantity.zh()))
                        .map(ValueDeclaration::days)
                        .anyMatch(days -> days != null && days.working());
    }

    private void contradictions() {
        Set<LocalDate> both = new TreeSet<>(calendar.holidays());
        both.retainAll(calendar.workdays());
        each(
                both,
                "is listed as a holiday and as a day worked in exchange",
                "既列为放假，又列为调休上班",
                "keep it in the list that the notice has it in",
                "按放假通知原文，只留在其中一处");
        Set<LocalDate> weekdays = new TreeSet<>(calendar.workdays());
        weekdays.removeIf(day -> day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY);
        each(
                weekdays,
                "is listed as worked in exchange, and is no Saturday or Sunday",
                "列为调休上班，却不是周六、周日",
                "see whether the date is right; days from Monday to Friday are worked unless they are holidays",
                "核对日期；周一至周五本来就上班，不必列出");
        Set<LocalDate> beyond = new TreeSet<>();
        Stream.concat(calendar.holidays().stream(), calendar.workdays().stream())
                .filter(day -> !calendar.knows(day))
                .forEach(beyond::add);
        each(
                beyond,
                "lies outside of what the calendar says that it knows, " + calendar.from() + " to " + calendar.to(),
                "不在本日历所写的起止之内（" + calendar.from() + " 至 " + calendar.to() + "）",
                "correct the date, or `from` and `to`",
                "改正日期，或者改 from、to");
        IntStream.rangeClosed(calendar.from().getYear(), calendar.to().getYear())
                .filter(year ->
                        coversNewYear(year) && calendar.holidays().stream().noneMatch(day -> day.getYear() == year))
                .forEach(year -> warn(
                        "CALENDAR_EMPTY",
                        "the calendar says that it knows " + year + ", and lists no holiday of it",
                        "日历写明包括 " + year + " 年，却没有列出该年的任何放假日",
                        "add the holidays of the year, or let the calendar end before it",
                        "补上该年的放假安排；通知还没有印发的，把 to 改到上一年年底"));
    }

    private boolean coversNewYear(int year) {
        return calendar.knows(LocalDate.of(year, 1, 1)) && calendar.knows(LocalDate.of(year, 12, 31));
    }

    private void each(Set<LocalDate> days, String message, String messageZh, String advice, String adviceZh) {
        days.forEach(day -> warn("CALENDAR_CONTRADICTS", day + " " + message, day + " " + messageZh, advice, adviceZh));
    }

    private void end() {
        LocalDate last = LocalDate.of(ruleset.id().year(), 12, 31);
        LocalDate first = LocalDate.of(ruleset.id().year(), 1, 1);
        if (!calendar.to().isAfter(last)) {
            warn(
                    "CALENDAR_ENDS",
                    "the calendar ends on " + calendar.to()
                            + ": working days of what goes on beyond that, and periods of"
                            + " appeals, cannot be counted for certain",
                    "日历只到 " + calendar.to() + "：跨过这一天的用时（例如年底开始、次年完成的）和异议期限，工作日无法准确计算",
                    "add the next year's holidays as soon as they are published",
                    "次年放假安排印发后，补进日历");
        }
        if (calendar.from().isAfter(first)) {
            warn(
                    "CALENDAR_BEGINS_LATE",
                    "the calendar begins on " + calendar.from() + ", after the year does",
                    "日历从 " + calendar.from() + " 才开始，晚于年初",
                    "let it begin with the year, or before it",
                    "把 from 改到年初或更早，并补上放假安排");
        }
    }

    private void warn(String code, String message, String messageZh, String advice, String adviceZh) {
        findings.add(Diagnostic.warning(code, place, new Text(message, messageZh, advice, adviceZh)));
    }
}
