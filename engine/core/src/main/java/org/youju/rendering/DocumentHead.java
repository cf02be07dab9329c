package org.youju.rendering;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the head of a document says of the decision it is about; nothing where a score is explained that was not kept.
 *
 * @param decision its number
 * @param made when it was made
 * @param caller on whose behalf, null where nobody was named
 */
public record DocumentHead(
        @Nullable String decision,
        @Nullable Instant made,
        @Nullable String caller) {

    /** Of a score that is not kept. */
    public static final DocumentHead NONE = new DocumentHead(null, null, null);
}
