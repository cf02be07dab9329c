package org.youju.api.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.youju.api.Server;
import org.youju.api.Tiny;
import org.youju.api.archive.Databases;
import tools.jackson.databind.node.ObjectNode;

/** What the decisions of a year come to, to the last digit. */
class StatisticsTest {

    private static Server server;

    @BeforeEach
    void start() {
        server = Server.start(Tiny.rulesets(), Databases.SQLITE.fresh());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static String post(String path, String type, String body) {
        HttpResponse<String> answer =
                server.send(server.withKey(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
        return ExactJson.read(answer.body()).get("id").asString();
    }

    /** 10 points for the process, and as much of 30 as was done of 4. */
    private static String decide(String department, String region, String done, String more) throws IOException {
        return post(
                "/v1/decisions",
                "application/yaml",
                Tiny.sheet("good.yaml")
                                .replace("{name: 示例部门}", "{name: " + department + ", region: " + region + "}")
                                .replace("actual: 3", "actual: " + done)
                        + more);
    }

    private static ObjectNode statistics() {
        return ExactJson.read(server.get("/v1/statistics/toy/2023").body());
    }

    @Test
    void addsUpWhatIsInForce() throws IOException {
        assertThat(server.get("/v1/statistics/toy/1999").body())
                .contains("\"decisions\" : 0", "\"mean\" : null", "\"sheets\" : [ ]");

        decide(
                "甲",
                "东",
                "4",
                "selfScores: [{indicator: \"1.1.1\", points: 30}, {indicator: \"1.1.2\", points: 9.5}]\n");
        String second = decide("乙", "东", "1", "");
        decide("丙", "西", "2", "");
        String open = post("/v1/decisions", "application/yaml", Tiny.sheet("open.yaml"));
        ObjectNode before = statistics();

        assertThat(before.get("decisions").asInt()).isEqualTo(4);
        assertThat(before.get("determined").asInt()).isEqualTo(3);
        assertThat(before.get("mean").toString()).as("(40 + 17.5 + 25) ÷ 3").isEqualTo("27.50");
        assertThat(before.get("median").toString()).isEqualTo("25.00");
        assertThat(before.get("low").toString()).isEqualTo("17.50");
        assertThat(before.get("high").toString()).isEqualTo("40.00");
        assertThat(before.get("bands").get(4).toString()).isEqualTo("{\"from\":16.00,\"to\":20.00,\"count\":1}");
        assertThat(before.get("bands").get(9).toString()).isEqualTo("{\"from\":36.00,\"to\":40.00,\"count\":1}");
        assertThat(before.get("sheets").findValuesAsString("department")).startsWith("乙", "丙", "甲");
        assertThat(before.get("sheets").get(2).get("selfScore").toString()).isEqualTo("39.50");
        assertThat(before.get("sheets").get(2).get("scored").toString()).isEqualTo("40.00");
        assertThat(before.get("sheets").get(3).get("id").asString()).isEqualTo(open);
        assertThat(before.get("losses").get(0).toString())
                .isEqualTo("{\"code\":\"1.1.1\",\"name\":\"产出\",\"points\":120.00,\"lost\":45.00,\"rate\":37.50,"
                        + "\"departments\":3}");

        String appeal = post("/v1/decisions/" + second + "/appeals", "application/json", """
                {"grounds": [{"indicator": "1.1.1", "text": "少报了"}],
                 "corrections": {"goals": [{"indicator": "1.1.1", "name": "甲", "planned": 4, "actual": 3}]}}""");
        for (String to : new String[] {"ACCEPTED", "REVIEWED", "ADJUSTED"}) {
            post(
                    "/v1/appeals/" + appeal + "/steps",
                    "application/json",
                    "{\"to\": \"" + to + "\", \"reason\": \"属实\"}");
        }
        ObjectNode after = statistics();

        assertThat(after.get("decisions").asInt())
                .as("the replaced one does not count")
                .isEqualTo(4);
        assertThat(after.get("low").toString()).isEqualTo("25.00");
        assertThat(after.get("median").toString()).isEqualTo("32.50");
        assertThat(after.get("doubles")).isEmpty();

        String again = decide("丙", "西", "4", "");
        ObjectNode doubled = statistics();

        assertThat(doubled.get("decisions").asInt())
                .as("a department counts once, however many decisions it has")
                .isEqualTo(4);
        assertThat(doubled.get("low").toString()).as("the newest counts").isEqualTo("32.50");
        assertThat(doubled.get("doubles")).hasSize(1);
        assertThat(doubled.get("doubles").get(0).get("department").asString()).isEqualTo("丙");
        assertThat(doubled.get("doubles").get(0).get("counted").asString()).isEqualTo(again);
        assertThat(doubled.get("doubles").get(0).get("others")).hasSize(1);

        decide("丙", "南", "4", "");
        assertThat(statistics().get("decisions").asInt())
                .as("one of another region is another department")
                .isEqualTo(5);
    }

    @Test
    void theSameDepartmentTwiceIsToldWithEachDecision() throws IOException {
        String first = decide("丁", "东", "4", "");
        String second = decide("丁", "东", "3", "");

        for (String[] pair : new String[][] {{first, second}, {second, first}}) {
            ObjectNode kept = (ObjectNode)
                    ExactJson.read(server.get("/v1/decisions/" + pair[0]).body())
                            .get("decision");
            assertThat(kept.get("doubles").toString()).isEqualTo("[\"" + pair[1] + "\"]");
        }
    }

    @Test
    void anEmptySheetIsDecidedOnlyWithAReason() {
        String empty = "{\"year\": 2023, \"department\": {\"name\": \"戊\"}}";
        HttpResponse<String> refused = server.send(server.withKey("/v1/decisions")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(empty)));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("SUBMISSION_INVALID", "整张自评表没有填报任何内容");

        String id = post("/v1/decisions?reason=%E9%80%BE%E6%9C%9F%E6%9C%AA%E6%8A%A5", "application/json", empty);

        assertThat(ExactJson.read(server.get("/v1/decisions/" + id).body())
                        .get("decision")
                        .get("reason")
                        .asString())
                .isEqualTo("逾期未报");
    }
}
