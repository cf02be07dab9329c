package org.youju.bench;

import java.util.List;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.youju.bench.workload.BenchTable;
import org.youju.bench.workload.Workload;
import org.youju.document.Problems;
import org.youju.facts.Facts;
import org.youju.intake.Percentages;
import org.youju.rendering.Json;
import org.youju.scoring.Sheet;
import org.youju.scoring.YearRules;
import org.youju.scoring.Youju;
import org.youju.submission.Submission;

/** The workload as our engine takes it, in each of the forms that a sheet passes through. */
@State(Scope.Benchmark)
public class Sheets {

    /** So many are scored at each invocation, so that no measurement sees the same sheet again at once. */
    static final int COUNT = 1_000;

    /**
     * There are as many different sheets among them as hold so many answers: larger sheets are to be measured, not the
     * memory that a thousand of them take.
     */
    private static final int ANSWERS = 24_000;

    @Param("24")
    int indicators = BenchTable.INDICATORS;

    /** How many years are loaded; the sheets are of the last. */
    @Param("1")
    int rulesets = 1;

    Youju youju = Youju.of(List.of());
    List<Submission> submissions = List.of();
    List<byte[]> bodies = List.of();
    List<Sheet> sheets = List.of();
    List<Facts> facts = List.of();

    @Setup
    public void load() {
        youju = Youju.open(BenchTable.files(indicators, BenchTable.YEAR, rulesets));
        int year = BenchTable.YEAR + rulesets - 1;
        List<Submission> different = Workload.sheets(indicators, Math.min(COUNT, ANSWERS / indicators)).stream()
                .map(one -> Workload.submission(one, year))
                .toList();
        submissions = IntStream.range(0, COUNT)
                .mapToObj(i -> different.get(i % different.size()))
                .toList();
        List<Sheet> read =
                different.stream().map(one -> youju.sheet(one, new Problems())).toList();
        sheets = IntStream.range(0, COUNT)
                .mapToObj(i -> read.get(i % read.size()))
                .toList();
        facts = sheets.stream().map(Sheet::facts).toList();
        bodies = submissions.stream()
                .map(one -> Json.compact(Percentages.asWritten(one, year().ruleset())))
                .toList();
        year().warmUp();
    }

    YearRules year() {
        return sheets.get(0).year();
    }
}
