package org.youju.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.youju.batch.Batch;
import org.youju.rendering.JsonDecimals;
import org.youju.scorecard.Scorecard;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Streams of sheets over HTTP: in order, each line for itself, and no harm by callers who go away. */
class BatchTest {

    private static final String GOOD = sheet(3);
    private static final Pattern SCORE = Pattern.compile("\"score\":([0-9.]+)");

    private static String sheet(int actual) {
        return """
                {"scheme": "toy", "year": 2023, "department": {"name": "示例部门"}, "inputs": {"制度健全": true}, \
                "goals": [{"indicator": "1.1.1", "name": "甲", "planned": 100, "actual": %d}]}""".formatted(actual);
    }

    private static HttpResponse<String> batch(String query, BodyPublisher lines) {
        return Server.shared()
                .send(Server.shared()
                        .request("/v1/scores/batch" + query)
                        .header("Content-Type", Batch.MEDIA_TYPE)
                        .POST(lines));
    }

    private static HttpResponse<String> batch(String query, String lines) {
        return batch(query, BodyPublishers.ofString(lines));
    }

    private static List<JsonNode> lines(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/x-ndjson");
        return answer.body().lines().map(JsonMapper.shared()::readTree).toList();
    }

    @Test
    void eachLineIsTheScorecardThatOneSheetGets() {
        String alone = Server.shared().score("application/json", GOOD).body();

        List<JsonNode> lines = lines(batch("", GOOD + "\n"));

        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).get("line").asInt()).isEqualTo(1);
        assertThat(lines.get(0).get("scorecard")).isEqualTo(JsonMapper.shared().readTree(alone));
        assertThat(batch("", GOOD).body()).contains("\"score\":", "示例部门").doesNotContain("\n ");
    }

    @Test
    void badLinesGetAProblemWithTheirNumberAndTheOthersGoOn() {
        String stream = "\uFEFF" + GOOD + "\n\n{\"year\": \n" + sheet(4).replace("4}", "-4}") + "\n"
                + GOOD.replace("2023", "1999") + "\n" + "{" + " ".repeat(1_048_576) + "}\n" + GOOD;

        List<JsonNode> lines = lines(batch("?explain=none", stream));

        assertThat(lines.stream()
                        .map(line -> line.get("line").asInt() + " "
                                + (line.has("scorecard")
                                        ? line.get("scorecard").get("score").toString()
                                        : line.get("problem").get("code").asString())))
                .containsExactly(
                        "1 10.9",
                        "3 MALFORMED",
                        "4 SUBMISSION_INVALID",
                        "5 RULESET_NOT_FOUND",
                        "6 TOO_LARGE",
                        "7 10.9");
        JsonNode error = lines.get(2).get("problem").get("errors").get(0);
        assertThat(error.get("pointer").asString()).isEqualTo("/goals/0/actual");
        assertThat(error.get("messageZh").asString()).isEqualTo("“实际完成值”不能是负数");
    }

    @Test
    void explainSaysHowMuchOfTheGroundsComesAlong() {
        JsonNode none = lines(batch("?explain=none", GOOD))
                .get(0)
                .get("scorecard")
                .get("indicators")
                .get(0);
        JsonNode entries = lines(batch("?explain=entries", GOOD))
                .get(0)
                .get("scorecard")
                .get("indicators")
                .get(0);

        assertThat(none.get("entries")).isEmpty();
        assertThat(none.get("score")).isEqualTo(entries.get("score"));
        assertThat(entries.get("entries")).isNotEmpty();
        HttpResponse<String> wrong = batch("?explain=all", GOOD);
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("`explain` is `none` or `entries`");
        assertThat(batch("", "").body()).isEmpty();
    }

    /** Made as it is sent, and never whole in memory here or there. */
    @Test
    void manyLinesComeBackInOrderAndInFull() {
        int count = 20_000;
        List<InputStream> sheets = IntStream.range(0, count)
                .mapToObj(i -> i % 100 == 7 ? "{\"bad\": " + i + "}\n" : sheet(i % 101) + "\n")
                .map(line -> (InputStream) new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)))
                .toList();

        HttpResponse<String> answer = batch(
                "?explain=none",
                BodyPublishers.ofInputStream(() -> new SequenceInputStream(Collections.enumeration(sheets))));

        List<String> expected = IntStream.range(0, count)
                .mapToObj(i -> i % 100 == 7 ? "problem" : "scorecard " + expected(i % 101))
                .toList();
        assertThat(answer.body().lines().map(line -> line.split("[:,]", 3)[1]).toList())
                .isEqualTo(IntStream.rangeClosed(1, count)
                        .mapToObj(String::valueOf)
                        .toList());
        assertThat(answer.body().lines().map(BatchTest::outcome).toList()).isEqualTo(expected);
    }

    private static String outcome(String line) {
        Matcher score = SCORE.matcher(line);
        return score.find() ? "scorecard " + score.group(1) : line.contains("\"problem\"") ? "problem" : line;
    }

    /** 30 points in proportion and 10 for the other indicator. */
    private static String expected(int percent) {
        return BigDecimal.valueOf(30L * Math.min(percent, 100) + 1000, 2).toPlainString();
    }

    /** Reads the answer to one line before it sends the next. */
    @Test
    void aCallerWhoWaitsForEachAnswerGetsIt() throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), Server.shared().port())) {
            socket.setSoTimeout(60_000);
            OutputStream to = socket.getOutputStream();
            BufferedReader from =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            to.write(head());
            for (int i = 1; i <= 3; i++) {
                to.write(chunk(sheet(i) + "\n"));
                to.flush();

                assertThat(nextResult(from)).startsWith("{\"line\":" + i + ",\"scorecard\"");
            }
            to.write("0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void whoGoesAwayInTheMiddleHarmsNobody() throws IOException {
        for (int i = 0; i < 20; i++) {
            try (Socket socket =
                    new Socket(InetAddress.getLoopbackAddress(), Server.shared().port())) {
                socket.setSoLinger(true, 0);
                OutputStream to = socket.getOutputStream();
                to.write(head());
                to.write(chunk((GOOD + "\n").repeat(500) + GOOD.substring(0, 20)));
                to.flush();
            }
        }

        assertThat(lines(batch("", (GOOD + "\n").repeat(3)))).hasSize(3);
        assertThat(Server.shared().get("/v1/rulesets").statusCode()).isEqualTo(200);
    }

    /** A length that was announced and never sent: what came is answered, and the last line says what is missing. */
    @Test
    void aBodyThatBreaksOffIsSaidInTheLastLine() throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), Server.shared().port())) {
            socket.setSoTimeout(60_000);
            OutputStream to = socket.getOutputStream();
            to.write(("POST /v1/scores/batch HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\n"
                            + "Content-Length: 1000000\r\n\r\n" + GOOD + "\n" + GOOD.substring(0, 30))
                    .getBytes(StandardCharsets.UTF_8));
            to.flush();
            socket.shutdownOutput();
            BufferedReader from =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));

            assertThat(nextResult(from)).startsWith("{\"line\":1,\"scorecard\"");
            assertThat(nextResult(from)).startsWith("{\"line\":2,\"problem\":{\"code\":\"MALFORMED\"");
        }
    }

    private static String nextResult(BufferedReader from) throws IOException {
        String line = from.readLine();
        while (line != null && !line.startsWith("{")) {
            line = from.readLine();
        }
        return String.valueOf(line);
    }

    private static byte[] head() {
        return ("POST /v1/scores/batch HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] chunk(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return (Integer.toHexString(bytes.length) + "\r\n" + text + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void whenTheProgramIsAboutToEndWhatWasReadIsScoredAndTheLastLineSaysWhereItWasCut() throws IOException {
        AtomicInteger scored = new AtomicInteger();
        Batch.Watcher ending = new Batch.Watcher() {
            @Override
            public void scored(Scorecard card) {
                scored.incrementAndGet();
            }

            @Override
            public void failed(RuntimeException defect) {
                throw defect;
            }

            @Override
            public boolean isEnding() {
                return scored.get() > 0;
            }
        };
        Batch batch = new Batch(
                Tiny.rulesets().youju(),
                Batch.Explain.NONE,
                JsonDecimals.NUMBERS,
                new Batch.Bounds(100_000, 10_000),
                ending);
        ByteArrayOutputStream to = new ByteArrayOutputStream();

        Batch.Tally tally = batch.score(
                new ByteArrayInputStream((GOOD + "\n").repeat(1_000).getBytes(StandardCharsets.UTF_8)), to, done -> {});

        String[] lines = to.toString(StandardCharsets.UTF_8).split("\n");
        int last = lines.length - 1;
        assertThat(last).isEqualTo(scored.get()).isBetween(1, 999);
        for (int i = 0; i < last; i++) {
            assertThat(lines[i]).startsWith("{\"line\":" + (i + 1) + ",\"scorecard\"");
        }
        assertThat(lines[last])
                .startsWith("{\"line\":" + (last + 1) + ",\"problem\":{\"code\":\"SERVER_BUSY\"")
                .contains("the server is being stopped", "服务正在停止，这一行及以后各行未评分");
        assertThat(tally.lines()).isEqualTo(lines.length);
    }
}
