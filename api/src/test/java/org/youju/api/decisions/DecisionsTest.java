package org.youju.api.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.youju.api.Server;
import org.youju.api.Tiny;
import org.youju.api.archive.ArchivePlace;
import org.youju.api.archive.Databases;
import org.youju.api.source.OpenRulesets;
import org.youju.ruleset.RulesetFiles;
import org.youju.workbook.Template;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A score that is kept can be had again, to the letter, on either database. */
@ParameterizedClass
@EnumSource
class DecisionsTest {

    @Parameter
    private Databases databases;

    private static Server server;

    @BeforeParameterizedClassInvocation
    static void start(Databases databases) {
        server = Server.start(Tiny.rulesets(), databases.fresh());
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        server.close();
    }

    private HttpResponse<String> decide(String sheet, String... headers) {
        var request = server.withKey("/v1/decisions")
                .header("Content-Type", "application/yaml")
                .POST(BodyPublishers.ofString(sheet));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return server.send(request);
    }

    private HttpResponse<String> post(String path) {
        return server.send(server.withKey(path).POST(BodyPublishers.noBody()));
    }

    private static String id(HttpResponse<String> answer) {
        return ExactJson.read(answer.body()).get("id").asString();
    }

    private static String of(String department) throws IOException {
        return Tiny.sheet("good.yaml").replace("示例部门", department);
    }

    @Test
    void keepsTheScorecardAndGivesItAgainToTheLetter() throws IOException {
        HttpResponse<String> made = decide(Tiny.sheet("good.yaml"));

        assertThat(made.statusCode()).isEqualTo(201);
        String id = id(made);
        assertThat(id).matches("[0-9A-HJKMNP-TV-Z]{26}");
        assertThat(made.headers().firstValue("Location")).hasValue("/v1/decisions/" + id);
        HttpResponse<String> again = server.get("/v1/decisions/" + id);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(made.body());
        assertThat(made.body())
                .contains("\"points\" : 40.00,\n  \"score\" : 32.50,\n  \"lost\" : 7.50,")
                .contains("\"arithmetic\" : \"30 × (3 ÷ 4) = 22.50\"");
    }

    @Test
    void isTheScorecardOfPlainScoringWithAnIdAndHowItWasStored() throws IOException {
        ObjectNode decision = ExactJson.read(decide(Tiny.sheet("good.yaml")).body());
        ObjectNode score = ExactJson.read(
                server.score("application/yaml", Tiny.sheet("good.yaml")).body());

        JsonNode stored = decision.remove("decision");
        decision.putNull("id");
        assertThat(ExactJson.write(decision)).isEqualTo(ExactJson.write(score));
        assertThat(stored.get("hash").asString()).matches("[0-9a-f]{64}");
        assertThat(stored.get("made").asString()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z");
        assertThat(stored.get("published").asBoolean()).isFalse();
    }

    @Test
    void keepsTheSubmissionAsItWasScored() throws IOException {
        String id = id(decide(Tiny.sheet("good.yaml")));

        String submission = server.get("/v1/decisions/" + id + "/submission").body();

        assertThat(submission).isEqualTo("""
                {
                  "scheme" : "toy",
                  "year" : 2023,
                  "revision" : 1,
                  "department" : {
                    "name" : "示例部门"
                  },
                  "inputs" : {
                    "制度健全" : true
                  },
                  "goals" : [ {
                    "indicator" : "1.1.1",
                    "name" : "甲",
                    "planned" : 4,
                    "actual" : 3,
                    "better" : "higher"
                  } ],
                  "evidence" : [ ],
                  "selfScores" : [ ]
                }""");
    }

    @Test
    void aRequestSentAgainWithItsKeyIsTheSameDecision() throws IOException {
        HttpResponse<String> first = decide(of("重发单位"), "Idempotency-Key", "k-1");
        HttpResponse<String> again = decide(of("重发单位"), "Idempotency-Key", "k-1");

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(list("department=重发单位").get("decisions")).hasSize(1);
    }

    @Test
    void aKeyUsedForAnotherRequestIsAConflict() throws IOException {
        String first = id(decide(of("冲突单位"), "Idempotency-Key", "k-2"));

        HttpResponse<String> other = decide(of("另一单位"), "Idempotency-Key", "k-2");

        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body()).contains("\"code\" : \"IDEMPOTENCY_CONFLICT\"", first);
        assertThat(list("department=另一单位").get("decisions")).isEmpty();
    }

    @Test
    void withoutAKeyEachRequestIsADecisionOfItsOwn() throws IOException {
        assertThat(id(decide(of("两次单位")))).isNotEqualTo(id(decide(of("两次单位"))));
    }

    @Test
    void aKeyThatIsNoneIsRefused() throws IOException {
        HttpResponse<String> refused = decide(Tiny.sheet("good.yaml"), "Idempotency-Key", "k".repeat(256));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("\"code\" : \"MALFORMED\"", "1 to 255 characters");
    }

    @Test
    void whatIsNoSheetIsRefusedAndNothingIsKept() throws IOException {
        int before = list("limit=500").get("decisions").size();

        HttpResponse<String> refused = decide(Tiny.sheet("wrong.yaml"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("\"code\" : \"SUBMISSION_INVALID\"");
        assertThat(list("limit=500").get("decisions")).hasSize(before);
    }

    @Test
    void aSheetWithSomethingMissingIsKeptAsUndetermined() throws IOException {
        String id = id(decide(Tiny.sheet("open.yaml").replace("示例部门", "未定单位")));

        JsonNode line =
                list("status=UNDETERMINED&department=未定单位").get("decisions").get(0);
        assertThat(line.get("id").asString()).isEqualTo(id);
        assertThat(line.get("score").isNull()).isTrue();
    }

    @Test
    void listsTheNewestFirstAPageAtATime() throws IOException {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.add(0, id(decide(of("分页单位"))));
        }

        List<String> listed = new ArrayList<>();
        String next = "";
        int pages = 0;
        do {
            JsonNode page = list("department=分页单位&limit=2" + next);
            page.get("decisions").forEach(line -> listed.add(line.get("id").asString()));
            next = page.get("next").isNull()
                    ? ""
                    : "&before=" + page.get("next").asLong();
            pages++;
        } while (!next.isEmpty());

        assertThat(listed).isEqualTo(made);
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void listsByYearGradeAndTime() throws IOException {
        JsonNode made =
                ExactJson.read(decide(of("筛选单位")).body()).get("decision").get("made");
        String which = "department=筛选单位&scheme=toy&year=2023";

        assertThat(list(which).get("decisions")).hasSize(1);
        assertThat(list(which).get("decisions").get(0).get("score").toString()).isEqualTo("32.50");
        assertThat(list(which + "&from=" + made.asString()).get("decisions")).hasSize(1);
        assertThat(list(which + "&to=" + made.asString()).get("decisions")).isEmpty();
        assertThat(list(which + "&from=2020-01-31&to=2999-01-31").get("decisions"))
                .hasSize(1);
        assertThat(list(which + "&grade=优").get("decisions")).isEmpty();
        assertThat(list("department=筛选单位&year=2022").get("decisions")).isEmpty();
    }

    @Test
    void aListThatCannotBeMeantIsRefused() {
        for (String query : List.of("limit=0", "limit=501", "from=gestern", "year=abc", "before=x")) {
            HttpResponse<String> refused = server.get("/v1/decisions?" + query);
            assertThat(refused.statusCode()).as(query).isEqualTo(400);
            assertThat(refused.body()).as(query).contains("\"code\" : \"MALFORMED\"");
        }
    }

    @Test
    void aDecisionThatIsNotThereIsNotFound() {
        for (String path : List.of("", "/submission", "/explanation", ".xlsx")) {
            HttpResponse<String> answer = server.get("/v1/decisions/01J0000000000000000000000" + path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).contains("\"code\" : \"DECISION_NOT_FOUND\"");
        }
    }

    @Test
    void replaysIdentically() throws IOException {
        String id = id(decide(Tiny.sheet("good.yaml")));

        JsonNode replay = ExactJson.read(post("/v1/decisions/" + id + "/replay").body());

        assertThat(replay.get("identical").asBoolean()).isTrue();
        assertThat(replay.get("differences")).isEmpty();
    }

    @Test
    void givesADecisionBackAsAFilledWorkbookThatScoresTheSame() throws IOException {
        HttpResponse<String> made = decide(Tiny.sheet("good.yaml"));

        HttpResponse<byte[]> workbook = server.bytes(server.request("/v1/decisions/" + id(made) + ".xlsx"));

        assertThat(workbook.headers().firstValue("Content-Type")).hasValue(Template.MEDIA_TYPE);
        ObjectNode again = ExactJson.read(server.score(Template.MEDIA_TYPE, BodyPublishers.ofByteArray(workbook.body()))
                .body());
        assertThat(again.get("indicators"))
                .isEqualTo(ExactJson.read(made.body()).get("indicators"));
    }

    @Test
    void explainsADecision() throws IOException {
        String id = id(decide(Tiny.sheet("good.yaml")));
        String path = "/v1/decisions/" + id + "/explanation";

        assertThat(ExactJson.read(server.get(path).body())
                        .get("scorecard")
                        .get("id")
                        .asString())
                .isEqualTo(id);
        HttpResponse<String> html =
                server.send(server.request(path + "?indicator=1.1.1").header("Accept", "text/html"));
        assertThat(html.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(html.body()).contains("<html lang=\"zh-CN\">", "产出按完成率得分").doesNotContain("制度健全为“是”");
        HttpResponse<String> markdown = server.send(server.request(path).header("Accept", "text/markdown"));
        assertThat(markdown.body()).startsWith("# ");
        HttpResponse<String> none = server.get(path + "?indicator=9.9");
        assertThat(none.statusCode()).isEqualTo(404);
        assertThat(none.body()).contains("\"code\" : \"INDICATOR_NOT_FOUND\"", "1.1.1, 1.1.2");
    }

    @Test
    void isSaidAgainAfterItsRulesWereReplacedAndTheirFolderDeleted() throws IOException {
        ArchivePlace own = databases.fresh();
        String made;
        try (Server then = Server.start(Tiny.rulesets(), own)) {
            made = then.send(then.withKey("/v1/decisions")
                            .header("Content-Type", "application/yaml")
                            .POST(BodyPublishers.ofString(Tiny.sheet("good.yaml"))))
                    .body();
        }
        String id = ExactJson.read(made).get("id").asString();

        try (Server now = Server.start(secondRevisionOnly(), own)) {
            assertThat(now.get("/v1/rulesets").body()).doesNotContain("\"revision\" : 1");
            assertThat(now.get("/v1/decisions/" + id).body()).isEqualTo(made);
            HttpResponse<String> replay =
                    now.send(now.withKey("/v1/decisions/" + id + "/replay").POST(BodyPublishers.noBody()));
            assertThat(replay.body()).contains("\"identical\" : true");
            assertThat(now.score("application/yaml", Tiny.sheet("good.yaml")).body())
                    .as("the revision in force decides otherwise")
                    .contains("\"score\":22.50");
        }
    }

    /** The same table where 制度健全 earns nothing. */
    private static OpenRulesets secondRevisionOnly() throws IOException {
        RulesetFiles tiny = RulesetFiles.in(Tiny.path("tiny"));
        Map<String, byte[]> files = new TreeMap<>();
        tiny.below("toy/2023").forEach(path -> {
            String text = new String(tiny.bytes(path).orElseThrow(), StandardCharsets.UTF_8)
                    .replace("revision: 1", "revision: 2")
                    .replace("本指标得满分", "本指标不得分");
            files.put(path.replace("toy/2023/", "toy/2023-r2/"), text.getBytes(StandardCharsets.UTF_8));
        });
        files.put("phrases/1.dsl", tiny.bytes("phrases/1.dsl").orElseThrow());
        return OpenRulesets.open(RulesetFiles.of(files));
    }

    @Test
    void aDecisionAlteredByHandIsNotGivenOut() throws IOException {
        ArchivePlace own = databases.fresh();
        try (Server apart = Server.start(Tiny.rulesets(), own)) {
            String id = id(apart.send(apart.withKey("/v1/decisions")
                    .header("Content-Type", "application/yaml")
                    .POST(BodyPublishers.ofString(Tiny.sheet("good.yaml")))));
            databases.rewrite(own, 1, body -> body.replace("32.50", "40.00"));

            HttpResponse<String> refused = apart.get("/v1/decisions/" + id);

            assertThat(refused.statusCode()).isEqualTo(500);
            assertThat(refused.body()).contains("\"code\" : \"ARCHIVE_ALTERED\"", "link 1 (" + id + ")");
        }
    }

    private JsonNode list(String query) {
        return ExactJson.read(server.get("/v1/decisions?" + encoded(query)).body());
    }

    private static String encoded(String query) {
        return query.codePoints()
                .mapToObj(c -> c < 128
                        ? Character.toString(c)
                        : URLEncoder.encode(Character.toString(c), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
    }
}
