package org.youju.explanation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.youju.ruleset.Interpretation;
import org.youju.scorecard.Scorecard;
import org.youju.scorecard.Scorecard.RuleRef;

/**
 * A scorecard with everything that an objection asks beyond it.
 *
 * @param total the criterion for the total, null where the ruleset has none
 */
public record Explanation(
        Scorecard scorecard,
        List<OfIndicator> indicators,
        @Nullable OfIndicator total) {

    public Explanation {
        indicators = List.copyOf(indicators);
    }

    /** The same of a scorecard that is stored under an id. */
    public Explanation withId(String stored) {
        return new Explanation(scorecard.withId(stored), indicators, total);
    }

    public Optional<OfIndicator> indicator(String code) {
        return indicators.stream()
                .filter(one -> one.score().code().equals(code))
                .findFirst();
    }

    /** The indicators' codes, for whoever asked for one that is not there. */
    public String codes() {
        return indicators.stream().map(one -> one.score().code()).collect(Collectors.joining(", "));
    }

    /**
     * @param explanation 指标解释 as printed
     * @param evidence 佐证材料说明 as printed
     * @param dataSource 数据来源 as printed
     * @param applied the rules that applied to anything
     * @param notApplied the indicator's other rules, for each item
     * @param whatIfs the nearest changes of one value that gain points, nearest first; at most a few
     */
    public record OfIndicator(
            Scorecard.IndicatorScore score,
            @Nullable String explanation,
            @Nullable String evidence,
            @Nullable String dataSource,
            List<RuleRef> applied,
            List<NotApplied> notApplied,
            List<Reading> readings,
            List<Recalculation> recalculations,
            List<WhatIf> whatIfs) {

        public OfIndicator {
            applied = List.copyOf(applied);
            notApplied = List.copyOf(notApplied);
            readings = List.copyOf(readings);
            recalculations = List.copyOf(recalculations);
            whatIfs = List.copyOf(whatIfs);
        }
    }

    /**
     * A rule that did not apply to an item.
     *
     * @param item as in the ledger's entries
     * @param condition the first condition that failed, or could not be judged
     * @param actual the value it failed on
     * @param distance how far that is from the threshold, null where there is no measure of it
     */
    public record NotApplied(
            String item,
            String itemName,
            RuleRef rule,
            String clause,
            String condition,
            String actual,
            @Nullable String distance) {}

    /** @param cited whether an entry of this sheet rests on it */
    public record Reading(
            String id,
            String question,
            List<Interpretation.Passage> texts,
            String taken,
            String reason,
            String decidedBy,
            boolean cited,
            List<Other> others) {

        public Reading {
            texts = List.copyOf(texts);
            others = List.copyOf(others);
        }
    }

    /**
     * What a reading not taken would have given the indicator.
     *
     * @param score null where that reading cannot be computed for this sheet
     * @param difference that score less the score given, null where either is open
     * @param note why it cannot be computed, or what to know about it
     */
    public record Other(
            String id,
            String reading,
            @Nullable BigDecimal score,
            @Nullable BigDecimal difference,
            @Nullable String note) {}

    /**
     * A formula worked out again from its text by another calculator.
     *
     * @param seq the entry whose formula it is
     */
    public record Recalculation(int seq, String formula, BigDecimal posted, BigDecimal recalculated) {}

    /**
     * What the indicator would come to if one value of the sheet were another, as the rules say of the sheet so changed.
     * Nothing is promised by it: what happened is for the facts to say.
     *
     * @param item the goal or finding that the value is of, as in the ledger's entries; "" for an input
     * @param name of the value
     * @param pointer RFC 6901, into the submission; of a finding that would have to go it names the finding itself
     * @param from a BigDecimal, a Boolean or a String (a choice, a date)
     * @param to of the same kind; 0 for a finding that would have to go
     * @param step the smallest step that the sheet's own figures take, where {@code to} had to be rounded to it or lies one
     *     such step beyond the value that rules compare with; else null
     * @param gain points that the indicator would gain; where it is undetermined, by which both ends of what is still
     *     possible would rise
     * @param score of the indicator then, null where it would be undetermined still
     * @param total of the sheet then, caps included, null where it would be undetermined
     * @param rule that would then give the points of what was changed, null where no single one would
     * @param words the same in Chinese
     */
    public record WhatIf(
            String item,
            String name,
            String pointer,
            Object from,
            Object to,
            @Nullable String unit,
            @Nullable BigDecimal step,
            BigDecimal gain,
            @Nullable BigDecimal score,
            @Nullable BigDecimal total,
            @Nullable RuleRef rule,
            String words) {}
}
