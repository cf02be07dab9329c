package org.youju.api.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.DataFormatException;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.youju.api.archive.Packing.Words;
import tools.jackson.databind.json.JsonMapper;

/** What is packed comes back to the byte, whatever it is, and what is damaged is told. */
class PackingTest {

    private static final long SEED = 20261201;
    private static final int SAMPLES = 300 * Integer.getInteger("youju.samples", 1);

    private final Random random = new Random(SEED);

    private byte[] text(byte[] words) {
        StringBuilder text = new StringBuilder();
        int parts = random.nextInt(12);
        for (int i = 0; i < parts; i++) {
            switch (random.nextInt(5)) {
                case 0 -> text.append("同一条款的同一句话，只有数字不同：").append(random.nextInt(1000));
                case 1 -> text.append("ab".repeat(random.nextInt(200)));
                case 2 -> text.append((char) ('a' + random.nextInt(20)));
                case 3 -> text.append(new String(words, StandardCharsets.UTF_8), 0, Math.min(words.length / 4, 40));
                default -> text.append(text, text.length() / 3, text.length() / 2);
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void everyTextComesBackToTheByte() throws DataFormatException {
        byte[] words = new byte[0];
        for (int i = 0; i < SAMPLES; i++) {
            byte[] text = text(words);

            byte[] packed = Packing.pack(new Words(words), text);

            assertThat(Packing.unpack(new Words(words), packed, 0))
                    .as("sample %d, seed %d", i, SEED)
                    .isEqualTo(text);
            words = i % 7 == 0 ? text : words;
        }
    }

    @Test
    void whatStandsInTheWordsTakesNextToNothing() {
        byte[] words = "完成率 75.00%，在 60%（含）至 100% 之间，得一半分".repeat(40).getBytes(StandardCharsets.UTF_8);

        assertThat(Packing.pack(new Words(words), words)).hasSizeLessThan(30);
    }

    @Test
    void whatIsDamagedIsToldAndEndsNothingElse() {
        byte[] words = "一些词语，一些词语".getBytes(StandardCharsets.UTF_8);
        byte[] packed = Packing.pack(new Words(words), "一些词语，另一些词语，以及数字 12345".getBytes(StandardCharsets.UTF_8));
        int refused = 0;
        for (int i = 0; i < packed.length; i++) {
            byte[] damaged = packed.clone();
            damaged[i] ^= (byte) (1 << random.nextInt(8));
            try {
                Packing.unpack(new Words(words), damaged, 0);
            } catch (DataFormatException told) {
                refused++;
            }
        }

        assertThat(refused).as("the rest is found by the hash").isPositive();
        assertThatThrownBy(() -> Packing.unpack(new Words(words), new byte[] {1, 2}, 0))
                .isInstanceOf(DataFormatException.class);
    }

    /** The canonical form is written here for its speed, and is that of the reference implementation. */
    @Test
    void theCanonicalFormIsThatOfTheReferenceImplementation() throws Exception {
        for (int i = 0; i < SAMPLES; i++) {
            Map<String, String> content = Map.of(any(), any(), "submission", any(), "\u20ac", any());
            LinkText.Body body = LinkText.of(7, any(), Link.Kind.CLOCK, any(), any(), content, any());

            Map<String, Object> fields = JsonMapper.shared().readValue(body.text(), TreeMap.class);
            assertThat(body.text())
                    .as("sample %d, seed %d", i, SEED)
                    .isEqualTo(
                            new JsonCanonicalizer(JsonMapper.shared().writeValueAsString(fields)).getEncodedString());
            assertThat(fields.get("content")).isEqualTo(content);
        }
    }

    /** Every character that is escaped, some that need two UTF-16 units, and some that need none. */
    private String any() {
        StringBuilder text = new StringBuilder("k");
        for (int i = random.nextInt(20); i > 0; i--) {
            int one = random.nextInt(4);
            text.appendCodePoint(
                    one == 0
                            ? random.nextInt(0x80)
                            : one == 1 ? 0x4e00 + random.nextInt(99) : one == 2 ? 0x1f600 : 0xe9);
        }
        return text.append(random.nextInt(1000)).toString();
    }
}
