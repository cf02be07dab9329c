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
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From an official paper to a published year as the guide walks it, in an empty folder and by the command line alone. */
class FirstYearTest {

    private static final Path GUIDE = Path.of("").toAbsolutePath().getParent().resolve("rulesets/README.md");
    private static final Pattern CHAPTER = Pattern.compile("## 从一份正式文件到发布的年度\\n(.*?)\\n## ", Pattern.DOTALL);
    private static final Pattern STEP = Pattern.compile("(?:`(flood/[^`]+)`：\\n\\n)?```\\n(.*?)```\\n", Pattern.DOTALL);

    @TempDir
    private Path folder;

    private final List<String> printed = new ArrayList<>();

    private int youju(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        int exit = CommandLineOfYouju.run(
                arguments,
                terminal,
                Map.of(
                        "YOUJU_RULESETS",
                        rulesets().toString(),
                        "YOUJU_DATA",
                        folder.resolve("data").toString()));
        terminal.flush();
        printed.add(out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8));
        return exit;
    }

    private Path rulesets() {
        return folder.resolve("rulesets");
    }

    private String last() {
        return printed.get(printed.size() - 1);
    }

    private static List<MatchResult> steps() throws IOException {
        String chapter = CHAPTER.matcher(Files.readString(GUIDE, StandardCharsets.UTF_8))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        return STEP.matcher(chapter).results().toList();
    }

    @Test
    void theGuidesWalkLeadsFromNothingToAPublishedYear() throws IOException {
        Files.createDirectories(rulesets());
        int files = 0;
        for (MatchResult step : steps()) {
            if (step.group(1) != null) {
                Path file = rulesets().resolve(step.group(1));
                Files.createDirectories(file.getParent());
                Files.writeString(file, step.group(2), StandardCharsets.UTF_8);
                files++;
                continue;
            }
            for (String line : step.group(2).lines().toList()) {
                String[] command = Arrays.stream(line.split(" "))
                        .skip(1)
                        .map(one -> one.startsWith("rulesets/")
                                ? folder.resolve(one).toString()
                                : one)
                        .toArray(String[]::new);
                assertThat(youju(command)).as(line + "\n" + last()).isZero();
            }
            removeTheBlankIndicator();
        }

        assertThat(files).isEqualTo(12);
        assertThat(printed).hasSize(6);
        assertThat(printed.get(0)).contains("已建立 flood/2025", "[STILL_BLANK] 这里还没有填：评分表的名称");
        assertThat(printed.get(1)).contains("flood/2025：0 个错误，0 个提醒", "有意写错 33 处，案例没有发现的 0 处");
        assertThat(printed.get(3)).contains("总分：85.00 / 100.00", "二级指标");
        assertThat(printed.get(5)).contains("flood/2025  第 1 版  已由 王五 于 ", "3 个指标，共 100.00 分");
    }

    /** The guide says so in words. */
    private void removeTheBlankIndicator() throws IOException {
        Path first = rulesets().resolve("flood/2025/1.1-first");
        if (Files.exists(first)) {
            for (String name : List.of("indicator.yaml", "rules.dslr", "cases.yaml")) {
                Files.delete(first.resolve(name));
            }
            Files.delete(first);
        }
    }

    @Test
    void aBlankTableIsReadAndItsCheckNamesEveryPlaceThatIsStillOpen() throws IOException {
        Files.createDirectories(rulesets());

        assertThat(youju("ruleset", "new", "town/2025", "--blank", "--levels", "4"))
                .isZero();
        StringBuilder draft = new StringBuilder();
        try (Stream<Path> files = Files.walk(rulesets().resolve("town/2025"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                draft.append(Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        long open = Pattern.compile("【待填：").matcher(draft).results().count();
        assertThat(draft).contains("【待填：四级指标】");
        assertThat(youju("ruleset", "check", "town/2025")).isEqualTo(1);
        assertThat(last().lines().filter(line -> line.contains("[STILL_BLANK]")))
                .hasSize((int) open);
        assertThat(last()).doesNotContain("RULESET_INVALID").contains("[POINTS_SUM]", "[EXPECTATION_BLANK]");
        assertThat(youju("ruleset", "publish", "town/2025", "--by", "王五")).isEqualTo(1);
    }

    @Test
    void whatIsThereAlreadyIsNotBegunAgainFromNothing() throws IOException {
        Files.createDirectories(rulesets());
        youju("ruleset", "new", "town/2025", "--blank");
        Path manifest = rulesets().resolve("town/2025/ruleset.yaml");
        Files.writeString(manifest, "改过", StandardCharsets.UTF_8);

        assertThat(youju("ruleset", "new", "town/2025", "--blank")).isEqualTo(2);
        assertThat(last()).contains("RULESET_EXISTS");
        assertThat(Files.readString(manifest)).isEqualTo("改过");
    }

    @Test
    void fromNothingOrFromAYearButNotBothAndNotNeither() throws IOException {
        Files.createDirectories(rulesets());

        for (String[] wrong : new String[][] {
            {"town/2025"}, {"town/2025", "--blank", "--from", "town/2024"}, {"town/2025", "--blank", "--levels", "5"},
            {"town/2025", "--from", "town/2024", "--levels", "2"}, {"2025", "--blank"}, {"town/2025-r2", "--blank"}
        }) {
            assertThat(youju(Stream.concat(Stream.of("ruleset", "new"), Arrays.stream(wrong))
                            .toArray(String[]::new)))
                    .as(Arrays.toString(wrong))
                    .isEqualTo(2);
            assertThat(last()).contains("[USAGE]").contains("town/2025");
        }
        assertThat(rulesets()).isEmptyDirectory();
    }
}
