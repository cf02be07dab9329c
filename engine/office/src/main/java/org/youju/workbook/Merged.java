package org.youju.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.youju.workbook.Grid.Cell;

/** The merged areas of a worksheet, by the rows that hold anything. */
final class Merged {

    /** An area, its ends included. */
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

    private final Map<Integer, List<Area>> byRow = new HashMap<>();

    /** How many times an area crosses a row that holds anything. */
    private long crossings;

    Merged(List<Area> areas, SortedMap<Integer, ?> rows) {
        for (Area area : areas) {
            for (int row : rows.subMap(area.top(), area.bottom() + 1).keySet()) {
                byRow.computeIfAbsent(row, any -> new ArrayList<>()).add(area);
                crossings++;
            }
        }
    }

    long crossings() {
        return crossings;
    }

    /** Whether nobody who looks at the sheet sees the cell, because a merged one lies over it. */
    boolean hides(Cell cell) {
        return of(cell).stream().anyMatch(area -> area.hides(cell));
    }

    /** Whether the cell stands beside more than one row, so that it is not certain which of them it is about. */
    boolean spansRows(Cell cell) {
        return of(cell).stream().anyMatch(area -> area.spansRows() && area.covers(cell));
    }

    private List<Area> of(Cell cell) {
        return byRow.getOrDefault(cell.row(), List.of());
    }
}
