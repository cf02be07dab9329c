package org.youju.api.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.youju.api.Server;
import org.youju.api.Tiny;
import org.youju.api.archive.Databases;
import org.youju.api.limits.Limits;

/** Connections of one address are bounded, also such as ask nothing; those of others are not touched by it. */
class ConnectionsPerAddressTest {

    private static final byte[] QUESTION =
            ("GET /actuator/health/liveness HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII);

    private final List<Socket> held = new ArrayList<>();

    @AfterEach
    void letGo() throws IOException {
        for (Socket socket : held) {
            socket.close();
        }
    }

    private static Server server(Map<String, String> settings) {
        return Server.start(Tiny.rulesets(), Databases.SQLITE.fresh(), settings);
    }

    private Socket connect(Server server, String from) throws IOException {
        Socket socket = new Socket();
        held.add(socket);
        try {
            socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
        } catch (SocketException without) {
            abort("this machine has no address " + from);
        }
        // long enough for any machine, and no test hangs for ever
        socket.setSoTimeout(60_000);
        socket.connect(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), server.port()));
        return socket;
    }

    /** The first byte of an answer, or -1 where the connection was closed instead. */
    private static int asked(Socket socket) throws IOException {
        try {
            socket.getOutputStream().write(QUESTION);
            return socket.getInputStream().read();
        } catch (SocketException closed) {
            return -1;
        }
    }

    @Test
    void oneTooManyIsClosedUnreadAndOthersAreAnswered() throws IOException {
        try (Server server = server(Map.of(Limits.CONNECTIONS, "5"))) {
            List<Socket> first = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                first.add(connect(server, "127.0.0.2"));
                assertThat(asked(first.get(i))).as("connection %d", i + 1).isEqualTo('H');
            }
            for (int i = 0; i < 20; i++) {
                assertThat(asked(connect(server, "127.0.0.2"))).isEqualTo(-1);
            }
            assertThat(asked(connect(server, "127.0.0.3")))
                    .as("another address")
                    .isEqualTo('H');

            first.get(0).close();
            int answer = -1;
            // the server learns of the end when it reads it
            while (answer < 0) {
                answer = asked(connect(server, "127.0.0.2"));
            }
            assertThat(answer).isEqualTo('H');
        }
    }

    @Test
    void aProxyThatIsNamedHoldsThoseOfAllItsCallers() throws IOException {
        try (Server server =
                server(Map.of(Limits.CONNECTIONS, "2", "YOUJU_TRUSTED_PROXIES", "127.0.0.2,127.0.0.8/30"))) {
            for (String proxy : new String[] {"127.0.0.2", "127.0.0.9"}) {
                for (int i = 0; i < 10; i++) {
                    assertThat(asked(connect(server, proxy))).as(proxy).isEqualTo('H');
                }
            }
            connect(server, "127.0.0.3");
            connect(server, "127.0.0.3");
            assertThat(asked(connect(server, "127.0.0.3"))).isEqualTo(-1);
        }
    }

    @Test
    void zeroIsAnyNumber() throws IOException {
        try (Server server = server(Map.of(Limits.CONNECTIONS, "0"))) {
            for (int i = 0; i < 300; i++) {
                assertThat(asked(connect(server, "127.0.0.2"))).isEqualTo('H');
            }
        }
    }
}
