package org.youju.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The sheet that is read is the one that is seen to hold the table: no cover, no hidden copy, and no guess among several. */
class SheetsReadTest {

    private static final String NAME = "示例甲局";

    private static String department(XSSFWorkbook workbook) {
        return Workbooks.read(Workbooks.bytes(workbook)).department().name();
    }

    @Test
    void aCoverSheetBeforeTheFormIsPassedOver() {
        assertThat(Workbooks.read(Workbooks.resource("x_note_first.xlsx"))
                        .department()
                        .name())
                .isEqualTo(NAME);
    }

    @Test
    void aCoverThatOnlyShowsTheTitleOfTheFormIsPassedOver() {
        XSSFWorkbook workbook = Workbooks.form("自评表");
        XSSFSheet cover = workbook.createSheet("封面");
        cover.createRow(0).createCell(0).setCellValue("黄江镇部门整体支出绩效自评指标评分表");
        cover.createRow(1).createCell(0).setCellValue("2022年");
        workbook.setSheetOrder("封面", 0);

        assertThat(department(workbook)).isEqualTo(NAME);
    }

    @ParameterizedTest
    @EnumSource(names = {"HIDDEN", "VERY_HIDDEN"})
    void aHiddenCopyIsNotReadWhereverItStands(SheetVisibility hidden) {
        for (int position : new int[] {0, 1}) {
            XSSFWorkbook workbook = Workbooks.form("旧表", "自评表");
            workbook.getSheet("旧表").getRow(3).getCell(1).setCellValue("去年的局");
            workbook.setSheetOrder("旧表", position);
            workbook.setActiveSheet(1 - position);
            workbook.setSheetVisibility(position, hidden);

            assertThat(department(workbook)).as(hidden + " " + position).isEqualTo(NAME);
        }
    }

    @Test
    void severalTablesAreNamedAndNoneIsChosen() {
        XSSFWorkbook workbook = Workbooks.form("自评表", "自评表 (2)", "说明");
        workbook.removeSheetAt(2);

        assertThat(Workbooks.refusals(Workbooks.bytes(workbook))).containsExactly("FORM_UNKNOWN");
        assertThat(Workbooks.message(Workbooks.bytes(workbook)))
                .contains("“自评表”、“自评表 (2)”")
                .contains("请只保留要报的一张");
    }

    @Test
    void aWorkbookOfWhichEverySheetIsHiddenSaysSo() {
        XSSFWorkbook workbook = Workbooks.form("自评表");
        workbook.createSheet("空");
        workbook.setSheetVisibility(0, SheetVisibility.HIDDEN);

        assertThat(Workbooks.message(Workbooks.bytes(workbook))).contains("都是隐藏的：自评表");
    }

    @Test
    void aHiddenCopyOfATemplatesSheetIsLeftOutAndTold() {
        XSSFWorkbook workbook = Workbooks.open(Workbooks.filled(one -> {}));
        XSSFSheet copy = workbook.cloneSheet(workbook.getSheetIndex("部门与叙述"), "旧");
        copy.getRow(3).getCell(2).setCellValue("去年的局");
        workbook.setSheetVisibility(workbook.getSheetIndex("旧"), SheetVisibility.HIDDEN);

        assertThat(department(workbook)).isEqualTo("甲局");
        assertThat(Workbooks.notes(Workbooks.bytes(workbook))).containsExactly("SHEET_HIDDEN 旧");
    }

    @Test
    void aTemplatesSheetThatIsHiddenAndFilledInIsAskedAbout() {
        XSSFWorkbook workbook = Workbooks.open(
                Workbooks.filled(one -> Workbooks.input(one, "年中调剂金额").setCellValue(5)));
        workbook.setSheetVisibility(workbook.getSheetIndex("填报项"), SheetVisibility.HIDDEN);

        assertThat(Workbooks.refusals(Workbooks.bytes(workbook))).containsExactly("SHEET_HIDDEN 填报项");
    }

    @Test
    void aTemplatesSheetThatIsHiddenAndEmptyIsNothing() {
        XSSFWorkbook workbook = Workbooks.open(Workbooks.filled(one -> {}));
        workbook.setSheetVisibility(workbook.getSheetIndex("佐证材料"), SheetVisibility.HIDDEN);

        assertThat(department(workbook)).isEqualTo("甲局");
        assertThat(Workbooks.notes(Workbooks.bytes(workbook))).isEmpty();
    }

    @Test
    void aPaperFormBesideATemplateIsAnAmbiguity() {
        XSSFWorkbook workbook = Workbooks.open(Workbooks.filled(one -> {}));
        Workbooks.addForm(workbook, "纸质表");

        assertThat(Workbooks.message(Workbooks.bytes(workbook))).contains("“评分表”、“纸质表”");
    }

    /** Whatever stands around it, hidden or seen, the one table that is seen is read, or nothing is. */
    @Test
    void amongRandomSheetsTheOneVisibleTableIsRead() {
        for (int i = 0; i < 60; i++) {
            long seed = 20261130L + i;
            Random random = new Random(seed);
            XSSFWorkbook workbook = new XSSFWorkbook();
            int sheets = 2 + random.nextInt(4);
            int table = random.nextInt(sheets);
            for (int sheet = 0; sheet < sheets; sheet++) {
                boolean copy = sheet != table && random.nextBoolean();
                if (sheet == table || copy) {
                    Workbooks.addForm(workbook, "表" + sheet);
                } else {
                    workbook.createSheet("表" + sheet)
                            .createRow(random.nextInt(9))
                            .createCell(random.nextInt(9))
                            .setCellValue(random.nextBoolean() ? "填表说明" : "三级指标");
                }
                if (copy) {
                    workbook.getSheetAt(sheet).getRow(3).getCell(1).setCellValue("别的局");
                }
            }
            workbook.setActiveSheet(table);
            for (int sheet = 0; sheet < sheets; sheet++) {
                if (sheet != table
                        && (workbook.getSheetAt(sheet).getRow(8) != null
                                        && workbook.getSheetAt(sheet).getRow(8).getCell(2) != null
                                || random.nextBoolean())) {
                    workbook.setSheetVisibility(
                            sheet, random.nextBoolean() ? SheetVisibility.HIDDEN : SheetVisibility.VERY_HIDDEN);
                }
            }

            assertThat(department(workbook)).as("seed " + seed).isEqualTo(NAME);
        }
    }
}
