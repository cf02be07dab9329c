package org.youju.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.youju.rendering.Json;
import org.youju.schema.SubmissionSchema;
import org.youju.scoring.Youju;
import org.youju.workbook.Template;

/** The rulesets over HTTP, with where their texts come from. */
class RulesetsTest {

    @Test
    void listsEachRulesetWithThePointsOfEachProvenance() {
        HttpResponse<String> answer = Server.shared().get("/v1/rulesets");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body().replaceAll("sha256:[0-9a-f]{64}", "sha256:…")).isEqualTo("""
                [ {
                  "scheme" : "toy",
                  "year" : 2023,
                  "revision" : 1,
                  "title" : "示例评分表",
                  "scope" : null,
                  "digest" : "sha256:…",
                  "points" : 40.00,
                  "indicators" : 2,
                  "rules" : 3,
                  "provenance" : {
                    "official" : 30.00,
                    "recalled" : 0.00,
                    "sample" : 10.00
                  }
                } ]""");
    }

    @Test
    void showsClausesReadingsAndEveryRuleAsText() {
        HttpResponse<String> answer = Server.shared().get("/v1/rulesets/toy/2023?revision=1");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .startsWith("{\n  \"scheme\" : \"toy\",\n  \"year\" : 2023,")
                .contains("\"type\" : \"yes-no\"")
                .contains("\"text\" : \"按完成率得分，得满为止。\"")
                .contains("\"reading\" : \"计划 ÷ 实际\"")
                .contains("规则 \\\"制度健全\\\"\\n  依据条款 1.1.2/1\\n当\\n  填报项 制度健全 为是\\n")
                .containsPattern("\"name\" : \"制度不健全\",\\s+\"line\" : 9,\\s+\"clause\" : \"1.1.2/1\"");
    }

    @Test
    void givesTheSchemaByWhichPortalsMakeForms() {
        HttpResponse<String> answer = Server.shared().get("/v1/rulesets/toy/2023/schema");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/schema+json");
        Youju tiny = Tiny.rulesets().youju();
        assertThat(answer.body())
                .isEqualTo(Json.write(
                        SubmissionSchema.of(tiny.year("toy", 2023, null).ruleset())))
                .contains("\"$schema\" : \"https://json-schema.org/draft/2020-12/schema\"");
        assertThat(Server.shared().get("/v1/rulesets/toy/1999/schema").body()).contains("there are: toy/2023");
    }

    @Test
    void givesTheTableAsAWorkbookThatCanBeFilledInAndScored() {
        HttpResponse<byte[]> answer =
                Server.shared().bytes(Server.shared().request("/v1/rulesets/toy/2023/template.xlsx"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(Template.MEDIA_TYPE);
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"toy-2023.xlsx\"");
        Youju tiny = Tiny.rulesets().youju();
        assertThat(answer.body())
                .isEqualTo(Template.of(tiny.year("toy", 2023, null).ruleset()));
        assertThat(Server.shared()
                        .score(Template.MEDIA_TYPE, BodyPublishers.ofByteArray(answer.body()))
                        .body())
                .contains("\"pointer\" : \"/department/name\"", "\"cell\" : \"部门与叙述\"");
    }

    @Test
    void saysWhichInputsAnIndicatorsRulesRead() {
        assertThat(Server.shared().get("/v1/rulesets/toy/2023").body())
                .contains("\"inputs\" : [ ]", "\"inputs\" : [ \"制度健全\" ]");
    }

    @Test
    void comparesTwoYearsAndAYearWithItselfDiffersInNothing() {
        assertThat(Server.shared()
                        .get("/v1/rulesets/toy/2023/diff?against=2023")
                        .body())
                .isEqualTo("""
                {
                  "from" : "toy/2023",
                  "to" : "toy/2023",
                  "added" : [ ],
                  "removed" : [ ],
                  "reweighted" : [ ],
                  "clauses" : [ ],
                  "rules" : [ ],
                  "declared" : [ ],
                  "effects" : [ ],
                  "open" : [ ],
                  "files" : [ ]
                }""");
        assertThat(Server.shared()
                        .get("/v1/rulesets/toy/2023/diff?against=1999")
                        .body())
                .contains("there is no ruleset toy/1999; there are: toy/2023");
    }

    @Test
    void saysWhatSmallDifferencesCostAndGain() {
        HttpResponse<String> answer = Server.shared().get("/v1/rulesets/toy/2023/report");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .as("in proportion nothing is lost at once, and yes instead of no gains all ten points")
                .startsWith("{\n  \"year\" : \"toy/2023\",\n  \"cliffs\" : [ ]")
                .contains("\"continuity\" : \"CONTINUOUS\"")
                .containsPattern("“否”改填“是”\",\\s+\"gains\" : 10.00,\\s+\"exact\" : true")
                .endsWith("\"open\" : [ ],\n  \"sheets\" : null\n}");
        assertThat(Server.shared().get("/v1/rulesets/toy/1999/report").statusCode())
                .isEqualTo(404);
    }

    @Test
    void drawsAnIndicatorsPointsOverWhatItReads() {
        HttpResponse<String> answer = Server.shared().get("/v1/rulesets/toy/2023/curves?indicator=1.1.1&against=2023");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"over\" : \"完成率\"", "\"unit\" : \"%\"")
                .containsPattern("\"at\" : 50.00,\\s+\"from\" : 15.00,\\s+\"to\" : 15.00")
                .containsPattern("\"at\" : 100.00,\\s+\"from\" : 30.00,\\s+\"to\" : 30.00");
        assertThat(Server.shared()
                        .get("/v1/rulesets/toy/2023/curves?indicator=1.1.2")
                        .body())
                .as("a yes or no has no curve")
                .isEqualTo("[ ]");
        assertThat(Server.shared()
                        .get("/v1/rulesets/toy/2023/curves?indicator=9")
                        .body())
                .contains("\"code\" : \"INDICATOR_NOT_FOUND\"", "评分表没有指标“9”");
    }

    @Test
    void namesTheRulesetsThereAre() {
        HttpResponse<String> answer = Server.shared().get("/v1/rulesets/toy/2023?revision=7");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("there is no ruleset toy/2023-r7; there are: toy/2023");
    }

    @Test
    void refusesARevisionThatIsNoNumber() {
        ScoresTest.assertProblem(Server.shared().get("/v1/rulesets/toy/2023?revision=neu"), 400, """
                {
                  "type" : "urn:youju:problem:MALFORMED",
                  "title" : "The request cannot be read",
                  "status" : 400,
                  "detail" : "`revision` is not a whole number",
                  "code" : "MALFORMED",
                  "errors" : [ {
                    "pointer" : "",
                    "code" : "MALFORMED",
                    "message" : "`revision` is not a whole number",
                    "messageZh" : "参数 规则版次 应为整数（半角数字）"
                  } ]
                }""");
    }
}
