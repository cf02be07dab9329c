package org.youju.ruleset;

import org.jspecify.annotations.Nullable;

/**
 * One numbered passage of the official criterion, word for word.
 *
 * @param id with the indicator's code: {@code 1.1.2/1}
 * @param source document and column, in words
 * @param informative why no rule applies it, null where a rule does
 */
public record Clause(
        String id,
        String text,
        String source,
        Provenance provenance,
        @Nullable String informative) {}
