package org.youju.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.youju.api.Tiny;
import org.youju.rendering.Json;
import org.youju.schema.SubmissionSchema;

/** Exit codes, and what stands on which stream. */
class CommandLineTest {

    private static final String GOOD = Tiny.path("sheets/good.yaml").toString();
    private static final String OPEN = Tiny.path("sheets/open.yaml").toString();
    private static final String WRONG = Tiny.path("sheets/wrong.yaml").toString();
    private static final Map<String, String> TINY =
            Map.of("YOUJU_RULESETS", Tiny.path("tiny").toString());

    private record Outcome(int exit, String out, String err) {}

    private static Outcome youju(String... args) {
        return youju("", TINY, args);
    }

    private static Outcome youju(String input, Map<String, String> environment, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Charset utf8 = StandardCharsets.UTF_8;
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(input.getBytes(utf8)),
                new PrintStream(out, true, utf8),
                new PrintStream(err, true, utf8));
        int exit = CommandLineOfYouju.run(args, terminal, environment);
        terminal.flush();
        return new Outcome(exit, out.toString(utf8), err.toString(utf8));
    }

    @Test
    void printsEveryPointWithItsGrounds() {
        Outcome outcome = youju("score", GOOD);

        assertThat(outcome.exit()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out())
                .contains("总分：32.50 / 40.00", "失分：7.50", "算式：30 × (3 ÷ 4) = 22.50")
                .contains("规则：制度健全（toy/2023/1.1.2-process/rules.dslr:1）", "条款：1.1.2/1");
    }

    @Test
    void anUndeterminedSheetIsAFinding() {
        Outcome outcome = youju("score", OPEN);

        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.out()).contains("UNDETERMINED", "22.50 至 32.50", "（填报数据“制度健全”）");
        assertThat(youju("explain", OPEN, "--format", "json").exit()).isEqualTo(1);
    }

    @Test
    void printsOneLinePerProblemInChinese() {
        Outcome outcome = youju("score", WRONG);

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err().lines().map(line -> line.substring(WRONG.length())))
                .containsExactly(
                        ":6 绩效目标第 1 项的年初目标值  [OUT_OF_RANGE] “年初目标值”不能是负数",
                        ":6 绩效目标第 1 项的实际完成值  [WRONG_TYPE] 此处应为数字，实际是文字",
                        ":4 /colour  [UNKNOWN_FIELD] 不认识的字段“colour”；此处可用的字段：department（填报部门）、evidence（佐证材料）、"
                                + "findings（检查发现）、goals（绩效目标）、inputs（填报数据）、narrative（文字叙述）、"
                                + "revision（规则版次）、scheme（评分方案）、selfScores（自评分）、year（年度）");
    }

    @Test
    void readsStandardInputAsYaml() throws IOException {
        Outcome outcome = youju(Tiny.sheet("good.yaml"), TINY, "score", "-", "--format", "json");

        assertThat(outcome.exit()).isZero();
        assertThat(outcome.out())
                .startsWith("{\n")
                .contains("\"score\" : 32.50")
                .endsWith("}\n");
    }

    @Test
    void theOptionGoesBeforeTheVariable() {
        Map<String, String> nowhere = Map.of("YOUJU_RULESETS", "/nowhere");

        assertThat(youju("", nowhere, "ruleset", "list"))
                .isEqualTo(new Outcome(
                        2, "", "/nowhere  [RULESETS_UNREADABLE] 找不到规则文件夹；请用 --rulesets 或环境变量 YOUJU_RULESETS 指明\n"));
        assertThat(youju("", nowhere, "ruleset", "list", "--rulesets", TINY.get("YOUJU_RULESETS"))
                        .out())
                .startsWith(
                        "toy/2023  第 1 版  草稿  示例评分表\n    2 个指标，共 40.00 分，3 条规则，0 个案例；出处：官方原文 30.00 分、示例数据，非官方 10.00 分\n");
    }

    @Test
    void showsARulesetWithItsRulesAsWritten() {
        assertThat(youju("ruleset", "show", "toy/2023").out())
                .contains("  条款 1.1.1/1：按完成率得分，得满为止。（示例，官方原文）")
                .contains("    | 规则 \"制度健全\"\n    |   依据条款 1.1.2/1\n    | 当\n");
        assertThat(youju("ruleset", "show", "toy/1999"))
                .isEqualTo(new Outcome(2, "", "年度  [RULESET_NOT_FOUND] 没有“toy/1999”的评分规则；现有：toy/2023\n"));
    }

    @Test
    void printsTheSchemaThatTheServerGives() {
        assertThat(youju("ruleset", "schema", "toy/2023"))
                .isEqualTo(new Outcome(
                        0,
                        Json.write(SubmissionSchema.of(Tiny.rulesets()
                                        .youju()
                                        .year("toy", 2023, null)
                                        .ruleset()))
                                + "\n",
                        ""));
        assertThat(youju("ruleset", "schema", "toy/1999").exit()).isEqualTo(2);
    }

    @Test
    void scoresAFileOfManySheetsLineByLine(@TempDir Path folder) throws IOException {
        Path sheets = folder.resolve("sheets.ndjson");
        String good =
                "{\"scheme\": \"toy\", \"year\": 2023, \"department\": {\"name\": \"甲\"}, \"inputs\": {\"制度健全\": true},"
                        + " \"goals\": [{\"indicator\": \"1.1.1\", \"name\": \"乙\", \"planned\": 4, \"actual\": 3}]}\n";
        Files.writeString(sheets, good + "\n" + good, StandardCharsets.UTF_8);

        Outcome all = youju("score", sheets.toString(), "--explain", "none");
        assertThat(all.exit()).isZero();
        assertThat(all.out().lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).contains("\"score\":32.50", "\"entries\":[]"));
        assertThat(all.out().lines().skip(1))
                .allSatisfy(line -> assertThat(line).startsWith("{\"line\":3,"));

        Files.writeString(sheets, good + "{\n", StandardCharsets.UTF_8);
        Path results = folder.resolve("results.ndjson");
        assertThat(youju("score", sheets.toString(), "--output", results.toString()))
                .isEqualTo(new Outcome(1, "", ""));
        assertThat(Files.readString(results, StandardCharsets.UTF_8))
                .contains("制度健全为“是”，得满分", "{\"line\":2,\"problem\":{\"code\":\"MALFORMED\"");
    }

    @Test
    void aTemplateIsWrittenAndAScoredWorkbookScoresTheSame(@TempDir Path folder) {
        String template = folder.resolve("template.xlsx").toString();
        String scored = folder.resolve("scored.xlsx").toString();

        assertThat(youju("template", "toy/2023", "--output", template)).isEqualTo(new Outcome(0, "", ""));
        assertThat(youju("score", template).err()).startsWith(template + " 部门与叙述 部门信息“名称”  [MISSING_FIELD] 缺少必填字段“名称”");
        assertThat(youju("score", GOOD, "--format", "xlsx", "--output", scored)).isEqualTo(new Outcome(0, "", ""));
        assertThat(youju("score", scored)).isEqualTo(youju("score", GOOD));
        assertThat(youju("explain", scored, "--format", "json")).isEqualTo(youju("explain", GOOD, "--format", "json"));
        assertThat(youju("score", GOOD, "--format", "xlsx").err()).startsWith("[USAGE] --format xlsx 须用 --output");
    }

    @Test
    void writesAnExplanationToAFile(@TempDir Path folder) throws IOException {
        Path page = folder.resolve("why.html");

        assertThat(youju("explain", GOOD, "--format", "html", "--output", page.toString()))
                .isEqualTo(new Outcome(0, "", ""));
        assertThat(Files.readString(page, StandardCharsets.UTF_8))
                .isEqualTo(youju("explain", GOOD, "--format", "html").out())
                .contains("未适用的规则");
        assertThat(youju("explain", GOOD, "--format", "md").out()).startsWith("# ");
    }

    @Test
    void writesADocumentToBeSigned(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("why.docx");

        assertThat(youju("explain", GOOD, "--format", "docx", "--output", file.toString()))
                .isEqualTo(new Outcome(0, "", ""));
        try (XWPFDocument document = new XWPFDocument(Files.newInputStream(file))) {
            assertThat(document.getParagraphs().get(0).getText()).endsWith("评分说明");
        }
        assertThat(youju("explain", GOOD, "--format", "docx"))
                .isEqualTo(new Outcome(2, "", "[USAGE] --format docx 须用 --output 写明文件\n用法见：youju explain --help\n"));
    }

    @Test
    void wrongUseIsSaidInChinese() {
        assertThat(youju().err()).startsWith("[USAGE] 请给出一个命令\n");
        assertThat(youju("frob").err()).startsWith("[USAGE] 不认识的参数：frob\n");
        assertThat(youju("score").err()).startsWith("[USAGE] 缺少参数：文件\n");
        assertThat(youju("explain", GOOD).err()).startsWith("[USAGE] 缺少参数：--format\n");
        assertThat(youju("score", GOOD, "--format", "pdf").err()).startsWith("[USAGE] --format 不接受“pdf”\n");
        assertThat(youju("ruleset", "show", "x").err()).startsWith("[USAGE] “x”不是“方案/年份”");
        assertThat(youju("audit"))
                .isEqualTo(new Outcome(2, "", "[USAGE] 请写明其中一个：verify、head、access、replay\n用法见：youju audit --help\n"));
        assertThat(youju("", Map.of("SERVER_PORT", "web"), "serve").err())
                .startsWith("[USAGE] SERVER_PORT=“web”不是端口号（0 至 65535）\n");
    }

    @Test
    void saysThatAPortIsTaken(@TempDir Path data) throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            Map<String, String> environment = Map.of(
                    "YOUJU_RULESETS",
                    TINY.get("YOUJU_RULESETS"),
                    "SERVER_PORT",
                    port,
                    "YOUJU_DATA",
                    data.resolve("made/by/serve").toString());

            assertThat(youju("", environment, "serve"))
                    .isEqualTo(new Outcome(
                            2, "", "[USAGE] 端口 " + port + " 已被占用；请用环境变量 SERVER_PORT 指定别的端口\n用法见：youju serve --help\n"));
        }
    }

    @Test
    void anUnreadableFileIsNoStackTrace(@TempDir Path folder) {
        String missing = folder.resolve("missing.yaml").toString();

        assertThat(youju("score", missing)).isEqualTo(new Outcome(2, "", missing + "  [FILE_UNREADABLE] 找不到这个文件\n"));
        assertThat(youju("score", folder.toString()).err()).contains("[FILE_UNREADABLE] 这是文件夹");
        assertThat(youju("score", missing, "--debug").err()).contains("NoSuchFileException");
    }

    @Test
    void refusesAFileAboveTheBound(@TempDir Path folder) throws IOException {
        Path large = Files.write(folder.resolve("large.yaml"), new byte[9 * 1024 * 1024]);

        assertThat(youju("score", large.toString()).err()).contains("[TOO_LARGE] 内容过大，上限为 8388608 字节（8 MiB）");
    }

    @Test
    void helpIsInChinese() {
        assertThat(youju("--help").out()).contains("用法：youju", "score", "serve", "退出码");
    }
}
