package org.youju.api.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.youju.api.Server;
import org.youju.api.Tiny;
import org.youju.api.archive.Archive;
import org.youju.api.archive.ArchivePlace;
import org.youju.api.archive.Databases;
import org.youju.document.ProblemsException;

/** A page from elsewhere that gives its own name the address of this machine is told nothing (DNS rebinding). */
class HostsTest {

    private static Server open;
    private static Server named;

    @BeforeAll
    static void start() {
        open = Server.start(Tiny.rulesets(), Databases.SQLITE.fresh());
        named = Server.start(
                Tiny.rulesets(),
                Databases.SQLITE.fresh(),
                Map.of("YOUJU_HOSTS", "Youju.Example, [FD00::7]", Access.KEY_VARIABLE, "the-key-of-the-run-of-hosts"));
    }

    @AfterAll
    static void stop() {
        open.close();
        named.close();
    }

    private static String asked(Server server, String path, String host) throws IOException {
        return server.raw("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost", "127.0.0.1", "[::1]", "LocalHost", "localhost:8080", "127.0.0.1:9", "[::1]:443"})
    void answersToTheNamesOfThisMachine(String host) throws IOException {
        assertThat(asked(open, "/v1/decisions", host)).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:8080",
                "localhost.evil.example",
                "127.0.0.1.nip.io",
                "localhost.",
                "127.0.0.1.",
                "127.1",
                "127.0.0.2",
                "2130706433",
                "0x7f000001",
                "0.0.0.0",
                "[::ffff:127.0.0.1]",
                "[::]",
                "10.0.0.1",
                "localhost@evil.example",
                "localhost%00.evil.example",
                "evil.example#localhost",
                "xn--lcalhost-n2a",
                "youju.example",
                ""
            })
    void answersToNoOther(String host) throws IOException {
        for (String path :
                new String[] {"/v1/decisions", "/", "/openapi.json", "/actuator/health", "/actuator/prometheus"}) {
            String answer = asked(open, path, host);

            assertThat(answer).as(path).doesNotStartWith("HTTP/1.1 2").doesNotContain("\"decisions\"", "<!doctype");
            assertThat(answer)
                    .containsPattern("\"code\" : \"(HOST_UNKNOWN|MALFORMED)\"")
                    .contains("Content-Security-Policy");
        }
    }

    @Test
    void theAddressInTheRequestLineIsNoOtherWayIn() throws IOException {
        assertThat(
                        open.raw(
                                "GET http://evil.example/v1/decisions HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .doesNotStartWith("HTTP/1.1 200");
        assertThat(
                        open.raw(
                                "GET /v1/decisions HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
        assertThat(open.raw("GET /v1/decisions HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: localhost\r\n"
                        + "Forwarded: host=localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 421");
    }

    @ParameterizedTest
    @ValueSource(strings = {"youju.example", "YOUJU.example:8443", "[fd00::7]", "localhost"})
    void answersToNamesThatAreSet(String host) throws IOException {
        assertThat(asked(named, "/v1/decisions", host)).startsWith("HTTP/1.1 200");
        assertThat(asked(named, "/v1/decisions", "evil.example")).startsWith("HTTP/1.1 421");
    }

    /** Then no name opens anything, and who looks whether it is alive calls it by its address. */
    @Test
    void withKeysNamesAreLookedAtWhereTheyAreSet() throws IOException {
        ArchivePlace place = Databases.SQLITE.fresh();
        try (Archive archive = Archive.open(place, Clock.systemUTC())) {
            new Keys(archive, Clock.systemUTC()).create("门户", Role.ALL, null);
        }
        try (Server any = Server.start(Tiny.rulesets(), place)) {
            assertThat(asked(any, "/v1/decisions", "any.example")).startsWith("HTTP/1.1 401");
        }
        try (Server set = Server.start(Tiny.rulesets(), place, Map.of("YOUJU_HOSTS", "youju.example"))) {
            assertThat(asked(set, "/v1/decisions", "any.example")).startsWith("HTTP/1.1 421");
            assertThat(asked(set, "/v1/decisions", "youju.example")).startsWith("HTTP/1.1 401");
            assertThat(asked(set, "/actuator/health/liveness", "10.1.2.3:8080")).startsWith("HTTP/1.1 200");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://youju.example", "youju.example:80", "*", "*.example", "a b", "a/b", "youju..example/"})
    void aNameThatIsNoneIsNotTaken(String name) {
        assertThatThrownBy(() -> AccessSettings.of(Map.of("YOUJU_HOSTS", name)))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("SETTING_INVALID");
    }
}
