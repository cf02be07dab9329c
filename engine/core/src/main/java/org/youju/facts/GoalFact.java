package org.youju.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youju.exact.Rank;
import org.youju.ruleset.GoalReading;
import org.youju.ruleset.WorkCalendar;
import org.youju.submission.Submission;
import org.youju.submission.Submission.Better;

/** A goal as rules see it. The methods with plain types are for the compiled rules. */
public final class GoalFact implements Subject {

    private final int indicator;
    private final Submission.Goal goal;
    private final @Nullable WorkCalendar calendar;
    private final GoalReading reading;
    private final @Nullable DerivedValue[] values = new DerivedValue[Measure.values().length];
    private final long[] ranks = new long[Measure.values().length];

    /** @param indicator the position of its indicator in the ruleset */
    GoalFact(int indicator, Submission.Goal goal, @Nullable WorkCalendar calendar, GoalReading reading) {
        this.reading = reading;
        this.indicator = indicator;
        this.goal = goal;
        this.calendar = calendar;
        BigDecimal planned = goal.planned();
        BigDecimal actual = goal.actual();
        BigDecimal share = share();
        BigDecimal ofZero = rateOfZero();
        if (share != null) {
            set(Measure.DEGREE, DerivedValue.given(share, true));
        } else if (ofZero != null) {
            set(Measure.COMPLETION_RATE, DerivedValue.given(ofZero, true));
        } else if (planned != null && actual != null && planned.signum() != 0) {
            boolean higher = goal.better() == Better.HIGHER;
            rate(Measure.COMPLETION_RATE, higher ? actual : planned, higher ? planned : actual);
            rate(Measure.PLANNED_TO_ACTUAL, planned, actual);
        }
        LocalDate start = goal.start();
        LocalDate finish = goal.finish();
        if (start != null && finish != null && finish.isBefore(start) && reading.earlyIsInTime()) {
            set(Measure.CALENDAR_DAYS, DerivedValue.days(0));
            set(Measure.WORKING_DAYS, DerivedValue.days(0));
        } else if (start != null && finish != null && !finish.isBefore(start)) {
            set(Measure.CALENDAR_DAYS, DerivedValue.days(ChronoUnit.DAYS.between(start, finish)));
            if (calendar != null && calendar.knows(start) && calendar.knows(finish)) {
                set(Measure.WORKING_DAYS, DerivedValue.days(calendar.workingDays(start, finish)));
            }
        }
    }

    /** What a reviewer gives of a goal that is judged; null where that is missing, and for other goals. */
    private @Nullable BigDecimal share() {
        GoalReading.Level level = reading.level(goal.level()).orElse(null);
        return level == null ? null : level.isFixed() ? level.from() : goal.actual();
    }

    /** What the year says of a target or a result of zero; null where it need not, or does not. */
    private @Nullable BigDecimal rateOfZero() {
        BigDecimal planned = goal.planned();
        BigDecimal actual = goal.actual();
        return planned == null || actual == null
                ? null
                : reading.rateOfZero(planned, actual, goal.better() == Better.HIGHER);
    }

    /** Whether its completion rate is what the year says of zero, and no quotient. */
    public boolean isReadOfZero() {
        return rateOfZero() != null;
    }

    private void rate(Measure measure, BigDecimal dividend, BigDecimal divisor) {
        if (divisor.signum() != 0) {
            set(measure, DerivedValue.rate(dividend, divisor));
        }
    }

    private void set(Measure measure, DerivedValue value) {
        values[measure.ordinal()] = value;
        ranks[measure.ordinal()] = Rank.of(value.inUnit());
    }

    public int indicator() {
        return indicator;
    }

    public boolean has(int measure) {
        return values[measure] != null;
    }

    /** The {@link Rank} of a measure in its unit; only where {@link #has} it. */
    public long rank(int measure) {
        return ranks[measure];
    }

    /** Null where something for it is missing, or its divisor is zero. */
    public @Nullable DerivedValue value(Measure measure) {
        return values[measure.ordinal()];
    }

    /** The names of the goal's fields that a measure needs, and that are missing or cannot be calculated with. */
    public List<String> missing(Measure measure) {
        return measure.fields().stream()
                .filter(field -> isMissing(field) || isDoubtful(measure, field))
                .toList();
    }

    /** Whether every field that a measure needs is given, and can be calculated with. */
    public boolean isGivenFor(Measure measure) {
        return has(measure.ordinal())
                || (!isMissing(measure.from())
                        && !isMissing(measure.to())
                        && !isDoubtful(measure, measure.from())
                        && !isDoubtful(measure, measure.to()));
    }

    private boolean isDoubtful(Measure measure, String field) {
        Doubt doubt = doubt(field);
        return doubt != null && (doubt != Doubt.BEYOND_CALENDAR || measure == Measure.WORKING_DAYS);
    }

    /** Why a field that is given cannot be calculated with; null where it can, or is missing. */
    public @Nullable Doubt doubt(String field) {
        if (isReadOfZero()) {
            return null;
        }
        return switch (field) {
            case "level" -> null;
            case "planned" -> isZero(goal.planned()) ? Doubt.ZERO : null;
            case "actual" -> goal.better() == Better.LOWER && isZero(goal.actual()) ? Doubt.ZERO : null;
            case "start" -> Doubt.of(null, goal.start(), calendar);
            default -> Doubt.of(reading.earlyIsInTime() ? null : goal.start(), goal.finish(), calendar);
        };
    }

    private static boolean isZero(@Nullable BigDecimal number) {
        return number != null && number.signum() == 0;
    }

    private boolean isMissing(String field) {
        return switch (field) {
            case "level" -> goal.level() == null;
            case "planned" -> goal.planned() == null;
            case "actual" ->
                goal.actual() == null
                        && reading.level(goal.level())
                                .filter(GoalReading.Level::isFixed)
                                .isEmpty();
            case "start" -> goal.start() == null;
            default -> goal.finish() == null;
        };
    }

    public Submission.Goal goal() {
        return goal;
    }

    @Override
    public String pointer() {
        return goal.place().pointer().substring(1);
    }

    @Override
    public String name() {
        return goal.name();
    }
}
