package org.youju.ledger;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youju.rules.Firing;
import org.youju.rules.Trial;
import org.youju.ruleset.Indicator;

/**
 * One indicator's page of the ledger, or that of the total.
 *
 * @param firings the indicator's rules that applied, each with what it applied to
 * @param score null while something is missing
 * @param missing what would have to be known; empty where the indicator is determined
 * @param low the least that is still possible; the score where it is determined
 * @param high the most that is still possible; the score where it is determined
 */
public record Account(
        Indicator indicator,
        List<Firing> firings,
        List<Entry> entries,
        List<Trial.Missing> missing,
        @Nullable BigDecimal score,
        BigDecimal low,
        BigDecimal high) {

    public Account {
        firings = List.copyOf(firings);
        entries = List.copyOf(entries);
        missing = List.copyOf(missing);
    }

    public boolean isDetermined() {
        return score != null;
    }
}
