package org.youju.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.youju.facts.Facts;
import org.youju.rules.Award;
import org.youju.rules.Firing;
import org.youju.rules.Rule;
import org.youju.ruleset.Indicator;
import org.youju.ruleset.Ruleset;

/**
 * Where each point of a sheet went. Knows rules as data and nothing of how they are evaluated.
 *
 * @param accounts of the indicators in the ruleset's order
 * @param total what the criterion for the total makes of their sum, null where the ruleset has none
 */
public record Ledger(List<Account> accounts, @Nullable Account total) {

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
        return new Posting(ruleset, facts, rules, firings).post();
    }

    /** The page of a criterion: an indicator, or the total after them. */
    public Account account(int position) {
        return total != null && position == accounts.size() ? total : accounts.get(position);
    }

    public boolean isDetermined() {
        return accounts.stream().allMatch(Account::isDetermined) && (total == null || total.isDetermined());
    }

    /** The least that the whole sheet may still come to; its score where it is determined. */
    public BigDecimal low() {
        return total == null
                ? twoDecimals(sum(accounts.stream().map(Account::low).toList()))
                : total.low();
    }

    /** The most that the whole sheet may still come to; its score where it is determined. */
    public BigDecimal high() {
        return total == null
                ? twoDecimals(sum(accounts.stream().map(Account::high).toList()))
                : total.high();
    }

    private static BigDecimal twoDecimals(BigDecimal sum) {
        return sum.setScale(Math.max(2, sum.scale()), RoundingMode.UNNECESSARY);
    }

    /**
     * One indicator's account by other rules than those in force, the other indicators' accounts being as they are.
     *
     * @param position the indicator's in the ruleset
     * @param rules those of the indicator
     * @throws org.youju.document.ProblemsException as {@link #post}
     */
    public Account with(Ruleset ruleset, int position, Facts facts, List<Rule> rules, List<Firing> firings) {
        Indicator indicator = ruleset.criteria().get(position);
        List<Account> others = accounts.stream()
                .filter(account -> !account.indicator().equals(indicator) && !sharesOut(account.firings()))
                .toList();
        return new Bookkeeper(ruleset, indicator, facts, rules, firings).post(Peers.of(indicator, others));
    }

    /**
     * The account of the total by other rules than those in force, the indicators' accounts being as they are; open where
     * one of them is.
     *
     * @throws org.youju.document.ProblemsException as {@link #post}
     */
    public Account withTotal(Ruleset ruleset, Facts facts, List<Rule> rules, List<Firing> firings) {
        Indicator indicator = ruleset.criteria().get(ruleset.indicators().size());
        Bookkeeper keeper = new Bookkeeper(ruleset, indicator, facts, rules, firings);
        return total(keeper, accounts);
    }

    private static Account total(Bookkeeper keeper, List<Account> accounts) {
        BigDecimal low = sum(accounts.stream().map(Account::low).toList());
        BigDecimal high = sum(accounts.stream().map(Account::high).toList());
        Bookkeeper.Judgement judgement = keeper.judge();
        boolean determined = accounts.stream().allMatch(Account::isDetermined);
        return determined && judgement.missing().isEmpty()
                ? keeper.postTotal(low)
                : keeper.openTotal(low, high, judgement.missing());
    }

    private static BigDecimal sum(List<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean sharesOut(List<Firing> firings) {
        return firings.stream().anyMatch(firing -> firing.rule().award() instanceof Award.SharedOut);
    }

    private record Posting(Ruleset ruleset, Facts facts, List<Rule> rules, List<Firing> firings) {

        private Ledger post() {
            List<Optional<Account>> first = new ArrayList<>();
            List<Account> applicable = new ArrayList<>();
            for (int i = 0; i < ruleset.indicators().size(); i++) {
                if (sharesOut(fired(i))) {
                    first.add(Optional.empty());
                } else {
                    Account account = keeper(i, ruleset.indicators().get(i)).post(new Peers(List.of()));
                    first.add(Optional.of(account));
                    applicable.add(account);
                }
            }
            List<Account> accounts = new ArrayList<>();
            int seq = 0;
            for (int i = 0; i < first.size(); i++) {
                int position = i;
                Indicator indicator = ruleset.indicators().get(i);
                Account account = first.get(i)
                        .orElseGet(() -> keeper(position, indicator).post(Peers.of(indicator, applicable)))
                        .after(seq);
                seq += account.entries().size();
                accounts.add(account);
            }
            return new Ledger(accounts, total(accounts, seq));
        }

        private @Nullable Account total(List<Account> accounts, int seq) {
            Indicator total = ruleset.total();
            if (total == null) {
                return null;
            }
            return Ledger.total(keeper(ruleset.indicators().size(), total), accounts)
                    .after(seq);
        }

        private List<Firing> fired(int position) {
            return firings.stream()
                    .filter(firing -> firing.rule().indicator() == position)
                    .toList();
        }

        private Bookkeeper keeper(int position, Indicator indicator) {
            List<Rule> own =
                    rules.stream().filter(rule -> rule.indicator() == position).toList();
            return new Bookkeeper(ruleset, indicator, facts, own, fired(position));
        }
    }
}
