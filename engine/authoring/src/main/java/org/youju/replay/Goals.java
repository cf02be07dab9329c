package org.youju.replay;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.youju.exact.Ratio;
import org.youju.facts.Measure;
import org.youju.replay.Inequality.Sum;
import org.youju.ruleset.GoalReading;
import org.youju.ruleset.WorkCalendar;

/** What is measured of a goal, and between two dates. */
final class Goals {

    private static final Set<String> GIVEN = Set.of("given");
    private static final Sum ZERO = Sum.of(Ratio.ZERO);
    private static final Sum PLANNED = Sum.of("@goal.planned");
    private static final Sum ACTUAL = Sum.of("@goal.actual");

    private final GoalReading reading;
    private final @Nullable WorkCalendar calendar;

    Goals(GoalReading reading, @Nullable WorkCalendar calendar) {
        this.reading = reading;
        this.calendar = calendar;
    }

    List<Quotient> cases(Measure measure) {
        Ratio hundred = Ratio.of(100);
        List<Quotient> cases = new ArrayList<>();
        switch (measure) {
            case WORKING_DAYS, CALENDAR_DAYS -> dated(cases, measure == Measure.WORKING_DAYS);
            case PLANNED_TO_ACTUAL ->
                cases.add(new Quotient(figures(null).and(above(PLANNED)), PLANNED.times(hundred), ACTUAL));
            case COMPLETION_RATE -> {
                cases.add(new Quotient(figures("higher").and(above(PLANNED)), ACTUAL.times(hundred), PLANNED));
                cases.add(new Quotient(figures("lower").and(above(PLANNED)), PLANNED.times(hundred), ACTUAL));
                List<BigDecimal> rates = new ArrayList<>();
                List<Possibility> ofZero = ofZero(rates);
                for (int i = 0; i < rates.size(); i++) {
                    cases.add(Quotient.of(ofZero.get(i), Sum.of(Ratio.of(rates.get(i)))));
                }
            }
            case DEGREE ->
                reading.levels().forEach(level -> {
                    Possibility judged = given("@goal").and(Possibility.of("@goal.level", Set.of("=" + level.name())));
                    cases.add(
                            level.from().compareTo(level.to()) == 0
                                    ? Quotient.of(judged, Sum.of(Ratio.of(level.from())))
                                    : Quotient.of(judged.and(given("@goal.actual")), ACTUAL));
                });
        }
        return cases;
    }

    private static Possibility given(String what) {
        return Possibility.of(what, GIVEN);
    }

    private static Possibility figures(@Nullable String better) {
        Possibility figures = given("@goal").and(given("@goal.planned")).and(given("@goal.actual"));
        return better == null ? figures : figures.and(Possibility.of("@goal.better", Set.of(better)));
    }

    private static Possibility above(Sum number) {
        return Quotient.known(number, Inequality.ABOVE, ZERO);
    }

    private static Possibility none(Sum number) {
        return Quotient.known(number, Inequality.ZERO, ZERO);
    }

    /** The cases of a target or a result of zero that the year reads; fills in at how much. */
    private List<Possibility> ofZero(List<BigDecimal> rates) {
        List<Possibility> cases = new ArrayList<>();
        add(cases, rates, figures(null).and(none(PLANNED)).and(none(ACTUAL)), reading.bothZero());
        add(cases, rates, figures("higher").and(none(PLANNED)).and(above(ACTUAL)), reading.nothingPlanned());
        add(cases, rates, figures("lower").and(none(PLANNED)).and(above(ACTUAL)), reading.limitWasZero());
        add(cases, rates, figures("lower").and(above(PLANNED)).and(none(ACTUAL)), reading.nothingReached());
        return cases;
    }

    private static void add(
            List<Possibility> cases, List<BigDecimal> rates, Possibility one, @Nullable BigDecimal rate) {
        if (rate != null) {
            cases.add(one);
            rates.add(rate);
        }
    }

    private void dated(List<Quotient> cases, boolean working) {
        Possibility given = given("@goal").and(given("@goal.start")).and(given("@goal.finish"));
        cases.add(days(given, "@goal.start", "@goal.finish", working));
        if (reading.earlyIsInTime()) {
            Possibility early = Quotient.known(Sum.of("@goal.start"), Inequality.ABOVE, Sum.of("@goal.finish"));
            cases.add(Quotient.of(
                    given.and(early).and(known("@goal.start", working)).and(known("@goal.finish", working)), ZERO));
        }
    }

    Quotient days(Possibility given, String from, String to, boolean working) {
        String prefix = working && calendar != null ? "@workingDays " : "";
        Possibility forward = Quotient.known(Sum.of(to), Inequality.AT_LEAST, Sum.of(from));
        return Quotient.of(
                given.and(forward).and(known(from, working)).and(known(to, working)),
                Sum.of(prefix + to).plus(Sum.of(prefix + from), Ratio.of(-1)));
    }

    /** Working days are known as far as the calendar goes. */
    private Possibility known(String date, boolean working) {
        WorkCalendar known = calendar;
        if (!working || known == null) {
            return Possibility.of(List.of());
        }
        Sum day = Sum.of(date);
        return Quotient.known(
                        day, Inequality.AT_LEAST, Sum.of(Ratio.of(known.from().toEpochDay())))
                .and(Quotient.known(Sum.of(Ratio.of(known.to().toEpochDay())), Inequality.AT_LEAST, day));
    }

    List<Possibility> told(Measure measure) {
        List<Possibility> told = new ArrayList<>();
        cases(measure).forEach(one -> told.add(one.exists()));
        if (measure == Measure.PLANNED_TO_ACTUAL) {
            told.addAll(withoutRatio());
        }
        return told;
    }

    /** Where the ratio the other way round divides by zero. */
    List<Possibility> withoutRatio() {
        List<Possibility> ways = new ArrayList<>();
        ways.add(figures("higher").and(above(PLANNED)).and(none(ACTUAL)));
        ways.addAll(ofZero(new ArrayList<>()));
        return ways;
    }
}
