package org.youju.assurance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.youju.ruleset.Classes;
import org.youju.ruleset.FindingKind;
import org.youju.ruleset.Formula;
import org.youju.ruleset.GoalReading;
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
        Classes classes = vocabulary.ruleset().classes();
        if (classes != null) {
            worlds.input(classes.by());
        }
        if (rules.stream().anyMatch(Rule::perGoal)) {
            worlds.goal();
        }
        Reads reads = new Reads(rules);
        if (reads.asksFindings()) {
            worlds.findings(reads);
        }
        worlds.roundings();
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
        boolean divides = vocabulary.values().stream().anyMatch(value -> isDivisor(name, value));
        boolean takenOff =
                vocabulary.values().stream().anyMatch(value -> value.less().contains(name));
        if (divides) {
            usual.put(name, DIVISORS);
        } else if (takenOff) {
            usual.put(name, List.of(Ratio.ZERO));
        }
    }

    private static boolean isDivisor(String name, ValueDeclaration value) {
        Set<String> divisors = new LinkedHashSet<>(value.per());
        Formula formula = value.formula();
        if (formula != null) {
            formula.each(part -> {
                if (part instanceof Formula.Operation one && one.sign() == Formula.Sign.DIVIDED_BY) {
                    divisors.addAll(one.right().names());
                }
            });
        }
        return divisors.contains(name);
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

    private void goal() {
        choices.put(Names.GOAL, List.of(Names.GIVEN, Names.NONE));
        if (indicator.datedGoals()) {
            for (String date : List.of(Names.START, Names.FINISH)) {
                choices.put(date, List.of(Names.GIVEN, Names.MISSING));
                date(date);
            }
            return;
        }
        if (indicator.goalReading().isJudged()) {
            levels();
        } else {
            choices.put(Names.BETTER, List.of(Names.HIGHER, Names.LOWER));
            figure(Names.PLANNED);
            usual.put(Names.PLANNED, List.of(Ratio.of(100)));
        }
        figure(Names.ACTUAL);
    }

    private void figure(String name) {
        choices.put(name, List.of(Names.GIVEN, Names.MISSING));
        range(name, Ratio.ZERO, Ratio.of(Rank.LIMIT));
    }

    /** The shares that a reviewer may give in each; where two levels meet, it is the better one's. */
    private void levels() {
        List<GoalReading.Level> levels = indicator.goalReading().levels();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < levels.size(); i++) {
            GoalReading.Level level = levels.get(i);
            names.add(Names.chosen(level.name()));
            Linear share = Linear.of(Names.ACTUAL);
            Linear most = Linear.of(Ratio.of(level.to()));
            boolean betters = i > 0 && levels.get(i - 1).from().compareTo(level.to()) == 0 && !level.isFixed();
            always.add(new When(
                    Map.of(Names.LEVEL, Names.chosen(level.name()), Names.ACTUAL, Names.GIVEN),
                    List.of(
                            Constraint.atLeast(share, Linear.of(Ratio.of(level.from()))),
                            betters ? Constraint.above(most, share) : Constraint.atLeast(most, share))));
        }
        names.add(Names.MISSING);
        choices.put(Names.LEVEL, names);
    }

    /** How often each was found; nothing is liked best. */
    private void findings(Reads reads) {
        choices.put(Names.FINDINGS, List.of(Names.GIVEN, Names.MISSING));
        List<Constraint> counts = new ArrayList<>();
        for (FindingKind kind : indicator.findings()) {
            Quantities.reasons(kind)
                    .map(reason -> Names.found(kind.name(), reason))
                    .forEach(name -> {
                        whole.add(name);
                        last.put(name, List.of(Ratio.ZERO, Ratio.ONE));
                        counts.add(Constraint.atLeast(Linear.of(name), Linear.ZERO));
                        counts.add(Constraint.atLeast(Linear.of(Ratio.of(Rank.LIMIT)), Linear.of(name)));
                    });
        }
        always.add(new When(Map.of(Names.FINDINGS, Names.GIVEN), counts));
        if (reads.quantities().stream().anyMatch(Quantity.OfFinding.class::isInstance)) {
            choices.put(Names.AMOUNT, List.of(Names.GIVEN, Names.MISSING));
            range(Names.AMOUNT, Ratio.ZERO, Ratio.of(Rank.LIMIT));
        }
    }

    /** What is rounded on the way to a value. */
    private void roundings() {
        vocabulary.values().stream()
                .map(ValueDeclaration::formula)
                .filter(Objects::nonNull)
                .forEach(formula -> formula.each(part -> {
                    if (part instanceof Formula.Function function && function.kind() == Formula.Kind.ROUNDED) {
                        whole.add(FormulaForms.unknown(function));
                    }
                }));
    }
}
