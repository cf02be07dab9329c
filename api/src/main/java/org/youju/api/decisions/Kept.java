package org.youju.api.decisions;

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
 */
record Kept(
        String made,
        String caller,
        boolean published,
        long seq,
        String hash,
        @Nullable String earlier,
        @Nullable String later) {

    static Kept of(Decision decision, Optional<String> later) {
        return new Kept(
                decision.link().at(),
                decision.link().caller(),
                decision.published(),
                decision.link().seq(),
                decision.link().hash(),
                decision.earlier(),
                later.orElse(null));
    }
}
