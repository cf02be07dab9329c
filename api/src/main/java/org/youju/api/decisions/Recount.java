package org.youju.api.decisions;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youju.api.archive.Archive;
import org.youju.api.decisions.CountedRow.Place;
import tools.jackson.databind.JsonNode;

/**
 * Adds up the decisions of a chain as somebody walks it, and compares what is kept of the years' statistics. A year in which
 * somebody decides meanwhile is not compared: its statistics are those of a longer chain.
 */
public final class Recount {

    private final Archive archive;
    private final long to;
    private final Map<Place, Sums> years = new HashMap<>();
    private long counted;
    private long others;

    Recount(Archive archive) {
        this.archive = archive;
        this.to = archive.read(Counting::countedTo);
    }

    /** What is kept of this decision otherwise than the chain says; empty where it fits. */
    Optional<String> take(Decision decision, JsonNode card) {
        return decision.link().seq() > to
                ? Optional.empty()
                : archive.read(sql -> {
                    Figures one = Figures.of(decision, card);
                    return take(sql, decision, one).filter(what -> !isMoving(sql, Place.of(one)));
                });
    }

    /** Asked after what may have moved was read. */
    private boolean isMoving(JdbcClient sql, Place place) {
        return sql.sql("SELECT count(*) FROM decision WHERE scheme = ? AND year = ? AND seq > ?")
                        .params(place.scheme(), place.year(), to)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private Optional<String> take(JdbcClient sql, Decision decision, Figures one) {
        Optional<CountedRow> found = CountedRow.at(sql, Place.of(one), one.department());
        boolean inForce = Decisions.later(sql, decision.id()).isEmpty();
        boolean isCounted = found.filter(row -> row.id().equals(decision.id())).isPresent();
        boolean isOther =
                found.filter(row -> row.older().contains(decision.id())).isPresent();
        if (inForce == (isCounted || isOther)) {
            if (isCounted) {
                counted++;
                years.computeIfAbsent(Place.of(one), any -> new Sums()).add(one);
                return unlike(found.orElseThrow(), one);
            }
            if (isOther) {
                others++;
                return isNewer(sql, found.orElseThrow().id(), decision)
                        ? Optional.empty()
                        : Optional.of("counted: an older one than " + decision.id());
            }
            return Optional.empty();
        }
        return Optional.of("counted: " + (inForce ? "missing" : "a decision that was replaced"));
    }

    private static Optional<String> unlike(CountedRow row, Figures one) {
        List<?> expected = Counting.row(one, row.older());
        return row.values().equals(expected)
                ? Optional.empty()
                : Optional.of("counted: " + row.values() + " / " + expected);
    }

    private static boolean isNewer(JdbcClient sql, String id, Decision than) {
        return sql.sql("SELECT count(*) FROM decision WHERE id = ? AND seq > ?")
                        .params(id, than.link().seq())
                        .query(Long.class)
                        .single()
                == 1;
    }

    /** What is kept of the sums otherwise than was added up; empty where all fits. */
    public Optional<String> end() {
        return archive.read(sql -> {
            Optional<String> rows = rows(sql);
            if (rows.isPresent() && Counting.countedTo(sql) == to) {
                return rows;
            }
            Set<Place> places = new LinkedHashSet<>(years.keySet());
            places.addAll(sql.sql("SELECT scheme, year FROM year_score UNION SELECT scheme, year FROM year_group"
                            + " UNION SELECT scheme, year FROM year_loss ORDER BY 1, 2")
                    .query(Place.class)
                    .list());
            return places.stream()
                    .flatMap(place -> YearStatistics.sums(sql, place)
                            .difference(years.getOrDefault(place, new Sums()))
                            .map(what -> what + " " + place.scheme() + "/" + place.year())
                            .filter(what -> !isMoving(sql, place))
                            .stream())
                    .findFirst();
        });
    }

    private Optional<String> rows(JdbcClient sql) {
        if (archive.rows("counted") != counted) {
            return Optional.of("counted: " + archive.rows("counted") + " / " + counted);
        }
        long kept = sql.sql("SELECT others FROM counted WHERE others <> ''").query(String.class).list().stream()
                .mapToLong(ids -> ids.split(" ").length)
                .sum();
        return kept == others ? Optional.empty() : Optional.of("counted.others: " + kept + " / " + others);
    }
}
