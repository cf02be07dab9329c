package org.youju.ruleset;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One year's table.
 *
 * @param digest {@code sha256:} over every file of its folder and its phrase book
 * @param scope what of the official table is not here yet, null where it is whole
 * @param decimals decimals that an indicator's score is rounded to, once
 */
public record Ruleset(
        RulesetId id,
        String digest,
        String title,
        String issuer,
        @Nullable String scope,
        List<Source> sources,
        PhraseBookText phrases,
        int decimals,
        RoundingMode rounding,
        GradeScale grades,
        List<InputDeclaration> inputs,
        List<SumCheck> checks,
        @Nullable FormLayout form,
        List<Indicator> indicators) {

    public Ruleset {
        sources = List.copyOf(sources);
        inputs = List.copyOf(inputs);
        checks = List.copyOf(checks);
        indicators = List.copyOf(indicators);
    }

    /** The document that texts were taken from. */
    public record Source(String id, String title, String date, Provenance provenance) {}

    /** @param file its path below the folder of rulesets */
    public record PhraseBookText(String file, String text) {}

    /** The sum of the indicators' points. */
    public BigDecimal points() {
        return indicators.stream().map(Indicator::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public Optional<Indicator> indicator(String code) {
        return indicators.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    public Optional<InputDeclaration> input(String name) {
        return inputs.stream().filter(one -> one.name().equals(name)).findFirst();
    }
}
