package org.youju.api.appeals;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.youju.api.Server;
import org.youju.api.Tiny;
import org.youju.api.archive.Databases;
import org.youju.api.decisions.ExactJson;
import tools.jackson.databind.JsonNode;

/** An appeal from filing to the decision that takes the place of the old one. */
@ParameterizedClass
@EnumSource
class AppealsTest {

    private static final String NOT_DONE =
            "{\"goals\": [{\"indicator\": \"1.1.1\", \"name\": \"甲\", " + "\"planned\": 4, \"actual\": 4}]}";

    private static Server server;

    @Parameter
    private Databases databases;

    /** The decision appealed against: 甲 was found to be done three times of four. */
    private String decision;

    @BeforeParameterizedClassInvocation
    static void start(Databases databases) {
        server = Server.start(Tiny.rulesets(), databases.fresh());
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        server.close();
    }

    @BeforeEach
    void decide() throws IOException {
        HttpResponse<String> made = server.send(server.withKey("/v1/decisions")
                .header("Content-Type", "application/yaml")
                .POST(BodyPublishers.ofString(Tiny.sheet("good.yaml"))));
        decision = read(made).get("id").asString();
    }

    private static HttpResponse<String> post(String path, String body, String... headers) {
        var request =
                server.withKey(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return server.send(request);
    }

    private static String grounds(String corrections) {
        return """
                {"grounds": [{"indicator": "1.1.1", "text": "第四次已于年底完成", "evidence": ["附件1"]}],
                 "corrections": %s}""".formatted(corrections);
    }

    private HttpResponse<String> file(String body, String... headers) {
        return post("/v1/decisions/" + decision + "/appeals", body, headers);
    }

    private String filed() {
        return read(file(grounds(NOT_DONE))).get("id").asString();
    }

    private static HttpResponse<String> move(String appeal, String to) {
        return post("/v1/appeals/" + appeal + "/steps", "{\"to\": \"" + to + "\", \"reason\": \"理由：" + to + "\"}");
    }

    private static JsonNode read(HttpResponse<String> answer) {
        return ExactJson.read(answer.body());
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String code, String... said) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("\"code\" : \"" + code + "\"");
        assertThat(said).allSatisfy(one -> assertThat(answer.body()).contains(one));
    }

    @Test
    void bothScorecardsStandSideBySide() {
        HttpResponse<String> answer = file(grounds(NOT_DONE));

        assertThat(answer.statusCode()).isEqualTo(201);
        JsonNode appeal = read(answer);
        assertThat(answer.headers().firstValue("Location"))
                .hasValue("/v1/appeals/" + appeal.get("id").asString());
        assertThat(appeal.get("state").asString()).isEqualTo("FILED");
        assertThat(appeal.get("before").get("id").asString()).isEqualTo(decision);
        assertThat(appeal.get("before").get("score").toString()).isEqualTo("32.50");
        assertThat(appeal.get("after").get("score").toString()).isEqualTo("40.00");
        assertThat(server.get("/v1/appeals/" + appeal.get("id").asString()).body())
                .isEqualTo(answer.body());
    }

    @Test
    void theAnswerSaysWhatMovesAndByWhichRuleAndWhatDoesNotAndWhyNot() {
        JsonNode review = read(file("""
                {"grounds": [{"indicator": "1.1.1", "text": "第四次已完成"}, {"indicator": "1.1.2", "text": "分值太低"}],
                 "corrections": %s}""".formatted(NOT_DONE))).get("review");

        JsonNode moved = review.get("moved").get(0);
        assertThat(review.get("moved")).hasSize(1);
        assertThat(moved.get("code").asString()).isEqualTo("1.1.1");
        assertThat(moved.get("difference").toString()).isEqualTo("7.50");
        assertThat(moved.get("come").get(0).get("rule").get("name").asString()).isEqualTo("产出按完成率得分");
        JsonNode unmoved = review.get("unmoved").get(0);
        assertThat(unmoved.get("code").asString()).isEqualTo("1.1.2");
        assertThat(unmoved.get("contested").asBoolean()).isTrue();
        assertThat(unmoved.get("reasons").get(0).asString()).startsWith("更正的内容不涉及本指标");
    }

    @Test
    void theReplyIsADocumentThatFollowsTheOutcome() throws IOException {
        String appeal = filed();
        String path = "/v1/appeals/" + appeal + "/reply";
        assertThat(markdown(path)).contains("异议办理单（草稿）", "没有作出新的决定", "异议要求更正以下事实（尚未作出决定）");
        move(appeal, "ACCEPTED");
        move(appeal, "REVIEWED");
        JsonNode closed = read(post("/v1/appeals/" + appeal + "/steps", """
                {"to": "ADJUSTED", "reason": "核实后认定完成三次半",
                 "corrections": {"goals": [{"indicator": "1.1.1", "name": "甲", "planned": 4, "actual": 3.5}]}}"""));

        assertThat(closed.get("review").get("moved").get(0).get("difference").toString())
                .as("that of the outcome, not of what was asked for")
                .isEqualTo("3.75");
        assertThat(markdown(path))
                .contains("核实后认定完成三次半", "第四次已于年底完成", "附件1")
                .contains("绩效目标第 1 项的实际完成值", "| 3 |", "| 3.5 |")
                .contains("总分原为 32.50 分，现为 36.25 分", closed.get("outcome").asString());
        HttpResponse<byte[]> word = server.bytes(server.request(path)
                .header("Accept", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"));
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(word.body()))) {
            assertThat(document.getTables().stream().map(XWPFTable::getText))
                    .anySatisfy(text -> assertThat(text).contains("经办人：", "单位（盖章）："));
        }
        assertThat(read(server.get(path))).isEqualTo(read(server.get("/v1/appeals/" + appeal)));
    }

    private static String markdown(String path) {
        return server.send(server.request(path).header("Accept", "text/markdown"))
                .body();
    }

    @Test
    void upholdingIsANewDecisionThatSaysTheSameAndNamesTheOld() {
        String appeal = filed();
        move(appeal, "ACCEPTED");
        move(appeal, "REVIEWED");
        JsonNode closed = read(move(appeal, "UPHELD"));

        String outcome = closed.get("outcome").asString();
        JsonNode after = read(server.get("/v1/decisions/" + outcome));
        JsonNode before = read(server.get("/v1/decisions/" + decision));
        assertThat(after.get("decision").get("earlier").asString()).isEqualTo(decision);
        assertThat(before.get("decision").get("later").asString()).isEqualTo(outcome);
        assertThat(after.get("indicators")).isEqualTo(before.get("indicators"));
        assertThat(closed.get("next")).isEmpty();
    }

    @Test
    void adjustingIsANewDecisionOnTheCorrectedFacts() {
        String appeal = filed();
        move(appeal, "ACCEPTED");
        move(appeal, "REVIEWED");
        JsonNode closed = read(move(appeal, "ADJUSTED"));

        JsonNode after =
                read(server.get("/v1/decisions/" + closed.get("outcome").asString()));
        assertThat(after.get("score").toString()).isEqualTo("40.00");
        assertThat(closed.get("steps").findValuesAsString("reason"))
                .containsExactly("理由：ACCEPTED", "理由：REVIEWED", "理由：ADJUSTED");
        assertThat(read(server.send(server.withKey(
                                        "/v1/decisions/" + closed.get("outcome").asString() + "/replay")
                                .POST(BodyPublishers.noBody())))
                        .get("identical")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void anAdjustmentMayRestOnOtherFactsThanTheAppealAskedFor() {
        String appeal = filed();
        move(appeal, "ACCEPTED");
        move(appeal, "REVIEWED");

        JsonNode closed = read(post("/v1/appeals/" + appeal + "/steps", """
                {"to": "ADJUSTED", "reason": "核实后认定完成三次半",
                 "corrections": {"goals": [{"indicator": "1.1.1", "name": "甲", "planned": 4, "actual": 3.5}]}}"""));

        assertThat(read(server.get("/v1/decisions/" + closed.get("outcome").asString()))
                        .get("score")
                        .toString())
                .isEqualTo("36.25");
    }

    @Test
    void anAdjustmentThatMovesNoPointIsRefused() {
        String appeal = read(file(grounds("{}"))).get("id").asString();
        move(appeal, "ACCEPTED");
        move(appeal, "REVIEWED");

        assertRefused(move(appeal, "ADJUSTED"), 409, "APPEAL_CONFLICT", "move no point");
        assertThat(read(server.get("/v1/appeals/" + appeal)).get("state").asString())
                .isEqualTo("REVIEWED");
    }

    @Test
    void noStateIsLeftOut() {
        String appeal = filed();

        assertRefused(move(appeal, "UPHELD"), 409, "APPEAL_CONFLICT", "goes on to [ACCEPTED, REFUSED] only");
        move(appeal, "ACCEPTED");
        assertRefused(move(appeal, "ADJUSTED"), 409, "APPEAL_CONFLICT", "goes on to [REVIEWED] only");
        move(appeal, "REVIEWED");
        move(appeal, "UPHELD");
        assertRefused(move(appeal, "ACCEPTED"), 409, "APPEAL_CONFLICT", "it is UPHELD");
    }

    @Test
    void oneThatIsNotTakenUpEndsWithoutANewDecision() {
        String appeal = filed();

        JsonNode closed = read(move(appeal, "REFUSED"));

        assertThat(closed.get("outcome").isNull()).isTrue();
        assertThat(file(grounds(NOT_DONE)).statusCode())
                .as("another may be filed")
                .isEqualTo(201);
    }

    @Test
    void everyStepHasItsReason() {
        String appeal = filed();

        assertRefused(
                post("/v1/appeals/" + appeal + "/steps", "{\"to\": \"ACCEPTED\", \"reason\": \" \"}"),
                422,
                "APPEAL_INVALID",
                "\"pointer\" : \"/reason\"");
        assertRefused(
                post("/v1/appeals/" + appeal + "/steps", "{\"to\": \"DONE\", \"note\": \"x\"}"),
                422,
                "APPEAL_INVALID",
                "`to` is one of FILED, ACCEPTED",
                "the field `reason` is required",
                "unknown field `note`");
    }

    @Test
    void theSameAppealTwiceIsAConflictThatNamesTheFirst() {
        String first = filed();

        assertRefused(file(grounds(NOT_DONE)), 409, "APPEAL_CONFLICT", first);
    }

    @Test
    void theSameAppealSentAgainWithItsKeyIsTheSameAppeal() {
        String first = file(grounds(NOT_DONE), "Idempotency-Key", decision).body();

        assertThat(file(grounds(NOT_DONE), "Idempotency-Key", decision).body()).isEqualTo(first);
    }

    @Test
    void aStepSentAgainWithItsKeyIsTakenOnce() {
        String path = "/v1/appeals/" + filed() + "/steps";
        String step = "{\"to\": \"ACCEPTED\", \"reason\": \"材料齐全\"}";
        String first = post(path, step, "Idempotency-Key", "s-" + decision).body();

        assertThat(post(path, step, "Idempotency-Key", "s-" + decision).body()).isEqualTo(first);
        assertThat(ExactJson.read(first).get("steps")).hasSize(1);
    }

    @Test
    void aDecisionThatWasReplacedIsNotAppealedAgainstAnyMore() {
        String appeal = filed();
        move(appeal, "ACCEPTED");
        move(appeal, "REVIEWED");
        String outcome = read(move(appeal, "ADJUSTED")).get("outcome").asString();

        assertRefused(file(grounds(NOT_DONE)), 409, "APPEAL_CONFLICT", "was replaced by " + outcome);
    }

    @Test
    void whatIsWrongWithAnAppealIsSaidAllAtOnce() {
        assertRefused(
                file("""
                        {"grounds": [{"indicator": "9.9", "text": "x"}, {"indicator": "1.1.1"},
                                     {"indicator": "1.1.1", "text": "又"}],
                         "corrections": {"year": 2024, "department": {"name": "别的单位"}}, "why": 1}"""),
                422,
                "APPEAL_INVALID",
                "\"pointer\" : \"/grounds/0/indicator\"",
                "\"pointer\" : \"/grounds/1/text\"",
                "\"pointer\" : \"/grounds/2/indicator\"",
                "\"pointer\" : \"/corrections/year\"",
                "\"pointer\" : \"/corrections/department\"",
                "unknown field `why`");
        assertRefused(file("{\"grounds\": []}"), 422, "APPEAL_INVALID", "grounds for at least one indicator");
        assertRefused(file("{\"grounds\": "), 400, "MALFORMED");
    }

    @Test
    void correctionsThatMakeNoSheetAreRefusedWithTheirPlaces() {
        assertRefused(
                file(grounds("{\"inputs\": {\"制度健全\": \"很健全\", \"没有的\": 1}}")),
                422,
                "SUBMISSION_INVALID",
                "/inputs/制度健全",
                "/inputs/没有的");
    }

    @Test
    void aCorrectionMayTakeAFactAway() {
        JsonNode appeal = read(file(grounds("{\"inputs\": {\"制度健全\": null}}")));

        assertThat(appeal.get("after").get("status").asString()).isEqualTo("UNDETERMINED");
        assertThat(appeal.get("corrections").toString()).isEqualTo("{\"inputs\":{\"制度健全\":null}}");
    }

    @Test
    void periodsAreThoseOfTheYearAndSayThatTheyAreMadeUp() {
        String appeal = filed();
        JsonNode deadlines = read(move(appeal, "ACCEPTED")).get("deadlines");

        assertThat(deadlines.get("provenance").asString()).isEqualTo("sample");
        assertThat(deadlines.get("late").asBoolean()).isFalse();
        for (String which : List.of("file", "accept", "review")) {
            assertThat(deadlines.get(which).get("due").asString()).matches("\\d{4}-\\d\\d-\\d\\d");
            assertThat(deadlines.get(which).get("calendarKnown").asBoolean())
                    .as("this table has no calendar")
                    .isFalse();
        }
    }

    @Test
    void appealsAreListedByStateAndDecision() {
        String appeal = filed();

        JsonNode listed =
                read(server.get("/v1/appeals?state=FILED&decision=" + decision)).get("appeals");

        assertThat(listed.findValuesAsString("id")).containsExactly(appeal);
        assertThat(listed.get(0).get("department").asString()).isEqualTo("示例部门");
        assertThat(read(server.get("/v1/appeals?state=UPHELD&decision=" + decision))
                        .get("appeals"))
                .isEmpty();
        assertRefused(server.get("/v1/appeals/" + decision), 404, "APPEAL_NOT_FOUND");
    }
}
