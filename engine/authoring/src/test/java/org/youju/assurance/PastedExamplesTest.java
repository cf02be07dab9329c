package org.youju.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.youju.document.Diagnostic;
import org.youju.document.ProblemsException;
import org.youju.scoring.Format;
import org.youju.scoring.Youju;

/** An example can be pasted as it is, into a case and into a sheet, and gets what its finding says. */
class PastedExamplesTest {

    private static final String RATE = "values: [{name: 率, unit: \"%\", of: [甲], per: [乙]}]";

    /**
     * Rules that leave something undecided, or decide it twice.
     *
     * @param code of the finding whose example is pasted
     */
    private record Bad(String what, String code, Supplier<SmallYear> year) {

        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Bad> bad() {
        return Stream.of(
                new Bad(
                        "a day without points",
                        "GAP",
                        () -> new SmallYear()
                                .input("name: 完成日期, type: date")
                                .indicator("", "填报项 完成日期 早于 2023-06-30 -> 本指标得满分", "填报项 完成日期 晚于 2023-06-30 -> 本指标不得分")),
                new Bad(
                        "a day given points twice",
                        "OVERLAP",
                        () -> new SmallYear()
                                .input("name: 完成日期, type: date")
                                .indicator(
                                        "", "填报项 完成日期 不晚于 2023-06-30 -> 本指标得满分", "填报项 完成日期 不早于 2023-06-30 -> 本指标不得分")),
                new Bad(
                        "a goal at one rate",
                        "GAP",
                        () -> new SmallYear()
                                .indicator(
                                        "goals: 目标",
                                        "本指标的每个目标; - 完成率低于 60% -> 该目标不得分",
                                        "本指标的每个目标; - 完成率超过 60% -> 该目标得满分")),
                new Bad(
                        "a contract of one length",
                        "GAP",
                        () -> new SmallYear()
                                .calendar()
                                .indicator(
                                        "goals: 合同\ngoalsMeasuredBy: dates",
                                        "本指标的每个目标; - 用时不超过 7 个工作日 -> 该目标得满分",
                                        "本指标的每个目标; - 用时超过 8 个工作日 -> 该目标不得分")),
                new Bad(
                        "names that YAML would take for something else",
                        "GAP",
                        () -> new SmallYear()
                                .input("name: \"2023\", type: yes-no")
                                .input("name: \"null\", type: yes-no")
                                .indicator("", "填报项 2023 为是; 填报项 null 为是 -> 本指标得满分", "填报项 2023 为否 -> 本指标不得分")),
                new Bad(
                        "a rate between two numbers",
                        "GAP",
                        () -> new SmallYear()
                                .input("name: 甲, type: number, min: 0")
                                .input("name: 乙, type: number, min: 1")
                                .indicator(RATE, "计算项 率 低于 33.33% -> 本指标不得分", "计算项 率 超过 33.34% -> 本指标得满分")));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void isRefusedAsTheFindingSays(Bad bad) {
        assertPasted(bad.year(), bad.code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1", "1.50", "true", "否", "null", "~", "2023-01-01", "0x1F", "1e3", "yes", "off", "=1+1", "a#b"})
    void aChoiceIsPastedAsText(String choice) {
        assertPasted(
                () -> new SmallYear()
                        .input("name: 等级, type: choice, choices: [\"" + choice + "\", 好]")
                        .indicator("", "填报项 等级 选 好 -> 本指标得满分"),
                "GAP");
    }

    private static void assertPasted(Supplier<SmallYear> year, String code) {
        List<Diagnostic> findings = year.get().findings().stream()
                .filter(one -> one.code().equals(code))
                .toList();
        assertThat(findings).as("%s", year.get()).isNotEmpty();
        for (Diagnostic one : findings) {
            String example = String.valueOf(one.counterexample());
            assertThat(year.get().findingsWith(ProofTableTest.filled(example)))
                    .as("pasted as a case:%n%s%n%s", example, year.get())
                    .anySatisfy(failed -> {
                        assertThat(failed.code()).isEqualTo("CASE_FAILS");
                        assertThat(failed.messageZh()).contains("RULESET_INCOMPLETE");
                    });
            Youju youju = Youju.open(year.get().files());
            byte[] sheet = sheet(example).getBytes(StandardCharsets.UTF_8);
            ProblemsException refused = catchThrowableOfType(
                    ProblemsException.class, () -> youju.score(youju.read(sheet, Format.YAML, "pasted.yaml")));
            assertThat(refused).as("pasted as a sheet:%n%s", sheet(example)).isNotNull();
            assertThat(refused.getMessage()).as(sheet(example)).contains("RULESET_INCOMPLETE");
        }
    }

    /** The facts of a case as a sheet; the indicator, which a case stands in, is named. */
    private static String sheet(String example) {
        String facts = example.lines()
                .skip(1)
                .takeWhile(line -> !line.startsWith("  expect:"))
                .map(line -> line.substring(2)
                        .replace("- {name:", "- {indicator: \"1.1.1\", name:")
                        .replace("- {kind:", "- {indicator: \"1.1.1\", kind:"))
                .collect(Collectors.joining("\n"));
        return "scheme: toy\nyear: 2023\ndepartment: {name: 示例}\n" + facts + "\n"
                + (facts.contains("findings:") ? "" : "findings: []\n");
    }

    /** The score that a finding about the direction names for its better sheet is what that sheet gets. */
    @Test
    void theBetterSheetGetsWhatIsSaidOfIt() {
        SmallYear year = new SmallYear()
                .input("name: 甲, type: number, min: 0")
                .input("name: 乙, type: number, min: 1")
                .indicator(
                        RATE + "\ndirections: [{of: 率, better: higher}]",
                        "计算项 率 低于 60% -> 本指标得 70% 的分",
                        "计算项 率 达到 60% -> 本指标得 30% 的分");
        Diagnostic finding = year.findings().stream()
                .filter(one -> one.code().equals("WRONG_DIRECTION"))
                .findFirst()
                .orElseThrow();
        Youju youju = Youju.open(year.files());

        var card = youju.score(youju.read(
                sheet(String.valueOf(finding.counterexample())).getBytes(StandardCharsets.UTF_8), Format.YAML, ""));

        assertThat(finding.messageZh()).endsWith("得 " + card.score() + " 分");
    }

    /** The same number stands twice in a rule, and in its name; the mark is under the one that is meant. */
    @Test
    void theMarkStandsUnderTheNumberThatIsMeant() {
        SmallYear year = new SmallYear()
                .input("name: 甲, type: number, min: 0")
                .input("name: 乙, type: number, min: 1")
                .input("name: 丙, type: number, min: 1")
                .indicator(
                        "values:\n  - {name: 率, unit: \"%\", of: [甲], per: [乙]}\n  - {name: 率二, unit: \"%\", of: [丙], per: [乙]}",
                        "计算项 率 达到 90%; 计算项 率二 达到 90% -> 本指标得满分",
                        "计算项 率 达到 90%; 计算项 率二 低于 90% -> 本指标得满分",
                        "计算项 率 低于 90% -> 本指标不得分");

        Diagnostic finding = year.findings().stream()
                .filter(one -> one.code().equals("THRESHOLD_WITHOUT_EFFECT"))
                .findFirst()
                .orElseThrow();

        String line = new String(year.files().bytes(finding.place().file()).orElseThrow(), StandardCharsets.UTF_8)
                .lines()
                .toList()
                .get(finding.place().line() - 1);
        assertThat(line).contains("率二");
        int column = finding.place().column() - 1;
        assertThat(line.substring(column, column + finding.place().length())).startsWith("90");
    }
}
