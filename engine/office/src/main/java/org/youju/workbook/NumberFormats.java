package org.youju.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;
import org.youju.workbook.Grid.Shown;

/** How each cell style shows numbers, read as a stream: fonts, fills and borders are none of it, however many there are. */
final class NumberFormats extends DefaultHandler {

    /** Numbers from here on mean nothing by themselves: what a file writes is what counts. */
    private static final int OWN_FORMAT = 164;

    private final Map<Integer, String> written = new HashMap<>();
    /** Of each cell style the number of its format. */
    private final List<Integer> styles = new ArrayList<>();

    private final Map<Integer, Shown> known = new HashMap<>();
    private boolean ofCells;

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "numFmt" -> {
                String code = attributes.getValue("formatCode");
                if (code != null) {
                    written.put(number(attributes), code);
                }
            }
            case "cellXfs" -> ofCells = true;
            case "xf" -> {
                if (ofCells) {
                    styles.add(number(attributes));
                }
            }
            default -> {
                // how cells look otherwise
            }
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        if (name.equals("cellXfs")) {
            ofCells = false;
        }
    }

    private static int number(Attributes attributes) {
        String number = attributes.getValue("numFmtId");
        return number != null && number.matches("[0-9]{1,9}") ? Integer.parseInt(number) : 0;
    }

    Shown of(int style) {
        return style >= styles.size() ? Shown.PLAIN : known.computeIfAbsent(styles.get(style), this::shown);
    }

    private Shown shown(int format) {
        @Nullable String code = written.getOrDefault(format, BuiltinFormats.getBuiltinFormat(format));
        if (isChineseDay(format) && !written.containsKey(format)) {
            return Shown.DATE;
        } else if (code == null || code.equals("General")) {
            return Shown.PLAIN;
        } else if (DateUtil.isADateFormat(written.containsKey(format) ? OWN_FORMAT : format, code)) {
            return Shown.DATE;
        }
        // the part for positive numbers, without quoted, escaped and bracketed text
        String positive = code.split(";", 2)[0].replaceAll("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*]", "");
        if (positive.contains("%")) {
            return Shown.PERCENT;
        }
        return positive.matches("[#,]*0?(\\.[0#]*)?\\s*|@") ? Shown.PLAIN : Shown.OTHERWISE;
    }

    /** Formats such as 2023年2月1日 that Chinese programs know by number and need not write. */
    private static boolean isChineseDay(int format) {
        return (format >= 27 && format <= 36) || (format >= 50 && format <= 58);
    }
}
