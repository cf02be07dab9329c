package org.youju.api.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Copies archives whole, as they are at one moment, while others go on working on them. */
public final class ArchiveCopy {

    /** Each after those that it refers to, and in the order in which rows refer to others of the same table. */
    private static final List<String> TABLES = List.of(
            "link ORDER BY seq",
            "words",
            "decision ORDER BY seq",
            "decision_department",
            "appeal",
            "appeal_step",
            "ruleset",
            "answered",
            "publication",
            "access_key",
            "access_key_revoked",
            "access_issuer",
            "access_log",
            "counted",
            "year_score",
            "year_group",
            "year_loss",
            "counted_to");

    private static final int ROWS = 500;

    private ArchiveCopy() {}

    /**
     * Copies an archive into a folder in which there is none yet.
     *
     * @throws org.youju.document.ProblemsException ARCHIVE_UNAVAILABLE where one cannot be read or the other not be written
     */
    public static void copy(ArchivePlace from, Path folder) {
        if (from instanceof ArchivePlace.Database) {
            copyRows(from, new ArchivePlace.Folder(folder));
            return;
        }
        Path file = folder.resolve(Dialect.FILE);
        try (Connection connection = Glance.connect(from);
                PreparedStatement copy = connection.prepareStatement("VACUUM INTO ?")) {
            PrivateFiles.folder(folder);
            PrivateFiles.file(file);
            copy.setString(1, file.toString());
            copy.execute();
        } catch (SQLException | IOException failed) {
            throw Unavailable.because(failed);
        }
    }

    /**
     * Copies the rows of an archive into one that is empty, in one transaction of each.
     *
     * @throws org.youju.document.ProblemsException ARCHIVE_UNAVAILABLE where one cannot be read or the other not be written
     */
    public static void copyRows(ArchivePlace from, ArchivePlace to) {
        Archive.open(to, Clock.systemUTC()).close();
        try (Connection reading = Glance.connect(from);
                Connection writing = Dialect.connect(to)) {
            if (from instanceof ArchivePlace.Database) {
                reading.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                reading.setReadOnly(true);
            }
            reading.setAutoCommit(false);
            writing.setAutoCommit(false);
            try (Statement clear = writing.createStatement()) {
                // the only table that is never empty
                clear.executeUpdate("DELETE FROM counted_to");
            }
            for (String table : TABLES) {
                copyTable(reading, table, writing);
            }
            writing.commit();
        } catch (SQLException failed) {
            throw Unavailable.because(failed);
        }
    }

    private static void copyTable(Connection from, String table, Connection to) throws SQLException {
        try (Statement select = from.createStatement()) {
            select.setFetchSize(ROWS);
            try (ResultSet rows = select.executeQuery("SELECT * FROM " + table);
                    PreparedStatement insert = to.prepareStatement(insert(table, rows.getMetaData()))) {
                int columns = rows.getMetaData().getColumnCount();
                int waiting = 0;
                while (rows.next()) {
                    for (int i = 1; i <= columns; i++) {
                        insert.setObject(i, rows.getObject(i));
                    }
                    insert.addBatch();
                    if (++waiting % ROWS == 0) {
                        insert.executeBatch();
                    }
                }
                insert.executeBatch();
            }
        }
    }

    private static String insert(String table, ResultSetMetaData row) throws SQLException {
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= row.getColumnCount(); i++) {
            columns.add(row.getColumnName(i));
        }
        return "INSERT INTO " + table.replaceFirst(" .*", "") + " (" + String.join(", ", columns) + ") VALUES ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
    }
}
