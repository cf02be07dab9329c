package org.youju.api.server;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.youju.api.access.AccessLog;
import org.youju.api.problems.RequestId;

/** Names each request, and logs who made it when it is answered. */
final class RequestLog extends ValveBase {

    private final AccessLog log;

    RequestLog(AccessLog log) {
        super(true);
        this.log = log;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        response.setHeader(RequestId.HEADER, RequestId.begin(request.getHeader(RequestId.HEADER)));
        try {
            getNext().invoke(request, response);
        } finally {
            log.answered(
                    request.getAttribute(AccessLog.CALLER),
                    request.getRemoteAddr(),
                    request.getMethod(),
                    request.getRequestURI(),
                    response.getStatus());
            RequestId.end();
        }
    }
}
