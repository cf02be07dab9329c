package org.youju.api.decisions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youju.api.archive.WhereClause;
import org.youju.api.decisions.Statistics.Loss;
import org.youju.api.decisions.Statistics.SheetLine;

/**
 * The decision that counts for a department, as it is kept.
 *
 * @param others ids of older ones in force, with blanks between
 */
record CountedRow(
        String scheme,
        int year,
        String department,
        String id,
        String others,
        long ordered,
        String points,
        @Nullable String selfScore,
        @Nullable String scored,
        String losses) {

    private static final String COLUMNS =
            "c.scheme, c.year, c.department, c.id, c.others, c.ordered, c.points, c.self_score, c.scored, c.losses";

    /** A year of a scheme. */
    record Place(String scheme, int year) {

        static Place of(Figures one) {
            return new Place(one.scheme(), one.year());
        }
    }

    static Optional<CountedRow> at(JdbcClient sql, Place place, String department) {
        return sql.sql("SELECT " + COLUMNS + " FROM counted c WHERE scheme = ? AND year = ? AND department = ?")
                .params(place.scheme(), place.year(), department)
                .query(CountedRow.class)
                .optional();
    }

    /**
     * The sheets that count, with what is kept of each.
     *
     * @param where has the table {@code decision} as {@code d} and {@code decision_department} as {@code w}
     */
    static Map<SheetLine, CountedRow> where(JdbcClient sql, WhereClause where) {
        Map<SheetLine, CountedRow> rows = new LinkedHashMap<>();
        sql.sql("SELECT " + COLUMNS + ", d.department AS name, d.region, d.grade, d.score FROM counted c"
                        + " JOIN decision d ON d.id = c.id JOIN decision_department w ON w.id = d.id" + where.text())
                .params(where.values())
                .query((row, number) -> {
                    CountedRow one = new CountedRow(
                            row.getString("scheme"),
                            row.getInt("year"),
                            row.getString("department"),
                            row.getString("id"),
                            row.getString("others"),
                            row.getLong("ordered"),
                            row.getString("points"),
                            row.getString("self_score"),
                            row.getString("scored"),
                            row.getString("losses"));
                    rows.put(
                            new SheetLine(
                                    one.id,
                                    row.getString("name"),
                                    row.getString("region"),
                                    row.getString("grade"),
                                    new BigDecimal(one.points),
                                    number(row.getString("score")),
                                    number(one.selfScore),
                                    number(one.scored)),
                            one);
                    return number;
                })
                .list();
        return rows;
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    /** Ids of older ones in force, the oldest first. */
    List<String> older() {
        return others.isEmpty() ? List.of() : List.of(others.split(" "));
    }

    /** The same with this one as the newest. */
    List<String> withItself() {
        List<String> all = new ArrayList<>(older());
        all.add(id);
        return all;
    }

    /** In the order of {@link Counting#row}. */
    List<@Nullable Object> values() {
        return Arrays.asList(scheme, year, department, id, others, ordered, points, selfScore, scored, losses);
    }

    /**
     * @param sheet whose it is and what it was given, as the register has it
     * @param names of indicators
     */
    Figures figures(SheetLine sheet, Map<String, String> names) {
        return new Figures(
                scheme,
                year,
                department,
                sheet,
                losses.lines().map(line -> loss(line.split(" "), names)).toList());
    }

    private static Loss loss(String[] parts, Map<String, String> names) {
        BigDecimal lost = new BigDecimal(parts[2]);
        return new Loss(
                parts[0],
                names.getOrDefault(parts[0], ""),
                new BigDecimal(parts[1]),
                lost,
                BigDecimal.ZERO,
                lost.signum() == 0 ? 0 : 1);
    }

    /** Adds what the year's departments lost. */
    static void losses(JdbcClient sql, Place place, Sums sums) {
        sql.sql("SELECT code, name, points, lost, sheets, departments FROM year_loss WHERE scheme = ? AND year = ?")
                .params(place.scheme(), place.year())
                .query((row, number) -> {
                    sums.count(
                            new Sums.Named(row.getString(1), row.getString(2)),
                            new Sums.Lost(
                                    new BigDecimal(row.getString(3)),
                                    new BigDecimal(row.getString(4)),
                                    row.getLong(5),
                                    row.getLong(6)));
                    return number;
                })
                .list();
    }
}
