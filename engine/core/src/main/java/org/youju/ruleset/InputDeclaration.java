package org.youju.ruleset;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A named value that a sheet of this year may give.
 *
 * @param unit for numbers, for example 万元
 * @param whole whether a number can only be a whole one, such as a count
 * @param choices for choices, in order
 * @param list for yes-or-no inputs: the checklist (清单) that it is an item of, null where it is none
 * @param notApplicable whether {@code null} may be given to say that it does not apply
 * @param plausible for percentages: what is usual; a value outside it is asked about, null where any from 1 to the limits is
 * @param reasonIn for points that a reviewer gives by judgement: the input, a text, that says why; null for other inputs
 * @param informative why it is reported although nothing of this year reads it, null where something does
 */
public record InputDeclaration(
        String name,
        Type type,
        @Nullable String unit,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        boolean whole,
        List<String> choices,
        @Nullable String list,
        boolean notApplicable,
        @Nullable Plausible plausible,
        @Nullable String reasonIn,
        @Nullable String informative,
        String description) {

    /** Values that are usual, both ends included. */
    public record Plausible(BigDecimal from, BigDecimal to) {

        public boolean contains(BigDecimal value) {
            return value.compareTo(from) >= 0 && value.compareTo(to) <= 0;
        }
    }

    public InputDeclaration {
        choices = List.copyOf(choices);
    }

    /** Whether a number is within the range and, where only whole ones are allowed, whole. */
    public boolean allows(BigDecimal number) {
        return (!whole || number.stripTrailingZeros().scale() <= 0)
                && (min == null || number.compareTo(min) >= 0)
                && (max == null || number.compareTo(max) <= 0);
    }

    public enum Type {
        YES_NO("yes-no"),
        NUMBER("number"),
        CHOICE("choice"),
        DATE("date"),
        /** In words, such as a reviewer's reason; rules compare it with nothing. */
        TEXT("text");

        private final String word;

        Type(String word) {
            this.word = word;
        }

        /** As written in files. */
        public String word() {
            return word;
        }
    }
}
