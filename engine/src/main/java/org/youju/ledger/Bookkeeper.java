package org.youju.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.youju.document.Place;
import org.youju.document.Problems;
import org.youju.exact.Ratio;
import org.youju.facts.Facts;
import org.youju.facts.GoalFact;
import org.youju.rules.Condition;
import org.youju.rules.Firing;
import org.youju.rules.Rule;
import org.youju.rules.Trial;
import org.youju.ruleset.Indicator;
import org.youju.ruleset.Ruleset;

/** Keeps one indicator's page: who decided which item, what is open, and the invariants. */
final class Bookkeeper {

    /** Code of the exception for an item that rules left undecided or decided twice. */
    static final String INCOMPLETE = "RULESET_INCOMPLETE";

    private final Ruleset ruleset;
    private final Indicator indicator;
    private final Facts facts;
    private final List<Rule> rules;
    private final List<Item> items;
    private final Problems problems = new Problems();

    /** @param rules those of this indicator */
    Bookkeeper(Ruleset ruleset, int position, Facts facts, List<Rule> rules) {
        this.ruleset = ruleset;
        this.indicator = ruleset.indicators().get(position);
        this.facts = facts;
        this.rules = rules;
        this.items = items(facts.goals().get(position));
    }

    private Arithmetic points() {
        return new Arithmetic.Figure(indicator.points());
    }

    /** The goals with their shares of the points, even unless they carry weights; the whole where there is no goal. */
    private List<Item> items(List<GoalFact> goals) {
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

    /** @param seq the number of the ledger's last entry so far */
    Account post(List<Firing> firings, int seq) {
        Map<Item, Rule> decided = new LinkedHashMap<>();
        List<Trial.Missing> missing = new ArrayList<>();
        List<Rule> whole = firings.stream()
                .filter(firing -> firing.goal() == null)
                .map(Firing::rule)
                .toList();
        for (Item item : items) {
            List<Rule> deciding = new ArrayList<>(whole);
            firings.stream()
                    .filter(firing -> firing.goal() != null && firing.goal() == item.goal())
                    .forEach(firing -> deciding.add(firing.rule()));
            judge(item, deciding, decided, missing);
        }
        problems.throwIfAny(INCOMPLETE);
        if (!missing.isEmpty()) {
            return open(decided, missing);
        }
        return whole.isEmpty() ? settled(items, decided, seq) : settledAsAWhole(whole.get(0), seq);
    }

    /** A rule decides an item once and for all only if no other rule may yet come to apply to it. */
    private void judge(Item item, List<Rule> deciding, Map<Item, Rule> decided, List<Trial.Missing> missing) {
        if (deciding.size() > 1) {
            incomplete(item, "is decided by more than one rule: " + names(deciding), "被多条规则同时计分：" + names(deciding));
            return;
        }
        List<Trial.Missing> open = deciding.size() == 1 && isComplete(item)
                ? List.of()
                : rules.stream()
                        .filter(rule -> !deciding.contains(rule))
                        .flatMap(rule -> Trial.of(rule, facts, item.goal()).missing().stream())
                        .toList();
        if (deciding.size() == 1 && open.isEmpty()) {
            decided.put(item, deciding.get(0));
        } else if (!open.isEmpty()) {
            open.stream().filter(one -> !missing.contains(one)).forEach(missing::add);
        } else {
            incomplete(item, "is decided by none of: " + names(rules), "没有任何一条规则计分，现有规则：" + names(rules));
        }
    }

    /** Whether everything is given that any rule asks; then nobody needs to try the rules one by one. */
    private boolean isComplete(Item item) {
        GoalFact goal = item.goal();
        return goal != null
                && goal.missing().isEmpty()
                && rules.stream()
                        .flatMap(rule -> rule.conditions().stream())
                        .allMatch(condition -> !(condition instanceof Condition.OnInput onInput)
                                || facts.inputs().answer(onInput.name()).isPresent());
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
        String input = goal == null ? "" : " " + goal.goal().name() + " (" + item.pointer() + ")";
        Place place = goal == null ? new Place("", 0, "") : goal.goal().place();
        problems.add(
                INCOMPLETE,
                place,
                "indicator " + indicator.code() + input + " " + message,
                "指标 " + indicator.code() + input + " " + messageZh + "。这是规则文件的缺陷，请告知规则编写人员");
    }

    private Account open(Map<Item, Rule> decided, List<Trial.Missing> missing) {
        Outlook outlook = new Outlook(facts, rules, items);
        return new Account(
                indicator, items, decided, List.of(), missing, null, round(outlook.low()), round(outlook.high()));
    }

    private Account settledAsAWhole(Rule rule, int seq) {
        List<Item> whole = List.of(new Item(null, points()));
        return settled(whole, Map.of(whole.get(0), rule), seq);
    }

    private Account settled(List<Item> decidedItems, Map<Item, Rule> decided, int seq) {
        Page page = new Page(indicator.points(), seq);
        decided.forEach(page::post);
        BigDecimal score = page.close(ruleset.decimals(), ruleset.rounding());
        return new Account(indicator, decidedItems, decided, page.entries(), List.of(), score, score, score);
    }

    private BigDecimal round(Ratio value) {
        return value.rounded(ruleset.decimals(), ruleset.rounding())
                .setScale(Math.max(2, ruleset.decimals()), RoundingMode.UNNECESSARY);
    }
}
