package org.youju.explanation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.youju.exact.Numbers;
import org.youju.explanation.Explanation.NotApplied;
import org.youju.explanation.Explanation.OfIndicator;
import org.youju.explanation.Explanation.Recalculation;
import org.youju.facts.Facts;
import org.youju.facts.Subject;
import org.youju.ledger.Account;
import org.youju.ledger.Entry;
import org.youju.ledger.Ledger;
import org.youju.rules.Activation;
import org.youju.rules.Rule;
import org.youju.rules.RuleBook;
import org.youju.rules.Trial;
import org.youju.ruleset.Indicator;
import org.youju.ruleset.Ruleset;
import org.youju.scorecard.Scorecard;
import org.youju.scorecard.Scorecard.RuleRef;

/**
 * Explains a ledger: why not, what another reading would give, a second calculation of every formula, and what it would
 * take.
 */
public final class Explainer {

    private final Ruleset ruleset;
    private final RuleBook rules;
    private final Facts facts;
    private final Rescoring rescoring;

    /** @param rescoring of the same sheet, for what it would take */
    public Explainer(Ruleset ruleset, RuleBook rules, Facts facts, Rescoring rescoring) {
        this.rescoring = rescoring;
        this.ruleset = ruleset;
        this.rules = rules;
        this.facts = facts;
    }

    /**
     * @param firingsNotTaken what the rules of the readings not taken would have done
     * @throws IllegalStateException where the explanation does not agree with the ledger: a defect of the engine
     */
    public Explanation explain(Scorecard scorecard, Ledger ledger, List<Activation> firingsNotTaken) {
        List<OfIndicator> indicators = new ArrayList<>();
        RejectedInterpretations readings = new RejectedInterpretations(ruleset, rules, facts, ledger, firingsNotTaken);
        for (int i = 0; i < ledger.accounts().size(); i++) {
            indicators.add(
                    explain(i, ledger.accounts().get(i), scorecard.indicators().get(i), readings));
        }
        Account total = ledger.total();
        Scorecard.IndicatorScore totalScore = scorecard.total();
        return new Explanation(
                scorecard,
                indicators,
                total == null || totalScore == null
                        ? null
                        : explain(ledger.accounts().size(), total, totalScore, readings));
    }

    /**
     * One indicator, or the total, without what it would take.
     *
     * @throws IllegalStateException as {@link #explain}
     */
    public OfIndicator grounds(int position, Scorecard scorecard, Ledger ledger, List<Activation> firingsNotTaken) {
        Scorecard.IndicatorScore score = position < ledger.accounts().size()
                ? scorecard.indicators().get(position)
                : Objects.requireNonNull(scorecard.total(), "a ledger with a total");
        return explain(
                position,
                ledger.account(position),
                score,
                new RejectedInterpretations(ruleset, rules, facts, ledger, firingsNotTaken),
                List.of());
    }

    private OfIndicator explain(
            int position, Account account, Scorecard.IndicatorScore score, RejectedInterpretations readings) {
        return explain(
                position,
                account,
                score,
                readings,
                WhatIfs.of(position, rules.of(position), account, facts, rescoring));
    }

    private OfIndicator explain(
            int position,
            Account account,
            Scorecard.IndicatorScore score,
            RejectedInterpretations readings,
            List<Explanation.WhatIf> whatIfs) {
        Indicator indicator = account.indicator();
        return new OfIndicator(
                score,
                indicator.explanation(),
                indicator.evidence(),
                indicator.dataSource(),
                account.activations().stream()
                        .map(activation -> ref(activation.rule()))
                        .distinct()
                        .toList(),
                notApplied(account, rules.of(position)),
                readings.of(position, account),
                IntStream.range(0, account.entries().size())
                        .mapToObj(i -> recalculate(
                                score.entries().get(i).seq(), account.entries().get(i)))
                        .toList(),
                whatIfs);
    }

    private List<NotApplied> notApplied(Account account, List<Rule> own) {
        List<NotApplied> notApplied = new ArrayList<>();
        Set<Activation> fired = Set.copyOf(account.activations());
        for (Rule rule : own) {
            for (Subject subject : rule.subjects(facts)) {
                Trial trial = Trial.of(rule, facts, subject);
                boolean applied = fired.contains(new Activation(rule, subject));
                agree(rule, trial, applied);
                if (!applied) {
                    notApplied.add(notApplied(rule, subject, trial));
                }
            }
        }
        return notApplied;
    }

    /** The rule as text and the rule as compiled must say the same, or nothing that is said here can be trusted. */
    private static void agree(Rule rule, Trial trial, boolean fired) {
        if (trial.holds() != fired) {
            throw new IllegalStateException("rule `" + rule.name() + "` " + (fired ? "fired" : "did not fire")
                    + ", but by its text it should" + (fired ? " not" : "") + " have");
        }
    }

    private static RuleRef ref(Rule rule) {
        return new RuleRef(rule.name(), rule.place().file(), rule.place().line());
    }

    private NotApplied notApplied(Rule rule, @Nullable Subject subject, Trial trial) {
        Shortfall shortfall = Shortfall.of(trial, facts, subject);
        return new NotApplied(
                subject == null ? "" : subject.pointer(),
                subject == null ? "" : subject.name(),
                ref(rule),
                rule.clause(),
                shortfall.condition(),
                shortfall.actual(),
                shortfall.distance());
    }

    private static Recalculation recalculate(int seq, Entry entry) {
        String formula = entry.arithmetic().text();
        BigDecimal again = SecondCalculator.calculate(formula);
        if (again.compareTo(entry.points()) != 0) {
            throw new IllegalStateException("entry " + seq + ": " + formula + " was posted as " + entry.points()
                    + ", and the second calculator finds " + again);
        }
        return new Recalculation(
                seq, formula, Numbers.atLeastTwoDecimals(entry.points()), Numbers.atLeastTwoDecimals(again));
    }
}
