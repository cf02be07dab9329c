package org.youju.api.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.youju.api.answers.Memory;
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
            boolean streams = BATCH.equals(request.getServletPath());
            boolean unknown = request.getContentLengthLong() < 0;
            if (!streams) {
                memory.hold(request, size(request), Memory.SCORED);
            }
            chain.doFilter(!streams && unknown ? new OfUnknownLength(request) : request, response);
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

    /** A body that is longer than any is refused by its announced length, and not read. */
    private static long size(HttpServletRequest request) {
        long announced = request.getContentLengthLong();
        return announced > Documents.MOST_BYTES ? 0 : announced;
    }

    /** It is small until it has shown that it is not; then it may be as long as any. */
    private final class OfUnknownLength extends HttpServletRequestWrapper {

        private OfUnknownLength(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counted(super.getInputStream());
        }

        private final class Counted extends ServletInputStream {

            private final ServletInputStream body;
            private long read;

            private Counted(ServletInputStream body) {
                this.body = body;
            }

            @Override
            public int read() throws IOException {
                return counted(body.read(), 1);
            }

            @Override
            public int read(byte[] into, int from, int most) throws IOException {
                int some = body.read(into, from, most);
                return counted(some, some);
            }

            private int counted(int result, int bytes) {
                if (result >= 0) {
                    read += bytes;
                }
                if (read > Memory.SMALL) {
                    memory.hold(OfUnknownLength.this, Documents.MOST_BYTES, Memory.SCORED);
                }
                return result;
            }

            @Override
            public boolean isFinished() {
                return body.isFinished();
            }

            @Override
            public boolean isReady() {
                return body.isReady();
            }

            @Override
            public void setReadListener(ReadListener listener) {
                body.setReadListener(listener);
            }
        }
    }
}
