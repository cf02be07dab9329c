package org.youju.api.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.youju.batch.Batch;
import org.youju.batch.Batch.Explain;
import org.youju.batch.Batch.Tally;
import org.youju.document.Documents;
import org.youju.rendering.JsonDecimals;
import org.youju.scorecard.Scorecard;
import org.youju.scoring.Youju;
import picocli.CommandLine.Help.Ansi;

/** A file with a sheet on each line, scored into as many lines. */
final class BatchFile {

    private BatchFile() {}

    private record Complaining(Terminal terminal) implements Batch.Watcher {

        @Override
        public void scored(Scorecard card) {
            // the result is in the output
        }

        @Override
        public void failed(RuntimeException defect) {
            terminal.complain("[INTERNAL] 有一行因程序内部错误未得出结果：" + defect);
        }
    }

    /**
     * @param output null for standard output
     * @return 0, or 1 where a line is undetermined or could not be scored
     */
    static int score(Youju youju, Path file, @Nullable Path output, Explain explain, Terminal terminal)
            throws IOException {
        Batch batch = new Batch(
                youju,
                explain,
                JsonDecimals.NUMBERS,
                new Batch.Bounds(Documents.MOST_BYTES, Long.MAX_VALUE),
                new Complaining(terminal));
        Consumer<Tally> progress = Ansi.AUTO.enabled() && output != null
                ? done -> terminal.err().print("\r已评分 " + done.lines() + " 份")
                : done -> {};
        try (InputStream from = Files.newInputStream(file);
                OutputStream to = output == null ? terminal.unclosed() : Files.newOutputStream(output)) {
            Tally tally = batch.score(from, to, progress);
            return tally.undetermined() + tally.refused() == 0 ? 0 : 1;
        }
    }
}
