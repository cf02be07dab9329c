package org.youju.api.server;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.youju.api.problems.RequestId;

/**
 * Names each request, and logs it where that is wanted: method, path and status. A path holds no more than the number of a
 * decision; what is asked for after the question mark may name a department and is left out.
 */
final class RequestLog extends ValveBase {

    private static final Logger LOG = LoggerFactory.getLogger("org.youju.api.requests");

    RequestLog() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        response.setHeader(RequestId.HEADER, RequestId.begin(request.getHeader(RequestId.HEADER)));
        try {
            getNext().invoke(request, response);
        } finally {
            LOG.debug("{} {} {}", request.getMethod(), request.getRequestURI(), response.getStatus());
            RequestId.end();
        }
    }
}
