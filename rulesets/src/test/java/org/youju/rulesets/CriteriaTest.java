package org.youju.rulesets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.youju.assurance.Checker;
import org.youju.explanation.Explanation;
import org.youju.rendering.DocumentHead;
import org.youju.rendering.FormalDocument;
import org.youju.rendering.HtmlRendering;
import org.youju.rendering.Json;
import org.youju.rendering.MarkdownRendering;
import org.youju.rendering.Report;
import org.youju.rendering.Reports;
import org.youju.rendering.TextRendering;
import org.youju.rendering.word.WordRendering;
import org.youju.ruleset.RulesetFiles;
import org.youju.rulesets.Criteria.Row;
import org.youju.scorecard.Scorecard;
import org.youju.scorecard.Scorecard.IndicatorScore;
import org.youju.scoring.Format;
import org.youju.scoring.Sheet;
import org.youju.scoring.Youju;
import org.youju.workbook.Template;

/**
 * The shapes of criteria that bureaus print, each said in the sentences of phrase book 2, scored on random sheets and held
 * against a calculation that knows nothing of rules. The texts are our own, with invented names; none is official.
 */
class CriteriaTest {

    private static final int SHEETS = 400;
    private static final long SEED = 20261130;

    /** One year that holds them all. */
    private static Youju all;

    @BeforeAll
    static void open() throws IOException {
        all = open(Criteria.rows());
    }

    private static Youju open(List<Row> rows) throws IOException {
        return Youju.open(files(rows));
    }

    private static RulesetFiles files(List<Row> rows) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("phrases/2.dsl", Files.readAllBytes(Path.of("phrases/2.dsl")));
        files.put("criteria/2030/ruleset.yaml", bytes(manifest(rows)));
        files.put("criteria/2030/reference.yaml", bytes(MoreCriteria.FIGURES));
        for (Row row : rows) {
            files.put(folder(row) + "/indicator.yaml", bytes(indicator(row)));
            files.put(folder(row) + "/rules.dslr", bytes(rules(row)));
        }
        return RulesetFiles.of(files);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String folder(Row row) {
        return "criteria/2030/c"
                + Criteria.rows().stream().map(Row::number).toList().indexOf(row.number());
    }

    private static String manifest(List<Row> rows) {
        String inputs = Criteria.rows().stream()
                .map(Row::inputs)
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining(","));
        String indicators = rows.stream()
                .map(row -> folder(row).replace("criteria/2030/", ""))
                .collect(Collectors.joining(", "));
        return """
                {scheme: criteria, year: 2030, revision: 1, phrases: 2, title: 各种评分标准, issuer: 示例, sources: [],
                 rounding: {decimals: 2, mode: HALF_UP},
                 grades: {outOf: 100, provenance: sample, bands: [{name: 优, from: 90}, {name: 良, from: 75}, {name: 差, from: 0}]},
                 reference: %s, indicators: [%s], inputs: [%s]}
                """.formatted(MoreCriteria.DECLARED, indicators, inputs);
    }

    private static String indicator(Row row) {
        return "code: '" + row.number() + "'\npath: [示例, 示例, '" + row.text() + "']\n"
                + (row.points() == null ? "" : "points: " + row.points() + "\n")
                + "provenance: sample\nclauses: [{id: '1', text: '" + row.text() + "', source: 示例}]\n" + row.fields()
                + "\n";
    }

    private static String rules(Row row) {
        StringBuilder rules = new StringBuilder();
        for (int i = 0; i < row.rules().size(); i++) {
            rules.append("规则 \"第 ").append(i + 1).append(" 条\"\n  依据条款 ").append(row.number());
            rules.append("/1\n当\n").append(row.rules().get(i)).append("\n结束\n\n");
        }
        return rules.toString();
    }

    static Stream<Row> rows() {
        return Criteria.rows().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void agreesWithAPlainCalculation(Row row) throws IOException {
        Youju alone = open(List.of(row));
        Random random = new Random(SEED + row.number().hashCode());
        List<String> reasons = new ArrayList<>();
        for (int i = 0; i < SHEETS; i++) {
            Criteria.Sheet sheet = row.sheet().apply(random);
            Youju youju = i < 3 ? all : alone;
            Scorecard card = youju.score(youju.read(bytes(sheet.yaml()), Format.YAML, ""));
            IndicatorScore score = card.indicators().stream()
                    .filter(one -> one.code().equals(row.number()))
                    .findFirst()
                    .orElseThrow();
            BigDecimal plain = row.plain().apply(sheet).setScale(2, RoundingMode.HALF_UP);
            assertThat(score.score())
                    .as("seed %s, sheet %s of criterion %s: %s %s", SEED, i, row, sheet.yaml(), score.missing())
                    .isEqualByComparingTo(plain);
            if (i < 20) {
                // the arithmetic of every entry is worked out anew from its text, and nothing that an explanation says
                // fails
                youju.explain(youju.read(bytes(sheet.yaml()), Format.YAML, ""));
            }
            score.entries().forEach(entry -> reasons.add(entry.reason()));
        }
        for (String said : row.says()) {
            assertThat(reasons.stream().anyMatch(reason -> reason.contains(said)))
                    .as(
                            "an entry of %s says %s; they say %s",
                            row, said, Set.copyOf(reasons).stream().limit(8).toList())
                    .isTrue();
        }
    }

    /** Those of which the text does not say what becomes of a divisor of zero. */
    private static final Set<String> SILENT_ON_ZERO = Set.of("28", "32", "35");

    /** Nothing is called wrong that is right, and nothing is left undecided. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void theCheckDecidesEach(Row row) throws IOException {
        List<String> found =
                Checker.checkRules(files(List.of(row)), "criteria/2030", LocalDate.of(2030, 6, 1)).findings().stream()
                        .filter(one -> one.place().file().startsWith(folder(row)))
                        .filter(one -> List.of("GAP", "OVERLAP", "RULE_UNREACHABLE", "NOT_DECIDED")
                                .contains(one.code()))
                        .map(one -> one.code() + " " + one.messageZh())
                        .toList();

        if (SILENT_ON_ZERO.contains(row.number())) {
            assertThat(found)
                    .as("%s", row)
                    .singleElement()
                    .asString()
                    .startsWith("GAP")
                    .endsWith("除数为零");
        } else {
            assertThat(found).as("%s", row).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void canBeWrittenInEveryForm(Row row) throws IOException {
        Random random = new Random(SEED - row.number().hashCode());
        Youju alone = open(List.of(row));
        Sheet sheet = alone.read(bytes(row.sheet().apply(random).yaml()), Format.YAML, "");
        Scorecard card = alone.score(sheet);
        Explanation explanation = alone.explain(sheet);

        assertThat(new String(Json.compact(card), StandardCharsets.UTF_8)).contains("\"score\"");
        assertThat(Json.write(explanation)).contains("\"scorecard\"");
        Report document = FormalDocument.of(explanation, DocumentHead.NONE);
        for (Report report : List.of(Reports.scorecard(card), document)) {
            assertThat(TextRendering.render(report)).contains(row.number());
            assertThat(MarkdownRendering.render(report)).contains(row.number());
            assertThat(HtmlRendering.render(report)).contains(row.number());
        }
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(WordRendering.render(document)));
                XSSFWorkbook book = new XSSFWorkbook(
                        new ByteArrayInputStream(Template.scored(sheet.year().ruleset(), sheet.submission(), card)))) {
            assertThat(word.getTables()).isNotEmpty();
            assertThat(book.getNumberOfSheets()).isPositive();
        }
    }
}
