package org.youju.api.server;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.youju.api.limits.Limits;

/**
 * A body has so long to arrive, and not so long from one byte to the next: Tomcat's own time-out starts anew with every
 * byte, and whoever sends one now and then could keep as many threads busy as they like. The same holds for what is left of
 * a body when its answer is made: a sender who is in the middle of it is given a moment, so that it gets the answer and not a
 * broken connection; but only a few are at a time, and then the connection ends.
 */
final class BodyDeadline extends ValveBase {

    private static final String BATCH = "/v1/scores/batch";

    private static final Duration MOMENT = Duration.ofSeconds(1);
    private static final int MOST_AT_ONCE = 16;

    private final Limits limits;
    private final Semaphore readingOff = new Semaphore(MOST_AT_ONCE);

    BodyDeadline(Limits limits) {
        super(true);
        this.limits = limits;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        org.apache.coyote.Request received = request.getCoyoteRequest();
        InputBuffer body = received.getInputBuffer();
        Duration most = BATCH.equals(request.getDecodedRequestURI()) ? limits.batch() : limits.body();
        received.setInputBuffer(new Timed(received, body, System.nanoTime() + most.toNanos()));
        try {
            getNext().invoke(request, response);
        } finally {
            received.setInputBuffer(body);
            readOff(received, body);
        }
    }

    private void readOff(org.apache.coyote.Request received, InputBuffer body) {
        if (isRead(received)) {
            return;
        }
        boolean rest = false;
        if (readingOff.tryAcquire()) {
            try {
                rest = readOff(received, body, System.nanoTime() + MOMENT.toNanos());
            } catch (IOException gone) {
                container.getLogger().debug("the rest of a body did not arrive", gone);
            } finally {
                readingOff.release();
            }
        }
        if (!rest) {
            received.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }

    /** Takes what is there without ever waiting in a read, whose time-out is not ours; whether that was all. */
    private static boolean readOff(org.apache.coyote.Request received, InputBuffer body, long until)
            throws IOException {
        Thrown away = new Thrown();
        while (System.nanoTime() - until < 0) {
            received.action(ActionCode.AVAILABLE, true);
            if (received.getAvailable() > 0 && body.doRead(away) < 0) {
                return true;
            }
            if (isRead(received)) {
                return true;
            }
            if (received.getAvailable() == 0) {
                LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
            }
        }
        return false;
    }

    private static boolean isRead(org.apache.coyote.Request received) {
        AtomicBoolean read = new AtomicBoolean();
        received.action(ActionCode.REQUEST_BODY_FULLY_READ, read);
        return read.get();
    }

    private static final class Thrown implements ApplicationBufferHandler {

        private ByteBuffer buffer = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer read) {
            buffer = read;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return buffer;
        }

        @Override
        public void expand(int size) {}
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
