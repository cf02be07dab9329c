package org.youju.workbook;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How cells look, and which of them may be typed into: those of the {@code typed} styles only. */
final class Looks {

    final XSSFCellStyle title;
    final XSSFCellStyle note;
    final XSSFCellStyle heading;
    final XSSFCellStyle printed;
    final XSSFCellStyle printedMiddle;
    final XSSFCellStyle printedNumber;
    final XSSFCellStyle typedText;
    final XSSFCellStyle typedNumber;
    final XSSFCellStyle typedDate;

    private final XSSFWorkbook workbook;

    Looks(XSSFWorkbook workbook) {
        this.workbook = workbook;
        title = style(font(16, true), HorizontalAlignment.CENTER, false);
        note = style(font(10, false), HorizontalAlignment.LEFT, false);
        heading = filled(style(font(10, true), HorizontalAlignment.CENTER, true), IndexedColors.GREY_25_PERCENT);
        printed = style(font(10, false), HorizontalAlignment.LEFT, true);
        printedMiddle = style(font(10, false), HorizontalAlignment.CENTER, true);
        printedNumber = style(font(10, false), HorizontalAlignment.CENTER, true);
        printedNumber.setDataFormat(format("0.00"));
        typedText = typed(HorizontalAlignment.LEFT, "@");
        typedNumber = typed(HorizontalAlignment.RIGHT, "General");
        typedDate = typed(HorizontalAlignment.CENTER, "yyyy-mm-dd");
    }

    private XSSFCellStyle typed(HorizontalAlignment alignment, String format) {
        XSSFCellStyle style = filled(style(font(10, false), alignment, true), IndexedColors.LIGHT_YELLOW);
        style.setLocked(false);
        style.setDataFormat(format(format));
        return style;
    }

    private short format(String format) {
        return workbook.createDataFormat().getFormat(format);
    }

    private static XSSFCellStyle filled(XSSFCellStyle style, IndexedColors colour) {
        style.setFillForegroundColor(colour.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private XSSFFont font(int points, boolean bold) {
        XSSFFont font = workbook.createFont();
        font.setFontName("宋体");
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        return font;
    }

    private XSSFCellStyle style(XSSFFont font, HorizontalAlignment alignment, boolean ruled) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setAlignment(alignment);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(true);
        if (ruled) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        return style;
    }
}
