package org.youju.api.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.youju.document.ProblemsException;

/** What the archive rests on gives way: nothing is lost, nothing is half written, and it is said. */
class FaultsTest {

    private static Link add(Archive archive) {
        return archive.write(writing ->
                writing.append(writing.newId(), Link.Kind.DECISION, "门户", Map.of("what", "x".repeat(2_000))));
    }

    private static long links(Archive archive) {
        return archive.rows("link");
    }

    /** A limit on the size of files gives what a full disk gives: a write that fails in its midst. */
    @Test
    void aDiskThatTakesNoMoreLosesNothing(@TempDir Path folder) throws Exception {
        ArchivePlace place = new ArchivePlace.Folder(folder);
        Archive.open(place, Clock.systemUTC()).close();
        List<String> command = new ArrayList<>(List.of("sh", "-c", "ulimit -f 8000; exec \"$0\" \"$@\""));
        command.addAll(Decider.process(place, "门户").command());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();

        List<String> said;
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            said = lines.lines().toList();
        }

        long made = said.stream().filter(line -> line.startsWith(Decider.MADE)).count();
        assertThat(said.get(said.size() - 1))
                .startsWith(Decider.REFUSED + "ARCHIVE_UNAVAILABLE nothing was stored: the disk");
        assertThat(said.get(said.size() - 2))
                .as("whoever asks whether it is ready is told too")
                .startsWith(Decider.TROUBLE + "nothing was stored: the disk");
        assertThat(made).isPositive();
        try (Archive archive = Archive.open(place, Clock.systemUTC())) {
            assertThat(links(archive)).isEqualTo(made);
            add(archive);
            assertThat(links(archive)).as("with room again it goes on").isEqualTo(made + 1);
        }
    }

    @Test
    void aDatabaseThatGoesAwayIsSaidToBeAwayAndIsUsedAgainWhenItIsBack(@TempDir Path folder) throws IOException {
        EmbeddedPostgres postgres = postgres(folder, 0);
        int port = postgres.getPort();
        try (Archive archive = Archive.open(
                new ArchivePlace.Database(postgres.getJdbcUrl("postgres", "postgres")), Clock.systemUTC())) {
            add(archive);
            postgres.close();

            ProblemsException away = catchThrowableOfType(ProblemsException.class, () -> add(archive));
            assertThat(away.code()).isEqualTo("ARCHIVE_UNAVAILABLE");
            assertThat(away.problems().get(0).messageZh()).contains("连接不上数据库");
            assertThat(archive.look().trouble()).contains("the database cannot be reached");

            try (EmbeddedPostgres back = postgres(folder, port)) {
                assertThat(back.getPort()).isEqualTo(port);
                assertThat(archive.look().trouble()).as("what happened").contains("the database cannot be reached");
                assertThat(archive.look().trouble())
                        .as("what was tried out since")
                        .isNull();
                add(archive);
                assertThat(links(archive)).isEqualTo(2);
            }
        }
    }

    private static EmbeddedPostgres postgres(Path folder, int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("data"))
                .setCleanDataDirectory(false)
                .setPort(port)
                .start();
    }
}
