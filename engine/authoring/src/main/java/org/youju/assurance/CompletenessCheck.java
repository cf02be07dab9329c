package org.youju.assurance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.youju.assurance.Exhaustion.Tried;
import org.youju.assurance.Exhaustion.Trying;
import org.youju.document.Diagnostic;
import org.youju.document.Diagnostic.Words;
import org.youju.document.Place;
import org.youju.exact.Numbers;
import org.youju.ledger.Decision;
import org.youju.rules.Award;
import org.youju.rules.Condition;
import org.youju.rules.Quantity;
import org.youju.rules.Rule;
import org.youju.ruleset.Indicator;
import org.youju.ruleset.Indicator.Direction;

/** What the tries of one indicator show: gaps, contradictions, rules and numbers without effect, wrong directions. */
final class CompletenessCheck {

    private static final int MOST_SHOWN = 3;

    private final Indicator indicator;
    private final List<Rule> rules;
    private final List<Tried> all;
    private final List<Diagnostic> findings = new ArrayList<>();

    private CompletenessCheck(Exhaustion exhaustion, List<Tried> all) {
        this.indicator = exhaustion.indicator();
        this.rules = exhaustion.rules();
        this.all = all;
    }

    static List<Diagnostic> of(Exhaustion exhaustion, List<Tried> all) {
        CompletenessCheck check = new CompletenessCheck(exhaustion, all);
        check.undecided();
        check.unreachable();
        check.thresholds();
        check.directions();
        check.deductions();
        check.constant();
        return check.findings;
    }

    private void undecided() {
        Tried deciding = all.get(0);
        List<Trying> gaps = deciding.tries().stream()
                .filter(one -> one.decision() instanceof Decision.Undecided)
                .toList();
        gaps.stream().limit(MOST_SHOWN).forEach(gap -> {
            String where = gap.text(deciding.variables());
            findings.add(Diagnostic.error(
                            "GAP",
                            start(),
                            new Words(
                                    "no rule gives points where: " + where + more(gaps.size()),
                                    "这种情况没有任何规则给分：" + where + moreZh(gaps.size()),
                                    "add a rule for it, or widen the end of a band",
                                    "补一条规则，或者把相邻一档的端点改成包含这种情况"))
                    .showing(gap.draft().yaml("空档：" + where, indicator, "DETERMINED")));
        });
        List<Trying> overlaps = deciding.tries().stream()
                .filter(one -> one.decision() instanceof Decision.Contradictory)
                .toList();
        overlaps.stream().limit(MOST_SHOWN).forEach(overlap -> {
            List<Rule> both = ((Decision.Contradictory) overlap.decision()).rules();
            String names = both.stream().map(rule -> "“" + rule.name() + "”").collect(Collectors.joining("、"));
            String where = overlap.text(deciding.variables());
            findings.add(Diagnostic.error(
                            "OVERLAP",
                            both.get(1).place(),
                            new Words(
                                    "more than one rule gives points where: " + where + ": " + names
                                            + more(overlaps.size()),
                                    "这种情况有多条规则给分：" + where + "；规则：" + names + moreZh(overlaps.size()),
                                    "make the conditions of these rules exclude each other",
                                    "改这些规则的条件，使它们不会同时成立，例如把一端改成不含"))
                    .showing(overlap.draft().yaml("重叠：" + where, indicator, "DETERMINED")));
        });
    }

    private static String more(int count) {
        return count > MOST_SHOWN ? " (" + count + " such cases in all)" : "";
    }

    private static String moreZh(int count) {
        return count > MOST_SHOWN ? "（这样的情况共 " + count + " 种）" : "";
    }

    private Place start() {
        return rules.isEmpty()
                ? Place.inFile(indicator.rules().file(), 1)
                : rules.get(0).place();
    }

    private void unreachable() {
        Set<Rule> fired = Exhaustion.fired(all);
        rules.stream()
                .filter(rule -> !fired.contains(rule))
                .forEach(rule -> findings.add(Diagnostic.error(
                        "RULE_UNREACHABLE",
                        rule.place(),
                        new Words(
                                "no possible sheet meets the rule `" + rule.name() + "`",
                                "没有任何一份自评表会用到规则“" + rule.name() + "”",
                                "correct its conditions or the declared range of what it reads, or remove it",
                                "核对它的条件，以及所用填报项的类型和范围；用不到的规则请删去"))));
    }

    /** C4 of the 2023 sheet: a limit of 150 % with full points on both sides of it. */
    private void thresholds() {
        for (Tried tried : all) {
            for (int i = 0; i < tried.variables().size(); i++) {
                for (BigDecimal threshold : thresholds(tried, i)) {
                    if (hasNoEffect(tried, i, threshold)) {
                        withoutEffect(tried, tried.variables().get(i), threshold);
                    }
                }
            }
        }
    }

    private static List<BigDecimal> thresholds(Tried tried, int variable) {
        String name = tried.variables().get(variable).name();
        return tried.rules().stream()
                .flatMap(rule -> rule.conditions().stream())
                .filter(condition -> name.equals(variable(condition)))
                .map(CompletenessCheck::literal)
                .distinct()
                .toList();
    }

    private static String variable(Condition condition) {
        if (condition instanceof Condition.OnQuantity onQuantity) {
            return onQuantity.quantity() instanceof Quantity.OfSheet sheet ? sheet.name() : "目标";
        }
        return condition instanceof Condition.OnInput onInput && onInput.literal() instanceof BigDecimal
                ? onInput.name()
                : "";
    }

    private static BigDecimal literal(Condition condition) {
        return condition instanceof Condition.OnQuantity onQuantity
                ? onQuantity.literal()
                : (BigDecimal) ((Condition.OnInput) condition).literal();
    }

    private static boolean hasNoEffect(Tried tried, int variable, BigDecimal threshold) {
        List<Cell> given = tried.variables().get(variable).cells().stream()
                .filter(cell -> cell.given() && cell.at() != null)
                .sorted(Comparator.comparing(Cell::number))
                .toList();
        List<BigDecimal> values = given.stream().map(Cell::number).toList();
        int at = IntStream.range(0, values.size())
                .filter(i -> values.get(i).compareTo(threshold) == 0)
                .findFirst()
                .orElse(-1);
        if (at < 0) {
            return false;
        }
        List<Cell> around = given.subList(Math.max(0, at - 1), Math.min(given.size(), at + 2));
        Map<List<Cell>, Set<Set<String>>> effects = tried.tries().stream()
                .filter(one -> around.contains(one.cells().get(variable)))
                .collect(Collectors.groupingBy(
                        one -> without(one.cells(), variable), Collectors.mapping(Trying::effect, Collectors.toSet())));
        return !effects.isEmpty() && effects.values().stream().allMatch(one -> one.size() == 1);
    }

    private static List<Cell> without(List<Cell> cells, int variable) {
        List<Cell> others = new ArrayList<>(cells);
        others.remove(variable);
        return others;
    }

    private void withoutEffect(Tried tried, Variable variable, BigDecimal threshold) {
        Rule rule = tried.rules().stream()
                .filter(one -> one.conditions().stream()
                        .anyMatch(condition -> variable.name().equals(variable(condition))
                                && literal(condition).compareTo(threshold) == 0))
                .findFirst()
                .orElseThrow();
        String number = Numbers.plain(threshold);
        Diagnostic finding = Diagnostic.warning(
                "THRESHOLD_WITHOUT_EFFECT",
                rule.place(),
                new Words(
                        "the number " + number + " changes nothing: just below, at and above it a sheet gets the same",
                        "数字 " + number + " 不起作用：比它略小、等于它、比它略大，得分办法都一样",
                        "see whether the criterion meant something else beyond it; if not, record why it stands",
                        "核对原文在这个数的两边是不是本应不同；确实相同的，请在解释（interpretations）里写明"));
        findings.add(SourceLine.of(rule, indicator.rules(), threshold)
                .map(finding::at)
                .orElse(finding));
    }

    private void directions() {
        for (Direction direction : indicator.directions()) {
            Tried deciding = all.get(0);
            for (int i = 0; i < deciding.variables().size(); i++) {
                String name = deciding.variables().get(i).name();
                if (name.equals(direction.of())
                        || (name.equals("目标") && direction.of().equals("完成率"))) {
                    direction(deciding, i, direction);
                }
            }
        }
    }

    private void direction(Tried tried, int variable, Direction direction) {
        Map<String, TreeMap<BigDecimal, Trying>> lines = new TreeMap<>();
        tried.tries().stream()
                .filter(one -> one.score() != null && one.cells().get(variable).at() != null)
                .forEach(one -> lines.computeIfAbsent(
                                without(one.cells(), variable).stream()
                                        .map(Cell::label)
                                        .collect(Collectors.joining("；")),
                                key -> new TreeMap<>())
                        .put(one.cells().get(variable).number(), one));
        lines.values()
                .forEach(line -> line.forEach((at, one) -> {
                    Map.Entry<BigDecimal, Trying> next = line.higherEntry(at);
                    if (next != null && falls(one.score(), next.getValue().score(), direction.higher())) {
                        wrongWay(tried, direction, one, next.getValue());
                    }
                }));
    }

    private static boolean falls(@Nullable BigDecimal one, @Nullable BigDecimal next, boolean higher) {
        return one != null && next != null && (higher ? next.compareTo(one) < 0 : next.compareTo(one) > 0);
    }

    private void wrongWay(Tried tried, Direction direction, Trying one, Trying next) {
        String from = one.text(tried.variables());
        String to = next.text(tried.variables());
        findings.add(Diagnostic.error(
                        "WRONG_DIRECTION",
                        start(),
                        new Words(
                                direction.of() + " better when " + (direction.higher() ? "higher" : "lower") + ", but "
                                        + from + " gets " + one.score() + " and " + to + " gets " + next.score(),
                                "声明了“" + direction.of() + (direction.higher() ? "越高越好" : "越低越好") + "”，但" + from + "得 "
                                        + one.score() + " 分，" + to + "得 " + next.score() + " 分",
                                "correct the bands, or the declared direction",
                                "核对各档的得分，或者删去 indicator.yaml 里的 directions"))
                .showing(next.draft().yaml("方向相反：" + to, indicator, "DETERMINED")));
    }

    /** C7 of the 2023 sheet: what sums up to the full points whatever was reached. */
    private void constant() {
        boolean goals = rules.stream().anyMatch(Rule::perGoal);
        List<Trying> decided = all.get(0).tries().stream()
                .filter(one -> one.decision() instanceof Decision.Decided by
                        && by.rule().perGoal() == goals)
                .toList();
        boolean full = decided.size() > 1
                && all.size() == 1
                && decided.stream()
                        .allMatch(one -> one.score() != null && one.score().compareTo(indicator.points()) == 0);
        if (full) {
            Trying one = decided.stream()
                    .filter(each -> each.cells().stream()
                            .anyMatch(cell -> cell.at() != null && cell.at().signum() == 0))
                    .findFirst()
                    .orElse(decided.get(0));
            findings.add(Diagnostic.warning(
                            "ALWAYS_FULL",
                            start(),
                            new Words(
                                    "every sheet gets the full points, even one with "
                                            + one.text(all.get(0).variables()),
                                    "不论怎么填都得满分，例如 " + one.text(all.get(0).variables()),
                                    "see whether the criterion meant the points earned rather than the points at stake",
                                    "核对原文：是不是应当用得分，而写成了分值"))
                    .showing(one.draft().yaml("总是满分", indicator, "DETERMINED")));
        }
    }

    private void deductions() {
        rules.stream()
                .filter(rule -> rule.award() instanceof Award.Deduct deduct
                        && deduct.each().compareTo(indicator.points()) > 0)
                .forEach(rule -> findings.add(Diagnostic.warning(
                        "DEDUCTION_ABOVE_POINTS",
                        rule.place(),
                        new Words(
                                "a single deduction takes more than the indicator's "
                                        + Numbers.plain(indicator.points()) + " points",
                                "一次就扣得比本指标的分值 " + Numbers.plain(indicator.points()) + " 分还多",
                                "correct the deduction; for a veto write that the indicator gets no points",
                                "核对扣分的数；一票否决请写“本指标不得分”"))));
    }
}
