package org.youju.rulesets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.youju.explanation.Explanation.OfIndicator;
import org.youju.explanation.Explanation.WhatIf;
import org.youju.intake.Percentages;
import org.youju.rendering.Json;
import org.youju.rules.Adjusting;
import org.youju.rules.By;
import org.youju.rules.Giving;
import org.youju.rules.Rule;
import org.youju.ruleset.RulesetFiles;
import org.youju.scorecard.Scorecard;
import org.youju.scorecard.Scorecard.IndicatorScore;
import org.youju.scoring.Format;
import org.youju.scoring.Sheet;
import org.youju.scoring.YearRules;
import org.youju.scoring.Youju;

/**
 * What it would take, for sheets of any shipped year made at random: each change stated, made in the submission and scored
 * through the public door, gives what is stated; and no nearer value tried gains more.
 */
class WhatIfTest {

    private static final long SEED = 20231107L;
    private static final int SHEETS = 25;
    private static final Youju YOUJU = Youju.open(RulesetFiles.in(Path.of("").toAbsolutePath()));

    static Stream<String> years() {
        return YOUJU.years().stream().map(year -> year.ruleset().id().folder());
    }

    private static YearRules year(String folder) {
        return YOUJU.years().stream()
                .filter(one -> one.ruleset().id().folder().equals(folder))
                .findFirst()
                .orElseThrow();
    }

    private static Sheet read(String text, Format format) {
        return YOUJU.read(text.getBytes(StandardCharsets.UTF_8), format, "");
    }

    @ParameterizedTest
    @MethodSource("years")
    void eachChangeGivesWhatIsStated(String folder) {
        Random random = new Random(SEED);
        int stated = 0;
        for (int i = 0; i < SHEETS; i++) {
            String yaml = RandomYearsTest.sheet(year(folder).ruleset(), random, i % 3 == 0);
            Sheet sheet = read(yaml, Format.YAML);
            var explanation = YOUJU.explain(sheet);
            for (OfIndicator one : all(explanation.indicators(), explanation.total())) {
                for (WhatIf whatIf : one.whatIfs()) {
                    String what = "seed " + SEED + ", sheet " + i + " of " + folder + ": " + whatIf + "\n" + yaml;
                    assertGives(one.score(), whatIf, changed(sheet, whatIf.pointer(), whatIf.to()), what);
                    stated++;
                }
            }
        }
        assertThat(stated).as("changes stated").isGreaterThan(SHEETS);
    }

    private static List<OfIndicator> all(List<OfIndicator> indicators, OfIndicator total) {
        return Stream.concat(indicators.stream(), Stream.ofNullable(total)).toList();
    }

    private static void assertGives(IndicatorScore before, WhatIf whatIf, Scorecard card, String what) {
        IndicatorScore then = of(card, before.code());
        assertThat(whatIf.gain()).as(what).isPositive();
        assertThat(then.score()).as(what).isEqualTo(whatIf.score());
        assertThat(card.score()).as(what).isEqualTo(whatIf.total());
        assertThat(then.range().low().subtract(before.range().low())).as(what).isEqualByComparingTo(whatIf.gain());
        assertThat(then.range().high().subtract(before.range().high())).as(what).isEqualByComparingTo(whatIf.gain());
        // the rule that gives nothing of nothing, as of a penalty's no points, has no entry
        if (whatIf.rule() != null && then.score() != null && then.points().signum() > 0 && card.total() != then) {
            assertThat(then.entries())
                    .as(what)
                    .anySatisfy(entry -> assertThat(entry.rule()).isEqualTo(whatIf.rule()));
        }
    }

    private static IndicatorScore of(Scorecard card, String code) {
        return Stream.concat(card.indicators().stream(), Stream.ofNullable(card.total()))
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** Where points come in bands, no value nearer than one stated gains more than those stated before it. */
    @Test
    void noNearerNumberGains() {
        assertThat(years().mapToInt(WhatIfTest::triedNearer).sum())
                .as("nearer values tried, of the years that have goals in bands")
                .isGreaterThan(SHEETS);
    }

    private static int triedNearer(String folder) {
        YearRules year = year(folder);
        Random random = new Random(SEED);
        int tried = 0;
        for (int i = 0; i < SHEETS; i++) {
            String yaml = RandomYearsTest.sheet(year.ruleset(), random, false);
            Sheet sheet = read(yaml, Format.YAML);
            List<OfIndicator> indicators = YOUJU.explain(sheet).indicators();
            for (int position = 0; position < indicators.size(); position++) {
                OfIndicator one = indicators.get(position);
                if (year.rules().of(position).stream().allMatch(inBands())) {
                    for (WhatIf whatIf : one.whatIfs()) {
                        if (whatIf.to() instanceof BigDecimal to
                                && whatIf.item().startsWith("goals/")) {
                            String what =
                                    "seed " + SEED + ", sheet " + i + " of " + folder + ": " + whatIf + "\n" + yaml;
                            tried += tryNearer(sheet, one, whatIf, to, random, what);
                        }
                    }
                }
            }
        }
        return tried;
    }

    private static Predicate<Rule> inBands() {
        return rule -> !(rule.award() instanceof Giving.InProportion)
                && !(rule.award() instanceof Adjusting.Deduct deduct && deduct.by() instanceof By.Beyond);
    }

    private static int tryNearer(
            Sheet sheet, OfIndicator one, WhatIf whatIf, BigDecimal to, Random random, String what) {
        BigDecimal from = (BigDecimal) whatIf.from();
        BigDecimal known = one.whatIfs().subList(0, one.whatIfs().indexOf(whatIf)).stream()
                .filter(earlier -> earlier.pointer().equals(whatIf.pointer()))
                .map(WhatIf::gain)
                .reduce(BigDecimal.ZERO, BigDecimal::max);
        int tried = 0;
        for (int i = 0; i < 6; i++) {
            BigDecimal part = to.subtract(from).multiply(BigDecimal.valueOf(random.nextInt(1000), 3));
            BigDecimal nearer = i == 0 && whatIf.step() != null
                    ? to.subtract(whatIf.step().multiply(BigDecimal.valueOf(to.compareTo(from))))
                    : from.add(part);
            BigDecimal onTheSheet = nearer.setScale(2, java.math.RoundingMode.DOWN);
            BigDecimal offered = onTheSheet.compareTo(to) == 0 ? from : onTheSheet;
            if (whatIf.step() == null || offered.remainder(whatIf.step()).signum() == 0) {
                IndicatorScore then = of(
                        changed(sheet, whatIf.pointer(), offered), one.score().code());
                assertThat(then.score().subtract(one.score().score()))
                        .as("%s instead of what is stated, %s", offered, what)
                        .isLessThanOrEqualTo(known);
                tried++;
            }
        }
        return tried;
    }

    private static Scorecard changed(Sheet sheet, String pointer, Object to) {
        Map<String, Object> tree =
                Percentages.asWritten(sheet.submission(), sheet.year().ruleset());
        String[] path = pointer.split("/");
        if (path.length == 3 && tree.get(path[1]) instanceof List<?> items) {
            items.remove(Integer.parseInt(path[2]));
        } else if (tree.get(path[1]) instanceof List<?> items) {
            put(items.get(Integer.parseInt(path[2])), path[3], to);
        } else {
            // with its sign, since a number up to 1 without one may be a rate
            boolean percent = to instanceof BigDecimal
                    && sheet.year()
                            .ruleset()
                            .input(path[2])
                            .filter(input -> "%".equals(input.unit()))
                            .isPresent();
            put(tree.get(path[1]), path[2], percent ? ((BigDecimal) to).toPlainString() + "%" : to);
        }
        return YOUJU.score(read(Json.write(tree), Format.JSON));
    }

    @SuppressWarnings("unchecked")
    private static void put(Object map, String name, Object to) {
        ((Map<String, Object>) map).put(name, to);
    }
}
