package org.youju.api.decisions;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youju.api.decisions.Statistics.Doubled;
import org.youju.api.decisions.Statistics.SheetLine;

/** Reads a year's statistics as they are kept. */
final class YearStatistics {

    /** One statement, so that a decision made meanwhile is in all parts of the answer or in none. */
    private static final String ALL = """
            SELECT 'SCORE' AS part, points AS a, score AS b, NULL AS c, NULL AS d, NULL AS e, NULL AS f, NULL AS g, NULL AS h,
              sheets AS n, 0 AS m FROM year_score WHERE scheme = ? AND year = ?
            UNION ALL SELECT 'GROUP', region, grade, NULL, NULL, NULL, NULL, NULL, NULL, sheets, 0
              FROM year_group WHERE scheme = ? AND year = ?
            UNION ALL SELECT 'LOSS', code, name, points, lost, NULL, NULL, NULL, NULL, sheets, departments
              FROM year_loss WHERE scheme = ? AND year = ?
            UNION ALL SELECT 'DOUBLED', d.department, d.region, c.id, c.others, NULL, NULL, NULL, NULL, o.seq, 0
              FROM counted c JOIN decision d ON d.id = c.id JOIN decision o ON o.id = substr(c.others, 1, 26)
              WHERE c.scheme = ? AND c.year = ? AND c.others <> ''
            UNION ALL SELECT 'SHEET', s.* FROM (
              SELECT c.id, d.department, d.region, d.grade, c.points, d.score, c.self_score, c.scored, 0 AS n, 0 AS m
                FROM counted c JOIN decision d ON d.id = c.id
                WHERE c.scheme = ? AND c.year = ? ORDER BY c.ordered, c.id LIMIT ?) s
            """;

    private final Sums sums = new Sums();
    private final List<SheetLine> sheets = new ArrayList<>();
    private final List<Place> doubles = new ArrayList<>();

    private record Place(long seq, Doubled doubled) {}

    private YearStatistics() {}

    /** @param most how many sheets are listed, those with the lowest scores first */
    static Statistics read(JdbcClient sql, String scheme, int year, int most) {
        YearStatistics read = new YearStatistics();
        read.all(sql, scheme, year, most);
        read.doubles.sort((one, other) -> Long.compare(one.seq(), other.seq()));
        return read.sums.of(
                scheme,
                year,
                read.sheets,
                most,
                read.doubles.stream().map(Place::doubled).toList());
    }

    private void all(JdbcClient sql, String scheme, int year, int most) {
        List<Object> values = new ArrayList<>();
        Collections.nCopies(5, List.<Object>of(scheme, year)).forEach(values::addAll);
        values.add(most);
        sql.sql(ALL)
                .params(values)
                .query((row, number) -> {
                    take(row);
                    return number;
                })
                .list();
    }

    /** What the year comes to, without its sheets. */
    static Sums sums(JdbcClient sql, CountedRow.Place place) {
        YearStatistics read = new YearStatistics();
        read.all(sql, place.scheme(), place.year(), 0);
        return read.sums;
    }

    private void take(ResultSet row) throws SQLException {
        switch (row.getString("part")) {
            case "SCORE" ->
                sums.count(new Sums.Scored(new BigDecimal(row.getString("a")), number(row, "b")), row.getLong("n"));
            case "GROUP" -> sums.count(new Sums.Member(text(row, "a"), text(row, "b")), row.getLong("n"));
            case "LOSS" ->
                sums.count(
                        new Sums.Named(row.getString("a"), row.getString("b")),
                        new Sums.Lost(
                                new BigDecimal(row.getString("c")),
                                new BigDecimal(row.getString("d")),
                                row.getLong("n"),
                                row.getLong("m")));
            case "DOUBLED" ->
                doubles.add(new Place(
                        row.getLong("n"),
                        new Doubled(
                                row.getString("a"),
                                row.getString("b"),
                                row.getString("c"),
                                List.of(row.getString("d").split(" ")))));
            default ->
                sheets.add(new SheetLine(
                        row.getString("a"),
                        row.getString("b"),
                        row.getString("c"),
                        row.getString("d"),
                        new BigDecimal(row.getString("e")),
                        number(row, "f"),
                        number(row, "g"),
                        number(row, "h")));
        }
    }

    private static @Nullable String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null || text.isEmpty() ? null : text;
    }

    private static @Nullable BigDecimal number(ResultSet row, String column) throws SQLException {
        String text = text(row, column);
        return text == null ? null : new BigDecimal(text);
    }
}
