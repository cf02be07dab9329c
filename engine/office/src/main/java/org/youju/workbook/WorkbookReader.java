package org.youju.workbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.youju.document.Place;
import org.youju.document.Problems;
import org.youju.document.ProblemsException;
import org.youju.form.FormReader;
import org.youju.form.FormTable;
import org.youju.ruleset.Ruleset;
import org.youju.ruleset.RulesetId;
import org.youju.scoring.Format;
import org.youju.scoring.FormatReader;
import org.youju.submission.Submission;
import org.youju.submission.SubmissionReader;
import org.youju.workbook.Grid.Cell;

/**
 * Reads a filled .xlsx: a template of ours by its hidden keys, any other table by its headings, as {@link FormReader} does.
 * No formula is worked out and none believed; what cannot be read for certain is a problem that names the cell.
 */
public final class WorkbookReader implements FormatReader {

    @Override
    public Format format() {
        return Format.WORKBOOK;
    }

    /** @throws ProblemsException MALFORMED, TOO_LARGE, WORKBOOK_REFUSED (macros, links, another format); FORM_UNKNOWN or
     *     RULESET_NOT_FOUND where it is no year's table
     */
    @Override
    public Submission read(byte[] bytes, String file, List<Ruleset> rulesets, Problems problems) {
        Grids grids = Grids.of(bytes, file);
        Sheets sheets = Sheets.of(grids, file, rulesets, problems);
        if (sheets.blocks().isEmpty()) {
            FormTable table = sheet(sheets.table(), grids.from1904(), file, problems);
            return FormReader.read(table, file, rulesets, problems);
        }
        Ruleset ruleset = ruleset(sheets.blocks(), file, rulesets);
        return SubmissionReader.of(
                new TemplateReader(ruleset, grids.from1904(), file, problems).read(sheets.blocks()), problems);
    }

    private static Ruleset ruleset(List<Block> blocks, String file, List<Ruleset> rulesets) {
        Set<RulesetId> years = new HashSet<>();
        Set<Key.Part> parts = new HashSet<>();
        for (Block block : blocks) {
            years.add(block.key().year());
            if (!parts.add(block.key().part()) || years.size() > 1) {
                Place place = new Place(file, 0, "", block.corner().address());
                throw ProblemsException.of(
                        "FORM_UNKNOWN",
                        place,
                        "the sheet `" + block.grid().name() + "` is there twice, or is of another year's template",
                        "工作表“" + block.grid().name() + "”重复，或者来自另一年度的模板；请只保留一份模板的工作表");
            }
        }
        RulesetId year = years.iterator().next();
        return rulesets.stream()
                .filter(one -> one.id().equals(year))
                .findFirst()
                .orElseThrow(() -> notThere(year, file, rulesets));
    }

    private static ProblemsException notThere(RulesetId year, String file, List<Ruleset> rulesets) {
        String there = rulesets.stream().map(one -> one.id().folder()).collect(Collectors.joining(", "));
        return ProblemsException.of(
                "RULESET_NOT_FOUND",
                new Place(file, 0, "/year"),
                "the template is of " + year.folder() + ", and there is no such ruleset; there are: " + there,
                "这是“" + year.folder() + "”的模板，没有对应的评分规则；现有：" + there);
    }

    private static FormTable sheet(Grid grid, boolean from1904, String file, Problems problems) {
        Values values = new Values(grid, from1904, file, problems);
        List<FormTable.Row> rows = new ArrayList<>();
        List<Cell> outOfSight = new ArrayList<>();
        grid.rows().forEach((number, cells) -> {
            List<FormTable.Cell> typed = new ArrayList<>();
            for (Cell cell : cells.values()) {
                if (grid.isHidden(cell)) {
                    values.hidden(cell);
                } else {
                    values.typed(cell).ifPresent(typed::add);
                    if (grid.isOutOfSight(cell)) {
                        outOfSight.add(cell);
                    }
                }
            }
            if (!typed.isEmpty()) {
                rows.add(new FormTable.Row(number + 1, typed));
            }
        });
        Oddities.tellHidden(outOfSight, values);
        return new FormTable(rows);
    }
}
