package org.youju.cases;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
 * @param asserted what it expects beside the status, of each indicator by its code; under "" of any that is not named
 * @param facts what the rules saw of it, null where the sheet was refused
 */
public record GoldenCase(
        String name,
        Place place,
        List<String> differences,
        Set<RuleRef> fired,
        Map<String, Set<Part>> asserted,
        @Nullable Facts facts) {

    public GoldenCase {
        differences = List.copyOf(differences);
        fired = Set.copyOf(fired);
        asserted = Map.copyOf(asserted);
    }

    /** What a case may expect beside the status. */
    public enum Part {
        SCORE,
        RANGE,
        MISSING,
        ENTRIES
    }

    /** What it expects of an indicator beside the status: a mistake that changes nothing of it would go unnoticed. */
    public Set<Part> asserts(String code) {
        Set<Part> parts = new HashSet<>(asserted.getOrDefault("", Set.of()));
        parts.addAll(asserted.getOrDefault(code, Set.of()));
        return parts;
    }

    public boolean holds() {
        return differences.isEmpty();
    }
}
