package org.youju.proof;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * One way in which something can be.
 *
 * @param choices what may be chosen of those of which it matters
 * @param constraints what the numbers must meet
 */
public record Way(Map<String, Set<String>> choices, List<Constraint> constraints) {

    public static final Way ANY = new Way(Map.of(), List.of());

    public Way {
        choices = new TreeMap<>(choices);
        constraints = List.copyOf(constraints);
    }

    /** Both at once. */
    public Way and(Way other) {
        Map<String, Set<String>> both = new TreeMap<>(choices);
        other.choices.forEach((name, some) -> both.merge(name, some, (one, two) -> {
            Set<String> common = new LinkedHashSet<>(one);
            common.retainAll(two);
            return common;
        }));
        List<Constraint> all = new ArrayList<>(constraints);
        all.addAll(other.constraints);
        return new Way(both, all);
    }
}
