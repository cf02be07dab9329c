package org.youju.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.youju.ruleset.SectionLimit;

/**
 * What a limit of a section, or of the whole table, moved of the sum of its indicators.
 *
 * @param sum what its indicators come to together, after the limits before it
 * @param points what was moved; below zero where the sum was too high
 */
public record Held(SectionLimit limit, BigDecimal sum, BigDecimal points) {

    /** Only the limits that moved something, in order. */
    static List<Held> of(List<SectionLimit> limits, List<Account> accounts, Function<Account, BigDecimal> of) {
        List<Held> held = new ArrayList<>();
        for (SectionLimit limit : limits) {
            BigDecimal sum = BigDecimal.ZERO;
            for (Account account : accounts) {
                if (limit.covers(account.indicator())) {
                    sum = sum.add(of.apply(account));
                }
            }
            for (Held before : held) {
                if (isWithin(before.limit, limit, accounts)) {
                    sum = sum.add(before.points);
                }
            }
            BigDecimal moved = limit.hold(sum).subtract(sum);
            if (moved.signum() != 0) {
                held.add(new Held(limit, sum, moved));
            }
        }
        return held;
    }

    private static boolean isWithin(SectionLimit inner, SectionLimit outer, List<Account> accounts) {
        return accounts.stream()
                .filter(account -> inner.covers(account.indicator()))
                .allMatch(account -> outer.covers(account.indicator()));
    }
}
