package org.youju.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The lists that cells are chosen from, on a sheet of their own that no menu shows: a list inside a cell has 255 characters. */
final class Choices {

    private static final String SHEET = "选项";

    private final XSSFWorkbook workbook;
    private final Map<List<String>, String> ranges = new HashMap<>();

    Choices(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    /** The range that holds the list. */
    String range(List<String> choices) {
        return ranges.computeIfAbsent(choices, this::written);
    }

    private String written(List<String> choices) {
        XSSFSheet sheet = workbook.getSheet(SHEET);
        if (sheet == null) {
            sheet = workbook.createSheet(SHEET);
            sheet.enableLocking();
        }
        int column = ranges.size();
        for (int i = 0; i < choices.size(); i++) {
            XSSFRow row = sheet.getRow(i) == null ? sheet.createRow(i) : sheet.getRow(i);
            row.createCell(column).setCellValue(choices.get(i));
        }
        String letter = CellReference.convertNumToColString(column);
        return SHEET + "!$" + letter + "$1:$" + letter + "$" + choices.size();
    }

    void hide() {
        int position = workbook.getSheetIndex(SHEET);
        if (position >= 0) {
            workbook.setSheetOrder(SHEET, workbook.getNumberOfSheets() - 1);
            workbook.setSheetVisibility(workbook.getNumberOfSheets() - 1, SheetVisibility.VERY_HIDDEN);
        }
    }
}
