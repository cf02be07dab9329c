package org.youju.ledger;

import java.util.ArrayList;
import java.util.List;
import org.youju.facts.Facts;
import org.youju.rules.Firing;
import org.youju.rules.Rule;
import org.youju.ruleset.Ruleset;

/** Where each point of a sheet went. Knows rules as data and nothing of how they are evaluated. */
public record Ledger(List<Account> accounts) {

    public Ledger {
        accounts = List.copyOf(accounts);
    }

    /**
     * @param rules all rules that could have fired
     * @param firings those that did, in {@link Firing#ORDER}
     * @throws org.youju.document.ProblemsException RULESET_INCOMPLETE where the rules left an item undecided with nothing
     *     missing, or decided one twice
     */
    public static Ledger post(Ruleset ruleset, Facts facts, List<Rule> rules, List<Firing> firings) {
        List<Account> accounts = new ArrayList<>();
        int seq = 0;
        for (int i = 0; i < ruleset.indicators().size(); i++) {
            Account account = account(ruleset, i, facts, rules, firings, seq);
            seq += account.entries().size();
            accounts.add(account);
        }
        return new Ledger(accounts);
    }

    /**
     * One indicator's account.
     *
     * @param position the indicator's in the ruleset
     * @param seq the number of the last entry before it
     * @throws org.youju.document.ProblemsException as {@link #post}
     */
    public static Account account(
            Ruleset ruleset, int position, Facts facts, List<Rule> rules, List<Firing> firings, int seq) {
        List<Rule> own =
                rules.stream().filter(rule -> rule.indicator() == position).toList();
        List<Firing> fired = firings.stream()
                .filter(firing -> firing.rule().indicator() == position)
                .toList();
        return new Bookkeeper(ruleset, position, facts, own).post(fired, seq);
    }
}
