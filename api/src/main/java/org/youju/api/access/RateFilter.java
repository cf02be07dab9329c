package org.youju.api.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.youju.api.limits.Limits;
import org.youju.api.limits.Rates;
import org.youju.api.problems.ProblemDetails;

/**
 * Counts the requests of each caller: by name where there is one, by address where not. Whoever shows a key that is none is
 * stopped before this filter, and is counted by address where that is answered: a good key from the same address goes on.
 */
final class RateFilter extends OncePerRequestFilter {

    private static final String COUNTED = "/v1/";

    private final Rates rates;
    private final Access access;
    private final Limits limits;

    RateFilter(Rates rates, Access access, Limits limits) {
        this.rates = rates;
        this.access = access;
        this.limits = limits;
    }

    /** As long as nobody but this machine can call, it may as often as it likes, unless a limit was set. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Paths.of(request).startsWith(COUNTED) || (!limits.requestsAreSet() && !access.restricted());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (count(request, response)) {
            chain.doFilter(request, response);
        }
    }

    /** Whether the caller may ask once more; where not, that is the answer. */
    boolean count(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Principal caller = request.getUserPrincipal();
        Rates.Taken taken = rates.take(caller == null ? "address:" + request.getRemoteAddr() : caller.getName());
        response.setHeader("RateLimit-Policy", rates.policy());
        response.setHeader("RateLimit", Rates.state(taken));
        if (!taken.allowed()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(taken.retry()));
            Answer.write(response, ProblemDetails.rateLimited(taken.retry()));
        }
        return taken.allowed();
    }
}
