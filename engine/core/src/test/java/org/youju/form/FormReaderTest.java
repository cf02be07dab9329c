package org.youju.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.youju.document.Diagnostic;
import org.youju.document.Place;
import org.youju.document.Problems;
import org.youju.submission.Submission;
import org.youju.submission.Submission.Answer;

class FormReaderTest {

    private final Problems problems = new Problems();

    private Submission seed() {
        return read(Forms.seed());
    }

    private Submission read(String text) {
        return Forms.read(text, problems);
    }

    private static Map<String, String> numbers(Submission submission) {
        return submission.inputs().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        one -> ((Answer.Amount) one.getValue()).value().toPlainString()));
    }

    @Test
    void theRealSheetNamesItsTableAndDepartment() {
        Submission sheet = seed();

        assertThat(problems.list()).isEmpty();
        assertThat(sheet.scheme()).isEqualTo("town");
        assertThat(sheet.year()).isEqualTo(2023);
        assertThat(sheet.revision()).isEqualTo(1);
        assertThat(sheet.department()).isEqualTo(new Submission.Department("东莞市黄江镇政务服务中心", null, null));
        assertThat(sheet.goals()).isEmpty();
        assertThat(sheet.findings()).isNull();
        assertThat(sheet.evidence()).isEmpty();
    }

    @Test
    void shiftedNumbersAreReadInTheOrderOfTheirLabels() {
        assertThat(numbers(seed()))
                .isEqualTo(Map.ofEntries(
                        Map.entry("编制总数", "6"),
                        Map.entry("公益一类", "6"),
                        Map.entry("行政", "0"),
                        Map.entry("公益二类", "0"),
                        Map.entry("年初/合计", "3032.42"),
                        Map.entry("年初基本", "363.15"),
                        Map.entry("年初项目", "1926.05"),
                        Map.entry("年初镇级", "743.22"),
                        Map.entry("下达合计", "4206.28"),
                        Map.entry("下达基本", "426.96"),
                        Map.entry("下达项目", "2731.10"),
                        Map.entry("下达镇级", "1048.22")));
    }

    @Test
    void everyValueKnowsItsLineAndPointer() {
        Submission sheet = seed();

        assertThat(sheet.inputs().get("年初/合计").place()).isEqualTo(new Place(Forms.SHEET, 13, "/inputs/年初~1合计"));
        assertThat(sheet.inputs().get("下达基本").place()).isEqualTo(new Place(Forms.SHEET, 14, "/inputs/下达基本"));
        assertThat(sheet.selfScores().get(1).place()).isEqualTo(new Place(Forms.SHEET, 17, "/selfScores/1"));
    }

    @Test
    void theNarrativeIsSplitIntoItsPartsAndHoldsNoMarkup() {
        Submission.Narrative narrative = seed().narrative();

        assertThat(narrative.goal()).startsWith("贯彻落实市政政局").endsWith("延伸").doesNotContain("<", ">");
        assertThat(narrative.completion())
                .startsWith("1. 已组织导办")
                .endsWith("政务服务圈”。")
                .doesNotContain("<", ">");
        assertThat(narrative.unfinished()).isEqualTo("无");
    }

    @Test
    void selfScoresComeWithTheirBasis() {
        List<Submission.SelfScore> selfScores = seed().selfScores();

        assertThat(selfScores)
                .extracting(Submission.SelfScore::indicator, Submission.SelfScore::points)
                .containsExactly(
                        tuple("1.1.1", new BigDecimal("9")),
                        tuple("1.1.2", new BigDecimal("26.85")),
                        tuple("1.1.3", new BigDecimal("20")));
        assertThat(selfScores.get(0).basis()).isEqualTo("政务服务中心运作经费基本上已完成指标,政务大楼饭堂装修工程未按规定完成验收,扣1分");
        assertThat(selfScores.get(1).basis()).contains("30×89.50%=26.85分");
        assertThat(selfScores.get(2).basis()).startsWith("部门整体效益指标涉及覆盖社区数量");
    }

    @Test
    void aSheetShiftedToTheRightReadsTheSame() {
        Submission shifted =
                read(Forms.seed().lines().map(line -> "\t\t" + line).collect(Collectors.joining("\n")));

        assertThat(problems.list()).isEmpty();
        assertThat(shifted).isEqualTo(seed());
    }

    @Test
    void columnsOfTheScoringTableMayStandInAnyOrder() {
        List<String> lines = new ArrayList<>(Forms.seed().lines().toList());
        for (int i = 14; i < lines.size(); i++) {
            List<String> cells = new ArrayList<>(List.of(lines.get(i).split("\t", -1)));
            java.util.Collections.reverse(cells);
            lines.set(i, String.join("\t", cells));
        }
        Submission reversed = read(String.join("\n", lines));

        assertThat(problems.list()).isEmpty();
        assertThat(reversed.selfScores()).isEqualTo(seed().selfScores());
    }

    @Test
    void aRowThatSlippedSidewaysIsReadAsAWhole() {
        Submission slipped = read(Forms.seed().replace("\t\t部门整体绩效目标产出", "\t\t\t\t部门整体绩效目标产出"));

        assertThat(problems.list()).isEmpty();
        assertThat(slipped.selfScores()).isEqualTo(seed().selfScores());
    }

    @Test
    void aRowWhosePointsDoNotFitIsRefusedAndNotReadByGuess() {
        Submission slipped = read(Forms.seed().replace("产出指标完成情况\t30", "产出指标完成情况\t\t30"));

        assertThat(problems.list())
                .extracting(Diagnostic::code, Diagnostic::place)
                .containsExactly(tuple("POINTS_DIFFER", new Place(Forms.SHEET, 17, "/selfScores/1")));
        assertThat(problems.list().get(0).messageZh()).contains("第 17 行", "分值", "部门整体绩效目标产出指标完成情况", "30");
        assertThat(slipped.selfScores()).hasSize(2);
    }

    @Test
    void headingsRepeatedOnTheNextPageAreNoRow() {
        String heading = Forms.seed().lines().toList().get(14);
        Submission paged = read(Forms.seed().replace("\t\t部门整体效益目标", heading + "\n\t\t部门整体效益目标"));

        assertThat(problems.list()).isEmpty();
        assertThat(paged.selfScores()).hasSize(3);
    }

    @Test
    void widthsSpacesAndThousandsSeparatorsDoNotMatter() {
        Submission sheet = read(Forms.seed()
                .replace("3032.42", "３，０３２．４２")
                .replace("4206.28", " 4 206.28\u3000")
                .replace("2731.10", "2, 731.10")
                .replace("\t26.85", "\t ２６.８５ ")
                .replace("得分/自评分", "得分 ／ 自评分")
                .replace("部门整体绩效目标产出指标完成情况\t", "部门整体绩效目标 产出指标完成情况\u200B\t"));

        assertThat(problems.list()).isEmpty();
        assertThat(numbers(sheet)).containsAllEntriesOf(numbers(seed()));
        assertThat(sheet.selfScores()).isEqualTo(seed().selfScores());
    }

    @Test
    void windowsFilesWithAByteOrderMarkReadTheSame() {
        assertThat(read("\uFEFF" + Forms.seed().replace("\n", "\r\n"))).isEqualTo(seed());
        assertThat(problems.list()).isEmpty();
    }

    @Test
    void quotedCellsOfSpreadsheetProgramsMayHoldLineEndsTabsAndQuotes() {
        Submission sheet = read(Forms.seed()
                .replace("未完成原因\t无", "未完成原因\t\"第一\t条\n第二条 \"\"未验收\"\"\"")
                .replace("\t26.85", "\t\"26.85\""));

        assertThat(problems.list()).isEmpty();
        assertThat(sheet.narrative().unfinished()).isEqualTo("第一\t条\n第二条 \"未验收\"");
        assertThat(sheet.selfScores()).extracting(Submission.SelfScore::points).contains(new BigDecimal("26.85"));
        assertThat(sheet.selfScores().get(1).place().line()).isEqualTo(18);
    }

    @Test
    void aQuoteThatOnlyOpensATextSwallowsNothing() {
        Submission sheet = read(Forms.seed().replace("未完成原因\t无", "未完成原因\t\"一网通办\"平台未建成"));

        assertThat(problems.list()).isEmpty();
        assertThat(sheet.narrative().unfinished()).isEqualTo("\"一网通办\"平台未建成");
        assertThat(sheet.selfScores()).hasSize(3);
    }

    @Test
    void whatIsNotOnTheFormIsMissingAndNotZero() {
        Submission sheet = read(Forms.seed()
                .replace("\t3032.42\t363.15\t1926.05\t镇本级\t743.22", "")
                .replace("实际下达数", "另一行")
                .replace("\t26.85", "\t")
                .replace("未完成原因", "其他"));

        assertThat(problems.list()).isEmpty();
        assertThat(sheet.inputs().keySet()).containsExactlyInAnyOrder("编制总数", "公益一类", "行政", "公益二类");
        assertThat(sheet.selfScores())
                .extracting(Submission.SelfScore::indicator)
                .containsExactly("1.1.1", "1.1.3");
        assertThat(sheet.narrative().unfinished()).isNull();
    }

    @Test
    void aTotalInTheScoringTableIsNotTakenForTheStaff() {
        Submission sheet = read(Forms.seed() + "\n合计\t\t\t60\t55.85\n填表人\t张三\t\t电话\n");

        assertThat(problems.list()).isEmpty();
        assertThat(numbers(sheet)).containsEntry("编制总数", "6");
        assertThat(sheet.selfScores()).hasSize(3);
    }
}
