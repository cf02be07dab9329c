package org.youju.api.decisions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youju.api.decisions.CountedRow.Place;
import org.youju.api.decisions.Statistics.Loss;

/**
 * Counts decisions into the tables of the years' statistics, in a transaction in which nobody else writes. What it changes of the
 * sums is gathered, and written with {@link #finish}.
 */
final class Counting {

    private static final int ORDERED_PLACES = 10;

    private final JdbcClient sql;
    private final Function<String, Figures> figures;
    private final Map<Place, Sums> changes = new LinkedHashMap<>();

    /** @param figures tells of a decision that is kept what is added up of it */
    Counting(JdbcClient sql, Function<String, Figures> figures) {
        this.sql = sql;
        this.figures = figures;
    }

    /** The place in the chain of the last decision that is counted. */
    static long countedTo(JdbcClient sql) {
        return sql.sql("SELECT seq FROM counted_to WHERE one = 1")
                .query(Long.class)
                .single();
    }

    /** The ids of decisions that are not counted yet, in the order in which they were made. */
    static List<String> uncounted(JdbcClient sql, int most) {
        return sql.sql("SELECT id FROM decision WHERE seq > (SELECT seq FROM counted_to WHERE one = 1)"
                        + " ORDER BY seq LIMIT " + most)
                .query(String.class)
                .list();
    }

    /** Forgets everything that was counted. */
    static void clear(JdbcClient sql) {
        for (String table : List.of("counted", "year_score", "year_group", "year_loss")) {
            sql.sql("DELETE FROM " + table).update();
        }
        sql.sql("UPDATE counted_to SET seq = 0 WHERE one = 1").update();
    }

    /**
     * Counts a decision, where it is the next to be counted: one that comes after others which are not is left with them for
     * {@link Decisions#catchUp}.
     */
    void addNext(Decision decision, Figures one) {
        long before = sql.sql("SELECT COALESCE(MAX(seq), 0) FROM decision WHERE seq < ?")
                .param(decision.link().seq())
                .query(Long.class)
                .single();
        if (before == countedTo(sql)) {
            add(decision, one);
        }
    }

    /** Counts the next decision, and takes out of the count the one that it takes the place of. */
    void add(Decision decision, Figures one) {
        if (decision.earlier() != null) {
            takeOut(decision.earlier());
        }
        Place place = Place.of(one);
        Optional<CountedRow> before = CountedRow.at(sql, place, one.department());
        before.ifPresent(row -> change(place).subtract(figures.apply(row.id())));
        put(one, before.map(CountedRow::withItself).orElse(List.of()));
        sql.sql("UPDATE counted_to SET seq = ? WHERE one = 1")
                .param(decision.link().seq())
                .update();
    }

    private void takeOut(String id) {
        Figures gone = figures.apply(id);
        Place place = Place.of(gone);
        CountedRow row = CountedRow.at(sql, place, gone.department())
                .orElseThrow(() -> new IllegalStateException("decision " + id + " was never counted"));
        List<String> others = new ArrayList<>(row.older());
        if (others.remove(id)) {
            sql.sql("UPDATE counted SET others = ? WHERE id = ?")
                    .params(String.join(" ", others), row.id())
                    .update();
            return;
        }
        change(place).subtract(gone);
        if (others.isEmpty()) {
            sql.sql("DELETE FROM counted WHERE id = ?").param(id).update();
        } else {
            put(figures.apply(others.remove(others.size() - 1)), others);
        }
    }

    private Sums change(Place place) {
        return changes.computeIfAbsent(place, any -> new Sums());
    }

    /** Makes a decision the one that counts for its department. */
    private void put(Figures one, List<String> others) {
        change(Place.of(one)).add(one);
        sql.sql(
                        "INSERT INTO counted (scheme, year, department, id, others, ordered, points, self_score, scored, losses)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (scheme, year, department) DO UPDATE SET"
                                + " id = excluded.id, others = excluded.others, ordered = excluded.ordered,"
                                + " points = excluded.points, self_score = excluded.self_score, scored = excluded.scored,"
                                + " losses = excluded.losses")
                .params(row(one, others))
                .update();
    }

    /** As it is kept. */
    static List<@Nullable Object> row(Figures one, List<String> others) {
        return Arrays.asList(
                one.scheme(),
                one.year(),
                one.department(),
                one.sheet().id(),
                String.join(" ", others),
                ordered(one.sheet().score()),
                text(one.sheet().points()),
                text(one.sheet().selfScore()),
                text(one.sheet().scored()),
                losses(one.losses()));
    }

    /** What is beyond the range, and undetermined ones, come last. */
    private static long ordered(@Nullable BigDecimal score) {
        return score == null
                ? Long.MAX_VALUE
                : score.setScale(ORDERED_PLACES, RoundingMode.HALF_UP)
                        .unscaledValue()
                        .min(BigDecimal.valueOf(Long.MAX_VALUE).toBigInteger())
                        .longValue();
    }

    private static String losses(List<Loss> losses) {
        return losses.stream()
                .map(one -> one.code() + " " + text(one.points()) + " " + text(one.lost()))
                .collect(Collectors.joining("\n"));
    }

    private static @Nullable String text(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    /** Writes what came of the sums. */
    void finish() {
        changes.forEach((place, sums) -> {
            sums.scores.forEach((one, sheets) -> {
                if (sheets != 0) {
                    plus(
                            place,
                            "year_score",
                            "points",
                            "score",
                            one.points().toPlainString(),
                            text(one.score()),
                            sheets);
                }
            });
            sums.groups.forEach((one, sheets) -> {
                if (sheets != 0) {
                    plus(place, "year_group", "region", "grade", one.region(), one.grade(), sheets);
                }
            });
            losses(place, sums);
        });
        changes.clear();
    }

    private void plus(
            Place place,
            String table,
            String first,
            String second,
            @Nullable String one,
            @Nullable String other,
            long sheets) {
        List<Object> key = List.of(place.scheme(), place.year(), one == null ? "" : one, other == null ? "" : other);
        List<Object> values = new ArrayList<>(key);
        values.add(sheets);
        String columns = "scheme, year, " + first + ", " + second;
        sql.sql("INSERT INTO " + table + " (" + columns + ", sheets) VALUES (?, ?, ?, ?, ?) ON CONFLICT (" + columns
                        + ") DO UPDATE SET sheets = " + table + ".sheets + excluded.sheets")
                .params(values)
                .update();
        if (sheets < 0) {
            sql.sql("DELETE FROM " + table + " WHERE scheme = ? AND year = ? AND " + first + " = ? AND " + second
                            + " = ? AND sheets = 0")
                    .params(key)
                    .update();
        }
    }

    private void losses(Place place, Sums change) {
        Sums before = new Sums();
        CountedRow.losses(sql, place, before);
        change.losses.forEach((named, lost) -> {
            if (lost.isNothing()) {
                return;
            }
            Sums.Lost after = Optional.ofNullable(before.losses.get(named))
                    .map(lost::plus)
                    .orElse(lost);
            if (after.sheets() == 0) {
                sql.sql("DELETE FROM year_loss WHERE scheme = ? AND year = ? AND code = ? AND name = ?")
                        .params(place.scheme(), place.year(), named.code(), named.name())
                        .update();
            } else {
                sql.sql("INSERT INTO year_loss (scheme, year, code, name, points, lost, sheets, departments)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (scheme, year, code, name) DO UPDATE SET"
                                + " points = excluded.points, lost = excluded.lost, sheets = excluded.sheets,"
                                + " departments = excluded.departments")
                        .params(
                                place.scheme(),
                                place.year(),
                                named.code(),
                                named.name(),
                                after.points().toPlainString(),
                                after.lost().toPlainString(),
                                after.sheets(),
                                after.departments())
                        .update();
            }
        });
    }
}
