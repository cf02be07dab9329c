package org.youju.api.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.youju.api.Server;
import org.youju.api.Tiny;
import org.youju.api.access.AccessLog.Entry;
import org.youju.api.archive.Archive;
import org.youju.api.archive.ArchivePlace;
import org.youju.api.archive.Databases;
import org.youju.api.archive.Link;

/** Who read which decision, and who was refused, can be said afterwards; what was in it cannot. */
@ParameterizedClass
@EnumSource
class AccessLogTest {

    private final ArchivePlace place;
    private String reader;
    private String scorer;

    AccessLogTest(Databases databases) {
        this.place = databases.fresh();
    }

    @BeforeEach
    void keys() {
        try (Archive archive = Archive.open(place, Clock.systemUTC())) {
            Keys keys = new Keys(archive, Clock.systemUTC());
            reader = keys.create("读者", EnumSet.of(Role.DECIDE, Role.AUDIT), null);
            scorer = keys.create("试算", Set.of(Role.SCORE), null);
        }
    }

    private List<Entry> kept(String subject, String caller) {
        try (Archive archive = Archive.open(place, Clock.systemUTC())) {
            return AccessLog.newest(archive, subject, caller, 100);
        }
    }

    private static HttpRequest.Builder with(Server server, String path, String key) {
        return key == null ? server.request(path) : server.request(path).header("Authorization", "Bearer " + key);
    }

    private String decide(Server server) throws IOException {
        return server.send(with(server, "/v1/decisions", reader)
                        .header("Content-Type", "application/yaml")
                        .POST(BodyPublishers.ofString(Tiny.sheet("good.yaml"))))
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    @Test
    void readsAndRefusalsOfADecisionAreKeptWithWhoFromWhereAndWhat() throws IOException {
        String decision;
        try (Server server = Server.start(Tiny.rulesets(), place, Map.of())) {
            decision = decide(server);
            server.send(with(server, decision, reader));
            server.send(with(server, decision + "/explanation?indicator=1.1.1", reader));
            server.send(with(server, decision + ".xlsx", reader));
            server.send(with(server, decision, scorer).method("HEAD", BodyPublishers.noBody()));
            server.send(with(server, decision, null));
            server.send(with(server, decision, "yj_guessed"));
            server.send(with(server, "/v1/decisions?department=%E7%A4%BA%E4%BE%8B%E9%83%A8%E9%97%A8", reader));
            server.send(with(server, "/v1/decisions/not-an-id-but-words", reader));
        }
        String id = decision.substring(decision.lastIndexOf('/') + 1);

        assertThat(kept(id, null))
                .extracting(Entry::caller, Entry::method, Entry::path, Entry::status)
                .containsExactlyInAnyOrder(
                        tuple("key:读者", "GET", "/v1/decisions/{id}", 200),
                        tuple("key:读者", "GET", "/v1/decisions/{id}/explanation", 200),
                        tuple("key:读者", "GET", "/v1/decisions/{id}", 200),
                        tuple("key:试算", "HEAD", "/v1/decisions/{id}", 403),
                        tuple("anybody", "GET", "/v1/decisions/{id}", 401),
                        tuple("unknown", "GET", "/v1/decisions/{id}", 401));
        assertThat(kept(null, "key:读者"))
                .allSatisfy(entry -> assertThat(entry.address()).isEqualTo("127.0.0.1"))
                .noneMatch(entry ->
                        entry.toString().contains("示例") || entry.toString().contains("words"))
                .anyMatch(entry -> entry.path().equals("/v1/decisions")
                        && entry.method().equals("GET")
                        && entry.subject() == null);
        assertThat(kept(null, null).toString()).doesNotContain("yj_", "%E7", "indicator");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "*", "a:1", "http://a/b", "?x", "v1/decisions", "\\", "//", "/%zz"})
    void aRequestWhoseAddressIsNoPathIsALineAsWell(String path) {
        try (Archive archive = Archive.open(place, Clock.systemUTC())) {
            try (AccessLog log = new AccessLog(archive, Clock.systemUTC(), Duration.ofDays(1))) {
                log.answered(null, "127.0.0.1", "CONNECT", path, 501);
                assertThatCode(() -> log.answered(null, "127.0.0.1", "CONNECT", path, 401))
                        .doesNotThrowAnyException();
            }
        }
    }

    @Test
    void theMakingAndEndingOfKeysIsKept() {
        try (Archive archive = Archive.open(place, Clock.systemUTC())) {
            Keys keys = new Keys(archive, Clock.systemUTC());
            String id = keys.list().get(0).id();
            keys.revoke(id);

            assertThat(AccessLog.newest(archive, id, null, 9))
                    .extracting(Entry::path)
                    .containsExactly("keys revoke", "keys new");
            assertThat(AccessLog.newest(archive, id, null, 9))
                    .allSatisfy(entry ->
                            assertThat(entry.caller()).startsWith("cli:").doesNotContain("yj_"));
        }
    }

    @Test
    void whatIsOlderThanItsSpanGoesAndNothingIsKeptWhereNothingIsWanted() throws IOException {
        try (Archive archive = Archive.open(place, Clock.systemUTC())) {
            String now = Link.time(Clock.systemUTC().instant().minus(Duration.ofDays(3)));
            archive.beside(sql -> AccessLog.insert(sql, new Entry(now, "alt", "", "GET", "/v1/decisions", null, 200)));
        }
        try (Server server = Server.start(Tiny.rulesets(), place, Map.of("YOUJU_ACCESS_LOG_DAYS", "4"))) {
            decide(server);
        }
        assertThat(kept(null, "alt")).hasSize(1);
        int before = kept(null, "key:读者").size();

        try (Server server = Server.start(Tiny.rulesets(), place, Map.of("YOUJU_ACCESS_LOG_DAYS", "2"))) {
            decide(server);
        }
        assertThat(kept(null, "alt")).isEmpty();
        assertThat(kept(null, "key:读者")).hasSize(before + 1);

        try (Server server = Server.start(Tiny.rulesets(), place, Map.of("YOUJU_ACCESS_LOG_DAYS", "0"))) {
            decide(server);
        }
        assertThat(kept(null, "key:读者")).isEmpty();
    }

    @Test
    void dataOfDepartmentsIsNotToBeStoredOnTheWay() throws IOException {
        try (Server server = Server.start(Tiny.rulesets(), place, Map.of())) {
            String decision = decide(server);
            for (String path : List.of(
                    decision,
                    decision + ".xlsx",
                    decision + "/submission",
                    decision + "/explanation",
                    "/v1/decisions",
                    "/v1/appeals",
                    "/v1/statistics/toy/2023",
                    "/v1/decisions/none",
                    "/actuator/prometheus")) {
                assertThat(server.send(with(server, path, reader)).headers().allValues("Cache-Control"))
                        .as(path)
                        .containsExactly("no-store");
            }
            for (String path : List.of(
                    "/v1/scores",
                    "/v1/explanations",
                    "/v1/submissions",
                    "/v1/scores/batch",
                    "/v1/comparisons?under=2023")) {
                String type = path.endsWith("batch") ? "application/x-ndjson" : "application/yaml";
                assertThat(server.send(with(server, path, reader)
                                        .header("Content-Type", type)
                                        .POST(BodyPublishers.ofString(Tiny.sheet("good.yaml"))))
                                .headers()
                                .allValues("Cache-Control"))
                        .as(path)
                        .containsExactly("no-store");
            }
            assertThat(server.send(with(server, "/v1/rulesets", reader))
                            .headers()
                            .allValues("Cache-Control"))
                    .doesNotContain("no-store");
        }
    }

    /** As behind a proxy that ends TLS: the pages' own origin is not another's, whichever others may call. */
    @Test
    void aProxyThatIsNamedIsBelievedAndNobodyElse() {
        Map<String, String> cors =
                Map.of(Access.ORIGINS_VARIABLE, "https://portal.example", "YOUJU_HOSTS", "youju.example");
        Map<String, String> proxied = new HashMap<>(cors);
        proxied.put("YOUJU_TRUSTED_PROXIES", "10.0.0.0/8, 127.0.0.1");
        try (Server trusting = Server.start(Tiny.rulesets(), place, proxied);
                Server other = Server.start(Tiny.rulesets(), place, cors)) {
            assertThat(trusting.send(forwarded(trusting, "https://youju.example"))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(trusting.send(forwarded(trusting, "https://portal.example"))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(trusting.send(forwarded(trusting, "https://evil.example"))
                            .statusCode())
                    .isEqualTo(403);
            assertThat(other.send(forwarded(other, "https://youju.example")).statusCode())
                    .isEqualTo(403);
        }
        assertThat(kept(null, null))
                .extracting(Entry::address)
                .contains("203.0.113.7")
                .contains("127.0.0.1");
    }

    private HttpRequest.Builder forwarded(Server server, String origin) {
        return with(server, "/v1/decisions", reader)
                .header("Origin", origin)
                .header("X-Forwarded-For", "203.0.113.7")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "youju.example");
    }
}
