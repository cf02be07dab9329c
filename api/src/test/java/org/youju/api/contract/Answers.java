package org.youju.api.contract;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.youju.api.Server;
import org.youju.batch.Batch;
import org.youju.document.Problems;
import org.youju.rendering.Json;
import org.youju.submission.SubmissionReader;
import org.youju.submission.SubmissionWriter;

/** Every kind of good answer, given to the worked sheet that the rulesets come with; and what was sent for it. */
final class Answers {

    /**
     * @param operation that answers it, or takes it
     * @param file that it is recorded in as an example, with a `-` before it where it is none
     */
    record Body(String operation, boolean sent, String file, String text) {

        boolean isExample() {
            return !file.startsWith("-");
        }
    }

    private static final Path SHEETS = Recorded.ROOT.resolve("rulesets/huangjiang-department/2023/sheets");
    private static final String NEXT_YEAR = "/v1/rulesets/huangjiang-department/2024";
    private static final String YEAR = "/v1/rulesets/huangjiang-department/2023";

    private final Server server;
    private final Map<String, Body> bodies = new LinkedHashMap<>();

    private Answers(Server server) {
        this.server = server;
    }

    static String worked() {
        return json("service-center-worked.yaml");
    }

    private static String json(String sheet) {
        try {
            Problems problems = new Problems();
            return Json.write(SubmissionWriter.tree(
                            SubmissionReader.yaml(Files.readAllBytes(SHEETS.resolve(sheet)), sheet, problems)))
                    .replace("\r", "");
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    static Map<String, Body> all(Server server) {
        Answers answers = new Answers(server);
        answers.scores();
        answers.decisions();
        answers.rulesets();
        answers.statistics();
        return answers.bodies;
    }

    private void scores() {
        String sheet = sent("POST /v1/scores", "submission.json", worked());
        answered("POST /v1/scores", "scorecard.json", post("/v1/scores", sheet));
        answered("POST /v1/explanations", "-explained.json", post("/v1/explanations", sheet));
        answered("POST /v1/submissions", "-read.json", post("/v1/submissions", sheet));
        answered(
                "POST /v1/comparisons",
                "comparisons.json",
                post(
                        "/v1/comparisons?under=2022",
                        "{\"year\": 2022, \"scheme\": \"huangjiang-department\", \"department\": {\"name\": \"示例局\"},"
                                + " \"goals\": [{\"indicator\": \"1.1.1\", \"name\": \"示例工作\", \"planned\": 1, \"actual\": 1}]}"));
        answered("POST /v1/comparisons", "-compared.json", post("/v1/comparisons?under=2022,2023,2024", sheet));
        String lines = sent(
                "POST /v1/scores/batch",
                "batch.ndjson",
                "{\"year\":2023,\"scheme\":\"huangjiang-department\",\"department\":{\"name\":\"示例局\"},"
                        + "\"findings\":[]}\n{\"year\":1999,\"department\":{\"name\":\"示例局\"}}\n");
        HttpResponse<String> answer = server.send(server.withKey("/v1/scores/batch?explain=none")
                .header("Content-Type", Batch.MEDIA_TYPE)
                .POST(BodyPublishers.ofString(lines)));
        answered("POST /v1/scores/batch", "batch-answer.ndjson", answer);
    }

    private void decisions() {
        HttpResponse<String> made = post("/v1/decisions", worked());
        answered("POST /v1/decisions", "decision.json", made);
        String decision = made.headers().firstValue("Location").orElseThrow();
        answered("GET /v1/decisions/{id}/explanation", "-whole-explanation.json", get(decision + "/explanation"));
        answered("GET /v1/decisions/{id}", "-decision.json", get(decision));
        answered(
                "GET /v1/decisions/{id}/explanation",
                "explanation.json",
                get(decision + "/explanation?indicator=1.1.2"));
        answered("GET /v1/decisions/{id}/submission", "decided-submission.json", get(decision + "/submission"));
        answered("POST /v1/decisions/{id}/replay", "replay.json", post(decision + "/replay", ""));
        String filing = sent("POST /v1/decisions/{decision}/appeals", "filing.json", """
                {
                  "grounds" : [ {
                    "indicator" : "2.4.1",
                    "text" : "结果应用制度已于年内印发，自评时漏填",
                    "evidence" : [ "附件2" ]
                  }, {
                    "indicator" : "1.1.3",
                    "text" : "请复核满意度的计分"
                  } ],
                  "corrections" : {
                    "inputs" : {
                      "制度-结果应用" : true
                    }
                  }
                }
                """);
        HttpResponse<String> filed = post(decision + "/appeals", filing);
        answered("POST /v1/decisions/{decision}/appeals", "-filed.json", filed);
        String appeal = filed.headers().firstValue("Location").orElseThrow();
        for (String to : List.of("ACCEPTED", "REVIEWED")) {
            post(appeal + "/steps", "{\"to\": \"" + to + "\", \"reason\": \"经核实\"}");
        }
        String step = sent("POST /v1/appeals/{id}/steps", "step.json", """
                {
                  "to" : "ADJUSTED",
                  "reason" : "经核实，制度印发日期在年度之内"
                }
                """);
        answered("POST /v1/appeals/{id}/steps", "appeal.json", post(appeal + "/steps", step));
        answered("GET /v1/appeals/{id}", "-appeal.json", get(appeal));
        answered("GET /v1/appeals/{id}/reply", "-reply.json", get(appeal + "/reply"));
        answered("GET /v1/decisions", "decisions.json", get("/v1/decisions"));
        answered("GET /v1/appeals", "appeals.json", get("/v1/appeals"));
    }

    private void rulesets() {
        answered("GET /v1/rulesets", "rulesets.json", get("/v1/rulesets"));
        answered("GET /v1/rulesets/{scheme}/{year}", "ruleset.json", get(YEAR));
        answered("GET /v1/rulesets/{scheme}/{year}/diff", "difference.json", get(NEXT_YEAR + "/diff?against=2022"));
        answered(
                "GET /v1/rulesets/{scheme}/{year}/curves",
                "curves.json",
                get(NEXT_YEAR + "/curves?indicator=1.1.2&against=2023"));
        answered("GET /v1/rulesets/{scheme}/{year}/report", "report.json", get(NEXT_YEAR + "/report"));
    }

    private void statistics() {
        answered(
                "GET /v1/statistics/{scheme}/{year}",
                "statistics.json",
                get("/v1/statistics/huangjiang-department/2023"));
    }

    HttpResponse<String> get(String path) {
        return server.send(server.withKey(path));
    }

    private HttpResponse<String> post(String path, String body) {
        HttpRequest.Builder request = server.withKey(path);
        return server.send(request.header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
    }

    private String sent(String operation, String file, String text) {
        bodies.put(file, new Body(operation, true, file, text));
        return text;
    }

    private void answered(String operation, String file, HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new AssertionError(operation + ": " + answer.statusCode() + " " + answer.body());
        }
        bodies.put(file, new Body(operation, false, file, Recorded.laidOut(file, answer.body())));
    }
}
