package org.youju.api.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.youju.api.Server;
import org.youju.api.Tiny;
import org.youju.api.archive.Databases;

/** Bytes that are no text, queries that ask for nothing that there is, and lines that are no HTTP: each is refused as published. */
class OddRequestsTest {

    private static String get(String path, String... headers) {
        return request("GET " + path + " HTTP/1.1", "", headers);
    }

    private static String post(String path, String body, String... headers) {
        return request("POST " + path + " HTTP/1.1", body, headers);
    }

    private static String request(String line, String body, String... headers) {
        StringBuilder request = new StringBuilder(line).append("\r\nHost: localhost\r\nConnection: close\r\n");
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        if (!body.isEmpty()) {
            request.append("Content-Length: ").append(body.length()).append("\r\n");
        }
        return request.append("\r\n").append(body).toString();
    }

    private static final String JSON = "Content-Type: application/json";
    private static final String RAW = "\u00E7\u0094\u00B2";

    static Stream<Arguments> refused() {
        return Stream.of(
                // broken text
                arguments(get("/v1/decisions?department=%ff%fe"), 400, "MALFORMED", "`department` is not UTF-8"),
                arguments(get("/v1/decisions?department=a%00b"), 400, "MALFORMED", "cannot be seen"),
                arguments(get("/v1/decisions?department=a%e2%80%8bb"), 400, "MALFORMED", "cannot be seen"),
                arguments(get("/v1/decisions?department=%zz"), 400, "MALFORMED", "hexadecimal"),
                arguments(get("/v1/decisions?department=%e"), 400, "MALFORMED", "hexadecimal"),
                arguments(get("/v1/decisions?%ff=1"), 400, "MALFORMED", "the query is not UTF-8"),
                arguments(get("/v1/decisions?department=" + RAW), 400, "MALFORMED", ""),
                arguments(get("/v1/decisions/%ff"), 400, "MALFORMED", ""),
                arguments(get("/v1/decisions/a%00b"), 400, "MALFORMED", ""),
                arguments(get("/v1/decisions/a%0ab"), 400, "MALFORMED", ""),
                arguments(get("/v1/rulesets", "If-None-Match: " + RAW), 400, "MALFORMED", "If-None-Match"),
                arguments(get("/index.html", "Range: " + RAW), 400, "MALFORMED", "Range"),
                arguments(get("/v1/rulesets", "Accept: " + RAW), 400, "MALFORMED", "Accept"),
                arguments(get("/v1/rulesets", "Accept: ;;;"), 400, "MALFORMED", "Accept"),
                arguments(get("/openapi.json", "Accept: a"), 400, "MALFORMED", "Accept"),
                arguments(get("/actuator/health", "Accept: /"), 400, "MALFORMED", "Accept"),
                arguments(
                        post("/v1/decisions", "{}", JSON, "Idempotency-Key: " + RAW),
                        400,
                        "MALFORMED",
                        "Idempotency-Key"),
                arguments(
                        post("/v1/decisions", "{}", JSON, "Idempotency-Key: " + "k".repeat(256)),
                        400,
                        "MALFORMED",
                        "Idempotency-Key"),
                // charsets and codings
                arguments(get("/v1/rulesets", "Accept: application/json;charset=GBK"), 406, "NOT_ACCEPTABLE", "UTF-8"),
                arguments(post("/v1/scores", "{}", JSON + ";charset=GBK"), 415, "UNSUPPORTED_MEDIA_TYPE", "UTF-8"),
                arguments(
                        post("/v1/scores", "{}", JSON, "Content-Encoding: gzip"),
                        415,
                        "UNSUPPORTED_MEDIA_TYPE",
                        "gzip"),
                arguments(post("/v1/scores", "{}", "Content-Type: /"), 415, "UNSUPPORTED_MEDIA_TYPE", "Content-Type"),
                arguments(
                        post("/v1/scores", "xx", "Content-Type: multipart/form-data"),
                        415,
                        "UNSUPPORTED_MEDIA_TYPE",
                        ""),
                // methods, versions, addresses
                arguments(request("FOO /v1/scores HTTP/1.1", ""), 405, "METHOD_NOT_ALLOWED", ""),
                arguments(request("PROPFIND /v1/scores HTTP/1.1", ""), 405, "METHOD_NOT_ALLOWED", ""),
                arguments(request("TRACE /v1/scores HTTP/1.1", ""), 405, "METHOD_NOT_ALLOWED", ""),
                arguments(request("CONNECT a:1 HTTP/1.1", ""), 501, "MALFORMED", ""),
                arguments(get("/v1/rulesets").replace("HTTP/1.1", "HTTP/2.0"), 505, "MALFORMED", ""),
                arguments(post("/v1/scores", "", JSON, "Transfer-Encoding: odd"), 501, "MALFORMED", ""),
                arguments(get("/actuator/health/nothing"), 404, "NOT_FOUND", ""),
                arguments(request("GET /actuator/health HTTP/1.1", "{\"a\": ", JSON), 400, "MALFORMED", "media type"),
                arguments(request("GET /actuator/health/readiness HTTP/1.1", "[1]", JSON), 400, "MALFORMED", ""),
                arguments(get("/v1/rulesets;a=b"), 400, "MALFORMED", ""),
                arguments(get("/v1%2frulesets"), 400, "MALFORMED", ""),
                // queries that lie
                arguments(get("/v1/decisions?status=NOPE"), 400, "MALFORMED", "[DETERMINED, UNDETERMINED]"),
                arguments(get("/v1/appeals?state=NOPE"), 400, "MALFORMED", "[FILED,"),
                arguments(get("/v1/decisions?year=0x7E7"), 400, "MALFORMED", "`year` is not a whole number"),
                arguments(get("/v1/decisions?=2023"), 400, "MALFORMED", "no name"),
                arguments(get("/v1/decisions?%20=2023"), 400, "MALFORMED", "no name"),
                arguments(get("/v1/decisions?" + "a=1&".repeat(1500)), 400, "MALFORMED", "at most 100"),
                arguments(get("/v1/decisions?year=03751"), 400, "MALFORMED", "`year` is not a whole number"),
                arguments(get("/v1/decisions?year=%2B2023"), 400, "MALFORMED", "`year` is not a whole number"),
                arguments(get("/v1/decisions?year=-2023"), 400, "MALFORMED", "`year` is not a whole number"),
                arguments(
                        get("/v1/decisions?year=%EF%BC%92%EF%BC%90%EF%BC%92%EF%BC%93"),
                        400,
                        "MALFORMED",
                        "`year` is not a whole number"),
                arguments(get("/v1/decisions?year=99999"), 400, "MALFORMED", "`year`"),
                arguments(get("/v1/decisions?year="), 400, "MALFORMED", "`year` has no value"),
                arguments(get("/v1/decisions?department=%20"), 400, "MALFORMED", "`department` has no value"),
                arguments(get("/v1/decisions?year=2023&year=2024"), 400, "MALFORMED", "`year` is given twice"),
                arguments(get("/v1/decisions?yaer=2023"), 400, "MALFORMED", "no parameter `yaer`"),
                arguments(get("/v1/rulesets/toy/2023?revison=1"), 400, "MALFORMED", "no parameter `revison`"),
                arguments(get("/v1/rulesets/toy/2023?revision=0x1"), 400, "MALFORMED", "`revision`"),
                arguments(get("/v1/rulesets/toy/2023/diff"), 400, "MALFORMED", "`against` is required"),
                arguments(get("/v1/decisions?from=%2B99999-01-01"), 400, "MALFORMED", "`from`"),
                arguments(get("/v1/decisions?to=-0001-01-01T00:00:00Z"), 400, "MALFORMED", "`to`"),
                arguments(get("/v1/decisions?before=0"), 400, "MALFORMED", "`before`"),
                arguments(get("/v1/appeals?before=0"), 400, "MALFORMED", "`before`"),
                arguments(get("/v1/decisions?limit=0"), 400, "MALFORMED", "`limit`"));
    }

    @ParameterizedTest(name = "{1} {2}: {0}")
    @MethodSource("refused")
    void isRefusedWithWhatIsWrong(String request, int status, String code, String detail) throws IOException {
        Wire.Answer answer = Wire.send(Server.shared().port(), Wire.bytes(request));

        assertThat(answer.status()).as(answer.head()).isEqualTo(status);
        assertThat(answer.type()).isEqualTo("application/problem+json");
        assertThat(answer.body())
                .contains("\"code\" : \"" + code + "\"")
                .contains("\"status\" : " + status)
                .contains(detail);
    }

    @Test
    void goodRequestsBesideThemAreAnswered() throws IOException {
        for (String good : new String[] {
            get("/v1/decisions?department=%E7%94%B2+%E5%B1%80&year=2023&status=DETERMINED&limit=1"),
            get("/v1/rulesets", "Accept: application/json;charset=utf-8, */*;q=0.1"),
            get("/v1/rulesets", "If-None-Match: abc"),
            get("/v1/appeals?state=FILED"),
            get("/v1/appeals?" + "&".repeat(1500)),
            get("/v1/decisions?from=2026-01-01&to=2026-01-31T08:00:00%2B08:00"),
        }) {
            assertThat(Wire.send(Server.shared().port(), Wire.bytes(good)).status())
                    .as(good)
                    .isEqualTo(200);
        }
    }

    @Test
    void aPageOfAnotherOriginIsRefusedAsPublished() throws IOException {
        try (Server server = Server.start(
                Tiny.rulesets(),
                Databases.SQLITE.fresh(),
                Map.of("YOUJU_KEY", "the-key-of-this-run-of-tests", "YOUJU_CORS_ORIGINS", "https://portal.example"))) {
            String preflight = request(
                    "OPTIONS /v1/scores HTTP/1.1",
                    "",
                    "Origin: https://evil.example",
                    "Access-Control-Request-Method: POST");

            Wire.Answer answer = Wire.send(server.port(), Wire.bytes(preflight));

            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.type()).isEqualTo("application/problem+json");
            assertThat(answer.body()).contains("\"code\" : \"FORBIDDEN\"");
        }
    }
}
