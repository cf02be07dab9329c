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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The outputs in the READMEs are those that the commands above them print, whole or the lines that {@code sed -n} picks; what
 * they link to is there. To write the outputs anew: {@code mvn verify -Dyouju.rerecord=true}.
 */
class ReadmeTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Pattern OUTPUT = Pattern.compile(
            "(```console\\n\\$ \\./youju ([^|\\n]*?)(?: \\| sed -n '([\\d,p;]+)')?\\n)(.*?)(```\\n)", Pattern.DOTALL);
    private static final Pattern NAMED = Pattern.compile("`((?:engine|api)/[\\w/-]*)…/([^`]+)`");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|#)([^)#]+)(?:#[^)]*)?\\)");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "api/README.md",
                "engine/README.md",
                "engine/bench/README.md",
                "ui-static/README.md",
                "rulesets/README.md"
            })
    void showsWhatTheCommandsPrintAndLinksToWhatIsThere(String name) throws IOException {
        Path file = ROOT.resolve(name);
        String readme = Files.readString(file, StandardCharsets.UTF_8);
        Matcher matcher = OUTPUT.matcher(readme);
        StringBuilder recorded = new StringBuilder();
        while (matcher.find()) {
            String shown = picked(output(matcher.group(2)), matcher.group(3));
            matcher.appendReplacement(recorded, Matcher.quoteReplacement(matcher.group(1) + shown + matcher.group(5)));
        }
        matcher.appendTail(recorded);
        if (Boolean.getBoolean("youju.rerecord")) {
            Files.writeString(file, recorded, StandardCharsets.UTF_8);
        }
        assertThat(Files.readString(file, StandardCharsets.UTF_8)).isEqualTo(recorded.toString());
        assertThat(LINK.matcher(readme).results().map(link -> link.group(1)))
                .allSatisfy(link -> assertThat(file.resolveSibling(link)).exists());
    }

    /** A table of where to find what is of no use once the files have moved on. */
    @Test
    void filesThatTheEngineNamesAreThere() throws IOException {
        List<Path> sources;
        try (Stream<Path> all = Files.walk(ROOT)) {
            sources = all.filter(path -> path.toString().contains("/src/")).toList();
        }
        String readme = Files.readString(ROOT.resolve("engine/README.md"), StandardCharsets.UTF_8);
        assertThat(NAMED.matcher(readme).results().toList())
                .hasSizeGreaterThanOrEqualTo(15)
                .allSatisfy(named -> assertThat(sources)
                        .as(named.group())
                        .anyMatch(path -> path.startsWith(ROOT.resolve(named.group(1)))
                                && path.toString().endsWith("/" + named.group(2).replaceAll("/$", ""))));
    }

    /** How many outputs are looked at: an example that lost its form would no longer be checked without a word. */
    @Test
    void examplesAreWhereTheyAreLookedFor() throws IOException {
        Map<String, Integer> commands = Map.of("README.md", 3, "api/README.md", 2);
        for (Map.Entry<String, Integer> each : commands.entrySet()) {
            String readme = Files.readString(ROOT.resolve(each.getKey()), StandardCharsets.UTF_8);
            assertThat(OUTPUT.matcher(readme).results().count())
                    .as(each.getKey())
                    .isEqualTo((long) each.getValue());
        }
    }

    @Test
    void theFirstOneIsReadInThreeMinutes() throws IOException {
        assertThat(Files.readAllLines(ROOT.resolve("README.md"), StandardCharsets.UTF_8))
                .hasSizeLessThanOrEqualTo(150);
    }

    /** What {@code sed -n '1,4p;8p'} prints of it; everything where nothing is picked. */
    private static String picked(String output, String ranges) {
        if (ranges == null) {
            return output;
        }
        List<String> lines = new ArrayList<>(output.lines().toList());
        return Arrays.stream(ranges.split(";"))
                .map(range -> range.replace("p", "").split(","))
                .flatMapToInt(ends ->
                        IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1])))
                .mapToObj(line -> lines.get(line - 1) + "\n")
                .collect(Collectors.joining());
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
