package org.youju.api.problems;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youju.document.Diagnostic;
import org.youju.document.ProblemsException;
import org.youju.rendering.Json;
import org.youju.rendering.StaffWords;

/**
 * RFC 9457 problem details, with a stable code and everything that is wrong at once.
 *
 * @param requestId by which the server's log calls the request, null outside of one
 */
public record ProblemDetails(
        String type,
        String title,
        int status,
        String detail,
        String code,
        List<Item> errors,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String requestId) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public ProblemDetails {
        errors = List.copyOf(errors);
    }

    /**
     * One thing that is wrong.
     *
     * @param pointer RFC 6901, "" for the whole
     * @param line of the request body, null where only the pointer is known
     * @param cell of the workbook sent, such as {@code 填报项!C7}; null where it was none
     * @param messageZh in the words of those who fill sheets in
     * @param whereZh where it is, in the same words; null for the whole
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            String pointer,
            @Nullable Integer line,
            @Nullable String cell,
            String code,
            String message,
            String messageZh,
            @Nullable String whereZh) {

        private static Item of(Diagnostic problem) {
            int line = problem.place().line();
            String where = StaffWords.where(problem.place().pointer());
            return new Item(
                    problem.place().pointer(),
                    line > 0 ? line : null,
                    problem.place().cell(),
                    problem.code(),
                    problem.message(),
                    StaffWords.zh(problem),
                    where.isEmpty() ? null : where);
        }
    }

    static ProblemDetails of(ProblemKind kind, String detail) {
        return of(kind, detail, List.of());
    }

    private static ProblemDetails of(ProblemKind kind, String detail, List<Item> errors) {
        String type = "urn:youju:problem:" + kind.name();
        return new ProblemDetails(type, kind.title(), kind.status(), detail, kind.name(), errors, RequestId.current());
    }

    /** Who asks is not known. */
    public static ProblemDetails unauthenticated() {
        return of(
                ProblemKind.UNAUTHENTICATED,
                "give a key that is good in `Authorization: Bearer …`; a key is made with `youju keys new`");
    }

    /** Who asks is known, and may not do this. */
    public static ProblemDetails forbidden() {
        return of(ProblemKind.FORBIDDEN, "this key or token does not have the role that this takes");
    }

    /** A page of an origin that was not set asks, or asks for more than such a page may. */
    public static ProblemDetails originRefused() {
        return of(ProblemKind.FORBIDDEN, "pages of this origin may not call this server, or not so");
    }

    /** It was called by a name that is not its own. */
    public static ProblemDetails hostUnknown() {
        return of(
                ProblemKind.HOST_UNKNOWN,
                "call it by a name of this machine, such as 127.0.0.1, or by one that is set in YOUJU_HOSTS");
    }

    /** Who issues tokens cannot be asked whether one is good. */
    public static ProblemDetails issuerUnavailable() {
        return of(
                ProblemKind.ISSUER_UNAVAILABLE,
                "the issuer of tokens does not say by which keys it signs them; try again later");
    }

    /** A caller asks too often. */
    public static ProblemDetails rateLimited(long seconds) {
        return of(ProblemKind.RATE_LIMITED, "this caller may ask again in " + seconds + " s");
    }

    /** What the engine refused. */
    public static ProblemDetails of(ProblemsException refused) {
        List<Diagnostic> problems = refused.problems();
        ProblemKind kind = ProblemKind.ofCode(refused.code());
        if (kind == ProblemKind.INTERNAL) {
            return ofStatus(kind.status());
        }
        String detail = problems.size() == 1
                ? problems.get(0).message()
                : problems.size() + " problems, each in `errors` with its place";
        return of(kind, detail, problems.stream().map(Item::of).toList());
    }

    /** A refusal of which only the status is known. */
    public static ProblemDetails ofStatus(int status) {
        ProblemKind kind = ProblemKind.ofStatus(status);
        String detail = switch (kind) {
            case INTERNAL -> "the request could not be answered; the server's log says why";
            case REQUEST_TIMEOUT -> "the request body took too long to arrive";
            case NOT_FOUND -> "nothing is kept at this address";
            default -> "the request was refused with status " + status;
        };
        return kind.status() == status || kind == ProblemKind.INTERNAL
                ? of(kind, detail)
                : new ProblemDetails(
                        "about:blank", kind.title(), status, detail, kind.name(), List.of(), RequestId.current());
    }

    public byte[] bytes() {
        return Json.bytes(this);
    }
}
