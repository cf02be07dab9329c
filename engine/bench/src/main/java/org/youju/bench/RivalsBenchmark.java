package org.youju.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.youju.bench.rivals.CamundaDmn;
import org.youju.bench.rivals.KieDmn;
import org.youju.bench.rivals.OpenLTablets;
import org.youju.bench.rivals.PlainJava;
import org.youju.bench.rivals.PlainLedger;
import org.youju.bench.rivals.PlainText;
import org.youju.bench.workload.BenchTable;
import org.youju.bench.workload.Workload;
import org.youju.bench.workload.Workload.Given;

/** Sheets a second of the same work by hand and by other engines. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@OperationsPerInvocation(Sheets.COUNT)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xms1g", "-Xmx1g"})
public class RivalsBenchmark {

    /** Who scores. */
    public enum Who {
        PLAIN_TEXT,
        PLAIN_JAVA,
        PLAIN_LEDGER,
        OPENL,
        CAMUNDA,
        KIE_DMN
    }

    @Param
    Who who = Who.PLAIN_TEXT;

    private List<Given> sheets = List.of();
    private Function<Given, Object> scoring = given -> given;

    @Setup
    public void load() {
        sheets = Workload.sheets(BenchTable.INDICATORS, Sheets.COUNT);
        scoring = switch (who) {
            case PLAIN_TEXT -> new PlainText()::lines;
            case PLAIN_JAVA -> new PlainJava()::score;
            case PLAIN_LEDGER -> new PlainLedger()::ledger;
            case OPENL -> new OpenLTablets()::score;
            case CAMUNDA -> new CamundaDmn()::score;
            case KIE_DMN -> new KieDmn()::score;
        };
    }

    @Benchmark
    public void score(Blackhole read) {
        for (Given given : sheets) {
            read.consume(scoring.apply(given));
        }
    }
}
