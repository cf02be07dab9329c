package org.youju.api.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Nobody else on the machine reads what departments reported, whatever the umask. */
@DisabledOnOs(OS.WINDOWS)
class PrivateFilesTest {

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static void decide(Path folder) throws IOException {
        try (Archive archive = Archive.open(new ArchivePlace.Folder(folder), Clock.systemUTC())) {
            archive.write(writing -> writing.append(writing.newId(), Link.Kind.DECISION, "门户", Map.of("a", "b")));
            assertThat(folder.resolve("archive.db-wal")).exists();
            assertAllPrivate(folder);
        }
        assertAllPrivate(folder);
    }

    private static void assertAllPrivate(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                assertThat(permissions(file)).as(file.toString()).isEqualTo("rw-------");
            }
        }
    }

    @Test
    void aFolderThatIsMadeAndItsFilesAreItsOwners(@TempDir Path above) throws IOException {
        Path folder = above.resolve("new/data");

        decide(folder);

        assertThat(permissions(folder)).isEqualTo("rwx------");
    }

    /** It may serve others too, and be somebody else's: only what the archive makes in it is the archive's. */
    @Test
    void aFolderThatIsThereStaysAsItIs(@TempDir Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));

        decide(folder);

        assertThat(permissions(folder)).isEqualTo("rwxr-xr-x");
    }

    @Test
    void filesOfAnOlderVersionAreTakenFromOthers(@TempDir Path folder) throws IOException {
        decide(folder);
        for (String name : new String[] {"archive.db", "archive.lock"}) {
            Files.setPosixFilePermissions(folder.resolve(name), PosixFilePermissions.fromString("rw-rw-r--"));
        }

        decide(folder);
    }
}
