package org.youju.document;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One thing to say of what somebody wrote: readers, the safety gate, the check of a year, REST, SARIF and editors all say it so.
 *
 * @param code stable, in capitals
 * @param place where it stands; the span of its line where less than the line is meant
 * @param message what is wrong, in English, for portals and logs
 * @param messageZh the same in Chinese, for staff
 * @param help what to do about it, in English; null where the message says it or nobody can
 * @param helpZh the same in Chinese
 * @param counterexample a case that shows it, ready to be put into {@code cases.yaml}; null where there is none to show
 */
public record Diagnostic(
        String code,
        Severity severity,
        Place place,
        String message,
        String messageZh,
        @Nullable String help,
        @Nullable String helpZh,
        @Nullable String counterexample) {

    /** By severity, then by place. */
    public static final Comparator<Diagnostic> ORDER = Comparator.comparing(Diagnostic::severity)
            // a case that fails is mostly the consequence of something else
            .thenComparing(one -> one.code().equals("CASE_FAILS"))
            .thenComparing(one -> one.place().file())
            .thenComparing(one -> one.place().line())
            .thenComparing(Diagnostic::code)
            .thenComparing(Diagnostic::message);

    public enum Severity {
        /** It cannot be used, or the year must not be published, as it stands. */
        ERROR,
        /** Somebody should look at it. */
        WARNING
    }

    /** What is wrong and what to do about it, in both languages. */
    public record Text(
            String message,
            String messageZh,
            @Nullable String help,
            @Nullable String helpZh) {}

    public static Diagnostic error(String code, Place place, String message, String messageZh) {
        return error(code, place, new Text(message, messageZh, null, null));
    }

    public static Diagnostic error(String code, Place place, Text words) {
        return of(code, Severity.ERROR, place, words);
    }

    public static Diagnostic warning(String code, Place place, Text words) {
        return of(code, Severity.WARNING, place, words);
    }

    private static Diagnostic of(String code, Severity severity, Place place, Text words) {
        return new Diagnostic(
                code, severity, place, words.message(), words.messageZh(), words.help(), words.helpZh(), null);
    }

    /** The same with what to do about it. */
    public Diagnostic helping(String help, String helpZh) {
        return new Diagnostic(code, severity, place, message, messageZh, help, helpZh, counterexample);
    }

    /** The same with a case that shows it. */
    public Diagnostic showing(String yaml) {
        return new Diagnostic(code, severity, place, message, messageZh, help, helpZh, yaml);
    }

    /** The same, said of another place. */
    public Diagnostic at(Place other) {
        return new Diagnostic(code, severity, other, message, messageZh, help, helpZh, counterexample);
    }
}
