package org.youju.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.youju.api.Tiny;
import org.youju.api.access.Caller;
import org.youju.api.access.Reach;
import org.youju.api.archive.Archive;
import org.youju.api.archive.ArchivePlace;
import org.youju.api.archive.Databases;
import org.youju.api.decisions.Decisions;
import org.youju.api.decisions.Register;
import org.youju.api.decisions.Statistics;
import org.youju.api.source.OpenRulesets;
import org.youju.scoring.Format;

/** What is backed up is what was there, and what is restored is what was backed up, or nothing is. */
@ParameterizedClass
@EnumSource
class BackupTest {

    private static final int DECISIONS = 12;

    private final Databases databases;
    private final OpenRulesets rulesets = Tiny.rulesets();
    private ArchivePlace place;

    @TempDir
    private Path folder;

    private Path file;

    BackupTest(Databases databases) {
        this.databases = databases;
    }

    private record Outcome(int exit, String out, String err) {}

    private static Outcome youju(ArchivePlace place, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        Map<String, String> environment =
                new HashMap<>(Map.of("YOUJU_RULESETS", Tiny.path("tiny").toString()));
        if (place instanceof ArchivePlace.Folder data) {
            environment.put("YOUJU_DATA", data.path().toString());
        } else {
            environment.put("YOUJU_DATABASE", ((ArchivePlace.Database) place).url());
        }
        int exit = CommandLineOfYouju.run(args, terminal, environment);
        terminal.flush();
        return new Outcome(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @BeforeEach
    void someDecisions() throws IOException {
        place = databases.fresh();
        file = folder.resolve("backup.db");
        try (Archive archive = Archive.open(place, Clock.systemUTC())) {
            Decisions decisions = new Decisions(archive, () -> rulesets);
            for (int i = 0; i < DECISIONS; i++) {
                decide(decisions, i);
            }
        }
    }

    private static String decide(Decisions decisions, int number) throws IOException {
        byte[] sheet = Tiny.sheet("good.yaml").replace("示例部门", "单位" + number).getBytes(StandardCharsets.UTF_8);
        return decisions
                .make(
                        decisions.draft(youju -> youju.read(sheet, Format.YAML, "")),
                        Caller.inPerson("门户"),
                        "",
                        null,
                        null)
                .id();
    }

    private List<String> ids(ArchivePlace of) {
        try (Archive archive = Archive.open(of, Clock.systemUTC())) {
            return new Decisions(archive, () -> rulesets)
                    .find(Register.Query.NEWEST, Reach.everything()).decisions().stream()
                            .map(Register.Line::id)
                            .toList();
        }
    }

    private static List<String> links(ArchivePlace of) {
        List<String> links = new ArrayList<>();
        try (Archive archive = Archive.open(of, Clock.systemUTC())) {
            archive.walk(1, link -> links.add(link.id()));
        }
        return links;
    }

    private Statistics statistics(ArchivePlace of) {
        try (Archive archive = Archive.open(of, Clock.systemUTC())) {
            return new Decisions(archive, () -> rulesets).statistics("toy", 2023, Reach.everything(), 100);
        }
    }

    /** What was begun and not finished is not left lying about. */
    private static List<String> names(Path of) throws IOException {
        try (Stream<Path> all = Files.list(of)) {
            return all.map(one -> one.getFileName().toString()).sorted().toList();
        }
    }

    /** From either database into either. */
    @ParameterizedTest
    @EnumSource
    void whatIsRestoredIsWhatWasBackedUp(Databases into) throws IOException {
        Outcome backup = youju(place, "archive", "backup", file.toString());
        assertThat(backup.exit()).as(backup.err()).isZero();
        assertThat(backup.out()).contains("共 " + DECISIONS + " 环，全部相符");
        assertThat(names(folder)).containsExactly("backup.db", "backup.db.head.json");

        ArchivePlace restored = into.fresh();
        Outcome outcome = youju(restored, "archive", "restore", file.toString());

        assertThat(outcome.exit()).as(outcome.err()).isZero();
        assertThat(outcome.out()).contains("已与另行保存的链尾核对", "已恢复 " + DECISIONS + " 环");
        assertThat(ids(restored)).isEqualTo(ids(place));
        assertThat(statistics(restored)).isEqualTo(statistics(place));
        assertThat(youju(restored, "audit", "verify", "--head", file + ".head.json")
                        .exit())
                .isZero();
        // it goes on
        try (Archive archive = Archive.open(restored, Clock.systemUTC())) {
            decide(new Decisions(archive, () -> rulesets), DECISIONS);
        }
        assertThat(youju(restored, "audit", "verify").exit()).isZero();
    }

    @Test
    void aBackupIsMadeWhileDecisionsAreMade() throws Exception {
        AtomicBoolean goesOn = new AtomicBoolean(true);
        CompletableFuture<Void> deciding = CompletableFuture.runAsync(() -> {
            try (Archive archive = Archive.open(place, Clock.systemUTC())) {
                Decisions decisions = new Decisions(archive, () -> rulesets);
                for (int i = DECISIONS; goesOn.get(); i++) {
                    decide(decisions, i);
                }
            } catch (IOException impossible) {
                throw new IllegalStateException(impossible);
            }
        });
        Outcome backup = youju(place, "archive", "backup", file.toString());
        goesOn.set(false);
        deciding.join();
        assertThat(backup.exit()).as(backup.out() + backup.err()).isZero();

        ArchivePlace restored = Databases.SQLITE.fresh();
        assertThat(youju(restored, "archive", "restore", file.toString()).exit())
                .isZero();
        List<String> then = links(restored);
        assertThat(then).hasSizeGreaterThanOrEqualTo(DECISIONS);
        assertThat(links(place)).as("the chain's beginning, without a gap").startsWith(then.toArray(String[]::new));
    }

    @Test
    void nothingIsWrittenOver() throws IOException {
        youju(place, "archive", "backup", file.toString());
        List<String> before = ids(place);

        assertThat(youju(place, "archive", "backup", file.toString()).err()).startsWith("[ARCHIVE_EXISTS]");
        assertThat(youju(place, "archive", "restore", file.toString()).err()).startsWith("[ARCHIVE_EXISTS]");
        assertThat(ids(place)).isEqualTo(before);
        assertThat(names(folder)).containsExactly("backup.db", "backup.db.head.json");
    }

    /** As a copy of {@code archive.db} alone is, which lacks what stands in its {@code -wal}. */
    @Test
    void aCopyThatLacksTheLastDecisionsIsRefusedByTheHeadThatWasKept() throws IOException {
        youju(place, "archive", "backup", file.toString());
        try (Archive archive = Archive.open(place, Clock.systemUTC())) {
            decide(new Decisions(archive, () -> rulesets), DECISIONS);
        }
        Path head = Files.writeString(
                folder.resolve("head.json"), youju(place, "audit", "head").out());
        ArchivePlace.Folder empty = (ArchivePlace.Folder) Databases.SQLITE.fresh();

        Outcome refused = youju(empty, "archive", "restore", file.toString(), "--head", head.toString());

        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.out()).contains("另行保存的链尾是第 " + (DECISIONS + 1) + " 环，之后的已被截去", "没有恢复");
        assertThat(names(empty.path())).isEmpty();
    }

    @Test
    void whatWasAlteredIsNeitherBackedUpNorRestored() throws IOException {
        youju(place, "archive", "backup", file.toString());
        ArchivePlace.Folder copy = (ArchivePlace.Folder) Databases.SQLITE.fresh();
        Files.copy(file, copy.path().resolve("archive.db"));
        Databases.SQLITE.rewrite(copy, 3, body -> body.replace("32.50", "40.00"));
        ArchivePlace.Folder empty = (ArchivePlace.Folder) Databases.SQLITE.fresh();

        Outcome restored = youju(
                empty, "archive", "restore", copy.path().resolve("archive.db").toString());
        Outcome backup =
                youju(copy, "archive", "backup", folder.resolve("other.db").toString());

        assertThat(restored.exit()).isEqualTo(1);
        assertThat(restored.out()).startsWith("第 3 环（").endsWith("没有恢复\n");
        assertThat(names(empty.path())).isEmpty();
        assertThat(backup.exit()).isEqualTo(1);
        assertThat(backup.out()).startsWith("第 3 环（").endsWith("没有写成备份\n");
        assertThat(names(folder)).doesNotContain("other.db");
    }
}
