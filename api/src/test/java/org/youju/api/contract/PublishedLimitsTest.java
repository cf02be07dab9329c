package org.youju.api.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.youju.api.Server;
import org.youju.api.Tiny;
import org.youju.api.archive.Databases;
import tools.jackson.databind.JsonNode;

/** Each limit that is published is the server's: what stands at it is taken, what is one beyond is refused by name. */
class PublishedLimitsTest {

    private static final String SHEET = "{\"year\": 2023, \"department\": {\"name\": \"某局\"}";

    private static Server server;
    private static Published published;

    @BeforeAll
    static void start() {
        server = Server.start(Tiny.rulesets(), Databases.SQLITE.fresh());
        published = new Published(server.get("/openapi.json").body());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String repeated(int times) {
        return "字".repeat(times);
    }

    private static String list(int items, String one) {
        return IntStream.range(0, items).mapToObj(i -> one).collect(Collectors.joining(", ", "[", "]"));
    }

    /** A field of what is sent, its keyword, and a sheet that has it so long, so large or so often. */
    static Stream<Arguments> sent() {
        return Stream.of(
                text("Narrative/goal", n -> SHEET + ", \"narrative\": {\"goal\": \"" + repeated(n) + "\"}}"),
                text(
                        "SubmittedDepartment/name",
                        n -> "{\"year\": 2023, \"department\": {\"name\": \"" + repeated(n) + "\"}}"),
                text("SubmittedDepartment/code", n -> department("code", n)),
                text("SubmittedDepartment/region", n -> department("region", n)),
                text("Goal/name", n -> goals("\"name\": \"" + repeated(n) + "\"")),
                text("Goal/note", n -> goals("\"name\": \"甲\", \"note\": \"" + repeated(n) + "\"")),
                arguments("Submission/goals", "maxItems", 1, (IntFunction<String>)
                        n -> SHEET + ", \"goals\": " + list(n, goal("\"name\": \"甲\"")) + "}"),
                arguments("Submission/findings", "maxItems", 1, (IntFunction<String>)
                        n -> SHEET + ", \"findings\": " + list(n, "{\"indicator\": \"1\", \"kind\": \"甲\"}") + "}"),
                arguments("Submission/evidence", "maxItems", 1, (IntFunction<String>)
                        n -> SHEET + ", \"evidence\": " + list(n, "{\"indicator\": \"1\", \"title\": \"甲\"}") + "}"),
                arguments("Submission/selfScores", "maxItems", 1, (IntFunction<String>)
                        n -> SHEET + ", \"selfScores\": " + list(n, "{\"indicator\": \"1\", \"points\": 1}") + "}"),
                arguments("Submission/inputs", "maxProperties", 1, (IntFunction<String>) n -> SHEET + ", \"inputs\": "
                        + IntStream.range(0, n)
                                .mapToObj(i -> "\"i" + i + "\": 1")
                                .collect(Collectors.joining(", ", "{", "}}"))),
                number("Submission/year", "maximum", 1, n -> SHEET.replace("2023", n) + "}"),
                number("Submission/year", "minimum", -1, n -> SHEET.replace("2023", n) + "}"),
                number("Goal/planned", "maximum", 1, n -> goals("\"name\": \"甲\", \"planned\": " + n)),
                number("Goal/planned", "minimum", -1, n -> goals("\"name\": \"甲\", \"planned\": " + n)),
                number("Goal/actual", "minimum", -1, n -> goals("\"name\": \"甲\", \"actual\": " + n)),
                number("Goal/weight", "maximum", 1, n -> goals("\"name\": \"甲\", \"weight\": " + n)),
                number("Finding/count", "minimum", -1, n -> finding("\"count\": " + n)),
                number("Finding/amount", "minimum", -1, n -> finding("\"amount\": " + n)),
                number("Finding/amount", "maximum", 1, n -> finding("\"amount\": " + n)),
                number("SelfScore/points", "maximum", 1, PublishedLimitsTest::selfScore));
    }

    private static Arguments text(String field, IntFunction<String> sheet) {
        return arguments(field, "maxLength", 1, sheet);
    }

    private static Arguments number(
            String field, String keyword, int step, java.util.function.Function<String, String> sheet) {
        return arguments(field, keyword, step, sheet);
    }

    private static String department(String field, int length) {
        return "{\"year\": 2023, \"department\": {\"name\": \"某局\", \"" + field + "\": \"" + repeated(length) + "\"}}";
    }

    private static String goal(String fields) {
        return "{\"indicator\": \"1\", " + fields + "}";
    }

    private static String goals(String fields) {
        return SHEET + ", \"goals\": [" + goal(fields) + "]}";
    }

    private static String finding(String fields) {
        return SHEET + ", \"findings\": [{\"indicator\": \"1\", \"kind\": \"甲\", " + fields + "}]}";
    }

    private static String selfScore(String points) {
        return SHEET + ", \"selfScores\": [{\"indicator\": \"1\", \"points\": " + points + "}]}";
    }

    @ParameterizedTest
    @MethodSource("sent")
    @SuppressWarnings("unchecked") // as the source has it
    void ofWhatIsSentAreThoseOfItsReader(String field, String keyword, int step, Object sheet) {
        JsonNode limit =
                published.document().at("/components/schemas/" + field.replace("/", "/properties/") + "/" + keyword);
        assertThat(limit.isNumber())
                .as("no %s of %s is published", keyword, field)
                .isTrue();
        BigDecimal beyond = limit.decimalValue().add(BigDecimal.valueOf(step));
        String at;
        String over;
        if (sheet instanceof IntFunction<?> sized) {
            at = (String) sized.apply(limit.asInt());
            over = (String) sized.apply(beyond.intValueExact());
        } else {
            java.util.function.Function<String, String> valued = (java.util.function.Function<String, String>) sheet;
            at = valued.apply(limit.decimalValue().toPlainString());
            over = valued.apply(beyond.toPlainString());
        }
        String name = field.substring(field.indexOf('/') + 1);

        assertThat(complaints(at, name)).as("at the limit").isEmpty();
        assertThat(complaints(over, name)).as("beyond the limit").isNotEmpty();
    }

    /** What is refused as too long, too many or out of range at a field of this name; other mistakes of the sheet do not count. */
    private static List<String> complaints(String sheet, String name) {
        HttpResponse<String> answer = server.send(server.withKey("/v1/submissions")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(sheet, StandardCharsets.UTF_8)));
        List<String> codes = List.of(
                "OUT_OF_RANGE",
                "TOO_MANY",
                "NAME_INVALID",
                "NUMBER_OUT_OF_RANGE",
                "NOT_A_NUMBER",
                "MALFORMED",
                "TOO_LARGE");
        JsonNode problem = Published.JSON.readTree(answer.body());
        return problem.path("errors")
                .valueStream()
                .filter(one -> codes.contains(one.path("code").asString()))
                .filter(one -> one.path("pointer").asString().contains(name)
                        || one.path("code").asString().equals("MALFORMED"))
                .map(JsonNode::toString)
                .toList();
    }

    /** A parameter, its keyword and by how much it is exceeded. */
    static Stream<Arguments> parameters() {
        return Stream.of(
                arguments("GET /v1/decisions", "limit", "maximum", 1),
                arguments("GET /v1/decisions", "limit", "minimum", -1),
                arguments("GET /v1/decisions", "before", "minimum", -1),
                arguments("GET /v1/decisions", "year", "maximum", 1),
                arguments("GET /v1/decisions", "year", "minimum", -1),
                arguments("GET /v1/appeals", "limit", "maximum", 1),
                arguments("GET /v1/appeals", "limit", "minimum", -1),
                arguments("GET /v1/appeals", "before", "minimum", -1),
                arguments("GET /v1/appeals", "year", "maximum", 1),
                arguments("GET /v1/appeals", "year", "minimum", -1));
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void ofParametersAreThoseOfTheServer(String operation, String name, String keyword, int step) {
        int limit = keyword(operation, name, keyword);
        String path = operation.substring(4) + "?" + name + "=";

        assertThat(server.send(server.withKey(path + limit)).statusCode()).isEqualTo(200);
        HttpResponse<String> beyond = server.send(server.withKey(path + (limit + step)));
        assertThat(beyond.statusCode()).isEqualTo(400);
        assertThat(beyond.body()).contains("`" + name + "`");
    }

    private static int keyword(String operation, String name, String keyword) {
        JsonNode limit = published
                .operation(operation)
                .path("parameters")
                .valueStream()
                .filter(one -> one.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow()
                .path("schema")
                .path(keyword);
        assertThat(limit.isNumber())
                .as("no %s of %s is published", keyword, name)
                .isTrue();
        return limit.asInt();
    }

    @Test
    void ofReasonsKeysAndYearsToCompareAreThoseOfTheServer() throws IOException {
        int reason = keyword("POST /v1/decisions", "reason", "maxLength");
        int key = keyword("POST /v1/decisions", "Idempotency-Key", "maxLength");
        int years = keyword("POST /v1/comparisons", "under", "maxItems");

        assertThat(decided(repeated(reason), "a")).isEqualTo(201);
        assertThat(decided(repeated(reason + 1), "b")).isEqualTo(400);
        assertThat(decided("甲", "k".repeat(key))).isEqualTo(201);
        assertThat(decided("甲", "k".repeat(key + 1))).isEqualTo(400);
        assertThat(compared(years)).isEqualTo(200);
        assertThat(compared(years + 1)).isEqualTo(400);
    }

    private static int decided(String reason, String key) throws IOException {
        HttpRequest.Builder request = server.withKey(
                        "/v1/decisions?reason=" + URLEncoder.encode(reason, StandardCharsets.UTF_8))
                .header("Idempotency-Key", key);
        return server.send(request.header("Content-Type", "application/yaml")
                        .POST(BodyPublishers.ofString(Tiny.sheet("good.yaml"))))
                .statusCode();
    }

    private static int compared(int years) throws IOException {
        String under = IntStream.range(0, years).mapToObj(i -> "2023").collect(Collectors.joining(","));
        return server.send(server.withKey("/v1/comparisons?under=" + under)
                        .header("Content-Type", "application/yaml")
                        .POST(BodyPublishers.ofString(Tiny.sheet("good.yaml"))))
                .statusCode();
    }

    @Test
    void nothingIsNullByDefault() {
        assertThat(published.document().toString()).doesNotContain("\"default\":null");
    }

    @Test
    void aBatchLineHasEitherAScorecardOrAProblem() {
        JsonNode line = published.document().at("/components/schemas/BatchLine");
        JsonNode problem = published.document().at("/components/schemas/Problem/properties/code");

        assertThat(line.path("oneOf").valueStream().map(one -> one.path("$ref").asString()))
                .containsExactly("#/components/schemas/ScoredLine", "#/components/schemas/RefusedLine");
        assertThat(published.mistakes(line, "{\"line\": 1}")).isNotEmpty();
        // a code that comes with a later version is none that a generated client may fail on
        assertThat(problem.has("enum")).isFalse();
        assertThat(problem.path("x-extensible-enum").valueStream().map(JsonNode::asString))
                .contains("MALFORMED", "SUBMISSION_INVALID", "ARCHIVE_UNAVAILABLE");
    }
}
