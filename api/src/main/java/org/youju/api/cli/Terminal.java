package org.youju.api.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.LongConsumer;
import org.youju.assurance.Checker;
import picocli.CommandLine.Help.Ansi;

/** What a command reads and writes; always UTF-8, whatever the machine's language is set to. */
record Terminal(InputStream in, PrintStream out, PrintStream err) {

    static Terminal system() {
        return new Terminal(System.in, utf8(FileDescriptor.out), utf8(FileDescriptor.err));
    }

    private static PrintStream utf8(FileDescriptor to) {
        return new PrintStream(new BufferedOutputStream(new FileOutputStream(to)), false, StandardCharsets.UTF_8);
    }

    /** Writes text that ends its own lines. */
    void print(String text) {
        out.print(text);
        out.flush();
    }

    /** Standard output as a stream that stays open when it is closed. */
    OutputStream unclosed() {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int start, int length) throws IOException {
                out.write(bytes, start, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    /** One line for whoever made a mistake. */
    void complain(String line) {
        err.println(line);
        err.flush();
    }

    /**
     * Tells how far long work has come, on a terminal only.
     *
     * @param words with a {@code %d} for how much is done
     */
    LongConsumer progress(String words) {
        return Ansi.AUTO.enabled()
                ? done -> {
                    if (done % 1000 == 0) {
                        complain(words.formatted(done));
                    }
                }
                : done -> {};
    }

    /**
     * Tells on one line which of how many things long work has come to, on a terminal only; the line is gone with the last.
     *
     * @param words what is being done
     */
    Checker.Progress steps(String words) {
        return Ansi.AUTO.enabled()
                ? (code, done, all) -> {
                    err.print("\r\033[K"
                            + (done + 1 == all ? "" : words + " " + code + "（" + (done + 1) + "/" + all + "）"));
                    err.flush();
                }
                : (code, done, all) -> {};
    }

    void flush() {
        out.flush();
        err.flush();
    }
}
