package org.youju.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.youju.document.Diagnostic;
import org.youju.document.ProblemsException;
import org.youju.rendering.StaffWords;
import org.youju.scorecard.Scorecard;

/**
 * What became of one line; it has a scorecard or a problem.
 *
 * @param line of the stream sent, counted from 1 with the blank ones
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Result(
        long line, @Nullable Scorecard scorecard, @Nullable Refusal problem) {

    /** Why the line has no scorecard. */
    public record Refusal(String code, List<Item> errors) {

        public Refusal {
            errors = List.copyOf(errors);
        }
    }

    /**
     * @param pointer RFC 6901 into the line's submission, "" for the whole
     * @param messageZh in the words of those who fill sheets in
     * @param whereZh where it is, in the same words; "" for the whole
     */
    public record Item(String pointer, String code, String message, String messageZh, String whereZh) {

        private static Item of(long line, Diagnostic problem) {
            String pointer = problem.place().pointer();
            return new Item(
                    pointer,
                    problem.code(),
                    FIRST_LINE.matcher(problem.message()).replaceFirst("line " + line + ", column"),
                    FIRST_LINE_ZH.matcher(StaffWords.zh(problem)).replaceFirst("第 " + line + " 行第"),
                    StaffWords.where(pointer));
        }
    }

    /** A line of the stream is a document of one line; who sent the stream counts its lines and not those of each. */
    private static final Pattern FIRST_LINE = Pattern.compile("^line 1, column");

    private static final Pattern FIRST_LINE_ZH = Pattern.compile("^第 1 行第");

    static Result of(long line, ProblemsException refused) {
        return new Result(
                line,
                null,
                new Refusal(
                        refused.code(),
                        refused.problems().stream()
                                .map(problem -> Item.of(line, problem))
                                .toList()));
    }

    static Result refused(long line, String code, String message, String messageZh) {
        return new Result(line, null, new Refusal(code, List.of(new Item("", code, message, messageZh, ""))));
    }
}
