package org.youju.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.youju.api.Server;
import org.youju.api.Tiny;
import org.youju.api.archive.Archive;
import org.youju.api.archive.ArchivePlace;
import org.youju.api.archive.Databases;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every address with every role, with no key, a wrong one, an expired one, a revoked one and the right one. */
class AccessTest {

    /** An address, and who may use it once there are keys: nobody named means whoever has any key. */
    record Address(String method, String path, Set<Role> roles, boolean openAtFirst) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static final List<Address> ADDRESSES = List.of(
            new Address("POST", "/v1/scores", Set.of(Role.SCORE, Role.DECIDE), true),
            new Address("POST", "/v1/scores/batch", Set.of(Role.SCORE, Role.DECIDE), true),
            new Address("POST", "/v1/explanations", Set.of(Role.SCORE, Role.DECIDE), true),
            new Address("POST", "/v1/submissions", Set.of(Role.SCORE, Role.DECIDE), true),
            new Address("POST", "/v1/comparisons?under=2023", Set.of(Role.SCORE, Role.DECIDE), true),
            new Address("GET", "/v1/rulesets", Role.ALL, true),
            new Address("GET", "/v1/rulesets/toy/2023", Role.ALL, true),
            new Address("POST", "/v1/decisions", Set.of(Role.DECIDE), false),
            new Address("GET", "/v1/decisions", Set.of(Role.DECIDE, Role.APPEAL, Role.AUDIT), true),
            new Address("GET", "/v1/decisions/x", Set.of(Role.DECIDE, Role.APPEAL, Role.AUDIT), true),
            new Address("GET", "/v1/decisions/x/submission", Set.of(Role.DECIDE, Role.APPEAL, Role.AUDIT), true),
            new Address("GET", "/v1/decisions/x.xlsx", Set.of(Role.DECIDE, Role.APPEAL, Role.AUDIT), true),
            new Address("GET", "/v1/rulesets/toy/2023/schema", Role.ALL, true),
            new Address("GET", "/v1/rulesets/toy/2023/template.xlsx", Role.ALL, true),
            new Address("GET", "/v1/rulesets/toy/2023/diff?against=2023", Role.ALL, true),
            new Address("GET", "/v1/rulesets/toy/2023/curves?indicator=1.1.1", Role.ALL, true),
            new Address("GET", "/v1/rulesets/toy/2023/report", Role.ALL, true),
            new Address("GET", "/v1/statistics/toy/2023", Set.of(Role.DECIDE, Role.APPEAL, Role.AUDIT), true),
            new Address("GET", "/v1/decisions/x/explanation", Set.of(Role.DECIDE, Role.APPEAL, Role.AUDIT), true),
            new Address("POST", "/v1/decisions/x/replay", Set.of(Role.DECIDE, Role.AUDIT), false),
            new Address("POST", "/v1/decisions/x/appeals", Set.of(Role.APPEAL), false),
            new Address("GET", "/v1/appeals", Set.of(Role.DECIDE, Role.APPEAL, Role.AUDIT), true),
            new Address("GET", "/v1/appeals/x", Set.of(Role.DECIDE, Role.APPEAL, Role.AUDIT), true),
            new Address("GET", "/v1/appeals/x/reply", Set.of(Role.DECIDE, Role.APPEAL, Role.AUDIT), true),
            new Address("POST", "/v1/appeals/x/steps", Set.of(Role.DECIDE), false),
            new Address("GET", "/actuator/prometheus", Set.of(Role.AUDIT), true));

    /** What is not ours, or nobody's: it tells nothing that is not in the program itself. */
    private static final Set<String> FOR_EVERYBODY = Set.of(
            " /error",
            "GET /openapi.json",
            "GET /openapi.json.yaml",
            "GET /swagger-ui.html",
            "GET /openapi.json/swagger-config");

    private static final ArchivePlace PLACE = Databases.SQLITE.fresh();
    private static final String OPEN_KEY = "set-for-this-run-of-the-server";
    private static final Map<Role, String> KEYS = new EnumMap<>(Role.class);
    private static String expired;
    private static String revoked;
    private static RSAKey signing;
    private static HttpServer issuer;
    private static Server open;
    private static Server restricted;

    @BeforeAll
    static void start() throws IOException, JOSEException {
        open = Server.start(Tiny.rulesets(), Databases.SQLITE.fresh(), Map.of(Access.KEY_VARIABLE, OPEN_KEY));
        Clock longAgo = Clock.offset(Clock.systemUTC(), Duration.ofDays(-10));
        try (Archive archive = Archive.open(PLACE, Clock.systemUTC())) {
            Keys keys = new Keys(archive, Clock.systemUTC());
            for (Role role : Role.values()) {
                KEYS.put(role, keys.create("门户-" + role, Set.of(role), Duration.ofDays(1)));
            }
            expired = new Keys(archive, longAgo).create("过期", Role.ALL, Duration.ofDays(1));
            revoked = keys.create("吊销", Role.ALL, null);
            keys.revoke(keys.list().stream()
                    .filter(key -> key.name().equals("吊销"))
                    .findFirst()
                    .orElseThrow()
                    .id());
        }
        signing = new RSAKeyGenerator(2048).keyID("k1").generate();
        issuer = issuer();
        restricted =
                Server.start(Tiny.rulesets(), PLACE, Map.of(Access.ISSUER_VARIABLE, url(), "YOUJU_AUDIENCE", "youju"));
    }

    @AfterAll
    static void stop() {
        open.close();
        restricted.close();
        issuer.stop(0);
    }

    private static String url() {
        return "http://127.0.0.1:" + issuer.getAddress().getPort();
    }

    /** An issuer of OpenID Connect tokens, as far as a server that is given tokens asks it anything. */
    private static HttpServer issuer() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String base = "http://127.0.0.1:" + server.getAddress().getPort();
            String body = exchange.getRequestURI().getPath().equals("/jwks")
                    ? new JWKSet(signing.toPublicJWK()).toString()
                    : "{\"issuer\": \"" + base + "\", \"jwks_uri\": \"" + base + "/jwks\","
                            + " \"authorization_endpoint\": \"" + base + "/a\", \"token_endpoint\": \"" + base + "/t\","
                            + " \"response_types_supported\": [\"code\"], \"subject_types_supported\": [\"public\"],"
                            + " \"id_token_signing_alg_values_supported\": [\"RS256\"]}";
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static String token(RSAKey key, String audience, Instant until, Role... roles) throws JOSEException {
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k1").build(),
                new JWTClaimsSet.Builder()
                        .issuer(url())
                        .subject("u-7")
                        .audience(audience)
                        .expirationTime(Date.from(until))
                        .claim("roles", Arrays.stream(roles).map(Role::word).toList())
                        .build());
        jwt.sign(new RSASSASigner(key));
        return jwt.serialize();
    }

    private static int status(Server server, Address address, String key) {
        return send(server, address, key).statusCode();
    }

    private static HttpResponse<String> send(Server server, Address address, String key) {
        HttpRequest.Builder request = server.request(address.path())
                .header("Content-Type", "application/json")
                .method(
                        address.method(),
                        address.method().equals("POST") ? BodyPublishers.ofString("{}") : BodyPublishers.noBody());
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        return server.send(request);
    }

    /** Nothing that the controllers answer is left out above, so that nothing new is left untried. */
    @Test
    void everyEndpointIsAmongTheAddresses() {
        assertThat(restricted.endpoints().filter(endpoint -> !FOR_EVERYBODY.contains(endpoint.toString())))
                .isNotEmpty()
                .allSatisfy(endpoint -> assertThat(ADDRESSES)
                        .as("%s: who may use it is not tried here", endpoint)
                        .anyMatch(address -> endpoint.matches(address.method(), address.path())));
        assertThat(restricted.endpoints().map(Server.Endpoint::toString)).containsAll(FOR_EVERYBODY);
    }

    @Test
    void theRolesThatArePublishedAreTheseRoles() {
        JsonNode paths = JsonMapper.shared()
                .readTree(restricted.get("/openapi.json").body())
                .path("paths");
        List<Server.Endpoint> described =
                restricted.endpoints().filter(one -> paths.has(one.pattern())).toList();

        assertThat(described)
                .hasSize(paths.valueStream().mapToInt(JsonNode::size).sum());
        described.forEach(endpoint -> {
            JsonNode operation =
                    paths.path(endpoint.pattern()).path(endpoint.methods().toLowerCase(Locale.ROOT));
            Address address = ADDRESSES.stream()
                    .filter(one -> endpoint.matches(one.method(), one.path()))
                    .findFirst()
                    .orElseThrow();

            assertThat(operation.path("x-roles").valueStream().map(JsonNode::asString))
                    .as(endpoint.toString())
                    .containsExactlyInAnyOrderElementsOf(
                            address.roles().stream().map(Role::word).toList());
            assertThat(operation.path("security").size() == 2)
                    .as("%s takes no key at first", endpoint)
                    .isEqualTo(address.openAtFirst());
        });
    }

    static Stream<Arguments> addressesAndRoles() {
        List<Arguments> all = new ArrayList<>();
        ADDRESSES.forEach(
                address -> Arrays.stream(Role.values()).forEach(role -> all.add(Arguments.of(address, role))));
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("addressesAndRoles")
    void onceThereAreKeysEachRoleDoesWhatIsItsOwn(Address address, Role role) throws JOSEException {
        int byKey = status(restricted, address, KEYS.get(role));
        int byToken = status(
                restricted, address, token(signing, "youju", Instant.now().plusSeconds(60), role));

        if (address.roles().contains(role)) {
            assertThat(byKey).isNotIn(401, 403);
        } else {
            assertThat(byKey).isEqualTo(403);
        }
        assertThat(byToken).as("a token of the same role").isEqualTo(byKey);
    }

    static Stream<Address> addresses() {
        return ADDRESSES.stream();
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void onceThereAreKeysNobodyIsServedWithoutAGoodOne(Address address) throws JOSEException {
        RSAKey other = new RSAKeyGenerator(2048).keyID("k1").generate();
        Instant later = Instant.now().plusSeconds(60);
        Map<String, String> bad = Map.of(
                "wrong key",
                "yj_wrong",
                "expired key",
                expired,
                "revoked key",
                revoked,
                "the key of another server's run",
                OPEN_KEY,
                "no key at all",
                "x.y.z",
                "expired token",
                token(signing, "youju", Instant.now().minusSeconds(3600), Role.values()),
                "token for somebody else",
                token(signing, "other", later, Role.values()),
                "token that somebody else signed",
                token(other, "youju", later, Role.values()));

        assertThat(status(restricted, address, null)).isEqualTo(401);
        assertThat(bad.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, one -> status(restricted, address, one.getValue()))))
                .allSatisfy((which, status) -> assertThat(status).as(which).isEqualTo(401));
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void withNothingConfiguredScoringAndReadingAreOpenAndTheRestTakesTheKeyOfTheRun(Address address) {
        int anonymous = status(open, address, null);

        if (address.openAtFirst()) {
            assertThat(anonymous).isNotIn(401, 403);
        } else {
            assertThat(anonymous).isEqualTo(401);
        }
        assertThat(status(open, address, "yj_wrong"))
                .as("a wrong key is no better than it says")
                .isEqualTo(401);
        assertThat(status(open, address, OPEN_KEY)).isNotIn(401, 403);
    }

    @Test
    void aRefusalIsAProblemWithACode() {
        HttpResponse<String> unknown = send(restricted, ADDRESSES.get(0), null);
        HttpResponse<String> forbidden = send(restricted, ADDRESSES.get(0), KEYS.get(Role.AUDIT));

        assertThat(unknown.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(unknown.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(unknown.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(unknown.body()).contains("\"code\" : \"UNAUTHENTICATED\"");
        assertThat(forbidden.body()).contains("\"code\" : \"FORBIDDEN\"");
    }

    @Test
    void healthIsOpenToWhoeverStartsAndStopsTheServerAndTellsThemNoMore() {
        for (String path : List.of("/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness")) {
            HttpResponse<String> answer = send(restricted, new Address("GET", path, Set.of(), true), null);

            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body()).contains("\"status\":\"UP\"").doesNotContain("sha256", "served");
        }
        Address readiness = new Address("GET", "/actuator/health/readiness", Set.of(), true);
        assertThat(send(restricted, readiness, KEYS.get(Role.AUDIT)).body()).contains("toy/2023", "sha256:");
        assertThat(send(restricted, readiness, KEYS.get(Role.SCORE)).body()).doesNotContain("sha256");
    }

    @Test
    void whatNobodyThoughtOfIsNotOpen() {
        for (String other : List.of("env", "beans", "heapdump", "loggers", "shutdown", "health/x/y")) {
            assertThat(status(open, new Address("GET", "/actuator/" + other, Set.of(), false), null))
                    .as(other)
                    .isEqualTo(401);
        }
        assertThat(status(open, new Address("POST", "/v1/anything", Set.of(), false), null))
                .isEqualTo(401);
        assertThat(status(restricted, new Address("GET", "/v1/anything", Set.of(), false), null))
                .isEqualTo(401);
    }

    @Test
    void theCallerIsNamedInTheDecision() throws Exception {
        String sheet = Tiny.sheet("good.yaml");
        for (Map.Entry<String, String> one : Map.of(
                        "key:门户-DECIDE", KEYS.get(Role.DECIDE),
                        "oidc:u-7", token(signing, "youju", Instant.now().plusSeconds(60), Role.DECIDE))
                .entrySet()) {
            HttpResponse<String> made = restricted.send(restricted
                    .request("/v1/decisions")
                    .header("Content-Type", "application/yaml")
                    .header("Authorization", "Bearer " + one.getValue())
                    .POST(BodyPublishers.ofString(sheet)));
            assertThat(made.body()).contains("\"caller\" : \"" + one.getKey() + "\"");
        }
    }

    @Test
    void noKeyIsKeptThatCouldBeRead() throws Exception {
        try (Archive archive = Archive.open(PLACE, Clock.systemUTC())) {
            List<String> rows = archive.read(sql -> sql.sql("SELECT hash || name || roles FROM access_key")
                    .query(String.class)
                    .list());
            assertThat(rows).hasSizeGreaterThan(6).noneMatch(row -> row.contains("yj_"));
            assertThat(new Keys(archive, Clock.systemUTC()).list().toString()).doesNotContain("yj_");
        }
    }
}
