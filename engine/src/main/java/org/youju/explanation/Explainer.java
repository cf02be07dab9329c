package org.youju.explanation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.youju.exact.Numbers;
import org.youju.explanation.Explanation.NotApplied;
import org.youju.explanation.Explanation.OfIndicator;
import org.youju.explanation.Explanation.Recalculation;
import org.youju.facts.Facts;
import org.youju.ledger.Account;
import org.youju.ledger.Entry;
import org.youju.ledger.Item;
import org.youju.ledger.Ledger;
import org.youju.rules.Firing;
import org.youju.rules.Rule;
import org.youju.rules.RuleBook;
import org.youju.rules.Trial;
import org.youju.ruleset.Indicator;
import org.youju.ruleset.Ruleset;
import org.youju.scorecard.Scorecard;
import org.youju.scorecard.Scorecard.RuleRef;

/** Explains a ledger: why not, what another reading would give, and a second calculation of every formula. */
public final class Explainer {

    private final Ruleset ruleset;
    private final RuleBook rules;
    private final Facts facts;

    public Explainer(Ruleset ruleset, RuleBook rules, Facts facts) {
        this.ruleset = ruleset;
        this.rules = rules;
        this.facts = facts;
    }

    /**
     * @param firingsNotTaken what the rules of the readings not taken would have done
     * @throws IllegalStateException where the explanation does not agree with the ledger: a defect of the engine
     */
    public Explanation explain(Scorecard scorecard, Ledger ledger, List<Firing> firingsNotTaken) {
        List<OfIndicator> indicators = new ArrayList<>();
        OtherReadings readings = new OtherReadings(ruleset, rules, facts, firingsNotTaken);
        for (int i = 0; i < ledger.accounts().size(); i++) {
            Account account = ledger.accounts().get(i);
            Indicator indicator = account.indicator();
            indicators.add(new OfIndicator(
                    scorecard.indicators().get(i),
                    indicator.explanation(),
                    indicator.evidence(),
                    indicator.dataSource(),
                    notApplied(account, rules.of(i)),
                    readings.of(i, account),
                    account.entries().stream().map(Explainer::recalculate).toList()));
        }
        return new Explanation(scorecard, indicators);
    }

    private List<NotApplied> notApplied(Account account, List<Rule> own) {
        List<NotApplied> notApplied = new ArrayList<>();
        for (Map.Entry<Item, Rule> decided : account.decided().entrySet()) {
            agree(
                    decided.getValue(),
                    Trial.of(decided.getValue(), facts, decided.getKey().goal()),
                    true);
        }
        for (Item item : account.items()) {
            Rule applied = account.decided().get(item);
            for (Rule rule : own) {
                boolean once = rule.perGoal() || item.equals(account.items().get(0));
                Trial trial = Trial.of(rule, facts, item.goal());
                if (applied != null && !rule.equals(applied)) {
                    agree(rule, trial, false);
                }
                if (!rule.equals(applied) && once && !trial.holds()) {
                    notApplied.add(notApplied(rule, item, trial));
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

    private NotApplied notApplied(Rule rule, Item item, Trial trial) {
        Shortfall shortfall = Shortfall.of(trial, facts, item.goal());
        return new NotApplied(
                rule.perGoal() ? item.pointer() : "",
                rule.perGoal() ? item.name() : "",
                new RuleRef(rule.name(), rule.place().file(), rule.place().line()),
                rule.clause(),
                shortfall.condition(),
                shortfall.actual(),
                shortfall.distance());
    }

    private static Recalculation recalculate(Entry entry) {
        String formula = entry.arithmetic().text();
        BigDecimal again = SecondCalculator.calculate(formula);
        if (again.compareTo(entry.points()) != 0) {
            throw new IllegalStateException("entry " + entry.seq() + ": " + formula + " was posted as " + entry.points()
                    + ", and the second calculator finds " + again);
        }
        return new Recalculation(
                entry.seq(), formula, Numbers.atLeastTwoDecimals(entry.points()), Numbers.atLeastTwoDecimals(again));
    }
}
