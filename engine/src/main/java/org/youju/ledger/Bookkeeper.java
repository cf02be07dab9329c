package org.youju.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
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
import org.youju.rules.Firing;
import org.youju.rules.Rule;
import org.youju.rules.Trial;
import org.youju.ruleset.Indicator;

/** Keeps one indicator's page: who decided which item, what is open, and the invariants. */
final class Bookkeeper {

    /** Code of the exception for an item that rules left undecided or decided twice. */
    static final String INCOMPLETE = "RULESET_INCOMPLETE";

    private static final Arithmetic ONE = new Arithmetic.Figure(BigDecimal.ONE);

    private final IndicatorRules own;
    private final Facts facts;
    private final List<Firing> firings;

    /** @param firings those of the indicator's rules that applied */
    Bookkeeper(IndicatorRules own, Facts facts, List<Firing> firings) {
        this.own = own;
        this.facts = facts;
        this.firings = firings;
    }

    private Arithmetic points() {
        return own.whole().split();
    }

    private Indicator indicator() {
        return own.indicator();
    }

    /** The goals with their shares of the points, even unless they carry weights; the whole where there is no goal. */
    private List<Item> items() {
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
        Arithmetic weighted =
                weight.compareTo(BigDecimal.ONE) == 0 ? points() : points().times(new Arithmetic.Figure(weight));
        return weighted.dividedBy(new Arithmetic.Figure(all));
    }

    /** @param peers the accounts that share out this indicator's points where it does not apply */
    Account post(Peers peers) {
        Rule alone = decidesAlone();
        if (alone != null && !(alone.award() instanceof Award.SharedOut)) {
            Page page = new Page(indicator().points());
            page.post(grant(own.whole(), alone, peers), deductions(own.whole()));
            return page.account(own, firings);
        }
        Judgement judgement = judge();
        List<Trial.Missing> missing = judgement.missing();
        if (missing.isEmpty() && own.shareOut(firings)) {
            missing = peers.missing();
        }
        if (!missing.isEmpty()) {
            Outlook outlook = new Outlook(facts, own.rules(), items());
            return new Account(
                    indicator(), firings, List.of(), missing, null, round(outlook.low()), round(outlook.high()));
        }
        Page page = new Page(indicator().points());
        for (Ruling one : judgement.decided()) {
            page.post(grant(one.item(), one.rule(), peers), deductions(one.item()));
        }
        return page.account(own, firings);
    }

    /** An item with the rule that decides it. */
    record Ruling(Item item, Rule rule) {}

    /** Which rule decides each item, and what would have to be known to say so. */
    record Judgement(List<Ruling> decided, List<Trial.Missing> missing) {}

    /** @throws org.youju.document.ProblemsException RULESET_INCOMPLETE */
    Judgement judge() {
        Rule alone = decidesAlone();
        return alone == null
                ? judgeEach(firings.stream()
                        .filter(Bookkeeper::decidesWhole)
                        .map(Firing::rule)
                        .toList())
                : new Judgement(List.of(new Ruling(own.whole(), alone)), List.of());
    }

    /** The one rule that decides the indicator as a whole, where no other may yet come to apply; else null. */
    private @Nullable Rule decidesAlone() {
        Rule alone = null;
        for (Firing firing : firings) {
            if (decidesWhole(firing)) {
                if (alone != null) {
                    return null;
                }
                alone = firing.rule();
            }
        }
        return alone != null && own.areSettledBy(facts) ? alone : null;
    }

    private static boolean decidesWhole(Firing firing) {
        return firing.subject() == null && firing.rule().award().decides();
    }

    /** @param whole the rules that decide the indicator as a whole */
    private Judgement judgeEach(List<Rule> whole) {
        List<Ruling> decided = new ArrayList<>();
        List<Trial.Missing> missing = new ArrayList<>();
        Problems problems = new Problems();
        for (Item item : items()) {
            List<Rule> applied = new ArrayList<>(whole);
            for (Firing firing : firings) {
                if (firing.subject() != null
                        && firing.subject() == item.goal()
                        && firing.rule().award().decides()) {
                    applied.add(firing.rule());
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
        Decision decision = applied.size() == 1 && item.goal() != null && own.areAnsweredBy(facts, item.goal())
                ? new Decision.Decided(applied.get(0))
                : Decision.of(own.deciding(), applied, facts, item.goal());
        if (decision instanceof Decision.Decided one) {
            decided.add(new Ruling(item, one.rule()));
        } else if (decision instanceof Decision.Open open) {
            open.missing().stream().filter(one -> !missing.contains(one)).forEach(missing::add);
        } else if (decision instanceof Decision.Contradictory all) {
            String names = names(all.rules());
            incomplete(problems, item, "is decided by more than one rule: " + names, "被多条规则同时计分：" + names);
        } else {
            incomplete(
                    problems,
                    item,
                    "is decided by none of: " + names(own.deciding()),
                    "没有任何一条规则计分，现有规则：" + names(own.deciding()));
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

    private List<Page.Deduction> deductions(Item item) {
        if (own.deciding().size() == own.rules().size()) {
            return List.of();
        }
        Formulas formulas = new Formulas(facts);
        List<Page.Deduction> deductions = new ArrayList<>(firings.size());
        for (Firing firing : firings) {
            boolean ofItem = item.goal() == null || firing.subject() == item.goal();
            if (ofItem && firing.rule().award() instanceof Award.Deduct deduct) {
                deductions.add(new Page.Deduction(firing, formulas.deduction(deduct, firing.rule(), firing.subject())));
            }
        }
        return deductions;
    }

    private Page.Grant grant(Item item, Rule rule, Peers peers) {
        Page.Grant same = item == own.whole() ? own.grant(rule) : null;
        return same != null ? same : Page.Grant.of(item, rule, part(item, rule, peers));
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
                "no indicator is left to share out the points of " + indicator().code() + " among",
                "没有任何适用的指标可以分担指标 " + indicator().code() + " 的分值");
    }

    /** The total: what its rule leaves of what the indicators were awarded. */
    Account postTotal(BigDecimal awarded) {
        Judgement judgement = judge();
        if (!judgement.missing().isEmpty()) {
            throw new IllegalStateException("the total is posted only where nothing is missing");
        }
        Page page = new Page(indicator().points());
        Ruling decided = judgement.decided().get(0);
        BigDecimal score = awarded;
        if (decided.rule().award() instanceof Award.AtMost atMost && awarded.compareTo(atMost.points()) > 0) {
            score = atMost.points();
            page.moveToLost(
                    decided.item(), decided.rule(), new Arithmetic.Figure(awarded).minus(new Arithmetic.Figure(score)));
        }
        BigDecimal closed = score.setScale(Math.max(2, score.scale()), RoundingMode.UNNECESSARY);
        return new Account(indicator(), firings, page.entries(), List.of(), closed, closed, closed);
    }

    /** The total while something is missing: the least and the most that a cap which may yet apply leaves. */
    Account openTotal(BigDecimal low, BigDecimal high, List<Trial.Missing> missing) {
        List<BigDecimal> caps = own.deciding().stream()
                .filter(rule -> Trial.of(rule, facts, null).failed() == null)
                .map(rule -> rule.award() instanceof Award.AtMost atMost
                        ? atMost.points()
                        : indicator().points())
                .toList();
        BigDecimal least = caps.stream().reduce(indicator().points(), BigDecimal::min);
        BigDecimal most = caps.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        return new Account(
                indicator(),
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

    private void incomplete(Problems problems, Item item, String message, String messageZh) {
        GoalFact goal = item.goal();
        String input = goal == null ? "" : " " + goal.name() + " (" + goal.pointer() + ")";
        Place place = Optional.ofNullable(goal).map(one -> one.goal().place()).orElse(new Place("", 0, ""));
        problems.add(
                INCOMPLETE,
                place,
                "indicator " + indicator().code() + input + " " + message,
                "指标 " + indicator().code() + input + " " + messageZh + "。这是规则文件的缺陷，请告知规则编写人员");
    }

    private BigDecimal round(Ratio value) {
        return value.rounded(own.ruleset().decimals(), own.ruleset().rounding())
                .setScale(Math.max(2, own.ruleset().decimals()), RoundingMode.UNNECESSARY);
    }
}
