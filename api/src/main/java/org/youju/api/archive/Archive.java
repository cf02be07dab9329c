package org.youju.api.archive;

import com.github.f4b6a3.ulid.UlidCreator;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.youju.api.archive.LinkText.BrokenLink;
import org.youju.document.ProblemsException;

/**
 * The chain of everything that was decided, in an SQLite file or a PostgreSQL database. Links are added, never altered or
 * taken away. Safe for use by many threads, and by several processes at once.
 */
public final class Archive implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Archive.class);

    private static final int PAGE = 200;

    private final HikariDataSource source;
    private final Dialect dialect;
    private final Clock clock;
    private final JdbcClient sql;
    private final TransactionTemplate writes;
    private final Together together;
    private final LinkRows rows = new LinkRows();
    private final ClockWatch watch = new ClockWatch();
    private final LongAdder clockJumps = new LongAdder();
    private final ArchiveState state;

    private Archive(HikariDataSource source, Dialect dialect, ArchivePlace place, Clock clock) {
        this.source = source;
        this.dialect = dialect;
        this.clock = clock;
        this.sql = JdbcClient.create(source);
        this.writes = new TransactionTemplate(new JdbcTransactionManager(source));
        this.together = new Together(writes, Batch::new);
        this.state = new ArchiveState(place);
    }

    /**
     * Opens the archive, and makes it where there is none.
     *
     * @throws org.youju.document.ProblemsException ARCHIVE_UNAVAILABLE where the place cannot be read and written
     */
    public static Archive open(ArchivePlace place, Clock clock) {
        Dialect dialect = place instanceof ArchivePlace.Folder ? Dialect.SQLITE : Dialect.POSTGRESQL;
        HikariDataSource source;
        try {
            source = new HikariDataSource(Dialect.pool(place));
        } catch (UncheckedIOException | PoolInitializationException failed) {
            throw Unavailable.because(failed);
        }
        Archive archive = new Archive(source, dialect, place, clock);
        try {
            archive.migrate(place);
            // a file that can be read but not written is found out now and not by the first decision
            archive.write(writing -> "");
        } catch (RuntimeException failed) {
            source.close();
            throw failed instanceof FlywayException ? Unavailable.because(failed) : failed;
        }
        return archive;
    }

    private void migrate(ArchivePlace place) {
        Flyway flyway = migrations(dialect).dataSource(source).load();
        if (place instanceof ArchivePlace.Folder folder) {
            migrateAlone(flyway, folder.path().resolve("archive.lock"));
        } else {
            flyway.migrate();
        }
    }

    /** What makes a database an archive, step by step. */
    static FluentConfiguration migrations(Dialect dialect) {
        return Flyway.configure()
                .locations("classpath:db/migration/common", dialect.migrations())
                .javaMigrations(new Departments(), new PublishedBefore(), new PackedLinks(), new Shrink());
    }

    /** Flyway has no lock of its own on SQLite, and two processes, or two of this one, may begin at once. */
    private static void migrateAlone(Flyway flyway, Path lockFile) {
        synchronized (Archive.class) {
            try {
                PrivateFiles.file(lockFile);
            } catch (IOException failed) {
                throw Unavailable.because(failed);
            }
            try (FileChannel one = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                one.lock();
                flyway.migrate();
            } catch (IOException failed) {
                throw Unavailable.because(failed);
            }
        }
    }

    /**
     * Runs {@code work} in a transaction with no other writer beside it: all of what it adds is kept, or nothing. Works that arrive
     * at the same time share a transaction; each is kept or refused by itself.
     *
     * @throws org.youju.document.ProblemsException ARCHIVE_UNAVAILABLE where it cannot be written now; and whatever {@code
     *     work} refuses
     */
    public <T> T write(Function<Writing, T> work) {
        try {
            return together.write(work);
        } catch (DataAccessException | TransactionException failed) {
            state.failed(failed);
            throw unavailable(failed);
        }
    }

    private final class Batch implements Together.Batch {

        private final List<ClockWatch.Jump> jumps = new ArrayList<>();

        private Batch() {
            if (!dialect.lock().isEmpty()) {
                sql.sql(dialect.lock()).update();
            }
        }

        @Override
        public Writing next() {
            return new Writing(sql, rows, clock, watch, !jumps.isEmpty());
        }

        @Override
        public void kept(Writing piece) {
            jumps.addAll(piece.jumps());
        }

        @Override
        public void committed() {
            watch.kept(clock.instant(), System.nanoTime());
            jumps.forEach(Archive.this::alarm);
        }
    }

    private void alarm(ClockWatch.Jump jump) {
        clockJumps.increment();
        LOG.error(
                "the clock jumped by {} s: it says {} where {} was to be expected; decisions from here on have its time",
                jump.seconds(),
                jump.now(),
                jump.expected());
    }

    /** An id for something that will be a link of this chain. */
    public String newId() {
        return UlidCreator.getUlid(clock.millis()).toString();
    }

    /** How many pieces of work wait to be written. */
    int waiting() {
        return together.waiting();
    }

    /** How many transactions were committed since it was opened. */
    long commits() {
        return together.commits();
    }

    /** How often the clock was found to have jumped since the program began. */
    public long clockJumps() {
        return clockJumps.sum();
    }

    /**
     * Adds to, or takes from, what stands beside the chain: in one transaction, but not alone.
     *
     * @throws org.youju.document.ProblemsException ARCHIVE_UNAVAILABLE where it cannot be written now
     */
    public void beside(Consumer<JdbcClient> work) {
        try {
            writes.executeWithoutResult(status -> work.accept(sql));
        } catch (DataAccessException | TransactionException failed) {
            state.failed(failed);
            throw unavailable(failed);
        }
    }

    /** Whether it can be read and written now, tried out. */
    public ArchiveState.Report look() {
        return state.look(this);
    }

    /** Counts its connections, those in use and those waited for. */
    public void meter(MeterRegistry registry) {
        source.setMetricRegistry(registry);
    }

    /** @throws org.youju.document.ProblemsException ARCHIVE_UNAVAILABLE where it cannot be read now */
    public <T> T read(Function<JdbcClient, T> work) {
        try {
            return work.apply(sql);
        } catch (DataAccessException failed) {
            throw unavailable(failed);
        }
    }

    /** A database that went away took its connections with it: those kept for later must not fail whoever comes next. */
    private ProblemsException unavailable(Exception failed) {
        source.getHikariPoolMXBean().softEvictConnections();
        return Unavailable.because(failed);
    }

    /**
     * The link with this id.
     *
     * @throws org.youju.document.ProblemsException ARCHIVE_ALTERED where it is not as it was written
     */
    public Optional<Link> link(String id) {
        return read(db -> rows.byId(db, id)).map(StoredLink::checked);
    }

    /** The last link, empty where there is none. */
    public Optional<Link> end() {
        return read(rows::end);
    }

    /** How many rows a table has that links are looked up by. */
    public long rows(String table) {
        return read(
                db -> db.sql("SELECT count(*) FROM " + table).query(Long.class).single());
    }

    /**
     * Every link as it is kept, in order, a page in memory at a time. Those added meanwhile are not waited for.
     *
     * @param from the first position wanted
     */
    public void walk(long from, Consumer<StoredLink> visitor) {
        long next = from;
        List<StoredLink> page;
        do {
            long start = next;
            page = read(db -> rows.from(db, start, PAGE));
            page.forEach(visitor);
            next = page.isEmpty() ? next : page.get(page.size() - 1).seq() + 1;
        } while (page.size() == PAGE);
    }

    /**
     * A row of the chain, not yet believed.
     *
     * @param body "" where it cannot be unpacked
     * @param trouble why it cannot, null where it can
     */
    public record StoredLink(
            long seq,
            String id,
            String kind,
            String body,
            String hash,
            @Nullable String trouble) {

        /** @throws org.youju.document.ProblemsException ARCHIVE_ALTERED where it is not as it was written */
        public Link checked() {
            try {
                if (trouble != null) {
                    throw new BrokenLink(trouble);
                }
                Link link = LinkText.read(body, hash);
                if (link.seq() != seq
                        || !link.id().equals(id)
                        || !link.kind().name().equals(kind)) {
                    throw new BrokenLink("its columns are not those of its body");
                }
                return link;
            } catch (BrokenLink altered) {
                throw Altered.link(seq, id, String.valueOf(altered.getMessage()));
            }
        }
    }

    @Override
    public void close() {
        source.close();
    }
}
