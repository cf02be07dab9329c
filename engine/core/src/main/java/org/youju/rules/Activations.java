package org.youju.rules;

import java.util.ArrayList;
import java.util.List;

/**
 * The rules of one ruleset that applied to one sheet.
 *
 * @param byIndicator those of each criterion, in the ruleset's order, in {@link Activation#ORDER}
 */
public record Activations(List<List<Activation>> byIndicator) {

    public Activations {
        byIndicator = List.copyOf(byIndicator);
    }

    /** @param indicator its position among the criteria */
    public List<Activation> of(int indicator) {
        return byIndicator.get(indicator);
    }

    /** In {@link Activation#ORDER}. */
    public List<Activation> all() {
        List<Activation> all = new ArrayList<>();
        byIndicator.forEach(all::addAll);
        return all;
    }
}
