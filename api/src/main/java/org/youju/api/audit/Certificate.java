package org.youju.api.audit;

import java.util.List;
import java.util.Map;
import org.youju.api.decisions.Replay;

/**
 * That every decision of an archive was scored again, and what came of it: what lets a bureau upgrade the engine.
 *
 * @param certificate what this is
 * @param made ISO 8601, UTC
 * @param engine version that scored now
 * @param engines version that scored then, and how many decisions it did
 * @param rulesets digest, and how many decisions were made by it
 * @param head the last link when the replay began
 * @param decisions how many there are
 * @param identical how many are the same to every entry, fact, word and digit
 * @param differences the decisions that are not
 * @param failures the decisions that could not be scored again
 */
public record Certificate(
        String certificate,
        String made,
        String engine,
        Map<String, Integer> engines,
        Map<String, Integer> rulesets,
        Head head,
        int decisions,
        int identical,
        List<Replay> differences,
        List<Failure> failures) {

    /** What {@link #certificate} says. */
    public static final String KIND = "youju-replay-1";

    public Certificate {
        differences = List.copyOf(differences);
        failures = List.copyOf(failures);
    }

    /** A decision that could not be scored again, and why. */
    public record Failure(String decision, String code, String why) {}

    public boolean isClean() {
        return identical == decisions;
    }
}
