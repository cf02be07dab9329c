package org.youju.api.archive;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.migration.Context;
import org.jspecify.annotations.Nullable;
import org.youju.document.Names;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Version 9: says of the decisions that were made before whose they are, as the chain tells it. */
final class Departments extends Step {

    private static final JsonMapper JSON = JsonMapper.shared();

    Departments() {
        super("9", "departments of decisions");
    }

    @Override
    public void migrate(Context context) throws SQLException {
        try (Statement reading = context.getConnection().createStatement()) {
            // few in memory at a time
            reading.setFetchSize(200);
            migrate(context, reading);
        }
    }

    private static void migrate(Context context, Statement reading) throws SQLException {
        try (ResultSet links = reading.executeQuery("SELECT id, body FROM link WHERE kind = 'DECISION'");
                PreparedStatement writing = context.getConnection()
                        .prepareStatement(
                                "INSERT INTO decision_department (id, name, code, region) VALUES (?, ?, ?, ?)")) {
            while (links.next()) {
                JsonNode card = JSON.readTree(JSON.readTree(links.getString(2))
                        .path("content")
                        .path("scorecard")
                        .asString("{}"));
                JsonNode department = card.path("department");
                writing.setString(1, links.getString(1));
                writing.setString(2, Names.comparable(department.path("name").asString("")));
                writing.setString(3, compared(department.path("code")));
                writing.setString(4, compared(department.path("region")));
                writing.executeUpdate();
            }
        }
    }

    private static @Nullable String compared(JsonNode name) {
        return name.isString() ? Names.comparable(name.asString()) : null;
    }
}
