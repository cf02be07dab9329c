package org.youju.scorecard;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.youju.document.Diagnostic;
import org.youju.ledger.Entry;

/**
 * What a sheet is awarded, with the grounds of each point; the shape of contract.md.
 *
 * @param id of the stored decision, null where nothing is stored
 * @param engine version of the engine that scored
 * @param scope what to know about how much of the table is official, null where all of it is
 * @param total what the criterion for the total makes of the sum, such as a cap; its entries move points of the whole card;
 *     null where the ruleset has none
 * @param bonus what indicators give beside their points, and {@code penalty} what they take below zero: the score is the points
 *     less {@code lost}, with the bonus, less the penalty, and with what limits moved; null where the year's table has
 *     neither
 * @param limits the limits of sections and of the whole table that moved something of the score; null where the year has none
 * @param score null while anything is missing; then {@code range} holds what is still possible
 * @param grade null while anything is missing, and where the grades were made for another total
 */
public record Scorecard(
        @Nullable String id,
        RulesetStamp ruleset,
        String engine,
        String title,
        @Nullable String scope,
        Department department,
        Status status,
        BigDecimal points,
        @Nullable BigDecimal score,
        @Nullable BigDecimal lost,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BigDecimal bonus,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BigDecimal penalty,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<LimitLine> limits,
        Range range,
        @Nullable String grade,
        List<IndicatorScore> indicators,
        @Nullable IndicatorScore total,
        List<AuditFinding> audit) {

    public Scorecard {
        limits = limits == null ? null : List.copyOf(limits);
        indicators = List.copyOf(indicators);
        audit = List.copyOf(audit);
    }

    /** The codes of notes on how a sheet was read: they are about the file, and no part of what a score rests on. */
    public static final Set<String> NOTES = Set.of("SAME_TWICE", "HIDDEN_CELLS", "COLUMN_LEFT_OUT", "SHEET_HIDDEN");

    /** The same with notes on how the sheet was read; the codes are those of {@link #NOTES}. */
    public Scorecard withNotes(List<Diagnostic> notes) {
        if (notes.isEmpty()) {
            return this;
        }
        List<AuditFinding> all = new ArrayList<>(audit);
        notes.forEach(note -> all.add(new AuditFinding(note.code(), Severity.WARNING, null, note.messageZh())));
        return with(id, all);
    }

    /** The same as it is stored under an id. */
    public Scorecard withId(String stored) {
        return with(stored, audit);
    }

    private Scorecard with(@Nullable String stored, List<AuditFinding> findings) {
        return new Scorecard(
                stored,
                ruleset,
                engine,
                title,
                scope,
                department,
                status,
                points,
                score,
                lost,
                bonus,
                penalty,
                limits,
                range,
                grade,
                indicators,
                total,
                findings);
    }

    /**
     * What a limit of a section, or of the whole table, moved of the score: an entry of the ledger beside those of the
     * indicators.
     *
     * @param seq counted on after the last entry of the indicators
     * @param section "" for the whole table
     * @param most null where nothing limits it
     * @param least null where nothing limits it
     * @param sum what its indicators come to
     * @param points what was moved; below zero where the sum was too high
     * @param arithmetic where they come from
     * @param reason in words
     */
    public record LimitLine(
            int seq,
            String section,
            @Nullable BigDecimal most,
            @Nullable BigDecimal least,
            BigDecimal sum,
            BigDecimal points,
            String arithmetic,
            String reason) {}

    public record RulesetStamp(String scheme, int year, int revision, String digest) {}

    public record Department(
            String name, @Nullable String code, @Nullable String region) {}

    public enum Status {
        DETERMINED,
        UNDETERMINED
    }

    public record Range(BigDecimal low, BigDecimal high) {}

    /**
     * What an indicator is awarded.
     *
     * @param provenance official, recalled or sample
     * @param bonus what it gives beside its points, {@code penalty} what it takes below zero; null where it may do neither
     */
    public record IndicatorScore(
            String code,
            String provenance,
            List<String> path,
            BigDecimal points,
            @Nullable BigDecimal score,
            @Nullable BigDecimal lost,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            BigDecimal bonus,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            BigDecimal penalty,

            Range range,
            Status status,
            List<Missing> missing,
            SelfScore selfScore,
            List<EntryLine> entries) {

        public IndicatorScore {
            path = List.copyOf(path);
            missing = List.copyOf(missing);
            entries = List.copyOf(entries);
        }

        public String name() {
            return path.get(path.size() - 1);
        }
    }

    /**
     * Something that has to be reported before the indicator can be scored.
     *
     * @param pointer where it belongs in the submission
     */
    public record Missing(String name, String pointer, String message) {}

    /** @param difference self-score less score, null where there is nothing to compare */
    public record SelfScore(
            @Nullable BigDecimal points,
            @Nullable BigDecimal difference,
            Verdict verdict,
            @Nullable String basis) {}

    public enum Verdict {
        EQUAL,
        HIGHER,
        LOWER,
        OTHER_BASIS,
        NONE
    }

    /**
     * An entry of the ledger with its words; the fields are those of {@link Entry}.
     *
     * @param share how many of the indicator's points the item stands for, null where it is the whole indicator
     * @param sentence the {@link #reason}
     * @param judgement the reviewer's reason where the points were given by judgement and not by a rule alone; null elsewhere
     */
    public record EntryLine(
            int seq,
            String item,
            String itemName,
            @Nullable String share,
            Entry.Kind kind,
            Entry.Cause cause,
            BigDecimal points,
            BigDecimal balance,
            @Nullable RuleRef rule,
            @Nullable ClauseRef clause,
            List<FactRead> facts,
            String arithmetic,
            @JsonProperty("reason") Sentence sentence,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String judgement,

            List<String> interpretations) {

        public EntryLine {
            facts = List.copyOf(facts);
            interpretations = List.copyOf(interpretations);
        }

        /** Why: the conditions that held with the values they held on, and what the rule does then. */
        public String reason() {
            return sentence.text();
        }
    }

    public record RuleRef(String name, String file, int line) {}

    public record ClauseRef(String id, String text, String source, String provenance) {}

    /**
     * @param value a BigDecimal, a Boolean or a String
     * @param from JSON pointer into the submission
     */
    public record FactRead(
            String name, Object value, @Nullable String unit, String from) {}

    /** @param indicator null where it is about the sheet */
    public record AuditFinding(
            String code, Severity severity, @Nullable String indicator, String message) {}

    public enum Severity {
        INFO,
        WARNING
    }
}
