package org.youju.api.rulesets;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youju.exact.Numbers;
import org.youju.ruleset.GradeScale;
import org.youju.ruleset.InputDeclaration;
import org.youju.ruleset.Ruleset;
import org.youju.scoring.YearRules;

/** A year's table with all of its texts: enough to check a score by hand, without this program. */
record Manifest(
        @JsonUnwrapped RulesetSummary summary,
        String issuer,
        List<Source> sources,
        Rounding rounding,
        Grades grades,
        List<Input> inputs,
        List<IndicatorView> indicators,
        @Nullable IndicatorView total) {

    record Source(String id, String title, String date, String provenance) {}

    record Rounding(int decimals, String mode) {}

    /** @param outOf the table's total that the bands are made for */
    record Grades(BigDecimal outOf, String provenance, List<GradeScale.Band> bands) {}

    /**
     * @param list the checklist that it is an item of
     * @param notApplicable whether {@code null} may be given
     */
    record Input(
            String name,
            String type,
            @Nullable String unit,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            List<String> choices,
            @Nullable String list,
            boolean notApplicable,
            String description) {

        private static Input of(InputDeclaration input) {
            return new Input(
                    input.name(),
                    input.type().word(),
                    input.unit(),
                    input.min(),
                    input.max(),
                    input.choices(),
                    input.list(),
                    input.notApplicable(),
                    input.description());
        }
    }

    static Manifest of(YearRules year) {
        Ruleset ruleset = year.ruleset();
        List<IndicatorView> indicators = new ArrayList<>();
        for (int i = 0; i < ruleset.indicators().size(); i++) {
            indicators.add(IndicatorView.of(ruleset.indicators().get(i), i, year));
        }
        return new Manifest(
                RulesetSummary.of(year),
                ruleset.issuer(),
                ruleset.sources().stream()
                        .map(one -> new Source(
                                one.id(),
                                one.title(),
                                one.date(),
                                one.provenance().word()))
                        .toList(),
                new Rounding(ruleset.decimals(), ruleset.rounding().name()),
                new Grades(
                        Numbers.atLeastTwoDecimals(ruleset.grades().outOf()),
                        ruleset.grades().provenance().word(),
                        ruleset.grades().bands()),
                ruleset.inputs().stream().map(Input::of).toList(),
                indicators,
                ruleset.total() == null
                        ? null
                        : IndicatorView.of(ruleset.total(), ruleset.indicators().size(), year));
    }
}
