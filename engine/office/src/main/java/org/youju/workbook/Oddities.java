package org.youju.workbook;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.youju.ruleset.Indicator;
import org.youju.ruleset.Ruleset;
import org.youju.text.TypedText;
import org.youju.workbook.Block.Row;
import org.youju.workbook.Grid.Cell;

/**
 * What somebody did to a template that makes it doubtful which cell is for what: keys that are there twice or stand beside
 * other labels than theirs are problems, what is hidden or stands under no key is reported.
 */
final class Oddities {

    private final Block block;
    private final Ruleset ruleset;
    private final Values values;

    Oddities(Block block, Ruleset ruleset, Values values) {
        this.block = block;
        this.ruleset = ruleset;
        this.values = values;
    }

    void tell() {
        repeatedColumns();
        Key.Part part = block.key().part();
        boolean single = part == Key.Part.SCORES || part == Key.Part.DEPARTMENT || part == Key.Part.INPUTS;
        if (single) {
            repeatedRows();
            block.rows().forEach(this::label);
        }
        hidden(single ? block.rows() : block.filled());
        leftOut();
    }

    private void repeatedColumns() {
        block.repeated()
                .forEach(cell -> values.problem(
                        "DUPLICATE",
                        cell,
                        "",
                        "the key `" + cell.raw() + "` of a column is there twice",
                        "这一列的隐藏标识“" + cell.raw() + "”与另一列重复（可能复制过整列），无法确定以哪一列为准；请删去其中一列"));
    }

    /** A row that was copied with its hidden key: two of them filled in say two things of one. */
    private void repeatedRows() {
        Map<String, Cell> seen = new HashMap<>();
        for (Row row : block.rows()) {
            block.typed(row).findFirst().ifPresent(cell -> {
                Cell first = seen.putIfAbsent(row.key(), cell);
                if (first != null) {
                    values.problem(
                            "DUPLICATE",
                            cell,
                            "",
                            "`" + row.key() + "` is filled in twice, here and in " + first.address(),
                            "“" + row.key() + "”填了两处，另一处在 " + first.address() + "（可能复制过整行）；请只保留一处");
                }
            });
        }
    }

    /** Printed labels and hidden keys part where a sheet is sorted or rows are pasted over others. */
    private void label(Row row) {
        String column = block.key().part() == Key.Part.SCORES ? "level" + ruleset.levels() : "name";
        Optional<Cell> printed =
                block.at(row, column).filter(cell -> !block.grid().isHidden(cell));
        boolean filled = block.typed(row).findAny().isPresent();
        if (printed.isEmpty() || !filled) {
            return;
        }
        Optional<String> right = switch (block.key().part()) {
            case SCORES -> ruleset.indicator(row.key()).map(Indicator::name);
            case DEPARTMENT -> Optional.ofNullable(SinglePages.LABELS.get(row.key()));
            default -> Optional.of(row.key());
        };
        right.filter(label ->
                        !TypedText.key(label).equals(TypedText.key(printed.get().raw())))
                .ifPresent(label -> values.problem(
                        "LABEL_DIFFERS",
                        printed.get(),
                        "",
                        "the label is `" + printed.get().raw() + "`, and the hidden key of the row is that of `" + label
                                + "`",
                        "写的是“" + printed.get().raw() + "”，而这一行的隐藏标识是“" + label
                                + "”的（可能排过序或粘贴过整行），无法确定是哪一项；请从新下载的模板重新填写这一行"));
    }

    private void hidden(List<Row> rows) {
        List<Cell> cells = rows.stream()
                .flatMap(block::typed)
                .filter(block.grid()::isOutOfSight)
                .toList();
        tellHidden(cells, values);
    }

    /** Hidden rows and columns count like others, which nobody who looks at the sheet expects. */
    static void tellHidden(List<Cell> cells, Values values) {
        cells.stream()
                .findFirst()
                .ifPresent(first -> values.note(
                        "HIDDEN_CELLS",
                        first,
                        "hidden cells were read as well: " + addresses(cells),
                        "隐藏的行或列里的内容也已读入：" + addresses(cells) + "；不需要的请取消隐藏后删去"));
    }

    private void leftOut() {
        Map<Integer, List<Cell>> byColumn = block.elsewhere().stream()
                .collect(Collectors.groupingBy(Cell::column, LinkedHashMap::new, Collectors.toList()));
        byColumn.values().forEach(cells -> {
            Cell first = cells.get(0);
            String heading = block.heading(first);
            values.note(
                    "COLUMN_LEFT_OUT",
                    first,
                    "the column" + (heading.isEmpty() ? "" : " `" + heading + "`")
                            + " is none of the template's and was left out: " + addresses(cells),
                    "这一列" + (heading.isEmpty() ? "" : "（“" + heading + "”）") + "不是模板的栏目，没有读入：" + addresses(cells));
        });
    }

    private static String addresses(List<Cell> cells) {
        Stream<String> shown = cells.stream().limit(10).map(Cell::address);
        return shown.collect(Collectors.joining("、")) + (cells.size() > 10 ? " 等 " + cells.size() + " 格" : "");
    }
}
