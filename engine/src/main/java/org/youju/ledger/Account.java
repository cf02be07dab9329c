package org.youju.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.youju.rules.Rule;
import org.youju.rules.Trial;
import org.youju.ruleset.Indicator;

/**
 * One indicator's page of the ledger.
 *
 * @param score null while something is missing
 * @param missing what would have to be known; empty where the indicator is determined
 * @param low the least that is still possible; the score where it is determined
 * @param high the most that is still possible; the score where it is determined
 * @param decided which rules decided which item; of an undetermined indicator those that are certain
 */
public record Account(
        Indicator indicator,
        List<Item> items,
        Map<Item, Rule> decided,
        List<Entry> entries,
        List<Trial.Missing> missing,
        @Nullable BigDecimal score,
        BigDecimal low,
        BigDecimal high) {

    public Account {
        items = List.copyOf(items);
        decided = Map.copyOf(decided);
        entries = List.copyOf(entries);
        missing = List.copyOf(missing);
    }

    public boolean isDetermined() {
        return score != null;
    }
}
