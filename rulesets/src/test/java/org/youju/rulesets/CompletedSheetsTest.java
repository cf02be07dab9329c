package org.youju.rulesets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.youju.document.ProblemsException;
import org.youju.rendering.Json;
import org.youju.ruleset.Ruleset;
import org.youju.ruleset.RulesetFiles;
import org.youju.scorecard.Scorecard;
import org.youju.scorecard.Scorecard.IndicatorScore;
import org.youju.scoring.Format;
import org.youju.scoring.Youju;

/**
 * What is stated of a sheet while something is missing holds whatever is filled in: completing it, bit by bit, never leaves the
 * range of an indicator or of the total.
 */
class CompletedSheetsTest {

    private static final long SEED = 20261202;
    private static final int SHEETS = 60 * Integer.getInteger("youju.samples", 1);
    private static final Youju YOUJU = Youju.open(RulesetFiles.in(Path.of("").toAbsolutePath()));

    static Stream<String> years() {
        return YOUJU.years().stream().map(year -> year.ruleset().id().folder());
    }

    @ParameterizedTest
    @MethodSource("years")
    void completingASheetNeverLeavesTheRangeThatWasStated(String folder) {
        Ruleset ruleset = YOUJU.years().stream()
                .map(year -> year.ruleset())
                .filter(one -> one.id().folder().equals(folder))
                .findFirst()
                .orElseThrow();
        Random random = new Random(SEED);
        int narrowed = 0;
        for (int i = 0; i < SHEETS; i++) {
            Map<String, Object> sheet = new Sheets(ruleset, random).good();
            Scorecard after = scored(ruleset, sheet);
            for (int left = 0; after != null && left < 6 && takeAway(sheet, random); left++) {
                String what = "seed " + SEED + ", sheet " + i + " of " + folder + ", " + (left + 1) + " taken away:\n"
                        + Json.write(sheet);
                Scorecard before = scored(ruleset, sheet);
                if (before == null) {
                    break;
                }
                for (int j = 0; j < before.indicators().size(); j++) {
                    IndicatorScore one = before.indicators().get(j);
                    IndicatorScore same = after.indicators().get(j);
                    assertWithin(low(one), high(one), low(same), high(same), one.code() + " of " + what);
                    narrowed += low(one).compareTo(low(same)) < 0 || high(one).compareTo(high(same)) > 0 ? 1 : 0;
                }
                assertWithin(
                        low(before.score(), before.range()),
                        high(before.score(), before.range()),
                        low(after.score(), after.range()),
                        high(after.score(), after.range()),
                        "total of " + what);
                after = before;
            }
        }
        assertThat(narrowed).as("ranges that became narrower").isGreaterThan(SHEETS / 3);
    }

    /** Null where it is no sheet that is scored. */
    private static @Nullable Scorecard scored(Ruleset ruleset, Map<String, Object> sheet) {
        Map<String, Object> named = new LinkedHashMap<>(sheet);
        named.put("scheme", ruleset.id().scheme());
        named.put("revision", ruleset.id().revision());
        try {
            return YOUJU.score(YOUJU.read(Json.bytes(named), Format.JSON, ""));
        } catch (ProblemsException refused) {
            return null;
        }
    }

    /** An input, all findings, all goals of an indicator, or what a goal says; false where there is nothing left. */
    @SuppressWarnings("unchecked")
    private static boolean takeAway(Map<String, Object> sheet, Random random) {
        List<Runnable> possible = new ArrayList<>();
        Map<String, Object> inputs = (Map<String, Object>) sheet.get("inputs");
        inputs.keySet().forEach(name -> possible.add(() -> inputs.remove(name)));
        List<Map<String, Object>> goals = (List<Map<String, Object>>) sheet.getOrDefault("goals", List.of());
        for (Map<String, Object> goal : goals) {
            possible.add(() -> goals.removeIf(one -> one.get("indicator").equals(goal.get("indicator"))));
            for (String field : List.of("planned", "actual", "start", "finish")) {
                if (goal.containsKey(field)) {
                    possible.add(() -> goal.remove(field));
                }
            }
        }
        if (sheet.containsKey("findings")) {
            possible.add(() -> sheet.remove("findings"));
        }
        if (possible.isEmpty()) {
            return false;
        }
        possible.get(random.nextInt(possible.size())).run();
        return true;
    }

    private static void assertWithin(
            BigDecimal low, BigDecimal high, BigDecimal lowAfter, BigDecimal highAfter, String what) {
        assertThat(lowAfter).as("the least of %s", what).isGreaterThanOrEqualTo(low);
        assertThat(highAfter).as("the most of %s", what).isLessThanOrEqualTo(high);
    }

    private static BigDecimal low(IndicatorScore one) {
        return low(one.score(), one.range());
    }

    private static BigDecimal high(IndicatorScore one) {
        return high(one.score(), one.range());
    }

    private static BigDecimal low(@Nullable BigDecimal score, Scorecard.@Nullable Range range) {
        return score != null ? score : range.low();
    }

    private static BigDecimal high(@Nullable BigDecimal score, Scorecard.@Nullable Range range) {
        return score != null ? score : range.high();
    }
}
