package org.youju.api.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.youju.api.archive.Retry;
import org.youju.api.problems.ProblemDetails;
import org.youju.document.Place;
import org.youju.document.ProblemsException;

/**
 * Refuses requests with bytes that are no text, before anything reads them: what one part takes, another stumbles over, and a
 * caller's slip must not look like a failure of the server.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class RequestCheck extends OncePerRequestFilter {

    private static final String MALFORMED = "MALFORMED";
    private static final String MEDIA_TYPE = "UNSUPPORTED_MEDIA_TYPE";
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ProblemDetails refusal = refusal(request);
        if (refusal == null) {
            chain.doFilter(request, response);
            return;
        }
        byte[] body = refusal.bytes();
        response.setStatus(refusal.status());
        response.setContentType(ProblemDetails.MEDIA_TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static @Nullable ProblemDetails refusal(HttpServletRequest request) {
        if (!METHODS.contains(request.getMethod())) {
            return ProblemDetails.ofStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
        try {
            checkHeaders(request);
            new Query(request.getQueryString()).check();
            return null;
        } catch (ProblemsException refused) {
            return ProblemDetails.of(refused);
        }
    }

    private static void checkHeaders(HttpServletRequest request) {
        for (String name : Collections.list(request.getHeaderNames())) {
            for (String value : Collections.list(request.getHeaders(name))) {
                if (!value.chars().allMatch(c -> c == '\t' || (c >= ' ' && c < 0x7F))) {
                    throw malformed(
                            "the header `" + name + "` has a character that is no visible ASCII",
                            "请求头 " + name + " 只能用 ASCII 字符");
                }
            }
        }
        String key = request.getHeader("Idempotency-Key");
        if (key != null && (key.isBlank() || key.length() > Retry.MOST_KEY)) {
            throw malformed(
                    "`Idempotency-Key` has 1 to " + Retry.MOST_KEY + " characters",
                    "请求头 Idempotency-Key 应有 1 至 " + Retry.MOST_KEY + " 个字符");
        }
        checkAccept(request.getHeader(HttpHeaders.ACCEPT));
        checkBody(request);
    }

    private static void checkAccept(@Nullable String accept) {
        if (accept == null || accept.isBlank()) {
            return;
        }
        List<MediaType> wanted;
        try {
            wanted = MediaType.parseMediaTypes(accept);
            wanted.forEach(MediaType::getCharset);
        } catch (IllegalArgumentException unreadable) {
            throw malformed("the header `Accept` names no media types", "请求头 Accept 写法有误");
        }
        if (!wanted.isEmpty() && wanted.stream().noneMatch(RequestCheck::isInUtf8)) {
            throw refused("NOT_ACCEPTABLE", "answers are in UTF-8 only", "只提供 UTF-8 编码的内容");
        }
    }

    private static void checkBody(HttpServletRequest request) {
        String coding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (coding != null && !coding.strip().toLowerCase(Locale.ROOT).equals("identity")) {
            throw refused(MEDIA_TYPE, "a body is read as it is, not `" + coding + "`", "请求内容不要压缩（" + coding + "）");
        }
        String type = request.getContentType();
        if (type == null) {
            return;
        }
        try {
            if (!isInUtf8(MediaType.parseMediaType(type))) {
                throw refused(MEDIA_TYPE, "a body is read as UTF-8 only", "请求内容须为 UTF-8 编码");
            }
        } catch (IllegalArgumentException unreadable) {
            throw refused(MEDIA_TYPE, "the header `Content-Type` names no media type", "请求头 Content-Type 写法有误");
        }
    }

    /** Also where no charset is named: nothing else is read and written. */
    private static boolean isInUtf8(MediaType type) {
        return type.getCharset() == null
                || type.getCharset().equals(StandardCharsets.UTF_8)
                || type.getCharset().equals(StandardCharsets.US_ASCII);
    }

    static ProblemsException malformed(String message, String messageZh) {
        return refused(MALFORMED, message, messageZh);
    }

    private static ProblemsException refused(String code, String message, String messageZh) {
        return ProblemsException.of(code, new Place("", 0, ""), message, messageZh);
    }
}
