package org.youju.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.youju.document.Diagnostic;
import org.youju.document.Place;
import org.youju.document.PlainText;
import org.youju.document.Problems;
import org.youju.document.ProblemsException;
import org.youju.text.TypedText;

/** The filled cells of a sheet: of a tab-separated one, in which a cell in quotes may span lines, or of a workbook's. */
public record FormTable(List<Row> rows) {

    public FormTable {
        rows = List.copyOf(rows);
    }

    private static final int MOST_TEXT = 200_000;

    /** Filled ones: each takes some hundred bytes, whatever little stands in it; a form of 500 goals fills some 5,000. */
    static final int MOST_CELLS = 100_000;

    /** @param line where it begins, counted from 1 */
    public record Row(int line, List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        Optional<Cell> at(int column) {
            return cells.stream().filter(cell -> cell.column() == column).findFirst();
        }

        /** The cell that says just this, whatever its spaces and widths. */
        Optional<Cell> labelled(String label) {
            String key = TypedText.key(label);
            return cells.stream().filter(cell -> cell.key().equals(key)).findFirst();
        }

        List<Cell> after(Cell cell) {
            return cells.subList(cells.indexOf(cell) + 1, cells.size());
        }
    }

    /**
     * @param text without markup, a paragraph a line
     * @param key for comparing with labels
     * @param address in a workbook the sheet and cell, null in a text
     * @param doubt why it is not certain what it holds, null where it is
     */
    public record Cell(
            int column,
            String text,
            String key,
            @Nullable String address,
            @Nullable Diagnostic doubt) {

        /** A cell of what was typed; none where nothing is left without markup. */
        public static Optional<Cell> of(int column, String typed, @Nullable String address) {
            String text = Html.text(typed.replace(PlainText.VERTICAL_TAB, '\n'));
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Cell(column, text, TypedText.key(text), address, null));
        }

        /**
         * A cell of which it is not certain what it holds, such as one with a formula.
         *
         * @param doubt what is wrong with it, for whoever needs to know what it holds
         */
        public static Cell doubtful(int column, @Nullable String address, Diagnostic doubt) {
            return new Cell(column, "", "", address, doubt);
        }

        /** Whether it is certain what it holds; where it is not, that is a problem. */
        boolean isSure(Problems problems, String pointer) {
            if (doubt != null) {
                problems.add(
                        doubt.code(),
                        new Place(
                                doubt.place().file(),
                                doubt.place().line(),
                                pointer,
                                doubt.place().cell()),
                        doubt.message(),
                        doubt.messageZh());
            }
            return doubt == null;
        }

        Place place(String file, Row row, String pointer) {
            return new Place(file, row.line(), pointer, address);
        }
    }

    /** @throws ProblemsException TOO_LARGE above {@link #MOST_CELLS} */
    static FormTable of(String text, String file, Problems problems) {
        List<Row> rows = new ArrayList<>();
        List<Cell> cells = new ArrayList<>();
        int filled = 0;
        int line = 1;
        int startOfRow = 1;
        int column = 0;
        int at = 0;
        while (at <= text.length()) {
            int end = endOfCell(text, at);
            String raw = text.substring(at, end);
            if (raw.length() > MOST_TEXT) {
                problems.add(
                        "TOO_LONG",
                        Place.inFile(file, line),
                        "a cell has " + raw.length() + " characters; at most " + MOST_TEXT + " are read",
                        "第 " + line + " 行有单元格文字过长（" + raw.length() + " 字），上限为 " + MOST_TEXT + " 字");
            } else if (!raw.isBlank()) {
                if (++filled > MOST_CELLS) {
                    throw ProblemsException.of(
                            "TOO_LARGE",
                            Place.inFile(file, line),
                            "more than " + MOST_CELLS + " cells are filled; this is no filled form",
                            "填有内容的单元格超过 " + MOST_CELLS + " 个，这不是一张填报表");
                }
                cell(column, unquoted(raw), file, line).ifPresent(cells::add);
            }
            line += (int) raw.chars().filter(c -> c == '\n').count();
            column++;
            if (end == text.length() || text.charAt(end) == '\n') {
                if (!cells.isEmpty()) {
                    rows.add(new Row(startOfRow, cells));
                }
                cells.clear();
                column = 0;
                line++;
                startOfRow = line;
            }
            at = end + 1;
        }
        return new FormTable(rows);
    }

    /** Entities can write what no text may hold. */
    private static Optional<Cell> cell(int column, String typed, String file, int line) {
        return Cell.of(column, typed, null)
                .map(cell -> PlainText.of(cell.text()).isPresent()
                        ? cell
                        : Cell.doubtful(
                                column,
                                null,
                                Diagnostic.error(
                                        "NOT_TEXT",
                                        Place.inFile(file, line),
                                        "line " + line + ": control characters are not text",
                                        "第 " + line + " 行有看不见的控制字符或半个字符，请删去后重新填写")));
    }

    /** Where the cell that begins at {@code start} ends: at a tab, a line end or the end of the text. */
    private static int endOfCell(String text, int start) {
        int closing = text.startsWith("\"", start) ? closingQuote(text, start + 1) : -1;
        if (closing >= 0 && endsCell(text, closing + 1)) {
            return closing + 1;
        }
        int end = start;
        while (!endsCell(text, end)) {
            end++;
        }
        return end;
    }

    private static boolean endsCell(String text, int at) {
        return at >= text.length() || text.charAt(at) == '\t' || text.charAt(at) == '\n';
    }

    /** The first quote that is not doubled, -1 where there is none. */
    private static int closingQuote(String text, int from) {
        int at = text.indexOf('"', from);
        while (at >= 0 && text.startsWith("\"", at + 1)) {
            at = text.indexOf('"', at + 2);
        }
        return at;
    }

    private static String unquoted(String raw) {
        boolean quoted = raw.length() > 1 && raw.startsWith("\"") && closingQuote(raw, 1) == raw.length() - 1;
        return quoted ? raw.substring(1, raw.length() - 1).replace("\"\"", "\"") : raw;
    }
}
