package org.youju.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.youju.bench.Run.Sample;

/** The results in Markdown, ratios first: those are alike on every machine. */
final class Table {

    /** All that was measured side by side. */
    record Round(Map<Run, Sample> samples) {

        Round {
            samples = Map.copyOf(samples);
        }

        private double score(Run run) {
            return sample(run).score();
        }

        private double bytes(Run run) {
            return sample(run).bytes();
        }

        private Sample sample(Run run) {
            Sample sample = samples.get(run);
            if (sample == null) {
                throw new IllegalStateException(run + " was not measured");
            }
            return sample;
        }
    }

    private enum Unit {
        RATIO("%.2f"),
        MILLISECONDS("%,.0f ms"),
        KILOBYTES("%,.1f kB");

        private final String format;

        Unit(String format) {
            this.format = format;
        }
    }

    /**
     * A line of the table.
     *
     * @param goal as it is agreed on, "" where none is
     * @param shown whose absolute figures stand beside it
     */
    private record Row(String what, String goal, Unit unit, ToDoubleFunction<Round> value, Run shown) {}

    private static final List<Row> ROWS = List.of(
            ratio("ledger, a call for each sheet : plain-text Java", "≥ 0.35", Run.LEDGER, Run.PLAIN_TEXT),
            ratio("ledger with its words : plain-text Java", "", Run.WORDS, Run.PLAIN_TEXT),
            ratio("ledger, words and JSON : plain-text Java", "≥ 0.05", Run.JSON, Run.PLAIN_TEXT),
            ratio("only putting that JSON together : plain-text Java", "", Run.ANSWERS_FROM_PARTS, Run.PLAIN_TEXT),
            ratio("JSON read, checked, scored, written : plain-text Java", "", Run.JSON_FROM_JSON, Run.PLAIN_TEXT),
            ratio("sheet checked and made facts : plain-text Java", "", Run.FACTS, Run.PLAIN_TEXT),
            ratio("Java with the same ledger : plain-text Java", "", Run.PLAIN_LEDGER, Run.PLAIN_TEXT),
            ratio("Java without a sentence : plain-text Java", "", Run.PLAIN_JAVA, Run.PLAIN_TEXT),
            ratio("ledger : OpenL Tablets", "≥ 2", Run.LEDGER, Run.OPENL, Run.OPENL),
            ratio("ledger : Camunda DMN (JUEL)", "≥ 10", Run.LEDGER, Run.CAMUNDA, Run.CAMUNDA),
            ratio("ledger : KIE DMN", "≥ 30", Run.LEDGER, Run.KIE_DMN, Run.KIE_DMN),
            ratio("ledger with grounds : same rules, bare numbers", "≥ 0.77", Run.LEDGER, Run.BARE, Run.BARE),
            ratio("two threads : one", "≥ 1.8", Run.TWO_THREADS, Run.LEDGER),
            ratio("ledger, 200 rulesets loaded : one", "flat", Run.LEDGER_OF_MANY, Run.LEDGER),
            ratio("sheet checked, 200 rulesets loaded : one", "flat", Run.FACTS_OF_MANY, Run.FACTS),
            new Row(
                    "an indicator of 500 : one of 10",
                    "flat",
                    Unit.RATIO,
                    round -> 50 * round.score(Run.MANY_INDICATORS) / round.score(Run.TEN_INDICATORS),
                    Run.MANY_INDICATORS),
            new Row(
                    "memory allocated for a sheet and its ledger",
                    "≤ 12 kB",
                    Unit.KILOBYTES,
                    round -> round.bytes(Run.LEDGER) / 1000,
                    Run.LEDGER),
            time("read, gated and compiled, first in a process", Run.COMPILE_FIRST),
            time("read, gated and compiled, again", Run.COMPILE_AGAIN),
            time("ruleset check", Run.CHECK));

    private Table() {}

    private static Row ratio(String what, String goal, Run run, Run of) {
        return ratio(what, goal, run, of, run);
    }

    private static Row ratio(String what, String goal, Run run, Run of, Run shown) {
        return new Row(what, goal, Unit.RATIO, round -> round.score(run) / round.score(of), shown);
    }

    private static Row time(String what, Run run) {
        return new Row(what, "", Unit.MILLISECONDS, round -> round.score(run), run);
    }

    /** Each line has the median of the rounds, so that one during which the machine was busy elsewhere does not count. */
    static String of(List<Round> rounds) {
        StringBuilder table =
                new StringBuilder("| what | measured | goal | sheets/s | kB a sheet |\n|---|---|---|---|---|\n");
        for (Row row : ROWS) {
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | **" + row.unit().format + "** | %s | %s |%n",
                    row.what(),
                    median(rounds, row.value()),
                    row.goal(),
                    row.unit() == Unit.MILLISECONDS ? " | " : absolute(rounds, row.shown())));
        }
        return table.toString();
    }

    private static String absolute(List<Round> rounds, Run run) {
        return String.format(
                Locale.ROOT,
                "%,.0f | %.1f",
                median(rounds, round -> round.score(run)),
                median(rounds, round -> round.bytes(run) / 1000));
    }

    private static double median(List<Round> rounds, ToDoubleFunction<Round> value) {
        double[] sorted = rounds.stream().mapToDouble(value).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
