package org.youju.api.decisions;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youju.api.access.Reach;
import org.youju.api.archive.WhereClause;
import org.youju.api.limits.Limits;
import org.youju.document.Names;
import org.youju.scorecard.Scorecard.Department;
import tools.jackson.databind.JsonNode;

/** What decisions are looked up by; everything in it can be derived from the chain. */
public final class Register {

    /** How many doubles of a decision are reported at most. */
    private static final int MOST_DOUBLES = 20;

    private Register() {}

    /**
     * Which decisions are where; null asks for any.
     *
     * @param from time from which on, ISO 8601
     * @param to time before which
     * @param before where the page before this one ended, null for the first
     * @param limit how many at most, 1 to {@link Limits#MOST_LINES}
     */
    public record Query(
            @Nullable String scheme,
            @Nullable Integer year,
            @Nullable String department,
            @Nullable String region,
            @Nullable String status,
            @Nullable String grade,
            @Nullable String from,
            @Nullable String to,
            @Nullable Long before,
            int limit) {

        /** The newest decisions of all. */
        public static final Query NEWEST = new Query(null, null, null, null, null, null, null, null, null, 100);
    }

    /** @param next what to give as {@code before} for the next page, null where this is the last */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Page(List<Line> decisions, @Nullable Long next) {

        public Page {
            decisions = List.copyOf(decisions);
        }
    }

    /**
     * A decision in a list.
     *
     * @param score exact decimal, null while undetermined
     * @param earlier the decision that it takes the place of
     * @param later the decision that took its place
     */
    public record Line(
            String id,
            long seq,
            String made,
            String scheme,
            int year,
            int revision,
            String department,
            @Nullable String region,
            String status,
            @Nullable BigDecimal score,
            @Nullable String grade,
            String caller,
            @Nullable String earlier,
            @Nullable String later) {}

    /** The columns, in the order of {@link #row}. */
    private static final List<String> COLUMNS = List.of(
            "id",
            "seq",
            "made",
            "scheme",
            "year",
            "revision",
            "digest",
            "department",
            "region",
            "status",
            "score",
            "grade",
            "caller",
            "earlier");

    static void add(JdbcClient sql, Decision decision, JsonNode card) {
        String places = String.join(", ", Collections.nCopies(COLUMNS.size(), "?"));
        sql.sql("INSERT INTO decision (" + String.join(", ", COLUMNS) + ") VALUES (" + places + ")")
                .params(row(decision, card))
                .update();
        sql.sql("INSERT INTO decision_department (id, name, code, region) VALUES (?, ?, ?, ?)")
                .params(whose(decision, card))
                .update();
    }

    /** Whose it is, as it is compared. */
    private static List<@Nullable String> whose(Decision decision, JsonNode card) {
        Department department = Decision.department(card);
        return Arrays.asList(
                decision.id(),
                Names.comparable(department.name()),
                compared(department.code()),
                compared(department.region()));
    }

    private static @Nullable String compared(@Nullable String name) {
        return name == null ? null : Names.comparable(name);
    }

    /** What is looked up of a decision: nothing that the chain does not say. */
    private static List<@Nullable Object> row(Decision decision, JsonNode card) {
        JsonNode ruleset = card.get("ruleset");
        return Arrays.asList(
                decision.id(),
                decision.link().seq(),
                decision.link().made(),
                ruleset.get("scheme").asString(),
                ruleset.get("year").asInt(),
                ruleset.get("revision").asInt(),
                decision.digest(),
                card.get("department").get("name").asString(),
                text(card.get("department").get("region")),
                card.get("status").asString(),
                text(card.get("score")),
                text(card.get("grade")),
                decision.link().caller(),
                decision.earlier());
    }

    private static @Nullable String text(JsonNode value) {
        if (value.isNull()) {
            return null;
        }
        return value.isNumber() ? value.decimalValue().toPlainString() : value.asString();
    }

    /** The first column that is not as the chain says, with both values; empty where all are. */
    static Optional<String> mismatch(JdbcClient sql, Decision decision, JsonNode card) {
        List<@Nullable Object> expected = row(decision, card);
        Optional<Map<String, Object>> found =
                sql.sql("SELECT * FROM decision WHERE id = ?").param(decision.id()).query().listOfRows().stream()
                        .findFirst();
        if (found.isEmpty()) {
            return Optional.of("decision: missing");
        }
        for (int i = 0; i < COLUMNS.size(); i++) {
            String says = String.valueOf(found.get().get(COLUMNS.get(i)));
            if (!says.equals(String.valueOf(expected.get(i)))) {
                return Optional.of("decision." + COLUMNS.get(i) + ": " + says + " / " + expected.get(i));
            }
        }
        List<Whose> rows = sql.sql("SELECT id, name, code, region FROM decision_department WHERE id = ?")
                .param(decision.id())
                .query(Whose.class)
                .list();
        return rows.size() == 1 && rows.get(0).values().equals(whose(decision, card))
                ? Optional.empty()
                : Optional.of("decision_department: " + rows + " / " + whose(decision, card));
    }

    /** A row of the departments. */
    private record Whose(
            String id,
            String name,
            @Nullable String code,
            @Nullable String region) {

        private List<@Nullable String> values() {
            return Arrays.asList(id, name, code, region);
        }
    }

    /** The ids of a year's decisions that no other took the place of, in the order in which they were made. */
    static List<String> inForce(JdbcClient sql, String scheme, int year, Reach reach) {
        WhereClause where = new WhereClause()
                .where("d.scheme = ?", scheme)
                .where("d.year = ?", year)
                .whereAny("l.id IS NULL", List.of());
        reach.narrow(where);
        return sql.sql("SELECT d.id FROM decision d JOIN decision_department w ON w.id = d.id"
                        + " LEFT JOIN decision l ON l.earlier = d.id" + where.text() + " ORDER BY d.seq")
                .params(where.values())
                .query(String.class)
                .list();
    }

    /** The decisions in force of the same department, region and year; none where this one is not in force itself. */
    static List<String> doubles(JdbcClient sql, String id) {
        return sql.sql("SELECT o.id FROM decision d JOIN decision o ON o.scheme = d.scheme AND o.year = d.year"
                        + " AND o.department = d.department AND o.id <> d.id"
                        + " AND COALESCE(o.region, '') = COALESCE(d.region, '')"
                        + " JOIN decision_department w ON w.id = d.id JOIN decision_department v ON v.id = o.id"
                        + " AND COALESCE(v.code, '') = COALESCE(w.code, '')"
                        + " LEFT JOIN decision l ON l.earlier = o.id LEFT JOIN decision k ON k.earlier = d.id"
                        + " WHERE d.id = ? AND l.id IS NULL AND k.id IS NULL ORDER BY o.seq DESC LIMIT " + MOST_DOUBLES)
                .param(id)
                .query(String.class)
                .list();
    }

    static Page find(JdbcClient sql, Query query, Reach reach) {
        WhereClause where = new WhereClause()
                .where("d.scheme = ?", query.scheme())
                .where("d.year = ?", query.year())
                .where("w.name = ?", compared(query.department()))
                .where("w.region = ?", compared(query.region()))
                .where("d.status = ?", query.status())
                .where("d.grade = ?", query.grade())
                .where("d.made >= ?", query.from())
                .where("d.made < ?", query.to())
                .where("d.seq < ?", query.before());
        reach.narrow(where);
        List<Line> lines = sql.sql("SELECT d.id, d.seq, d.made, d.scheme, d.year, d.revision, d.department, d.region,"
                        + " d.status, d.score, d.grade, d.caller, d.earlier, l.id AS later"
                        + " FROM decision d JOIN decision_department w ON w.id = d.id"
                        + " LEFT JOIN decision l ON l.earlier = d.id" + where.text()
                        + " ORDER BY d.seq DESC LIMIT " + (query.limit() + 1))
                .params(where.values())
                .query(Line.class)
                .list();
        boolean more = lines.size() > query.limit();
        List<Line> page = more ? lines.subList(0, query.limit()) : lines;
        return new Page(page, more ? page.get(page.size() - 1).seq() : null);
    }
}
