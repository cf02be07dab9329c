package org.youju.rulesets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.youju.assurance.CheckReport;
import org.youju.assurance.Checker;
import org.youju.document.Diagnostic;
import org.youju.exact.Numbers;
import org.youju.rules.Condition;
import org.youju.rules.Quantity;
import org.youju.rules.Rule;
import org.youju.ruleset.Indicator;
import org.youju.ruleset.RulesetFiles;
import org.youju.scoring.YearRules;
import org.youju.scoring.Youju;

/** The check of every shipped year, and of every year with one band left out or one end moved. */
@Tag("exhaustive")
class AssuranceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
    private static final RulesetFiles FILES = RulesetFiles.in(Path.of("").toAbsolutePath());
    private static final Youju YOUJU = Youju.open(FILES);

    static Stream<String> years() {
        return YOUJU.years().stream().map(year -> year.ruleset().id().folder());
    }

    @ParameterizedTest
    @MethodSource("years")
    void everyShippedYearIsWithoutErrorAndEveryMistakeIsNoticed(String folder) {
        CheckReport report = Checker.check(FILES, folder, TODAY);

        assertThat(report.hasErrors()).as("%s", report.findings()).isFalse();
        assertThat(report.findings())
                .extracting(Diagnostic::code)
                .doesNotContain("BOUNDARY_UNTESTED", "CASE_WITHOUT_SCORE", "NOT_DECIDED");
        // published cases stay as they are: of deductions none of them says that the whole item does not apply
        assertThat(report.findings())
                .filteredOn(one -> one.code().equals("MUTANT_SURVIVES"))
                .hasSizeLessThanOrEqualTo(9)
                .allSatisfy(one ->
                        assertThat(one.messageZh()).containsPattern("如果漏写条件“(属于涉密单位为“否”|本年度有(新增预算项目|政府采购|资产收益)为“是”)”"));
        assertThat(report.mutants()).isGreaterThan(8 * report.coverage().size());
        assertThat(report.coverage())
                .allSatisfy(one -> assertThat(one.isWhole()).isTrue());
    }

    /** C4 of the 2023 sheet: the printed limit of 150 % does nothing, in both indicators that have it. */
    @ParameterizedTest
    @MethodSource("years")
    void theLimitWithoutEffectIsFoundWhereItIsAndNowhereElse(String folder) {
        List<String> found = Checker.checkRules(FILES, folder, TODAY).findings().stream()
                .filter(one -> one.code().equals("THRESHOLD_WITHOUT_EFFECT"))
                .map(one -> one.place().text() + ":" + one.place().column())
                .toList();

        assertThat(found)
                .isEqualTo(
                        folder.equals("huangjiang-department/2023")
                                ? List.of(
                                        folder + "/1.1.2-output-goals/rules.dslr:30:21",
                                        folder + "/1.1.3-benefit-goals/rules.dslr:30:21")
                                : List.of());
    }

    /** C5: exactly 100 % is in both of the bands as printed. */
    @Test
    void bothBandsThatAreClosedAt100PercentAreReported() {
        Map<String, byte[]> files = alone(YOUJU.year("huangjiang-department", 2023, null), outputGoals());
        String rules = outputGoals().rules().text().replace("达到 60% 但不足 100%", "达到 60% 且不超过 100%");
        files.put(outputGoals().rules().file(), rules.getBytes(StandardCharsets.UTF_8));

        assertThat(Checker.checkRules(RulesetFiles.of(files), "huangjiang-department/2023", TODAY)
                        .findings())
                .filteredOn(one -> one.code().equals("OVERLAP"))
                .singleElement()
                .satisfies(one -> assertThat(one.counterexample()).contains("planned: 100, actual: 100}"));
    }

    /** C6 and C7: what the sheet prints, taken to the letter, is reported with a sheet that shows it. */
    @ParameterizedTest
    @CsvSource({
        "upside-down, WRONG_DIRECTION, 'planned: '",
        "upside-down, GAP, 'actual: 0}'",
        "sum-of-points, ALWAYS_FULL, 'actual: 0}'",
    })
    void theSeedsOwnWordsToTheLetterAreReported(String reading, String code, String sheet) {
        String folder = "huangjiang-department/2023";
        Map<String, byte[]> files = alone(YOUJU.year("huangjiang-department", 2023, null), outputGoals());
        String rules = folder + "/1.1.2-output-goals/rules.dslr";
        files.put(rules, files.get(rules.replace("rules.dslr", "readings/" + reading + ".dslr")));

        assertThat(Checker.checkRules(RulesetFiles.of(files), folder, TODAY).findings())
                .anySatisfy(one -> {
                    assertThat(one.code()).isEqualTo(code);
                    assertThat(one.counterexample()).contains(sheet);
                });
    }

    private static Indicator outputGoals() {
        return YOUJU.year("huangjiang-department", 2023, null)
                .ruleset()
                .indicator("1.1.2")
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("years")
    void anyBandLeftOutAndAnyEndMovedIsFoundWithASheet(String folder) {
        YearRules year = YOUJU.years().stream()
                .filter(one -> one.ruleset().id().folder().equals(folder))
                .findFirst()
                .orElseThrow();
        int tried = 0;
        for (int i = 0; i < year.ruleset().criteria().size(); i++) {
            Indicator indicator = year.ruleset().criteria().get(i);
            Map<String, byte[]> alone = alone(year, indicator);
            // what is left out falls to 其余情况 then: no gap, and for the cases to notice
            List<Rule> rules = year.rules().of(i).stream().anyMatch(Rule::isOtherwise)
                    ? List.of()
                    : year.rules().of(i);
            for (Rule rule : rules) {
                for (String text : rule.award().decides() ? spoilt(year, indicator, rule) : List.<String>of()) {
                    alone.put(indicator.rules().file(), text.getBytes(StandardCharsets.UTF_8));
                    assertThat(shown(Checker.checkRules(RulesetFiles.of(alone), folder, TODAY)))
                            .as("%s with %s spoilt:%n%s", indicator.rules().file(), rule.name(), text)
                            .isTrue();
                    tried++;
                }
            }
        }
        assertThat(tried).isGreaterThan(year.ruleset().indicators().size() / 3);
    }

    /** Whether a gap or an overlap is reported, with a sheet that shows it. */
    private static boolean shown(CheckReport report) {
        return report.findings().stream()
                .anyMatch(one -> List.of("GAP", "OVERLAP").contains(one.code()) && one.counterexample() != null);
    }

    /** The rules without one of them, and with each number of it moved either way. */
    private static List<String> spoilt(YearRules year, Indicator indicator, Rule rule) {
        List<String> lines = indicator.rules().text().lines().toList();
        int start = rule.place().line() - 1;
        int end = start;
        while (!lines.get(end).strip().equals("结束")) {
            end++;
        }
        List<String> spoilt = new ArrayList<>();
        boolean only = year.rules().of(rule.indicator()).stream()
                        .filter(one -> one.award().decides())
                        .count()
                == 1;
        if (!only) {
            List<String> without = new ArrayList<>(lines);
            without.subList(start, end + 1).clear();
            spoilt.add(String.join("\n", without));
        }
        for (Condition condition : rule.conditions()) {
            for (BigDecimal moved : moved(year, condition)) {
                spoilt.add(with(lines, start, end, Numbers.plain(literal(condition)), Numbers.plain(moved)));
            }
        }
        return spoilt;
    }

    private static String with(List<String> lines, int start, int end, String number, String moved) {
        List<String> changed = new ArrayList<>(lines);
        for (int i = start; i < end; i++) {
            String line = lines.get(i);
            boolean condition = line.strip().startsWith("- ")
                    || line.strip().startsWith("填报项")
                    || line.strip().startsWith("计算项");
            String replaced = line.replaceFirst("(?<![\\d.])" + Pattern.quote(number) + "(?![\\d.])", moved);
            if (condition && !replaced.equals(line)) {
                changed.set(i, replaced);
                return String.join("\n", changed);
            }
        }
        throw new AssertionError("no " + number + " in " + lines.subList(start, end));
    }

    private static BigDecimal literal(Condition condition) {
        return condition instanceof Condition.OnQuantity one
                ? one.literal()
                : (BigDecimal) ((Condition.OnInput) condition).literal();
    }

    private static List<BigDecimal> moved(YearRules year, Condition condition) {
        boolean whole;
        if (condition instanceof Condition.OnQuantity one) {
            whole = one.quantity() instanceof Quantity.OfGoal goal
                    && !goal.measure().isPercent();
        } else if (condition instanceof Condition.OnInput one && one.literal() instanceof BigDecimal) {
            whole = year.ruleset().input(one.name()).orElseThrow().whole();
        } else {
            return List.of();
        }
        BigDecimal step = whole ? BigDecimal.ONE : new BigDecimal("0.01");
        return Stream.of(literal(condition).subtract(step), literal(condition).add(step))
                .filter(moved -> moved.signum() >= 0)
                .toList();
    }

    /** The year with this one indicator only, so that it compiles fast; the total needs the others' values. */
    private static Map<String, byte[]> alone(YearRules year, Indicator indicator) {
        String folder = year.ruleset().id().folder();
        boolean total = indicator.equals(year.ruleset().total());
        String kept = indicator.rules().file().replaceFirst("/[^/]+$", "").replaceFirst(".*/", "");
        Map<String, byte[]> files = new TreeMap<>();
        for (String path : FILES.below(folder)) {
            files.put(path, FILES.bytes(path).orElseThrow());
        }
        files.put(
                year.ruleset().phrases().file(),
                FILES.bytes(year.ruleset().phrases().file()).orElseThrow());
        String manifest = new String(files.get(folder + "/ruleset.yaml"), StandardCharsets.UTF_8);
        String shortened = manifest.substring(0, manifest.indexOf("\ninvariants:")) + "\nindicators: [" + kept + "]\n";
        if (!indicator.pointsByClass().isEmpty()) {
            shortened = shortened.replaceFirst(
                    "classes: \\{by: ([^}]+)}", "classes: {by: $1, totals: " + totals(indicator) + "}");
        }
        files.put(folder + "/ruleset.yaml", (total ? manifest : shortened).getBytes(StandardCharsets.UTF_8));
        return files;
    }

    /** Of the classes where the table has this indicator alone. */
    private static String totals(Indicator indicator) {
        return indicator.pointsByClass().entrySet().stream()
                .map(one -> one.getKey() + ": " + Numbers.plain(one.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
