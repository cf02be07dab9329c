package org.youju.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.youju.rules.Trial;
import org.youju.ruleset.Indicator;

/**
 * The other indicators of the same group that apply, of a table of three levels those of the same second-level indicator;
 * where none of them does, those of the group above it, and at last those of the whole table.
 *
 * <p>To share the points of an indicator that does not apply out among its peers, in proportion to their points, comes to
 * the same total as to award them at the rate that the peers reach together; so every indicator keeps its points.
 */
record RedistributionGroup(List<Account> accounts) {

    static final RedistributionGroup NONE = new RedistributionGroup(List.of());

    /**
     * @param all the accounts of all indicators that apply
     * @param wholeTable whether the whole table shares, whatever its sections
     */
    static RedistributionGroup of(Indicator indicator, List<Account> all, boolean wholeTable) {
        List<Account> applicable = all.stream()
                .filter(account -> account.indicator().points().signum() > 0)
                .toList();
        for (int levels = wholeTable ? 0 : indicator.path().size() - 1; levels > 0; levels--) {
            List<String> group = indicator.path().subList(0, levels);
            List<Account> peers = applicable.stream()
                    .filter(account -> account.indicator().path().size() > group.size()
                            && account.indicator()
                                    .path()
                                    .subList(0, group.size())
                                    .equals(group))
                    .toList();
            if (!peers.isEmpty()) {
                return new RedistributionGroup(peers);
            }
        }
        return new RedistributionGroup(List.copyOf(applicable));
    }

    List<Trial.Missing> missing() {
        return accounts.stream()
                .flatMap(account -> account.missing().stream())
                .distinct()
                .toList();
    }

    /** What they were awarded by what they could have been; empty where there are none. */
    Optional<Arithmetic> rate() {
        if (accounts.isEmpty()) {
            return Optional.empty();
        }
        List<BigDecimal> scores = new ArrayList<>();
        List<BigDecimal> points = new ArrayList<>();
        accounts.forEach(account -> {
            scores.add(Objects.requireNonNull(account.score(), "a peer is determined")
                    .subtract(account.bonus())
                    .add(account.penalty()));
            points.add(account.indicator().points());
        });
        return Optional.of(Arithmetic.sum(scores).dividedBy(Arithmetic.sum(points)));
    }
}
