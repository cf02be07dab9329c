package org.youju.api.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.youju.document.ProblemsException;

/** Whether an archive works. Where a write failed, whoever looks next is told, and it is tried out whether it works again. */
public final class ArchiveState {

    /** Less than this is as good as a full disk: a decision with its ruleset takes some hundred kilobytes. */
    private static final long LEAST_FREE = 32L * 1024 * 1024;

    private static final int FILLER = 256 * 1024;

    private final ArchivePlace place;
    private volatile @Nullable String failure;

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
        if (!(because instanceof DataIntegrityViolationException)) {
            failure = message(Unavailable.because(because));
        }
    }

    private static String message(ProblemsException unavailable) {
        return unavailable.problems().get(0).message();
    }

    Report look(Archive archive) {
        Long free = free();
        try {
            archive.read(sql -> sql.sql("SELECT count(*) FROM archive_probe")
                    .query(Long.class)
                    .single());
            String since = failure;
            if (since != null) {
                failure = null;
                probe(archive, filler());
                probe(archive, "");
                return new Report(since, free);
            }
        } catch (ProblemsException unavailable) {
            return new Report(message(unavailable), free);
        }
        return free != null && free < LEAST_FREE
                ? new Report("the disk has " + free + " bytes left; at least " + LEAST_FREE + " are needed", free)
                : new Report(null, free);
    }

    private static void probe(Archive archive, String filler) {
        archive.beside(sql -> sql.sql("INSERT INTO archive_probe (one, filler) VALUES (1, ?)"
                        + " ON CONFLICT (one) DO UPDATE SET filler = excluded.filler")
                .param(filler)
                .update());
    }

    /** As much as a decision takes with its ruleset, and nothing that a database could make shorter. */
    private static String filler() {
        byte[] bytes = new byte[FILLER];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
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
