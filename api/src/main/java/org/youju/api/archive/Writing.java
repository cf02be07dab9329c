package org.youju.api.archive;

import com.github.f4b6a3.ulid.UlidCreator;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youju.api.archive.Archive.StoredLink;

/** A transaction that adds to the archive; it is alone in doing so. */
public final class Writing {

    private final JdbcClient sql;
    private final Clock clock;

    Writing(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    public JdbcClient sql() {
        return sql;
    }

    /** An id for something that will be a link of this chain. */
    public String newId() {
        return UlidCreator.getUlid(clock.millis()).toString();
    }

    /**
     * Adds a link to the end of the chain. Its time is the clock's; where the clock is behind the link before, it is that
     * link's, so that the order of the chain is the order in time, and {@code clock} says what the clock said.
     *
     * @throws org.youju.document.ProblemsException ARCHIVE_ALTERED where the chain's end is not as it was written
     */
    public Link append(String id, Link.Kind kind, String caller, Map<String, String> content) {
        Optional<Link> end = end(sql);
        long seq = end.map(Link::seq).orElse(0L) + 1;
        String previous = end.map(Link::hash).orElse(Link.NONE_BEFORE);
        String now = Link.time(Instant.now(clock));
        String at =
                end.map(Link::at).filter(before -> before.compareTo(now) > 0).orElse(now);
        Map<String, String> kept = new HashMap<>(content);
        if (!at.equals(now)) {
            kept.put("clock", now);
        }
        LinkText.Body body = LinkText.of(seq, id, kind, at, caller, kept, previous);
        sql.sql("INSERT INTO link (seq, id, kind, body, hash) VALUES (?, ?, ?, ?, ?)")
                .params(seq, id, kind.name(), body.text(), body.hash())
                .update();
        return new Link(seq, id, kind, at, caller, kept, previous, body.hash());
    }

    static Optional<Link> end(JdbcClient sql) {
        return sql.sql("SELECT * FROM link ORDER BY seq DESC LIMIT 1")
                .query(StoredLink.class)
                .optional()
                .map(StoredLink::checked);
    }
}
