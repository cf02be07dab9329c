package org.youju.document;

import java.util.List;
import java.util.stream.Collectors;

/** What somebody handed in cannot be used; nothing was done with it. */
public final class ProblemsException extends RuntimeException {

    private final String code;
    private final transient List<Diagnostic> problems;

    /** @param code the stable code of the whole, for example {@code SUBMISSION_INVALID} */
    public ProblemsException(String code, List<Diagnostic> problems) {
        super(code + ": "
                + problems.stream()
                        .map(problem -> problem.place().text() + ": " + problem.message())
                        .collect(Collectors.joining("; ")));
        this.code = code;
        this.problems = List.copyOf(problems);
    }

    public static ProblemsException of(String code, Place place, String message, String messageZh) {
        return new ProblemsException(code, List.of(Diagnostic.error(code, place, message, messageZh)));
    }

    public String code() {
        return code;
    }

    public List<Diagnostic> problems() {
        return problems;
    }
}
