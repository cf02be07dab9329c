package org.youju.api.answers;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.ServletWebRequest;
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
            NativeWebRequest request, String etag, HttpHeaders headers, Supplier<ResponseEntity<T>> make) {
        if (isKnown(request, etag)) {
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

    /** Spring takes lists and weak tags, but `*` only where something is changed. */
    private static boolean isKnown(NativeWebRequest request, String etag) {
        HttpServletRequest asked = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        // without the response: on that, Spring would put the tag before it is known whether there is an answer to keep
        return new ServletWebRequest(asked).checkNotModified(etag)
                || "*".equals(asked.getHeader(HttpHeaders.IF_NONE_MATCH));
    }

    /** What is added to a tag: the same answer with decimals as text is another. */
    public static String suffix(JsonDecimals decimals) {
        return decimals == JsonDecimals.NUMBERS ? "" : "-decimal-strings";
    }
}
