package org.youju.api.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.youju.api.access.Caller;
import org.youju.api.access.Reach;
import org.youju.api.appeals.Appeals;
import org.youju.api.archive.Archive;
import org.youju.api.archive.ArchivePlace;
import org.youju.api.archive.Databases;
import org.youju.api.audit.Verification;
import org.youju.api.audit.Verifier;
import org.youju.api.decisions.Decisions;
import org.youju.api.decisions.Register;
import org.youju.api.decisions.Statistics;
import org.youju.api.source.OpenRulesets;
import org.youju.ruleset.RulesetFiles;
import org.youju.scoring.Format;

/**
 * Decides sheets of the shipped 2023 table through the real chain, and prints what they take and how fast they are made, listed, added
 * up and verified: {@code -Dyouju.decisions=10000} says how many. Few are made where nobody says, and only that all of it fits is
 * asserted: speed is printed.
 */
class ArchiveLoadTest {

    private static final int DECISIONS = Integer.getInteger("youju.decisions", 60);
    private static final int CALLERS = 8;
    private static final int TIMES = 5;
    private static final long SEED = 20231231;

    private static final Path SHEETS =
            Path.of("").toAbsolutePath().resolveSibling("rulesets/huangjiang-department/2023/sheets");

    private static final Pattern NUMBER = Pattern.compile("(actual|count|实际预留中小企业份额|年中追加金额): (\\d+)");

    private final OpenRulesets rulesets =
            OpenRulesets.open(RulesetFiles.in(SHEETS.getParent().getParent().getParent()));

    @Test
    void manyDecisionsAreMadeAddedUpAndVerified() throws Exception {
        ArchivePlace.Folder place = (ArchivePlace.Folder) Databases.SQLITE.fresh();
        try (Archive archive = Archive.open(place, Clock.systemUTC())) {
            Decisions decisions = new Decisions(archive, () -> rulesets);
            // what is compiled in the beginning is not measured
            int first = Math.min(DECISIONS / 10, 500);
            decide(decisions, 0, first);
            long before = size(archive, place);
            long processor = processor();
            double made = decide(decisions, first, DECISIONS);
            double taken = (processor() - processor) / 1e6 / (DECISIONS - first);
            long bytes = (size(archive, place) - before) / (DECISIONS - first);

            Statistics few = decisions.statistics("huangjiang-department", 2023, Reach.everything(), 100);
            double statistics =
                    millis(() -> decisions.statistics("huangjiang-department", 2023, Reach.everything(), 100));
            double list = millis(() -> decisions.find(Register.Query.NEWEST, Reach.everything()));
            long verifyingSince = processor();
            long start = System.nanoTime();
            Verification verification =
                    new Verifier(archive, decisions, new Appeals(archive, decisions)).verify(null, done -> {});
            double verified = verification.links() / seconds(start);
            double verifying = (processor() - verifyingSince) / 1e6 / verification.links();

            System.out.printf(
                    Locale.ROOT,
                    "| decisions | bytes each on disk | made a second, %d callers | processor time each, ms | statistics, ms | newest 100, ms |"
                            + " links verified a second | processor time each, ms |%n"
                            + "|---|---|---|---|---|---|---|---|%n| %,d | %,d | %,.0f | %.2f | %.1f | %.1f |"
                            + " %,.0f | %.2f |%n",
                    CALLERS,
                    DECISIONS,
                    bytes,
                    (DECISIONS - first) / made,
                    taken,
                    statistics,
                    list,
                    verified,
                    verifying);
            assertThat(verification.intact()).as("%s", verification).isTrue();
            assertThat(few.decisions()).isEqualTo(DECISIONS);
        }
    }

    /** @return seconds */
    private double decide(Decisions decisions, int from, int to) throws Exception {
        AtomicInteger next = new AtomicInteger(from);
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        long start = System.nanoTime();
        List<Future<?>> all = new ArrayList<>();
        for (int caller = 0; caller < CALLERS; caller++) {
            all.add(callers.submit(() -> {
                for (int i = next.getAndIncrement(); i < to; i = next.getAndIncrement()) {
                    byte[] sheet = sheet(i).getBytes(StandardCharsets.UTF_8);
                    decisions.make(
                            decisions.draft(youju -> youju.read(sheet, Format.YAML, "")),
                            Caller.inPerson("门户"),
                            "",
                            null,
                            null);
                }
                return null;
            }));
        }
        for (Future<?> one : all) {
            one.get();
        }
        callers.shutdown();
        return seconds(start);
    }

    /** A sheet of the shipped ones, with numbers and answers of its own. */
    private static String sheet(int i) throws IOException {
        Random random = new Random(SEED + i);
        List<String> shipped = List.of("many-losses.yaml", "full-marks.yaml", "service-center-worked.yaml");
        String text = Files.readString(SHEETS.resolve(shipped.get(i % 10 == 0 ? 2 : i % 2)));
        Matcher numbers = NUMBER.matcher(text);
        text = numbers.replaceAll(
                found -> random.nextInt(3) > 0 ? found.group() : found.group(1) + ": " + (1 + random.nextInt(4)));
        text = Pattern.compile("(制度-.+|人均.+): (true|false)")
                .matcher(text)
                .replaceAll(found -> found.group(1) + ": " + (random.nextInt(4) > 0));
        return text.replaceFirst("department: .*", "department: {name: 第" + i + "号单位, region: 第" + i % 37 + "镇}");
    }

    private static long size(Archive archive, ArchivePlace.Folder place) throws IOException {
        archive.read(sql -> sql.sql("PRAGMA wal_checkpoint(TRUNCATE)").query().listOfRows());
        return Files.size(place.path().resolve("archive.db"));
    }

    /** Nanoseconds of all cores, which wait for nobody else on the machine. */
    private static long processor() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    /** The median of a few. */
    private static double millis(Supplier<?> work) {
        double[] times = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            assertThat(work.get()).isNotNull();
            times[i] = seconds(start) * 1e3;
        }
        Arrays.sort(times);
        return times[TIMES / 2];
    }
}
