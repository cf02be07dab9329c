package org.youju.api.rulesets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.youju.api.Server;

/** What is said of a ruleset is made once for its digest, compressed for who asks, and not sent to who has it. */
class ConstantAnswersTest {

    private static final Server SERVER = Server.shared();

    private static String tag(String path) {
        return SERVER.get(path).headers().firstValue("ETag").orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/rulesets", "/v1/rulesets/toy/2023", "/v1/rulesets/toy/2023/schema"})
    void comesCompressedWithTheSameTagAndContent(String path) throws IOException {
        HttpResponse<String> plain = SERVER.get(path);
        HttpResponse<byte[]> compressed =
                SERVER.bytes(SERVER.request(path).header("Accept-Encoding", "br, gzip;q=0.5"));

        assertThat(compressed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(compressed.headers().allValues("Vary").toString()).contains("Accept-Encoding");
        assertThat(compressed.headers().firstValue("ETag"))
                .isEqualTo(plain.headers().firstValue("ETag"));
        try (GZIPInputStream content = new GZIPInputStream(new ByteArrayInputStream(compressed.body()))) {
            assertThat(new String(content.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(plain.body());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip;q=0", "identity", "br"})
    void comesPlainWhereGzipIsNotAskedFor(String encoding) {
        HttpResponse<String> plain =
                SERVER.send(SERVER.request("/v1/rulesets/toy/2023").header("Accept-Encoding", encoding));

        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(plain.body()).startsWith("{");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/rulesets",
                "/v1/rulesets/toy/2023",
                "/v1/rulesets/toy/2023/schema",
                "/v1/rulesets/toy/2023/template.xlsx"
            })
    void isNotSentToWhoHasIt(String path) {
        String tag = tag(path);
        for (String known : new String[] {tag, "\"other\", " + tag, "*"}) {
            HttpResponse<String> answer = SERVER.send(SERVER.request(path).header("If-None-Match", known));

            assertThat(answer.statusCode()).as(known).isEqualTo(304);
            assertThat(answer.body()).isEmpty();
            assertThat(answer.headers().firstValue("ETag")).contains(tag);
        }
    }

    @Test
    void aSheetThatCostsTooMuchToExplainIsScoredAndNotExplained() {
        StringBuilder sheet = new StringBuilder("year: 2023\nscheme: toy\ndepartment: {name: 示例部门}\ngoals:\n");
        for (int i = 0; i < 1_001; i++) {
            sheet.append("  - {indicator: \"1.1.1\", name: 目标").append(i).append(", planned: 4, actual: 3}\n");
        }

        assertThat(SERVER.score("application/yaml", sheet.toString()).statusCode())
                .isEqualTo(200);
        HttpResponse<String> explained = SERVER.send(SERVER.request("/v1/explanations")
                .header("Content-Type", "application/yaml")
                .POST(BodyPublishers.ofString(sheet.toString())));

        assertThat(explained.statusCode()).isEqualTo(413);
        assertThat(explained.body()).contains("\"code\" : \"TOO_LARGE\"").contains("1001");
    }
}
