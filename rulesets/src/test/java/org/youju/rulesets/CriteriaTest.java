package org.youju.rulesets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
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
        all = CriteriaYear.open(Criteria.rows());
    }

    static Stream<Row> rows() {
        return Criteria.rows().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void agreesWithAPlainCalculation(Row row) throws IOException {
        Youju alone = CriteriaYear.open(List.of(row));
        Random random = new Random(SEED + row.number().hashCode());
        List<String> reasons = new ArrayList<>();
        for (int i = 0; i < SHEETS; i++) {
            Criteria.Sheet sheet = row.sheet().apply(random);
            Youju youju = i < 3 ? all : alone;
            Scorecard card = youju.score(youju.read(CriteriaYear.bytes(sheet.yaml()), Format.YAML, ""));
            IndicatorScore score = CriteriaYear.of(row, card);
            BigDecimal plain = row.plain().apply(sheet).setScale(2, RoundingMode.HALF_UP);
            assertThat(score.score())
                    .as("seed %s, sheet %s of criterion %s: %s %s", SEED, i, row, sheet.yaml(), score.missing())
                    .isEqualByComparingTo(plain);
            if (i < 20) {
                // the arithmetic of every entry is worked out anew from its text, and nothing that an explanation says
                // fails
                youju.explain(youju.read(CriteriaYear.bytes(sheet.yaml()), Format.YAML, ""));
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
        List<String> found = Checker.checkRules(
                        CriteriaYear.files(List.of(row)), "criteria/2030", LocalDate.of(2030, 6, 1))
                .findings()
                .stream()
                .filter(one -> one.place().file().startsWith(CriteriaYear.folder(row)))
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
        Youju alone = CriteriaYear.open(List.of(row));
        Sheet sheet = alone.read(CriteriaYear.bytes(row.sheet().apply(random).yaml()), Format.YAML, "");
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
