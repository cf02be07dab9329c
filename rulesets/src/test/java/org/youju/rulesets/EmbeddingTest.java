package org.youju.rulesets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.youju.ruleset.RulesetFiles;
import org.youju.scorecard.Scorecard;
import org.youju.scoring.Format;
import org.youju.scoring.Youju;

/** Youju in somebody else's program: the rulesets on the class path, no Spring, and the example that engine/README.md prints. */
class EmbeddingTest {

    private static final RulesetFiles FOLDER = RulesetFiles.in(Path.of("").toAbsolutePath());

    private static String reasons() throws IOException {
        StringBuilder out = new StringBuilder();
        // README
        Youju youju = Youju.open(RulesetFiles.onClassPath(Youju.class.getClassLoader()));
        byte[] sheet = Files.readAllBytes(Path.of("huangjiang-department/2023/sheets/many-losses.yaml"));
        Scorecard card = youju.score(youju.read(sheet, Format.YAML, "many-losses.yaml"));
        out.append(card.score()).append(" of ").append(card.points()).append('\n');
        for (Scorecard.IndicatorScore indicator : card.indicators()) {
            for (Scorecard.EntryLine entry : indicator.entries()) {
                out.append(indicator.code()).append(' ').append(entry.kind()).append(' ');
                out.append(entry.points()).append("  ").append(entry.reason()).append('\n');
            }
        }
        // README
        return out.toString();
    }

    @Test
    void aProgramOfTenLinesScoresASheetAndPrintsTheReasons() throws IOException {
        assertThat(reasons().lines())
                .startsWith("66.07 of 100.00")
                .allMatch(
                        line -> line.equals("66.07 of 100.00") || line.matches("[\\d.]+ (AWARDED|LOST) -?[\\d.]+  .+"))
                .hasSizeGreaterThan(20);
    }

    @Test
    void theReadmeOfTheEnginePrintsJustThat() throws IOException {
        String source = Files.readString(Path.of("src/test/java/org/youju/rulesets/EmbeddingTest.java"));
        String example = source.split("// README\n")[1].stripIndent().stripTrailing();

        assertThat(Files.readString(Path.of("../engine/README.md"))).contains("```java\n" + example.indent(0) + "```");
    }

    @Test
    void rulesetsOnAClassPathAreThoseOfTheFolder(@TempDir Path folder) throws IOException {
        Path jar = folder.resolve("rules 1.jar");
        write(jar);
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            assertThat(RulesetFiles.onClassPath(loader).isSameAs(FOLDER)).isTrue();
        }
        assertThat(RulesetFiles.onClassPath(getClass().getClassLoader()).isSameAs(FOLDER))
                .isTrue();
    }

    /** As the module's jar is: with entries for folders, and files that are no rulesets beside it. */
    private static void write(Path jar) throws IOException {
        List<String> paths = FOLDER.folders().stream()
                .flatMap(one -> FOLDER.below(one).stream())
                .collect(Collectors.toList());
        paths.addAll(FOLDER.below("phrases"));
        TreeSet<String> folders = new TreeSet<>();
        paths.forEach(path -> Stream.iterate(
                        "rulesets/" + path, one -> one.contains("/"), one -> one.substring(0, one.lastIndexOf('/')))
                .skip(1)
                .forEach(one -> folders.add(one + "/")));
        folders.add("rulesets/");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (String one : folders) {
                out.putNextEntry(new JarEntry(one));
            }
            for (String path : paths) {
                out.putNextEntry(new JarEntry("rulesets/" + path));
                out.write(FOLDER.bytes(path).orElseThrow());
            }
            out.putNextEntry(new JarEntry("rulesets/README.md"));
            out.write(1);
        }
    }
}
