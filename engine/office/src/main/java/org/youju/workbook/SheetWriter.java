package org.youju.workbook;

import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFPrintSetup;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;
import org.youju.exact.Numbers;
import org.youju.intake.Percent;

/** Writes one sheet of a template, with its hidden keys. Numbers are written digit by digit and never become binary. */
final class SheetWriter {

    /** One column. */
    record Column(String key, String heading, int width) {}

    private static final int MOST_TEXT = 32_000;
    private static final int CHARACTER = 256;
    // in twentieths of a point
    private static final int HEIGHT_OF_LINE = 275;
    private static final int HIGHEST_ROW = 8_180;

    private final XSSFSheet sheet;
    private final List<Column> columns;
    private int next;
    /** How many lines the tallest text of the row that is being written has. */
    private int lines;

    SheetWriter(XSSFSheet sheet, Key key, List<Column> columns) {
        this.sheet = sheet;
        this.columns = List.copyOf(columns);
        sheet.setColumnHidden(0, true);
        text(0, key.text());
        for (int i = 0; i < columns.size(); i++) {
            text(i + 1, columns.get(i).key());
            sheet.setColumnWidth(i + 1, columns.get(i).width() * CHARACTER);
        }
        row().setZeroHeight(true);
        nextRow();
    }

    private void text(int column, String text) {
        cell(column).setCellValue(text);
    }

    private XSSFRow row() {
        XSSFRow row = sheet.getRow(next);
        return row == null ? sheet.createRow(next) : row;
    }

    private XSSFCell cell(int column) {
        XSSFCell cell = row().getCell(column);
        return cell == null ? row().createCell(column) : cell;
    }

    /** Counted from 0. */
    int rowNumber() {
        return next;
    }

    /** Spreadsheet programs do not all make a row as high as its text. */
    void nextRow() {
        if (lines > 1) {
            row().setHeight((short) Math.min(HIGHEST_ROW, lines * HEIGHT_OF_LINE));
        }
        next++;
        lines = 0;
    }

    private void fit(String text, int width) {
        int needed = text.lines()
                .mapToInt(line -> 1 + line.chars().map(c -> c < 0x1100 ? 1 : 2).sum() / Math.max(1, width - 1))
                .sum();
        lines = Math.max(lines, needed);
    }

    /** The key of the row that is being written. */
    void key(String key) {
        text(0, key);
    }

    /** @param column by its key */
    void text(String column, String text, XSSFCellStyle style) {
        XSSFCell cell = cell(number(column));
        cell.setCellStyle(style);
        if (!text.isEmpty()) {
            fit(text, columns.get(number(column) - 1).width());
            cell.setCellValue(text.length() > MOST_TEXT ? text.substring(0, MOST_TEXT) + "…（过长，未全部列出）" : text);
        }
    }

    void number(String column, BigDecimal number, XSSFCellStyle style) {
        XSSFCell cell = cell(number(column));
        cell.setCellStyle(style);
        cell.getCTCell().setT(STCellType.N);
        cell.getCTCell().setV(Numbers.plain(number));
    }

    /** A number in a unit; a percentage that could be taken for a rate is written with its sign. */
    void measured(String column, BigDecimal number, boolean percent, XSSFCellStyle style) {
        if (percent && Percent.mayBeRate(number)) {
            text(column, Numbers.plain(number) + "%", style);
        } else {
            number(column, number, style);
        }
    }

    void empty(String column, XSSFCellStyle style) {
        cell(number(column)).setCellStyle(style);
    }

    private int number(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).key().equals(column)) {
                return i + 1;
            }
        }
        throw new IllegalArgumentException(column);
    }

    /** A line over the whole width. */
    void line(String text, XSSFCellStyle style) {
        cell(1).setCellStyle(style);
        cell(1).setCellValue(text);
        fit(text, columns.stream().mapToInt(Column::width).sum());
        sheet.addMergedRegion(new CellRangeAddress(next, next, 1, columns.size()));
        nextRow();
    }

    void title(String text, XSSFCellStyle style) {
        lines = 2;
        line(text, style);
    }

    void headings(XSSFCellStyle style) {
        key(TemplateReader.HEADER);
        for (Column column : columns) {
            text(column.key(), column.heading(), style);
        }
        sheet.setRepeatingRows(new CellRangeAddress(next, next, -1, -1));
        nextRow();
        sheet.createFreezePane(0, next);
    }

    /** A text beside several rows, in one cell. */
    void down(String column, int from, int to, String text, XSSFCellStyle style) {
        int number = number(column);
        for (int row = from; row <= to; row++) {
            sheet.getRow(row).createCell(number).setCellStyle(style);
        }
        sheet.getRow(from).getCell(number).setCellValue(text);
        if (to > from) {
            sheet.addMergedRegion(new CellRangeAddress(from, to, number, number));
        }
    }

    /** {@code C7}: the cell of the row that is being written. */
    String address(String column) {
        return new CellReference(next, number(column)).formatAsString();
    }

    /** Lets the column take one of a list in the rows from this one on. */
    void choose(String column, String range, int rows) {
        validate(column, rows, helper().createFormulaListConstraint(range), "请从下拉列表中选择。");
    }

    void between(String column, String low, String high, boolean whole, String hint) {
        XSSFDataValidationHelper helper = helper();
        validate(
                column,
                1,
                whole
                        ? helper.createIntegerConstraint(OperatorType.BETWEEN, low, high)
                        : helper.createDecimalConstraint(OperatorType.BETWEEN, low, high),
                hint);
    }

    /** @param formula true for what may be typed */
    void when(String column, String formula, String hint) {
        validate(column, 1, helper().createCustomConstraint(formula), hint);
    }

    private XSSFDataValidationHelper helper() {
        return new XSSFDataValidationHelper(sheet);
    }

    private void validate(String column, int rows, DataValidationConstraint constraint, String hint) {
        int number = number(column);
        DataValidation validation =
                helper().createValidation(constraint, new CellRangeAddressList(next, next + rows - 1, number, number));
        validation.setShowErrorBox(true);
        validation.createErrorBox("请核对", hint);
        sheet.addValidationData(validation);
    }

    /** Locks what is printed, without a password, and sets the page up. */
    void finish() {
        sheet.enableLocking();
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.setFitToPage(true);
        XSSFPrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PaperSize.A4_PAPER);
        print.setLandscape(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.setHorizontallyCenter(true);
    }
}
