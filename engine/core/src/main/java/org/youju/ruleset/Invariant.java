package org.youju.ruleset;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.youju.document.Place;

/**
 * What a year declares to hold of every sheet, whatever its rules say; the check tries it. That a better result never
 * scores lower is declared by the indicators, as {@link Indicator.Direction}s.
 *
 * @param section for a section's cap: a first- or second-level name
 * @param most for a section's cap: the points that its indicators may have together
 * @param place where it is declared
 */
public record Invariant(
        Kind kind, @Nullable String section, @Nullable BigDecimal most, Place place) {

    public enum Kind {
        /** 0 ≤ score ≤ points, also after rounding. */
        SCORE_WITHIN_POINTS("score-within-points"),
        /** Nothing costs points twice by the same clause. */
        CLAUSE_ONCE("clause-once"),
        /** The indicators of a section have no more points together than the section has. */
        SECTION_CAP("section-cap");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** As written in files. */
        public String word() {
            return word;
        }

        static Optional<Kind> of(String word) {
            return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
        }
    }
}
