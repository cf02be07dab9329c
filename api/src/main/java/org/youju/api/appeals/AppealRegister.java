package org.youju.api.appeals;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youju.api.access.Reach;
import org.youju.api.archive.Link;
import org.youju.api.archive.WhereClause;
import org.youju.document.Names;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What appeals are looked up by; everything in it can be derived from the chain. */
public final class AppealRegister {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** An appeal's last step, or that it was filed. */
    private static final String STATE = "COALESCE((SELECT s.state FROM appeal_step s WHERE s.appeal = a.id"
            + " ORDER BY s.number DESC LIMIT 1), 'FILED')";

    private AppealRegister() {}

    /**
     * Which appeals are where; null asks for any.
     *
     * @param before where the page before this one ended, null for the first
     */
    public record Query(
            @Nullable String decision,
            @Nullable String department,
            @Nullable Integer year,
            @Nullable String state,
            @Nullable Long before,
            int limit) {}

    /** @param next what to give as {@code before} for the next page, null where this is the last */
    public record Page(List<Line> appeals, @Nullable Long next) {

        public Page {
            appeals = List.copyOf(appeals);
        }
    }

    /** An appeal in a list. */
    public record Line(
            String id, long seq, String decision, String department, String scheme, int year, String state) {}

    static void add(JdbcClient sql, Link link) {
        sql.sql("INSERT INTO appeal (id, seq, decision) VALUES (?, ?, ?)")
                .params(link.id(), link.seq(), link.get("decision"))
                .update();
    }

    static void addStep(JdbcClient sql, Link link, String appeal, int number, State state) {
        sql.sql("INSERT INTO appeal_step (appeal, number, id, state) VALUES (?, ?, ?, ?)")
                .params(appeal, number, link.id(), state.name())
                .update();
    }

    /** The ids of an appeal's steps, in order. */
    static List<String> steps(JdbcClient sql, String appeal) {
        return sql.sql("SELECT id FROM appeal_step WHERE appeal = ? ORDER BY number")
                .param(appeal)
                .query(String.class)
                .list();
    }

    /** The appeal against this decision that is not closed. */
    static Optional<String> open(JdbcClient sql, String decision) {
        return sql.sql("SELECT a.id FROM appeal a WHERE a.decision = ? AND " + STATE
                        + " NOT IN ('REFUSED', 'UPHELD', 'ADJUSTED')")
                .param(decision)
                .query(String.class)
                .optional();
    }

    static Page find(JdbcClient sql, Query query, Reach reach) {
        WhereClause where = new WhereClause()
                .where("a.decision = ?", query.decision())
                .where("w.name = ?", query.department() == null ? null : Names.comparable(query.department()))
                .where("d.year = ?", query.year())
                .where(STATE + " = ?", query.state())
                .where("a.seq < ?", query.before());
        reach.narrow(where);
        List<Line> lines = sql.sql("SELECT a.id, a.seq, a.decision, d.department, d.scheme, d.year, " + STATE
                        + " AS state FROM appeal a JOIN decision d ON d.id = a.decision"
                        + " JOIN decision_department w ON w.id = d.id" + where.text()
                        + " ORDER BY a.seq DESC LIMIT " + (query.limit() + 1))
                .params(where.values())
                .query(Line.class)
                .list();
        boolean more = lines.size() > query.limit();
        List<Line> page = more ? lines.subList(0, query.limit()) : lines;
        return new Page(page, more ? page.get(page.size() - 1).seq() : null);
    }

    /** What is not as the chain says; empty where all is. */
    static Optional<String> mismatch(JdbcClient sql, Link link) {
        boolean agrees = link.kind() == Link.Kind.APPEAL
                ? !sql.sql("SELECT id FROM appeal WHERE id = ? AND seq = ? AND decision = ?")
                        .params(link.id(), link.seq(), link.get("decision"))
                        .query()
                        .listOfRows()
                        .isEmpty()
                : !sql.sql("SELECT id FROM appeal_step WHERE id = ? AND appeal = ? AND state = ?")
                        .params(link.id(), link.get("appeal"), link.get("to"))
                        .query()
                        .listOfRows()
                        .isEmpty();
        return agrees ? Optional.empty() : Optional.of(link.kind().name().toLowerCase(Locale.ROOT));
    }

    static List<Filing.Ground> grounds(String json) {
        return JSON.readValue(json, new TypeReference<>() {});
    }
}
