package org.youju.api.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.youju.api.archive.Archive.StoredLink;

/** Works that arrive together are committed together, and none of them has to do with another. */
@ParameterizedClass
@EnumSource
class TogetherTest {

    private static final long SEED = 20261201;
    private static final int WORKS = 400;

    private final Databases databases;
    private ArchivePlace place;
    private Archive archive;

    TogetherTest(Databases databases) {
        this.databases = databases;
    }

    @BeforeEach
    void open() {
        place = databases.fresh();
        archive = Archive.open(place, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        archive.close();
    }

    private static String add(Writing writing) {
        return writing.append(writing.newId(), Link.Kind.DECISION, "门户", Map.of())
                .id();
    }

    /** One in three refuses when it has written already, one in six by what the database refuses. */
    private static String perhaps(Writing writing, int chance) {
        String id = add(writing);
        if (chance == 0) {
            writing.sql().sql("INSERT INTO link (seq) VALUES (1)").update();
        }
        if (chance < 3) {
            throw new IllegalStateException("refused");
        }
        return id;
    }

    private static List<StoredLink> all(Archive archive) {
        List<StoredLink> links = new ArrayList<>();
        archive.walk(1, links::add);
        return links;
    }

    @Test
    void whatIsRefusedLeavesNothingAndTakesNothingElseWithIt() throws InterruptedException {
        Random random = new Random(SEED);
        ExecutorService callers = Executors.newFixedThreadPool(16);
        List<Future<String>> works = new ArrayList<>();
        for (int i = 0; i < WORKS; i++) {
            int chance = random.nextInt(9);
            works.add(callers.submit(() -> archive.write(writing -> perhaps(writing, chance))));
        }
        List<String> acknowledged = new ArrayList<>();
        for (Future<String> work : works) {
            try {
                acknowledged.add(work.get());
            } catch (ExecutionException refused) {
                assertThat(refused).hasStackTraceContaining("perhaps");
            }
        }
        callers.shutdown();

        List<StoredLink> links = all(archive);
        assertThat(acknowledged).as("seed %d", SEED).hasSizeBetween(WORKS / 2, WORKS - 1);
        assertThat(links).extracting(StoredLink::id).containsExactlyInAnyOrderElementsOf(acknowledged);
        for (int i = 0; i < links.size(); i++) {
            assertThat(links.get(i).checked().previous())
                    .isEqualTo(i == 0 ? Link.NONE_BEFORE : links.get(i - 1).hash());
        }
    }

    /** The disk's commit is what they share: as many as wait while one is being written are in the next. */
    @Test
    void thoseThatWaitWhileOneWritesAreCommittedTogether() throws Exception {
        long before = archive.commits();
        ExecutorService callers = Executors.newFixedThreadPool(8);
        List<Future<String>> works = new ArrayList<>();
        archive.write(writing -> {
            for (int i = 0; i < 8; i++) {
                works.add(callers.submit(() -> archive.write(TogetherTest::add)));
            }
            while (archive.waiting() < 8) {
                Thread.onSpinWait();
            }
            return add(writing);
        });
        for (Future<String> work : works) {
            assertThat(archive.link(work.get())).isPresent();
        }
        callers.shutdown();

        assertThat(archive.commits() - before).isEqualTo(2);
    }
}
