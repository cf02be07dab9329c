package org.youju.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;
import org.youju.ruleset.InputDeclaration;
import org.youju.submission.Submission;
import org.youju.submission.Submission.Answer;

/**
 * Workbooks as people leave them: rows, columns and sheets hidden, cells merged, numbers in every format, line breaks in the
 * program's own escapes. Whatever is done around them, the values typed are the values read, and what is hidden is told.
 */
class RandomWorkbooksTest {

    private static final List<String> FORMATS = List.of("General", "0.00", "#,##0.00", "@", "0.00_ ", "#,##0.0000");
    private static final List<InputDeclaration> NUMBERS = Workbooks.RULESET.inputs().stream()
            .filter(one -> one.type() == InputDeclaration.Type.NUMBER && !"%".equals(one.unit()) && !one.whole())
            .toList();

    @Test
    void theValuesTypedAreTheValuesReadAndWhatIsHiddenIsTold() {
        for (int i = 0; i < 40; i++) {
            long seed = 2026113019L + i;
            Random random = new Random(seed);
            Map<String, BigDecimal> typed = new LinkedHashMap<>();
            XSSFWorkbook workbook = Workbooks.open(Template.of(Workbooks.RULESET));
            Workbooks.cell(workbook, "部门与叙述", "department/name", "value").setCellValue("甲局");
            for (int j = 0; j < 6; j++) {
                InputDeclaration input = NUMBERS.get(random.nextInt(NUMBERS.size()));
                BigDecimal number = BigDecimal.valueOf(100 + random.nextInt(9_000_000), random.nextInt(3));
                type(Workbooks.input(workbook, input.name()), number, random);
                typed.put(input.name(), number);
            }
            XSSFCell goal = Workbooks.cell(workbook, "部门与叙述", "narrative/goal", "value");
            goal.getCTCell().setT(STCellType.STR);
            goal.getCTCell().setV("甲_x000B_乙_xD83D__xDE00_");
            boolean hidden = disturb(workbook, typed, random);
            byte[] bytes = Workbooks.bytes(workbook);

            Submission read = Workbooks.read(bytes);

            assertThat(read.inputs().keySet()).as("seed " + seed).isEqualTo(typed.keySet());
            typed.forEach(
                    (name, number) -> assertThat(((Answer.Amount) read.inputs().get(name)).value())
                            .as("seed " + seed + " " + name)
                            .isEqualByComparingTo(number));
            assertThat(read.narrative().goal()).as("seed " + seed).isEqualTo("甲\n乙\uD83D\uDE00");
            assertThat(Workbooks.notes(bytes).stream().anyMatch(note -> note.startsWith("HIDDEN_CELLS 填报项!")))
                    .as("seed " + seed)
                    .isEqualTo(hidden);
        }
    }

    private static void type(XSSFCell cell, BigDecimal number, Random random) {
        if (random.nextInt(3) == 0) {
            String plain = number.toPlainString();
            cell.setCellValue(random.nextBoolean() ? plain : " " + plain.replace('.', '．') + "\u00A0");
            return;
        }
        XSSFCellStyle style = cell.getSheet().getWorkbook().createCellStyle();
        style.setDataFormat(cell.getSheet()
                .getWorkbook()
                .createDataFormat()
                .getFormat(FORMATS.get(random.nextInt(FORMATS.size()))));
        cell.setCellStyle(style);
        cell.setCellValue(number.doubleValue());
    }

    /** Whether any of the typed cells is hidden now. */
    private static boolean disturb(XSSFWorkbook workbook, Map<String, BigDecimal> typed, Random random) {
        XSSFSheet inputs = workbook.getSheet("填报项");
        boolean hidden = false;
        if (random.nextBoolean()) {
            String name = List.copyOf(typed.keySet()).get(random.nextInt(typed.size()));
            Workbooks.input(workbook, name).getRow().setZeroHeight(true);
            hidden = true;
        }
        if (random.nextInt(4) == 0) {
            inputs.setColumnHidden(
                    Workbooks.input(workbook, NUMBERS.get(0).name()).getColumnIndex(), true);
            hidden = true;
        }
        if (random.nextBoolean()) {
            inputs.setColumnHidden(20, true);
            inputs.createRow(300).setZeroHeight(true);
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            inputs.addMergedRegionUnsafe(new CellRangeAddress(400 + 2 * i, 401 + 2 * i, 0, random.nextInt(6) + 1));
        }
        if (random.nextBoolean()) {
            workbook.cloneSheet(workbook.getSheetIndex("填报项"), "旧的");
            workbook.setSheetVisibility(workbook.getSheetIndex("旧的"), SheetVisibility.HIDDEN);
        }
        if (random.nextBoolean()) {
            workbook.createSheet("草稿").createRow(3).createCell(3).setCellFormula("1/0");
            workbook.setSheetOrder("草稿", 0);
        }
        return hidden;
    }
}
