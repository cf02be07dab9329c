package org.youju.api.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.youju.api.Server;
import org.youju.api.Tiny;
import org.youju.api.archive.Databases;

/** A department is found however a keyboard, a scan or another program writes the characters of its name, and no other is. */
class DepartmentSearchTest {

    private static Server server;
    private static String id;

    @BeforeAll
    static void start() throws IOException {
        server = Server.start(Tiny.rulesets(), Databases.SQLITE.fresh());
        String sheet =
                Tiny.sheet("good.yaml").replace("{name: 示例部门}", "{name: 黄江镇卫生院（本级）2 A, code: D-7, region: 东莞市（黄江）}");
        String made = server.send(server.withKey("/v1/decisions")
                        .header("Content-Type", "application/yaml")
                        .POST(BodyPublishers.ofString(sheet)))
                .body();
        id = ExactJson.read(made).get("id").asString();
        appeal();
    }

    private static void appeal() {
        assertThat(server.send(server.withKey("/v1/decisions/" + id + "/appeals")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(
                                        "{\"grounds\": [{\"indicator\": \"1.1.1\", \"text\": \"算错了\"}]}")))
                        .statusCode())
                .isLessThan(300);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String list(String what, String name, String value) {
        return server.get("/v1/" + what + "?" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8))
                .body();
    }

    @ParameterizedTest
    @ValueSource(strings = {"黄江镇卫生院（本级）2 A", "黄江镇卫生院(本级)2A", "黄江镇卫生院（本级）２　Ａ", "黄江镇卫⽣院（本级）2 a", " 黄江镇卫生院 （本级） 2 A "})
    void isFoundByItsName(String written) {
        assertThat(list("decisions", "department", written)).contains(id);
        assertThat(list("appeals", "department", written)).contains(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"东莞市（黄江）", "东莞市(黄江)", "东莞市 （黄江）"})
    void isFoundByItsRegion(String written) {
        assertThat(list("decisions", "region", written)).contains(id);
    }

    /** A Cyrillic А, another digit, a part of the name. */
    @ParameterizedTest
    @ValueSource(strings = {"黄江镇卫生院（本级）2 А", "黄江镇卫生院（本级）3 A", "黄江镇卫生院"})
    void isNotTakenForAnother(String written) {
        assertThat(list("decisions", "department", written)).doesNotContain(id);
        assertThat(list("appeals", "department", written)).doesNotContain(id);
    }
}
