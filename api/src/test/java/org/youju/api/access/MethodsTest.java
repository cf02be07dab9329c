package org.youju.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.youju.api.Server;
import org.youju.api.Tiny;
import org.youju.api.access.AccessTest.Address;
import org.youju.api.archive.Archive;
import org.youju.api.archive.ArchivePlace;
import org.youju.api.archive.Databases;
import org.youju.api.limits.Limits;

/** Whatever method an address is asked by, and however it is spelled, it tells no more than the right ones may. */
class MethodsTest {

    /** Those of HTTP, of WebDAV, and such as there are none. */
    private static final List<String> METHODS = List.of(
            "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "LOCK", "get", "YOUJU");

    private static final Map<Role, String> KEYS = new EnumMap<>(Role.class);
    private static Server open;
    private static Server restricted;
    private static Server counting;
    private static String decision;

    @BeforeAll
    static void start() throws IOException {
        open = Server.start(Tiny.rulesets(), Databases.SQLITE.fresh());
        ArchivePlace place = Databases.SQLITE.fresh();
        try (Archive archive = Archive.open(place, Clock.systemUTC())) {
            Keys keys = new Keys(archive, Clock.systemUTC());
            for (Role role : Role.values()) {
                KEYS.put(role, keys.create("门户-" + role, Set.of(role), null));
            }
        }
        counting = Server.start(Tiny.rulesets(), Databases.SQLITE.fresh(), Map.of(Limits.REQUESTS, "1000"));
        restricted = Server.start(Tiny.rulesets(), place, Map.of(Limits.REQUESTS, "0"));
        decision = restricted
                .send(with(restricted.request("/v1/decisions"), Role.DECIDE)
                        .header("Content-Type", "application/yaml")
                        .POST(BodyPublishers.ofString(Tiny.sheet("good.yaml"))))
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    @AfterAll
    static void stop() {
        open.close();
        restricted.close();
        counting.close();
    }

    private static HttpRequest.Builder with(HttpRequest.Builder request, Role role) {
        return role == null ? request : request.header("Authorization", "Bearer " + KEYS.get(role));
    }

    private static HttpResponse<String> ask(Server server, String method, String path, Role role) {
        return server.send(with(server.request(path).method(method, BodyPublishers.noBody()), role));
    }

    static Stream<String> paths() {
        return AccessTest.ADDRESSES.stream().map(Address::path).distinct();
    }

    private static Set<Role> whoMayDoAnythingAt(String path) {
        return AccessTest.ADDRESSES.stream()
                .filter(address -> address.path().equals(path))
                .flatMap(address -> address.roles().stream())
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("paths")
    void whoMayDoNothingThereIsToldNothingByAnyMethod(String path) {
        Set<Role> some = whoMayDoAnythingAt(path);
        for (String method : METHODS) {
            int toAnybody =
                    ask(restricted, method, "/v1/nothing-of-this-name", null).statusCode();
            for (Role role : Stream.concat(Stream.of((Role) null), Arrays.stream(Role.values()))
                    .filter(role -> !some.contains(role))
                    .toList()) {
                HttpResponse<String> answer = ask(restricted, method, path, role);

                assertThat(answer.statusCode())
                        .as("%s %s with %s", method, path, role)
                        // what the server takes from nobody anywhere, such as TRACE, is refused before it is looked who
                        // asks
                        .isIn(role == null ? 401 : 403, toAnybody == 401 ? 401 : toAnybody);
                assertThat(answer.headers().map()).doesNotContainKeys("etag", "allow-methods");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("paths")
    void whoMayReadMayAlsoAskForTheHead(String path) {
        for (Server server : List.of(open, restricted)) {
            for (Role role : Role.values()) {
                Role by = server == open ? null : role;
                assertThat(ask(server, "HEAD", path, by).statusCode())
                        .as("%s with %s", path, by)
                        .isEqualTo(ask(server, "GET", path, by).statusCode());
            }
        }
    }

    /** By status, length or tag: one that is there and one that is not are the same to who may not look. */
    @Test
    void whatIsThereIsNotToldFromWhatIsNot() {
        for (String method : METHODS) {
            for (String below : List.of("", "/submission", "/explanation", ".xlsx", "/replay", "/appeals")) {
                for (Role role : new Role[] {null, Role.SCORE, Role.EDIT, Role.PUBLISH}) {
                    assertThat(told(method, decision + below, role))
                            .as("%s %s with %s", method, below, role)
                            .isEqualTo(told(method, "/v1/decisions/01ARZ3NDEKTSV4RRFFQ69G5FAV" + below, role));
                }
            }
            assertThat(told(method, "/v1/decisions?grade=" + "优", Role.SCORE))
                    .isEqualTo(told(method, "/v1/decisions?grade=none", Role.SCORE));
        }
    }

    private static Map<String, List<String>> told(String method, String path, Role role) {
        HttpResponse<String> answer = ask(restricted, method, path.replace("优", "%E4%BC%98"), role);
        Map<String, List<String>> told = answer.headers().map().entrySet().stream()
                .filter(header -> !Set.of("x-request-id", "date").contains(header.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        told.put("status", List.of(Integer.toString(answer.statusCode())));
        return told;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%761/decisions",
                "/v1/%64ecisions",
                "/v1/decision%73",
                "//v1/decisions",
                "/v1//decisions",
                "/v1/decisions/",
                "/v1/decisions//",
                "/v1;a=b/decisions",
                "/v1/decisions;a=b",
                "/v1/decisions;",
                "/V1/decisions",
                "/v1/Decisions",
                "/./v1/decisions",
                "/v1/./decisions",
                "/v1/x/../decisions",
                "/x/../v1/decisions",
                "/v1/%2e/decisions",
                "/v1/x/%2e%2e/decisions",
                "/v1%2Fdecisions",
                "/v1%252Fdecisions",
                "/%2Fv1/decisions",
                "/v1/decisions%00",
                "/v1/decisions%0a",
                "/v1/decisions%20",
                "/v1/decisions%3Bx",
                "/v1\\decisions",
                "/v1%5Cdecisions",
                "/v1/decisions.json",
                "/v1/decisions/%2e",
                "/%EF%BD%961/decisions",
                "/actuator%2Fprometheus",
                "/actuator/prometheus;x",
                "/actuator/%70rometheus",
                "/actuator/health/../prometheus",
                "/actuator/health/%2e%2e/prometheus",
                "/actuator/health;/prometheus"
            })
    void anotherSpellingOpensNothingAndIsCountedAsTheRouterSeesIt(String path) throws IOException {
        String wrong = asked(restricted, path, KEYS.get(Role.SCORE));
        String none = asked(restricted, path, null);
        assertThat(List.of(wrong, none)).noneMatch(answer -> answer.startsWith("HTTP/1.1 200"));
        assertThat(List.of(wrong, none))
                .allSatisfy(answer -> assertThat(answer).doesNotContain("\"decisions\"", "youju_scores_total"));
        String right = asked(counting, path, null);
        assertThat(right.contains("\nRateLimit: "))
                .as("what is answered is counted: %s", right)
                .isEqualTo(
                        right.contains("\"decisions\"") || right.contains("UNAUTHENTICATED") || isBelowV1(path, right));
    }

    /** Whether the router looked for it among the addresses of the interface, and found none. */
    private static boolean isBelowV1(String path, String answer) {
        return path.startsWith("/v1/") && answer.startsWith("HTTP/1.1 404");
    }

    private static String asked(Server server, String path, String key) throws IOException {
        return server.raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n"
                + (key == null ? "" : "Authorization: Bearer " + key + "\r\n") + "Connection: close\r\n\r\n");
    }

    @Test
    void itIsNotToldThatTheServerTakesTokens() {
        assertThat(open.get("/.well-known/oauth-protected-resource").statusCode())
                .isEqualTo(404);
        assertThat(restricted.get("/.well-known/oauth-protected-resource/v1").statusCode())
                .isEqualTo(404);
        assertThat(restricted.get("/v1/decisions").headers().firstValue("WWW-Authenticate"))
                .hasValue("Bearer");
    }
}
