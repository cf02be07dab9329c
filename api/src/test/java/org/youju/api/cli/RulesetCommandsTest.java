package org.youju.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checking, comparing and publishing the shipped years, and copies of them with something wrong. */
class RulesetCommandsTest {

    private static final Path SHIPPED = Path.of("").toAbsolutePath().getParent().resolve("rulesets");
    private static final String YEAR = "huangjiang-department/2022";
    private static final String RULES = YEAR + "/1.1.2-output-goals/rules.dslr";

    @TempDir
    private Path copy;

    private record Outcome(int exit, String out, String err) {}

    @BeforeEach
    void copyOfOneYear() throws IOException {
        try (Stream<Path> paths =
                Stream.concat(Files.walk(SHIPPED.resolve(YEAR)), Stream.of(SHIPPED.resolve("phrases/1.dsl")))) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                Path target = copy.resolve(SHIPPED.relativize(path).toString());
                Files.createDirectories(target.getParent());
                Files.copy(path, target);
            }
        }
    }

    @TempDir
    private Path data;

    private Outcome youju(Path rulesets, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        int exit = CommandLineOfYouju.run(
                args, terminal, Map.of("YOUJU_RULESETS", rulesets.toString(), "YOUJU_DATA", data.toString()));
        terminal.flush();
        return new Outcome(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private void edited(String by) throws IOException {
        change(YEAR + "/ruleset.yaml", "\nrevision: 1\n", "\nrevision: 1\neditedBy: " + by + "\n");
    }

    private void change(String file, String from, String to) throws IOException {
        Path path = copy.resolve(file);
        String text = Files.readString(path, StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        Files.writeString(path, text.replace(from, to), StandardCharsets.UTF_8);
    }

    @Test
    void checkSaysWhatWasTriedAndThatNothingIsWrong() {
        Outcome outcome = youju(copy, "ruleset", "check", YEAR);

        assertThat(outcome.exit()).isZero();
        assertThat(outcome.out()).contains("试遍 1.1.2：判定 ", "[DEDUCTION_SILENT]", YEAR + "：0 个错误，7 个提醒", "案例没有发现的 5 处");
    }

    @Test
    void oneIndicatorIsCheckedAlone() {
        Outcome outcome = youju(copy, "ruleset", "check", YEAR, "--indicator", "1.1.2");

        assertThat(outcome.exit()).isZero();
        assertThat(outcome.out()).contains("试遍 1.1.2：判定 ").doesNotContain("试遍 1.1.3");
    }

    @Test
    void anIndicatorThatIsNotThereIsRefused() {
        Outcome outcome = youju(copy, "ruleset", "check", YEAR, "--indicator", "9.9");

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.err()).contains("UNKNOWN_INDICATOR", "没有指标“9.9”");
    }

    @Test
    void aGapIsShownWithItsLineAndTheSheetThatFallsIntoIt() throws IOException {
        change(RULES, "达到 60% 但不足 100%", "达到 60.01% 但不足 100%");

        Outcome outcome = youju(copy, "ruleset", "check", YEAR);

        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.out())
                .contains("[GAP] 这种情况没有任何规则给分：已申报整体绩效目标 是；目标 完成率 60%")
                .contains("- {name: 目标, planned: 100, actual: 60}")
                .doesNotContain("ExpectedEntry");
    }

    @Test
    void aWrongSentenceIsShownWithWhatWasProbablyMeant() throws IOException {
        change(RULES, "完成率低于 60%", "完成率小于 60%");

        assertThat(youju(copy, "ruleset", "check", YEAR).out())
                .contains(RULES + ":7 [SENTENCE_UNKNOWN]", "是不是想写：“- 完成率低于 {p}%”", "    |   - 完成率小于 60%");
    }

    @Test
    void checkSpeaksSarifForCodeHosts() throws IOException {
        change(RULES, "完成率低于 60%", "完成率不超过 60%");

        JsonNode run = JsonMapper.shared()
                .readTree(youju(copy, "ruleset", "check", YEAR, "--format", "sarif")
                        .out())
                .get("runs")
                .get(0);

        assertThat(run.get("tool").get("driver").get("name").asString()).isEqualTo("Youju");
        JsonNode first = run.get("results").get(0);
        assertThat(first.get("ruleId").asString()).isEqualTo("OVERLAP");
        assertThat(first.get("level").asString()).isEqualTo("error");
        JsonNode place = first.get("locations").get(0).get("physicalLocation");
        assertThat(place.get("artifactLocation").get("uri").asString()).isEqualTo("rulesets/" + RULES);
        assertThat(place.get("region").get("startLine").asInt()).isEqualTo(12);
    }

    @Test
    void diffSaysWhatReadsOtherwiseAndWhichSheetsScoreOtherwise() {
        Outcome outcome = youju(SHIPPED, "ruleset", "diff", "huangjiang-department/2023", "huangjiang-department/2024");

        assertThat(outcome.exit()).isZero();
        assertThat(outcome.out())
                .contains("1.1.5 服务对象满意度（5.00 分）", "2.7.2 “三公”经费控制情况：2.00 → 3.00")
                .containsPattern("目标 完成率 超过 150% +30\\.00 分 +12\\.50 分")
                .containsPattern("目标 完成率 60% +10\\.00 分 +12\\.00 分");
    }

    @Test
    void aYearDoesNotDifferFromItself() {
        assertThat(youju(copy, "ruleset", "diff", YEAR, YEAR).out())
                .doesNotContain("→", "{+本", "情况  ")
                .contains("■ 哪些情况得分不同（为两年的每一对规则各找一份得分不同的自评表）\n  没有\n")
                .endsWith("两者的文件完全相同，摘要也相同。\n");
    }

    @Test
    void aYearThatIsNotThereIsNamedWithThoseThatAre() {
        Outcome outcome = youju(copy, "ruleset", "diff", YEAR, "huangjiang-department/1999");

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.err()).contains("RULESET_NOT_FOUND", "huangjiang-department/1999", YEAR);
    }

    @Test
    void aPublishedYearIsListedAsSuchAndRefusedOnceAltered() throws IOException {
        edited("李四");
        assertThat(youju(copy, "ruleset", "publish", YEAR, "--by", "张三").out())
                .contains("已发布 " + YEAR + "，发布人 张三，已记入存档", "签名密钥 ");
        assertThat(data.resolve("publishing.key")).exists();
        assertThat(youju(copy, "ruleset", "list").out()).contains("已由 张三 于 ", "签名相符，密钥 ", "（本数据文件夹的密钥）");

        change(RULES, "# ", "#  ");

        Outcome refused = youju(copy, "ruleset", "list");
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("RULESET_ALTERED", RULES, "已发布的年度不得改动");
    }

    @Test
    void aYearWithAnErrorIsNotPublished() throws IOException {
        change(RULES, "达到 60% 但不足 100%", "达到 61% 但不足 100%");

        Outcome outcome = youju(copy, "ruleset", "publish", YEAR, "--by", "张三");

        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.out()).contains("GAP", "检查有错误，没有发布。");
        assertThat(copy.resolve(YEAR).resolve("ruleset.lock")).doesNotExist();
    }

    @Test
    void oneSheetIsComparedUnderThreeYears() {
        String sheet = SHIPPED.resolve("huangjiang-department/2023/sheets/many-losses.yaml")
                .toString();

        Outcome outcome = youju(SHIPPED, "compare", sheet, "--under", "2022,2023,2024");

        assertThat(outcome.exit()).isZero();
        assertThat(outcome.out())
                .containsPattern("总分 +68\\.93 / 100\\.00 +66\\.07 / 100\\.00 +73\\.32 / 100\\.00")
                .contains("本年度不采用的填报内容：目标“重点工作甲”（指标 1.1.1）");
    }

    @Test
    void anIndicatorThatIsNotThereIsNamedWithThoseThatAre() {
        String sheet = SHIPPED.resolve("huangjiang-department/2023/sheets/full-marks.yaml")
                .toString();

        assertThat(youju(SHIPPED, "score", sheet, "--indicator", "9.9.9").err())
                .contains("UNKNOWN_INDICATOR", "没有指标“9.9.9”", "1.1.2");
        assertThat(youju(SHIPPED, "explain", sheet, "--format", "text", "--indicator", "2.5.1")
                        .out())
                .contains("● 2.5.1 采购意向公开合规性", "未适用的规则及原因")
                .doesNotContain("● 2.5.2");
    }

    /** The shipped sheets of 2023 as a population, with a line that cannot be read among them. */
    @Test
    void impactSaysWhoMovesAndByWhichRule() throws IOException {
        Path csv = copy.resolve("impact.csv");
        Path json = copy.resolve("impact.json");

        Outcome outcome = youju(
                SHIPPED,
                "ruleset",
                "impact",
                "huangjiang-department/2023",
                "huangjiang-department/2024",
                "--sheets",
                SHIPPED.resolve("huangjiang-department/2023/sheets").toString(),
                "--csv",
                csv.toString(),
                "--json",
                json.toString());

        assertThat(outcome.out())
                .contains("自评表：9 份", "未确定：3 份", "优 → 良：1 份")
                .containsPattern("over-150\\.yaml +示例丁局 +100\\.00 +87\\.50 +-12\\.50 ");
        assertThat(Files.readString(csv, StandardCharsets.UTF_8).lines())
                .hasSize(10)
                .anyMatch(line -> line.startsWith("over-150.yaml,示例丁局,100.00,87.50,-12.50,优,良,1.1.2 -17.50"));
        JsonNode result = JsonMapper.shared().readTree(Files.readString(json, StandardCharsets.UTF_8));
        assertThat(result.get("counts").get("sheets").asInt()).isEqualTo(9);
    }

    @Test
    void reportSaysWhereAStepCostsPointsAndWhoStandsThere() {
        String sheets = SHIPPED.resolve("hunan-department/2018/sheets").toString();

        Outcome text = youju(SHIPPED, "ruleset", "report", "hunan-department/2018", "--sheets", sheets);

        assertThat(text.out())
                .containsPattern("total 总分封顶 +预算执行率 +略低于 80% +11\\.00 ")
                .contains("示例封顶局（rate-79-99.yaml，79.99）", "看了 15 份自评表。");
        assertThat(youju(SHIPPED, "ruleset", "report", "hunan-department/2018", "--format", "markdown")
                        .out())
                .startsWith("# hunan-department/2018：一步之差");
        assertThat(youju(SHIPPED, "ruleset", "report", "hunan-department/2018", "--format", "html")
                        .out())
                .contains("<title>hunan-department/2018：一步之差");
    }

    @Test
    void impactGoesOnAfterALineThatCannotBeRead() throws IOException {
        Path lines = copy.resolve("sheets.ndjson");
        String good = "{\"scheme\": \"huangjiang-department\", \"year\": 2022, \"department\": {\"name\": \"=1+1\"}}";
        Files.writeString(lines, good + "\n{\"year\": \n" + good + "\n", StandardCharsets.UTF_8);
        Path csv = copy.resolve("impact.csv");

        Outcome outcome =
                youju(copy, "ruleset", "impact", YEAR, YEAR, "--sheets", lines.toString(), "--csv", csv.toString());

        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.out()).contains("自评表：3 份", "未确定：2 份", "无法计分：1 份", "sheets.ndjson:2 [MALFORMED]");
        assertThat(Files.readString(csv, StandardCharsets.UTF_8)).contains("sheets.ndjson:1,'=1+1,");
    }

    @Test
    void aNewYearIsBegunAndWhatMustBeLookedAtIsListed() throws IOException {
        Outcome outcome = youju(copy, "ruleset", "new", "2025", "--from", "2022");

        assertThat(outcome.exit()).isZero();
        assertThat(outcome.out())
                .contains("huangjiang-department/2025：0 个错误", "已建立 huangjiang-department/2025\n")
                .contains("■ 节假日\n", "日历只到 2024-12-31，没有 2025 年的节假日", "没有写 reviewBy")
                .contains("huangjiang-department/2025/ruleset.yaml:10  “示例评分表”（2022，示例数据，非官方）是 2022 年度的");
        assertThat(youju(copy, "ruleset", "list").out()).contains("huangjiang-department/2025  第 1 版  草稿");
        assertThat(youju(copy, "ruleset", "diff", "2022", "2025").out())
                .contains("■ 哪些情况得分不同（为两年的每一对规则各找一份得分不同的自评表）\n  没有\n")
                .endsWith("备注、排版和案例里，不影响得分。\n");

        Outcome again = youju(copy, "ruleset", "new", "2025", "--from", YEAR);
        assertThat(again.exit()).isEqualTo(2);
        assertThat(again.err()).contains("[RULESET_EXISTS] huangjiang-department/2025 已经存在，没有改动");
    }

    @Test
    void aPublishedYearIsCorrectedByItsNextRevision() throws IOException {
        edited("李四");
        assertThat(youju(copy, "ruleset", "new", YEAR + "-r2", "--from", YEAR).err())
                .contains("[NOT_PUBLISHED] " + YEAR + " 还是草稿");
        youju(copy, "ruleset", "publish", YEAR, "--by", "张三");

        assertThat(youju(copy, "ruleset", "new", "2022-r2", "--from", "2022", "--by", "王五")
                        .out())
                .contains("已建立 " + YEAR + "-r2\n", "照 " + YEAR + " 复制，是第 2 版的草稿");
        assertThat(youju(copy, "ruleset", "list").out()).contains(YEAR + "-r2  第 2 版  草稿");
        assertThat(youju(copy, "ruleset", "publish", YEAR + "-r2", "--by", "王五").err())
                .contains("[EDITOR_PUBLISHES]", "最后由“王五”修改，不能由同一人发布");
        assertThat(youju(copy, "ruleset", "publish", YEAR + "-r2", "--by", "李四").out())
                .contains("已发布");
    }

    @Test
    void aNewYearNeedsAFolderToStandInAndAYearToComeFrom() {
        assertThat(youju(copy, "ruleset", "new", "2025").err()).startsWith("[USAGE] 请写 --from 原年度，或者 --blank");
        assertThat(youju(copy, "ruleset", "new", "next", "--from", "2022").err())
                .startsWith("[USAGE] “next”不是“方案/年份”");
        assertThat(youju(copy, "ruleset", "new", "2025", "--from", "2021").err())
                .contains("[RULESET_NOT_FOUND]");
    }
}
