package org.youju.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.youju.document.ProblemsException;
import org.youju.rendering.Json;
import org.youju.ruleset.Ruleset;
import org.youju.scorecard.Scorecard;
import org.youju.scoring.Format;
import org.youju.scoring.Sheet;
import org.youju.scoring.YearRules;

/** The workbook that a department fills in, as a spreadsheet program finds it; and what comes of it when it is scored. */
class TemplateTest {

    private static final Path SHEETS = Path.of("../..", "rulesets");

    static List<Ruleset> years() {
        return Workbooks.YOUJU.years().stream().map(YearRules::ruleset).toList();
    }

    static List<Path> wholeSheets() throws IOException {
        try (Stream<Path> files = Files.walk(SHEETS)) {
            return files.filter(file -> file.toString().matches(".*/sheets/[^/]*\\.yaml"))
                    .filter(file -> !file.toString().endsWith(".expected.yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("years")
    void everyYearHasOneAndItIsAlwaysTheSame(Ruleset ruleset) {
        byte[] template = Template.of(ruleset);

        XSSFWorkbook workbook = Workbooks.open(template);
        assertThat(workbook.getNumberOfSheets()).isEqualTo(7);
        assertThat(Workbooks.bytes(workbook)).isNotEmpty();
        assertThat(Template.of(ruleset)).isEqualTo(template);
        assertThat(new String(Workbooks.parts(template).get("docProps/core.xml"), StandardCharsets.UTF_8))
                .contains("1980-01-01T00:00:00Z")
                .doesNotContainPattern("20[0-9]{2}-");
    }

    @Test
    void theScoringTableHasTheOfficialColumnsAndMergedNames() {
        XSSFSheet sheet = Workbooks.open(Template.of(Workbooks.RULESET)).getSheet("评分表");

        assertThat(texts(sheet, 3))
                .containsExactly(
                        "header",
                        "一级指标",
                        "二级指标",
                        "三级指标",
                        "分值",
                        "得分/自评分",
                        "评分依据、未达标原因、改进措施",
                        "指标解释",
                        "佐证材料说明",
                        "评分标准",
                        "数据来源",
                        "备注");
        assertThat(texts(sheet, 5).get(3)).isEqualTo("部门整体绩效目标产出指标完成情况");
        assertThat(sheet.getMergedRegions().stream().map(CellRangeAddress::formatAsString))
                .contains("B5:B7", "C5:C7", "B8:B28");
        assertThat(sheet.getRow(4).getCell(11).toString()).isEqualTo("官方原文");
        assertThat(sheet.getRow(8).getCell(11).toString()).isEqualTo("示例数据，非官方");
    }

    @Test
    void officialTextsAreLockedWithoutAPasswordAndOnlyFieldsAreOpen() {
        XSSFWorkbook workbook = Workbooks.open(Template.of(Workbooks.RULESET));

        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            XSSFSheet sheet = workbook.getSheetAt(i);
            assertThat(sheet.getProtect()).as(sheet.getSheetName()).isTrue();
            assertThat(sheet.getCTWorksheet().getSheetProtection().getPassword())
                    .isNull();
        }
        assertThat(isLocked(Workbooks.cell(workbook, "评分表", "1.1.2", "criterion")))
                .isTrue();
        assertThat(isLocked(Workbooks.cell(workbook, "评分表", "1.1.2", "full"))).isTrue();
        assertThat(isLocked(Workbooks.cell(workbook, "评分表", "1.1.2", "points"))).isFalse();
        assertThat(isLocked(Workbooks.input(workbook, "已申报整体绩效目标"))).isFalse();
    }

    private static boolean isLocked(XSSFCell cell) {
        return cell.getCellStyle().getLocked();
    }

    @Test
    void keysAreHiddenAndChoicesStandOnASheetThatNoMenuShows() {
        XSSFWorkbook workbook = Workbooks.open(Template.of(Workbooks.RULESET));
        XSSFSheet inputs = workbook.getSheet("填报项");

        assertThat(inputs.isColumnHidden(0)).isTrue();
        assertThat(inputs.getRow(0).getZeroHeight()).isTrue();
        assertThat(inputs.getRow(0).getCell(0).toString())
                .isEqualTo("youju-template/1 inputs huangjiang-department/2023 r1");
        assertThat(workbook.getSheetVisibility(6)).isEqualTo(SheetVisibility.VERY_HIDDEN);
        assertThat(inputs.getDataValidations())
                .anySatisfy(one -> {
                    assertThat(one.getValidationConstraint().getFormula1()).startsWith("选项!$");
                    assertThat(one.getRegions().getCellRangeAddress(0).formatAsString())
                            .isEqualTo(Workbooks.input(workbook, "采购内控制度")
                                    .getAddress()
                                    .formatAsString());
                })
                .anySatisfy(one -> {
                    assertThat(one.getValidationConstraint().getFormula1()).isEqualTo("0.01");
                    assertThat(one.getErrorBoxText()).isEqualTo("请填写数字，不小于 0.01；单位：万元。");
                });
    }

    @Test
    void itPrintsOnA4AcrossWithTheHeadingsOnEveryPage() {
        XSSFSheet sheet = Workbooks.open(Template.of(Workbooks.RULESET)).getSheet("评分表");

        assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
        assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo((short) 9);
        assertThat(sheet.getFitToPage()).isTrue();
        assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("4:4");
        assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 4);
    }

    /** Every whole sheet of every year: written into a workbook with its score, read from there, scored the same. */
    @ParameterizedTest
    @MethodSource("wholeSheets")
    void aScoredSheetReadFromItsWorkbookScoresTheSame(Path file) throws IOException {
        Sheet sheet = Workbooks.YOUJU.read(Files.readAllBytes(file), Format.YAML, file.toString());
        Scorecard card = Workbooks.YOUJU.score(sheet);
        byte[] workbook = Template.scored(sheet.year().ruleset(), sheet.submission(), card);

        Sheet again = Workbooks.YOUJU.read(workbook, Format.WORKBOOK, "");

        assertThat(Json.write(Workbooks.YOUJU.score(again))).isEqualTo(Json.write(card));
        assertThat(again.submission().narrative()).isEqualTo(sheet.submission().narrative());
        assertThat(again.submission().evidence())
                .hasSameSizeAs(sheet.submission().evidence());
    }

    /** Before anybody says which class a sheet is of, the template prints the points of each. */
    @Test
    void aTemplateOfATableWithClassesIsFilledInByAnyOfThem() {
        Ruleset ruleset =
                Workbooks.YOUJU.year("safety-responsibility", 2025, null).ruleset();
        XSSFWorkbook workbook = Workbooks.open(Template.of(ruleset));
        assertThat(Workbooks.cell(workbook, "评分表", "1.1", "full").toString()).isEqualTo("生产经营类 10；综合管理类 20");
        Workbooks.cell(workbook, "部门与叙述", "department/name", "value").setCellValue("甲局");
        Workbooks.input(workbook, "单位类别").setCellValue("综合管理类");
        Workbooks.cell(workbook, "评分表", "1.1", "points").setCellValue(20);

        assertThat(Workbooks.read(Workbooks.bytes(workbook)).selfScores())
                .singleElement()
                .satisfies(self -> assertThat(self.points()).isEqualByComparingTo("20"));

        Workbooks.cell(workbook, "评分表", "1.1", "full").setCellValue(15);
        assertThat(catchThrowableOfType(ProblemsException.class, () -> Workbooks.read(Workbooks.bytes(workbook)))
                        .problems())
                .singleElement()
                .satisfies(one -> assertThat(one.messageZh()).contains("分值是 10、20"));
    }

    @Test
    void aScoredSheetShowsPointsDifferenceAndReasonsBesideEachIndicator() throws IOException {
        byte[] worked =
                Files.readAllBytes(SHEETS.resolve("huangjiang-department/2023/sheets/service-center-worked.yaml"));
        Sheet sheet = Workbooks.YOUJU.read(worked, Format.YAML, "");

        XSSFWorkbook workbook =
                Workbooks.open(Template.scored(Workbooks.RULESET, sheet.submission(), Workbooks.YOUJU.score(sheet)));

        assertThat(raw(workbook, "points")).isEqualTo("26.85");
        assertThat(raw(workbook, "score")).isEqualTo("18.75");
        assertThat(Workbooks.cell(workbook, "评分表", "1.1.2", "difference").toString())
                .isEqualTo("+8.10");
        assertThat(Workbooks.cell(workbook, "评分表", "1.1.2", "verdict").toString())
                .isEqualTo("依据不同");
        assertThat(Workbooks.cell(workbook, "评分表", "1.1.2", "reasons").toString())
                .startsWith("得分 7.50｜窗口工作人员礼仪培训：已申报整体绩效目标为“是”；完成率 100.00%，达到 100%、不超过 150%，得满分；算式 7.5 × 100% = 7.50\n");
        assertThat(workbook.getSheet("评分表").getRow(2).getCell(1).toString()).contains("总分：83.78 / 100.00");
    }

    private static String raw(XSSFWorkbook workbook, String column) {
        return Workbooks.cell(workbook, "评分表", "1.1.2", column).getCTCell().getV();
    }

    private static List<String> texts(XSSFSheet sheet, int row) {
        return Stream.iterate(0, i -> i < sheet.getRow(row).getLastCellNum(), i -> i + 1)
                .map(i -> String.valueOf(sheet.getRow(row).getCell(i)))
                .toList();
    }
}
