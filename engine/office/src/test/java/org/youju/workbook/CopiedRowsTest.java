package org.youju.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellCopyPolicy;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.youju.submission.Submission.Answer;

/** Rows and columns that were copied, sorted or inserted: neither the first nor the last of two wins. */
class CopiedRowsTest {

    private static final String MONEY = "年中调剂金额";

    private static List<String> refusals(Consumer<XSSFWorkbook> change) {
        return Workbooks.refusals(Workbooks.filled(change));
    }

    private static XSSFRow copied(XSSFCell cell) {
        XSSFSheet sheet = cell.getSheet();
        int last = sheet.getLastRowNum() + 1;
        sheet.copyRows(cell.getRowIndex(), cell.getRowIndex(), last, new CellCopyPolicy());
        return sheet.getRow(last);
    }

    @ParameterizedTest
    @CsvSource({
        "填报项,年中调剂金额,value,5,6",
        "部门与叙述,department/name,value,甲局,乙局",
        "评分表,1.1.1,points,9,10",
        "评分表,1.1.2,basis,一,二"
    })
    void aRowCopiedWithItsHiddenKeyIsNamedWithBothCells(
            String sheet, String key, String column, String one, String other) {
        XSSFWorkbook workbook = Workbooks.open(Workbooks.filled(made -> {
            type(Workbooks.cell(made, sheet, key, column), one);
            if (column.equals("basis")) {
                Workbooks.cell(made, sheet, key, "points").setCellValue(30);
            }
        }));
        XSSFCell first = Workbooks.cell(workbook, sheet, key, column);
        XSSFRow copy = copied(first);
        type(copy.getCell(first.getColumnIndex()), other);

        assertThat(Workbooks.refusals(Workbooks.bytes(workbook)))
                .anyMatch(one1 -> one1.startsWith("DUPLICATE " + sheet + "!")
                        && one1.endsWith(String.valueOf(copy.getRowNum() + 1)));
        assertThat(Workbooks.message(Workbooks.bytes(workbook)))
                .contains("填了两处")
                .contains(sheet + "!");
    }

    private static void type(XSSFCell cell, String text) {
        if (text.matches("[0-9]+")) {
            cell.setCellValue(Integer.parseInt(text));
        } else {
            cell.setCellValue(text);
        }
    }

    @Test
    void aCopyThatIsEmptySaysNothing() {
        XSSFWorkbook workbook = Workbooks.open(
                Workbooks.filled(made -> Workbooks.input(made, MONEY).setCellValue(5)));
        XSSFCell first = Workbooks.input(workbook, MONEY);
        copied(first).getCell(first.getColumnIndex()).setBlank();

        assertThat(((Answer.Amount) Workbooks.read(Workbooks.bytes(workbook))
                                .inputs()
                                .get(MONEY))
                        .value())
                .isEqualByComparingTo("5");
    }

    @Test
    void aColumnCopiedWithItsHiddenKeyIsNamed() {
        assertThat(refusals(workbook -> {
                    XSSFSheet sheet = workbook.getSheet("填报项");
                    sheet.getRow(0).createCell(9).setCellValue("value");
                }))
                .containsExactly("DUPLICATE 填报项!J1");
    }

    @Test
    void keysThatPartedFromTheirLabelsBySortingAreNamedWhereSomethingIsFilledIn() {
        List<String> found = refusals(workbook -> {
            XSSFCell one = Workbooks.input(workbook, MONEY);
            XSSFCell other = Workbooks.input(workbook, "年中追加金额");
            one.setCellValue(1);
            other.setCellValue(2);
            one.getRow().getCell(1).setCellValue("年中追加金额");
            other.getRow().getCell(1).setCellValue(MONEY);
            Workbooks.cell(workbook, "评分表", "1.1.1", "level3").setCellValue("部门整体绩效目标产出指标完成情况");
            Workbooks.cell(workbook, "评分表", "1.1.1", "points").setCellValue(9);
            Workbooks.cell(workbook, "部门与叙述", "department/name", "name").setCellValue("年度总目标");
        });

        assertThat(found).hasSize(4).allMatch(one -> one.startsWith("LABEL_DIFFERS "));
    }

    @Test
    void labelsInOtherWidthsAndQuotationMarksAreTheSame() {
        byte[] bytes = Workbooks.filled(workbook -> {
            XSSFCell cell = Workbooks.input(workbook, "“三公”经费实际支出");
            cell.setCellValue(1);
            cell.getRow().getCell(1).setCellValue("\"三公\"　经费实际⽀出");
        });

        assertThat(Workbooks.read(bytes).inputs()).containsKey("“三公”经费实际支出");
    }

    @Test
    void aCodeThatDoesNotFitItsIndicatorsNameIsNamed() {
        assertThat(refusals(workbook -> {
                    Workbooks.item(workbook, "目标", 0, "indicator").setCellValue("1.1.3 部门整体绩效目标产出指标完成情况");
                    Workbooks.item(workbook, "目标", 0, "name").setCellValue("甲");
                }))
                .containsExactly("LABEL_DIFFERS 目标!B5");
    }

    @Test
    void aColumnOfOnesOwnIsToldWithItsHeadingAndWhatWasLeftOut() {
        byte[] bytes = Workbooks.filled(workbook -> {
            Workbooks.item(workbook, "目标", 0, "indicator").setCellValue("1.1.2");
            Workbooks.item(workbook, "目标", 0, "name").setCellValue("甲");
            XSSFSheet goals = workbook.getSheet("目标");
            goals.getRow(3).createCell(14).setCellValue("责任人");
            goals.getRow(4).createCell(14).setCellValue("张三");
        });

        assertThat(Workbooks.notes(bytes)).containsExactly("COLUMN_LEFT_OUT 目标!O5");
        assertThat(Workbooks.noteTexts(bytes).get(0)).contains("“责任人”").contains("没有读入");
    }

    @Test
    void theSameGoalTwiceToTheLetterIsToldWithBothCells() {
        byte[] bytes = Workbooks.filled(workbook -> {
            for (int row : new int[] {0, 2}) {
                Workbooks.item(workbook, "目标", row, "indicator").setCellValue("1.1.2");
                Workbooks.item(workbook, "目标", row, "name").setCellValue("甲");
                Workbooks.item(workbook, "目标", row, "planned").setCellValue(3);
            }
            Workbooks.item(workbook, "目标", 1, "indicator").setCellValue("1.1.2");
            Workbooks.item(workbook, "目标", 1, "name").setCellValue("乙");
        });

        assertThat(Workbooks.notes(bytes)).containsExactly("SAME_TWICE 目标!B7");
        assertThat(Workbooks.noteTexts(bytes).get(0)).contains("目标!B5").contains("都已计入");
    }
}
