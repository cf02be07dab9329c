package org.youju.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.youju.document.Place;
import org.youju.document.Problems;
import org.youju.document.ProblemsException;
import org.youju.exact.Ratio;
import org.youju.facts.Facts;
import org.youju.facts.GoalFact;
import org.youju.facts.Subject;
import org.youju.rules.About;
import org.youju.rules.Award;
import org.youju.rules.Condition;
import org.youju.rules.Firing;
import org.youju.rules.Quantity;
import org.youju.rules.Rule;
import org.youju.rules.Trial;
import org.youju.ruleset.Indicator;
import org.youju.ruleset.Ruleset;

/** Keeps one indicator's page: who decided which item, what is open, and the invariants. */
final class Bookkeeper {

    /** Code of the exception for an item that rules left undecided or decided twice. */
    static final String INCOMPLETE = "RULESET_INCOMPLETE";

    private static final Arithmetic ONE = new Arithmetic.Figure(BigDecimal.ONE);

    private final Ruleset ruleset;
    private final Indicator indicator;
    private final Facts facts;
    private final List<Rule> rules;
    private final List<Rule> deciding;
    private final List<Firing> firings;
    private final List<Item> items;
    private final Problems problems = new Problems();

    /**
     * @param rules those of this indicator
     * @param firings those of them that applied
     */
    Bookkeeper(Ruleset ruleset, Indicator indicator, Facts facts, List<Rule> rules, List<Firing> firings) {
        this.ruleset = ruleset;
        this.indicator = indicator;
        this.facts = facts;
        this.rules = rules;
        this.deciding = rules.stream().filter(rule -> rule.award().decides()).toList();
        this.firings = firings;
        this.items = items();
    }

    private Arithmetic points() {
        return new Arithmetic.Figure(indicator.points());
    }

    /** The goals with their shares of the points, even unless they carry weights; the whole where there is no goal. */
    private List<Item> items() {
        List<GoalFact> goals =
                rules.isEmpty() ? List.of() : facts.goals().get(rules.get(0).indicator());
        if (goals.isEmpty()) {
            return List.of(new Item(null, points()));
        }
        BigDecimal all = goals.stream().map(Bookkeeper::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        return goals.stream()
                .map(goal -> new Item(goal, split(weight(goal), all)))
                .toList();
    }

    private static BigDecimal weight(GoalFact goal) {
        BigDecimal weight = goal.goal().weight();
        return weight == null ? BigDecimal.ONE : weight;
    }

    private Arithmetic split(BigDecimal weight, BigDecimal all) {
        Arithmetic weighted =
                weight.compareTo(BigDecimal.ONE) == 0 ? points() : points().times(new Arithmetic.Figure(weight));
        return weighted.dividedBy(new Arithmetic.Figure(all));
    }

    /** @param peers the accounts that share out this indicator's points where it does not apply */
    Account post(Peers peers) {
        Judgement judgement = judge();
        List<Trial.Missing> missing = new ArrayList<>(judgement.missing());
        if (missing.isEmpty() && judgement.sharesOut()) {
            missing.addAll(peers.missing());
        }
        if (!missing.isEmpty()) {
            Outlook outlook = new Outlook(facts, rules, items);
            return new Account(
                    indicator, firings, List.of(), missing, null, round(outlook.low()), round(outlook.high()));
        }
        Page page = new Page(indicator.points());
        judgement.decided().forEach((item, rule) -> page.post(item, rule, part(item, rule, peers), deductions(item)));
        BigDecimal score = page.close(ruleset.decimals(), ruleset.rounding());
        return new Account(indicator, firings, page.entries(), List.of(), score, score, score);
    }

    /** Which rule decides each item, and what would have to be known to say so. */
    record Judgement(Map<Item, Rule> decided, List<Trial.Missing> missing) {

        private boolean sharesOut() {
            return decided.values().stream().anyMatch(rule -> rule.award() instanceof Award.SharedOut);
        }
    }

    /** @throws org.youju.document.ProblemsException RULESET_INCOMPLETE */
    Judgement judge() {
        Map<Item, Rule> decided = new LinkedHashMap<>();
        List<Trial.Missing> missing = new ArrayList<>();
        List<Rule> whole = firings.stream()
                .filter(firing ->
                        firing.subject() == null && firing.rule().award().decides())
                .map(Firing::rule)
                .toList();
        for (Item item : items) {
            List<Rule> applied = new ArrayList<>(whole);
            if (item.goal() != null) {
                firings.stream()
                        .filter(firing -> firing.subject() == item.goal()
                                && firing.rule().award().decides())
                        .forEach(firing -> applied.add(firing.rule()));
            }
            judge(item, applied, decided, missing);
        }
        problems.throwIfAny(INCOMPLETE);
        openDeductions().filter(one -> !missing.contains(one)).forEach(missing::add);
        if (missing.isEmpty() && !whole.isEmpty()) {
            return new Judgement(Map.of(new Item(null, points()), whole.get(0)), List.of());
        }
        return new Judgement(decided, missing.stream().distinct().toList());
    }

    /** A rule decides an item once and for all only if no other rule may yet come to apply to it. */
    private void judge(Item item, List<Rule> applied, Map<Item, Rule> decided, List<Trial.Missing> missing) {
        Decision decision = applied.size() == 1 && isComplete(item)
                ? new Decision.Decided(applied.get(0))
                : Decision.of(deciding, applied, facts, item.goal());
        if (decision instanceof Decision.Decided one) {
            decided.put(item, one.rule());
        } else if (decision instanceof Decision.Open open) {
            open.missing().stream().filter(one -> !missing.contains(one)).forEach(missing::add);
        } else if (decision instanceof Decision.Contradictory all) {
            String names = names(all.rules());
            incomplete(item, "is decided by more than one rule: " + names, "被多条规则同时计分：" + names);
        } else {
            incomplete(item, "is decided by none of: " + names(deciding), "没有任何一条规则计分，现有规则：" + names(deciding));
        }
    }

    /** Whether everything is given that any rule asks; then nobody needs to try the rules one by one. */
    private boolean isComplete(Item item) {
        GoalFact goal = item.goal();
        return goal != null
                && deciding.stream()
                        .allMatch(rule -> rule.quantities().stream()
                                        .allMatch(one -> one instanceof Quantity.OfGoal ofGoal
                                                && goal.missing(ofGoal.measure())
                                                        .isEmpty())
                                && rule.conditions().stream()
                                        .allMatch(condition -> !(condition instanceof Condition.OnInput onInput)
                                                || facts.sheet()
                                                        .answer(onInput.name())
                                                        .isPresent())
                                && rule.conditions().stream().noneMatch(Condition.NotApplicable.class::isInstance));
    }

    private Stream<Trial.Missing> openDeductions() {
        return rules.stream()
                .filter(rule -> !rule.award().decides())
                .flatMap(rule -> subjects(rule).stream())
                .flatMap(trial -> trial.missing().stream());
    }

    /** The trials of a deducting rule; of a checklist also that of the items not yet answered. */
    private List<Trial> subjects(Rule rule) {
        List<@Nullable Subject> subjects = new ArrayList<>(rule.subjects(facts));
        if (rule.about() == About.EACH_CHECK && !subjects.contains(null)) {
            subjects.add(null);
        }
        return subjects.stream().map(one -> Trial.of(rule, facts, one)).toList();
    }

    private List<Page.Deduction> deductions(Item item) {
        Formulas formulas = new Formulas(facts);
        List<Page.Deduction> deductions = new ArrayList<>();
        for (Firing firing : firings) {
            boolean ofItem = item.goal() == null || firing.subject() == item.goal();
            if (ofItem && firing.rule().award() instanceof Award.Deduct deduct) {
                deductions.add(new Page.Deduction(firing, formulas.deduction(deduct, firing.rule(), firing.subject())));
            }
        }
        return deductions;
    }

    /** The part of an item's share that a rule gives. */
    private Arithmetic part(Item item, Rule rule, Peers peers) {
        if (rule.award() instanceof Award.Percent percent) {
            return new Arithmetic.Percent(percent.percent());
        } else if (rule.award() instanceof Award.InProportion inProportion) {
            return new Formulas(facts).rate(inProportion, rule, item.goal());
        } else if (rule.award() instanceof Award.SharedOut) {
            return peers.rate().orElseThrow(() -> sharedOutAmongNone(rule));
        }
        return ONE;
    }

    private ProblemsException sharedOutAmongNone(Rule rule) {
        return ProblemsException.of(
                INCOMPLETE,
                rule.place(),
                "no indicator is left to share out the points of " + indicator.code() + " among",
                "没有任何适用的指标可以分担指标 " + indicator.code() + " 的分值");
    }

    /** The total: what its rule leaves of what the indicators were awarded. */
    Account postTotal(BigDecimal awarded) {
        Judgement judgement = judge();
        if (!judgement.missing().isEmpty()) {
            throw new IllegalStateException("the total is posted only where nothing is missing");
        }
        Page page = new Page(indicator.points());
        Map.Entry<Item, Rule> decided =
                judgement.decided().entrySet().iterator().next();
        BigDecimal score = awarded;
        if (decided.getValue().award() instanceof Award.AtMost atMost && awarded.compareTo(atMost.points()) > 0) {
            score = atMost.points();
            page.moveToLost(
                    decided.getKey(),
                    decided.getValue(),
                    new Arithmetic.Figure(awarded).minus(new Arithmetic.Figure(score)));
        }
        BigDecimal closed = score.setScale(Math.max(2, score.scale()), RoundingMode.UNNECESSARY);
        return new Account(indicator, firings, page.entries(), List.of(), closed, closed, closed);
    }

    /** The total while something is missing: the least and the most that a cap which may yet apply leaves. */
    Account openTotal(BigDecimal low, BigDecimal high, List<Trial.Missing> missing) {
        List<BigDecimal> caps = deciding.stream()
                .filter(rule -> Trial.of(rule, facts, null).failed() == null)
                .map(rule -> rule.award() instanceof Award.AtMost atMost ? atMost.points() : indicator.points())
                .toList();
        BigDecimal least = caps.stream().reduce(indicator.points(), BigDecimal::min);
        BigDecimal most = caps.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        return new Account(
                indicator,
                firings,
                List.of(),
                missing,
                null,
                round(Ratio.of(low.min(least))),
                round(Ratio.of(high.min(most))));
    }

    private static String names(List<Rule> rules) {
        return String.join(
                "; ",
                rules.stream()
                        .map(rule -> "`" + rule.name() + "` (" + rule.place().text() + ")")
                        .toList());
    }

    private void incomplete(Item item, String message, String messageZh) {
        GoalFact goal = item.goal();
        String input = goal == null ? "" : " " + goal.name() + " (" + goal.pointer() + ")";
        Place place = Optional.ofNullable(goal).map(one -> one.goal().place()).orElse(new Place("", 0, ""));
        problems.add(
                INCOMPLETE,
                place,
                "indicator " + indicator.code() + input + " " + message,
                "指标 " + indicator.code() + input + " " + messageZh + "。这是规则文件的缺陷，请告知规则编写人员");
    }

    private BigDecimal round(Ratio value) {
        return value.rounded(ruleset.decimals(), ruleset.rounding())
                .setScale(Math.max(2, ruleset.decimals()), RoundingMode.UNNECESSARY);
    }
}
