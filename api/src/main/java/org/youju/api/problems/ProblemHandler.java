package org.youju.api.problems;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.youju.document.Place;
import org.youju.document.ProblemsException;

/** Turns whatever stops a request into problem details; nothing of our insides gets out. */
@RestControllerAdvice
class ProblemHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

    /** What keeps the server from answering is often over soon; who comes back at once makes it last. */
    private static final String RETRY_SECONDS = "2";

    @ExceptionHandler
    ResponseEntity<byte[]> refusedByTheEngine(ProblemsException refused) {
        ProblemDetails problem = ProblemDetails.of(refused);
        if (problem.status() == 503) {
            HttpHeaders later = new HttpHeaders();
            later.set(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
            LOG.warn("a request was put off: {}", problem.code(), refused.getCause());
            return answer(problem, later);
        }
        if (problem.status() >= 500) {
            LOG.error("a request failed: {}", refused.getMessage(), refused.getCause());
        }
        return answer(problem, HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> wrongMediaType(HttpMediaTypeNotSupportedException refused) {
        String sent = refused.getContentType() == null
                ? "the request names no media type"
                : "`" + refused.getContentType() + "` is not read here";
        List<String> read = refused.getSupportedMediaTypes().stream()
                .map(MediaType::toString)
                .sorted()
                .toList();
        String detail = sent + "; give one of " + read;
        return answer(ProblemDetails.of(ProblemKind.UNSUPPORTED_MEDIA_TYPE, detail), refused.getHeaders());
    }

    @ExceptionHandler
    ResponseEntity<byte[]> notAcceptable(HttpMediaTypeNotAcceptableException refused) {
        String detail = "the answer comes as " + refused.getSupportedMediaTypes() + " only";
        return answer(ProblemDetails.of(ProblemKind.NOT_ACCEPTABLE, detail), HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> wrongMethod(HttpRequestMethodNotSupportedException refused) {
        String detail = "`" + refused.getMethod() + "` is not taken here; take one of "
                + refused.getHeaders().getAllow();
        return answer(ProblemDetails.of(ProblemKind.METHOD_NOT_ALLOWED, detail), refused.getHeaders());
    }

    @ExceptionHandler
    ResponseEntity<byte[]> wrongParameter(MethodArgumentTypeMismatchException refused) {
        Class<?> type = refused.getRequiredType();
        Object[] words = type == null ? null : type.getEnumConstants();
        boolean oneOf = words != null;
        return refusedByTheEngine(malformed(
                "`" + refused.getName() + "` is " + (oneOf ? "one of " + Arrays.toString(words) : "not a whole number"),
                "参数 " + refused.getName() + (oneOf ? " 只能是 " + Arrays.toString(words) + " 之一" : " 应为整数（半角数字）")));
    }

    @ExceptionHandler
    ResponseEntity<byte[]> missingParameter(MissingServletRequestParameterException refused) {
        return refusedByTheEngine(
                malformed("`" + refused.getParameterName() + "` is required", "缺少参数 " + refused.getParameterName()));
    }

    private static ProblemsException malformed(String message, String messageZh) {
        return ProblemsException.of(ProblemKind.MALFORMED.name(), new Place("", 0, ""), message, messageZh);
    }

    /** A body where none is asked for is read all the same by what answers below {@code /actuator}. */
    @ExceptionHandler
    ResponseEntity<byte[]> unreadable(HttpMessageNotReadableException refused) {
        LOG.debug("a request body could not be read", refused);
        return answer(
                ProblemDetails.of(ProblemKind.MALFORMED, "the request body is not what its media type says"),
                HttpHeaders.EMPTY);
    }

    /** The sender went away, or announced a body of another length than it sent. */
    @ExceptionHandler
    ResponseEntity<byte[]> brokenOff(IOException brokenOff) {
        LOG.debug("a request body broke off", brokenOff);
        return answer(
                ProblemDetails.of(ProblemKind.MALFORMED, "the request body could not be read to its end"),
                HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> anythingElse(Exception failed) {
        if (failed instanceof ErrorResponse refused && refused.getStatusCode().is4xxClientError()) {
            return answer(ProblemDetails.ofStatus(refused.getStatusCode().value()), refused.getHeaders());
        }
        LOG.error("a request failed", failed);
        return answer(ProblemDetails.ofStatus(500), HttpHeaders.EMPTY);
    }

    static ResponseEntity<byte[]> answer(ProblemDetails problem, HttpHeaders headers) {
        return ResponseEntity.status(problem.status())
                .headers(headers)
                .header(HttpHeaders.CONTENT_TYPE, ProblemDetails.MEDIA_TYPE)
                .body(problem.bytes());
    }
}
