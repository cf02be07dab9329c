package org.youju.api.archive;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.flywaydb.core.api.migration.Context;

/**
 * Version 14: what was published before publications were entries of the chain. The first decision that says that its revision
 * was published is the witness of it.
 */
final class PublishedBefore extends Step {

    /** In canonical JSON no text can hold these characters: its quotation marks would be escaped. */
    private static final String DECIDED = "SELECT d.scheme, d.year, d.revision, d.digest, d.id FROM decision d"
            + " JOIN link l ON l.id = d.id WHERE l.body LIKE '%\"published\":\"true\"%' ORDER BY d.seq";

    private static final String INSERT =
            "INSERT INTO publication (scheme, year, revision, kind, digest, id) VALUES (?, ?, ?, ?, ?, ?)";

    private record Revision(String scheme, long year, long revision) {}

    private record Witness(String digest, String id) {}

    PublishedBefore() {
        super("14", "what was published before");
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Map<Revision, Witness> first = new LinkedHashMap<>();
        try (Statement reading = context.getConnection().createStatement();
                ResultSet decided = reading.executeQuery(DECIDED)) {
            while (decided.next()) {
                first.putIfAbsent(
                        new Revision(decided.getString(1), decided.getLong(2), decided.getLong(3)),
                        new Witness(decided.getString(4), decided.getString(5)));
            }
        }
        try (PreparedStatement writing = context.getConnection().prepareStatement(INSERT)) {
            for (Map.Entry<Revision, Witness> one : first.entrySet()) {
                writing.setString(1, one.getKey().scheme());
                writing.setLong(2, one.getKey().year());
                writing.setLong(3, one.getKey().revision());
                writing.setString(4, Link.Kind.DECISION.name());
                writing.setString(5, one.getValue().digest());
                writing.setString(6, one.getValue().id());
                writing.executeUpdate();
            }
        }
    }
}
