package org.youju.rules;

import java.util.ArrayList;
import java.util.List;

/**
 * The rules of one ruleset that applied to one sheet.
 *
 * @param byIndicator those of each criterion, in the ruleset's order, in {@link Firing#ORDER}
 */
public record Firings(List<List<Firing>> byIndicator) {

    public Firings {
        byIndicator = List.copyOf(byIndicator);
    }

    /** @param indicator its position among the criteria */
    public List<Firing> of(int indicator) {
        return byIndicator.get(indicator);
    }

    /** In {@link Firing#ORDER}. */
    public List<Firing> all() {
        List<Firing> all = new ArrayList<>();
        byIndicator.forEach(all::addAll);
        return all;
    }
}
