package org.youju.api.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.youju.api.archive.Sha256;
import org.youju.rendering.HtmlRendering;

/** What a browser must not do with any answer of this server. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SecurityHeaders extends OncePerRequestFilter {

    private static final String POLICY = "Content-Security-Policy";

    static final Map<String, String> ALL = Map.of(
            POLICY,
            "default-src 'self'; style-src 'self' '" + hash(HtmlRendering.style())
                    + "'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Referrer-Policy",
            "no-referrer",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY");

    /** Where somebody else's style draws its arrows and locks. */
    private static final String CONTRACT = "/swagger-ui/";

    /** Of the style in our own reports, which are shown without any file beside them; a style of others is not let in. */
    private static String hash(String source) {
        return "sha256-" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(Sha256.of(source)));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ALL.forEach(response::setHeader);
        if (request.getRequestURI().startsWith(CONTRACT)) {
            response.setHeader(POLICY, ALL.get(POLICY) + "; img-src 'self' data:");
        }
        chain.doFilter(request, response);
    }
}
