package org.youju.api.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.youju.api.Server;
import org.youju.api.Tiny;
import org.youju.api.archive.Databases;
import org.youju.api.problems.ProblemKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Requests with methods, paths, queries, headers and bodies put together and broken at random: each is answered, none by a
 * failure of the server's, and each refusal is a problem with a published code.
 */
class RequestFuzzTest {

    private static final long SEED = Long.getLong("youju.fuzz.seed", 20_261_130L);
    private static final String KEY = "the-key-of-this-run-of-tests";
    private static final JsonMapper JSON = new JsonMapper();

    private static final String SHEET = """
            {"scheme": "toy", "year": 2023, "department": {"name": "示例部门"}, "inputs": {"制度健全": true}, \
            "goals": [{"indicator": "1.1.1", "name": "甲", "planned": 4, "actual": 3}]}""";

    private static final List<String> METHODS = List.of(
            "GET", "GET", "GET", "POST", "POST", "POST", "HEAD", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "FOO",
            "get");

    private static final List<String> PATHS = List.of(
            "/v1/scores",
            "/v1/scores/batch",
            "/v1/explanations",
            "/v1/submissions",
            "/v1/comparisons",
            "/v1/decisions",
            "/v1/decisions/01M8PYG210NTH9N7NMKRBGKCAZ",
            "/v1/decisions/01M8PYG210NTH9N7NMKRBGKCAZ/explanation",
            "/v1/decisions/01M8PYG210NTH9N7NMKRBGKCAZ/replay",
            "/v1/decisions/01M8PYG210NTH9N7NMKRBGKCAZ/appeals",
            "/v1/decisions/01M8PYG210NTH9N7NMKRBGKCAZ.xlsx",
            "/v1/appeals",
            "/v1/appeals/01M8PYG210NTH9N7NMKRBGKCAZ/reply",
            "/v1/appeals/01M8PYG210NTH9N7NMKRBGKCAZ/steps",
            "/v1/statistics/toy/2023",
            "/v1/rulesets",
            "/v1/rulesets/toy/2023",
            "/v1/rulesets/toy/2023/schema",
            "/v1/rulesets/toy/2023/template.xlsx",
            "/v1/rulesets/toy/2023/diff",
            "/v1/rulesets/toy/2023/curves",
            "/v1/rulesets/toy/2023/report",
            "/openapi.json",
            "/actuator/health",
            "/actuator/prometheus",
            "/actuator/nothing",
            "/",
            "/index.html",
            "/nothing");

    private static final List<String> QUERIES = List.of(
            "year=2023",
            "scheme=toy",
            "department=%E7%A4%BA%E4%BE%8B",
            "status=DETERMINED",
            "state=FILED",
            "grade=%E4%BC%98",
            "from=2026-01-01",
            "to=2026-01-31T08:00:00%2B08:00",
            "before=1",
            "limit=10",
            "revision=1",
            "against=2023",
            "indicator=1.1.1",
            "under=2023",
            "explain=none",
            "region=a");

    private static final List<String> HEADERS = List.of(
            "Accept: application/json",
            "Accept: */*",
            "Accept: text/html",
            "Accept: application/pdf;q=0.1, text/plain",
            "Accept-Encoding: gzip",
            "Accept-Language: zh",
            "If-None-Match: \"a\"",
            "If-None-Match: *",
            "If-Match: \"a\"",
            "Range: bytes=0-9",
            "Idempotency-Key: k-1",
            "X-Request-Id: r-1",
            "Content-Encoding: gzip",
            "Expect: 100-continue",
            "If-Modified-Since: Mon, 30 Nov 2026 00:00:00 GMT",
            "Origin: https://evil.example",
            "X-Forwarded-For: 1.2.3.4",
            "Cookie: a=b",
            "Accept-Charset: gbk",
            "X-HTTP-Method-Override: DELETE",
            "Forwarded: for=1.2.3.4;proto=https");

    private static final List<String> TYPES = List.of(
            "application/json",
            "application/json",
            "application/yaml",
            "text/tab-separated-values",
            "application/x-ndjson",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "multipart/form-data; boundary=a",
            "application/x-www-form-urlencoded",
            "text/plain",
            "application/json;charset=utf-16",
            "a",
            "application/json; a=");

    private static final List<String> MORSELS = List.of(
            "%00",
            "%ff",
            "%",
            "%2e%2e/",
            "%2F",
            "%5c",
            "\u0000",
            "\u00FF",
            "\t",
            ";",
            "//",
            "..",
            "\\",
            "\"",
            "'",
            "<",
            ">",
            "{",
            "}",
            "[",
            "]",
            "|",
            "&",
            "=",
            "?",
            "#",
            "+",
            ":",
            "@",
            "*",
            "0x7E7",
            "-1",
            "99999999999999999999",
            "1e9",
            "NaN",
            "%E2%80%AE",
            "%EF%BC%92",
            "null",
            "true",
            "\u00E7\u0094\u00B2",
            "$ref",
            "a".repeat(300),
            "%0d%0aX-A: b",
            "{{{{{{{{",
            "[[[[[[[[",
            ",,,",
            "1.1.1",
            "&a *a",
            "!!java.lang.Runtime",
            "\u001F\u008B");

    private static Server server;

    @BeforeAll
    static void start() {
        server = Server.start(Tiny.rulesets(), Databases.SQLITE.fresh());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void everyRequestIsAnsweredAsPublished() throws IOException {
        fuzz(400);
    }

    @Test
    @Tag("exhaustive")
    void everyOneOfFiveThousandRequestsIsAnsweredAsPublished() throws IOException {
        fuzz(5_000);
    }

    private static void fuzz(int requests) throws IOException {
        Random random = new Random(SEED);
        int good = 0;
        int refused = 0;
        for (int i = 0; i < requests; i++) {
            byte[] request = request(random);
            String which = "seed " + SEED + ", request " + i + ":\n" + new String(request, StandardCharsets.ISO_8859_1);
            Wire.Answer answer = Wire.send(server.port(), request);
            assertAnswer(which, request, answer);
            good += answer.status() < 400 ? 1 : 0;
            refused += answer.status() >= 400 ? 1 : 0;
        }
        assertThat(good).as("some are good").isGreaterThan(requests / 40);
        assertThat(refused).as("many are refused").isGreaterThan(requests / 5);
    }

    private static void assertAnswer(String which, byte[] request, Wire.Answer answer) {
        assertThat(answer.status()).as(which).isBetween(200, 599);
        // what Tomcat says of methods and codings that are none of HTTP's, or none of ours
        boolean unknown = answer.status() == 501;
        assertThat(answer.status() < 500 || unknown)
                .as("%s%n%s%n%s", which, answer.head(), answer.body())
                .isTrue();
        boolean head = new String(request, StandardCharsets.ISO_8859_1).startsWith("HEAD");
        if (answer.status() >= 400 && !head) {
            assertThat(answer.type()).as("%s%n%s", which, answer.head()).isEqualTo("application/problem+json");
            JsonNode problem = JSON.readTree(answer.body());
            assertThat(problem.path("status").asInt()).as(which).isEqualTo(answer.status());
            assertThat(Arrays.stream(ProblemKind.values()).map(Enum::name))
                    .as(which)
                    .contains(problem.path("code").asString());
            assertThat(answer.body()).as(which).doesNotContain("Exception").doesNotContain("org.");
        }
    }

    private static byte[] request(Random random) {
        String method = pick(METHODS, random);
        String path = broken(pick(PATHS, random), random, 6);
        StringBuilder target = new StringBuilder(path);
        for (int i = random.nextInt(3); i > 0; i--) {
            target.append(target.indexOf("?") < 0 ? '?' : '&').append(broken(pick(QUERIES, random), random, 4));
        }
        String line = method + " "
                + target.toString().replace(" ", "%20").replace("\r", "").replace("\n", "") + " HTTP/1.1\r\n";
        StringBuilder head = new StringBuilder(line).append("Host: localhost\r\nConnection: close\r\n");
        if (random.nextInt(4) > 0) {
            head.append("Authorization: Bearer ")
                    .append(broken(KEY, random, 20))
                    .append("\r\n");
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            head.append(broken(pick(HEADERS, random), random, 6)).append("\r\n");
        }
        byte[] body = {};
        if (method.equals("POST") || random.nextInt(8) == 0) {
            head.append("Content-Type: ")
                    .append(broken(pick(TYPES, random), random, 10))
                    .append("\r\n");
            body = (random.nextInt(3) == 0 ? SHEET : broken(broken(SHEET, random, 1), random, 2))
                    .getBytes(StandardCharsets.UTF_8);
            if (random.nextInt(10) == 0) {
                random.nextBytes(body);
            }
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        byte[] first = Wire.bytes(head.append("\r\n").toString());
        byte[] all = Arrays.copyOf(first, first.length + body.length);
        System.arraycopy(body, 0, all, first.length, body.length);
        return all;
    }

    /** Puts a morsel somewhere, once in so many times. */
    private static String broken(String good, Random random, int seldom) {
        if (random.nextInt(seldom) > 0) {
            return good;
        }
        int from = random.nextInt(good.length() + 1);
        int to = Math.min(good.length(), from + random.nextInt(3));
        return good.substring(0, from) + pick(MORSELS, random) + good.substring(to);
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
