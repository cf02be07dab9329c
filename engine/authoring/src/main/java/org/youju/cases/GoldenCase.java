package org.youju.cases;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.youju.document.Place;
import org.youju.facts.Facts;
import org.youju.scorecard.Scorecard.RuleRef;

/**
 * A case of policy staff: given facts, expected entries.
 *
 * @param place where it is written
 * @param differences what came out otherwise than expected, in words; empty where the case holds
 * @param fired the rules that applied in it
 * @param facts what the rules saw of it, null where the sheet was refused
 */
public record GoldenCase(
        String name,
        Place place,
        List<String> differences,
        Set<RuleRef> fired,
        @Nullable Facts facts) {

    public GoldenCase {
        differences = List.copyOf(differences);
        fired = Set.copyOf(fired);
    }

    public boolean holds() {
        return differences.isEmpty();
    }
}
