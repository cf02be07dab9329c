package org.youju.api.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.youju.api.limits.Memory;
import org.youju.api.problems.ProblemDetails;
import org.youju.document.Documents;
import org.youju.document.ProblemsException;

/** Large bodies are read when there is room for what they come to; whatever a request holds is given back at its end. */
@Component
class LargeRequests extends OncePerRequestFilter {

    /** Streams line by line, and has bounds of its own. */
    private static final String BATCH = "/v1/scores/batch";

    private final Memory memory;

    LargeRequests(Memory memory) {
        this.memory = memory;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            if (!BATCH.equals(request.getServletPath())) {
                memory.hold(request, size(request), Memory.SCORED);
            }
            chain.doFilter(request, response);
        } catch (ProblemsException busy) {
            ProblemDetails problem = ProblemDetails.of(busy);
            response.setStatus(problem.status());
            response.setHeader(HttpHeaders.RETRY_AFTER, "2");
            response.setContentType(ProblemDetails.MEDIA_TYPE);
            response.getOutputStream().write(problem.bytes());
        } finally {
            memory.release(request);
        }
    }

    /** What a body may have: it is refused by its announced length, and without one it may be as long as any. */
    private static long size(HttpServletRequest request) {
        long announced = request.getContentLengthLong();
        boolean unknown = announced < 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
        return unknown ? Documents.MOST_BYTES : announced > Documents.MOST_BYTES ? 0 : announced;
    }
}
