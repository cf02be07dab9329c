package org.youju.ledger;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youju.rules.Activation;
import org.youju.rules.Trial;
import org.youju.ruleset.Indicator;

/**
 * One indicator's page of the ledger, or that of the total.
 *
 * @param activations the indicator's rules that applied, each with what it applied to
 * @param score null while something is missing
 * @param missing what would have to be known; empty where the indicator is determined
 * @param low the least that is still possible; the score where it is determined
 * @param high the most that is still possible; the score where it is determined
 * @param bonus how much of the score is beyond the indicator's points
 * @param penalty how much the score was taken below zero, beside the indicator's points
 */
public record Account(
        Indicator indicator,
        List<Activation> activations,
        List<Entry> entries,
        List<Trial.Missing> missing,
        @Nullable BigDecimal score,
        BigDecimal low,
        BigDecimal high,
        BigDecimal bonus,
        BigDecimal penalty) {

    /** Of an indicator that gave nothing beyond its points and took nothing below zero. */
    Account(
            Indicator indicator,
            List<Activation> activations,
            List<Entry> entries,
            List<Trial.Missing> missing,
            @Nullable BigDecimal score,
            BigDecimal low,
            BigDecimal high) {
        this(indicator, activations, entries, missing, score, low, high, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    public Account {
        activations = List.copyOf(activations);
        entries = List.copyOf(entries);
        missing = List.copyOf(missing);
    }

    /** Whether it gave something beyond its points or took something below zero. */
    public boolean hasBeside() {
        return bonus.signum() != 0 || penalty.signum() != 0;
    }

    public boolean isDetermined() {
        return score != null;
    }
}
