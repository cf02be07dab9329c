package org.youju.workbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.youju.form.Words;
import org.youju.workbook.Grid.Cell;
import org.youju.workbook.Grid.Kind;

/**
 * A sheet of a filled template.
 *
 * @param corner the cell that holds the key
 * @param columns by their keys
 */
record Block(Grid grid, Key key, Cell corner, Map<String, Integer> columns) {

    /** One row of it; {@code key} is "" where it has none. */
    record Row(int number, String key) {}

    /** None where the sheet is no part of a template. */
    static Optional<Block> of(Grid grid) {
        for (Cell cell : grid.cells().filter(one -> one.kind() == Kind.TEXT).toList()) {
            Optional<Key> key = Key.read(cell.raw());
            if (key.isPresent()) {
                Map<String, Integer> columns = new LinkedHashMap<>();
                grid.row(cell.row()).values().stream()
                        .filter(one -> one.column() != cell.column())
                        .forEach(one -> columns.put(one.raw(), one.column()));
                return Optional.of(new Block(grid, key.get(), cell, columns));
            }
        }
        return Optional.empty();
    }

    /** The row of this key, wherever it stands. */
    Optional<Row> row(String key) {
        return keyed().filter(row -> row.key().equals(key)).findFirst();
    }

    /** The rows below the headings that have a key. */
    List<Row> rows() {
        int headings = headings();
        return keyed().filter(row -> row.number() > headings).toList();
    }

    /** The rows below the headings in which any of the columns is filled. */
    List<Row> filled() {
        int headings = headings();
        return below().stream()
                .filter(number -> number > headings)
                .map(number -> new Row(number, ""))
                .filter(row -> columns.keySet().stream()
                        .anyMatch(column -> at(row, column).isPresent()))
                .toList();
    }

    private int headings() {
        return row(TemplateReader.HEADER).map(Row::number).orElse(corner.row());
    }

    private Stream<Row> keyed() {
        return below().stream()
                .flatMap(number -> grid.at(number, corner.column()).map(key -> new Row(number, key.raw())).stream());
    }

    private List<Integer> below() {
        return List.copyOf(grid.rows().tailMap(corner.row() + 1).keySet());
    }

    /** The cell, if anything but white space is in it. */
    Optional<Cell> at(Row row, String column) {
        return Optional.ofNullable(columns.get(column))
                .flatMap(number -> grid.at(row.number(), number))
                .filter(Block::isFilled);
    }

    private static boolean isFilled(Cell cell) {
        return cell.kind() == Kind.FORMULA || !Words.trimmed(cell.raw()).isEmpty();
    }
}
