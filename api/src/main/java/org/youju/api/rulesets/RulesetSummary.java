package org.youju.api.rulesets;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.youju.exact.Numbers;
import org.youju.ruleset.Indicator;
import org.youju.ruleset.Provenance;
import org.youju.ruleset.Ruleset;
import org.youju.scoring.YearRules;

/**
 * One line of the list of rulesets.
 *
 * @param scope what of the official table is not in it, null where it is whole
 * @param provenance the points whose texts are official, recalled, and made up
 */
public record RulesetSummary(
        String scheme,
        int year,
        int revision,
        String title,
        @Nullable String scope,
        String digest,
        BigDecimal points,
        int indicators,
        int rules,
        Map<String, BigDecimal> provenance) {

    public static RulesetSummary of(YearRules year) {
        Ruleset ruleset = year.ruleset();
        return new RulesetSummary(
                ruleset.id().scheme(),
                ruleset.id().year(),
                ruleset.id().revision(),
                ruleset.title(),
                ruleset.scope(),
                ruleset.digest(),
                Numbers.atLeastTwoDecimals(ruleset.points()),
                ruleset.indicators().size(),
                year.rules().inForce().size(),
                shares(ruleset));
    }

    private static Map<String, BigDecimal> shares(Ruleset ruleset) {
        Map<String, BigDecimal> shares = new LinkedHashMap<>();
        for (Provenance provenance : Provenance.values()) {
            BigDecimal share = ruleset.indicators().stream()
                    .filter(one -> one.provenance() == provenance)
                    .map(Indicator::points)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            shares.put(provenance.word(), Numbers.atLeastTwoDecimals(share));
        }
        return shares;
    }
}
