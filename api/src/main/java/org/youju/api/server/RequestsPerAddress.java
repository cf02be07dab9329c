package org.youju.api.server;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.youju.api.limits.Limits;
import org.youju.api.problems.ProblemDetails;

/**
 * Bounds how many requests of one address are answered at the same time, so that others find a thread; the questions whether
 * the server is up are not counted. Connections that wait between requests cost no thread.
 */
final class RequestsPerAddress extends ValveBase {

    private static final String HEALTH = "/actuator/health";

    private final int most;
    private final ConcurrentMap<String, Integer> atWork = new ConcurrentHashMap<>();

    RequestsPerAddress(Limits limits) {
        super(true);
        this.most = limits.perAddress();
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        // null where the container refuses the address itself
        String path = Objects.requireNonNullElse(request.getDecodedRequestURI(), "");
        if (most == 0 || path.equals(HEALTH) || path.startsWith(HEALTH + "/")) {
            getNext().invoke(request, response);
            return;
        }
        String address = request.getRemoteAddr();
        int now = atWork.merge(address, 1, Integer::sum);
        try {
            if (now > most) {
                response.setHeader("Retry-After", "2");
                ProblemValve.write(response, ProblemDetails.ofStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE));
            } else {
                getNext().invoke(request, response);
            }
        } finally {
            atWork.computeIfPresent(address, (one, count) -> count == 1 ? null : count - 1);
        }
    }
}
