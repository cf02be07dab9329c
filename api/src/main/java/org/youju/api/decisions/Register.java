package org.youju.api.decisions;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youju.api.archive.Link;
import org.youju.api.archive.Wanted;
import org.youju.scorecard.Scorecard;

/** What decisions are looked up by; everything in it is told by the chain as well. */
public final class Register {

    /** The most that one page has. */
    public static final int MOST = 500;

    private Register() {}

    /**
     * Which decisions are wanted; null asks for any.
     *
     * @param from time from which on, ISO 8601
     * @param to time before which
     * @param before where the page before this one ended, null for the first
     * @param limit how many at most, 1 to {@link #MOST}
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
            @JsonRawValue @Nullable String score,
            @Nullable String grade,
            String caller,
            @Nullable String earlier,
            @Nullable String later) {}

    static void add(JdbcClient sql, Link link, Scorecard card, @Nullable String earlier) {
        sql.sql(
                        "INSERT INTO decision (id, seq, made, scheme, year, revision, digest, department, region, status, score,"
                                + " grade, caller, earlier) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        link.id(),
                        link.seq(),
                        link.at(),
                        card.ruleset().scheme(),
                        card.ruleset().year(),
                        card.ruleset().revision(),
                        card.ruleset().digest(),
                        card.department().name(),
                        card.department().region(),
                        card.status().name(),
                        card.score() == null ? null : card.score().toPlainString(),
                        card.grade(),
                        link.caller(),
                        earlier))
                .update();
    }

    static Page find(JdbcClient sql, Query query) {
        Wanted wanted = new Wanted()
                .where("d.scheme = ?", query.scheme())
                .where("d.year = ?", query.year())
                .where("d.department = ?", query.department())
                .where("d.region = ?", query.region())
                .where("d.status = ?", query.status())
                .where("d.grade = ?", query.grade())
                .where("d.made >= ?", query.from())
                .where("d.made < ?", query.to())
                .where("d.seq < ?", query.before());
        List<Line> lines = sql.sql("SELECT d.id, d.seq, d.made, d.scheme, d.year, d.revision, d.department, d.region,"
                        + " d.status, d.score, d.grade, d.caller, d.earlier, l.id AS later"
                        + " FROM decision d LEFT JOIN decision l ON l.earlier = d.id" + wanted.text()
                        + " ORDER BY d.seq DESC LIMIT " + (query.limit() + 1))
                .params(wanted.values())
                .query(Line.class)
                .list();
        boolean more = lines.size() > query.limit();
        List<Line> page = more ? lines.subList(0, query.limit()) : lines;
        return new Page(page, more ? page.get(page.size() - 1).seq() : null);
    }
}
