package org.youju.workbook;

import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.youju.workbook.Grid.Shown;

/** How each cell style shows numbers. */
record NumberFormats(StylesTable styles) {

    Shown of(int style) {
        if (style >= styles.getNumCellStyles()) {
            return Shown.PLAIN;
        }
        XSSFCellStyle found = styles.getStyleAt(style);
        String format = found.getDataFormatString();
        if (format == null || format.equals("General")) {
            return Shown.PLAIN;
        } else if (DateUtil.isADateFormat(found.getDataFormat(), format)) {
            return Shown.DATE;
        }
        // the part for positive numbers, without quoted, escaped and bracketed text
        String positive = format.split(";", 2)[0].replaceAll("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*]", "");
        if (positive.contains("%")) {
            return Shown.PERCENT;
        }
        return positive.matches("[#,]*0?(\\.[0#]*)?\\s*|@") ? Shown.PLAIN : Shown.OTHERWISE;
    }
}
