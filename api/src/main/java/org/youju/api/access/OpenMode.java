package org.youju.api.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.youju.api.archive.Archive;
import org.youju.api.archive.Link;
import org.youju.document.ProblemsException;

/**
 * Whether this archive is one in which nobody ever was to be told apart. A key that was revoked or has expired, and an issuer
 * that is not set any more, were there: what was closed does not open by itself.
 */
final class OpenMode {

    /** How long an archive that cannot be reached is not asked again; it goes on as it was. */
    private static final Duration UNREACHABLE = Duration.ofSeconds(5);

    private final Archive archive;
    private final Clock clock;
    private volatile boolean over;
    private volatile Instant notBefore = Instant.MIN;

    /** @throws ProblemsException ARCHIVE_UNAVAILABLE where it cannot be seen */
    OpenMode(Archive archive, Clock clock) {
        this.archive = archive;
        this.clock = clock;
        this.over = isOver();
    }

    /** Asked anew each time as long as it is, so that it is over with the first key and not with the next start. */
    boolean isOpen() {
        if (over) {
            return false;
        }
        if (clock.instant().isBefore(notBefore)) {
            return true;
        }
        try {
            over = isOver();
        } catch (ProblemsException unreachable) {
            notBefore = clock.instant().plus(UNREACHABLE);
        }
        return !over;
    }

    private boolean isOver() {
        return archive.read(sql -> sql.sql("SELECT CASE WHEN EXISTS (SELECT 1 FROM access_key)"
                                + " OR EXISTS (SELECT 1 FROM access_issuer) THEN 1 ELSE 0 END")
                        .query(Integer.class)
                        .single())
                == 1;
    }

    /** From now on tokens of this issuer tell callers apart. */
    void end(String issuer) {
        archive.write(writing -> writing.sql()
                .sql("INSERT INTO access_issuer (issuer, since) VALUES (?, ?) ON CONFLICT DO NOTHING")
                .params(issuer, Link.time(clock.instant()))
                .update());
        over = true;
    }
}
