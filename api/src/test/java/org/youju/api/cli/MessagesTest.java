package org.youju.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.youju.api.Server;
import org.youju.api.archive.Databases;
import org.youju.api.source.OpenRulesets;
import org.youju.ruleset.RulesetFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What staff read when something is wrong with what they filled in: by page, Excel, command line, REST and in a batch, no name
 * that only programs know, and no word of the parser's.
 */
class MessagesTest {

    private static final String YEAR = "huangjiang-department/2023";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** Words of the contract and of programs; whoever reads Chinese has others for them. */
    static final Pattern RAW =
            Pattern.compile("(?<![A-Za-z0-9_./·-])(scheme|revision|department|narrative|inputs|goals|findings|evidence"
                    + "|selfScores|indicator|planned|actual|start|finish|better|higher|lower|weight|note|kind|reason|count|amount"
                    + "|reference|points|basis|completion|unfinished|grounds|corrections|notApplicable|null|true|false|undefined|NaN"
                    + "|line \\d+|column \\d+)(?![A-Za-z0-9_./-])"
                    + "|\\[\\]|/(inputs|goals|findings|selfScores|evidence|narrative|department)(/|\\b)|~1|[A-Z]{3,}_[A-Z_]{3,}"
                    + "|Exception|jackson|Unexpected|expecting|JsonToken|at org\\.|java\\.");

    /** What no English message says either. */
    private static final Pattern PARSERS = Pattern.compile(
            "Unexpected character|was expecting|\\(code \\d+\\)|JsonToken|StreamRead|Jackson|snakeyaml|while parsing"
                    + "|Exception|org\\.youju");

    private static Server server;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        server = Server.start(
                OpenRulesets.open(RulesetFiles.in(
                        Path.of("..", "rulesets").toAbsolutePath().normalize())),
                Databases.SQLITE.fresh());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** What can be wrong with a sheet, each by itself. */
    private static List<String> wrong() {
        List<String> sheets = new ArrayList<>(
                List.of(
                        "",
                        "{",
                        "{\"a\" 1}",
                        "[]",
                        "null",
                        "1",
                        "\"x\"",
                        "{\"year\": 2023, \"year\": 2023}",
                        "{\"year\": 2023, \"x\": " + "[".repeat(200) + "]".repeat(200) + "}",
                        "{}",
                        "{\"year\": \"2023\"}",
                        "{\"year\": 1900, \"department\": {\"name\": \"甲\"}}",
                        "{\"year\": 2023, \"scheme\": \"没有\", \"department\": {\"name\": \"甲\"}}",
                        "{\"year\": 2023, \"scheme\": 1, \"revision\": \"x\", \"department\": {\"name\": \"\", \"code\": 1, \"x\": 1}}",
                        "{\"year\": 2023, \"department\": null, \"narrative\": [], \"inputs\": [], \"goals\": {}, \"findings\": 1}"));
        for (String fields : new String[] {
            "\"planned\": \"x\", \"actual\": true",
            "\"planned\": -1, \"actual\": -2",
            "\"planned\": 0, \"actual\": 0, \"better\": \"lower\"",
            "\"planned\": 1, \"actual\": 1, \"better\": \"sideways\", \"weight\": 0",
            "\"planned\": 1e400, \"actual\": null, \"weight\": \"一\"",
            "\"start\": \"2023-13-01\", \"finish\": \"昨天\"",
            "\"planned\": 1, \"unknown\": 2"
        }) {
            sheets.add(sheet("\"goals\": [{\"indicator\": \"1.1.2\", \"name\": \"培训\", " + fields + "}]"));
            sheets.add(sheet("\"goals\": [{\"indicator\": \"2.1.1\", " + fields + "}, {" + fields + "}, 1, null]"));
        }
        sheets.add(sheet("\"findings\": [{\"indicator\": \"2.5.1\", \"kind\": \"没有这一种\", \"count\": 0},"
                + " {\"indicator\": \"2.5.1\", \"kind\": \"未公开采购意向\", \"count\": 1.5, \"reason\": \"x\", \"amount\": \"x\"},"
                + " {\"indicator\": \"1.1.1\", \"kind\": \"未公开采购意向\"}, {}]"));
        sheets.add(
                sheet(
                        "\"selfScores\": [{\"indicator\": \"9.9.9\", \"points\": \"x\"}, {\"indicator\": \"1.1.2\","
                                + " \"points\": -1}, {\"indicator\": \"1.1.2\", \"points\": 1}, {}], \"evidence\": [{\"indicator\": \"9\"}, 1]"));
        for (String value : new String[] {"null", "\"x\"", "-1", "true", "[]", "{}", "1e9", "\"2023-02-30\""}) {
            sheets.add(sheet("\"inputs\": {\"已申报整体绩效目标\": " + value + ", \"年初预算-基本支出\": " + value + ", \"预算批复日期\": "
                    + value + ", \"没有这一项\": " + value + "}"));
        }
        return sheets;
    }

    private static String sheet(String rest) {
        return "{\"year\": 2023, \"scheme\": \"huangjiang-department\", \"department\": {\"name\": \"甲局\"}, " + rest
                + "}";
    }

    private static HttpResponse<String> post(String path, String type, byte[] body) {
        return server.send(server.withKey(path).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)));
    }

    private static void assertPlain(String what, JsonNode problem) {
        for (JsonNode one : problem.path("errors")) {
            assertRead(what, one.path("messageZh").asString(""));
            assertRead(what, one.path("whereZh").asString(""));
            assertThat(one.path("messageZh").asString("")).as(what).isNotBlank();
            assertThat(one.path("message").asString("")).as(what).doesNotContainPattern(PARSERS);
        }
        assertThat(problem.path("detail").asString("")).as(what).doesNotContainPattern(PARSERS);
    }

    /** What is quoted from the sheet is the sheet's own. */
    private static void assertRead(String what, String text) {
        assertThat(text.replaceAll("“[^”]*(unknown|sideways)[^”]*”", ""))
                .as("%s%nsays: %s", what, text)
                .doesNotContainPattern(RAW);
    }

    @Test
    void everyRefusalOverRestReadsLikeTheForm() {
        int refused = 0;
        for (String sheet : wrong()) {
            for (String type : new String[] {"application/json", "application/yaml"}) {
                HttpResponse<String> answer = post("/v1/scores", type, sheet.getBytes(StandardCharsets.UTF_8));
                if (answer.statusCode() >= 400) {
                    refused++;
                    assertPlain(type + " " + sheet, JsonMapper.shared().readTree(answer.body()));
                }
            }
        }
        assertThat(refused).isGreaterThan(60);
    }

    @Test
    void theRecordedExampleOfEveryCodeReadsLikeTheForm() throws IOException {
        Path examples = Path.of("src/main/resources/contract/examples/problems");
        try (Stream<Path> files = Files.list(examples)) {
            List<Path> all = files.toList();
            assertThat(all).hasSizeGreaterThan(20);
            for (Path file : all) {
                assertPlain(file.toString(), JsonMapper.shared().readTree(Files.readString(file)));
            }
        }
    }

    @Test
    void aLineOfABatchIsToldByItsNumberInTheBatch() {
        List<String> lines = wrong().stream()
                .filter(sheet -> !sheet.isEmpty() && !sheet.contains("\n"))
                .toList();
        HttpResponse<String> answer = post(
                "/v1/scores/batch",
                "application/x-ndjson",
                (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));

        List<JsonNode> results = answer.body()
                .lines()
                .map(line -> (JsonNode) JsonMapper.shared().readTree(line))
                .toList();
        assertThat(results).hasSize(lines.size());
        for (int i = 0; i < results.size(); i++) {
            JsonNode problem = results.get(i).path("problem");
            assertPlain("line " + (i + 1) + ": " + lines.get(i), problem);
            for (JsonNode one : problem.path("errors")) {
                if (one.path("code").asString().equals("MALFORMED")) {
                    assertThat(one.path("messageZh").asString()).startsWith("第 " + (i + 1) + " 行第 ");
                    assertThat(one.path("message").asString()).startsWith("line " + (i + 1) + ", column ");
                }
            }
        }
    }

    @Test
    void everyRefusalOfAWorkbookReadsLikeTheFormAndNamesTheCell() throws IOException {
        byte[] template = server.bytes(server.request("/v1/rulesets/" + YEAR + "/template.xlsx"))
                .body();
        int refused = 0;
        for (String typed : new String[] {"错误", "-1", "null", "2023-02-30", "1.5", "是", "true", "不适用", "≤ 5", "95%"}) {
            HttpResponse<String> answer = post("/v1/scores", XLSX, filled(template, typed));
            if (answer.statusCode() >= 400) {
                refused++;
                JsonNode problem = JsonMapper.shared().readTree(answer.body());
                assertPlain("Excel with " + typed, problem);
                assertThat(problem.path("errors").get(0).path("cell").asString(""))
                        .as(answer.body())
                        .contains("!");
            }
        }
        assertThat(refused).isGreaterThan(5);
    }

    /** The template with a text in every cell that is empty beside something that is not. */
    private static byte[] filled(byte[] template, String typed) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(template));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.BLANK) {
                            cell.setCellValue(typed);
                        }
                    }
                }
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    /** Each command opens what there is. */
    private Path oneYear() throws IOException {
        Path shipped = Path.of("..", "rulesets").toAbsolutePath().normalize();
        Path rules = folder.resolve("rulesets");
        try (Stream<Path> files =
                Stream.concat(Files.walk(shipped.resolve(YEAR)), Stream.of(shipped.resolve("phrases/1.dsl")))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = rules.resolve(shipped.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        return rules;
    }

    @Test
    void everythingTheCommandLineSaysOfASheetReadsLikeTheForm() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        List<String> sheets = wrong();
        for (int i = 0; i < sheets.size(); i++) {
            files.put(i + ".json", sheets.get(i).getBytes(StandardCharsets.UTF_8));
            files.put(i + ".yaml", sheets.get(i).getBytes(StandardCharsets.UTF_8));
        }
        byte[] template = server.bytes(server.request("/v1/rulesets/" + YEAR + "/template.xlsx"))
                .body();
        files.put("filled.xlsx", filled(template, "错误"));
        files.put("form.txt", "部门整体支出绩效自评表\t\n部门名称\t甲局\n".getBytes(StandardCharsets.UTF_8));
        Path rules = oneYear();
        int refused = 0;
        for (Map.Entry<String, byte[]> one : files.entrySet()) {
            Path file = Files.write(folder.resolve(one.getKey()), one.getValue());
            ByteArrayOutputStream told = new ByteArrayOutputStream();
            PrintStream err = new PrintStream(told, true, StandardCharsets.UTF_8);
            Terminal terminal = new Terminal(new ByteArrayInputStream(new byte[0]), err, err);
            int exit = CommandLineOfYouju.run(
                    new String[] {"score", file.toString()}, terminal, Map.of("YOUJU_RULESETS", rules.toString()));
            terminal.flush();
            refused += exit == 2 ? 1 : 0;
            // whoever writes a file by hand is told its names of fields, each with its Chinese; a state has its code
            // behind it
            assertRead(
                    one.getKey() + ": "
                            + new String(one.getValue(), StandardCharsets.UTF_8)
                                    .lines()
                                    .findFirst()
                                    .orElse(""),
                    told.toString(StandardCharsets.UTF_8)
                            .replace(folder.toString(), "")
                            .replaceAll("[A-Za-z]+（(?=[\\p{IsHan}]+）)", "")
                            .replaceAll("（(UN)?DETERMINED）|\\[[A-Z_]+\\]", ""));
        }
        assertThat(refused).isGreaterThan(40);
    }
}
