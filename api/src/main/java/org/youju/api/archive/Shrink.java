package org.youju.api.archive;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.migration.Context;

/** Version 20: gives the space of the unpacked links back to the disk. */
final class Shrink extends Step {

    Shrink() {
        super("20", "shrink");
    }

    /** No database does this in a transaction. */
    @Override
    public boolean canExecuteInTransaction() {
        return false;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        boolean isSqlite = connection.getMetaData().getURL().startsWith("jdbc:sqlite:");
        try (Statement statement = connection.createStatement()) {
            if (hasLinks(statement)) {
                statement.execute(isSqlite ? "VACUUM" : "VACUUM FULL link");
            }
        }
    }

    private static boolean hasLinks(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery("SELECT seq FROM link LIMIT 1")) {
            return rows.next();
        }
    }
}
