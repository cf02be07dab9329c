package org.youju.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.youju.document.Documents;
import org.youju.rendering.Json;
import org.youju.scoring.Format;
import org.youju.scoring.Sheet;
import org.youju.scoring.Youju;
import org.youju.workbook.Template;

/** Scoring over HTTP: the numbers as the engine wrote them, and each refusal with its code and its places. */
class ScoresTest {

    private static final String JSON = "application/json";
    private static final String YAML = "application/yaml";

    @Test
    void answersTheScorecardExactlyAsTheEngineWritesIt() throws IOException {
        Youju youju = Tiny.rulesets().youju();
        String sheet = Tiny.sheet("good.yaml");
        byte[] expected =
                Json.compact(youju.score(youju.read(sheet.getBytes(StandardCharsets.UTF_8), Format.YAML, "")));

        HttpResponse<String> answer = Server.shared().score(YAML, sheet);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.body()).isEqualTo(new String(expected, StandardCharsets.UTF_8));
        assertThat(answer.body())
                .contains("\"points\":40.00,\"score\":32.50,\"lost\":7.50,")
                .contains("\"arithmetic\":\"30 × (3 ÷ 4) = 22.50\"")
                .contains("\"reason\":\"制度健全为“是”，得满分\"");
    }

    @Test
    void scoresJsonAsItScoresYaml() throws IOException {
        HttpResponse<String> answer = Server.shared().score("application/json; charset=UTF-8", """
                {"scheme": "toy", "year": 2023, "department": {"name": "示例部门"}, "inputs": {"制度健全": true},
                 "goals": [{"indicator": "1.1.1", "name": "甲", "planned": 4, "actual": 3}]}
                """);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo(Server.shared().score(YAML, Tiny.sheet("good.yaml")).body());
    }

    @Test
    void scoresAWorkbookAsItScoresYaml() throws IOException {
        Youju youju = Tiny.rulesets().youju();
        Sheet sheet = youju.read(Tiny.sheet("good.yaml").getBytes(StandardCharsets.UTF_8), Format.YAML, "");
        byte[] workbook = Template.scored(sheet.year().ruleset(), sheet.submission(), youju.score(sheet));

        HttpResponse<String> answer = Server.shared().score(Template.MEDIA_TYPE, BodyPublishers.ofByteArray(workbook));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo(Server.shared().score(YAML, Tiny.sheet("good.yaml")).body());
    }

    @Test
    void refusesWhatIsNoWorkbookAndWhatHoldsMore() {
        HttpResponse<String> text = Server.shared().score(Template.MEDIA_TYPE, "year: 2023");
        assertThat(text.statusCode()).isEqualTo(400);
        assertThat(text.body()).contains("\"code\" : \"MALFORMED\"", "this is YAML", "这是 YAML 文本。请把文件名改为以 .yaml 结尾再交");
        assertTellsNothingOfOurInsides(text.body());

        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0};
        HttpResponse<String> xls = Server.shared().score(Template.MEDIA_TYPE, BodyPublishers.ofByteArray(old));
        assertThat(xls.statusCode()).isEqualTo(422);
        assertThat(xls.body()).contains("\"code\" : \"WORKBOOK_REFUSED\"", "另存为不带密码的“Excel 工作簿（.xlsx）”");

        HttpResponse<String> other = Server.shared().score("text/tab-separated-values", "甲\t乙\n");
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("\"code\" : \"FORM_UNKNOWN\"");
    }

    @Test
    void leavesASheetUndeterminedWhereSomethingIsMissing() throws IOException {
        assertThat(Server.shared().score(YAML, Tiny.sheet("open.yaml")).body())
                .contains("\"status\":\"UNDETERMINED\"", "\"low\":22.50", "\"high\":32.50", "/inputs/制度健全");
    }

    @Test
    void listsEverythingThatIsWrongAtOnce() throws IOException {
        HttpResponse<String> answer = Server.shared().score(YAML, Tiny.sheet("wrong.yaml"));

        assertProblem(answer, 422, """
                {
                  "type" : "urn:youju:problem:SUBMISSION_INVALID",
                  "title" : "The submission is not valid",
                  "status" : 422,
                  "detail" : "3 problems, each in `errors` with its place",
                  "code" : "SUBMISSION_INVALID",
                  "errors" : [ {
                    "pointer" : "/goals/0/planned",
                    "line" : 6,
                    "code" : "OUT_OF_RANGE",
                    "message" : "`planned` must not be negative",
                    "messageZh" : "“年初目标值”不能是负数",
                    "whereZh" : "绩效目标第 1 项的年初目标值"
                  }, {
                    "pointer" : "/goals/0/actual",
                    "line" : 6,
                    "code" : "WRONG_TYPE",
                    "message" : "expected a number, found text",
                    "messageZh" : "此处应为数字，实际是文字",
                    "whereZh" : "绩效目标第 1 项的实际完成值"
                  }, {
                    "pointer" : "/colour",
                    "line" : 4,
                    "code" : "UNKNOWN_FIELD",
                    "message" : "unknown field `colour`; known here: department, evidence, findings, goals, inputs, narrative, revision, scheme, selfScores, year",
                    "messageZh" : "不认识的字段“colour”；此处可用的字段：填报部门, 佐证材料, 检查发现, 绩效目标, 填报数据, 文字叙述, 规则版次, 评分方案, 自评分, 年度"
                  } ]
                }""");
    }

    @Test
    void namesTheYearsThereAre() {
        HttpResponse<String> answer =
                Server.shared().score(JSON, "{\"scheme\": \"toy\", \"year\": 1999, \"department\": {\"name\": \"甲\"}}");

        assertProblem(answer, 404, """
                {
                  "type" : "urn:youju:problem:RULESET_NOT_FOUND",
                  "title" : "There is no such ruleset",
                  "status" : 404,
                  "detail" : "there is no ruleset toy/1999; there are: toy/2023",
                  "code" : "RULESET_NOT_FOUND",
                  "errors" : [ {
                    "pointer" : "/year",
                    "code" : "RULESET_NOT_FOUND",
                    "message" : "there is no ruleset toy/1999; there are: toy/2023",
                    "messageZh" : "没有“toy/1999”的评分规则；现有：toy/2023",
                    "whereZh" : "年度"
                  } ]
                }""");
    }

    @Test
    void saysWhereMalformedJsonBreaks() {
        assertProblem(Server.shared().score(JSON, "{\"year\": 2023,\n  \"scheme\" \"toy\"}"), 400, """
                {
                  "type" : "urn:youju:problem:MALFORMED",
                  "title" : "The request cannot be read",
                  "status" : 400,
                  "detail" : "line 2, column 12: not well-formed: look at the quotation marks, commas, colons, indentation and brackets here",
                  "code" : "MALFORMED",
                  "errors" : [ {
                    "pointer" : "",
                    "line" : 2,
                    "code" : "MALFORMED",
                    "message" : "line 2, column 12: not well-formed: look at the quotation marks, commas, colons, indentation and brackets here",
                    "messageZh" : "第 2 行第 12 列：写法有误，无法读取。请检查此处的引号、冒号、缩进和括号"
                  } ]
                }""");
    }

    @Test
    void refusesWhatIsNotUtf8() {
        byte[] gbk = {'{', '\n', '"', (byte) 0xC4, (byte) 0xEA, '"', ':', '1', '}'};

        HttpResponse<String> answer = Server.shared().score(JSON, BodyPublishers.ofByteArray(gbk));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"detail\" : \"line 2, byte 3: not UTF-8\"", "\"code\" : \"MALFORMED\"");
    }

    @Test
    void refusesDeepNestingAnchorsAndAnEmptyBody() {
        for (HttpResponse<String> answer : List.of(
                Server.shared().score(JSON, "[".repeat(100_000)),
                Server.shared().score(YAML, "{a: ".repeat(10_000)),
                Server.shared().score(YAML, "a: &a [x, x]\nb: [*a, *a]\n"),
                Server.shared().score(JSON, ""))) {
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("\"code\" : \"MALFORMED\"", "\"line\" : 1");
            assertTellsNothingOfOurInsides(answer.body());
        }
    }

    @Test
    void refusesNotANumberAndNumbersBeyondBounds() {
        HttpResponse<String> answer = Server.shared().score(YAML, """
                scheme: toy
                year: 2023
                department: {name: 甲}
                goals:
                  - {indicator: "1.1.1", name: 甲, planned: .nan, actual: 1e400}
                """);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"/goals/0/planned\"", "\"/goals/0/actual\"", "NUMBER_OUT_OF_RANGE");
    }

    @Test
    void refusesABodyAboveTheBoundByItsAnnouncedLength() {
        HttpResponse<String> answer = Server.shared().score(JSON, BodyPublishers.ofByteArray(new byte[50_000_000]));

        assertProblem(answer, 413, """
                {
                  "type" : "urn:youju:problem:TOO_LARGE",
                  "title" : "The request is too large",
                  "status" : 413,
                  "detail" : "the document is larger than 8388608 bytes",
                  "code" : "TOO_LARGE",
                  "errors" : [ {
                    "pointer" : "",
                    "code" : "TOO_LARGE",
                    "message" : "the document is larger than 8388608 bytes",
                    "messageZh" : "内容过大，上限为 8388608 字节（8 MiB）"
                  } ]
                }""");
    }

    @Test
    void refusesAnUnannouncedBodyAtTheBound() {
        byte[] above = new byte[Documents.MOST_BYTES + 1];

        HttpResponse<String> answer =
                Server.shared().score(JSON, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(above)));

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void refusesOtherMediaTypes() {
        assertProblem(Server.shared().score("application/xml", "<a/>"), 415, """
                {
                  "type" : "urn:youju:problem:UNSUPPORTED_MEDIA_TYPE",
                  "title" : "The media type is not one that is read here",
                  "status" : 415,
                  "detail" : "`application/xml` is not read here; give one of [application/json, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, application/yaml, text/tab-separated-values]",
                  "code" : "UNSUPPORTED_MEDIA_TYPE",
                  "errors" : [ ]
                }""");
    }

    static void assertProblem(HttpResponse<String> answer, int status, String body) {
        String requestId = answer.headers().firstValue("X-Request-Id").orElseThrow();
        assertThat(answer.body()).endsWith(",\n  \"requestId\" : \"" + requestId + "\"\n}");
        assertThat(answer.body().replace(",\n  \"requestId\" : \"" + requestId + "\"", ""))
                .isEqualTo(body);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    static void assertTellsNothingOfOurInsides(String body) {
        assertThat(body).doesNotContain("Exception", "org.youju", "tools.jackson", "java.", "\tat ");
    }
}
