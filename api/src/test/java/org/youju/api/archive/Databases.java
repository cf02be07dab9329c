package org.youju.api.archive;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.youju.api.archive.LinkText.BrokenLink;

/** The databases that an archive can be kept in, real ones. */
public enum Databases {
    SQLITE {
        @Override
        public ArchivePlace fresh() {
            try {
                return new ArchivePlace.Folder(Files.createTempDirectory("youju-archive"));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        @Override
        String url(ArchivePlace place) {
            return "jdbc:sqlite:" + ((ArchivePlace.Folder) place).path().resolve("archive.db");
        }

        @Override
        String withoutGuard(String table) {
            return "DROP TRIGGER IF EXISTS " + table + "_no_update; DROP TRIGGER IF EXISTS " + table + "_no_delete";
        }

        @Override
        public String guard(String table) {
            return "CREATE TRIGGER " + table + "_no_update BEFORE UPDATE ON " + table
                    + " BEGIN SELECT RAISE(ABORT, 'the archive is append-only'); END";
        }
    },
    POSTGRESQL {
        @Override
        public ArchivePlace fresh() {
            EmbeddedPostgres postgres = Running.POSTGRES;
            String name = "archive" + NUMBER.incrementAndGet();
            try (Connection connection = postgres.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name);
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
            return new ArchivePlace.Database(postgres.getJdbcUrl("postgres", name));
        }

        @Override
        String url(ArchivePlace place) {
            return ((ArchivePlace.Database) place).url();
        }

        @Override
        String withoutGuard(String table) {
            return "DROP TRIGGER IF EXISTS " + table + "_append_only ON " + table;
        }

        @Override
        public String guard(String table) {
            return "CREATE TRIGGER " + table + "_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON " + table
                    + " FOR EACH STATEMENT EXECUTE FUNCTION refuse()";
        }
    };

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** A place where nothing is yet. */
    public abstract ArchivePlace fresh();

    abstract String url(ArchivePlace place);

    /** The statements that take away what keeps rows from being altered. */
    abstract String withoutGuard(String table);

    /** The statement that keeps rows from being altered again. */
    public abstract String guard(String table);

    /** Alters the database behind the archive's back, as somebody with its password could. */
    public void byHand(ArchivePlace place, String table, String statement) {
        try (Connection connection = DriverManager.getConnection(url(place));
                Statement sql = connection.createStatement()) {
            for (String one : withoutGuard(table).split("; ")) {
                sql.execute(one);
            }
            sql.execute(statement);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Alters the text of a link, packed as it is, and leaves its hash. */
    public void rewrite(ArchivePlace place, long seq, UnaryOperator<String> text) {
        byHand(place, "link", "SELECT 1");
        try (Connection connection = DriverManager.getConnection(url(place));
                PreparedStatement select = connection.prepareStatement("SELECT packed FROM link WHERE seq = ?");
                PreparedStatement update = connection.prepareStatement("UPDATE link SET packed = ? WHERE seq = ?")) {
            JdbcClient sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            select.setLong(1, seq);
            String before;
            try (ResultSet row = select.executeQuery()) {
                row.next();
                before = new Wordbook().unpack(sql, row.getBytes(1));
            }
            update.setBytes(1, Wordbook.packAlone(text.apply(before)));
            update.setLong(2, seq);
            update.executeUpdate();
        } catch (SQLException | BrokenLink failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Puts other bytes where packed ones are. */
    public void garble(ArchivePlace place, String table, String where) {
        byHand(place, table, "SELECT 1");
        try (Connection connection = DriverManager.getConnection(url(place));
                PreparedStatement update =
                        connection.prepareStatement("UPDATE " + table + " SET packed = ? WHERE " + where)) {
            update.setBytes(1, new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3});
            update.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Runs a statement as somebody could with the database's password. */
    public void statement(ArchivePlace place, String statement) {
        try (Connection connection = DriverManager.getConnection(url(place));
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The first column of the first row. */
    public String text(ArchivePlace place, String query) {
        try (Connection connection = DriverManager.getConnection(url(place));
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** One server for all tests, begun with the first that needs it and ended with the tests. */
    private static final class Running {

        private static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    try {
                        postgres.close();
                    } catch (IOException failed) {
                        throw new UncheckedIOException(failed);
                    }
                }));
                return postgres;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
