package org.youju.api.decisions;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a decision was stored, as it is answered beside the scorecard.
 *
 * @param made ISO 8601, UTC
 * @param caller on whose behalf
 * @param published whether the ruleset was published then, and not a draft
 * @param seq its place in the chain
 * @param hash of its link in the chain
 * @param earlier the decision that it took the place of
 * @param later the decision that took its place
 * @param reason why it was made although something spoke against it
 * @param doubles other decisions in force of the same department and year, the newest first
 */
record LogEntry(
        String made,
        String caller,
        boolean published,
        long seq,
        String hash,
        @Nullable String earlier,
        @Nullable String later,
        @Nullable String reason,
        List<String> doubles) {

    LogEntry {
        doubles = List.copyOf(doubles);
    }

    static LogEntry of(Decision decision, Optional<String> later, List<String> doubles) {
        return new LogEntry(
                decision.link().made(),
                decision.link().caller(),
                decision.published(),
                decision.link().seq(),
                decision.link().hash(),
                decision.earlier(),
                later.orElse(null),
                decision.reason(),
                doubles);
    }
}
