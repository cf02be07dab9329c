package org.youju.assurance;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changed from one year's table to another's.
 *
 * @param from scheme and year
 * @param to scheme and year
 */
public record YearDifference(
        String from,
        String to,
        List<String> added,
        List<String> removed,
        List<Reweighted> reweighted,
        List<Changed> clauses,
        List<Changed> rules,
        List<Effect> effects) {

    public YearDifference {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        reweighted = List.copyOf(reweighted);
        clauses = List.copyOf(clauses);
        rules = List.copyOf(rules);
        effects = List.copyOf(effects);
    }

    /** An indicator with other points. */
    public record Reweighted(String code, String name, BigDecimal from, BigDecimal to) {}

    /**
     * A clause or a rule that reads otherwise.
     *
     * @param name the clause's id, or the rule's name
     * @param from null where it is new
     * @param to null where it is gone
     * @param marked both in one, with what is gone in [-…-] and what is new in {+…+}
     */
    public record Changed(
            String code,
            String name,
            @Nullable String from,
            @Nullable String to,
            String marked) {}

    /**
     * Sheets that score otherwise.
     *
     * @param where which sheets, as far as the rules can tell
     * @param from what they get in the first year: points, or 未确定
     * @param example one such sheet, as a case
     */
    public record Effect(String code, String name, String where, String from, String to, String example) {}
}
