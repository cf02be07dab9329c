package org.youju.api.decisions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youju.api.access.Reach;
import org.youju.api.archive.Archive;
import org.youju.api.archive.WhereClause;
import org.youju.api.archive.Writing;
import org.youju.api.decisions.CountedRow.Place;
import org.youju.api.decisions.Statistics.SheetLine;
import org.youju.document.ProblemsException;
import tools.jackson.databind.JsonNode;

/** What the decisions in force of each year come to, kept up as they are made; all of it can be told from the chain. */
public final class KeptStatistics {

    private static final Logger LOG = LoggerFactory.getLogger(KeptStatistics.class);

    private static final int PAGE = 200;

    private final Archive archive;

    KeptStatistics(Archive archive) {
        this.archive = archive;
    }

    private Decision decision(String id) {
        return Decision.of(archive.link(id).orElseThrow(() -> DecisionNotFound.id(id)));
    }

    private Counting counting(JdbcClient sql) {
        return new Counting(sql, id -> Figures.of(decision(id)));
    }

    /** Counts a decision in the transaction that makes it. */
    void add(Writing writing, Decision decision, JsonNode card) {
        Counting counting = counting(writing.sql());
        counting.addNext(decision, Figures.of(decision, card));
        counting.finish();
    }

    /**
     * Counts the decisions that are not counted yet: all of an archive of a version that did not count, otherwise none.
     *
     * @throws ProblemsException ARCHIVE_ALTERED where one of them is not as it was written
     */
    public void catchUp() {
        catchUp(done -> {});
    }

    /** As {@link #catchUp()}; an archive that was altered is opened all the same, so that it can be said where. */
    public void catchUpWherePossible() {
        try {
            catchUp();
        } catch (ProblemsException altered) {
            LOG.error("the statistics were not brought up to date: {}", altered.getMessage());
        }
    }

    private void catchUp(LongConsumer progress) {
        long done = 0;
        while (!archive.read(sql -> Counting.uncounted(sql, 1)).isEmpty()) {
            done += archive.write(writing -> {
                Counting counting = counting(writing.sql());
                List<String> next = Counting.uncounted(writing.sql(), PAGE);
                next.stream().map(this::decision).forEach(one -> counting.add(one, Figures.of(one)));
                counting.finish();
                return next.size();
            });
            progress.accept(done);
        }
    }

    /**
     * Forgets what was counted and counts every decision anew.
     *
     * @param progress is told how many were counted
     * @throws ProblemsException ARCHIVE_ALTERED where a decision is not as it was written; those before it are counted
     */
    public void rebuild(LongConsumer progress) {
        archive.write(writing -> {
            Counting.clear(writing.sql());
            return "";
        });
        catchUp(progress);
    }

    /** @param most how many sheets are listed, those with the lowest scores first */
    Statistics of(String scheme, int year, Reach reach, int most) {
        catchUp();
        return reach.isEverything()
                ? archive.read(sql -> YearStatistics.read(sql, scheme, year, most))
                : archive.read(sql -> within(sql, scheme, year, reach, most));
    }

    /** Of some departments each decision is added up by itself. */
    private Statistics within(JdbcClient sql, String scheme, int year, Reach reach, int most) {
        Sums all = new Sums();
        CountedRow.losses(sql, new Place(scheme, year), all);
        Map<String, String> names = all.names();
        Map<String, Figures> counted = new HashMap<>();
        counted(sql, scheme, year, reach).forEach((sheet, row) -> counted.put(sheet.id(), row.figures(sheet, names)));
        Tally tally = new Tally();
        Register.inForce(sql, scheme, year, reach)
                .forEach(id -> tally.add(counted.containsKey(id) ? counted.get(id) : Figures.of(decision(id))));
        return tally.of(scheme, year, most);
    }

    private static Map<SheetLine, CountedRow> counted(JdbcClient sql, String scheme, int year, Reach reach) {
        WhereClause where = new WhereClause().where("d.scheme = ?", scheme).where("d.year = ?", year);
        reach.narrow(where);
        return CountedRow.where(sql, where);
    }

    /** Counts once more, beside what is kept. */
    public Recount recount() {
        return new Recount(archive);
    }
}
