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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.youju.api.Tiny;
import org.youju.document.Names;
import org.youju.ruleset.RulesetFiles;
import org.youju.scoring.Youju;

/** Every option of the command line that takes somebody's name takes it by the one rule of names. */
class NamesOfPeopleTest {

    /** Each command that says who acts, as far as the name. */
    private static final List<List<String>> DOORS = List.of(
            List.of("decisions", "make", "sheet.yaml", "--by"),
            List.of("appeals", "file", "none", "appeal.json", "--by"),
            List.of("appeals", "step", "none", "--to", "ACCEPTED", "--reason", "示例", "--by"),
            List.of("ruleset", "publish", "toy/2023", "--by"),
            List.of("ruleset", "new", "toy/2024", "--from", "toy/2023", "--by"));

    @TempDir
    private Path folder;

    private record Outcome(int exit, String out, String err) {}

    private Outcome youju(List<String> arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        int exit = CommandLineOfYouju.run(
                arguments.toArray(String[]::new),
                terminal,
                Map.of(
                        "YOUJU_RULESETS", folder.resolve("rulesets").toString(),
                        "YOUJU_DATA", folder.resolve("data").toString()));
        terminal.flush();
        return new Outcome(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private Outcome by(List<String> door, String name) {
        List<String> arguments = new ArrayList<>(door);
        arguments.add(name);
        return youju(arguments);
    }

    /** One of each category that is refused, and of the spaces and forms around a name. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "　",
                " 李四",
                "李四 ",
                "　李四",
                "李四\n",
                "李\r\n四",
                "李\t四",
                "李\u0000四",
                "李\u007F四",
                "李\u0085四",
                "李\u200B四",
                "李\u202E四",
                "李\u2066四",
                "李\uFEFF四",
                "李\u00AD四",
                "李\u2028四",
                "李\u2029四",
                "李\uE000四",
                "李\u0378四",
                "李\uFE0F四",
                "李\u3164四",
                "e\u0301",
                "key:门户",
                "KEY：门户",
                "oidc:u-7",
                "local:serve",
                "clock",
                "anybody"
            })
    void whatIsNoNameIsRefusedAtEveryDoorAndChangesNothing(String name) throws IOException {
        Files.createDirectories(folder.resolve("rulesets"));
        for (List<String> door : DOORS) {
            Outcome refused = by(door, name);

            assertThat(refused.exit()).as("%s", door).isEqualTo(2);
            assertThat(refused.err()).as("%s", door).startsWith("[NAME_INVALID] --by 后的姓名");
        }
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201})
    void aNameHasAtMostTwoHundredCharactersAtEveryDoor(int length) {
        for (List<String> door : DOORS) {
            assertThat(by(door, "李".repeat(length)).err().contains("NAME_INVALID"))
                    .as("%s", door)
                    .isEqualTo(length > Names.MOST);
        }
    }

    /** Written into the manifest of the new year so that it reads back as it was given. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "李四",
                "O'Neill, \"Jo\"",
                "张三（局）",
                "a\\b",
                "null",
                "yes",
                "2024",
                "- x",
                "x: y",
                "# x",
                "x # y",
                "{x}",
                "[x]",
                "&x",
                "*x",
                "!x",
                "%x",
                "@x",
                "№ 5",
                "欧阳·娜",
                "李 四",
                "𠮷野",
                "~",
                "'",
                "\"",
                "李四 #"
            })
    void aNameOfAnyVisibleCharactersStandsInTheNewYearAsItIs(String name) throws IOException {
        Map<String, String> before = new LinkedHashMap<>();
        before.put("none", "");
        before.put("plain", "editedBy: 王五\n");
        before.put("remark", "editedBy: 王五   # 备注\n");
        before.put("quoted", "editedBy: \"王 \\\"五\"\n");
        before.put("single", "editedBy: '王''五' # 备注\n");
        for (Map.Entry<String, String> one : before.entrySet()) {
            Path rulesets = folder.resolve("rulesets");
            copy(rulesets, one.getKey() + "/2023", "scheme: " + one.getKey(), one.getValue());

            Outcome made = youju(
                    List.of("ruleset", "new", one.getKey() + "/2024", "--from", one.getKey() + "/2023", "--by", name));

            assertThat(made.out()).as("%s: %s", one.getKey(), made.err()).contains("已建立 " + one.getKey() + "/2024");
            assertThat(Youju.open(RulesetFiles.in(rulesets).only(one.getKey() + "/2024"))
                            .years()
                            .get(0)
                            .ruleset()
                            .editedBy())
                    .as(one.getKey())
                    .isEqualTo(name);
            assertThat(Files.readString(rulesets.resolve(one.getKey() + "/2024/ruleset.yaml"))
                            .contains("# 备注"))
                    .isEqualTo(one.getValue().contains("# 备注"));
        }
    }

    private static void copy(Path rulesets, String to, String scheme, String editor) throws IOException {
        Path tiny = Tiny.path("tiny");
        try (Stream<Path> paths = Files.walk(tiny)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                Path copy = rulesets.resolve(tiny.relativize(path).toString().replace("toy/2023", to));
                Files.createDirectories(copy.getParent());
                String text = Files.readString(path).replace("scheme: toy", scheme);
                Files.writeString(copy, path.endsWith("ruleset.yaml") ? text + editor : text);
            }
        }
    }
}
