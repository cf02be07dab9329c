package org.youju.api.archive;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.sqlite.SQLiteConfig;
import org.youju.document.ProblemsException;

/** Looks something up in an archive for a command that does not work on it: nothing is made, migrated or written. */
public final class Glance {

    private Glance() {}

    /**
     * @param table the table that is read
     * @return empty where there is no archive, or one of a version that did not know the table yet
     * @throws ProblemsException ARCHIVE_UNAVAILABLE where there is one that cannot be read
     */
    public static <T> Optional<T> at(ArchivePlace place, String table, Function<JdbcClient, T> read) {
        if (place instanceof ArchivePlace.Folder folder
                && !Files.exists(folder.path().resolve(Dialect.FILE))) {
            return Optional.empty();
        }
        try (Connection connection = connect(place);
                ResultSet there = connection.getMetaData().getTables(null, null, table, new String[] {"TABLE"})) {
            return there.next()
                    ? Optional.of(read.apply(JdbcClient.create(new SingleConnectionDataSource(connection, true))))
                    : Optional.empty();
        } catch (SQLException | DataAccessException failed) {
            throw Unavailable.because(failed);
        }
    }

    static Connection connect(ArchivePlace place) throws SQLException {
        if (place instanceof ArchivePlace.Folder folder) {
            SQLiteConfig readOnly = new SQLiteConfig();
            readOnly.setReadOnly(true);
            readOnly.setBusyTimeout(Dialect.WAIT_MILLIS);
            Path file = folder.path().resolve(Dialect.FILE);
            return DriverManager.getConnection("jdbc:sqlite:" + file, readOnly.toProperties());
        }
        Properties settings = new Properties();
        settings.setProperty("connectTimeout", "5");
        settings.setProperty("socketTimeout", "60");
        return DriverManager.getConnection(((ArchivePlace.Database) place).url(), settings);
    }
}
