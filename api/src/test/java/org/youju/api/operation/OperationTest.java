package org.youju.api.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.youju.api.Server;
import org.youju.api.Tiny;
import org.youju.api.archive.Databases;

/** Health, metrics, names of requests, and answers that need not be sent again. */
class OperationTest {

    private static final String YAML = "application/yaml";

    private static Server server;

    @BeforeAll
    static void start() {
        server = Server.start(Tiny.rulesets(), Databases.SQLITE.fresh());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** Before this answer there was none: nothing listens until the rules are compiled. */
    @Test
    void isReadyWhenTheRulesAreCompiled() {
        HttpResponse<String> ready = server.send(server.withKey("/actuator/health/readiness"));

        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(ready.body()).contains("\"status\":\"UP\"", "\"toy/2023\":\"sha256:", "\"refused\":[]");
        assertThat(metric("youju_ruleset_compile_seconds_count{scheme=\"toy\",year=\"2023\"}"))
                .isEqualTo("1");
    }

    @Test
    void countsScoresByYearAndStatusAndTimesRequests() throws IOException {
        String determined = "youju_scores_total{scheme=\"toy\",status=\"DETERMINED\",year=\"2023\"}";
        String undetermined = "youju_scores_total{scheme=\"toy\",status=\"UNDETERMINED\",year=\"2023\"}";
        server.score(YAML, Tiny.sheet("good.yaml"));
        server.score(YAML, Tiny.sheet("open.yaml"));
        server.score(YAML, Tiny.sheet("wrong.yaml"));
        String before = metric(determined);
        server.score(YAML, Tiny.sheet("good.yaml"));

        assertThat(Double.parseDouble(metric(determined))).isEqualTo(Double.parseDouble(before) + 1);
        assertThat(Double.parseDouble(metric(undetermined))).isGreaterThanOrEqualTo(1);
        assertThat(server.get("/actuator/prometheus").body())
                .contains("http_server_requests_seconds_bucket{", "le=\"0.02\"", "uri=\"/v1/scores\"", "status=\"422\"")
                .contains("youju_gate_refusals_total 0.0")
                .doesNotContain("示例部门");
    }

    private static String metric(String name) {
        return server.get("/actuator/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .map(line -> line.substring(name.length() + 1).replaceFirst("\\.0$", ""))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not counted"));
    }

    @Test
    void aRequestIsCalledAsItsCallerSaysOrByANewName() {
        HttpResponse<String> named = server.send(server.request("/v1/nothing").header("X-Request-Id", "portal-7.a"));
        HttpResponse<String> first = server.get("/v1/rulesets");
        HttpResponse<String> second = server.get("/v1/rulesets");

        assertThat(id(named)).isEqualTo("portal-7.a");
        assertThat(named.body()).contains("\"requestId\" : \"portal-7.a\"");
        assertThat(id(first)).hasSize(26).isNotEqualTo(id(second));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a b",
                "<script>",
                "{\"a\":1}",
                "12345678901234567890123456789012345678901234567890123456789012345"
            })
    void whatIsNoNameIsNotRepeated(String given) {
        assertThat(id(server.send(server.request("/v1/rulesets").header("X-Request-Id", given))))
                .hasSize(26);
    }

    private static String id(HttpResponse<String> answer) {
        return answer.headers().firstValue("X-Request-Id").orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/rulesets",
                "/v1/rulesets/toy/2023",
                "/v1/rulesets/toy/2023/schema",
                "/v1/rulesets/toy/2023/template.xlsx"
            })
    void aRulesetThatTheCallerHasIsNotSentAgain(String path) {
        assertNotSentAgain(path);
    }

    @Test
    void aDecisionThatTheCallerHasIsNotSentAgain() throws IOException {
        String location = server.send(server.withKey("/v1/decisions")
                        .header("Content-Type", YAML)
                        .POST(BodyPublishers.ofString(Tiny.sheet("good.yaml"))))
                .headers()
                .firstValue("Location")
                .orElseThrow();

        assertNotSentAgain(location);
        assertNotSentAgain(location + "/submission");
        assertNotSentAgain(location + ".xlsx");
        assertNotSentAgain(location + "/explanation");
        assertNotSentAgain(location + "/explanation?indicator=1.1.1");
        assertThat(List.of(
                        tag(location + "/explanation", "application/json"),
                        tag(location + "/explanation", "text/html"),
                        tag(location + "/explanation?indicator=1.1.1", "text/html")))
                .as("each form is another")
                .doesNotHaveDuplicates();
        assertThat(server.get(location + "/explanation?indicator=9.9.9")
                        .headers()
                        .map())
                .as("a refusal is nothing to keep")
                .doesNotContainKey("ETag");
    }

    private static String tag(String path, String accept) {
        return server.send(server.request(path).header("Accept", accept))
                .headers()
                .firstValue("ETag")
                .orElseThrow();
    }

    private static void assertNotSentAgain(String path) {
        String tag = server.get(path).headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = server.send(server.request(path).header("If-None-Match", tag));
        HttpResponse<String> other = server.send(server.request(path).header("If-None-Match", "\"x\""));

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().map()).containsEntry("etag", List.of(tag));
        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(other.body()).isNotEmpty();
    }
}
