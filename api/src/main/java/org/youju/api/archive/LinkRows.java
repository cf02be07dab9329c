package org.youju.api.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youju.api.archive.Archive.StoredLink;
import org.youju.api.archive.LinkText.BrokenLink;

/** The chain's rows, packed. */
final class LinkRows {

    private static final String ALL = "SELECT seq, id, kind, packed, hash FROM link ";

    private final Wordbook words = new Wordbook();

    /** The end that was last found to be as it was written; whoever adds to the chain looks at it each time. */
    private volatile @Nullable End end;

    private static final class Row {

        private final long seq;
        private final String id;
        private final String kind;
        private final byte[] packed;
        private final String hash;

        private Row(ResultSet row) throws SQLException {
            this.seq = row.getLong("seq");
            this.id = row.getString("id");
            this.kind = row.getString("kind");
            this.packed = row.getBytes("packed");
            this.hash = row.getString("hash");
        }

        private boolean isSame(Row other) {
            return seq == other.seq
                    && id.equals(other.id)
                    && kind.equals(other.kind)
                    && hash.equals(other.hash)
                    && Arrays.equals(packed, other.packed);
        }
    }

    private record End(Row row, Link link) {}

    List<StoredLink> from(JdbcClient sql, long seq, int most) {
        return rows(sql.sql(ALL + "WHERE seq >= ? ORDER BY seq LIMIT " + most).param(seq)).stream()
                .map(row -> unpacked(sql, row))
                .toList();
    }

    Optional<StoredLink> byId(JdbcClient sql, String id) {
        return rows(sql.sql(ALL + "WHERE id = ?").param(id)).stream()
                .findFirst()
                .map(row -> unpacked(sql, row));
    }

    /**
     * The last link, empty where there is none.
     *
     * @throws org.youju.document.ProblemsException ARCHIVE_ALTERED where it is not as it was written
     */
    Optional<Link> end(JdbcClient sql) {
        return rows(sql.sql(ALL + "ORDER BY seq DESC LIMIT 1")).stream()
                .findFirst()
                .map(row -> checked(sql, row));
    }

    private Link checked(JdbcClient sql, Row row) {
        End before = end;
        if (before != null && before.row().isSame(row)) {
            return before.link();
        }
        Link link = unpacked(sql, row).checked();
        end = new End(row, link);
        return link;
    }

    private static List<Row> rows(JdbcClient.StatementSpec query) {
        return query.query((row, number) -> new Row(row)).list();
    }

    private StoredLink unpacked(JdbcClient sql, Row row) {
        try {
            return new StoredLink(row.seq, row.id, row.kind, words.unpack(sql, row.packed), row.hash, null);
        } catch (BrokenLink altered) {
            return new StoredLink(row.seq, row.id, row.kind, "", row.hash, altered.getMessage());
        }
    }

    /** Nothing is kept that does not come back as it was written. */
    void add(JdbcClient sql, Link link, String body) {
        byte[] packed = words.pack(sql, LinkText.topic(link.kind().name(), link.content()), body);
        if (!isOf(sql, packed, body)) {
            throw new IllegalStateException(
                    "link " + link.seq() + " is not the same after it was packed; nothing was written");
        }
        sql.sql("INSERT INTO link (seq, id, kind, packed, hash) VALUES (?, ?, ?, ?, ?)")
                .params(link.seq(), link.id(), link.kind().name(), packed, link.hash())
                .update();
    }

    private boolean isOf(JdbcClient sql, byte[] packed, String body) {
        try {
            return words.unpack(sql, packed).equals(body);
        } catch (BrokenLink defect) {
            return false;
        }
    }
}
