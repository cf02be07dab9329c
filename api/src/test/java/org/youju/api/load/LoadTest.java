package org.youju.api.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.youju.api.Server;
import org.youju.api.access.Access;
import org.youju.api.archive.Databases;
import org.youju.api.source.OpenRulesets;
import org.youju.intake.Percentages;
import org.youju.rendering.Json;
import org.youju.ruleset.RulesetFiles;
import org.youju.scoring.Format;
import org.youju.scoring.Sheet;

/**
 * A sheet of 24 indicators with every entry, again and again over loopback, beside an answer of the same size that costs
 * nothing. {@code -Dyouju.load=100000} says how many; callers and server share this process and its cores. CI sends a few and
 * asks only that none fails: speed is printed, never asserted.
 */
class LoadTest {

    private static final int REQUESTS = Integer.getInteger("youju.load", 100);
    private static final int CALLERS = 8;
    private static final int ROUNDS = 5;
    /** After fewer, the compiler takes as much of the two cores as some of the requests do. */
    private static final int WARM_UP = 3;

    private static final int PER_SECOND = 200;

    private static final Path RULESETS = Path.of("").toAbsolutePath().resolveSibling("rulesets");

    private record Figures(long requests, double seconds, long[] nanos) {

        double perSecond() {
            return requests / seconds;
        }

        double millis(double part) {
            return nanos[(int) Math.min(nanos.length - 1L, (long) (nanos.length * part))] / 1e6;
        }
    }

    @Test
    void noneFails() throws Exception {
        OpenRulesets rulesets = OpenRulesets.open(RulesetFiles.in(RULESETS));
        byte[] sheet = sheet(rulesets);
        try (Server server = Server.start(
                rulesets,
                Databases.SQLITE.fresh(),
                Map.of(Access.KEY_VARIABLE, "the-key-of-the-load-test"),
                Map.of("spring.profiles.active", SameSize.PROFILE))) {
            int size = sizeOf(server, sheet);
            server.bean(SameSize.class).answer(size);
            int share = Math.max(CALLERS, REQUESTS / (2 * ROUNDS));
            List<Figures> constant = new ArrayList<>();
            List<Figures> scored = new ArrayList<>();
            for (int round = 0; round < WARM_UP; round++) {
                flood(server, SameSize.PATH, sheet, share);
                flood(server, "/v1/scores", sheet, share);
            }
            long before = heap();
            for (int round = 0; round < ROUNDS; round++) {
                constant.add(flood(server, SameSize.PATH, sheet, share));
                scored.add(flood(server, "/v1/scores", sheet, share));
            }
            Figures paced = paced(server, sheet, REQUESTS / 2);
            long after = heap();

            print(sheet.length, size, constant, scored, paced, before, after);
            assertThat(scored.stream().mapToLong(Figures::requests).sum() + paced.requests())
                    .as("answered")
                    .isGreaterThanOrEqualTo(REQUESTS / 2);
        }
    }

    private static byte[] sheet(OpenRulesets rulesets) throws IOException {
        Path worked = RULESETS.resolve("huangjiang-department/2023/sheets/service-center-worked.yaml");
        Sheet read = rulesets.youju().read(Files.readAllBytes(worked), Format.YAML, "");
        assertThat(read.year().ruleset().indicators()).hasSize(24);
        return Json.compact(Percentages.asWritten(read.submission(), read.year().ruleset()));
    }

    private static int sizeOf(Server server, byte[] sheet) throws IOException {
        try (Caller caller = new Caller(server.port(), "/v1/scores", sheet)) {
            return caller.call();
        }
    }

    private static Figures flood(Server server, String path, byte[] sheet, int requests) throws Exception {
        return run(server, path, sheet, requests, 0);
    }

    private static Figures paced(Server server, byte[] sheet, int requests) throws Exception {
        return run(server, "/v1/scores", sheet, requests, 1_000_000_000L / PER_SECOND);
    }

    /** @param every nanoseconds from one request to the next, counted from the start whatever became of those before; 0: none */
    private static Figures run(Server server, String path, byte[] sheet, int requests, long every) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
        try {
            AtomicLong next = new AtomicLong();
            long[] nanos = new long[requests];
            long start = System.nanoTime();
            Callable<Void> work = () -> {
                try (Caller caller = new Caller(server.port(), path, sheet)) {
                    for (long i = next.getAndIncrement(); i < requests; i = next.getAndIncrement()) {
                        long due = every == 0 ? System.nanoTime() : start + i * every;
                        for (long early = due - System.nanoTime(); early > 0; early = due - System.nanoTime()) {
                            LockSupport.parkNanos(early);
                        }
                        caller.call();
                        nanos[(int) i] = System.nanoTime() - due;
                    }
                }
                return null;
            };
            List<Future<Void>> all = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                all.add(threads.submit(work));
            }
            for (Future<Void> one : all) {
                one.get();
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            Arrays.sort(nanos);
            return new Figures(requests, seconds, nanos);
        } finally {
            threads.shutdownNow();
        }
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }

    private static void print(
            int sent,
            int size,
            List<Figures> constant,
            List<Figures> scored,
            Figures paced,
            long heapBefore,
            long heapAfter) {
        double free = median(constant);
        double work = median(scored);
        System.out.printf(
                "%d bytes a sheet, %d a scorecard; %d callers; medians of %d rounds%n", sent, size, CALLERS, ROUNDS);
        System.out.printf("%-34s %10s %8s %8s %8s%n", "", "ratio", "req/s", "p50 ms", "p99 ms");
        row("an answer of that size", 1, free, merged(constant));
        row("a score with every entry", work / free, work, merged(scored));
        row("the same at " + PER_SECOND + " a second", Double.NaN, paced.perSecond(), paced);
        System.out.printf("heap after collecting: %d MiB before, %d MiB after%n", heapBefore, heapAfter);
    }

    private static void row(String what, double ratio, double perSecond, Figures figures) {
        System.out.printf(
                "%-34s %10s %8.0f %8.2f %8.2f%n",
                what,
                Double.isNaN(ratio) ? "" : String.format("%.2f", ratio),
                perSecond,
                figures.millis(0.5),
                figures.millis(0.99));
    }

    private static double median(List<Figures> rounds) {
        return rounds.stream()
                .mapToDouble(Figures::perSecond)
                .sorted()
                .skip(rounds.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    private static Figures merged(List<Figures> rounds) {
        long[] nanos = rounds.stream()
                .flatMapToLong(round -> LongStream.of(round.nanos()))
                .sorted()
                .toArray();
        return new Figures(nanos.length, 1, nanos);
    }
}
