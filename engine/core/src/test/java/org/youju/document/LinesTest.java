package org.youju.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.youju.document.Lines.Line;

/** Streams as senders cut them. */
class LinesTest {

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String shown(Line line) {
        return line.number() + (line.isTooLong() ? "!" : ":") + new String(line.bytes(), StandardCharsets.UTF_8);
    }

    private static List<String> all(Lines lines) {
        List<String> all = new ArrayList<>();
        for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            all.add(shown(line.get()));
        }
        return all;
    }

    @Test
    void countsBlankLinesAndLeavesThemOut() {
        assertThat(all(new Lines(stream("a\n\n \t\r\nb\nc"), 10))).containsExactly("1:a", "4:b", "5:c");
        assertThat(all(new Lines(stream("\uFEFF\na\n"), 10))).containsExactly("2:a");
        assertThat(all(new Lines(stream(""), 10))).isEmpty();
    }

    @Test
    void keepsTheBeginningOfALineThatIsTooLongAndGoesOn() {
        String long1 = "x".repeat(200_000);

        assertThat(all(new Lines(stream("abc\nabcd\n" + long1 + "\nz\nabcd"), 3)))
                .containsExactly("1:abc", "2!abc", "3!xxx", "4:z", "5!abc");
    }

    @Test
    void givesOnlyWhatIsThereWhereItIsNotToWait() {
        Lines lines = new Lines(
                new SequenceInputStream(stream("a\nb"), new InputStream() {
                    @Override
                    public int read() {
                        throw new AssertionError("would wait");
                    }

                    @Override
                    public int available() {
                        return 0;
                    }
                }),
                10);

        assertThat(lines.nextIfThere().map(LinesTest::shown)).hasValue("1:a");
        assertThat(lines.nextIfThere()).isEmpty();
        assertThat(lines.failure()).isEmpty();
    }

    @Test
    void aBrokenStreamEndsTheLinesAndSaysSo() {
        Lines lines = new Lines(
                new SequenceInputStream(stream("a\nb"), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("reset");
                    }
                }),
                10);

        assertThat(all(lines)).containsExactly("1:a");
        assertThat(lines.failure()).hasValueSatisfying(why -> assertThat(why).hasMessage("reset"));
        assertThat(lines.next()).isEmpty();
        assertThat(lines.count()).isEqualTo(1);
    }
}
