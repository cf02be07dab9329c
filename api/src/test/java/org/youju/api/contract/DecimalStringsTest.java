package org.youju.api.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.youju.api.Server;
import org.youju.api.archive.Databases;
import org.youju.api.source.OpenRulesets;
import org.youju.batch.Batch;
import org.youju.ruleset.RulesetFiles;
import tools.jackson.databind.JsonNode;

/** Whoever has no decimals asks for them as text, and gets the same answer with the same digits. */
class DecimalStringsTest {

    private static final String STRINGS = "application/json;decimals=string";
    private static final String YEAR = "/v1/rulesets/huangjiang-department/2024";

    private static Server server;
    private static String decision;
    private static String appeal;

    @BeforeAll
    static void decide() {
        server = Server.start(
                OpenRulesets.open(RulesetFiles.in(Recorded.ROOT.resolve("rulesets"))), Databases.SQLITE.fresh());
        decision = made("/v1/decisions", Answers.worked());
        appeal = made(
                decision + "/appeals",
                "{\"grounds\": [{\"indicator\": \"2.4.1\", \"text\": \"复核\"}],"
                        + " \"corrections\": {\"inputs\": {\"服务对象满意度\": 90}}}");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String made(String path, String body) {
        HttpResponse<String> answer = ask("POST", path, body, STRINGS);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static HttpResponse<String> ask(String method, String path, String body, String accept, String... headers) {
        HttpRequest.Builder request = server.withKey(path).header("Accept", accept);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        if (method.equals("GET")) {
            return server.send(request);
        }
        String type = path.contains("/batch") ? Batch.MEDIA_TYPE : "application/json";
        return server.send(request.header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    private static List<String> varies(HttpResponse<String> answer) {
        return answer.headers().allValues("Vary").stream()
                .flatMap(line -> Stream.of(line.split(",")))
                .map(one -> one.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    static Stream<List<String>> operations() {
        String sheet = Answers.worked();
        return Stream.of(
                List.of("POST", "/v1/scores", sheet),
                List.of("POST", "/v1/explanations", sheet),
                List.of("POST", "/v1/submissions", sheet),
                List.of("POST", "/v1/comparisons?under=2022,2023,2024", sheet),
                List.of("GET", decision, ""),
                List.of("GET", decision + "/explanation", ""),
                List.of("GET", decision + "/explanation?indicator=1.1.2", ""),
                List.of("GET", decision + "/submission", ""),
                List.of("POST", decision + "/replay", ""),
                List.of("GET", "/v1/decisions", ""),
                List.of("GET", appeal, ""),
                List.of("GET", appeal + "/reply", ""),
                List.of("GET", "/v1/appeals", ""),
                List.of("GET", "/v1/statistics/huangjiang-department/2023", ""),
                List.of("GET", "/v1/rulesets", ""),
                List.of("GET", YEAR, ""),
                List.of("GET", YEAR + "/diff?against=2022", ""),
                List.of("GET", YEAR + "/curves?indicator=1.1.2&against=2023", ""),
                List.of("GET", YEAR + "/report", ""));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void haveTheDigitsOfTheNumbersAndNothingElseIsOther(List<String> operation) {
        HttpResponse<String> numbers = ask(operation.get(0), operation.get(1), operation.get(2), "application/json");
        HttpResponse<String> strings = ask(operation.get(0), operation.get(1), operation.get(2), STRINGS);

        assertThat(strings.statusCode()).as(strings.body()).isEqualTo(200);
        assertThat(strings.headers().firstValue("Content-Type")).contains(STRINGS);
        assertThat(numbers.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(varies(numbers)).contains("accept");
        assertThat(varies(strings)).contains("accept");
        List<String> other = new ArrayList<>();
        compare("", Published.JSON.readTree(numbers.body()), Published.JSON.readTree(strings.body()), other);
        assertThat(other).isEmpty();
    }

    /** A decimal is text with the same digits; what counts and what is no number is the same; `line`, `seq` and years count. */
    private static void compare(String place, JsonNode number, JsonNode string, List<String> other) {
        if (number.isContainer()) {
            assertThat(string.size()).as(place).isEqualTo(number.size());
            number.propertyNames()
                    .forEach(name -> compare(place + "/" + name, number.get(name), string.get(name), other));
            for (int i = 0; number.isArray() && i < number.size(); i++) {
                compare(place + "/" + i, number.get(i), string.get(i), other);
            }
        } else if (string.isString() && number.isNumber()) {
            if (!string.asString().equals(number.decimalValue().toPlainString())) {
                other.add(place + ": " + number + " / " + string);
            }
        } else if (!string.equals(number) || (number.isNumber() && !number.isIntegralNumber())) {
            other.add(place + ": " + number + " / " + string);
        }
    }

    @Test
    void areWhatIsPublishedWithTextForEachNumberThatIsNoWholeOne() {
        Published published = new Published(server.get("/openapi.json").body()).withDecimalStrings();
        List<String> names = List.of(
                "POST /v1/scores",
                "POST /v1/comparisons",
                "GET /v1/decisions/{id}",
                "GET /v1/decisions",
                "GET /v1/appeals/{id}",
                "GET /v1/statistics/{scheme}/{year}",
                "GET /v1/rulesets/{scheme}/{year}",
                "GET /v1/rulesets/{scheme}/{year}/curves");
        List<List<String>> asked = operations().toList();
        for (int[] pair : new int[][] {{0, 0}, {1, 3}, {2, 4}, {3, 9}, {4, 10}, {5, 13}, {6, 15}, {7, 17}}) {
            List<String> one = asked.get(pair[1]);
            String body = ask(one.get(0), one.get(1), one.get(2), STRINGS).body();
            assertThat(published.mistakes(new Answers.Body(names.get(pair[0]), false, "-answer.json", body)))
                    .as(names.get(pair[0]))
                    .isEmpty();
        }
    }

    @Test
    void comeInEachLineOfABatch() {
        String lines = Answers.worked().replaceAll("\\s*\\n\\s*", " ") + "\n{\"year\":\n";
        HttpResponse<String> numbers = ask("POST", "/v1/scores/batch", lines, Batch.MEDIA_TYPE);
        HttpResponse<String> strings = ask("POST", "/v1/scores/batch", lines, Batch.MEDIA_TYPE + ";decimals=string");

        assertThat(strings.headers().firstValue("Content-Type")).contains(Batch.MEDIA_TYPE + ";decimals=string");
        List<String> expected = numbers.body().lines().toList();
        List<String> got = strings.body().lines().toList();
        assertThat(got).hasSameSizeAs(expected);
        List<String> other = new ArrayList<>();
        for (int i = 0; i < got.size(); i++) {
            compare("", Published.JSON.readTree(expected.get(i)), Published.JSON.readTree(got.get(i)), other);
        }
        assertThat(other).isEmpty();
        assertThat(got.get(0)).contains("\"points\":\"100.00\"").contains("\"line\":1,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/submission", "/explanation", "/explanation?indicator=1.1.2"})
    void haveATagOfTheirOwn(String part) {
        String numbers = ask("GET", decision + part, "", "application/json")
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        String strings = ask("GET", decision + part, "", STRINGS)
                .headers()
                .firstValue("ETag")
                .orElseThrow();

        assertThat(strings).isNotEqualTo(numbers);
        for (String known : List.of(strings, "*", "\"x\", " + strings, numbers + ", " + strings)) {
            HttpResponse<String> again = ask("GET", decision + part, "", STRINGS, "If-None-Match", known);
            assertThat(again.statusCode()).as(known).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(again.headers().firstValue("ETag")).contains(strings);
            assertThat(varies(again)).contains("accept");
        }
        assertThat(ask("GET", decision + part, "", STRINGS, "If-None-Match", numbers)
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json;decimals=string | application/json;decimals=string",
                "application/json; decimals=STRING | application/json;decimals=STRING",
                "application/json;decimals=\"string\" | application/json;decimals=\"string\"",
                "application/json;decimals=number | application/json;decimals=number",
                "*/*;decimals=string | application/json;decimals=string",
                "application/*;decimals=string | application/json;decimals=string",
                "application/json;decimals=float, application/json;q=0.5 | application/json",
                "text/csv, application/json;decimals=string;q=0.1 | application/json;decimals=string",
                "application/json;decimals=string;q=0.5, application/json | application/json",
                "*/* | application/json",
            })
    void areNegotiated(String accept, String type) {
        HttpResponse<String> answer = ask("GET", "/v1/decisions", "", accept);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains(type);
        assertThat(answer.body().contains("\"score\" : \""))
                .isEqualTo(type.toLowerCase(Locale.ROOT).contains("string"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json;decimals=float", "*/*;decimals=text", "application/json;decimals="})
    void inAnotherWritingAreRefusedBeforeAnythingIsDone(String accept) {
        String before = ask("GET", "/v1/decisions", "", STRINGS).body();

        for (String path : List.of("/v1/decisions", "/v1/scores", "/v1/scores/batch")) {
            HttpResponse<String> answer = ask("POST", path, Answers.worked(), accept);
            assertThat(answer.statusCode()).as(path).isIn(400, 406);
            assertThat(answer.body()).containsAnyOf("NOT_ACCEPTABLE", "MALFORMED");
        }
        assertThat(ask("GET", "/v1/decisions", "", STRINGS).body()).isEqualTo(before);
    }

    @Test
    void areNoneOfASchemaOfSheetsWhoseNumbersAreItsOwn() {
        assertThat(ask("GET", YEAR + "/schema", "", STRINGS).statusCode()).isEqualTo(406);
        assertThat(ask("GET", YEAR + "/schema", "", "application/json").statusCode())
                .isEqualTo(200);
    }
}
