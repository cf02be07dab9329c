package org.youju.cases;

import java.util.List;
import java.util.Set;
import org.youju.document.Place;

/**
 * A case of policy staff: given facts, expected entries.
 *
 * @param place where it is written
 * @param differences what came out otherwise than expected, in words; empty where the case holds
 * @param fired the names of the rules that decided something in it
 */
public record GoldenCase(String name, Place place, List<String> differences, Set<String> fired) {

    public GoldenCase {
        differences = List.copyOf(differences);
        fired = Set.copyOf(fired);
    }

    public boolean holds() {
        return differences.isEmpty();
    }
}
