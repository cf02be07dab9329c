package org.youju.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.youju.text.TypedText;
import org.youju.workbook.Grid.Cell;
import org.youju.workbook.Grid.Kind;

/**
 * A sheet of a filled template.
 *
 * @param corner the cell that holds the key
 * @param columns by their keys
 * @param repeated keys of columns that are there already
 */
record Block(Grid grid, Key key, Cell corner, Map<String, Integer> columns, List<Cell> repeated) {

    /** One row of it; {@code key} is "" where it has none. */
    record Row(int number, String key) {}

    /** None where the sheet is no part of a template. */
    static Optional<Block> of(Grid grid) {
        for (Cell cell : grid.cells().filter(one -> one.kind() == Kind.TEXT).toList()) {
            Optional<Key> key = Key.read(cell.raw());
            if (key.isPresent()) {
                Map<String, Integer> columns = new LinkedHashMap<>();
                List<Cell> repeated = new ArrayList<>();
                for (Cell one : grid.row(cell.row()).values()) {
                    if (one.column() != cell.column() && columns.putIfAbsent(one.raw(), one.column()) != null) {
                        repeated.add(one);
                    }
                }
                return Optional.of(new Block(grid, key.get(), cell, columns, repeated));
            }
        }
        return Optional.empty();
    }

    /** The row of this key, wherever it stands. */
    Optional<Row> row(String key) {
        return keyed().filter(row -> row.key().equals(key)).findFirst();
    }

    /** The rows below the headings that have a key, a row of headings that was copied left out. */
    List<Row> rows() {
        int headings = headings();
        return keyed().filter(row -> row.number() > headings && !row.key().equals(TemplateReader.HEADER))
                .toList();
    }

    /** The rows below the headings in which any of the columns is filled, sums and copied headings left out. */
    List<Row> filled() {
        int headings = headings();
        return below().stream()
                .filter(number -> number > headings)
                .map(number -> new Row(number, keyOf(number)))
                .filter(row -> !row.key().equals(TemplateReader.HEADER))
                .filter(row -> typed(row).findAny().isPresent() && !isSum(row))
                .toList();
    }

    /** Whether nothing of the row is read: sums worked out by the program, with or without a word for them. */
    private boolean isSum(Row row) {
        boolean named = typed(row).anyMatch(cell -> TypedText.isSum(TypedText.key(cell.raw())));
        return named
                ? at(row, "indicator").filter(cell -> cell.kind() == Kind.TEXT).isEmpty()
                        || TypedText.isSum(
                                TypedText.key(at(row, "indicator").orElseThrow().raw()))
                : typed(row).allMatch(cell -> cell.kind() == Kind.FORMULA);
    }

    private int headings() {
        return row(TemplateReader.HEADER).map(Row::number).orElse(corner.row());
    }

    private Stream<Row> keyed() {
        return below().stream()
                .map(number -> new Row(number, keyOf(number)))
                .filter(row -> !row.key().isEmpty());
    }

    private String keyOf(int number) {
        return grid.at(number, corner.column()).map(Cell::raw).orElse("");
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

    /** The cells of a row that somebody may have typed. */
    Stream<Cell> typed(Row row) {
        return columns.keySet().stream()
                .filter(column -> key.part().isTyped(column))
                .flatMap(column -> at(row, column).stream());
    }

    /** Filled cells below the headings that stand under no key. */
    List<Cell> elsewhere() {
        int headings = headings();
        return grid.cells()
                .filter(cell -> cell.row() > headings && cell.column() != corner.column() && isFilled(cell))
                .filter(cell -> !columns.containsValue(cell.column()))
                .toList();
    }

    /** What stands above a cell in the row of headings. */
    String heading(Cell cell) {
        return grid.at(headings(), cell.column()).map(Cell::raw).orElse("");
    }

    private static boolean isFilled(Cell cell) {
        return cell.kind() == Kind.FORMULA
                || cell.kind() == Kind.NOT_TEXT
                || !TypedText.trimmed(cell.raw()).isEmpty();
    }
}
