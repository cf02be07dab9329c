package org.youju.api.appeals;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.youju.api.archive.Link;

/**
 * A step that an appeal took.
 *
 * @param at ISO 8601, UTC
 * @param by on whose behalf
 * @param facts that an adjustment rests on, null where it made none of its own
 * @param undeterminedReason why it leaves open what was determined; null where it does not
 * @param decision the new decision where the step is the outcome, null otherwise
 * @param review of what the new decision moves and what not, as JSON; null where it makes none
 */
public record Step(
        String id,
        State to,
        String at,
        String by,
        String reason,
        @Nullable Corrections facts,
        @Nullable String undeterminedReason,
        @Nullable String decision,
        @Nullable String review) {

    Instant moment() {
        return Instant.parse(at);
    }

    static Step of(Link link) {
        return new Step(
                link.id(),
                State.valueOf(link.get("to")),
                link.made(),
                link.caller(),
                link.get("reason"),
                Corrections.of(link.content()),
                link.content().get("undeterminedReason"),
                link.content().get("decision"),
                link.content().get("review"));
    }
}
