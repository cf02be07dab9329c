package org.youju.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** What a sheet that is not stored can be asked: what it was read as, its grounds, and what other years make of it. */
class ReadingAlongTest {

    private static HttpResponse<String> post(String path, String sheet) throws IOException {
        return Server.shared()
                .send(Server.shared()
                        .request(path)
                        .header("Content-Type", "application/yaml")
                        .POST(BodyPublishers.ofString(sheet)));
    }

    @Test
    void explainsASheetThatIsNotStored() throws IOException {
        HttpResponse<String> answer = post("/v1/explanations", Tiny.sheet("good.yaml"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.body())
                .startsWith("{\n  \"scorecard\" : {\n    \"id\" : null,")
                .contains("\"formula\" : \"30 × (3 ÷ 4)\"", "\"whatIfs\" : [ {", "计划 ÷ 实际");
    }

    @Test
    void explainsItAsADocumentToo() throws IOException {
        HttpResponse<String> answer = Server.shared()
                .send(Server.shared()
                        .request("/v1/explanations")
                        .header("Content-Type", "application/yaml")
                        .header("Accept", "text/markdown")
                        .POST(BodyPublishers.ofString(Tiny.sheet("good.yaml"))));

        assertThat(answer.body()).startsWith("# 示例评分表（2023 年）评分说明");
    }

    @Test
    void saysWhatASheetWasReadAs() throws IOException {
        HttpResponse<String> answer = post("/v1/submissions", Tiny.sheet("good.yaml"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"制度健全\" : true", "\"planned\" : 4", "\"indicator\" : \"1.1.1\"");
        assertThat(Server.shared().score("application/json", answer.body()).body())
                .as("which scores the same")
                .isEqualTo(Server.shared()
                        .score("application/yaml", Tiny.sheet("good.yaml"))
                        .body());
    }

    @Test
    void refusesWhatIsNoSheetAsScoringDoes() throws IOException {
        String wrong = Tiny.sheet("wrong.yaml");
        String refused = withoutRequestId(
                Server.shared().score("application/yaml", wrong).body());

        assertThat(refused).contains("SUBMISSION_INVALID", "/goals/0/planned", "/colour");
        assertThat(withoutRequestId(post("/v1/explanations", wrong).body())).isEqualTo(refused);
        assertThat(withoutRequestId(post("/v1/submissions", wrong).body())).isEqualTo(refused);
        assertThat(withoutRequestId(post("/v1/comparisons?under=2023", wrong).body()))
                .isEqualTo(refused);
    }

    /** Each request has an id of its own, which its answer repeats. */
    private static String withoutRequestId(String body) {
        return body.replaceAll("\"requestId\" : \"[^\"]+\"", "");
    }

    @Test
    void scoresOneSheetByTheTablesOfSeveralYears() throws IOException {
        HttpResponse<String> answer = post("/v1/comparisons?under=2023,2023", Tiny.sheet("good.yaml"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body().split("\"scorecard\"")).hasSize(3);
        assertThat(answer.body()).contains("\"score\" : 32.50", "\"leftOut\" : [ ]");
        assertThat(post("/v1/comparisons?under=1999", Tiny.sheet("good.yaml")).body())
                .contains("RULESET_NOT_FOUND", "toy/2023");
        assertThat(post("/v1/comparisons?under=1,2,3,4,5,6,7,8,9", Tiny.sheet("good.yaml"))
                        .body())
                .contains("参数 under 最多写 8 个年度");
    }
}
