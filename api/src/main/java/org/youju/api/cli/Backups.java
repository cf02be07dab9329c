package org.youju.api.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.youju.document.Place;
import org.youju.document.ProblemsException;

/** The files of a backup. Nothing has its name before it is whole and verified, and nothing that is there is written over. */
final class Backups {

    /** The file of an archive in its folder. */
    static final String ARCHIVE = "archive.db";

    private static final String EXISTS = "ARCHIVE_EXISTS";

    private Backups() {}

    /** The end of the chain of a backup. */
    static Path head(Path file) {
        return file.resolveSibling(file.getFileName() + ".head.json");
    }

    /** A folder of its own beside a file, on the same disk, in which it is put together. */
    static Path besides(Path file) throws IOException {
        Path above = file.toAbsolutePath().getParent();
        return Files.createTempDirectory(above == null ? Path.of("") : above, "youju-part");
    }

    /** @throws ProblemsException ARCHIVE_EXISTS where there is such a file */
    static void refuseExisting(Path file) {
        if (Files.exists(file)) {
            throw exists(file + " exists already", file + " 已存在");
        }
    }

    static ProblemsException exists(String what, String whatZh) {
        return ProblemsException.of(
                EXISTS,
                new Place("", 0, ""),
                what + "; nothing is written over: name another, or move this one away first",
                whatZh + "，不会覆盖；请另写文件名，或先将其移走");
    }

    static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            List<Path> all;
            try (Stream<Path> walk = Files.walk(folder)) {
                all = walk.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path one : all) {
                Files.delete(one);
            }
        }
    }
}
