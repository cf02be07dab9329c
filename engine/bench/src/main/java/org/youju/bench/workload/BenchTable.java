package org.youju.bench.workload;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.youju.ruleset.RulesetFiles;

/**
 * An illustrative table made to be measured: a third of its indicators is banded, a third proportional, and from a third
 * points are deducted. Its sentences are in the resources; here they are only numbered.
 */
public final class BenchTable {

    /** As many as the workload has, with 100 points in all. */
    public static final int INDICATORS = 24;

    public static final String SCHEME = "bench-sample";
    public static final int YEAR = 2024;

    private BenchTable() {}

    /** What the indicator at a position is scored by. */
    public enum Kind {
        BANDED,
        PROPORTIONAL,
        DEDUCTED;

        /** @param indicator counted from 0 */
        public static Kind of(int indicator) {
            return values()[indicator % 3];
        }
    }

    /** @param indicator counted from 0 */
    public static int points(int indicator) {
        return indicator % 6 == 0 ? 5 : 4;
    }

    /** @param indicator counted from 0 */
    public static String code(int indicator) {
        return "1.1." + (indicator + 1);
    }

    /** Banded indicators are scored by this input, proportional ones by {@link #share}. */
    public static String rate(int indicator) {
        return "合格率" + (indicator + 1);
    }

    public static String share(int indicator) {
        return "完成比例" + (indicator + 1);
    }

    /** What may be found under an indicator that points are deducted from. */
    public static String finding(int indicator) {
        return "问题" + (indicator + 1);
    }

    public static RulesetFiles files(int indicators) {
        return files(indicators, YEAR, 1);
    }

    /**
     * The same table for several years.
     *
     * @param years how many, counted on from {@code firstYear}
     */
    public static RulesetFiles files(int indicators, int firstYear, int years) {
        Map<String, byte[]> files = new HashMap<>();
        files.put("phrases/1.dsl", text("phrases/1.dsl").getBytes(StandardCharsets.UTF_8));
        for (int year = firstYear; year < firstYear + years; year++) {
            addYear(files, SCHEME + "/" + year, indicators, year);
        }
        return RulesetFiles.of(files);
    }

    private static void addYear(Map<String, byte[]> files, String folder, int indicators, int year) {
        StringBuilder manifest = new StringBuilder();
        StringBuilder order = new StringBuilder("indicators:\n");
        StringBuilder inputs = new StringBuilder("inputs:\n");
        int total = 0;
        for (int i = 0; i < indicators; i++) {
            total += points(i);
            order.append("  - i").append(i + 1).append('\n');
            switch (Kind.of(i)) {
                case BANDED -> inputs.append(input(rate(i)));
                case PROPORTIONAL -> inputs.append(input(share(i)));
                case DEDUCTED -> {
                    // a finding is no input
                }
            }
            String kind = Kind.of(i).name().toLowerCase(Locale.ROOT);
            for (String file : new String[] {"indicator.yaml", "rules.dslr"}) {
                String filled = text(kind + "/" + file)
                        .replace("${n}", String.valueOf(i + 1))
                        .replace("${code}", code(i))
                        .replace("${points}", String.valueOf(points(i)));
                files.put(folder + "/i" + (i + 1) + "/" + file, filled.getBytes(StandardCharsets.UTF_8));
            }
        }
        manifest.append(text("ruleset.yaml")
                        .replace("year: " + YEAR, "year: " + year)
                        .replace("${total}", String.valueOf(total))
                        .replace("${excellent}", String.valueOf(total * 9 / 10)))
                .append(inputs)
                .append(order);
        files.put(folder + "/ruleset.yaml", manifest.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String input(String name) {
        return "  - {name: " + name + ", type: number, unit: \"%\", min: 0, description: 示例}\n";
    }

    private static String text(String file) {
        return Resources.text("table/" + file);
    }
}
