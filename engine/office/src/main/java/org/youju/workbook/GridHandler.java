package org.youju.workbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import org.youju.document.PlainText;
import org.youju.document.ProblemsException;
import org.youju.workbook.Grid.Cell;
import org.youju.workbook.Grid.Columns;
import org.youju.workbook.Grid.Hidden;
import org.youju.workbook.Grid.Kind;
import org.youju.workbook.Grid.Shown;
import org.youju.workbook.Merged.Area;

/** Takes a worksheet's cells as the XML holds them: numbers stay the digits written, and never become binary. */
final class GridHandler extends DefaultHandler {

    static final int MOST_CELLS = 100_000;
    static final int MOST_MERGED = 50_000;

    private static final int MOST_CROSSINGS = 1_000_000;

    private final String sheet;
    private final String file;
    private final SharedStrings texts;
    private final NumberFormats formats;
    private final SortedMap<Integer, SortedMap<Integer, Cell>> rows = new TreeMap<>();
    private final List<Area> merged = new ArrayList<>();
    private final Set<Integer> hiddenRows = new HashSet<>();
    private final List<Columns> hiddenColumns = new ArrayList<>();
    private final StringBuilder value = new StringBuilder();
    private final StringBuilder inline = new StringBuilder();
    private int cells;
    private int row = -1;
    private int column = -1;
    private String type = "";
    private int style;
    private boolean formula;
    private boolean inValue;
    private boolean inInline;
    private boolean inReading;

    GridHandler(String sheet, String file, SharedStrings texts, NumberFormats formats) {
        this.sheet = sheet;
        this.file = file;
        this.texts = texts;
        this.formats = formats;
    }

    Grid grid() {
        Merged areas = new Merged(merged, rows);
        if (areas.crossings() > MOST_CROSSINGS) {
            throw tooMany("merged areas over filled rows", "合并单元格所跨的行", MOST_CROSSINGS);
        }
        return new Grid(sheet, rows, areas, new Hidden(false, hiddenRows, hiddenColumns));
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        switch (name) {
            case "row" -> {
                row = attributes.getValue("r") == null ? row + 1 : number(attributes.getValue("r")) - 1;
                column = -1;
                if (isTrue(attributes.getValue("hidden"))) {
                    hiddenRows.add(row);
                }
            }
            case "col" -> {
                if (isTrue(attributes.getValue("hidden"))) {
                    hiddenColumns.add(new Columns(
                            number(attributes.getValue("min")) - 1, number(attributes.getValue("max")) - 1));
                }
            }
            case "c" -> startCell(attributes);
            case "v" -> inValue = true;
            case "f" -> formula = true;
            case "t" -> inInline = !inReading;
            // how a text is pronounced is no part of it
            case "rPh" -> inReading = true;
            case "mergeCell" -> merge(attributes.getValue("ref"));
            default -> {
                // formats, widths and whatever else is no content
            }
        }
    }

    private void startCell(Attributes attributes) throws SAXException {
        String address = attributes.getValue("r");
        if (address == null) {
            column++;
        } else {
            CellReference reference = reference(address);
            row = reference.getRow();
            column = reference.getCol();
        }
        type = Objects.requireNonNullElse(attributes.getValue("t"), "n");
        style = attributes.getValue("s") == null ? 0 : number(attributes.getValue("s"));
        formula = false;
        value.setLength(0);
        inline.setLength(0);
    }

    @Override
    public void characters(char[] text, int start, int length) {
        if (inValue) {
            value.append(text, start, length);
        } else if (inInline) {
            inline.append(text, start, length);
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
        switch (name) {
            case "v" -> inValue = false;
            case "t" -> inInline = false;
            case "rPh" -> inReading = false;
            case "c" -> endCell();
            default -> {
                // as at the start
            }
        }
    }

    private void endCell() throws SAXException {
        Kind kind = formula ? Kind.FORMULA : kind();
        String raw = kind == Kind.TEXT ? text() : value.toString().trim();
        if (raw.isEmpty() && kind != Kind.FORMULA) {
            return;
        }
        Optional<String> plain = PlainText.of(raw);
        if (plain.isEmpty()) {
            kind = Kind.NOT_TEXT;
        }
        raw = plain.orElse("");
        cells++;
        if (cells > MOST_CELLS) {
            throw tooMany("filled cells", "填有内容的单元格", MOST_CELLS);
        } else if (row < 0) {
            throw new SAXException("a cell without a row");
        }
        String address = sheet + "!" + new CellReference(row, column).formatAsString();
        Shown shown = kind == Kind.NUMBER ? formats.of(style) : Shown.PLAIN;
        Cell cell = new Cell(row, column, address, kind, raw, shown);
        if (rows.computeIfAbsent(row, any -> new TreeMap<>()).put(column, cell) != null) {
            throw new SAXException("the cell " + address + " is there twice");
        }
    }

    private Kind kind() {
        return switch (type) {
            case "b" -> Kind.YES_NO;
            case "e" -> Kind.ERROR;
            case "s", "str", "inlineStr", "d" -> Kind.TEXT;
            default -> Kind.NUMBER;
        };
    }

    private String text() throws SAXException {
        return switch (type) {
            case "s" -> shared(value.toString().trim());
            // a day of a strict workbook, with a time of day where it has none
            case "d" -> value.toString().trim().replaceFirst("T00:00(:00(\\.0+)?)?Z?$", "");
            case "inlineStr" -> new XSSFRichTextString(inline.toString()).toString();
            default -> new XSSFRichTextString(value.toString()).toString();
        };
    }

    private String shared(String index) throws SAXException {
        int number = number(index);
        if (number >= texts.getUniqueCount()) {
            throw new SAXException("a text is missing");
        }
        return texts.getItemAt(number).toString();
    }

    private void merge(String area) throws SAXException {
        if (merged.size() >= MOST_MERGED) {
            throw tooMany("merged areas", "合并单元格", MOST_MERGED);
        }
        try {
            CellRangeAddress range = CellRangeAddress.valueOf(area);
            merged.add(
                    new Area(range.getFirstRow(), range.getFirstColumn(), range.getLastRow(), range.getLastColumn()));
        } catch (RuntimeException broken) {
            throw new SAXException("no area", broken);
        }
    }

    private static CellReference reference(String address) throws SAXException {
        if (!address.matches("[A-Z]{1,3}[1-9][0-9]{0,6}")) {
            throw new SAXException("no cell address");
        }
        return new CellReference(address);
    }

    private ProblemsException tooMany(String what, String whatZh, int most) {
        return Refusal.tooLarge(
                file,
                "the sheet `" + sheet + "` has too many " + what + "; at most " + most + " are read",
                "工作表“" + sheet + "”的" + whatZh + "过多，上限为 " + most + " 个；请只保留评分表所需的内容");
    }

    private static boolean isTrue(@Nullable String written) {
        return "1".equals(written) || "true".equals(written);
    }

    private static int number(@Nullable String text) throws SAXException {
        if (text == null || !text.matches("[0-9]{1,9}")) {
            throw new SAXException("no number");
        }
        return Integer.parseInt(text);
    }
}
