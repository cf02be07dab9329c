package org.youju.api.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.youju.api.problems.ProblemDetails;

/** Some parts refuse with a status alone, such as the addresses of operation where they do not know a path; callers get a problem. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class EmptyRefusals extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!request.getServletPath().startsWith("/actuator/")) {
            chain.doFilter(request, response);
            if (!response.isCommitted()
                    && response.getContentType() == null
                    && response.getStatus() >= HttpServletResponse.SC_BAD_REQUEST) {
                write(response);
            }
            return;
        }
        // these are sent off before anybody else sees them
        ContentCachingResponseWrapper kept = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, kept);
        boolean empty = kept.getContentSize() == 0 && kept.getContentType() == null;
        if (empty && kept.getStatus() >= HttpServletResponse.SC_BAD_REQUEST && !kept.isCommitted()) {
            write(kept);
        }
        kept.copyBodyToResponse();
    }

    private static void write(HttpServletResponse response) throws IOException {
        response.setContentType(ProblemDetails.MEDIA_TYPE);
        response.getOutputStream()
                .write(ProblemDetails.ofStatus(response.getStatus()).bytes());
    }
}
