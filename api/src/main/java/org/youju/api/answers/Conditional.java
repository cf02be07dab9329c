package org.youju.api.answers;

import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.WebRequest;
import org.youju.rendering.JsonDecimals;

/** Answers that whoever has them is not sent again: for them they are not even made. */
public final class Conditional {

    private Conditional() {}

    /**
     * @param etag as the header has it
     * @param headers that the answer has whether it is sent or not
     * @param make the rest of it
     */
    public static <T> ResponseEntity<T> answer(
            WebRequest request, String etag, HttpHeaders headers, Supplier<ResponseEntity<T>> make) {
        // Spring takes lists and weak tags, but `*` only where something is changed
        if (request.checkNotModified(etag) || "*".equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                    .headers(headers)
                    .eTag(etag)
                    .build();
        }
        ResponseEntity<T> made = make.get();
        return ResponseEntity.status(made.getStatusCode())
                .headers(made.getHeaders())
                .headers(headers)
                .eTag(etag)
                .body(made.getBody());
    }

    /** What is added to a tag: the same answer with decimals as text is another. */
    public static String suffix(JsonDecimals decimals) {
        return decimals == JsonDecimals.NUMBERS ? "" : "-decimal-strings";
    }
}
