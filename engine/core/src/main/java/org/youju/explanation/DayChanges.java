package org.youju.explanation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.youju.exact.Ratio;
import org.youju.explanation.Change.Value;
import org.youju.submission.Submission;

/** The days that one day of a sheet would have to become for rules to answer differently. */
record DayChanges(Value value, BiFunction<Submission, LocalDate, Submission> edit) {

    private static final int YEAR = 366;

    List<Change> of(List<LocalDate> days) {
        return days.stream().filter(day -> !day.equals(from())).map(this::to).toList();
    }

    /**
     * Going forth and back for a year, each day from which on the answer is another than on the day before.
     *
     * @param answer what rules see of the day
     */
    <T> List<Change> whereBreakpoints(Function<LocalDate, T> answer) {
        List<Change> changes = new ArrayList<>();
        for (int direction : List.of(1, -1)) {
            T before = answer.apply(from());
            for (int i = 1; i <= YEAR; i++) {
                LocalDate day = from().plusDays((long) i * direction);
                T now = answer.apply(day);
                if (!now.equals(before)) {
                    changes.add(to(day));
                }
                before = now;
            }
        }
        return changes;
    }

    private LocalDate from() {
        return LocalDate.parse(value.from().toString());
    }

    private Change to(LocalDate day) {
        Ratio years = Ratio.of(Math.abs(ChronoUnit.DAYS.between(from(), day))).dividedBy(Ratio.of(YEAR));
        return new Change(value, day.toString(), years, null, null, submission -> edit.apply(submission, day));
    }
}
