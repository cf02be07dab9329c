package org.youju.bench.workload;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.youju.bench.workload.BenchTable.Kind;
import org.youju.document.JsonPointer;
import org.youju.document.Place;
import org.youju.submission.Submission;
import org.youju.submission.Submission.Answer;

/** The sheets that every engine scores, and what each must come to by integer arithmetic. */
public final class Workload {

    public static final long SEED = 20240607L;
    public static final int SHEETS = 10_000;

    /** In hundredths of a percent: a band's ends and one step below them. */
    private static final int[] EDGES = {6_000, 10_000, 5_999, 9_999};

    private Workload() {}

    /**
     * What a department reports under one indicator.
     *
     * @param rate as a part of one, with four decimals; one where points are deducted
     * @param count how many findings; 0 where points are not deducted
     */
    public record Item(int indicator, Kind kind, BigDecimal points, BigDecimal rate, int count) {

        /** The rate in hundredths of a percent. */
        private long rateUnits() {
            return rate.movePointRight(4).longValueExact();
        }
    }

    /** One department's report, in the order of the indicators. */
    public record Given(List<Item> items) {

        public Given {
            items = List.copyOf(items);
        }

        /** The total in ten-thousandths of a point. */
        public long expected() {
            return items.stream().mapToLong(Workload::expected).sum();
        }
    }

    private static long expected(Item item) {
        long points = item.points().longValueExact() * 10_000L;
        long rate = item.rateUnits();
        return switch (item.kind()) {
            case BANDED -> rate >= 10_000 ? points : rate >= 6_000 ? points / 2 : 0;
            case PROPORTIONAL -> Math.min(points, points / 10_000 * rate);
            case DEDUCTED -> Math.max(0, points - item.count() * 5_000L);
        };
    }

    public static List<Given> sheets(int indicators, int sheets) {
        Random random = new Random(SEED);
        List<Given> all = new ArrayList<>();
        for (int i = 0; i < sheets; i++) {
            List<Item> items = new ArrayList<>();
            for (int indicator = 0; indicator < indicators; indicator++) {
                Kind kind = Kind.of(indicator);
                boolean deducted = kind == Kind.DEDUCTED;
                items.add(new Item(
                        indicator,
                        kind,
                        BigDecimal.valueOf(BenchTable.points(indicator)),
                        BigDecimal.valueOf(deducted ? 10_000 : rate(random), 4),
                        deducted ? random.nextInt(5) : 0));
            }
            all.add(new Given(items));
        }
        return all;
    }

    private static int rate(Random random) {
        return random.nextInt(10) < 4 ? EDGES[random.nextInt(EDGES.length)] : random.nextInt(12_001);
    }

    /** The same report as a department submits it to us. */
    public static Submission submission(Given given, int year) {
        Map<String, Answer> inputs = new LinkedHashMap<>();
        List<Submission.Finding> findings = new ArrayList<>();
        for (Item item : given.items()) {
            switch (item.kind()) {
                case BANDED -> put(inputs, BenchTable.rate(item.indicator()), item.rate());
                case PROPORTIONAL -> put(inputs, BenchTable.share(item.indicator()), item.rate());
                case DEDUCTED -> {
                    if (item.count() > 0) {
                        findings.add(finding(item, findings.size()));
                    }
                }
            }
        }
        return new Submission(
                BenchTable.SCHEME,
                year,
                1,
                new Submission.Department("示例局", null, null),
                Submission.Narrative.NONE,
                inputs,
                List.of(),
                findings,
                List.of(),
                List.of());
    }

    private static void put(Map<String, Answer> inputs, String name, BigDecimal rate) {
        inputs.put(
                name, new Answer.Amount(rate.movePointRight(2), new Place("", 0, JsonPointer.field("/inputs", name))));
    }

    private static Submission.Finding finding(Item item, int position) {
        return new Submission.Finding(
                BenchTable.code(item.indicator()),
                BenchTable.finding(item.indicator()),
                null,
                BigDecimal.valueOf(item.count()),
                null,
                null,
                List.of(),
                new Place("", 0, "/findings/" + position));
    }
}
