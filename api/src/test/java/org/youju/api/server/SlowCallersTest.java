package org.youju.api.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.youju.api.Server;
import org.youju.api.Tiny;
import org.youju.api.archive.Databases;
import org.youju.document.Documents;

/** More callers than there are threads announce a body and send a byte of it now and then; whoever else asks is answered. */
class SlowCallersTest {

    private static final int CALLERS = 250;
    private static final int QUESTIONS = 20;

    private static byte[] slow(String path, String authorization) {
        return Wire.bytes("POST " + path + " HTTP/1.1\r\nHost: localhost\r\n" + authorization
                + "Content-Type: application/json\r\nContent-Length: " + Documents.MOST_BYTES + "\r\n\r\n{");
    }

    private static long[] milliseconds(Server server, byte[] request) throws Exception {
        List<Socket> callers = new ArrayList<>();
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger rounds = new AtomicInteger();
        Thread sender = new Thread(() -> {
            while (!done.get()) {
                callers.forEach(SlowCallersTest::sendByte);
                rounds.incrementAndGet();
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
        });
        try {
            for (int i = 0; i < CALLERS; i++) {
                Socket caller = new Socket(InetAddress.getLoopbackAddress(), server.port());
                caller.getOutputStream().write(request);
                callers.add(caller);
            }
            sender.start();
            long[] milliseconds = new long[QUESTIONS];
            byte[] question = Wire.bytes(
                    "GET /actuator/health/liveness HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            for (int i = 0; i < QUESTIONS; i++) {
                long start = System.nanoTime();
                assertThat(Wire.send(server.port(), question).status()).isEqualTo(200);
                milliseconds[i] = (System.nanoTime() - start) / 1_000_000;
            }
            assertThat(rounds.get()).as("the callers went on sending").isPositive();
            return Arrays.stream(milliseconds).sorted().toArray();
        } finally {
            done.set(true);
            sender.join();
            for (Socket caller : callers) {
                caller.close();
            }
        }
    }

    private static void sendByte(Socket caller) {
        try {
            caller.getOutputStream().write(' ');
        } catch (IOException sentAway) {
            // what is wanted
        }
    }

    @Test
    void callersThatAreRefusedHoldNoThreads() throws Exception {
        try (Server server = Server.start(Tiny.rulesets(), Databases.SQLITE.fresh())) {
            long[] milliseconds = milliseconds(server, slow("/v1/decisions", ""));

            assertThat(milliseconds[QUESTIONS / 2])
                    .as("median of %s ms", milliseconds)
                    .isLessThan(200);
        }
    }

    @Test
    void callersThatAreNotRefusedLeaveThreadsForOthers() throws Exception {
        try (Server server = Server.start(Tiny.rulesets(), Databases.SQLITE.fresh())) {
            long[] milliseconds = milliseconds(
                    server, slow("/v1/decisions", "Authorization: Bearer the-key-of-this-run-of-tests\r\n"));

            assertThat(milliseconds[QUESTIONS / 2])
                    .as("median of %s ms", milliseconds)
                    .isLessThan(200);
        }
    }

    @Test
    void whoSendsTooMuchAtOnceIsToldSo() throws Exception {
        try (Server server = Server.start(
                Tiny.rulesets(),
                Databases.SQLITE.fresh(),
                Map.of("YOUJU_KEY", "the-key-of-this-run-of-tests", "YOUJU_REQUESTS_PER_ADDRESS", "1"))) {
            byte[] question = Wire.bytes("GET /v1/rulesets HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            List<Socket> slow = new ArrayList<>();
            try {
                Wire.Answer answer = Wire.send(server.port(), question);
                // a slow caller that comes while a question is being answered is the one that is told; then another
                // comes
                for (int i = 0; answer.status() == 200 && i < 200; i++) {
                    Socket one = new Socket(InetAddress.getLoopbackAddress(), server.port());
                    slow.add(one);
                    one.getOutputStream()
                            .write(slow("/v1/decisions", "Authorization: Bearer the-key-of-this-run-of-tests\r\n"));
                    answer = Wire.send(server.port(), question);
                }

                assertThat(answer.status()).isEqualTo(503);
                assertThat(answer.type()).isEqualTo("application/problem+json");
                assertThat(answer.head()).contains("Retry-After: 2");
                assertThat(answer.body()).contains("\"code\" : \"SERVER_BUSY\"");
            } finally {
                for (Socket one : slow) {
                    one.close();
                }
            }
        }
    }

    /** A body that is refused while it comes is read to its end, so that its sender sees the answer. */
    @Test
    void whoSendsAllOfABodyGetsTheAnswer() throws Exception {
        String body = " ".repeat(2_000_000);
        try (Server server = Server.start(Tiny.rulesets(), Databases.SQLITE.fresh())) {
            Wire.Answer answer = Wire.send(
                    server.port(),
                    Wire.bytes("POST /v1/decisions HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                            + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n"
                            + body));

            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.body()).contains("UNAUTHENTICATED");
        }
    }
}
