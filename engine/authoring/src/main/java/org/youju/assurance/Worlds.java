package org.youju.assurance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.youju.document.Dates;
import org.youju.exact.Rank;
import org.youju.exact.Ratio;
import org.youju.facts.Vocabulary;
import org.youju.proof.Constraint;
import org.youju.proof.Counted;
import org.youju.proof.Linear;
import org.youju.proof.World;
import org.youju.proof.World.When;
import org.youju.rules.Quantity;
import org.youju.rules.Reads;
import org.youju.rules.Rule;
import org.youju.ruleset.Indicator;
import org.youju.ruleset.InputDeclaration;
import org.youju.ruleset.ValueDeclaration;
import org.youju.ruleset.WorkCalendar;

/** Every sheet that a year accepts, as far as some of its rules read it. */
final class Worlds {

    private static final LocalDate NO_CALENDAR = LocalDate.of(2000, 3, 1);

    /** Divisors by which rates come out even, the ones that read best first: one of whole numbers needs a large one. */
    private static final List<Ratio> DIVISORS =
            List.of(Ratio.of(100), Ratio.of(1), Ratio.of(10_000), Ratio.of(1_000_000), Ratio.of(100_000_000));

    private final Vocabulary vocabulary;
    private final Indicator indicator;
    private final Map<String, List<String>> choices = new LinkedHashMap<>();
    private final List<When> always = new ArrayList<>();
    private final Set<String> whole = new LinkedHashSet<>();
    private final List<Counted> counted = new ArrayList<>();
    private final Map<String, List<Ratio>> usual = new LinkedHashMap<>();
    /** Those of days that are counted to, which follow from the days that are counted from. */
    private final Map<String, List<Ratio>> last = new LinkedHashMap<>();

    private final LocalDate firstDay;

    private Worlds(Vocabulary vocabulary, Indicator indicator) {
        this.vocabulary = vocabulary;
        this.indicator = indicator;
        WorkCalendar calendar = vocabulary.ruleset().calendar();
        this.firstDay = calendar == null ? NO_CALENDAR : calendar.from().plusDays(10);
    }

    static World of(Vocabulary vocabulary, Indicator indicator, List<Rule> rules) {
        Worlds worlds = new Worlds(vocabulary, indicator);
        inputs(vocabulary, rules).forEach(worlds::input);
        worlds.days();
        if (rules.stream().anyMatch(Rule::perGoal)) {
            worlds.goal();
        }
        if (!new Reads(rules).kinds().isEmpty()) {
            worlds.choices.put(Names.FINDINGS, Names.findings(indicator.findings()));
        }
        worlds.usual.putAll(worlds.last);
        return new World(worlds.choices, worlds.always, worlds.whole, worlds.counted, worlds.usual);
    }

    /** Everything that some rules read of a sheet's inputs, by themselves or in values and lists. */
    static Set<String> inputs(Vocabulary vocabulary, List<Rule> rules) {
        Reads reads = new Reads(rules);
        Set<String> inputs = new LinkedHashSet<>(reads.inputs());
        reads.lists().forEach(list -> inputs.addAll(vocabulary.itemsOf(list)));
        reads.values().forEach(name -> vocabulary.value(name).ifPresent(value -> inputs.addAll(value.inputs())));
        rules.stream().flatMap(rule -> rule.quantities().stream()).forEach(quantity -> {
            if (quantity instanceof Quantity.OfInput input) {
                inputs.add(input.name());
            }
        });
        return inputs;
    }

    private void input(String name) {
        InputDeclaration input = vocabulary.input(name);
        choices.put(name, Names.choices(input));
        if (input.type() == InputDeclaration.Type.NUMBER) {
            number(name, input.min(), input.max(), input.whole());
        } else if (input.type() == InputDeclaration.Type.DATE) {
            date(name);
        }
    }

    private void number(String name, @Nullable BigDecimal min, @Nullable BigDecimal max, boolean isWhole) {
        Ratio low = Ratio.of(min == null ? Rank.LIMIT.negate() : min);
        Ratio high = Ratio.of(max == null ? Rank.LIMIT : max);
        range(name, low, high);
        if (isWhole) {
            whole.add(name);
        }
        boolean divides =
                vocabulary.values().stream().anyMatch(value -> value.per().contains(name));
        boolean takenOff =
                vocabulary.values().stream().anyMatch(value -> value.less().contains(name));
        if (divides) {
            usual.put(name, DIVISORS);
        } else if (takenOff) {
            usual.put(name, List.of(Ratio.ZERO));
        }
    }

    private void range(String name, Ratio low, Ratio high) {
        Linear number = Linear.of(name);
        always.add(new When(
                Map.of(name, Names.GIVEN),
                List.of(Constraint.atLeast(number, Linear.of(low)), Constraint.atLeast(Linear.of(high), number))));
    }

    private void date(String name) {
        whole.add(name);
        range(
                name,
                Ratio.of(LocalDate.of(Dates.FIRST_YEAR, 1, 1).toEpochDay()),
                Ratio.of(LocalDate.of(Dates.LAST_YEAR, 12, 31).toEpochDay()));
        (isFinish(name) ? last : usual).put(name, List.of(Ratio.of(firstDay.toEpochDay())));
        count(name);
    }

    /** Days are counted to it, and from none that it depends on: it follows from the first day. */
    private boolean isFinish(String date) {
        return date.equals(Names.FINISH)
                || vocabulary.values().stream()
                        .map(ValueDeclaration::days)
                        .filter(Objects::nonNull)
                        .anyMatch(days -> days.to().equals(date));
    }

    private void count(String date) {
        WorkCalendar calendar = vocabulary.ruleset().calendar();
        if (calendar == null) {
            return;
        }
        whole.add(Names.workingDays(date));
        List<Integer> counts = new ArrayList<>();
        int count = 0;
        for (LocalDate day = calendar.from(); !day.isAfter(calendar.to()); day = day.plusDays(1)) {
            count += calendar.workingDays(day.minusDays(1), day);
            counts.add(count);
        }
        counted.add(new Counted(date, Names.workingDays(date), calendar.from().toEpochDay(), counts));
    }

    /** Days are counted forward, and working days only as far as the calendar goes, for whichever indicator. */
    private void days() {
        Set<ValueDeclaration.Days> known = new HashSet<>();
        for (ValueDeclaration value : vocabulary.values()) {
            ValueDeclaration.Days days = value.days();
            if (days != null && choices.keySet().containsAll(List.of(days.from(), days.to())) && known.add(days)) {
                forward(days.from(), days.to(), days.working());
            }
        }
    }

    private void forward(String from, String to, boolean within) {
        List<Constraint> constraints = new ArrayList<>();
        constraints.add(Constraint.atLeast(Linear.of(to), Linear.of(from)));
        WorkCalendar calendar = vocabulary.ruleset().calendar();
        if (within && calendar != null) {
            Linear first = Linear.of(Ratio.of(calendar.from().toEpochDay()));
            Linear last = Linear.of(Ratio.of(calendar.to().toEpochDay()));
            constraints.add(Constraint.atLeast(Linear.of(from), first));
            constraints.add(Constraint.atLeast(last, Linear.of(to)));
        }
        always.add(new When(Map.of(from, Names.GIVEN, to, Names.GIVEN), constraints));
    }

    private void goal() {
        choices.put(Names.GOAL, List.of(Names.GIVEN, Names.NONE));
        if (indicator.datedGoals()) {
            for (String date : List.of(Names.START, Names.FINISH)) {
                choices.put(date, List.of(Names.GIVEN, Names.MISSING));
                date(date);
            }
            forward(Names.START, Names.FINISH, true);
            return;
        }
        choices.put(Names.BETTER, List.of(Names.HIGHER, Names.LOWER));
        for (String number : List.of(Names.PLANNED, Names.ACTUAL)) {
            choices.put(number, List.of(Names.GIVEN, Names.MISSING));
            range(number, Ratio.ZERO, Ratio.of(Rank.LIMIT));
        }
        usual.put(Names.PLANNED, List.of(Ratio.of(100)));
        always.add(new When(
                Map.of(Names.PLANNED, Names.GIVEN), List.of(Constraint.above(Linear.of(Names.PLANNED), Linear.ZERO))));
        always.add(new When(
                Map.of(Names.ACTUAL, Names.GIVEN, Names.BETTER, Names.LOWER),
                List.of(Constraint.above(Linear.of(Names.ACTUAL), Linear.ZERO))));
    }
}
