package org.youju.assurance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.youju.exact.Ratio;
import org.youju.facts.Measure;
import org.youju.proof.Constraint;
import org.youju.proof.Linear;
import org.youju.proof.Way;
import org.youju.ruleset.GoalReading;
import org.youju.ruleset.Indicator;
import org.youju.ruleset.WorkCalendar;

/** What rules measure of a goal, and days between two dates, as sums and quotients over what a sheet gives. */
final class Measures {

    private static final Ratio HUNDRED = Ratio.of(100);
    private static final Linear PLANNED = Linear.of(Names.PLANNED);
    private static final Linear ACTUAL = Linear.of(Names.ACTUAL);

    private final GoalReading reading;
    private final @Nullable WorkCalendar calendar;

    Measures(Indicator indicator, @Nullable WorkCalendar calendar) {
        this.reading = indicator.goalReading();
        this.calendar = calendar;
    }

    List<Form> forms(Measure measure) {
        return switch (measure) {
            case WORKING_DAYS -> ofGoal(true);
            case CALENDAR_DAYS -> ofGoal(false);
            case PLANNED_TO_ACTUAL ->
                List.of(new Form(figures().and(positive(PLANNED)), PLANNED.times(HUNDRED), ACTUAL));
            case COMPLETION_RATE -> rate();
            case DEGREE ->
                reading.levels().stream()
                        .map(level -> level.isFixed()
                                ? Form.of(reached(level), Linear.of(Ratio.of(level.from())))
                                : Form.of(reached(level), ACTUAL))
                        .toList();
        };
    }

    private static Way goal(String... fields) {
        Map<String, Set<String>> given = new LinkedHashMap<>();
        given.put(Names.GOAL, Set.of(Names.GIVEN));
        for (String field : fields) {
            given.put(field, Set.of(Names.GIVEN));
        }
        return new Way(given, List.of());
    }

    private static Way figures() {
        return goal(Names.PLANNED, Names.ACTUAL);
    }

    private static Way better(String better) {
        return Encoding.choice(Names.BETTER, Set.of(better));
    }

    private static Way positive(Linear number) {
        return Form.way(Constraint.above(number, Linear.ZERO));
    }

    private static Way zero(Linear number) {
        return Form.way(Constraint.same(number, Linear.ZERO));
    }

    /** That a reviewer judged a goal to be of this level, and gave a share where there is one to give. */
    private static Way reached(GoalReading.Level level) {
        return (level.isFixed() ? goal() : goal(Names.ACTUAL))
                .and(Encoding.choice(Names.LEVEL, Set.of(Names.chosen(level.name()))));
    }

    private List<Form> rate() {
        List<Form> forms = new ArrayList<>();
        forms.add(new Form(figures().and(better(Names.HIGHER)).and(positive(PLANNED)), ACTUAL.times(HUNDRED), PLANNED));
        forms.add(new Form(figures().and(better(Names.LOWER)).and(positive(PLANNED)), PLANNED.times(HUNDRED), ACTUAL));
        ofZero().forEach((way, rate) -> forms.add(Form.of(way, Linear.of(Ratio.of(rate)))));
        return forms;
    }

    /** What the year says of a target or a result of zero. */
    private Map<Way, BigDecimal> ofZero() {
        Map<Way, BigDecimal> rates = new LinkedHashMap<>();
        Way higher = figures().and(better(Names.HIGHER));
        Way lower = figures().and(better(Names.LOWER));
        put(rates, figures().and(zero(PLANNED)).and(zero(ACTUAL)), reading.bothZero());
        put(rates, higher.and(zero(PLANNED)).and(positive(ACTUAL)), reading.nothingPlanned());
        put(rates, lower.and(zero(PLANNED)).and(positive(ACTUAL)), reading.limitWasZero());
        put(rates, lower.and(positive(PLANNED)).and(zero(ACTUAL)), reading.nothingReached());
        return rates;
    }

    private static void put(Map<Way, BigDecimal> rates, Way way, @Nullable BigDecimal rate) {
        if (rate != null) {
            rates.put(way, rate);
        }
    }

    private List<Form> ofGoal(boolean working) {
        Way given = goal(Names.START, Names.FINISH);
        List<Form> forms = new ArrayList<>(List.of(days(given, Names.START, Names.FINISH, working)));
        if (reading.earlyIsInTime()) {
            Way early = Form.way(Constraint.above(Linear.of(Names.START), Linear.of(Names.FINISH)));
            forms.add(Form.of(
                    given.and(early).and(within(working, Names.FINISH)).and(within(working, Names.START)),
                    Linear.ZERO));
        }
        return forms;
    }

    /** Days are counted forward, and working days only as far as the calendar goes. */
    Form days(Way given, String from, String to, boolean working) {
        boolean counted = working && calendar != null;
        Linear days = counted
                ? Linear.of(Names.workingDays(to)).minus(Linear.of(Names.workingDays(from)))
                : Linear.of(to).minus(Linear.of(from));
        Way forward = Form.way(Constraint.atLeast(Linear.of(to), Linear.of(from)));
        return Form.of(given.and(forward).and(within(working, from)).and(within(working, to)), days);
    }

    private Way within(boolean working, String date) {
        if (!working || calendar == null) {
            return Way.ANY;
        }
        Linear first = Linear.of(Ratio.of(calendar.from().toEpochDay()));
        Linear last = Linear.of(Ratio.of(calendar.to().toEpochDay()));
        return Form.way(Constraint.atLeast(Linear.of(date), first))
                .and(Form.way(Constraint.atLeast(last, Linear.of(date))));
    }

    /** The ways in which nothing is missing for a measure; there may yet be none. */
    List<Way> told(Measure measure) {
        List<Way> ways =
                new ArrayList<>(forms(measure).stream().map(Form::present).toList());
        ways.addAll(absent(measure));
        return ways;
    }

    /** The ways in which there is none although nothing is missing: the ratio the other way round divides by zero. */
    List<Way> absent(Measure measure) {
        if (measure != Measure.PLANNED_TO_ACTUAL) {
            return List.of();
        }
        List<Way> ways = new ArrayList<>();
        ways.add(figures().and(better(Names.HIGHER)).and(positive(PLANNED)).and(zero(ACTUAL)));
        ways.addAll(ofZero().keySet());
        return ways;
    }

    /** The way in which nothing at all of a goal was reached. */
    List<Way> lowest() {
        if (reading.isJudged()) {
            return List.of(reached(reading.levels().get(reading.levels().size() - 1)));
        }
        return List.of(figures().and(zero(ACTUAL)));
    }
}
