package org.youju.api.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.youju.document.ProblemsException;

/** Whether an archive works. Where a write failed, it does not until one has succeeded. */
public final class ArchiveState {

    /** Less than this is as good as a full disk: a decision with its ruleset takes some hundred kilobytes. */
    private static final long LEAST_FREE = 32L * 1024 * 1024;

    private final ArchivePlace place;
    private volatile boolean failed;

    ArchiveState(ArchivePlace place) {
        this.place = place;
    }

    /**
     * What was found.
     *
     * @param trouble what is wrong, in English; null where nothing is
     * @param free bytes that the disk has left; null where the archive is on another machine
     */
    public record Report(@Nullable String trouble, @Nullable Long free) {}

    /** A write failed; what was to be written may have been the reason, and then nothing is wrong with the archive. */
    void failed(Exception because) {
        failed = failed || !(because instanceof DataIntegrityViolationException);
    }

    Report look(Archive archive, Instant now) {
        Long free = free();
        try {
            archive.read(sql -> sql.sql("SELECT count(*) FROM archive_probe")
                    .query(Long.class)
                    .single());
            if (failed) {
                archive.beside(sql -> sql.sql(
                                "INSERT INTO archive_probe (one, at) VALUES (1, ?) ON CONFLICT (one) DO UPDATE SET at = excluded.at")
                        .param(Link.time(now))
                        .update());
                failed = false;
            }
        } catch (ProblemsException unavailable) {
            return new Report(unavailable.problems().get(0).message(), free);
        }
        return free != null && free < LEAST_FREE
                ? new Report("the disk has " + free + " bytes left; at least " + LEAST_FREE + " are needed", free)
                : new Report(null, free);
    }

    private @Nullable Long free() {
        try {
            return place instanceof ArchivePlace.Folder folder
                    ? Files.getFileStore(folder.path()).getUsableSpace()
                    : null;
        } catch (IOException gone) {
            return 0L;
        }
    }
}
