package org.youju.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.youju.document.Lines;
import org.youju.document.Lines.Line;
import org.youju.document.ProblemsException;
import org.youju.rendering.Json;
import org.youju.rendering.JsonDecimals;
import org.youju.scorecard.Scorecard;
import org.youju.scoring.Format;
import org.youju.scoring.Sheet;
import org.youju.scoring.Youju;

/**
 * Scores a stream of submissions, one JSON document a line, into a stream of {@link Result}s, one a line and in the same
 * order. A line that cannot be scored has a problem, and the others go on. Only a few lines are in memory at a time:
 * reading waits for writing, so that whoever reads slowly is served slowly and costs nobody anything. What is written is
 * flushed before it waits for more to read.
 */
public final class Batch {

    /** The media type of such streams. */
    public static final String MEDIA_TYPE = "application/x-ndjson";

    private static final int MOST_LINES = 128;
    private static final int MOST_BYTES = 256 * 1024;

    private final Youju youju;
    private final Explain explain;
    private final JsonDecimals decimals;
    private final Bounds bounds;
    private final Watcher watcher;

    /** How much of its grounds each scorecard carries. */
    public enum Explain {
        /** No entries: the scores only. */
        NONE,
        /** Every entry, as {@code POST /v1/scores} gives them. */
        ENTRIES
    }

    /**
     * How the lines came out.
     *
     * @param determined scored to the last point
     * @param undetermined scored, with something missing
     * @param refused not scored
     */
    public record Tally(long determined, long undetermined, long refused) {

        private Tally plus(List<Scored> chunk) {
            return new Tally(
                    determined + count(chunk, Outcome.DETERMINED),
                    undetermined + count(chunk, Outcome.UNDETERMINED),
                    refused + count(chunk, Outcome.REFUSED));
        }

        private Tally andRefused() {
            return new Tally(determined, undetermined, refused + 1);
        }

        private static long count(List<Scored> chunk, Outcome outcome) {
            return chunk.stream().filter(one -> one.outcome() == outcome).count();
        }

        public long lines() {
            return determined + undetermined + refused;
        }
    }

    private enum Outcome {
        DETERMINED,
        UNDETERMINED,
        REFUSED
    }

    private record Scored(Outcome outcome, ByteArrayOutputStream line) {}

    /**
     * How much is taken.
     *
     * @param lineBytes what a line may have; a longer one is refused
     * @param lines what a stream may have, blank ones counted; the first beyond is refused, and what follows is not read
     */
    public record Bounds(int lineBytes, long lines) {}

    /** Is told what happens; may be called from several threads. */
    public interface Watcher {

        /** A line got its scorecard. */
        void scored(Scorecard card);

        /** A line failed by a mistake of ours, and not of the sheet's. */
        void failed(RuntimeException defect);

        /** Whether the program is about to end: what was read is scored, and no more is read. */
        default boolean isEnding() {
            return false;
        }
    }

    public Batch(Youju youju, Explain explain, JsonDecimals decimals, Bounds bounds, Watcher watcher) {
        this.youju = youju;
        this.explain = explain;
        this.decimals = decimals;
        this.bounds = bounds;
        this.watcher = watcher;
    }

    /**
     * @param progress is told how many lines are done, after every few
     * @throws IOException where writing fails; where reading fails, or the program ends, the last line written says so
     */
    public Tally score(InputStream from, OutputStream to, Consumer<Tally> progress) throws IOException {
        Lines lines = new Lines(from, bounds.lineBytes());
        Tally tally = new Tally(0, 0, 0);
        for (Optional<Line> first = lines.next(); first.isPresent(); first = lines.next()) {
            List<Line> chunk = chunk(first.get(), lines);
            // a chunk is scored on all cores; an ordered stream keeps its order
            List<Scored> scored = chunk.parallelStream().map(this::scored).toList();
            for (Scored one : scored) {
                one.line().writeTo(to);
            }
            if (chunk.size() < MOST_LINES) {
                to.flush();
            }
            tally = tally.plus(scored);
            progress.accept(tally);
            if (isBeyond(chunk.get(chunk.size() - 1))) {
                break;
            }
            if (watcher.isEnding()) {
                cut(lines.count() + 1, to);
                return tally.andRefused();
            }
        }
        if (lines.failure().isPresent()) {
            // the status is sent already: only a line can say that there was more
            Json.line(brokenOff(lines.count() + 1), decimals).writeTo(to);
            tally = tally.andRefused();
        }
        to.flush();
        return tally;
    }

    private boolean isBeyond(Line line) {
        return line.number() > bounds.lines();
    }

    private Result tooMany(long line) {
        return Result.refused(
                line,
                "TOO_LARGE",
                "a batch has at most " + bounds.lines() + " lines; this line and what follows it were not scored",
                "一批最多 " + bounds.lines() + " 行，这一行及以后各行未评分");
    }

    /** Writes the last line of a stream that is given up because the program ends. */
    public void cut(long line, OutputStream to) throws IOException {
        Result cut = Result.refused(
                line,
                "SERVER_BUSY",
                "the server is being stopped; this line and what follows it were not scored: send them again",
                "服务正在停止，这一行及以后各行未评分，请稍后重新提交");
        Json.line(cut, decimals).writeTo(to);
        to.flush();
    }

    private static Result brokenOff(long line) {
        return Result.refused(
                line,
                "MALFORMED",
                "the stream could not be read to its end; this line and what follows it were not scored",
                "内容没有读完，这一行及以后各行未评分");
    }

    /** What is there already, up to the bounds: whoever sends a line and waits for its answer is not kept waiting. */
    private List<Line> chunk(Line first, Lines lines) {
        List<Line> chunk = new ArrayList<>(List.of(first));
        int bytes = first.length();
        while (chunk.size() < MOST_LINES && bytes < MOST_BYTES && !isBeyond(chunk.get(chunk.size() - 1))) {
            Optional<Line> more = lines.nextIfThere();
            if (more.isEmpty()) {
                break;
            }
            chunk.add(more.get());
            bytes += more.get().length();
        }
        return chunk;
    }

    /** A line that fails, in scoring or in being written down, is reported in its place: it never ends the batch. */
    private Scored scored(Line line) {
        try {
            return written(result(line));
        } catch (RuntimeException defect) {
            watcher.failed(defect);
        } catch (StackOverflowError tooDeep) {
            watcher.failed(new IllegalStateException("nested too deeply", tooDeep));
        }
        return written(Result.refused(
                line.number(),
                "INTERNAL",
                "the line could not be scored; this is a mistake of the server's",
                "程序内部错误，这一行未得出结果"));
    }

    private Scored written(Result result) {
        Scorecard card = result.scorecard();
        Outcome outcome = card == null
                ? Outcome.REFUSED
                : card.status() == Scorecard.Status.DETERMINED ? Outcome.DETERMINED : Outcome.UNDETERMINED;
        return new Scored(outcome, Json.line(result, decimals));
    }

    private Result result(Line line) {
        if (isBeyond(line)) {
            return tooMany(line.number());
        }
        if (line.isTooLong()) {
            return Result.refused(
                    line.number(),
                    "TOO_LARGE",
                    "the line is longer than " + bounds.lineBytes() + " bytes",
                    "这一行过长，上限为 " + bounds.lineBytes() + " 字节");
        }
        try {
            Sheet sheet = youju.read(line.bytes(), Format.JSON, "");
            Scorecard card = explain == Explain.NONE ? youju.scoreWithoutEntries(sheet) : youju.score(sheet);
            watcher.scored(card);
            return new Result(line.number(), card, null);
        } catch (ProblemsException refused) {
            return Result.of(line.number(), refused);
        }
    }
}
