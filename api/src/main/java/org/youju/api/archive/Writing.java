package org.youju.api.archive;

import com.github.f4b6a3.ulid.UlidCreator;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A transaction that adds to the archive; it is alone in doing so. */
public final class Writing {

    /** On whose behalf it is said that the clock jumped. */
    private static final String CLOCK = "clock";

    private final JdbcClient sql;
    private final LinkRows rows;
    private final Clock clock;
    private final ClockWatch watch;
    private final boolean told;
    private final List<ClockWatch.Jump> jumps = new ArrayList<>();

    /** @param told whether a jump of the clock was told in this transaction already */
    Writing(JdbcClient sql, LinkRows rows, Clock clock, ClockWatch watch, boolean told) {
        this.told = told;
        this.sql = sql;
        this.rows = rows;
        this.clock = clock;
        this.watch = watch;
    }

    /** Where the clock was found to have jumped. */
    List<ClockWatch.Jump> jumps() {
        return List.copyOf(jumps);
    }

    public JdbcClient sql() {
        return sql;
    }

    /** An id for something that will be a link of this chain. */
    public String newId() {
        return UlidCreator.getUlid(clock.millis()).toString();
    }

    /**
     * Adds a link to the end of the chain. Its time is the clock's, and its order that of the chain, whatever the clock says;
     * where the clock has jumped, a link before says so.
     *
     * @throws org.youju.document.ProblemsException ARCHIVE_ALTERED where the chain's end is not as it was written
     */
    public Link append(String id, Link.Kind kind, String caller, Map<String, String> content) {
        Optional<Link> end = rows.end(sql);
        Instant now = clock.instant();
        Optional<ClockWatch.Jump> jump = jumps.isEmpty() && !told
                ? watch.jump(now, System.nanoTime(), end.map(Link::moment).orElse(null))
                : Optional.empty();
        if (jump.isPresent()) {
            jumps.add(jump.get());
            end = Optional.of(append(end, newId(), Link.Kind.CLOCK, CLOCK, of(jump.get()), now));
        }
        return append(end, id, kind, caller, content, now);
    }

    private static Map<String, String> of(ClockWatch.Jump jump) {
        return Map.of(
                "expected", Link.time(jump.expected()),
                "said", Link.time(jump.now()),
                "seconds", Long.toString(jump.seconds()));
    }

    private Link append(
            Optional<Link> end, String id, Link.Kind kind, String caller, Map<String, String> content, Instant now) {
        long seq = end.map(Link::seq).orElse(0L) + 1;
        String previous = end.map(Link::hash).orElse(Link.NONE_BEFORE);
        String at = Link.time(now);
        LinkText.Body body = LinkText.of(seq, id, kind, at, caller, content, previous);
        Link link = new Link(seq, id, kind, at, caller, content, previous, body.hash());
        rows.add(sql, link, body.text());
        return link;
    }
}
