package org.youju.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.youju.document.Place;
import org.youju.document.Problems;
import org.youju.exact.Numbers;
import org.youju.form.Sheet.Cell;
import org.youju.form.Sheet.Row;
import org.youju.ruleset.FormLayout.Columns;
import org.youju.ruleset.Indicator;
import org.youju.submission.Submission.SelfScore;

/** Reads the self-scores below the headings of the scoring table. */
final class ScoringTable {

    private final Columns columns;
    private final Map<String, Indicator> indicators;
    private final String file;
    private final Problems problems;
    private final List<SelfScore> selfScores = new ArrayList<>();

    ScoringTable(Columns columns, List<Indicator> indicators, String file, Problems problems) {
        this.columns = columns;
        this.indicators = indicators.stream()
                .collect(Collectors.toMap(
                        indicator -> Words.key(indicator.name()), indicator -> indicator, (one, other) -> one));
        this.file = file;
        this.problems = problems;
    }

    boolean isHeading(Row row) {
        return missingFrom(row).isEmpty();
    }

    List<SelfScore> read(Sheet sheet) {
        @Nullable Row heading = null;
        for (Row row : sheet.rows()) {
            if (isHeading(row)) {
                // a table that runs over pages repeats its headings, sometimes shifted
                heading = row;
            } else if (heading != null) {
                read(row, heading);
            }
        }
        if (heading == null) {
            noHeading(sheet);
        }
        return selfScores;
    }

    private void noHeading(Sheet sheet) {
        Row nearest = sheet.rows().stream()
                .reduce((one, other) ->
                        missingFrom(other).size() < missingFrom(one).size() ? other : one)
                .orElseThrow();
        int line = missingFrom(nearest).size() < 4 ? nearest.line() : 1;
        problems.add(
                "LABEL_MISSING",
                new Place(file, line, "/selfScores"),
                "line " + line + ": the scoring table has no row with all its headings; missing: "
                        + missingFrom(nearest),
                "找不到评分表的表头行；同一行里缺少列标题：" + String.join("、", missingFrom(nearest)));
    }

    private List<String> missingFrom(Row row) {
        return Stream.of(columns.indicator(), columns.points(), columns.selfScore(), columns.basis())
                .filter(label -> row.labelled(label).isEmpty())
                .toList();
    }

    private void read(Row row, Row heading) {
        int column = column(heading, columns.indicator());
        Optional<Cell> known = row.cells().stream()
                .filter(cell -> indicators.containsKey(cell.key()))
                .findFirst();
        if (known.isEmpty()) {
            row.at(column).ifPresent(cell -> unknown(cell, row));
            return;
        }
        Indicator indicator =
                Optional.ofNullable(indicators.get(known.get().key())).orElseThrow();
        // a row that slipped sideways slipped as a whole; its points show whether it did
        int shift = known.get().column() - column;
        String at = "/selfScores/" + selfScores.size();
        Place place = known.get().place(file, row, at);
        if (!pointsAgree(row.at(column(heading, columns.points()) + shift), indicator, place)) {
            return;
        }
        Optional<String> basis =
                row.at(column(heading, columns.basis()) + shift).map(Cell::text);
        Optional<Cell> self = row.at(column(heading, columns.selfScore()) + shift);
        if (self.isPresent()) {
            Optional<BigDecimal> points = Words.number(self.get().text());
            if (points.isEmpty()) {
                notANumber(self.get().place(file, row, at + "/points"), columns.selfScore(), self.get());
            } else {
                selfScores.add(new SelfScore(indicator.code(), points.get(), basis.orElse(null), place));
            }
        }
    }

    private static int column(Row heading, String label) {
        return heading.labelled(label).orElseThrow().column();
    }

    private void unknown(Cell cell, Row row) {
        String names =
                indicators.values().stream().map(Indicator::name).sorted().collect(Collectors.joining("、"));
        problems.add(
                "UNKNOWN_INDICATOR",
                cell.place(file, row, ""),
                "line " + row.line() + ", column `" + columns.indicator() + "`: `" + shortened(cell.text())
                        + "` is no indicator of this year; there are: " + names,
                "第 " + row.line() + " 行“" + columns.indicator() + "”栏的“" + shortened(cell.text()) + "”不是本年度的指标；本年度指标有："
                        + names);
    }

    private boolean pointsAgree(Optional<Cell> cell, Indicator indicator, Place place) {
        Optional<BigDecimal> points = cell.flatMap(one -> Words.number(one.text()));
        if (points.isPresent() && points.get().compareTo(indicator.points()) == 0) {
            return true;
        }
        String found = cell.map(one -> shortened(one.text())).orElse("");
        String right = Numbers.plain(indicator.points());
        problems.add(
                "POINTS_DIFFER",
                place,
                "line " + place.line() + ", column `" + columns.points() + "`: `" + found + "` where "
                        + indicator.code() + " " + indicator.name() + " has " + right + " points; the row was not read",
                "第 " + place.line() + " 行“" + columns.points() + "”栏是“" + found + "”，而本年度“" + indicator.name()
                        + "”的分值为 " + right + "。请核对分值，或检查这一行的单元格是否错位");
        return false;
    }

    private void notANumber(Place place, String heading, Cell cell) {
        problems.add(
                "NOT_A_NUMBER",
                place,
                "line " + place.line() + ", column `" + heading + "`: `" + shortened(cell.text())
                        + "` is not a decimal number",
                "第 " + place.line() + " 行“" + heading + "”栏的“" + shortened(cell.text()) + "”不是数字，请只填数字（不带单位和文字）");
    }

    static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
