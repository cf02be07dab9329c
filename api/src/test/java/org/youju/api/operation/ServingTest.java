package org.youju.api.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.youju.api.Tiny;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The program as a service manager starts and ends it, what it logs, and where it sends its traces. */
@Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@Tag("exhaustive")
class ServingTest {

    private static final String MARK = "张三的私事";

    /** However slow the machine is: what is under way ends by itself, and not because its time is up. */
    private static final Map<String, String> PATIENT = Map.of("SPRING_LIFECYCLE_TIMEOUTPERSHUTDOWNPHASE", "120s");

    @TempDir
    private Path data;

    @Test
    void whatIsBegunIsFinishedBeforeItEnds() throws Exception {
        byte[] sheet = Tiny.sheet("good.yaml").getBytes(StandardCharsets.UTF_8);
        try (Serving serving = new Serving(data, PATIENT);
                Socket socket = serving.connect()) {
            OutputStream to = socket.getOutputStream();
            to.write(("POST /v1/decisions HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + Serving.KEY
                            + "\r\nContent-Type: application/yaml\r\nExpect: 100-continue\r\nContent-Length: "
                            + sheet.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            BufferedReader from =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            assertThat(from.readLine()).as("somebody is reading the body").startsWith("HTTP/1.1 100");
            to.write(sheet, 0, sheet.length / 2);

            serving.terminate();
            while (serving.isListening()) {
                Thread.onSpinWait();
            }
            to.write(sheet, sheet.length / 2, sheet.length - sheet.length / 2);

            assertThat(from.lines().filter(line -> line.startsWith("HTTP/1.1") || line.startsWith("  \"status\"")))
                    .containsExactly("HTTP/1.1 201 ", "  \"status\" : \"DETERMINED\",");
            assertThat(serving.exit()).as("ended by SIGTERM").isEqualTo(143);
            assertThat(serving.said()).noneMatch(line -> line.contains("ERROR"));
        }
    }

    /** Its sender waits, and is told without sending anything more. */
    @Test
    void aBatchThatWaitsForMoreEndsWithALineThatSaysThatItWasCut() throws Exception {
        String line = "{\"year\":2023,\"department\":{\"name\":\"示例部门\"}}\n";
        try (Serving serving = new Serving(data, PATIENT);
                Socket socket = serving.connect()) {
            OutputStream to = socket.getOutputStream();
            to.write(("POST /v1/scores/batch?explain=none HTTP/1.1\r\nHost: localhost\r\n"
                            + "Content-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            BufferedReader from =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            send(to, line + "\n" + line);
            assertThat(nextWith(from, "{\"line\"")).startsWith("{\"line\":1,\"scorecard\"");
            assertThat(nextWith(from, "{\"line\"")).startsWith("{\"line\":3,\"scorecard\"");

            serving.terminate();

            assertThat(nextWith(from, "{\"line\"")).startsWith("{\"line\":4,\"problem\":{\"code\":\"SERVER_BUSY\"");
            assertThat(nextWith(from, "0")).as("a whole answer").isEqualTo("0");
            socket.shutdownOutput();
            assertThat(from.lines().filter(rest -> !rest.isEmpty())).isEmpty();
            assertThat(serving.exit()).as("ended by SIGTERM").isEqualTo(143);
        }
    }

    private static void send(OutputStream to, String line) throws IOException {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        to.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        to.write(bytes);
        to.write("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private static String nextWith(BufferedReader from, String start) throws IOException {
        String line = from.readLine();
        while (!line.startsWith(start)) {
            line = from.readLine();
        }
        return line;
    }

    @Test
    void nothingThatADepartmentReportedIsInTheLog() throws Exception {
        String sheet = """
                scheme: toy
                year: 2023
                department: {name: %1$s, region: %1$s}
                narrative: {goal: %1$s, completion: %1$s, unfinished: %1$s}
                inputs: {制度健全: true}
                goals:
                  - {indicator: "1.1.1", name: %1$s, planned: 4, actual: 3, note: %1$s}
                """.formatted(MARK);
        try (Serving serving = new Serving(data, Map.of("LOGGING_LEVEL_ORG_YOUJU", "debug"))) {
            assertThat(score(serving, "/v1/scores", sheet)).isEqualTo(200);
            assertThat(score(serving, "/v1/decisions", sheet)).isEqualTo(201);
            assertThat(score(serving, "/v1/scores", sheet.replace("planned: 4", "planned: " + MARK)))
                    .isEqualTo(422);
            assertThat(score(serving, "/v1/scores", sheet + MARK)).isEqualTo(400);
            assertThat(score(serving, "/v1/scores/x", sheet)).isEqualTo(404);
            assertThat(serving.send(serving.request(
                                    "/v1/decisions?department=" + "%E5%BC%A0%E4%B8%89%E7%9A%84%E7%A7%81%E4%BA%8B"))
                            .statusCode())
                    .isEqualTo(200);
            // a database that refuses quotes what it was given
            sql("CREATE TRIGGER refuse BEFORE INSERT ON decision BEGIN SELECT RAISE(ABORT, '" + MARK + "'); END");
            assertThat(score(serving, "/v1/decisions", sheet)).isGreaterThanOrEqualTo(500);

            List<String> said = serving.said();

            assertThat(said).noneMatch(line -> line.contains(MARK) || line.contains("%E5%BC%A0"));
            List<JsonNode> log = said.stream()
                    .filter(line -> line.startsWith("{"))
                    .map(JsonMapper.shared()::readTree)
                    .toList();
            assertThat(log)
                    .extracting(line -> line.at("/http/request/method").asString() + " "
                            + line.at("/url/template").asString() + " "
                            + line.at("/http/response/status_code").asString())
                    .contains("POST /v1/scores 200", "POST /v1/decisions 201", "POST /v1/scores 422");
            assertThat(log)
                    .filteredOn(
                            line -> line.path("log").path("level").asString().equals("ERROR")
                                    || line.path("log").path("level").asString().equals("WARN"))
                    .isNotEmpty()
                    .allSatisfy(line -> {
                        assertThat(line.path("requestId").asString()).isEqualTo("r-1");
                        assertThat(line.path("error").path("stack_trace").asString())
                                .contains("org.sqlite.SQLiteException");
                    });
        }
    }

    private static int score(Serving serving, String path, String sheet) throws Exception {
        return serving.send(serving.request(path)
                        .header("Content-Type", "application/yaml")
                        .header("X-Request-Id", "r-1")
                        .POST(BodyPublishers.ofString(sheet)))
                .statusCode();
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("archive.db"));
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    @Test
    void tracesGoWhereTheyAreWanted() throws Exception {
        CompletableFuture<String> received = new CompletableFuture<>();
        HttpServer collector = collector(received);
        String trace = "0af7651916cd43dd8448eb211c80319c";
        try (Serving serving = new Serving(
                data,
                Map.of(
                        "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT",
                        "http://127.0.0.1:" + collector.getAddress().getPort() + "/v1/traces"))) {
            serving.send(serving.request("/v1/scores")
                    .header("Content-Type", "application/yaml")
                    .header("traceparent", "00-" + trace + "-b7ad6b7169203331-01")
                    .POST(BodyPublishers.ofString(Tiny.sheet("good.yaml"))));
            serving.said();

            assertThat(received.get())
                    .contains("/v1/scores", "youju", traceBytes(trace))
                    .doesNotContain("示例部门");
        } finally {
            collector.stop(0);
        }
    }

    /** Takes what is sent as bytes: names and values stand in it as they are. */
    private static HttpServer collector(CompletableFuture<String> received) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/traces", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1);
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
            received.complete(body);
        });
        server.start();
        return server;
    }

    private static String traceBytes(String hex) {
        return new String(HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1);
    }
}
