package org.youju.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;
import org.youju.bench.Run.Sample;
import org.youju.bench.Table.Round;

/**
 * Measures everything and prints one table. {@code --smoke} runs each benchmark once, to see that it runs; a number is
 * that of the rounds, three unless it is given.
 */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) throws RunnerException {
        String argument = arguments.length == 0 ? "3" : arguments[0];
        boolean smoke = argument.equals("--smoke");
        int rounds = smoke ? 1 : Integer.parseInt(argument);
        List<Round> measured = new ArrayList<>();
        for (int i = 1; i <= rounds; i++) {
            Map<Run, Sample> samples = new EnumMap<>(Run.class);
            for (Run run : Run.values()) {
                Sample sample = smoke ? run.smoke() : run.measure();
                samples.put(run, sample);
                System.err.printf("round %d of %d, %s: %,.0f%n", i, rounds, run, sample.score());
            }
            measured.add(new Round(samples));
        }
        new PrintStream(System.out, true, StandardCharsets.UTF_8).print(Table.of(measured));
    }
}
