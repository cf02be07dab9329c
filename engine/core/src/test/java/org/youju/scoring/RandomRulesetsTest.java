package org.youju.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.youju.SmallTable;
import org.youju.batch.Batch;
import org.youju.batch.Batch.Explain;
import org.youju.batch.Batch.Tally;
import org.youju.explanation.Explanation;
import org.youju.rendering.DocumentHead;
import org.youju.rendering.FormalDocument;
import org.youju.rendering.HtmlRendering;
import org.youju.rendering.Json;
import org.youju.rendering.JsonDecimals;
import org.youju.rendering.MarkdownRendering;
import org.youju.rendering.Report;
import org.youju.rendering.Reports;
import org.youju.rendering.TextRendering;
import org.youju.scorecard.Scorecard;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever legal table is scored, with whatever legal sheet: the books balance, and the score can be written in every way
 * there is, in a batch as well as alone.
 */
class RandomRulesetsTest {

    private static final long SEED = 20261130L;
    private static final int TABLES = 25;
    private static final int SHEETS = 5;

    private static final JsonMapper FIELD_BY_FIELD = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    @Test
    void anyLegalTableCanBeScoredAndItsScoreWrittenInEveryForm() throws IOException {
        int determined = 0;
        int rounded = 0;
        for (int i = 0; i < TABLES; i++) {
            long seed = SEED + i;
            RandomTable table = new RandomTable(new Random(seed));
            Youju youju = opened(table, seed);
            StringBuilder lines = new StringBuilder();
            StringBuilder expected = new StringBuilder();
            for (int n = 0; n < SHEETS; n++) {
                String sheet = table.sheet();
                String what = "seed " + seed + "\n" + table + "\n" + sheet;
                Scorecard card = writtenInEveryForm(youju, sheet, what);
                determined += card.status() == Scorecard.Status.DETERMINED ? 1 : 0;
                rounded += card.indicators().stream().anyMatch(RandomRulesetsTest::isRounded) ? 1 : 0;
                lines.append(sheet).append('\n');
                expected.append("{\"line\":" + (n + 1) + ",\"scorecard\":" + fieldByField(card) + "}\n");
            }
            assertThat(batch(youju, lines.toString()).lines)
                    .as("seed " + seed + "\n" + table)
                    .isEqualTo(expected.toString());
        }
        assertThat(determined).isGreaterThan(TABLES * SHEETS / 2);
        assertThat(rounded).isGreaterThan(TABLES * SHEETS / 4);
    }

    private static Youju opened(RandomTable table, long seed) {
        try {
            return table.open();
        } catch (RuntimeException illegal) {
            throw new AssertionError("seed " + seed + " made a table that is not legal:\n" + table, illegal);
        }
    }

    private static Scorecard writtenInEveryForm(Youju youju, String json, String what) {
        try {
            Sheet sheet = youju.read(json.getBytes(StandardCharsets.UTF_8), Format.JSON, "");
            Scorecard card = youju.score(sheet);
            SmallTable.assertBooksBalance(card);
            String fields = fieldByField(card);
            assertThat(new String(Json.compact(card), StandardCharsets.UTF_8)).isEqualTo(fields);
            // a second card of the same table is written by what the first left behind
            assertThat(new String(Json.compact(youju.score(sheet)), StandardCharsets.UTF_8))
                    .isEqualTo(fields);
            assertThat(Json.write(card)).contains("\"score\"");
            Explanation explanation = youju.explain(sheet);
            assertThat(explanation.scorecard()).isEqualTo(card);
            assertThat(Json.write(explanation)).contains("\"scorecard\"");
            for (Report report : List.of(Reports.scorecard(card), FormalDocument.of(explanation, DocumentHead.NONE))) {
                assertThat(TextRendering.render(report)).contains("甲局");
                assertThat(MarkdownRendering.render(report)).contains("甲局");
                assertThat(HtmlRendering.render(report)).contains("甲局");
            }
            return card;
        } catch (RuntimeException | AssertionError failed) {
            throw new AssertionError(what, failed);
        }
    }

    private static String fieldByField(Scorecard card) {
        return FIELD_BY_FIELD.writeValueAsString(card);
    }

    private static boolean isRounded(Scorecard.IndicatorScore one) {
        return one.entries().stream().anyMatch(entry -> entry.rule() == null);
    }

    private record Ran(Tally tally, String lines) {}

    private static Ran batch(Youju youju, String lines) throws IOException {
        AtomicReference<RuntimeException> defect = new AtomicReference<>();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Batch batch = new Batch(
                youju, Explain.ENTRIES, JsonDecimals.NUMBERS, new Batch.Bounds(100_000, 1_000), new Batch.Watcher() {
                    @Override
                    public void scored(Scorecard card) {
                        // compared in what is written
                    }

                    @Override
                    public void failed(RuntimeException failure) {
                        defect.set(failure);
                    }
                });
        Tally tally = batch.score(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), out, done -> {});
        assertThat(defect.get()).isNull();
        return new Ran(tally, out.toString(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "0.25, 本指标得一半分, 0.13, 0.12",
        "0.25, 本指标得 50% 的分, 0.13, 0.12",
        "1, 本指标得 33.333% 的分, 0.33, 0.67",
        "7, 本指标得 66.6667% 的分, 4.67, 2.33",
        "0.01, 本指标得一半分, 0.01, 0.00",
        "0.01, 本指标得 49.9% 的分, 0.00, 0.01",
        "99.99, 本指标得 0.001% 的分, 0.00, 99.99",
        "5, 本指标得 12.345% 的分, 0.62, 4.38",
    })
    void aShareOfTheWholeIndicatorThatHasToBeRoundedIsWritten(String points, String award, String score, String lost)
            throws IOException {
        Youju youju = new SmallTable()
                .inputs("- {name: 有制度, type: yes-no, description: 示例}")
                .indicator(
                        "1.1.1",
                        points,
                        "",
                        SmallTable.rule("有", "填报项 有制度 为是", award),
                        SmallTable.rule("没有", "填报项 有制度 为否", "本指标不得分"))
                .open();
        String sheet = "{\"year\":2023,\"department\":{\"name\":\"甲局\"},\"inputs\":{\"有制度\":true}}";

        Scorecard card = writtenInEveryForm(youju, sheet, points + " " + award);

        assertThat(card.score()).hasToString(score);
        assertThat(card.lost()).hasToString(lost);
        assertThat(batch(youju, sheet + "\n{\"year\":1}\n" + sheet + "\n").tally())
                .isEqualTo(new Tally(2, 0, 1));
    }

    @Test
    void aLineThatCannotBeReadIsToldAndTheOthersGoOn() throws IOException {
        Youju youju = new SmallTable()
                .indicator("1.1.1", "10", "", SmallTable.rule("总得", "不论何种情况", "本指标得一半分"))
                .open();
        String good = "{\"year\":2023,\"department\":{\"name\":\"甲局\"}}";
        String deep = "{\"year\":2023,\"department\":" + "[".repeat(30_000) + "]".repeat(30_000) + "}";

        Ran ran = batch(youju, String.join("\n", good, "nonsense", deep, "", "null", "[]", good) + "\n");

        assertThat(ran.tally().determined()).isEqualTo(2);
        assertThat(ran.tally().refused()).isEqualTo(4);
        assertThat(ran.lines().lines().toList().get(5)).startsWith("{\"line\":7,\"scorecard\"");
    }
}
