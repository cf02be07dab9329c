package org.youju.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.youju.document.ProblemsException;
import org.youju.exact.Ratio;
import org.youju.facts.Facts;
import org.youju.rules.Activation;
import org.youju.rules.Adjusting;
import org.youju.rules.Award;
import org.youju.rules.Giving;
import org.youju.rules.OnTotal;
import org.youju.rules.Rule;
import org.youju.rules.Trial;
import org.youju.ruleset.Indicator;

/** Keeps one indicator's page: what the rules give and take of each item, or what is still possible. */
final class Bookkeeper {

    private final IndicatorRules own;
    private final Facts facts;
    private final List<Activation> activations;

    /** @param activations those of the indicator's rules that applied */
    Bookkeeper(IndicatorRules own, Facts facts, List<Activation> activations) {
        this.own = own;
        this.facts = facts;
        this.activations = activations;
    }

    private Indicator indicator() {
        return own.indicator();
    }

    private Judge judge() {
        return new Judge(own, facts, activations);
    }

    /** @param peers the accounts that share out this indicator's points where it does not apply */
    Account post(RedistributionGroup peers) {
        Rule alone = own.decidesAlone(facts, activations);
        if (alone != null && !alone.award().sharesOut()) {
            RulePlan plan = own.plan(alone);
            Account known = activations.size() == 1 ? plan.alone(activations.get(0)) : null;
            return known != null ? known : postAlone(plan, peers);
        }
        Judge judge = judge();
        Judge.Judgement judgement = judge.judge();
        List<Trial.Missing> missing = judgement.missing();
        if (missing.isEmpty() && own.shareOut(activations)) {
            missing = peers.missing();
        }
        if (!missing.isEmpty()) {
            Outlook outlook = new Outlook(own, facts, judge.items());
            return new Account(
                    indicator(), activations, List.of(), missing, null, round(outlook.low()), round(outlook.high()));
        }
        Page page = new Page(own);
        for (Judge.Ruling one : judgement.decided()) {
            post(page, grant(one.item(), own.plan(one.rule()), peers));
        }
        return page.account(activations);
    }

    private Account postAlone(RulePlan alone, RedistributionGroup peers) {
        Page page = new Page(own);
        post(page, grant(own.whole(), alone, peers));
        return page.account(activations);
    }

    private void post(Page page, Page.Grant grant) {
        if (own.isPlain()) {
            page.post(grant, deductions(grant.item()));
        } else {
            new Settlement(own, facts, page, grant).post(ofItem(grant.item()));
        }
    }

    /** The adjustments of an item that applied. */
    private List<Activation> ofItem(Item item) {
        return activations.stream()
                .filter(activation -> !activation.rule().award().decides())
                .filter(activation -> item.goal() == null || activation.subject() == item.goal())
                .toList();
    }

    private List<Page.Deduction> deductions(Item item) {
        if (own.deciding().size() == own.rules().size()) {
            return List.of();
        }
        Formulas formulas = new Formulas(facts);
        List<Page.Deduction> deductions = new ArrayList<>(activations.size());
        for (int i = 0; i < activations.size(); i++) {
            Activation activation = activations.get(i);
            boolean ofItem = item.goal() == null || activation.subject() == item.goal();
            if (ofItem && !activation.rule().award().decides()) {
                deductions.add(new Page.Deduction(
                        activation,
                        formulas.deduction(
                                own.plan(activation.rule()).figure(), activation.rule(), activation.subject())));
            }
        }
        return deductions;
    }

    private Page.Grant grant(Item item, RulePlan plan, RedistributionGroup peers) {
        Page.Grant same = item == own.whole() ? plan.ofWhole() : null;
        return same != null ? same : plan.rule().award().accept(new Grants(this, item, plan, peers));
    }

    /** What a rule gives of an item. */
    private record Grants(Bookkeeper keeper, Item item, RulePlan plan, RedistributionGroup peers)
            implements Award.Visitor<Page.Grant>, Giving.Giver<Page.Grant> {

        @Override
        public Page.Grant giving(Giving award) {
            return award.give(this);
        }

        @Override
        public Page.Grant adjusting(Adjusting award) {
            throw new IllegalStateException("an adjustment gives nothing");
        }

        @Override
        public Page.Grant onTotal(OnTotal award) {
            throw new IllegalStateException("a limit of the total gives nothing");
        }

        @Override
        public Page.Grant percent(Giving.Percent award) {
            return part(plan.figure());
        }

        @Override
        public Page.Grant inProportion(Giving.InProportion award) {
            Arithmetic given = plan.givenRate(keeper.facts.sheet());
            return part(given != null ? given : formulas().rate(award, plan.rule(), item.goal()));
        }

        @Override
        public Page.Grant sharedOut(Giving.SharedOut award) {
            return part(peers.rate().orElseThrow(() -> keeper.sharedOutAmongNone(plan.rule())));
        }

        @Override
        public Page.Grant points(Giving.Points award) {
            return ofPoints(plan.figure());
        }

        @Override
        public Page.Grant counted(Giving.Counted award) {
            return ofPoints(formulas().counted(award, plan.rule(), item.goal()));
        }

        @Override
        public Page.Grant interpolated(Giving.Interpolated award) {
            return ofPoints(formulas().interpolated(award, plan.rule(), item.goal()));
        }

        @Override
        public Page.Grant judged(Giving.Judged award) {
            return ofPoints(formulas().judged(award, plan.rule(), item.goal()));
        }

        private Page.Grant part(Arithmetic part) {
            return Page.Grant.of(item, plan.rule(), part);
        }

        private Page.Grant ofPoints(Arithmetic points) {
            return Page.Grant.ofPoints(item, plan.rule(), points);
        }

        private Formulas formulas() {
            return new Formulas(keeper.facts);
        }
    }

    private ProblemsException sharedOutAmongNone(Rule rule) {
        return ProblemsException.of(
                Judge.INCOMPLETE,
                rule.place(),
                "no indicator is left to share out the points of " + indicator().code() + " among",
                "没有任何适用的指标可以分担指标 " + indicator().code() + " 的分值");
    }

    /** What would have to be known to say what becomes of the indicator. */
    List<Trial.Missing> missing() {
        return judge().judge().missing();
    }

    /** The total: what its rule leaves of what the indicators were awarded. */
    Account postTotal(BigDecimal awarded) {
        Judge.Judgement judgement = judge().judge();
        if (!judgement.missing().isEmpty()) {
            throw new IllegalStateException("the total is posted only where nothing is missing");
        }
        Page page = new Page(own);
        BigDecimal score = awarded;
        if (judgement.decided().isEmpty()) {
            BigDecimal sum = awarded.setScale(Math.max(2, awarded.scale()), RoundingMode.UNNECESSARY);
            return new Account(indicator(), activations, List.of(), List.of(), sum, sum, sum);
        }
        Judge.Ruling decided = judgement.decided().get(0);
        Optional<BigDecimal> limit = decided.rule().award().limit();
        if (limit.isPresent() && awarded.compareTo(limit.get()) > 0) {
            score = limit.get();
            page.moveToLost(
                    decided.item(), decided.rule(), new Arithmetic.Figure(awarded).minus(new Arithmetic.Figure(score)));
        }
        BigDecimal closed = score.setScale(Math.max(2, score.scale()), RoundingMode.UNNECESSARY);
        return new Account(indicator(), activations, page.entries(), List.of(), closed, closed, closed);
    }

    /** The total while something is missing: the least and the most that a cap which may yet apply leaves. */
    Account openTotal(BigDecimal low, BigDecimal high, List<Trial.Missing> missing) {
        List<BigDecimal> caps = own.deciding().stream()
                .filter(rule -> Trial.of(rule, facts, null).failed() == null)
                .map(rule -> rule.award().limit().orElse(high.max(indicator().points())))
                .toList();
        BigDecimal least =
                caps.stream().reduce(caps.isEmpty() ? low : indicator().points(), BigDecimal::min);
        BigDecimal most = caps.stream().reduce(caps.isEmpty() ? high : BigDecimal.ZERO, BigDecimal::max);
        return new Account(
                indicator(),
                activations,
                List.of(),
                missing,
                null,
                round(Ratio.of(low.min(least))),
                round(Ratio.of(high.min(most))));
    }

    private BigDecimal round(Ratio value) {
        return value.rounded(own.ruleset().decimals(), own.ruleset().rounding())
                .setScale(Math.max(2, own.ruleset().decimals()), RoundingMode.UNNECESSARY);
    }
}
