package org.youju.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.youju.document.Place;
import org.youju.document.Problems;
import org.youju.facts.Facts;
import org.youju.facts.GoalFact;
import org.youju.facts.Subject;
import org.youju.rules.About;
import org.youju.rules.Activation;
import org.youju.rules.Rule;
import org.youju.rules.Trial;

/** Says which rule decides which item of an indicator, and what is open; that each is decided exactly once. */
final class Judge {

    /** Code of the exception for an item that rules left undecided or decided twice. */
    static final String INCOMPLETE = "RULESET_INCOMPLETE";

    private final IndicatorRules own;
    private final Facts facts;
    private final List<Activation> activations;

    /** @param activations those of the indicator's rules that applied */
    Judge(IndicatorRules own, Facts facts, List<Activation> activations) {
        this.own = own;
        this.facts = facts;
        this.activations = activations;
    }

    /** The goals with their shares of the points, even unless they carry weights; the whole where there is no goal. */
    List<Item> items() {
        List<GoalFact> goals = own.rules().isEmpty() ? List.of() : facts.goals().get(own.position());
        if (goals.isEmpty()) {
            return List.of(own.whole());
        }
        BigDecimal all = BigDecimal.ZERO;
        for (GoalFact goal : goals) {
            all = all.add(weight(goal));
        }
        List<Item> items = new ArrayList<>(goals.size());
        for (GoalFact goal : goals) {
            items.add(new Item(goal, split(weight(goal), all)));
        }
        return items;
    }

    private static BigDecimal weight(GoalFact goal) {
        BigDecimal weight = goal.goal().weight();
        return weight == null ? BigDecimal.ONE : weight;
    }

    private Arithmetic split(BigDecimal weight, BigDecimal all) {
        Arithmetic weighted = weight.compareTo(BigDecimal.ONE) == 0
                ? own.whole().split()
                : own.whole().split().times(new Arithmetic.Figure(weight));
        return weighted.dividedBy(new Arithmetic.Figure(all));
    }

    /** An item with the rule that decides it. */
    record Ruling(Item item, Rule rule) {}

    /** Which rule decides each item, and what would have to be known to say so. */
    record Judgement(List<Ruling> decided, List<Trial.Missing> missing) {}

    /** @throws org.youju.document.ProblemsException RULESET_INCOMPLETE */
    Judgement judge() {
        if (own.isTotal() && own.deciding().isEmpty()) {
            return new Judgement(List.of(), openDeductions().distinct().toList());
        }
        Rule alone = own.decidesAlone(facts, activations);
        return alone == null
                ? judgeEach(activations.stream()
                        .filter(Activation::decidesWhole)
                        .map(Activation::rule)
                        .toList())
                : new Judgement(List.of(new Ruling(own.whole(), alone)), List.of());
    }

    /** @param whole the rules that decide the indicator as a whole */
    private Judgement judgeEach(List<Rule> whole) {
        List<Ruling> decided = new ArrayList<>();
        List<Trial.Missing> missing = new ArrayList<>();
        Problems problems = new Problems();
        for (Item item : items()) {
            List<Rule> applied = new ArrayList<>(whole);
            for (Activation activation : activations) {
                if (activation.subject() != null
                        && activation.subject() == item.goal()
                        && activation.rule().award().decides()) {
                    applied.add(activation.rule());
                }
            }
            judge(item, applied, decided, missing, problems);
        }
        problems.throwIfAny(INCOMPLETE);
        if (own.deciding().size() < own.rules().size()) {
            openDeductions().filter(one -> !missing.contains(one)).forEach(missing::add);
        }
        if (missing.isEmpty() && !whole.isEmpty()) {
            return new Judgement(List.of(new Ruling(own.whole(), whole.get(0))), List.of());
        }
        return new Judgement(decided, missing.stream().distinct().toList());
    }

    /** A rule decides an item once and for all only if no other rule may yet come to apply to it. */
    private void judge(
            Item item, List<Rule> applied, List<Ruling> decided, List<Trial.Missing> missing, Problems problems) {
        ItemDecision decision = applied.size() == 1 && item.goal() != null && own.areAnsweredBy(facts, item.goal())
                ? new ItemDecision.Decided(applied.get(0))
                : ItemDecision.of(own.deciding(), applied, facts, item.goal());
        if (decision instanceof ItemDecision.Decided one) {
            decided.add(new Ruling(item, one.rule()));
        } else if (decision instanceof ItemDecision.Open open) {
            open.missing().stream().filter(one -> !missing.contains(one)).forEach(missing::add);
        } else if (decision instanceof ItemDecision.Contradictory all) {
            incomplete(
                    problems,
                    item,
                    "is decided by more than one rule: " + names(all.rules()),
                    "被多条规则同时计分：" + namesZh(all.rules()));
        } else {
            incomplete(
                    problems,
                    item,
                    "is decided by none of: " + names(own.deciding()),
                    "没有任何一条规则计分，现有规则：" + namesZh(own.deciding()));
        }
    }

    private Stream<Trial.Missing> openDeductions() {
        return own.rules().stream()
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

    private static String names(List<Rule> rules) {
        return String.join(
                "; ",
                rules.stream()
                        .map(rule -> "`" + rule.name() + "` (" + rule.place().text() + ")")
                        .toList());
    }

    private static String namesZh(List<Rule> rules) {
        return rules.stream()
                .map(rule -> "“" + rule.name() + "”（" + rule.place().text() + "）")
                .collect(Collectors.joining("、"));
    }

    private void incomplete(Problems problems, Item item, String message, String messageZh) {
        GoalFact goal = item.goal();
        String input = goal == null ? "" : " " + goal.name() + " (" + goal.pointer() + ")";
        String inputZh = goal == null ? " " : "的目标“" + goal.name() + "”";
        Place place = Optional.ofNullable(goal).map(one -> one.goal().place()).orElse(new Place("", 0, ""));
        problems.add(
                INCOMPLETE,
                place,
                "indicator " + own.indicator().code() + input + " " + message,
                "指标 " + own.indicator().code() + inputZh + messageZh + "。这是规则文件的缺陷，请告知规则编写人员");
    }
}
