package org.youju.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.youju.submission.Submission;

/** Hidden rows count and are told; sums that nobody reads stand in nobody's way. */
class HiddenAndSummedRowsTest {

    @Test
    void hiddenRowsOfATemplateCountAndAreTold() {
        byte[] bytes = Workbooks.resource("T08_hiddengoal.xlsx");

        assertThat(Workbooks.notes(bytes)).singleElement().asString().startsWith("HIDDEN_CELLS 目标!");
    }

    @Test
    void hiddenRowsOfAFormCountAndAreTold() {
        byte[] bytes = Workbooks.resource("x_hiddenrow.xlsx");

        assertThat(Workbooks.notes(bytes)).singleElement().asString().startsWith("HIDDEN_CELLS 评分表!");
    }

    @Test
    void aHiddenColumnThatIsFilledInIsTold() {
        byte[] bytes = Workbooks.filled(workbook -> {
            Workbooks.input(workbook, "年中调剂金额").setCellValue(1);
            workbook.getSheet("填报项")
                    .setColumnHidden(Workbooks.input(workbook, "年中调剂金额").getColumnIndex(), true);
        });

        assertThat(Workbooks.notes(bytes)).singleElement().asString().startsWith("HIDDEN_CELLS 填报项!");
    }

    @Test
    void whatTheTemplateItselfHidesIsNotTold() {
        assertThat(Workbooks.notes(Workbooks.filled(
                        workbook -> Workbooks.input(workbook, "年中调剂金额").setCellValue(1))))
                .isEmpty();
    }

    @Test
    void aSumInARowOfAFormThatNobodyReadsIsNoProblem() {
        assertThat(Workbooks.read(Workbooks.resource("x_sumrow.xlsx")).selfScores())
                .isNotEmpty();
    }

    @Test
    void aSumBelowTheGoalsIsNoGoal() {
        Submission read = Workbooks.read(Workbooks.filled(workbook -> {
            goal(workbook, 0);
            goal(workbook, 1);
            Workbooks.item(workbook, "目标", 2, "indicator").setCellValue("合计");
            Workbooks.item(workbook, "目标", 2, "planned").setCellFormula("SUM(E5:E6)");
            Workbooks.item(workbook, "目标", 4, "planned").setCellFormula("SUM(E5:E6)");
            Workbooks.item(workbook, "目标", 6, "name").setCellValue("总 计");
            Workbooks.item(workbook, "目标", 6, "planned").setCellValue(4);
        }));

        assertThat(read.goals()).hasSize(2);
    }

    @Test
    void aFormulaInAGoalIsStillAskedAbout() {
        assertThat(Workbooks.refusals(Workbooks.filled(workbook -> {
                    goal(workbook, 0);
                    Workbooks.item(workbook, "目标", 0, "planned").setCellFormula("1+1");
                })))
                .containsExactly("FORMULA 目标!E5");
    }

    @Test
    void aFormulaInACellOfAFormThatIsReadIsStillAskedAbout() {
        XSSFWorkbook workbook = Workbooks.form("自评表");
        XSSFSheet sheet = workbook.getSheetAt(0);
        XSSFRow budget = sheet.getRow(6);
        assertThat(budget.getCell(0)).hasToString("年初预算数");
        budget.getCell(1).setCellFormula("SUM(C7:E7)");

        assertThat(Workbooks.refusals(Workbooks.bytes(workbook))).containsExactly("FORMULA 自评表!B7");
    }

    private static void goal(XSSFWorkbook workbook, int row) {
        Workbooks.item(workbook, "目标", row, "indicator").setCellValue("1.1.2");
        Workbooks.item(workbook, "目标", row, "name").setCellValue("目标" + row);
        Workbooks.item(workbook, "目标", row, "planned").setCellValue(2);
    }
}
