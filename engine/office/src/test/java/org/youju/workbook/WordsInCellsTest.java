package org.youju.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.youju.submission.Submission;
import org.youju.submission.Submission.Answer;
import org.youju.submission.Submission.Better;

/** Words that choose and texts that are none: each is known, or is named with its cell; nothing is guessed. */
class WordsInCellsTest {

    private static byte[] goal(Map<String, String> cells) {
        return Workbooks.filled(workbook -> {
            Workbooks.item(workbook, "目标", 0, "indicator").setCellValue("1.1.2");
            Workbooks.item(workbook, "目标", 0, "name").setCellValue("甲");
            cells.forEach(
                    (column, text) -> Workbooks.item(workbook, "目标", 0, column).setCellValue(text));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "越高越好,HIGHER",
        "越大越好,HIGHER",
        "正向,HIGHER",
        "正向指标,HIGHER",
        "≥,HIGHER",
        ">=,HIGHER",
        "＞＝,HIGHER",
        "不低于,HIGHER",
        "不少于,HIGHER",
        "大于等于,HIGHER",
        "越低越好,LOWER",
        "越小越好,LOWER",
        "越少越好,LOWER",
        "负向,LOWER",
        "反向,LOWER",
        "逆向指标,LOWER",
        "≤,LOWER",
        "<=,LOWER",
        "不高于,LOWER",
        "不超过,LOWER",
        "不大于,LOWER",
        "小于等于,LOWER",
        "越 低 越 好,LOWER",
        "higher,HIGHER",
        "lower,LOWER"
    })
    void aKnownWordOfDirectionIsTakenForWhatItSays(String word, Better better) {
        assertThat(Workbooks.read(goal(Map.of("better", word))).goals().get(0).better())
                .isEqualTo(better);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=", "等于", "定性", "高低适中", "不低不高", "越来越好", "是", "低", "见说明", "1"})
    void anyOtherWordOfDirectionIsAskedAboutAndNeverGuessed(String word) {
        assertThat(Workbooks.refusals(goal(Map.of("better", word)))).containsExactly("DIRECTION_UNKNOWN 目标!I5");
        assertThat(Workbooks.message(goal(Map.of("better", word))))
                .contains("“" + word + "”")
                .contains("越高越好");
    }

    @Test
    void noWordOfDirectionIsHigherAsTheTemplateSays() {
        assertThat(Workbooks.read(goal(Map.of())).goals().get(0).better()).isEqualTo(Better.HIGHER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"没有发现问题", "无", "没有", "未发现"})
    void aWordForNothingFoundIsNothingFound(String word) {
        assertThat(Workbooks.read(declared(word, workbook -> {})).findings()).isEmpty();
        assertThat(Workbooks.refusals(declared(word, WordsInCellsTest::finding)))
                .containsExactly("CONTRADICTION 检查发现!B4");
    }

    @Test
    void aWordThatDoesNotSayWhetherAnythingWasFoundIsAskedAbout() {
        assertThat(Workbooks.refusals(declared("待核实", WordsInCellsTest::finding)))
                .containsExactly("CHOICE_UNKNOWN 检查发现!B4");
    }

    private static void finding(XSSFWorkbook workbook) {
        Workbooks.item(workbook, "检查发现", 0, "indicator").setCellValue("2.5.1 未公开采购意向");
    }

    private static byte[] declared(String word, Consumer<XSSFWorkbook> more) {
        return Workbooks.filled(workbook -> {
            Workbooks.cell(workbook, "检查发现", "declared", "indicator").setCellValue(word);
            more.accept(workbook);
        });
    }

    @Test
    void theWordThatTheTemplatesOwnHintUsesIsAccepted() {
        Submission read = Workbooks.read(Workbooks.resource("T04_null.xlsx"));

        assertThat(read.inputs().get("决算公开日期")).isInstanceOf(Answer.NotApplicable.class);
    }

    @Test
    void weightsWithPerCentSignsAreWeights() {
        Submission read = Workbooks.read(Workbooks.resource("T20_weight.xlsx"));

        assertThat(read.goals().stream().filter(goal -> goal.weight() != null))
                .extracting(goal -> goal.weight().toPlainString())
                .containsExactly("30", "70");
    }

    @ParameterizedTest
    @CsvSource({"单位：名称_x000B_第二行,单位：名称|第二行", "一_x000D__x000A_二,一|二", "一_x000A_二,一|二", "笑_xD83D__xDE00_脸,笑\uD83D\uDE00脸"
    })
    void lineBreaksAreLineBreaksAndWholeCharactersAreWhole(String written, String read) {
        byte[] bytes = raw(written);

        assertThat(Workbooks.read(bytes).narrative().goal()).isEqualTo(read.replace('|', '\n'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "半_xD83D_个",
                "半_xDE00_个",
                "_x0000_",
                "控_x0001_制",
                "响_x0007_铃",
                "换_x000C_页",
                "_x001B_[31m",
                "非_xFFFF_字",
                "_xFFFE_"
            })
    void whatIsNoTextIsRefusedWithItsCell(String written) {
        assertThat(Workbooks.refusals(raw(written))).containsExactly("NOT_TEXT 部门与叙述!C7");
    }

    /** The template with an annual goal that the file writes in the program's own escapes. */
    private static byte[] raw(String written) {
        return Workbooks.filled(workbook -> {
            XSSFCell cell = Workbooks.cell(workbook, "部门与叙述", "narrative/goal", "value");
            cell.getCTCell().setT(org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType.STR);
            cell.getCTCell().setV(written);
        });
    }

    @Test
    void listsArePartedByCommasButNotInsideBrackets() {
        byte[] bytes = Workbooks.filled(workbook -> {
            finding(workbook);
            Workbooks.item(workbook, "检查发现", 0, "evidence").setCellValue("附件3（纪要，签到表）、附件4, \"甲,乙\"；附件(5");
        });

        assertThat(Workbooks.read(bytes).findings().get(0).evidence())
                .isEqualTo(List.of("附件3（纪要，签到表）", "附件4", "\"甲,乙\"", "附件(5"));
    }

    @Test
    void choicesInOtherWidthsAndLookAlikesAreTheChoices() {
        byte[] bytes = Workbooks.filled(workbook -> {
            Workbooks.cell(workbook, "检查发现", "declared", "indicator").setCellValue("有，见下表");
            Workbooks.item(workbook, "检查发现", 0, "indicator").setCellValue("２．５．１　未公开采购意向");
        });

        assertThat(Workbooks.read(bytes).findings().get(0).kind()).isEqualTo("未公开采购意向");
    }
}
