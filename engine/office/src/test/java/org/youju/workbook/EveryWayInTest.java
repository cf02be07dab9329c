package org.youju.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.youju.document.Diagnostic;
import org.youju.document.ProblemsException;
import org.youju.scorecard.Scorecard;
import org.youju.scoring.Format;
import org.youju.submission.Submission.Answer;

/** The same thing is the same, or refused in the same words, whichever way a sheet comes in. */
class EveryWayInTest {

    private static final String RATE = "服务对象满意度";
    private static final String HEAD =
            "{\"scheme\": \"huangjiang-department\", \"year\": %d," + " \"department\": {\"name\": \"甲局\"}, %s}";

    private static String outcome(byte[] bytes, Format format, String input) {
        try {
            return Workbooks.YOUJU.read(bytes, format, "").submission().inputs().get(input)
                            instanceof Answer.Amount amount
                    ? amount.value().stripTrailingZeros().toPlainString()
                    : "none";
        } catch (ProblemsException refused) {
            return String.join(
                    " ", refused.problems().stream().map(Diagnostic::code).toList());
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> codes(byte[] bytes, Format format) {
        return problems(bytes, format).stream().map(Diagnostic::code).toList();
    }

    private static List<Diagnostic> problems(byte[] bytes, Format format) {
        try {
            Workbooks.YOUJU.read(bytes, format, "");
            return List.of();
        } catch (ProblemsException refused) {
            return refused.problems();
        }
    }

    private static Scorecard scored(String file, Format format) {
        return Workbooks.YOUJU.score(Workbooks.YOUJU.read(Workbooks.resource(file), format, file));
    }

    // percentages

    @ParameterizedTest
    @CsvSource({
        "84.5,84.5",
        "84.5%,84.5",
        "0.845%,0.845",
        "0%,0",
        "100%,100",
        "0,0",
        "1.01,1.01",
        "0.845,PERCENT_UNCLEAR",
        "1,PERCENT_UNCLEAR",
        "0.01,PERCENT_UNCLEAR",
        "150%,INPUT_INVALID",
        "150,INPUT_INVALID"
    })
    void aPercentageIsReadByOneRuleInEveryWayIn(String typed, String read) {
        String quoted = typed.endsWith("%") ? "\"" + typed + "\"" : typed;
        byte[] json = utf8(HEAD.formatted(2023, "\"inputs\": {\"" + RATE + "\": " + quoted + "}"));
        byte[] yaml = utf8("scheme: huangjiang-department\nyear: 2023\ndepartment: {name: 甲局}\ninputs: {" + RATE + ": "
                + typed + "}\n");
        byte[] typedCell =
                Workbooks.filled(workbook -> Workbooks.input(workbook, RATE).setCellValue(typed));

        assertThat(outcome(json, Format.JSON, RATE)).as("JSON").isEqualTo(read);
        assertThat(outcome(yaml, Format.YAML, RATE)).as("YAML").isEqualTo(read);
        assertThat(outcome(typedCell, Format.WORKBOOK, RATE)).as("Excel").isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"89.5%", "0.5%"})
    void aPerCentSignWhereTheUnitIsAnotherIsRefusedInEveryWayIn(String typed) {
        String money = "年中调剂金额";
        byte[] json = utf8(HEAD.formatted(2023, "\"inputs\": {\"" + money + "\": \"" + typed + "\"}"));
        byte[] excel =
                Workbooks.filled(workbook -> Workbooks.input(workbook, money).setCellValue(typed));

        assertThat(codes(json, Format.JSON)).containsExactly("PERCENT_UNEXPECTED");
        assertThat(codes(excel, Format.WORKBOOK)).containsExactly("PERCENT_UNEXPECTED");
    }

    @Test
    void aRateWhereTheUnitIsPerCentIsAskedAboutWithBothReadings() {
        assertThat(problems(Workbooks.resource("j_rate2024.json"), Format.JSON))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.code()).isEqualTo("PERCENT_UNCLEAR");
                    assertThat(one.place().pointer()).isEqualTo("/inputs/" + RATE);
                    assertThat(one.messageZh()).contains("84.5").contains("0.845%");
                });
    }

    /** planned, actual, what is made of them */
    @ParameterizedTest
    @CsvSource({
        "95,0.9,PERCENT_UNCLEAR",
        "0.95,90,PERCENT_UNCLEAR",
        "'\"95%\"',0.9,PERCENT_UNCLEAR",
        "95,1,PERCENT_UNCLEAR",
        "0.95,0.9,''",
        "95,90,''",
        "'\"95%\"','\"0.9%\"',''",
        "95,'\"0.9%\"',''",
        "95,0,''"
    })
    void aGoalInPerCentIsAskedAboutWhereItsNumbersAreWrittenInTwoWays(String planned, String actual, String expected) {
        byte[] json = utf8(HEAD.formatted(
                2023,
                "\"goals\": [{\"indicator\": \"1.1.2\", \"name\": \"甲\", \"unit\": \"％\", \"planned\": " + planned
                        + ", \"actual\": " + actual + "}]"));

        assertThat(String.join(" ", codes(json, Format.JSON))).isEqualTo(expected);
    }

    @Test
    void weightsAllHaveAPerCentSignOrNone() {
        String two = "\"goals\": [{\"indicator\": \"1.1.2\", \"name\": \"甲\", \"weight\": \"30%%\"},"
                + " {\"indicator\": \"1.1.2\", \"name\": \"乙\", \"weight\": %s}]";

        assertThat(codes(utf8(HEAD.formatted(2023, two.formatted("\"70%\""))), Format.JSON))
                .isEmpty();
        assertThat(codes(utf8(HEAD.formatted(2023, two.formatted("0.7"))), Format.JSON))
                .containsExactly("WEIGHTS_MIXED");
    }

    /** A decision that was made before stays readable: what is kept is read as it is kept. */
    @Test
    void aKeptSheetIsNotAskedAgain() {
        var problems = new org.youju.document.Problems();
        var kept = org.youju.submission.SubmissionReader.json(
                utf8(HEAD.formatted(2024, "\"inputs\": {\"" + RATE + "\": 0.845}")), "", problems);

        assertThat(Workbooks.YOUJU.sheet(kept, problems).notes()).isEmpty();
    }

    // undetermined, not refused

    @ParameterizedTest
    @CsvSource({"cal2024.json,超出本年度工作日历", "j_zero.json,填的是 0"})
    void aValueThatCannotBeReckonedWithLeavesItsIndicatorOpenAndTheRestScored(String file, String why) {
        Scorecard card = scored(file, Format.JSON);

        assertThat(card.indicators().stream().filter(one -> one.score() == null))
                .singleElement()
                .satisfies(open -> assertThat(open.missing())
                        .anySatisfy(one -> assertThat(one.message()).contains(why)));
        assertThat(card.range().low()).isGreaterThan(new BigDecimal("50"));
        assertThat(card.range().high()).isGreaterThan(card.range().low());
    }

    /** Whatever the dates and numbers are, a goal never keeps the other indicators from being scored. */
    @Test
    void randomTargetsAndDaysLeaveAtMostTheirOwnIndicatorOpen() {
        for (int i = 0; i < 200; i++) {
            long seed = 2026113000L + i;
            Random random = new Random(seed);
            List<String> days = List.of("2022-12-31", "2024-01-31", "2024-12-31", "2025-01-07", "1990-01-01");
            List<String> numbers = List.of("0", "1", "100", "0.00", "7.5");
            String goals = "\"goals\": [{\"indicator\": \"1.1.2\", \"name\": \"甲\", \"planned\": "
                    + numbers.get(random.nextInt(5)) + ", \"actual\": " + numbers.get(random.nextInt(5))
                    + ", \"better\": \"" + (random.nextBoolean() ? "lower" : "higher") + "\"},"
                    + " {\"indicator\": \"2.5.5\", \"name\": \"乙\", \"start\": \"" + days.get(random.nextInt(5))
                    + "\", \"finish\": \"" + days.get(random.nextInt(5)) + "\"}],"
                    + " \"inputs\": {\"" + RATE + "\": 95, \"预算批复日期\": \"" + days.get(random.nextInt(5))
                    + "\", \"预算公开日期\": \"" + days.get(random.nextInt(5)) + "\"}";
            byte[] json = utf8(HEAD.formatted(2024, goals));

            Scorecard card = Workbooks.YOUJU.score(Workbooks.YOUJU.read(json, Format.JSON, ""));

            assertThat(card.indicators().stream().filter(one -> one.code().equals("1.1.5")))
                    .as("seed " + seed)
                    .singleElement()
                    .satisfies(one -> assertThat(one.score()).isEqualByComparingTo("5"));
        }
    }

    // doubles

    @ParameterizedTest
    @CsvSource({"j_dupgoal.json,培训场次", "j_dupfinding.json,违规问题"})
    void whatIsThereTwiceToTheLetterIsTold(String file, String name) {
        assertThat(scored(file, Format.JSON).audit())
                .filteredOn(one -> one.code().equals("SAME_TWICE"))
                .singleElement()
                .satisfies(one -> assertThat(one.message()).contains(name).contains("都已计入"));
    }

    // look-alikes

    @Test
    void lettersAsPdfsCopyThemAreReadInAForm() {
        assertThat(Workbooks.YOUJU
                        .read(Workbooks.resource("t_kangxi.txt"), Format.FORM, "")
                        .submission()
                        .selfScores())
                .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"j_kangxi.json,是不是“在用固定资产总额”,U+2F64", "j_ascii_quotes.json,是不是““三公”经费,U+0022"})
    void lettersThatOnlyLookTheSameAreShownInJson(String file, String meant, String character) {
        assertThat(problems(Workbooks.resource(file), Format.JSON))
                .allSatisfy(one -> assertThat(one.code()).isEqualTo("UNKNOWN_INPUT"))
                .anySatisfy(one -> assertThat(one.messageZh()).contains(meant).contains(character));
    }

    // forms

    private static final String FORM = """
            黄江镇部门整体支出绩效自评指标评分表
            2023年
            %s
            一级指标\t二级指标\t三级指标\t分值\t得分/自评分\t评分依据、未达标原因、改进措施
            履职效能\t整体效能\t年度重点工作任务完成率\t10\t9\t扣1分
            """;

    /** What stands around the label, and what is made of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "年度;部门名称;财政人数/年度总目标;甲局;合计|甲局",
                "部门名称/甲局|甲局",
                "部门名称;甲局/年度总目标;完成|DEPARTMENT_UNCLEAR",
                "年度;2023;部门名称;甲局/年度总目标;某;乙局;丙|DEPARTMENT_UNCLEAR",
                "部门名称/完成情况|DEPARTMENT_UNCLEAR",
                "部门名称/联系人：|DEPARTMENT_UNCLEAR",
                "部门名称/甲局/某/部门名称/乙局|DEPARTMENT_UNCLEAR",
                "部门名称/甲局/某/部门名称/甲局|甲局",
                "部门名称;甲局|MISSING_FIELD"
            })
    void aLabelIsNotTakenForADepartmentsName(String head, String expected) {
        byte[] form = utf8(FORM.formatted(head.replace(';', '\t').replace('/', '\n')));
        String read;
        try {
            read = Workbooks.YOUJU
                    .read(form, Format.FORM, "")
                    .submission()
                    .department()
                    .name();
        } catch (ProblemsException refused) {
            read = refused.problems().get(0).code();
        }

        assertThat(read).isEqualTo(expected);
    }

    @Test
    void aVerticalTabInAFormIsALineBreak() {
        byte[] form = utf8(FORM.formatted("部门名称\n甲局\n完成状况\t第一段\u000B第二段"));

        assertThat(Workbooks.YOUJU
                        .read(form, Format.FORM, "")
                        .submission()
                        .narrative()
                        .completion())
                .isEqualTo("第二段");
    }

    // files of other kinds

    @Test
    void filesOfOtherKindsAreNamedTheSameHoweverTheyAreSent() throws Exception {
        Map<String, byte[]> files = Map.of(
                "Word 文档（.docx）", zip("[Content_Types].xml", "word/document.xml"),
                "演示文稿", zip("ppt/presentation.xml"),
                ".xlsb", zip("xl/workbook.bin"),
                "旧格式（.xls）", Workbooks.resource("a.xls"),
                "PDF 文件", utf8("%PDF-1.7\n"),
                "RTF", utf8("{\\rtf1\\ansi"),
                "网页", utf8("<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><table><tr><td>部门名称"),
                "逗号分隔", Workbooks.resource("t_csv.csv"),
                "UTF-16", "年度\t部门名称".getBytes(StandardCharsets.UTF_16));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            List<String> said = new ArrayList<>();
            for (Format format : Format.values()) {
                List<Diagnostic> problems = problems(file.getValue(), format);
                assertThat(problems).as(file.getKey() + " as " + format).hasSize(1);
                said.add(problems.get(0).code() + problems.get(0).messageZh());
            }
            assertThat(said).as(file.getKey()).allMatch(one -> one.contains(file.getKey()) && one.contains("请"));
            assertThat(said.stream().distinct()).as(file.getKey()).hasSize(1);
        }
    }

    @Test
    void textOfAnotherKindIsNamedWithWhatToCallIt() {
        byte[] yaml = utf8("# 注释\nyear: 2023\ndepartment: {name: 甲局}\n");
        byte[] json = utf8(HEAD.formatted(2023, "\"goals\": []"));
        byte[] form = utf8(FORM.formatted("部门名称\n甲局"));

        assertThat(problems(yaml, Format.FORM).get(0).messageZh())
                .contains("YAML")
                .contains(".yaml");
        assertThat(problems(yaml, Format.JSON).get(0).messageZh()).contains("YAML");
        assertThat(problems(json, Format.FORM).get(0).messageZh())
                .contains("JSON")
                .contains(".json");
        assertThat(problems(form, Format.YAML).get(0).messageZh())
                .contains("制表符")
                .contains(".txt");
        assertThat(problems(form, Format.JSON).get(0).messageZh()).contains("制表符");
        assertThat(problems(Workbooks.filled(workbook -> {}), Format.FORM)
                        .get(0)
                        .messageZh())
                .contains("Excel 工作簿（.xlsx）");
        // JSON is YAML as well
        assertThat(problems(json, Format.YAML)).isEmpty();
    }

    private static byte[] zip(String... parts) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String part : parts) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write(utf8("<x/>"));
            }
        }
        return out.toByteArray();
    }
}
