package org.youju.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.youju.batch.Batch;
import org.youju.scoring.Format;
import org.youju.workbook.Template;

/**
 * Two thousand bodies that were good and then got broken: each is answered, none with a failure of the server's, and what
 * is refused is refused with a code.
 */
class MutatedBodiesTest {

    private static final long SEED = 20260105L;
    private static final int BODIES = 2_000;
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private static final List<byte[]> MORSELS = List.of(
            utf8("null"),
            utf8("\"\""),
            utf8("-1e999999999"),
            utf8("99999999999999999999999999999999999999"),
            utf8("{".repeat(3_000)),
            utf8("[".repeat(3_000)),
            utf8("\"year\": 2023,"),
            utf8("\\u0000"),
            utf8("\uFEFF"),
            utf8("！＠＃"),
            utf8("&anchor *anchor <<: !!java.util.Date"),
            new byte[] {(byte) 0xC3, (byte) 0x28},
            new byte[] {0, (byte) 0xFF, (byte) 0xFE});

    private record Good(String path, String mediaType, byte[] body) {}

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<Good> good() throws IOException {
        byte[] yaml = utf8(Tiny.sheet("good.yaml"));
        byte[] json = utf8("""
                {"scheme": "toy", "year": 2023, "department": {"name": "示例部门"}, "inputs": {"制度健全": true}, \
                "goals": [{"indicator": "1.1.1", "name": "甲", "planned": 4, "actual": 3}]}""");
        var youju = Tiny.rulesets().youju();
        var sheet = youju.read(yaml, Format.YAML, "");
        byte[] workbook = Template.scored(sheet.year().ruleset(), sheet.submission(), youju.score(sheet));
        HttpResponse<String> made = Server.shared()
                .send(Server.shared()
                        .withKey("/v1/decisions")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(json)));
        String decision = made.headers().firstValue("Location").orElseThrow();
        byte[] appeal = utf8("""
                {"grounds": [{"indicator": "1.1.1", "text": "第四次已完成", "evidence": ["附件1"]}],
                 "corrections": {"goals": [{"indicator": "1.1.1", "name": "甲", "planned": 4, "actual": 4}]}}""");
        return List.of(
                new Good("/v1/scores", "application/json", json),
                new Good("/v1/scores", "application/yaml", yaml),
                new Good("/v1/scores", "text/tab-separated-values", utf8("部门\t示例部门\n年度\t2023\n")),
                new Good("/v1/scores", Template.MEDIA_TYPE, workbook),
                new Good("/v1/scores/batch", Batch.MEDIA_TYPE, json),
                new Good("/v1/decisions", "application/json", json),
                new Good("/v1/decisions", "application/yaml", yaml),
                new Good(decision + "/appeals", "application/json", appeal));
    }

    private static byte[] mutated(byte[] good, Random random) {
        byte[] body = good;
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextInt(body.length + 1);
            int end = Math.min(body.length, at + random.nextInt(20));
            body = switch (random.nextInt(6)) {
                case 0 -> Arrays.copyOf(body, at);
                case 1 -> flipped(body, random);
                case 2 -> joined(body, at, MORSELS.get(random.nextInt(MORSELS.size())), at);
                case 3 -> joined(body, at, MORSELS.get(random.nextInt(MORSELS.size())), end);
                case 4 -> joined(body, at, new byte[0], end);
                default -> joined(body, end, Arrays.copyOfRange(body, at, end), end);
            };
        }
        return body;
    }

    private static byte[] flipped(byte[] body, Random random) {
        byte[] flipped = body.clone();
        if (flipped.length > 0) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    /** What stands before {@code end}, the morsel, and what stands from {@code from} on. */
    private static byte[] joined(byte[] body, int end, byte[] morsel, int from) {
        byte[] joined = new byte[end + morsel.length + body.length - from];
        System.arraycopy(body, 0, joined, 0, end);
        System.arraycopy(morsel, 0, joined, end, morsel.length);
        System.arraycopy(body, from, joined, end + morsel.length, body.length - from);
        return joined;
    }

    @Test
    void areAllAnsweredAndNeverByAFailure() throws IOException {
        List<Good> good = good();
        Random random = new Random(SEED);
        TreeMap<Integer, Integer> statuses = new TreeMap<>();
        for (int i = 0; i < BODIES; i++) {
            Good one = good.get(i % good.size());
            byte[] body = mutated(one.body(), random);
            HttpResponse<String> answer = Server.shared()
                    .send(Server.shared()
                            .withKey(one.path())
                            .timeout(LONGEST)
                            .header("Content-Type", one.mediaType())
                            .POST(BodyPublishers.ofByteArray(body)));

            String what = "seed " + SEED + ", body " + i + " to " + one.path() + " as " + one.mediaType() + ": "
                    + new String(body, StandardCharsets.UTF_8) + "\n" + answer.body();
            assertThat(answer.statusCode()).as(what).isLessThan(500);
            if (answer.statusCode() >= 400) {
                assertThat(answer.body()).as(what).contains("\"code\" : \"");
            }
            assertThat(answer.body()).as(what).doesNotContain("\"INTERNAL\"", "Exception", "\tat ");
            statuses.merge(answer.statusCode(), 1, Integer::sum);
        }
        assertThat(statuses.keySet()).as("%s", statuses).contains(200, 400, 422);
    }
}
