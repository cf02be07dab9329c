package org.youju.workbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.youju.document.Place;
import org.youju.document.Problems;
import org.youju.document.ProblemsException;
import org.youju.ruleset.FormLayout;
import org.youju.ruleset.Ruleset;
import org.youju.text.TypedText;

/**
 * Which sheets of a workbook are read: those that it shows and that hold a template's part or a form's table. A cover, a
 * hidden copy of last year or a sheet of notes is none of them; several tables are an ambiguity that names them.
 *
 * @param blocks the parts of a template; none where the workbook is no template
 * @param found the sheet that holds a form's table where there is no template
 */
record Sheets(List<Block> blocks, @Nullable Grid found) {

    /** Only where there are no blocks. */
    Grid table() {
        return Optional.ofNullable(found).orElseThrow();
    }

    static Sheets of(Grids grids, String file, List<Ruleset> rulesets, Problems problems) {
        List<Grid> filled =
                grids.sheets().stream().filter(grid -> !grid.rows().isEmpty()).toList();
        List<Block> shown = new ArrayList<>();
        List<Grid> others = new ArrayList<>();
        for (Grid grid : filled.stream().filter(one -> !one.isHidden()).toList()) {
            Block.of(grid).ifPresentOrElse(shown::add, () -> others.add(grid));
        }
        List<Grid> tables = others.stream()
                .filter(grid -> Form.of(rulesets).anyMatch(form -> form.headsTableOf(grid)))
                .toList();
        if (shown.size() > 0) {
            List<Grid> all = new ArrayList<>(tables.stream()
                    .filter(grid -> Form.of(rulesets).anyMatch(form -> form.titles(grid)))
                    .toList());
            if (!all.isEmpty()) {
                all.add(0, shown.get(0).grid());
                throw several(all, file);
            }
            hiddenParts(filled, shown, file, problems);
            return new Sheets(List.copyOf(shown), null);
        } else if (tables.size() > 1) {
            throw several(tables, file);
        }
        Optional<Grid> found = tables.stream()
                .findFirst()
                .or(() -> others.stream()
                        .filter(grid -> Form.of(rulesets).anyMatch(form -> form.titles(grid)))
                        .findFirst())
                .or(() -> others.stream().findFirst());
        return new Sheets(List.of(), found.orElseThrow(() -> nothing(filled, file)));
    }

    /** A hidden part is read by nobody: where it is the only one of its kind and filled in, somebody has to say what it is. */
    private static void hiddenParts(List<Grid> filled, List<Block> shown, String file, Problems problems) {
        Set<Key.Part> parts = new HashSet<>();
        shown.forEach(block -> parts.add(block.key().part()));
        for (Grid grid : filled.stream().filter(Grid::isHidden).toList()) {
            Optional<Block> block = Block.of(grid);
            boolean typed = block.stream()
                    .flatMap(one -> Stream.concat(one.rows().stream(), one.filled().stream())
                            .flatMap(one::typed))
                    .findAny()
                    .isPresent();
            if (block.isPresent() && typed && parts.contains(block.get().key().part())) {
                problems.note(
                        "SHEET_HIDDEN",
                        new Place(file, 0, "", grid.name()),
                        "the sheet `" + grid.name() + "` is hidden and was left out",
                        "工作表“" + grid.name() + "”是隐藏的，没有读入；以显示的工作表为准");
            } else if (block.isPresent() && typed) {
                problems.add(
                        "SHEET_HIDDEN",
                        new Place(file, 0, "", grid.name()),
                        "the sheet `" + grid.name() + "` is hidden, and filled in; show it, or delete it",
                        "工作表“" + grid.name() + "”是隐藏的，里面填有内容；要计入的请取消隐藏，不要的请删去这张工作表");
            }
        }
    }

    private static ProblemsException several(List<Grid> sheets, String file) {
        String names = sheets.stream().map(grid -> "“" + grid.name() + "”").collect(Collectors.joining("、"));
        return ProblemsException.of(
                "FORM_UNKNOWN",
                new Place(file, 0, ""),
                "several sheets hold a scoring table: "
                        + sheets.stream().map(Grid::name).collect(Collectors.joining(", "))
                        + "; keep one of them, or hide the others",
                "不止一张工作表里有评分表：" + names + "；请只保留要报的一张，其余删去或隐藏");
    }

    private static ProblemsException nothing(List<Grid> filled, String file) {
        return filled.isEmpty()
                ? ProblemsException.of("FORM_UNKNOWN", new Place(file, 0, ""), "the workbook is empty", "工作簿是空的")
                : ProblemsException.of(
                        "FORM_UNKNOWN",
                        new Place(file, 0, ""),
                        "every sheet that holds anything is hidden",
                        "有内容的工作表都是隐藏的："
                                + filled.stream().map(Grid::name).collect(Collectors.joining("、"))
                                + "；请取消隐藏要报的一张");
    }

    /** What a form is known by. */
    private record Form(String title, List<String> headings) {

        static Stream<Form> of(List<Ruleset> rulesets) {
            return rulesets.stream()
                    .flatMap(ruleset -> Optional.ofNullable(ruleset.form()).stream())
                    .map(form -> new Form(TypedText.key(form.title()), headings(form.columns())));
        }

        private static List<String> headings(FormLayout.Columns columns) {
            return Stream.of(columns.indicator(), columns.points(), columns.selfScore(), columns.basis())
                    .map(TypedText::key)
                    .toList();
        }

        boolean titles(Grid grid) {
            return !title.isEmpty()
                    && grid.cells().anyMatch(cell -> TypedText.key(cell.raw()).contains(title));
        }

        boolean headsTableOf(Grid grid) {
            return grid.rows().values().stream()
                    .anyMatch(row -> row.values().stream()
                            .map(cell -> TypedText.key(cell.raw()))
                            .collect(Collectors.toSet())
                            .containsAll(headings));
        }
    }
}
