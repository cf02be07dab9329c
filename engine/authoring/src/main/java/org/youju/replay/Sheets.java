package org.youju.replay;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.youju.document.Dates;
import org.youju.exact.Rank;
import org.youju.exact.Ratio;
import org.youju.facts.Vocabulary;
import org.youju.replay.Inequality.Sum;
import org.youju.ruleset.FindingKind;
import org.youju.ruleset.Formula;
import org.youju.ruleset.GoalReading;
import org.youju.ruleset.Indicator;
import org.youju.ruleset.InputDeclaration;
import org.youju.ruleset.ValueDeclaration;
import org.youju.ruleset.WorkCalendar;

/** What holds of every sheet that a year accepts, whatever its rules say. */
final class Sheets {

    private static final String GIVEN = "given";
    private static final List<String> DATES = List.of("@goal.start", "@goal.finish");

    private final Vocabulary vocabulary;
    private final Indicator indicator;

    Sheets(Vocabulary vocabulary, Indicator indicator) {
        this.vocabulary = vocabulary;
        this.indicator = indicator;
    }

    /** Everything that can be chosen of a sheet, and how. */
    Possibility everything() {
        TreeMap<String, Set<String>> left = new TreeMap<>();
        vocabulary.inputs().forEach(input -> left.put(input.name(), Reading.all(input)));
        left.put("@goal", new TreeSet<>(Set.of(GIVEN, "none")));
        List.of("planned", "actual", "start", "finish")
                .forEach(field -> left.put("@goal." + field, new TreeSet<>(Set.of(GIVEN, "missing"))));
        left.put("@goal.better", new TreeSet<>(Set.of("higher", "lower")));
        left.put("@goal.level", new TreeSet<>(Set.of("missing")));
        indicator
                .goalReading()
                .levels()
                .forEach(
                        level -> Objects.requireNonNull(left.get("@goal.level")).add("=" + level.name()));
        left.put("@findings", new TreeSet<>(Set.of(GIVEN, "missing")));
        left.put("@amount", new TreeSet<>(Set.of(GIVEN, "missing")));
        return new Possibility(left, List.of());
    }

    /** The unknowns that are whole numbers. */
    Set<String> whole() {
        Set<String> whole = new TreeSet<>(dates());
        dates().forEach(date -> whole.add("@workingDays " + date));
        vocabulary.inputs().stream()
                .filter(input -> input.whole() && input.type() == InputDeclaration.Type.NUMBER)
                .forEach(input -> whole.add(input.name()));
        whole.addAll(counts());
        vocabulary.values().stream()
                .map(ValueDeclaration::formula)
                .filter(Objects::nonNull)
                .forEach(formula -> formula.each(part -> {
                    if (part instanceof Formula.Function one && one.kind() == Formula.Kind.ROUNDED) {
                        whole.add(Calculations.rounding(one));
                    }
                }));
        return whole;
    }

    static String found(String kind, @Nullable String reason) {
        return "@found " + kind + (reason == null ? "" : "|" + reason);
    }

    /** How often each kind was found for each reason, and for none. */
    private List<String> counts() {
        List<String> counts = new ArrayList<>();
        for (FindingKind kind : indicator.findings()) {
            counts.add(found(kind.name(), null));
            kind.reasons().forEach(reason -> counts.add(found(kind.name(), reason)));
        }
        return counts;
    }

    Set<String> dates() {
        Set<String> dates = new TreeSet<>(DATES);
        vocabulary.inputs().stream()
                .filter(input -> input.type() == InputDeclaration.Type.DATE)
                .forEach(input -> dates.add(input.name()));
        return dates;
    }

    /** What the chosen says of the numbers: ranges, and the order of dates. */
    List<Inequality> implied(Map<String, Set<String>> left) {
        List<Inequality> all = new ArrayList<>();
        for (InputDeclaration input : vocabulary.inputs()) {
            if (only(left, input.name(), GIVEN) && input.type() == InputDeclaration.Type.NUMBER) {
                between(all, input.name(), number(input.min(), Rank.LIMIT.negate()), number(input.max(), Rank.LIMIT));
            }
        }
        for (String date : dates()) {
            if (only(left, date, GIVEN)) {
                between(
                        all,
                        date,
                        day(LocalDate.of(Dates.FIRST_YEAR, 1, 1)),
                        day(LocalDate.of(Dates.LAST_YEAR, 12, 31)));
            }
        }
        goal(left, all);
        if (only(left, "@findings", GIVEN)) {
            counts().forEach(count -> between(all, count, Ratio.ZERO, Ratio.of(Rank.LIMIT)));
        }
        if (only(left, "@amount", GIVEN)) {
            between(all, "@amount", Ratio.ZERO, Ratio.of(Rank.LIMIT));
        }
        return all;
    }

    private void goal(Map<String, Set<String>> left, List<Inequality> all) {
        for (String number : List.of("@goal.planned", "@goal.actual")) {
            if (only(left, number, GIVEN)) {
                between(all, number, Ratio.ZERO, Ratio.of(Rank.LIMIT));
            }
        }
        List<GoalReading.Level> levels = indicator.goalReading().levels();
        for (int i = 0; i < levels.size(); i++) {
            GoalReading.Level one = levels.get(i);
            if (only(left, "@goal.level", "=" + one.name()) && only(left, "@goal.actual", GIVEN)) {
                Sum share = Sum.of("@goal.actual");
                boolean meets = i > 0
                        && one.from().compareTo(one.to()) < 0
                        && levels.get(i - 1).from().compareTo(one.to()) == 0;
                all.add(Inequality.of(share, Inequality.AT_LEAST, Sum.of(Ratio.of(one.from()))));
                all.add(Inequality.of(
                        Sum.of(Ratio.of(one.to())), meets ? Inequality.ABOVE : Inequality.AT_LEAST, share));
            }
        }
    }

    /** What is known of the working days counted up to dates that are within some days. */
    List<Inequality> counted(Map<String, long[]> ranges) {
        List<Inequality> all = new ArrayList<>();
        WorkCalendar calendar = vocabulary.ruleset().calendar();
        if (calendar == null) {
            return all;
        }
        ranges.forEach((date, range) -> {
            Sum day = Sum.of(date);
            Sum count = Sum.of("@workingDays " + date);
            Ratio low = worked(calendar, range[0]);
            Ratio high = worked(calendar, range[1]);
            between(all, date, Ratio.of(range[0]), Ratio.of(range[1]));
            between(all, "@workingDays " + date, low, high);
            Ratio minus = Ratio.of(-1);
            all.add(Inequality.of(
                    day.plus(Sum.of(Ratio.of(range[0])), minus), Inequality.AT_LEAST, count.plus(Sum.of(low), minus)));
            all.add(Inequality.of(
                    Sum.of(Ratio.of(range[1])).plus(day, minus),
                    Inequality.AT_LEAST,
                    Sum.of(high).plus(count, minus)));
        });
        return all;
    }

    /** The days of each date that a count of working days can be asked for. */
    Map<String, long[]> ranges() {
        Map<String, long[]> ranges = new LinkedHashMap<>();
        WorkCalendar calendar = vocabulary.ruleset().calendar();
        if (calendar != null) {
            dates().forEach(date -> ranges.put(
                    date,
                    new long[] {calendar.from().toEpochDay(), calendar.to().toEpochDay()}));
        }
        return ranges;
    }

    private static Ratio worked(WorkCalendar calendar, long day) {
        return Ratio.of(calendar.workingDays(calendar.from().minusDays(1), LocalDate.ofEpochDay(day)));
    }

    private static void between(List<Inequality> all, String name, Ratio low, Ratio high) {
        all.add(Inequality.of(Sum.of(name), Inequality.AT_LEAST, Sum.of(low)));
        all.add(Inequality.of(Sum.of(high), Inequality.AT_LEAST, Sum.of(name)));
    }

    private static boolean only(Map<String, Set<String>> left, String what, String value) {
        return Set.of(value).equals(left.get(what));
    }

    private static Ratio number(@Nullable BigDecimal bound, BigDecimal otherwise) {
        return Ratio.of(bound == null ? otherwise : bound);
    }

    private static Ratio day(LocalDate date) {
        return Ratio.of(date.toEpochDay());
    }
}
