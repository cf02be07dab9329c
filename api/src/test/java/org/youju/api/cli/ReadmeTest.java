package org.youju.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The outputs in the README are those that the commands above them print. To write them anew: {@code mvn verify
 * -Dyouju.rerecord=true}.
 */
class ReadmeTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Path README = ROOT.resolve("README.md");
    private static final Pattern OUTPUT =
            Pattern.compile("(```console\\n\\$ \\./youju (\\S[^\\n]*)\\n)(.*?)(```\\n)", Pattern.DOTALL);

    @Test
    void showsWhatTheCommandsPrint() throws IOException {
        String readme = Files.readString(README, StandardCharsets.UTF_8);
        List<String> commands = new ArrayList<>();
        Matcher matcher = OUTPUT.matcher(readme);
        StringBuilder recorded = new StringBuilder();
        while (matcher.find()) {
            commands.add(matcher.group(2).split(" ")[0]);
            String output = output(matcher.group(2));
            matcher.appendReplacement(recorded, Matcher.quoteReplacement(matcher.group(1) + output + matcher.group(4)));
        }
        matcher.appendTail(recorded);
        if (Boolean.getBoolean("youju.rerecord")) {
            Files.writeString(README, recorded, StandardCharsets.UTF_8);
        }
        assertThat(commands).containsExactly("score", "score", "compare", "ruleset");
        assertThat(Files.readString(README, StandardCharsets.UTF_8)).isEqualTo(recorded.toString());
    }

    private static String output(String command) {
        String[] arguments = Arrays.stream(command.split(" "))
                .map(one -> one.startsWith("rulesets/") ? ROOT.resolve(one).toString() : one)
                .toArray(String[]::new);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        CommandLineOfYouju.run(
                arguments,
                terminal,
                Map.of("YOUJU_RULESETS", ROOT.resolve("rulesets").toString()));
        terminal.flush();
        assertThat(err.toString(StandardCharsets.UTF_8)).as(command).isEmpty();
        return out.toString(StandardCharsets.UTF_8);
    }
}
