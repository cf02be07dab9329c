package org.youju.api.access;

import com.github.f4b6a3.ulid.UlidCreator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.server.PathContainer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youju.api.archive.Archive;
import org.youju.api.archive.Link;
import org.youju.api.archive.WhereClause;
import org.youju.document.ProblemsException;

/**
 * Who did what, and never what was in it: caller, address, method, the template of the path, status. Each request to the
 * interface is a line of the log; those that decisions and appeals are asked for, and the making and ending of keys, are
 * also kept beside the archive for a span of days. They are written a little later than they are answered.
 */
public final class AccessLog implements AutoCloseable {

    /** The attribute of a request that has the name of its caller. */
    public static final String CALLER = AccessLog.class.getName() + ".caller";

    private static final Logger LOG = LoggerFactory.getLogger("org.youju.api.access");
    private static final int MOST_WAITING = 10_000;
    private static final long EVERY_MILLIS = 500;

    private final Archive archive;
    private final Clock clock;
    private final Duration span;
    private final BlockingQueue<Entry> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final ScheduledExecutorService writer =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "access-log"));
    private final List<ScheduledFuture<?>> tasks;

    /** @param span how long entries are kept; zero where none is */
    public AccessLog(Archive archive, Clock clock, Duration span) {
        this.archive = archive;
        this.clock = clock;
        this.span = span;
        this.tasks = List.of(
                writer.scheduleWithFixedDelay(this::write, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS),
                writer.scheduleWithFixedDelay(this::forget, 0, 1, TimeUnit.HOURS));
    }

    /**
     * Something that was done.
     *
     * @param at ISO 8601, UTC
     * @param address from which
     * @param path a template such as {@code /v1/decisions/{id}}
     * @param subject the id of a decision, an appeal or a key; null where there is none
     * @param status of the answer; null for a command
     */
    public record Entry(
            String at,
            String caller,
            String address,
            String method,
            String path,
            @Nullable String subject,
            @Nullable Integer status) {}

    /**
     * A request was answered.
     *
     * @param caller null where it was refused before that was known
     * @param path as it was sent
     */
    public void answered(@Nullable Object caller, String address, String method, String path, int status) {
        PathContainer asked = PathContainer.parsePath(path);
        AddressRule rule = AddressRules.of(asked);
        boolean refused = status == 401 || status == 403 || status == 421 || status == 429;
        if (rule.forEverybody() && !refused) {
            return;
        }
        Entry entry = new Entry(
                Link.time(clock.instant()),
                caller == null ? "unknown" : caller.toString(),
                address,
                method.matches("[A-Z]{1,16}") ? method : "OTHER",
                rule.path().getPatternString(),
                rule.subject(asked),
                status);
        LOG.atInfo()
                .addKeyValue("user.name", entry.caller())
                .addKeyValue("source.ip", entry.address())
                .addKeyValue("http.request.method", entry.method())
                .addKeyValue("url.template", entry.path())
                .addKeyValue("http.response.status_code", status)
                .log("{}", refused ? "refused" : "answered");
        if (rule.keepsData() && !span.isZero() && !waiting.offer(entry)) {
            LOG.error("the access log has more to keep than it can write; this entry is in this log only");
        }
    }

    private void write() {
        List<Entry> entries = new ArrayList<>(waiting);
        if (entries.isEmpty()) {
            return;
        }
        try {
            archive.beside(sql -> entries.forEach(entry -> insert(sql, entry)));
            waiting.removeAll(entries);
        } catch (ProblemsException unavailable) {
            LOG.error("the access log cannot be written; {} entries wait", entries.size());
        } catch (RuntimeException defect) {
            LOG.error("the access log cannot be written", defect);
        }
    }

    /** What is older than the span goes. */
    private void forget() {
        try {
            String before = Link.time(clock.instant().minus(span));
            archive.beside(sql ->
                    sql.sql("DELETE FROM access_log WHERE at < ?").param(before).update());
        } catch (RuntimeException failed) {
            LOG.error("old entries of the access log could not be taken away", failed);
        }
    }

    static void insert(JdbcClient sql, Entry entry) {
        sql.sql("INSERT INTO access_log (id, at, caller, address, method, path, subject, status)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        UlidCreator.getMonotonicUlid().toString(),
                        entry.at(),
                        entry.caller(),
                        entry.address(),
                        entry.method(),
                        entry.path(),
                        entry.subject(),
                        entry.status()))
                .update();
    }

    /** Somebody on this machine made or ended a key. */
    static Entry command(Instant at, String what, String key) {
        return new Entry(
                Link.time(at), "cli:" + System.getProperty("user.name", "unknown"), "", "COMMAND", what, key, null);
    }

    /**
     * The newest entries that are kept.
     *
     * @param subject the id of a decision, an appeal or a key; null for any
     * @param limit how many at most
     */
    public static List<Entry> newest(Archive archive, @Nullable String subject, @Nullable String caller, int limit) {
        WhereClause wanted = new WhereClause().where("subject = ?", subject).where("caller = ?", caller);
        return archive.read(sql -> sql.sql("SELECT at, caller, address, method, path, subject, status FROM access_log"
                        + wanted.text() + " ORDER BY at DESC, id DESC LIMIT " + limit)
                .params(wanted.values())
                .query(Entry.class)
                .list());
    }

    /** Writes what waits. */
    @Override
    public void close() {
        tasks.forEach(task -> task.cancel(false));
        writer.execute(this::write);
        writer.shutdown();
        try {
            if (!writer.awaitTermination(5, TimeUnit.SECONDS)) {
                LOG.error("the access log could not be written to its end");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
