package org.youju.api.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.migration.Context;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.youju.api.archive.LinkText.BrokenLink;

/**
 * Version 18: packs the texts of all links. Each is unpacked again and must be the same to the byte, so that the chain is as intact
 * as it was, or as broken, and where it was.
 */
final class PackedLinks extends Step {

    private static final Logger LOG = LoggerFactory.getLogger(PackedLinks.class);

    private static final int PAGE = 100;

    PackedLinks() {
        super("18", "packed links");
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        JdbcClient sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        Wordbook words = new Wordbook();
        long before = 0;
        long after = 0;
        long links = 0;
        Map<Long, String> page = page(connection, 0);
        while (!page.isEmpty()) {
            long last = 0;
            for (Map.Entry<Long, String> one : page.entrySet()) {
                last = one.getKey();
                byte[] packed = words.pack(sql, LinkText.topic(one.getValue()), one.getValue());
                put(connection, last, packed, one.getValue(), unpacked(words, sql, packed, last));
                before += one.getValue().length();
                after += packed.length;
                links++;
            }
            page = page(connection, last);
        }
        LOG.info("packed {} links: {} characters became {} bytes", links, before, after);
    }

    private static String unpacked(Wordbook words, JdbcClient sql, byte[] packed, long seq) {
        try {
            return words.unpack(sql, packed);
        } catch (BrokenLink defect) {
            throw new FlywayException("link " + seq + " could not be packed", defect);
        }
    }

    private static void put(Connection connection, long seq, byte[] packed, String text, String again)
            throws SQLException {
        if (!again.equals(text)) {
            throw new FlywayException("link " + seq + " is not the same after it was packed; nothing was altered");
        }
        try (PreparedStatement update = connection.prepareStatement("UPDATE link SET packed = ? WHERE seq = ?")) {
            update.setBytes(1, packed);
            update.setLong(2, seq);
            update.executeUpdate();
        }
    }

    private static Map<Long, String> page(Connection connection, long after) throws SQLException {
        Map<Long, String> page = new LinkedHashMap<>();
        try (PreparedStatement select =
                connection.prepareStatement("SELECT seq, body FROM link WHERE seq > ? ORDER BY seq LIMIT " + PAGE)) {
            select.setLong(1, after);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    page.put(rows.getLong(1), rows.getString(2));
                }
            }
        }
        return page;
    }
}
