package org.youju.bench;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.youju.rendering.Json;
import org.youju.scoring.Sheet;

/**
 * The answers to the sheets, taken apart beforehand into their numbers and what stands between those. To put them together
 * again, with nothing looked up, calculated or decided, is near the least that writing them takes: fewer and longer parts would
 * take a little less.
 */
@State(Scope.Benchmark)
public class Answers {

    private static final Pattern NUMBER = Pattern.compile("(?<=[:, (])\\d[\\d.]{0,7}(?=[, %)}\"])");
    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    /** Whole blocks are copied faster than odd bytes. */
    private static final int BLOCK = 64;

    private final List<Answer> answers = new ArrayList<>();
    private byte[] written = {};

    /** What stands between two numbers, filled up to whole blocks; answers with the same text have the same one. */
    private static final class Part {

        private final byte[] blocks;
        private final int length;

        private Part(String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            this.length = bytes.length;
            this.blocks = Arrays.copyOf(bytes, (length + BLOCK - 1) / BLOCK * BLOCK);
        }
    }

    /** Parts, and after each of them a number as its bytes. */
    private static final class Answer {

        private final Part[] parts;
        private final long[] numbers;
        private final byte[] lengths;

        private Answer(String json, Map<String, Part> known) {
            List<Part> found = new ArrayList<>();
            List<String> texts = new ArrayList<>();
            int from = 0;
            for (Matcher number = NUMBER.matcher(json); number.find(); from = number.end()) {
                found.add(known.computeIfAbsent(json.substring(from, number.start()), Part::new));
                texts.add(number.group());
            }
            found.add(known.computeIfAbsent(json.substring(from), Part::new));
            texts.add("");
            this.parts = found.toArray(Part[]::new);
            this.numbers = new long[parts.length];
            this.lengths = new byte[parts.length];
            for (int i = 0; i < parts.length; i++) {
                byte[] ascii = texts.get(i).getBytes(StandardCharsets.US_ASCII);
                numbers[i] = (long) EIGHT_BYTES.get(Arrays.copyOf(ascii, Long.BYTES), 0);
                lengths[i] = (byte) ascii.length;
            }
        }

        private int write(byte[] to) {
            int at = 0;
            for (int i = 0; i < parts.length; i++) {
                Part part = parts[i];
                System.arraycopy(part.blocks, 0, to, at, part.blocks.length);
                at += part.length;
                EIGHT_BYTES.set(to, at, numbers[i]);
                at += lengths[i];
            }
            return at;
        }
    }

    /** @throws IllegalStateException where an answer put together is not the answer */
    @Setup
    public void takeApart(Sheets sheets) {
        Map<String, Part> known = new HashMap<>();
        for (Sheet sheet : sheets.sheets) {
            byte[] json = Json.compact(sheets.youju.score(sheet));
            written = new byte[Math.max(written.length, 2 * json.length)];
            Answer answer = new Answer(new String(json, StandardCharsets.UTF_8), known);
            answers.add(answer);
            if (!Arrays.equals(json, together(answer))) {
                throw new IllegalStateException("an answer is not what its parts come to");
            }
        }
    }

    int count() {
        return answers.size();
    }

    /** An answer as it would be sent. */
    byte[] together(int position) {
        return together(answers.get(position));
    }

    private byte[] together(Answer answer) {
        return Arrays.copyOf(written, answer.write(written));
    }
}
