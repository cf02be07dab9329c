package org.youju.api.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.youju.api.archive.Archive.StoredLink;
import org.youju.document.ProblemsException;

/** What holds of the chain, whichever database it is kept in. */
@ParameterizedClass
@EnumSource
class ArchiveTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-05-06T04:00:00Z"), ZoneOffset.UTC);

    private final Databases databases;
    private ArchivePlace place;
    private Archive archive;

    ArchiveTest(Databases databases) {
        this.databases = databases;
    }

    @BeforeEach
    void open() {
        place = databases.fresh();
        archive = Archive.open(place, NOON);
    }

    @AfterEach
    void close() {
        archive.close();
    }

    private static Link add(Archive archive, String what) {
        return archive.write(writing ->
                writing.append(writing.newId(), Link.Kind.DECISION, "门户", Map.of("what", what, "score", "30.00")));
    }

    private static List<StoredLink> all(Archive archive) {
        List<StoredLink> links = new ArrayList<>();
        archive.walk(1, links::add);
        return links;
    }

    @Test
    void everyLinkHoldsTheHashOfTheOneBefore() {
        Link first = add(archive, "一");
        Link second = add(archive, "二");

        assertThat(first.previous()).isEqualTo(Link.NONE_BEFORE);
        assertThat(second.previous()).isEqualTo(first.hash());
        assertThat(all(archive).stream().map(StoredLink::checked)).containsExactly(first, second);
        assertThat(second.at()).isEqualTo("2026-05-06T04:00:00.000000Z");
    }

    @Test
    void theHashIsThatOfTheCanonicalBodySoThatOthersCanWorkItOut() {
        Link link = add(archive, "一");
        StoredLink stored = all(archive).get(0);

        assertThat(stored.body())
                .isEqualTo("{\"at\":\"2026-05-06T04:00:00.000000Z\",\"caller\":\"门户\","
                        + "\"content\":{\"score\":\"30.00\",\"what\":\"一\"},\"id\":\"" + link.id()
                        + "\",\"kind\":\"DECISION\",\"previous\":\"" + "0".repeat(64) + "\",\"seq\":\"1\"}");
        assertThat(stored.hash()).isEqualTo(Sha256.of(stored.body()));
    }

    @Test
    void whatIsRefusedHalfWayLeavesNothing() {
        assertThatThrownBy(() -> archive.write(writing -> {
                    writing.append(writing.newId(), Link.Kind.DECISION, "门户", Map.of());
                    throw new IllegalStateException("half way");
                }))
                .hasMessage("half way");

        assertThat(all(archive)).isEmpty();
    }

    @Test
    void isReadAgainAfterItWasClosed() {
        Link link = add(archive, "一");
        archive.close();

        archive = Archive.open(place, NOON);

        assertThat(archive.link(link.id())).contains(link);
        assertThat(archive.link("01J0000000000000000000000")).isEmpty();
    }

    @Test
    void manyWritersAtOnceAndASecondProcessMakeOneChain() throws Exception {
        try (Archive second = Archive.open(place, NOON)) {
            ExecutorService writers = Executors.newFixedThreadPool(8);
            List<Future<Link>> added = IntStream.range(0, 80)
                    .mapToObj(i -> writers.submit(() -> add(i % 2 == 0 ? archive : second, "第" + i)))
                    .toList();
            List<String> acknowledged = new ArrayList<>();
            for (Future<Link> one : added) {
                acknowledged.add(one.get().id());
            }
            writers.shutdown();

            List<StoredLink> links = all(archive);
            assertThat(links).extracting(StoredLink::id).containsExactlyInAnyOrderElementsOf(acknowledged);
            assertThat(links)
                    .extracting(StoredLink::seq)
                    .isEqualTo(LongStream.rangeClosed(1, 80).boxed().toList());
            for (int i = 1; i < links.size(); i++) {
                assertThat(links.get(i).checked().previous())
                        .isEqualTo(links.get(i - 1).hash());
            }
        }
    }

    /** A clock that a test sets. */
    private static final class Settable extends Clock {

        private Instant now = NOON.instant();

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    private static List<Link> checked(Archive archive) {
        return all(archive).stream().map(StoredLink::checked).toList();
    }

    @Test
    void aClockThatWasAheadOnceStampsNothingButWhatWasWrittenThen() {
        add(archive, "一");
        try (Archive ahead = Archive.open(place, Clock.offset(NOON, Duration.ofDays(365)))) {
            assertThat(add(ahead, "二").at()).startsWith("2027-05-06");
        }
        try (Archive right = Archive.open(place, Clock.offset(NOON, Duration.ofHours(1)))) {
            assertThat(add(right, "三").at()).isEqualTo("2026-05-06T05:00:00.000000Z");
            assertThat(add(right, "四").at()).isEqualTo("2026-05-06T05:00:00.000000Z");
            assertThat(right.clockJumps()).isEqualTo(1);
        }

        List<Link> links = checked(archive);
        assertThat(links)
                .extracting(Link::kind)
                .as("the order is the chain's, and the jump is told once")
                .containsExactly(
                        Link.Kind.DECISION,
                        Link.Kind.DECISION,
                        Link.Kind.CLOCK,
                        Link.Kind.DECISION,
                        Link.Kind.DECISION);
        assertThat(links.get(2).content())
                .containsEntry("expected", "2027-05-06T04:00:00.000000Z")
                .containsEntry("said", "2026-05-06T05:00:00.000000Z")
                .containsEntry("seconds", Long.toString(-(365L * 24 - 1) * 3600));
        assertThat(links).extracting(Link::seq).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void aClockThatJumpsWhileTheProgramRunsIsToldEachTime() {
        Settable clock = new Settable();
        try (Archive running = Archive.open(place, clock)) {
            add(running, "一");
            for (Duration jump : List.of(
                    Duration.ofDays(400), Duration.ofDays(-400), Duration.ofMinutes(2), Duration.ofMinutes(-2))) {
                clock.now = clock.now.plus(jump);
                assertThat(add(running, "后").moment()).isEqualTo(clock.now);
            }
            assertThat(running.clockJumps()).isEqualTo(4);
            assertThat(checked(running))
                    .extracting(Link::kind)
                    .filteredOn(Link.Kind.CLOCK::equals)
                    .hasSize(4);
        }
    }

    /** As that of another machine may be, or as one is put right little by little. */
    @Test
    void aClockThatDiffersALittleIsNoJump() {
        Settable clock = new Settable();
        try (Archive running = Archive.open(place, clock)) {
            for (int seconds : new int[] {0, 20, -30, 10, -20, 30}) {
                clock.now = clock.now.plusSeconds(seconds);
                add(running, "一");
            }
            assertThat(running.clockJumps()).isZero();
            assertThat(checked(running)).extracting(Link::kind).containsOnly(Link.Kind.DECISION);
        }
    }

    @Test
    void aJumpWhoseEntryWasNotKeptIsToldWithTheNext() {
        Settable clock = new Settable();
        try (Archive running = Archive.open(place, clock)) {
            add(running, "一");
            clock.now = clock.now.plus(Duration.ofDays(3));
            assertThatThrownBy(() -> running.write(writing -> {
                        writing.append(writing.newId(), Link.Kind.DECISION, "门户", Map.of());
                        throw new IllegalStateException("half way");
                    }))
                    .hasMessage("half way");
            assertThat(running.clockJumps()).isZero();

            add(running, "二");
            assertThat(checked(running))
                    .extracting(Link::kind)
                    .containsExactly(Link.Kind.DECISION, Link.Kind.CLOCK, Link.Kind.DECISION);
        }
    }

    @Test
    void rowsCanNeitherBeAlteredNorDeleted() {
        add(archive, "一");

        for (String statement : List.of("UPDATE link SET hash = 'x'", "DELETE FROM link")) {
            assertThatThrownBy(() -> archive.write(
                            writing -> writing.sql().sql(statement).update()))
                    .as(statement)
                    .hasStackTraceContaining("append-only");
        }
        assertThat(all(archive)).hasSize(1);
    }

    @Test
    void aRowAlteredByHandIsNotGivenOut() {
        Link link = add(archive, "一");
        databases.rewrite(place, 1, body -> body.replace("30.00", "31.00"));

        ProblemsException refused = catchThrowableOfType(ProblemsException.class, () -> archive.link(link.id()));

        assertThat(refused.code()).isEqualTo("ARCHIVE_ALTERED");
        assertThat(refused.problems().get(0).message())
                .isEqualTo("link 1 (" + link.id() + ") is not as it was written: its hash is not that of its body");
    }

    @Test
    void nothingIsAddedToAnEndThatWasAltered() {
        add(archive, "一");
        databases.rewrite(place, 1, body -> body.replace("30.00", "31.00"));

        assertThat(catchThrowableOfType(ProblemsException.class, () -> add(archive, "二"))
                        .code())
                .isEqualTo("ARCHIVE_ALTERED");
        assertThat(all(archive)).hasSize(1);
    }

    @Test
    void aRetryIsAnsweredAsTheFirstTime() {
        Retry retry = Retry.of("门户", "k-1", new byte[] {1});

        String first = archive.write(writing -> Retry.once(writing, retry, this::added));
        String again = archive.write(writing -> Retry.once(writing, retry, this::added));
        String ofAnother =
                archive.write(writing -> Retry.once(writing, Retry.of("别人", "k-1", new byte[] {1}), this::added));

        assertThat(again).isEqualTo(first);
        assertThat(ofAnother).isNotEqualTo(first);
        assertThat(all(archive)).hasSize(2);
    }

    private String added(Writing writing) {
        return writing.append(writing.newId(), Link.Kind.DECISION, "门户", Map.of())
                .id();
    }

    @Test
    void aKeyUsedForAnotherRequestIsRefused() {
        archive.write(writing -> Retry.once(writing, Retry.of("门户", "k-1", new byte[] {1}), this::added));

        ProblemsException refused = catchThrowableOfType(
                ProblemsException.class,
                () -> archive.write(
                        writing -> Retry.once(writing, Retry.of("门户", "k-1", new byte[] {2}), this::added)));

        assertThat(refused.code()).isEqualTo("IDEMPOTENCY_CONFLICT");
        assertThat(all(archive)).hasSize(1);
    }

    @Test
    void aFolderThatCannotBeMadeIsSaidToBeSo(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");

        ProblemsException refused = catchThrowableOfType(
                ProblemsException.class, () -> Archive.open(new ArchivePlace.Folder(file.resolve("data")), NOON));

        assertThat(refused.code()).isEqualTo("ARCHIVE_UNAVAILABLE");
        assertThat(refused.problems().get(0).messageZh()).contains("数据文件夹无法建立或写入");
    }

    @Test
    void aFileThatIsNoArchiveIsLeftAsItIs(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("archive.db"), "这不是数据库。".repeat(500));
        byte[] before = Files.readAllBytes(file);

        ProblemsException refused = catchThrowableOfType(
                ProblemsException.class, () -> Archive.open(new ArchivePlace.Folder(folder), NOON));

        assertThat(refused.code()).isEqualTo("ARCHIVE_UNAVAILABLE");
        assertThat(refused.problems().get(0).messageZh()).contains("存档文件已损坏，或者不是存档文件");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void aDatabaseThatIsNotThereIsSaidToBeSo() {
        ProblemsException refused = catchThrowableOfType(
                ProblemsException.class,
                () -> Archive.open(
                        new ArchivePlace.Database("jdbc:postgresql://127.0.0.1:1/none?user=u&password=secret"), NOON));

        assertThat(refused.code()).isEqualTo("ARCHIVE_UNAVAILABLE");
        assertThat(refused.problems().get(0).messageZh()).contains("连接不上数据库");
        assertThat(refused).hasMessageNotContaining("secret");
    }
}
