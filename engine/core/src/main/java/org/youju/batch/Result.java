package org.youju.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youju.document.Diagnostic;
import org.youju.document.ProblemsException;
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

    /** @param pointer RFC 6901 into the line's submission, "" for the whole */
    public record Item(String pointer, String code, String message, String messageZh) {

        private static Item of(Diagnostic problem) {
            return new Item(problem.place().pointer(), problem.code(), problem.message(), problem.messageZh());
        }
    }

    static Result of(long line, ProblemsException refused) {
        return new Result(
                line,
                null,
                new Refusal(
                        refused.code(),
                        refused.problems().stream().map(Item::of).toList()));
    }

    static Result refused(long line, String code, String message, String messageZh) {
        return new Result(line, null, new Refusal(code, List.of(new Item("", code, message, messageZh))));
    }
}
