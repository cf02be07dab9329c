package org.youju.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.youju.facts.Facts;
import org.youju.facts.Vocabulary;
import org.youju.rules.Activation;
import org.youju.rules.Activations;
import org.youju.rules.Rule;
import org.youju.rules.Trial;
import org.youju.ruleset.Indicator;
import org.youju.ruleset.Ruleset;
import org.youju.ruleset.SectionLimit;

/**
 * Where each point of a sheet went. Knows rules as data and nothing of how they are evaluated.
 *
 * @param accounts of the indicators in the ruleset's order
 * @param limits of sections and of the whole table
 * @param total what the criterion for the total makes of their sum, null where the ruleset has none
 */
public record Ledger(List<Account> accounts, @Nullable Account total, List<SectionLimit> limits) {

    public Ledger {
        accounts = List.copyOf(accounts);
        limits = List.copyOf(limits);
    }

    /** Of a table whose sections nothing limits. */
    public Ledger(List<Account> accounts, @Nullable Account total) {
        this(accounts, total, List.of());
    }

    /** What limits of sections, and of the whole table, moved of the scores; nothing while one is not determined. */
    public List<Held> held() {
        return isDetermined() ? Held.of(limits, accounts, Account::low) : List.of();
    }

    /** A ruleset's rules, sorted out once, by which any number of sheets is posted. */
    public static final class Plan {

        private final List<IndicatorRules> criteria;
        private final int indicators;
        private final boolean mayShareOut;
        private final List<SectionLimit> limits;

        /** @param rules all rules that can fire */
        public Plan(Vocabulary vocabulary, List<Rule> rules) {
            this.criteria = IndicatorRules.all(vocabulary, rules);
            this.indicators = vocabulary.ruleset().indicators().size();
            this.limits = vocabulary.ruleset().limits();
            this.mayShareOut = criteria.stream().anyMatch(IndicatorRules::mayShareOut);
        }

        /**
         * @param activations the rules that applied
         * @throws org.youju.document.ProblemsException RULESET_INCOMPLETE where the rules left an item undecided with
         *     nothing missing, or decided one twice
         */
        public Ledger post(Facts facts, Activations activations) {
            return new Posting(this, facts, activations).post();
        }
    }

    /** The page of a criterion: an indicator, or the total after them. */
    public Account account(int position) {
        return total != null && position == accounts.size() ? total : accounts.get(position);
    }

    public boolean isDetermined() {
        return areDetermined(accounts) && (total == null || total.isDetermined());
    }

    private static boolean areDetermined(List<Account> accounts) {
        for (Account account : accounts) {
            if (!account.isDetermined()) {
                return false;
            }
        }
        return true;
    }

    /** The least that the whole sheet may still come to; its score where it is determined. */
    public BigDecimal low() {
        return total == null ? twoDecimals(sum(accounts, limits, Account::low)) : total.low();
    }

    /** The most that the whole sheet may still come to; its score where it is determined. */
    public BigDecimal high() {
        return total == null ? twoDecimals(sum(accounts, limits, Account::high)) : total.high();
    }

    private static BigDecimal twoDecimals(BigDecimal sum) {
        return sum.setScale(Math.max(2, sum.scale()), RoundingMode.UNNECESSARY);
    }

    /**
     * One indicator's account by other rules than those in force, the other indicators' accounts being as they are.
     *
     * @param position the indicator's in the ruleset
     * @param rules those of the indicator
     * @throws org.youju.document.ProblemsException as {@link Plan#post}
     */
    public Account with(Ruleset ruleset, int position, Facts facts, List<Rule> rules, List<Activation> activations) {
        Indicator indicator = ruleset.criteria().get(position);
        List<Account> others = accounts.stream()
                .filter(account -> !account.indicator().equals(indicator) && !sharesOut(account.activations()))
                .toList();
        return keeper(position, facts, rules, activations)
                .post(RedistributionGroup.of(indicator, others, byAll(activations)));
    }

    /**
     * The account of the total by other rules than those in force, the indicators' accounts being as they are; open where
     * one of them is.
     *
     * @throws org.youju.document.ProblemsException as {@link Plan#post}
     */
    public Account withTotal(Ruleset ruleset, Facts facts, List<Rule> rules, List<Activation> activations) {
        return total(keeper(ruleset.indicators().size(), facts, rules, activations), accounts, limits);
    }

    private static Bookkeeper keeper(int position, Facts facts, List<Rule> rules, List<Activation> activations) {
        return new Bookkeeper(new IndicatorRules(facts.sheet().vocabulary(), position, rules), facts, activations);
    }

    private static Account total(Bookkeeper keeper, List<Account> accounts, List<SectionLimit> limits) {
        BigDecimal low = sum(accounts, limits, Account::low);
        BigDecimal high = sum(accounts, limits, Account::high);
        List<Trial.Missing> missing = keeper.missing();
        return areDetermined(accounts) && missing.isEmpty()
                ? keeper.postTotal(low)
                : keeper.openTotal(low, high, missing);
    }

    private static BigDecimal sum(List<Account> accounts, List<SectionLimit> limits, Function<Account, BigDecimal> of) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Held one : Held.of(limits, accounts, of)) {
            sum = sum.add(one.points());
        }
        for (Account account : accounts) {
            sum = sum.add(of.apply(account));
        }
        return sum;
    }

    private static boolean sharesOut(List<Activation> activations) {
        for (Activation activation : activations) {
            if (activation.rule().award().sharesOut()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the whole table shares out the points of an indicator that does not apply. */
    private static boolean byAll(List<Activation> activations) {
        return activations.stream().anyMatch(one -> one.rule().award().sharesOutAmongAll());
    }

    private record Posting(Plan plan, Facts facts, Activations activations) {

        private Ledger post() {
            Account[] accounts = new Account[plan.indicators];
            boolean shared = false;
            for (int i = 0; i < accounts.length; i++) {
                if (plan.mayShareOut && sharesOut(i)) {
                    shared = true;
                } else {
                    accounts[i] = account(i, RedistributionGroup.NONE);
                }
            }
            if (shared) {
                postSharedOut(accounts);
            }
            List<Account> all = List.of(accounts);
            return new Ledger(all, total(all), plan.limits);
        }

        /** Those whose points others share out, which have to be posted before. */
        private void postSharedOut(Account[] accounts) {
            List<Account> applicable =
                    Arrays.stream(accounts).filter(Objects::nonNull).toList();
            for (int i = 0; i < accounts.length; i++) {
                if (sharesOut(i)) {
                    accounts[i] = account(
                            i,
                            RedistributionGroup.of(
                                    plan.criteria.get(i).indicator(), applicable, byAll(activations.of(i))));
                }
            }
        }

        private boolean sharesOut(int position) {
            return plan.criteria.get(position).shareOut(activations.of(position));
        }

        private Account account(int position, RedistributionGroup peers) {
            return keeper(position).post(peers);
        }

        private @Nullable Account total(List<Account> accounts) {
            return plan.criteria.size() == plan.indicators
                    ? null
                    : Ledger.total(keeper(plan.indicators), accounts, plan.limits);
        }

        private Bookkeeper keeper(int position) {
            return new Bookkeeper(plan.criteria.get(position), facts, activations.of(position));
        }
    }
}
