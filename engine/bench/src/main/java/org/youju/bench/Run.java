package org.youju.bench;

import java.util.Objects;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** A benchmark with its parameters, measured in a process of its own. */
enum Run {
    PLAIN_TEXT(RivalsBenchmark.class, "score", "who", "PLAIN_TEXT"),
    PLAIN_JAVA(RivalsBenchmark.class, "score", "who", "PLAIN_JAVA"),
    PLAIN_LEDGER(RivalsBenchmark.class, "score", "who", "PLAIN_LEDGER"),
    BARE(ScoringBenchmark.class, "bareNumbers"),
    LEDGER(ScoringBenchmark.class, "ledger"),
    OPENL(RivalsBenchmark.class, "score", "who", "OPENL"),
    CAMUNDA(RivalsBenchmark.class, "score", "who", "CAMUNDA"),
    KIE_DMN(RivalsBenchmark.class, "score", "who", "KIE_DMN"),
    WORDS(ScoringBenchmark.class, "words"),
    JSON(ScoringBenchmark.class, "json"),
    ANSWERS_FROM_PARTS(ScoringBenchmark.class, "answersFromParts"),
    FACTS(ScoringBenchmark.class, "facts"),
    JSON_FROM_JSON(ScoringBenchmark.class, "jsonFromJson"),
    TWO_THREADS(ScoringBenchmark.class, "ledgerByTwo"),
    FACTS_OF_MANY(ScoringBenchmark.class, "facts", "rulesets", "200"),
    LEDGER_OF_MANY(ScoringBenchmark.class, "ledger", "rulesets", "200"),
    TEN_INDICATORS(ScoringBenchmark.class, "ledger", "indicators", "10"),
    MANY_INDICATORS(ScoringBenchmark.class, "ledger", "indicators", "500"),
    COMPILE_FIRST(RulesetsBenchmark.class, "compileFirst"),
    COMPILE_AGAIN(RulesetsBenchmark.class, "compileAgain"),
    CHECK(RulesetsBenchmark.class, "check");

    private final String benchmark;
    private final String parameter;
    private final String value;

    Run(Class<?> type, String method) {
        this(type, method, "indicators", "24");
    }

    Run(Class<?> type, String method, String parameter, String value) {
        this.benchmark = type.getName() + "." + method + "$";
        this.parameter = parameter;
        this.value = value;
    }

    /**
     * What was measured.
     *
     * @param score sheets a second, or milliseconds where something is done once
     * @param bytes allocated for a sheet
     */
    record Sample(double score, double bytes) {}

    Sample measure() throws RunnerException {
        return sample(options().param(parameter, value));
    }

    /** In this process, each once and small, to see that it runs: the figure means nothing. */
    Sample smoke() throws RunnerException {
        return sample(options()
                .forks(0)
                .warmupIterations(0)
                .measurementIterations(1)
                .measurementTime(TimeValue.milliseconds(1))
                .param(parameter, value.length() == 3 ? "3" : value));
    }

    private ChainedOptionsBuilder options() {
        return new OptionsBuilder()
                .include(benchmark)
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .addProfiler(GCProfiler.class);
    }

    private static Sample sample(ChainedOptionsBuilder options) throws RunnerException {
        RunResult result = new Runner(options.build()).runSingle();
        return new Sample(
                result.getPrimaryResult().getScore(),
                Objects.requireNonNull(result.getSecondaryResults().get("gc.alloc.rate.norm"))
                        .getScore());
    }
}
