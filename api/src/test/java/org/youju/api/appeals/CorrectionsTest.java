package org.youju.api.appeals;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.youju.api.Server;
import org.youju.api.Tiny;
import org.youju.api.archive.Databases;
import org.youju.api.decisions.ExactJson;
import org.youju.api.source.OpenRulesets;
import org.youju.ruleset.RulesetFiles;
import tools.jackson.databind.JsonNode;

/** A fact is corrected to a value, taken away, or said not to apply; the three are never mixed up. */
class CorrectionsTest {

    private static Server server;
    private String decision;

    @BeforeAll
    static void start() throws IOException {
        server = Server.start(OpenRulesets.open(RulesetFiles.of(files())), Databases.SQLITE.fresh());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** The tiny table with a third indicator, whose input may be said not to apply. */
    private static Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        Path root = Tiny.path("tiny");
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        add(files, "phrases/1.dsl", "[when]填报项 {name} 为不适用=Input( name == \"{name}\", applicable == false )\n");
        String manifest = new String(files.get("toy/2023/ruleset.yaml"), StandardCharsets.UTF_8);
        files.put(
                "toy/2023/ruleset.yaml",
                (manifest.replace(
                                        "indicators:",
                                        "  - {name: 采购合规, type: yes-no, notApplicable: true, description: 示例}\nindicators:")
                                + "  - c\n")
                        .getBytes(StandardCharsets.UTF_8));
        add(files, "toy/2023/c/indicator.yaml", """
                code: "1.1.3"
                path: [一级, 二级, 采购]
                points: 10
                provenance: sample
                clauses: [{id: "1", text: 采购合规得满分；没有采购的，不适用，得满分。, source: 示例}]
                """);
        for (String[] rule : new String[][] {{"合规", "为是", "得满分"}, {"不合规", "为否", "不得分"}, {"没有采购", "为不适用", "得满分"}}) {
            add(files, "toy/2023/c/rules.dslr", """
                    规则 "%s"
                      依据条款 1.1.3/1
                    当
                      填报项 采购合规 %s
                    则
                      本指标%s
                    结束
                    """.formatted(rule[0], rule[1], rule[2]));
        }
        return files;
    }

    private static void add(Map<String, byte[]> files, String name, String text) {
        String before = new String(files.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
        files.put(name, (before + text).getBytes(StandardCharsets.UTF_8));
    }

    @BeforeEach
    void decide() {
        decision = read(post("/v1/decisions", """
                {"year": 2023, "department": {"name": "示例部门"}, "inputs": {"制度健全": true, "采购合规": false},
                 "goals": [{"indicator": "1.1.1", "name": "甲", "planned": 4, "actual": 3}]}""")).get("id").asString();
    }

    private static HttpResponse<String> post(String path, String body) {
        return server.send(
                server.withKey(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    private static JsonNode read(HttpResponse<String> answer) {
        return ExactJson.read(answer.body());
    }

    private HttpResponse<String> file(String more) {
        return post("/v1/decisions/" + decision + "/appeals", """
                {"grounds": [{"indicator": "1.1.3", "text": "本单位全年没有采购"}], %s}""".formatted(more));
    }

    private String reviewed(String more) {
        String appeal = read(file(more)).get("id").asString();
        for (String to : List.of("ACCEPTED", "REVIEWED")) {
            assertThat(move(appeal, to, "").statusCode()).isEqualTo(200);
        }
        return appeal;
    }

    private static HttpResponse<String> move(String appeal, String to, String more) {
        return post("/v1/appeals/" + appeal + "/steps", "{\"to\": \"" + to + "\", \"reason\": \"经核实无采购\"" + more + "}");
    }

    private static String reply(String appeal) {
        return server.send(server.request("/v1/appeals/" + appeal + "/reply").header("Accept", "text/markdown"))
                .body();
    }

    @Test
    void anInputThatDoesNotApplyIsSaidSoAndDecidedSo() {
        String appeal = reviewed("\"notApplicable\": [\"采购合规\"]");

        JsonNode closed = read(move(appeal, "ADJUSTED", ""));

        assertThat(closed.get("notApplicable").toString()).isEqualTo("[\"采购合规\"]");
        JsonNode after =
                read(server.get("/v1/decisions/" + closed.get("outcome").asString()));
        assertThat(after.get("status").asString()).isEqualTo("DETERMINED");
        assertThat(after.get("score").toString()).isEqualTo("42.50");
        assertThat(read(server.get("/v1/decisions/" + closed.get("outcome").asString() + "/submission"))
                        .get("inputs")
                        .get("采购合规")
                        .isNull())
                .isTrue();
        assertThat(reply(appeal)).contains("“采购合规”", "| 不适用 |").doesNotContain("未填报");
    }

    @Test
    void anAdjustmentMaySayOfItselfThatAnInputDoesNotApply() {
        String appeal = reviewed("\"corrections\": {\"inputs\": {\"采购合规\": true}}");

        JsonNode closed = read(move(appeal, "ADJUSTED", ", \"notApplicable\": [\"采购合规\"]"));

        assertThat(closed.get("steps").get(2).get("notApplicable").toString()).isEqualTo("[\"采购合规\"]");
        assertThat(closed.get("steps").get(2).get("corrections").toString()).isEqualTo("{}");
    }

    @Test
    void noOutcomeOpensWhatWasDeterminedWithoutSayingWhy() {
        String appeal = reviewed("\"corrections\": {\"inputs\": {\"采购合规\": null}}");

        HttpResponse<String> refused = move(appeal, "ADJUSTED", "");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains("APPEAL_CONFLICT", "/undeterminedReason", "1.1.3 采购", "`notApplicable`", "请改为“不适用”");

        JsonNode closed = read(move(appeal, "ADJUSTED", ", \"undeterminedReason\": \"材料被退回，待补\""));
        assertThat(closed.get("steps").get(2).get("undeterminedReason").asString())
                .isEqualTo("材料被退回，待补");
        assertThat(reply(appeal)).contains("改为未确定的理由：材料被退回，待补");
    }

    @Test
    void aReasonForWhatIsNotLeftOpenIsRefused() {
        String appeal = reviewed("\"notApplicable\": [\"采购合规\"]");

        assertThat(move(appeal, "ADJUSTED", ", \"undeterminedReason\": \"无\"").body())
                .contains("APPEAL_CONFLICT", "不必写改为未确定的理由");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"notApplicable\": [\"制度健全\"]                                             | SUBMISSION_INVALID | /inputs/制度健全",
                "\"notApplicable\": [\"没有这一项\"]                                           | SUBMISSION_INVALID | /inputs/没有这一项",
                "\"notApplicable\": [\"采购合规\", \"采购合规\"]                               | APPEAL_INVALID     | /notApplicable/1",
                "\"notApplicable\": [\"采购合规\"], \"corrections\": {\"inputs\": {\"采购合规\": true}} | APPEAL_INVALID | /notApplicable/0",
                "\"notApplicable\": \"采购合规\"                                               | APPEAL_INVALID     | /notApplicable",
                "\"notApplicable\": [1]                                                        | APPEAL_INVALID     | /notApplicable/0"
            })
    void whatCannotBeSaidNotToApplyIsRefusedInItsPlace(String said, String code, String pointer) {
        HttpResponse<String> answer = file(said);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains(code, "\"pointer\" : \"" + pointer + "\"");
    }

    @Test
    void aSheetWithoutAnyInputMayBeCorrectedToNotApplicable() {
        decision = read(post("/v1/decisions?reason=late", "{\"year\": 2023, \"department\": {\"name\": \"示例部门\"}}"))
                .get("id")
                .asString();

        assertThat(read(file("\"notApplicable\": [\"采购合规\"]"))
                        .get("after")
                        .get("indicators")
                        .get(2)
                        .get("score")
                        .toString())
                .isEqualTo("10.00");
    }

    @Test
    void anUpheldAppealIsAnsweredPointByPointAndSaysThatTheDecisionStands() {
        String appeal = reviewed("\"corrections\": {\"inputs\": {\"采购合规\": true}}");
        move(appeal, "UPHELD", "");

        assertThat(reply(appeal))
                .contains("对异议事项的答复", "1.1.3 采购", "本单位全年没有采购", "异议要求更正以下事实（未予采纳）")
                .contains("若按异议所述事实", "得分为 10.00 分；该事实经复核未予采纳", "没有采购的，不适用，得满分", "维持。经核实无采购")
                .contains("经复核，维持原决定：总分仍为 32.50 分")
                .contains("单位（盖章）")
                .doesNotContain("取代", "异议未提出应当更正的事实", "变动");
    }

    @Test
    void whatNoFactWasGivenForIsNotSaidToScoreTheSame() {
        String appeal = reviewed("\"corrections\": {}");
        move(appeal, "UPHELD", "");

        assertThat(reply(appeal))
                .contains("异议未提出应当更正的事实", "1.1.3 采购", "维持。经核实无采购")
                .doesNotContain("若按异议所述事实");
    }

    @Test
    void beforeAnOutcomeThereIsADraftThatNobodyCanSign() {
        String appeal = read(file("\"notApplicable\": [\"采购合规\"]")).get("id").asString();
        for (String to : List.of("", "ACCEPTED", "REVIEWED")) {
            if (!to.isEmpty()) {
                move(appeal, to, "");
            }
            assertThat(reply(appeal)).contains("异议办理单（草稿）", "不作为答复").doesNotContain("答复书", "签署", "盖章）", "负责人");
        }
    }

    @Test
    void oneThatIsNotTakenUpSaysWhyAndNothingOfScores() {
        String appeal = read(file("\"corrections\": {}")).get("id").asString();
        move(appeal, "REFUSED", "");

        assertThat(reply(appeal))
                .contains("异议不予受理告知书", "不予受理的理由：经核实无采购", "仍然有效", "单位（盖章）")
                .doesNotContain("得分对照", "取代");
    }
}
