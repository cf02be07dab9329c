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

/** The addresses of operation refuse with a status alone where they do not know a path; callers get the body of a problem. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class EmptyRefusals extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getServletPath().startsWith("/actuator/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper kept = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, kept);
        boolean empty = kept.getContentSize() == 0 && kept.getContentType() == null;
        if (empty && kept.getStatus() >= HttpServletResponse.SC_BAD_REQUEST && !kept.isCommitted()) {
            kept.setContentType(ProblemDetails.MEDIA_TYPE);
            kept.getOutputStream()
                    .write(ProblemDetails.ofStatus(kept.getStatus()).bytes());
        }
        kept.copyBodyToResponse();
    }
}
