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
import org.youju.form.FormTable.Cell;
import org.youju.form.FormTable.Row;
import org.youju.ruleset.FormLayout.Columns;
import org.youju.ruleset.Indicator;
import org.youju.ruleset.Levels;
import org.youju.submission.Submission.SelfScore;
import org.youju.text.TypedText;

/** Reads the self-scores below the headings of the scoring table. */
final class ScoringTable {

    private final Columns columns;
    private final List<Indicator> all;
    private final Map<String, List<Indicator>> indicators;
    private final String file;
    private final Problems problems;
    private final List<SelfScore> selfScores = new ArrayList<>();

    ScoringTable(Columns columns, List<Indicator> indicators, String file, Problems problems) {
        this.columns = columns;
        this.all = List.copyOf(indicators);
        this.indicators =
                indicators.stream().collect(Collectors.groupingBy(indicator -> TypedText.key(indicator.name())));
        this.file = file;
        this.problems = problems;
    }

    boolean isHeading(Row row) {
        return missingFrom(row).isEmpty();
    }

    /** A row of the table that names an indicator of the year. */
    private record Found(Row row, Row heading, Cell known) {}

    List<SelfScore> read(FormTable sheet) {
        @Nullable Row heading = null;
        List<Found> rows = new ArrayList<>();
        SameNames names = new SameNames(all);
        for (Row row : sheet.rows()) {
            if (isHeading(row)) {
                // a table that runs over pages repeats its headings, sometimes shifted
                heading = row;
            } else if (heading != null) {
                Optional<Cell> known = row.cells().stream()
                        .filter(cell -> indicators.containsKey(cell.key()))
                        .findFirst();
                if (known.isEmpty()) {
                    row.at(column(heading, columns.indicator())).ifPresent(cell -> unknown(cell, row));
                } else {
                    Found found = new Found(row, heading, known.get());
                    rows.add(found);
                    names.add(
                            row,
                            known.get(),
                            indicators.getOrDefault(known.get().key(), List.of()),
                            points(found));
                }
            }
        }
        if (heading == null) {
            noHeading(sheet);
        }
        List<List<Indicator>> meant = names.meant();
        for (int i = 0; i < rows.size(); i++) {
            read(rows.get(i), meant.get(i));
        }
        return selfScores;
    }

    private Optional<Cell> points(Found found) {
        return found.row().at(column(found.heading(), columns.points()) + shift(found));
    }

    /** A row that slipped sideways slipped as a whole; its points show whether it did. */
    private int shift(Found found) {
        return found.known().column() - column(found.heading(), columns.indicator());
    }

    private void noHeading(FormTable sheet) {
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

    /** @param meant the indicators that the row may be of, of which there is one where nothing is doubtful */
    private void read(Found found, List<Indicator> meant) {
        Row row = found.row();
        String at = "/selfScores/" + selfScores.size();
        Place place = found.known().place(file, row, at);
        if (meant.size() > 1) {
            ambiguous(found, meant, place);
            return;
        }
        Indicator indicator = meant.get(0);
        if (!pointsAgree(points(found), indicator, place)) {
            return;
        }
        Optional<Cell> basis = row.at(column(found.heading(), columns.basis()) + shift(found));
        Optional<Cell> self = row.at(column(found.heading(), columns.selfScore()) + shift(found));
        if (self.isPresent()
                && self.get().isSure(problems, at + "/points")
                && (basis.isEmpty() || basis.get().isSure(problems, at + "/basis"))) {
            Optional<BigDecimal> points = TypedText.number(self.get().text());
            if (points.isEmpty()) {
                notANumber(self.get().place(file, row, at + "/points"), columns.selfScore(), self.get());
            } else {
                selfScores.add(new SelfScore(
                        indicator.code(), points.get(), basis.map(Cell::text).orElse(null), place));
            }
        }
    }

    private void ambiguous(Found found, List<Indicator> meant, Place place) {
        String codes = meant.stream().map(Indicator::code).collect(Collectors.joining(", "));
        String above = Levels.above(meant.get(0).path().size());
        problems.add(
                "INDICATOR_AMBIGUOUS",
                place,
                "line " + place.line() + ": several indicators are called `"
                        + found.known().text() + "`: " + codes
                        + "; neither section, points nor order tell which one this is",
                "第 " + place.line() + " 行的“" + found.known().text() + "”，本年度有几个同名的指标（"
                        + meant.stream()
                                .map(one -> one.code() + " " + String.join("/", one.path()))
                                .collect(Collectors.joining("、"))
                        + "），从所在的" + above + "、分值和次序都看不出是哪一个；请在同一行写上" + above);
    }

    private static int column(Row heading, String label) {
        return heading.labelled(label).orElseThrow().column();
    }

    private void unknown(Cell cell, Row row) {
        if (TypedText.isSum(cell.key()) || !cell.isSure(problems, "")) {
            return;
        }
        String names = all.stream().map(Indicator::name).distinct().sorted().collect(Collectors.joining("、"));
        problems.add(
                "UNKNOWN_INDICATOR",
                cell.place(file, row, ""),
                "line " + row.line() + ", column `" + columns.indicator() + "`: `" + shortened(cell.text())
                        + "` is no indicator of this year; there are: " + names,
                "第 " + row.line() + " 行“" + columns.indicator() + "”栏的“" + shortened(cell.text()) + "”不是本年度的指标；本年度指标有："
                        + names);
    }

    private boolean pointsAgree(Optional<Cell> cell, Indicator indicator, Place place) {
        if (cell.isPresent() && !cell.get().isSure(problems, place.pointer())) {
            return false;
        }
        Optional<BigDecimal> points = cell.flatMap(one -> TypedText.number(one.text()));
        if (points.filter(indicator::isWorth).isPresent()) {
            return true;
        }
        String found = cell.map(one -> shortened(one.text())).orElse("");
        String right = indicator.printedPoints().stream().map(Numbers::plain).collect(Collectors.joining("、"));
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
