package org.youju.scorecard;

import org.jspecify.annotations.Nullable;

/**
 * A fact without its value, where the rest is the same for all sheets.
 *
 * @param from JSON pointer into the submission
 */
public record FactHead(String name, @Nullable String unit, String from) {}
