package org.youju.bench;

import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.youju.assurance.CheckReport;
import org.youju.assurance.Checker;
import org.youju.bench.workload.BenchTable;
import org.youju.ruleset.RulesetFiles;
import org.youju.scoring.YearRules;
import org.youju.scoring.Youju;

/** What has to be done before the first sheet: a year read, let through the gate and compiled; and its check. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Measurement(iterations = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xms1g", "-Xmx1g"})
public class RulesetsBenchmark {

    private final RulesetFiles files = BenchTable.files(BenchTable.INDICATORS);

    @Benchmark
    @Warmup(iterations = 0)
    public YearRules compileFirst() {
        YearRules year = Youju.open(files).years().get(0);
        year.warmUp();
        return year;
    }

    @Benchmark
    @Warmup(iterations = 20)
    public YearRules compileAgain() {
        return compileFirst();
    }

    @Benchmark
    @Warmup(iterations = 1)
    public CheckReport check() {
        return Checker.check(files, BenchTable.SCHEME + "/" + BenchTable.YEAR, LocalDate.of(BenchTable.YEAR, 1, 1));
    }
}
