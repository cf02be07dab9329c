package org.youju.assurance;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.youju.document.Place;

/**
 * Something that the check has to say.
 *
 * @param code stable
 * @param column where in the line it starts, counted from 1; 0 where the whole line is meant
 * @param length how many characters it spans; 0 where the whole line is meant
 * @param example a case that shows it, ready to be put into {@code cases.yaml}; null where there is none to show
 */
public record CheckFinding(
        String code,
        Severity severity,
        Place place,
        int column,
        int length,
        String message,
        String messageZh,
        String advice,
        String adviceZh,
        @Nullable String example) {

    /** By severity, then by place. */
    public static final Comparator<CheckFinding> ORDER = Comparator.comparing(CheckFinding::severity)
            // a case that fails is mostly the consequence of something else
            .thenComparing(one -> one.code().equals("CASE_FAILS"))
            .thenComparing(one -> one.place().file())
            .thenComparing(one -> one.place().line())
            .thenComparing(CheckFinding::code)
            .thenComparing(CheckFinding::message);

    public enum Severity {
        /** The year must not be published. */
        ERROR,
        /** Somebody should look at it. */
        WARNING
    }

    static CheckFinding error(String code, Place place, Words words) {
        return of(code, Severity.ERROR, place, words);
    }

    static CheckFinding warning(String code, Place place, Words words) {
        return of(code, Severity.WARNING, place, words);
    }

    private static CheckFinding of(String code, Severity severity, Place place, Words words) {
        return new CheckFinding(
                code,
                severity,
                place,
                0,
                0,
                words.message(),
                words.messageZh(),
                words.advice(),
                words.adviceZh(),
                null);
    }

    /** What is wrong and what to do about it, in both languages. */
    record Words(String message, String messageZh, String advice, String adviceZh) {}

    CheckFinding showing(String yaml) {
        return new CheckFinding(code, severity, place, column, length, message, messageZh, advice, adviceZh, yaml);
    }

    CheckFinding at(SourceLine.Span span) {
        return new CheckFinding(
                code,
                severity,
                span.place(),
                span.column(),
                span.length(),
                message,
                messageZh,
                advice,
                adviceZh,
                example);
    }
}
