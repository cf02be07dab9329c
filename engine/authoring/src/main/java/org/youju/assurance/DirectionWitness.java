package org.youju.assurance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.youju.document.Diagnostic;
import org.youju.document.Diagnostic.Text;
import org.youju.document.ProblemsException;
import org.youju.exact.Ratio;
import org.youju.facts.DerivedValue;
import org.youju.facts.Measure;
import org.youju.facts.Vocabulary;
import org.youju.proof.Constraint;
import org.youju.proof.Linear;
import org.youju.proof.Prover;
import org.youju.proof.Verdict.Possible;
import org.youju.proof.Way;
import org.youju.proof.World;
import org.youju.rules.Operator;
import org.youju.rules.Quantity;
import org.youju.rules.Rule;
import org.youju.rules.Trial;
import org.youju.ruleset.Classes;
import org.youju.ruleset.Indicator;
import org.youju.ruleset.Indicator.Direction;
import org.youju.ruleset.InputDeclaration;
import org.youju.scoring.YearRules;

/** Finds two sheets of which the better one scores lower. */
final class DirectionWitness {

    private final YearRules year;
    private final @Nullable String className;
    private final Vocabulary vocabulary;
    private final int position;
    private final Indicator indicator;
    private final Direction direction;
    private final Where where;
    private final Encoding encoding;

    /** @param className whose points count, null where the year tells no classes apart */
    DirectionWitness(YearRules year, @Nullable String className, int position, Direction direction, Where where) {
        this.year = year;
        this.className = className;
        this.vocabulary = year.vocabulary();
        this.position = position;
        this.indicator = vocabulary.criteria().get(position);
        this.direction = direction;
        this.where = where;
        this.encoding = new Encoding(vocabulary, indicator);
    }

    /**
     * @param worse rules that apply to the first sheet
     * @param better rules that apply to the better one
     * @param from what it has on the first sheet, by a sketch; null where that does not say
     * @param to what it has on the better one
     * @return empty where no such sheets were found
     */
    Optional<Diagnostic> find(List<Rule> worse, List<Rule> better, @Nullable Ratio from, @Nullable Ratio to) {
        return together(worse, better, of(Operator.EQUAL, from), of(Operator.EQUAL, to))
                .or(() -> find(worse, better, of(Operator.EQUAL, from), of(Operator.EQUAL, to)))
                .or(() -> find(worse, better, List.of(), List.of()));
    }

    private Optional<Diagnostic> find(List<Rule> worse, List<Rule> better, List<Way> from, List<Way> to) {
        World world = Worlds.of(vocabulary, indicator, year.rules().of(position));
        List<List<Way>> first = applying(worse);
        first.add(start());
        ofClass().ifPresent(first::add);
        if (!from.isEmpty()) {
            first.add(from);
        }
        if (!(Prover.decide(world, first) instanceof Possible one)) {
            return Optional.empty();
        }
        List<List<Way>> second = applying(better);
        second.add(List.of(same(world, one)));
        second.addAll(moved(one));
        if (!to.isEmpty()) {
            second.add(to);
        }
        return Prover.decide(world, second) instanceof Possible other ? shown(one, other) : Optional.empty();
    }

    /** Both sheets at once: what they have in common has to suit the rules of both. */
    private Optional<Diagnostic> together(List<Rule> worse, List<Rule> better, List<Way> from, List<Way> to) {
        boolean answered = vocabulary
                .ruleset()
                .input(direction.of())
                .filter(input -> input.type() == InputDeclaration.Type.YES_NO)
                .isPresent();
        if (!answered && (from.isEmpty() || to.isEmpty())) {
            return Optional.empty();
        }
        Pairs pairs = new Pairs(Worlds.of(vocabulary, indicator, year.rules().of(position)), free());
        List<List<Way>> all = applying(worse);
        all.add(start());
        ofClass().ifPresent(all::add);
        applying(better).forEach(ways -> all.add(pairs.second(ways)));
        if (answered) {
            all.add(pairs.second(
                    List.of(Encoding.choice(direction.of(), Set.of(direction.higher() ? Names.YES : Names.NO)))));
        } else {
            all.add(from);
            all.add(pairs.second(to));
        }
        return Prover.decide(pairs.world(), all) instanceof Possible both
                ? shown(both, pairs.second(both))
                : Optional.empty();
    }

    private Optional<List<Way>> ofClass() {
        Classes classes = vocabulary.ruleset().classes();
        return className == null || classes == null
                ? Optional.empty()
                : Optional.of(List.of(Encoding.choice(classes.by(), Set.of(Names.chosen(className)))));
    }

    private List<Way> of(Operator operator, @Nullable Ratio number) {
        Quantity quantity = quantity();
        if (number == null) {
            return List.of();
        }
        return quantity == null
                ? Comparisons.of(Linear.of(direction.of()), operator, Linear.of(number)).stream()
                        .map(one -> new Way(Map.of(direction.of(), Set.of(Names.GIVEN)), List.of(one)))
                        .toList()
                : encoding.quantities().compared(quantity, operator, number);
    }

    private List<List<Way>> applying(List<Rule> some) {
        List<List<Way>> all = new ArrayList<>();
        some.forEach(rule -> all.addAll(encoding.applies(rule)));
        return all;
    }

    private List<Way> start() {
        Quantity quantity = quantity();
        if (quantity != null) {
            return encoding.quantities().present(quantity);
        }
        return List.of(
                vocabulary.input(direction.of()).type() == InputDeclaration.Type.YES_NO
                        ? Encoding.choice(direction.of(), Set.of(direction.higher() ? Names.NO : Names.YES))
                        : Encoding.choice(direction.of(), Set.of(Names.GIVEN)));
    }

    private @Nullable Quantity quantity() {
        if (vocabulary.ruleset().input(direction.of()).isPresent()) {
            return null;
        }
        return vocabulary
                .value(direction.of())
                .<Quantity>map(value -> Quantity.OfSheet.of(value, vocabulary))
                .orElseGet(() -> Stream.of(Measure.values())
                        .filter(measure -> measure.zh().equals(direction.of()))
                        .<Quantity>map(Quantity.OfGoal::new)
                        .filter(one -> year.rules().of(position).stream()
                                .anyMatch(rule -> rule.quantities().contains(one)))
                        .findFirst()
                        .orElse(new Quantity.OfGoal(Measure.COMPLETION_RATE)));
    }

    /** What is to be better, and what that is worked out from. */
    private Set<String> free() {
        Set<String> free = new LinkedHashSet<>();
        Quantity quantity = quantity();
        if (quantity == null) {
            free.add(direction.of());
            free.add(Names.workingDays(direction.of()));
        } else if (quantity instanceof Quantity.OfGoal) {
            free.addAll(Set.of(Names.ACTUAL, Names.FINISH, Names.workingDays(Names.FINISH)));
        } else {
            vocabulary.value(direction.of()).orElseThrow().inputs().forEach(name -> {
                free.add(name);
                free.add(Names.workingDays(name));
            });
        }
        return free;
    }

    /** Everything else. */
    private Way same(World world, Possible one) {
        Set<String> free = free();
        Map<String, Set<String>> choices = new LinkedHashMap<>();
        world.choices().keySet().stream()
                .filter(name -> !free.contains(name))
                .forEach(name -> choices.put(name, Set.of(one.choices().getOrDefault(name, ""))));
        SortedMap<String, Ratio> numbers = one.numbers();
        List<Constraint> constraints = numbers.entrySet().stream()
                .filter(each -> !free.contains(each.getKey()) && !each.getKey().startsWith("@working"))
                .map(each -> Constraint.same(Linear.of(each.getKey()), Linear.of(each.getValue())))
                .toList();
        return new Way(choices, constraints);
    }

    private List<List<Way>> moved(Possible one) {
        Operator operator = direction.higher() ? Operator.MORE : Operator.LESS;
        Quantity quantity = quantity();
        if (quantity == null) {
            if (vocabulary.input(direction.of()).type() == InputDeclaration.Type.YES_NO) {
                return List.of(
                        List.of(Encoding.choice(direction.of(), Set.of(direction.higher() ? Names.YES : Names.NO))));
            }
            return List.of(of(operator, one.numbers().getOrDefault(direction.of(), Ratio.ZERO)));
        }
        if (quantity instanceof Quantity.OfGoal goal && goal.measure().isPercent()) {
            // the same plan, and more or less of it reached
            Ratio from = one.numbers().getOrDefault(Names.ACTUAL, Ratio.ZERO);
            boolean more =
                    direction.higher() != Names.LOWER.equals(one.choices().get(Names.BETTER));
            Linear actual = Linear.of(Names.ACTUAL);
            return List.of(List.of(new Way(
                    Map.of(Names.ACTUAL, Set.of(Names.GIVEN)),
                    List.of(
                            more
                                    ? Constraint.above(actual, Linear.of(from))
                                    : Constraint.above(Linear.of(from), actual)))));
        }
        Tryout tried = Tryout.of(year, position, Witness.of(vocabulary, indicator, one));
        var goals = tried.facts().goals().get(position);
        DerivedValue value = Trial.value(quantity, tried.facts(), goals.isEmpty() ? null : goals.get(0));
        return List.of(of(operator, value == null ? Ratio.ZERO : value.inUnit()));
    }

    private Optional<Diagnostic> shown(Possible one, Possible other) {
        try {
            Tryout worse = Tryout.of(year, position, Witness.of(vocabulary, indicator, one));
            Tryout better = Tryout.of(year, position, Witness.of(vocabulary, indicator, other));
            BigDecimal before = worse.score();
            BigDecimal after = better.score();
            return before == null || after == null || after.compareTo(before) >= 0
                    ? Optional.empty()
                    : Optional.of(wrongWay(worse, before, better, after));
        } catch (ProblemsException refused) {
            return Optional.empty();
        }
    }

    private Diagnostic wrongWay(Tryout worse, BigDecimal before, Tryout better, BigDecimal after) {
        String from = where.text(worse.facts(), position);
        String to = where.text(better.facts(), position);
        return Diagnostic.error(
                        "WRONG_DIRECTION",
                        RulesCheck.start(indicator, year.rules().of(position)),
                        new Text(
                                direction.of() + " is better when " + (direction.higher() ? "higher" : "lower")
                                        + ", but " + from + " gets " + before + " and " + to + " gets " + after,
                                "声明了“" + direction.of() + (direction.higher() ? "越高越好" : "越低越好") + "”，但" + from + "得 "
                                        + before + " 分，" + to + "得 " + after + " 分",
                                "correct the bands, or the declared direction",
                                "核对各档的得分，或者删去 indicator.yaml 里的 directions"))
                .showing(better.draft().yaml("方向相反：" + to, indicator));
    }
}
