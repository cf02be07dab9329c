package org.youju.assurance;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changed from one year's table to another's.
 *
 * @param from scheme and year
 * @param to scheme and year
 * @param declared what is declared otherwise beside clauses and rules; of the year as a whole, the code is empty
 * @param open codes of indicators with a sentence or value for which sheets were not looked for
 * @param files the paths of the files, below the year's folder, that only one of both has or that differ: what their digests
 *     differ in
 */
public record YearDifference(
        String from,
        String to,
        List<String> added,
        List<String> removed,
        List<Reweighted> reweighted,
        List<Changed> clauses,
        List<Changed> rules,
        List<Changed> declared,
        List<Effect> effects,
        List<String> open,
        List<String> files) {

    public YearDifference {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        reweighted = List.copyOf(reweighted);
        clauses = List.copyOf(clauses);
        rules = List.copyOf(rules);
        declared = List.copyOf(declared);
        effects = List.copyOf(effects);
        open = List.copyOf(open);
        files = List.copyOf(files);
    }

    /** Whether it lists nothing by which a sheet could score otherwise. */
    boolean isWithoutEffect() {
        return added.isEmpty()
                && removed.isEmpty()
                && reweighted.isEmpty()
                && rules.isEmpty()
                && declared.isEmpty()
                && clauses.isEmpty()
                && effects.isEmpty();
    }

    /** An indicator with other points. */
    public record Reweighted(String code, String name, BigDecimal from, BigDecimal to) {}

    /**
     * A clause, a rule or something declared that reads otherwise.
     *
     * @param code of its indicator; empty where it is of the year as a whole
     * @param name the clause's id, the rule's name, or what is declared
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
