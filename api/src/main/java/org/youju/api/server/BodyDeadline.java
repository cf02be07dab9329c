package org.youju.api.server;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.youju.api.limits.Limits;

/**
 * A body has so long to arrive, and not so long from one byte to the next: Tomcat's own time-out starts anew with every
 * byte, and whoever sends one now and then could keep as many threads busy as they like.
 */
final class BodyDeadline extends ValveBase {

    private static final String BATCH = "/v1/scores/batch";

    private final Limits limits;

    BodyDeadline(Limits limits) {
        super(true);
        this.limits = limits;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        org.apache.coyote.Request received = request.getCoyoteRequest();
        InputBuffer body = received.getInputBuffer();
        Duration most = BATCH.equals(request.getRequestURI()) ? limits.batch() : limits.body();
        received.setInputBuffer(new Timed(received, body, System.nanoTime() + most.toNanos()));
        try {
            getNext().invoke(request, response);
        } finally {
            received.setInputBuffer(body);
        }
    }

    private record Timed(org.apache.coyote.Request received, InputBuffer body, long until) implements InputBuffer {

        @Override
        public int doRead(ApplicationBufferHandler handler) throws IOException {
            if (System.nanoTime() - until > 0) {
                // the rest is not read off either: the connection ends with the answer
                received.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
                throw new SocketTimeoutException("the body took too long to arrive");
            }
            return body.doRead(handler);
        }

        @Override
        public int available() {
            return body.available();
        }
    }
}
