package org.youju.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.youju.document.Diagnostic;
import org.youju.document.Place;
import org.youju.document.Problems;
import org.youju.document.ProblemsException;
import org.youju.ruleset.Ruleset;
import org.youju.submission.Submission;

class BrokenFormTest {

    private final Problems problems = new Problems();

    private Submission read(String text) {
        return Forms.read(text, problems);
    }

    private static ProblemsException refused(String text, Ruleset... rulesets) {
        return catchThrowableOfType(
                ProblemsException.class,
                () -> FormReader.read(Forms.bytes(text), Forms.SHEET, List.of(rulesets), new Problems()));
    }

    @Test
    void onlyTabSeparatedTextLooksLikeAForm() {
        assertThat(FormReader.looksLikeForm(Forms.seed())).isTrue();
        assertThat(FormReader.looksLikeForm("\uFEFF" + Forms.seed())).isTrue();
        assertThat(FormReader.looksLikeForm("")).isFalse();
        assertThat(FormReader.looksLikeForm("没有制表符")).isFalse();
        assertThat(FormReader.looksLikeForm("{\n\t\"year\": 2023\n}")).isFalse();
        assertThat(FormReader.looksLikeForm("# 注释\t\nyear: 2023")).isFalse();
        assertThat(FormReader.looksLikeForm("year: 2023\nnarrative: {goal: \"甲\t乙\"}"))
                .isFalse();
        assertThat(FormReader.looksLikeForm("---\n\"year\":\t2023")).isFalse();
    }

    @Test
    void aSheetOfNoKnownFormIsToldTheFormsThereAre() {
        ProblemsException unknown = refused("甲\t乙\n2023年\t", Forms.ruleset("town", 2023, 1));

        assertThat(unknown.code()).isEqualTo("FORM_UNKNOWN");
        assertThat(unknown.problems().get(0).place()).isEqualTo(new Place(Forms.SHEET, 1, ""));
        assertThat(unknown.problems().get(0).message()).contains("黄江镇部门整体支出绩效自评指标评分表 2023");
        assertThat(unknown.problems().get(0).messageZh()).contains("黄江镇部门整体支出绩效自评指标评分表 2023");
        assertThat(refused("").code()).isEqualTo("FORM_UNKNOWN");
    }

    @Test
    void aTextOfMoreCellsThanAFormCanFillIsRefusedAtItsLineBeforeItIsRead() {
        String rows = "甲\t乙\n".repeat(FormTable.MOST_CELLS / 2);

        assertThat(refused(rows).code()).isEqualTo("FORM_UNKNOWN");
        ProblemsException refused = refused(rows + "丙\t丁\n".repeat(700_000));
        assertThat(refused.code()).isEqualTo("TOO_LARGE");
        assertThat(refused.problems().get(0).place())
                .isEqualTo(new Place(Forms.SHEET, FormTable.MOST_CELLS / 2 + 1, ""));
        assertThat(refused.problems().get(0).messageZh()).contains("100000", "单元格");
    }

    @Test
    void emptyCellsAreNotCounted() {
        assertThat(refused("\t\t\t\n".repeat(200_000)).code()).isEqualTo("FORM_UNKNOWN");
    }

    @Test
    void aYearWithoutRulesetIsToldTheYearsThereAre() {
        ProblemsException unknown = refused(
                Forms.seed().replace("2023年\t", "２０２１ 年\t"),
                Forms.ruleset("town", 2022, 1),
                Forms.ruleset("town", 2023, 1));

        assertThat(unknown.code()).isEqualTo("RULESET_NOT_FOUND");
        assertThat(unknown.problems().get(0).message()).contains("2021", "[2022, 2023]");
        assertThat(unknown.problems().get(0).messageZh()).contains("2021", "[2022, 2023]");
    }

    @Test
    void theYearIsNeverGuessed() {
        Ruleset known = Forms.ruleset("town", 2023, 1);

        assertThat(refused(Forms.seed().replace("2023年\t", "\t"), known).code()).isEqualTo("FORM_UNKNOWN");
        assertThat(refused(Forms.seed().replace("2023年\t", "2023年\t2022年"), known)
                        .problems()
                        .get(0)
                        .message())
                .contains("[2022, 2023]");
        assertThat(refused(Forms.seed(), known, Forms.ruleset("city", 2023, 1))
                        .problems()
                        .get(0)
                        .message())
                .contains("town", "city");
    }

    @Test
    void theYearMayStandInTheTitleAndItsNewestRevisionIsTaken() {
        Submission sheet = FormReader.read(
                Forms.bytes(Forms.seed().replace("2023年\t", "\t").replace("黄江镇部门整体", "2023年度黄江镇部门整体")),
                Forms.SHEET,
                List.of(Forms.ruleset("town", 2023, 2), Forms.ruleset("town", 2023, 1), Forms.ruleset("town", 2024, 1)),
                problems);

        assertThat(sheet.year()).isEqualTo(2023);
        assertThat(sheet.revision()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"9分", "九", "9.1.2", "1,5", "6 6", "NaN", "1e400", "9000000000000", "+-9", "--", "0x10", "9%"})
    void aSelfScoreThatIsNoNumberNamesLineAndColumn(String score) {
        read(Forms.seed().replace("\t26.85", "\t" + score));

        assertThat(problems.list())
                .extracting(Diagnostic::code, Diagnostic::place)
                .containsExactly(tuple("NOT_A_NUMBER", new Place(Forms.SHEET, 17, "/selfScores/1/points")));
        assertThat(problems.list().get(0).message()).contains("line 17", "得分/自评分", score);
        assertThat(problems.list().get(0).messageZh()).contains("第 17 行", "得分/自评分", score);
    }

    @Test
    void anIndicatorThatTheYearDoesNotHaveIsNamed() {
        read(Forms.seed().replace("年度重点工作任务完成率\t10", "年度重点任务\t10"));

        assertThat(problems.list())
                .extracting(Diagnostic::code, problem -> problem.place().line())
                .containsExactly(tuple("UNKNOWN_INDICATOR", 16));
        assertThat(problems.list().get(0).messageZh()).contains("年度重点任务", "年度重点工作任务完成率");
    }

    @Test
    void missingHeadingsAndDepartmentAreAllToldAtOnce() {
        read(Forms.seed().replace("得分/自评分", "得分").replace("部门名称", "单位"));

        assertThat(problems.list())
                .extracting(Diagnostic::code, Diagnostic::place)
                .containsExactlyInAnyOrder(
                        tuple("LABEL_MISSING", new Place(Forms.SHEET, 15, "/selfScores")),
                        tuple("MISSING_FIELD", new Place(Forms.SHEET, 1, "/department/name")));
    }

    @Test
    void aDepartmentLeftBlankIsNotReplacedByWhatStandsNear() {
        Submission sheet = read(Forms.seed().replace("东莞市黄江镇政务服务中心\t", "\t"));

        assertThat(problems.list())
                .extracting(Diagnostic::code, Diagnostic::place)
                .containsExactly(tuple("MISSING_FIELD", new Place(Forms.SHEET, 6, "/department/name")));
        assertThat(sheet.department().name()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "363.15, 363.1.5, NOT_A_NUMBER",
        "363.15, '', NUMBER_COUNT",
        "363.15, 约363, NUMBER_COUNT",
        "363.15, '363.15\t5', NUMBER_COUNT"
    })
    void aRowOfNumbersIsReadWholeOrNotAtAll(String printed, String filled, String code) {
        Submission sheet = read(Forms.seed().replace(printed, filled));

        assertThat(problems.list())
                .extracting(Diagnostic::code, Diagnostic::place)
                .containsExactly(tuple(code, new Place(Forms.SHEET, 13, "/inputs")));
        assertThat(problems.list().get(0).messageZh()).contains("第 13 行", "年初预算数");
        assertThat(sheet.inputs()).containsKey("下达基本");
    }

    @Test
    void aLabelWithTwoRowsOfNumbersIsAmbiguous() {
        read(Forms.seed().replace("实际下达数\t", "实际下达数\t1\t2\t3\t4\n实际下达数\t"));

        assertThat(problems.list())
                .extracting(Diagnostic::code, Diagnostic::place)
                .containsExactly(tuple("AMBIGUOUS", new Place(Forms.SHEET, 15, "/inputs")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "甲<script>alert(1)</script>乙 | 甲alert(1)乙",
                "甲<<b>script>乙 | 甲< script>乙",
                "&lt;b&gt;甲&lt;/b&gt;&amp;乙&nbsp; | 甲&乙",
                "甲 <b 乙 | 甲  乙",
                "完成率<60%，>10 | 完成率<60%，>10",
                // a parser of HTML takes what follows for the inside of a tag, and the figure is gone
                "x<y且完成 90% | x且完成 90%",
                "&amp;lt;60%&amp;gt; | &lt;60%&gt;",
                "&#30002;&#x4E59;&#0;&#xD800;&bogus; | 甲乙&#0;&#xD800;&bogus;",
                "<!-- 注 -->甲<img src=x onerror=alert(1)>乙</p | 甲乙",
                "甲</B></i></unknown>乙 | 甲乙"
            })
    void noMarkupSurvives(String filled, String read) {
        assertThat(read(Forms.seed().replace("未完成原因\t无", "未完成原因\t" + filled))
                        .narrative()
                        .unfinished())
                .isEqualTo(read);
    }

    @Test
    void aFileThatIsNoTextIsRefusedWithItsLine() {
        ProblemsException nul = refused(Forms.seed().replace("26.85", "26\0.85"), Forms.ruleset("town", 2023, 1));

        assertThat(nul.code()).isEqualTo("MALFORMED");
        assertThat(nul.problems().get(0).place()).isEqualTo(new Place(Forms.SHEET, 17, ""));
        assertThatThrownBy(() ->
                        FormReader.read(new byte[] {'a', '\t', '\n', (byte) 0xFF}, Forms.SHEET, List.of(), problems))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("sheet.txt:2");
    }

    @Test
    void aCellLongerThanAnyTextIsRefused() {
        read(Forms.seed().replace("未完成原因\t无", "未完成原因\t" + "无".repeat(200_001)));

        assertThat(problems.list())
                .extracting(Diagnostic::code, problem -> problem.place().line())
                .containsExactly(tuple("TOO_LONG", 9));
    }

    static Stream<String> floods() {
        return Stream.of(
                "\t\n".repeat(100_000),
                "\t".repeat(500_000),
                "甲\t".repeat(100_000),
                "\"".repeat(1_000_001) + "\t",
                "\"a\t\"\"\t".repeat(100_000),
                "<".repeat(190_000) + "\t",
                "<a".repeat(90_000) + "\t",
                "&#".repeat(90_000) + "\t",
                "a-".repeat(90_000) + "\t<" + "a".repeat(190_000),
                "\t\t年度重点工作任务完成率\t10\t9\t甲\n".repeat(100_000),
                "\t\t不存在的指标\t10\t9\t甲\n".repeat(100_000),
                "年初预算数\t1\t2\t3\n".repeat(100_000),
                "9".repeat(190_000) + "\t",
                "1,".repeat(149) + "x\t");
    }

    @ParameterizedTest
    @MethodSource("floods")
    void floodsAreReadOrRefusedInGoodTime(String flood) {
        Assertions.assertTimeout(Duration.ofSeconds(20), () -> {
            readOrRefused(Forms.seed() + "\n" + flood);
            readOrRefused(flood + "\n" + Forms.seed());
        });
    }

    @Test
    void randomDamageGivesAResultOrProblemsAndNothingElse() {
        long start = 20_230_001;
        String seed = Forms.seed();
        for (long n = start; n < start + 1_000; n++) {
            Random random = new Random(n);
            StringBuilder damaged = new StringBuilder(seed);
            for (int i = 0; i < 1 + random.nextInt(20); i++) {
                int at = random.nextInt(damaged.length());
                switch (random.nextInt(4)) {
                    case 0 -> damaged.deleteCharAt(at);
                    case 1 -> damaged.insert(at, "\t\n\"<>&;0９-. 年合\uD83D".charAt(random.nextInt(15)));
                    case 2 -> damaged.delete(at, Math.min(damaged.length(), at + random.nextInt(400)));
                    default ->
                        damaged.insert(at, seed, at % seed.length(), Math.min(seed.length(), at % seed.length() + 200));
                }
            }
            try {
                readOrRefused(damaged.toString());
            } catch (RuntimeException | AssertionError bug) {
                throw new AssertionError("random sheet " + n, bug);
            }
        }
    }

    private static void readOrRefused(String text) {
        Problems found = new Problems();
        try {
            Submission sheet = Forms.read(text, found);
            if (found.isEmpty()) {
                assertThat(sheet.department().name()).isNotBlank();
            }
            assertThat(found.list().stream().map(Diagnostic::messageZh).collect(Collectors.toSet()))
                    .doesNotContain("");
        } catch (ProblemsException refused) {
            assertThat(refused.problems()).isNotEmpty();
        }
    }
}
