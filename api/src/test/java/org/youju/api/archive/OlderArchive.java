package org.youju.api.archive;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.youju.api.archive.Archive.StoredLink;

/** Archives as older versions of the program left them: their tables, with the rows that they would have had. */
public final class OlderArchive {

    /** Tables beside the chain, each after those that it refers to, and what their rows are in order of. */
    private static final List<String> TABLES = List.of(
            "decision ORDER BY seq",
            "decision_department",
            "appeal",
            "appeal_step",
            "ruleset",
            "answered",
            "publication");

    private OlderArchive() {}

    /**
     * @param place an archive of this version, from which the rows are taken
     * @param version of the last migration that the older program knew
     * @param body what the text of each link was then; its hash is that of what is given
     */
    public static ArchivePlace of(Databases databases, ArchivePlace place, String version, UnaryOperator<String> body) {
        ArchivePlace older = databases.fresh();
        String url = databases.url(older);
        Dialect dialect = databases == Databases.SQLITE ? Dialect.SQLITE : Dialect.POSTGRESQL;
        Archive.migrations(dialect)
                .dataSource(url, null, null)
                .target(version)
                .load()
                .migrate();
        try (Connection from = DriverManager.getConnection(databases.url(place));
                Connection to = DriverManager.getConnection(url)) {
            for (StoredLink link : links(place)) {
                String text = body.apply(link.body());
                insert(
                        to,
                        "link (seq, id, kind, body, hash)",
                        link.seq(),
                        link.id(),
                        link.kind(),
                        text,
                        Sha256.of(text));
            }
            for (String table : TABLES) {
                if (isThere(to, table.split(" ")[0])) {
                    copy(from, table, to);
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return older;
    }

    private static List<StoredLink> links(ArchivePlace place) {
        List<StoredLink> links = new ArrayList<>();
        try (Archive archive = Archive.open(place, Clock.systemUTC())) {
            archive.walk(1, links::add);
        }
        return links;
    }

    private static boolean isThere(Connection to, String table) throws SQLException {
        try (ResultSet there = to.getMetaData().getTables(null, null, table, new String[] {"TABLE"})) {
            return there.next();
        }
    }

    private static void copy(Connection from, String table, Connection to) throws SQLException {
        try (Statement reading = from.createStatement();
                ResultSet rows = reading.executeQuery("SELECT * FROM " + table)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                Object[] values = new Object[columns];
                for (int i = 0; i < columns; i++) {
                    values[i] = rows.getObject(i + 1);
                }
                insert(to, table.split(" ")[0], values);
            }
        }
    }

    private static void insert(Connection to, String table, Object... values) throws SQLException {
        String places = String.join(", ", Collections.nCopies(values.length, "?"));
        try (PreparedStatement insert = to.prepareStatement("INSERT INTO " + table + " VALUES (" + places + ")")) {
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.executeUpdate();
        }
    }
}
