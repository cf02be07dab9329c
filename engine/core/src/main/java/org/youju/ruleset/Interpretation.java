package org.youju.ruleset;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an unclear passage was read.
 *
 * @param id with the indicator's code: {@code 1.1.2/I1}
 * @param texts the passages as printed
 * @param taken the reading that the rules follow
 * @param reason why
 * @param decidedBy who took the decision
 * @param others the readings not taken
 */
public record Interpretation(
        String id,
        String question,
        List<Passage> texts,
        String taken,
        String reason,
        String decidedBy,
        List<OtherReading> others) {

    public Interpretation {
        texts = List.copyOf(texts);
        others = List.copyOf(others);
    }

    public record Passage(String source, String text) {}

    /**
     * @param id with the interpretation's: {@code 1.1.2/I1a}
     * @param rules the file of rules that would stand in the place of the indicator's, null where it cannot be computed
     * @param note why it cannot be computed, or what to know about it
     */
    public record OtherReading(
            String id,
            String reading,
            @Nullable RuleText rules,
            @Nullable String note) {}
}
