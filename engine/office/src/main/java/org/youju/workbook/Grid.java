package org.youju.workbook;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The filled cells of one worksheet.
 *
 * @param rows by row and column, both counted from 0
 */
record Grid(String name, SortedMap<Integer, SortedMap<Integer, Cell>> rows, Merged merged, Hidden hidden) {

    Grid {
        rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
    }

    /** Columns that stand beside each other, both ends included. */
    record Columns(int first, int last) {

        boolean contains(int column) {
            return column >= first && column <= last;
        }
    }

    /**
     * What the workbook does not show although it is there.
     *
     * @param sheet whether the whole sheet is hidden
     */
    record Hidden(boolean sheet, Set<Integer> rows, List<Columns> columns) {

        Hidden {
            rows = Set.copyOf(rows);
            columns = List.copyOf(columns);
        }

        Hidden withSheet() {
            return new Hidden(true, rows, columns);
        }
    }

    Grid asHidden() {
        return new Grid(name, rows, merged, hidden.withSheet());
    }

    boolean isHidden() {
        return hidden.sheet();
    }

    /** What a cell holds. */
    enum Kind {
        TEXT,
        NUMBER,
        YES_NO,
        /** Worked out by the spreadsheet program; what it stored may be out of date. */
        FORMULA,
        /** {@code #REF!} and the like. */
        ERROR,
        /** Control characters or halves of characters, which the program's escapes can write. */
        NOT_TEXT
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
        return merged.hides(cell);
    }

    /** Whether the cell stands beside more than one row, so that it is not certain which of them it is about. */
    boolean spansRows(Cell cell) {
        return merged.spansRows(cell);
    }

    /** Whether its row or its column is one that the sheet does not show. */
    boolean isOutOfSight(Cell cell) {
        return hidden.rows().contains(cell.row())
                || hidden.columns().stream().anyMatch(some -> some.contains(cell.column()));
    }
}
