package org.youju.api.problems;

import java.util.Arrays;

/** The kinds of refusal there are; the names are the stable codes. */
public enum ProblemKind {
    MALFORMED(400, "The request cannot be read"),
    UNAUTHENTICATED(401, "A key is needed"),
    FORBIDDEN(403, "This key or token may not do this"),
    NOT_FOUND(404, "There is nothing here"),
    RULESET_NOT_FOUND(404, "There is no such ruleset"),
    DECISION_NOT_FOUND(404, "There is no such decision"),
    APPEAL_NOT_FOUND(404, "There is no such appeal"),
    INDICATOR_NOT_FOUND(404, "The table has no such indicator"),
    METHOD_NOT_ALLOWED(405, "This address does not take this method"),
    NOT_ACCEPTABLE(406, "No acceptable form of the answer"),
    APPEAL_CONFLICT(409, "The appeal cannot be filed or go there from where it stands"),
    IDEMPOTENCY_CONFLICT(409, "This Idempotency-Key was used for another request"),
    REQUEST_TIMEOUT(408, "The request took too long to arrive"),
    TOO_LARGE(413, "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The media type is not one that is read here"),
    HOST_UNKNOWN(421, "The server has no such name"),
    APPEAL_INVALID(422, "The appeal is not valid"),
    SUBMISSION_INVALID(422, "The submission is not valid"),
    FORM_UNKNOWN(422, "The table is none that is known here"),
    WORKBOOK_REFUSED(422, "The workbook holds something that is not read"),
    RATE_LIMITED(429, "Too many requests by this caller"),
    INTERNAL(500, "The server failed"),
    RULESET_INCOMPLETE(500, "The ruleset does not decide each item exactly once"),
    REPLAY_DIFFERS(500, "The decision cannot be said again by this engine"),
    ARCHIVE_ALTERED(500, "The archive is not as it was written"),
    PDF_FONT_MISSING(501, "This machine has no font to make a PDF with"),
    SERVER_BUSY(503, "The server has too much to do"),
    RULESET_ALTERED(503, "The published ruleset is not as it was published"),
    ISSUER_UNAVAILABLE(503, "The issuer of tokens cannot be asked at the moment"),
    ARCHIVE_UNAVAILABLE(503, "The archive cannot be read or written at the moment");

    private final int status;
    private final String title;

    ProblemKind(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /**
     * The kind for a refusal that only has a status, which the container or the framework chose. Several kinds share a status;
     * what a status alone can mean is said here, so that none is told a cause that it did not have.
     */
    static ProblemKind ofStatus(int status) {
        return switch (status) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 408 -> REQUEST_TIMEOUT;
            case 413 -> TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 429 -> RATE_LIMITED;
            // a method, a transfer coding or a version of HTTP that is none here
            case 501, 505 -> MALFORMED;
            case 503 -> SERVER_BUSY;
            default -> status >= 500 ? INTERNAL : MALFORMED;
        };
    }

    /** The kind of what the engine refused; a code that no request can cause is a failure of ours. */
    static ProblemKind ofCode(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().equals(code))
                .findFirst()
                .orElse(INTERNAL);
    }
}
