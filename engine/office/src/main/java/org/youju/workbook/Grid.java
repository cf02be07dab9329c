package org.youju.workbook;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The filled cells of one worksheet.
 *
 * @param rows by row and column, both counted from 0
 */
record Grid(String name, SortedMap<Integer, SortedMap<Integer, Cell>> rows, List<Area> merged) {

    Grid {
        rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
        merged = List.copyOf(merged);
    }

    /** What a cell holds. */
    enum Kind {
        TEXT,
        NUMBER,
        YES_NO,
        /** Worked out by the spreadsheet program; what it stored may be out of date. */
        FORMULA,
        /** {@code #REF!} and the like. */
        ERROR
    }

    /** How the spreadsheet program shows a number. */
    enum Shown {
        PLAIN,
        PERCENT,
        DATE,
        /** In a way that shows more than the number, such as leading zeros. */
        OTHERWISE
    }

    /**
     * @param address with the sheet's name: {@code 填报项!C7}
     * @param raw the text; of a number the digits as stored; of yes and no 1 and 0
     */
    record Cell(int row, int column, String address, Kind kind, String raw, Shown shown) {}

    /** A merged area, its ends included. */
    record Area(int top, int left, int bottom, int right) {

        private boolean covers(Cell cell) {
            return cell.row() >= top && cell.row() <= bottom && cell.column() >= left && cell.column() <= right;
        }

        /** Whether only the area's first cell is seen, and this is another. */
        private boolean hides(Cell cell) {
            return covers(cell) && (cell.row() != top || cell.column() != left);
        }

        private boolean spansRows() {
            return bottom > top;
        }
    }

    Optional<Cell> at(int row, int column) {
        return Optional.ofNullable(row(row).get(column));
    }

    SortedMap<Integer, Cell> row(int number) {
        return rows.getOrDefault(number, Collections.emptySortedMap());
    }

    Stream<Cell> cells() {
        return rows.values().stream().flatMap(cells -> cells.values().stream());
    }

    /** Whether nobody who looks at the sheet sees the cell, because a merged one lies over it. */
    boolean isHidden(Cell cell) {
        return merged.stream().anyMatch(area -> area.hides(cell));
    }

    /** Whether the cell stands beside more than one row, so that it is not certain which of them it is about. */
    boolean spansRows(Cell cell) {
        return merged.stream().anyMatch(area -> area.spansRows() && area.covers(cell));
    }
}
