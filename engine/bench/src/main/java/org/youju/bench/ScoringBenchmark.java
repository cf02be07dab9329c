package org.youju.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.youju.document.Problems;
import org.youju.facts.Facts;
import org.youju.rendering.Json;
import org.youju.scorecard.Scorecard;
import org.youju.scoring.Format;
import org.youju.scoring.Sheet;
import org.youju.submission.Submission;

/** Sheets a second, from a submission to its scorecard. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@OperationsPerInvocation(Sheets.COUNT)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        // without UseCondCardMark this collector makes threads write to the same cache lines where they share nothing
        jvmArgsAppend = {"-XX:+UseSerialGC", "-XX:+UseCondCardMark", "-Xms1g", "-Xmx1g"})
public class ScoringBenchmark {

    /** Only which rules apply, and their points added up: what the grounds cost shows beside it. */
    @Benchmark
    public void bareNumbers(Sheets given, Blackhole read) {
        for (Facts facts : given.facts) {
            read.consume(BareNumbers.total(facts, given.year().fire(facts)));
        }
    }

    @Benchmark
    public void ledger(Sheets given, Blackhole read) {
        for (Facts facts : given.facts) {
            read.consume(given.year().ledger(facts));
        }
    }

    @Benchmark
    @Threads(2)
    public void ledgerByTwo(Sheets given, Blackhole read) {
        ledger(given, read);
    }

    /** Finds the year, holds the sheet against its declarations, and makes facts of it. */
    @Benchmark
    public void facts(Sheets given, Blackhole read) {
        for (Submission submission : given.submissions) {
            read.consume(given.youju.sheet(submission, new Problems()));
        }
    }

    /** Every entry put into words, as it is when somebody reads it. */
    @Benchmark
    public void words(Sheets given, Blackhole read) {
        for (Sheet sheet : given.sheets) {
            Scorecard card = given.youju.score(sheet);
            read.consume(card);
            for (Scorecard.IndicatorScore score : card.indicators()) {
                for (Scorecard.EntryLine line : score.entries()) {
                    read.consume(line);
                }
            }
        }
    }

    @Benchmark
    public void json(Sheets given, Blackhole read) {
        for (Sheet sheet : given.sheets) {
            read.consume(Json.compact(given.youju.score(sheet)));
        }
    }

    /** The answers of {@link #json} put together from parts that were known beforehand. */
    @Benchmark
    public void answersFromParts(Answers known, Blackhole read) {
        for (int i = 0; i < known.count(); i++) {
            read.consume(known.together(i));
        }
    }

    @Benchmark
    public void jsonFromJson(Sheets given, Blackhole read) {
        for (byte[] body : given.bodies) {
            Sheet sheet = given.youju.read(body, Format.JSON, "");
            read.consume(Json.compact(given.youju.score(sheet)));
        }
    }
}
