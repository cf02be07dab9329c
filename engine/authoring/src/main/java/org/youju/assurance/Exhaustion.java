package org.youju.assurance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.youju.document.ProblemsException;
import org.youju.facts.Facts;
import org.youju.facts.GoalFact;
import org.youju.facts.Vocabulary;
import org.youju.ledger.Decision;
import org.youju.ledger.Ledger;
import org.youju.rules.Award;
import org.youju.rules.Firing;
import org.youju.rules.Quantity;
import org.youju.rules.Reads;
import org.youju.rules.Rule;
import org.youju.ruleset.Indicator;
import org.youju.scoring.YearRules;

/**
 * Tries the compiled rules of one indicator on every way a sheet can be, as far as its rules can tell.
 *
 * <p>The rules that give points are tried on all combinations of everything they read. A rule that deducts never decides,
 * and takes effect by itself, so it is tried on the combinations of what it reads alone, everything else being as usual.
 */
final class Exhaustion {

    /** There are hundreds of mistakes to a year, and each wants sheets of its own. */
    private static final int MOST_FOR_A_MISTAKE = 20_000;

    private final YearRules year;
    private final Vocabulary vocabulary;
    private final int position;
    private final Indicator indicator;
    private final List<Rule> own;
    private final List<Rule> deciding;
    private final Space space;

    Exhaustion(YearRules year, int position) {
        this(year, position, year.rules().of(position));
    }

    /** @param compared the rules whose numbers cut the ranges */
    Exhaustion(YearRules year, int position, List<Rule> compared) {
        this(year, position, compared, (cuts, unit) -> cuts);
    }

    Exhaustion(YearRules year, int position, List<Rule> compared, Space.Finer finer) {
        this.year = year;
        this.vocabulary = year.vocabulary();
        this.position = position;
        this.indicator = vocabulary.criteria().get(position);
        this.own = year.rules().of(position);
        this.deciding = own.stream().filter(rule -> rule.award().decides()).toList();
        this.space = new Space(vocabulary, indicator, compared, finer);
    }

    /**
     * A sheet that was tried, and what came of it.
     *
     * @param firings the rules that applied, and to what
     * @param score null where it is open, left undecided or contradictory, or cannot be said for this indicator alone
     */
    record Trying(
            List<Cell> cells,
            Draft draft,
            Decision decision,
            List<Firing> firings,
            @Nullable BigDecimal score) {

        /** The rules that applied. */
        Set<Rule> fired() {
            return firings.stream().map(Firing::rule).collect(Collectors.toCollection(LinkedHashSet::new));
        }

        /** What the sheet gets, whichever rule gives it. */
        Set<String> effect() {
            Set<String> effect =
                    fired().stream().map(rule -> rule.award().text()).collect(Collectors.toSet());
            effect.add(decision instanceof Decision.Open ? "未确定" : "");
            return effect;
        }

        /** In Chinese: 已申报整体绩效目标 是；目标 60%. */
        String text(List<Variable> variables) {
            return IntStream.range(0, cells.size())
                    .mapToObj(i -> variables.get(i).name() + " " + cells.get(i).label())
                    .collect(Collectors.joining("；"));
        }
    }

    /**
     * All that was tried on some rules.
     *
     * @param skipped how many combinations no sheet could be made for: their values exclude each other or the declared
     *     ranges, or the check knows no way to choose inputs that bring them about
     * @param unusual how many variables at most were not as usual at once
     */
    record Tried(
            List<Variable> variables,
            List<Rule> rules,
            List<Trying> tries,
            long skipped,
            int unusual,
            boolean exhaustive,
            List<String> untried) {}

    List<Tried> run() {
        List<Tried> all = new ArrayList<>();
        all.add(run(deciding));
        own.stream().filter(rule -> !rule.award().decides()).forEach(rule -> all.add(run(List.of(rule))));
        return all;
    }

    /** The sheets that tell one way from the other of what some rules read, together with what the deciding rules read. */
    Stream<Draft> drafts(List<Rule> rules) {
        List<Rule> all = new ArrayList<>(deciding);
        rules.stream().filter(rule -> !all.contains(rule)).forEach(all::add);
        return run(all, MOST_FOR_A_MISTAKE).tries().stream().map(Trying::draft);
    }

    /** The combinations of what some of the indicator's rules read, everything else being as usual. */
    Tried run(List<Rule> rules) {
        return run(rules, Combinations.MOST);
    }

    /** What the indicator's rules read. */
    List<Variable> variables() {
        return space.of(own);
    }

    /**
     * What comes of each way that one of {@link #variables()} can be; those that no sheet can be are left out.
     *
     * @param others the rest of them, each the first way it can be
     */
    List<Trying> along(Variable variable, List<Variable> others) {
        return variable.cells().stream()
                .flatMap(cell -> attempt(List.of(cell), others).stream())
                .toList();
    }

    private Tried run(List<Rule> rules, int most) {
        List<Variable> variables = space.of(rules);
        List<Variable> others = space.of(own).stream()
                .filter(one ->
                        variables.stream().noneMatch(other -> other.name().equals(one.name())))
                .toList();
        Combinations combinations = new Combinations(variables, most);
        List<Optional<Trying>> attempts = new ArrayList<>();
        combinations.forEach(cells -> attempts.add(attempt(cells, others)));
        List<Trying> tries = attempts.stream().flatMap(Optional::stream).toList();
        return new Tried(
                variables,
                rules,
                tries,
                attempts.size() - tries.size(),
                combinations.unusual(),
                combinations.isExhaustive() && notTriedInFull(rules).isEmpty(),
                notTriedInFull(rules));
    }

    /** Values of formulas are not set one by one, nor are counts and amounts of what was found. */
    private List<String> notTriedInFull(List<Rule> rules) {
        return new Reads(rules)
                .quantities().stream()
                        .filter(one -> !one.accept(new TriedInFull(vocabulary)))
                        .map(Quantity::zh)
                        .toList();
    }

    private record TriedInFull(Vocabulary vocabulary) implements Quantity.Visitor<Boolean> {

        @Override
        public Boolean ofGoal(Quantity.OfGoal quantity) {
            return true;
        }

        @Override
        public Boolean ofSheet(Quantity.OfSheet quantity) {
            return vocabulary
                    .value(quantity.name())
                    .filter(value -> value.formula() == null)
                    .isPresent();
        }

        @Override
        public Boolean ofInput(Quantity.OfInput quantity) {
            return true;
        }

        @Override
        public Boolean ofFindings(Quantity.OfFindings quantity) {
            return false;
        }

        @Override
        public Boolean ofFinding(Quantity.OfFinding quantity) {
            return false;
        }
    }

    private Optional<Trying> attempt(List<Cell> cells, List<Variable> others) {
        Draft draft = new Draft();
        boolean possible = cells.stream().allMatch(cell -> cell.setter().set(draft));
        if (!possible) {
            return Optional.empty();
        }
        // the first way that can be together with the rest
        boolean filled = others.stream()
                .allMatch(other ->
                        other.cells().stream().anyMatch(cell -> cell.setter().set(draft)));
        if (!filled) {
            return Optional.empty();
        }
        return Optional.of(attempt(cells, draft));
    }

    /** @throws ProblemsException where the sheet is not one that the ruleset accepts, which is a defect of the check */
    private Trying attempt(List<Cell> cells, Draft draft) {
        return attempt(cells, draft, draft.facts(vocabulary));
    }

    /**
     * A sheet made for another year's rules, tried on these.
     *
     * @throws ProblemsException where this year cannot take it
     */
    Trying again(Trying other) {
        return attempt(other.cells(), other.draft(), other.draft().factsElsewhere(vocabulary));
    }

    private Trying attempt(List<Cell> cells, Draft draft, Facts facts) {
        List<Firing> firings = year.fire(facts).of(position);
        Set<Rule> fired = firings.stream().map(Firing::rule).collect(Collectors.toCollection(LinkedHashSet::new));
        List<GoalFact> goals = facts.goals().get(position);
        Decision decision = Decision.of(
                deciding,
                deciding.stream().filter(fired::contains).toList(),
                facts,
                goals.isEmpty() ? null : goals.get(0));
        return new Trying(
                cells, draft, decision, firings, decision instanceof Decision.Decided ? score(facts, firings) : null);
    }

    private @Nullable BigDecimal score(Facts facts, List<Firing> firings) {
        boolean total = position >= vocabulary.ruleset().indicators().size();
        boolean alone = firings.stream().noneMatch(firing -> firing.rule().award() instanceof Award.SharedOut);
        return total || !alone
                ? null
                : new Ledger(List.of(), null)
                        .with(vocabulary.ruleset(), position, facts, own, firings)
                        .score();
    }

    Indicator indicator() {
        return indicator;
    }

    List<Rule> rules() {
        return own;
    }

    static Coverage coverage(Indicator indicator, List<Tried> all) {
        boolean exhaustive = all.stream().allMatch(Tried::exhaustive);
        long skipped = all.stream().mapToLong(Tried::skipped).sum();
        Set<String> names = new LinkedHashSet<>();
        all.stream()
                .flatMap(tried -> tried.variables().stream())
                .forEach(one -> names.add(one.name() + "（" + one.cells().size() + " 种）"));
        return new Coverage(
                indicator.code(),
                List.copyOf(names),
                all.stream().mapToLong(tried -> tried.tries().size()).sum(),
                skipped,
                exhaustive,
                exhaustive
                        ? "规则只拿这些值与固定的数、选项、日期比较；两个相邻的比较值之间，规则的结果处处相同，每一段试一个值就够了。"
                                + "一个指标有几个目标时，规则逐个看目标，试一个目标就够了；扣分规则各扣各的，分别试"
                        : !skippedValues(all).isEmpty()
                                ? "这些值是由公式算出的，或者是检查发现的次数、金额，没有逐段试遍：" + String.join("、", skippedValues(all))
                                : "组合超过 " + Combinations.MOST + " 种，只试了其中不同于通常情况的值至多 " + unusual(all) + " 个的组合，没有试遍");
    }

    private static List<String> skippedValues(List<Tried> all) {
        return all.stream()
                .flatMap(tried -> tried.untried().stream())
                .distinct()
                .toList();
    }

    private static int unusual(List<Tried> all) {
        return all.stream()
                .filter(tried -> !tried.exhaustive())
                .mapToInt(Tried::unusual)
                .min()
                .orElseThrow();
    }

    static Set<Rule> fired(List<Tried> all) {
        Set<Rule> fired = new HashSet<>();
        all.forEach(tried -> tried.tries().forEach(one -> fired.addAll(one.fired())));
        return fired;
    }
}
