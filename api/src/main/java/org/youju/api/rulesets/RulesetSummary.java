package org.youju.api.rulesets;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.youju.exact.Numbers;
import org.youju.ruleset.Ruleset;
import org.youju.scoring.YearRules;

/**
 * One line of the list of rulesets.
 *
 * @param scope what to know about how much of it is official, null where all of it is
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
        ruleset.shares()
                .forEach((provenance, points) -> shares.put(provenance.word(), Numbers.atLeastTwoDecimals(points)));
        return shares;
    }
}
