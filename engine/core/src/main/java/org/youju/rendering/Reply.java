package org.youju.rendering;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youju.rendering.Report.Pair;

/**
 * What a reply to an appeal says beside the scores.
 *
 * @param appeal its number
 * @param decision number of the decision appealed against
 * @param decided when that was made
 * @param filed when the appeal was filed
 * @param by on whose behalf
 * @param asked facts as the appeal says that they should be
 * @param corrections facts as the answer takes them; those asked for while nothing is decided
 * @param steps in order
 * @param periods the year's deadlines, finished words
 * @param standing whether there is an answer, and which
 * @param state where it stands, in Chinese
 * @param outcome number of the decision that takes the place of the old one, null while there is none
 */
public record Reply(
        String appeal,
        String decision,
        Instant decided,
        Instant filed,
        String by,
        List<Ground> grounds,
        List<Corrected> asked,
        List<Corrected> corrections,
        List<Stage> steps,
        List<Pair> periods,
        Standing standing,
        String state,
        @Nullable String outcome) {

    public Reply {
        grounds = List.copyOf(grounds);
        asked = List.copyOf(asked);
        corrections = List.copyOf(corrections);
        steps = List.copyOf(steps);
        periods = List.copyOf(periods);
    }

    /** Whether an appeal has its answer. */
    public enum Standing {
        /** Not yet. */
        OPEN,
        /** It is not taken up. */
        REFUSED,
        /** The decision stands. */
        UPHELD,
        /** Another decision takes the place of the old one. */
        ADJUSTED
    }

    /** The last thing that was done. */
    public Stage last() {
        return steps.get(steps.size() - 1);
    }

    /**
     * Why an indicator's score is contested.
     *
     * @param indicator its code and name
     */
    public record Ground(String code, String indicator, String text, List<String> evidence) {

        public Ground {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * A fact that is not what it was.
     *
     * @param pointer RFC 6901, into the submission
     */
    public record Corrected(String pointer, String from, String to) {}

    /** @param state where the step took it, in Chinese */
    public record Stage(String state, Instant at, String by, String reason) {}
}
