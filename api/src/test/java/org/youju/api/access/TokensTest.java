package org.youju.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.youju.api.Server;
import org.youju.api.Tiny;
import org.youju.api.archive.Databases;

/** Tokens of an issuer that is well, odd, slow or dead. */
class TokensTest {

    private static final String READ = "/v1/decisions";

    private Issuer issuer;
    private Server server;

    @BeforeEach
    void start() throws IOException {
        issuer = new Issuer();
        server = server(Map.of());
    }

    private Server server(Map<String, String> more) {
        Map<String, String> environment = new LinkedHashMap<>(more);
        environment.put(Access.ISSUER_VARIABLE, issuer.url());
        environment.put("YOUJU_AUDIENCE", "youju");
        return Server.start(Tiny.rulesets(), Databases.SQLITE.fresh(), environment);
    }

    @AfterEach
    void stop() {
        server.close();
        issuer.close();
    }

    private HttpResponse<String> ask(String token) {
        return ask(server, token);
    }

    private static HttpResponse<String> ask(Server server, String token) {
        return server.send(server.request(READ).header("Authorization", "Bearer " + token));
    }

    private String good() {
        return issuer.token(claims -> claims);
    }

    @ParameterizedTest
    @ValueSource(strings = {"JWT", "jwt", "at+jwt", "AT+JWT", "application/at+jwt"})
    void takesTokensAndAccessTokensOfRfc9068(String type) {
        assertThat(ask(issuer.token(Issuer.signing(), type, claims -> claims)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void takesATokenThatDoesNotSayWhatItIs() {
        assertThat(ask(issuer.token(Issuer.signing(), null, claims -> claims)).statusCode())
                .isEqualTo(200);
    }

    static Map<String, UnaryOperator<JWTClaimsSet.Builder>> missing() {
        Map<String, UnaryOperator<JWTClaimsSet.Builder>> faults = new LinkedHashMap<>();
        faults.put("no subject", claims -> claims.subject(null));
        faults.put("an empty subject", claims -> claims.subject(""));
        faults.put("a blank subject", claims -> claims.subject("  "));
        faults.put("a subject that is an object", claims -> claims.claim("sub", Map.of("id", "u-7")));
        faults.put("a subject that is a list", claims -> claims.claim("sub", List.of("u-7")));
        faults.put("a subject of 256 characters", claims -> claims.subject("u".repeat(256)));
        faults.put("no end", claims -> claims.expirationTime(null));
        faults.put("an end that is a word", claims -> claims.claim("exp", "never"));
        faults.put(
                "an end that is over",
                claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(600))));
        faults.put(
                "a beginning to come",
                claims -> claims.notBeforeTime(Date.from(Instant.now().plusSeconds(600))));
        faults.put("no issuer", claims -> claims.issuer(null));
        faults.put("another issuer", claims -> claims.issuer("http://127.0.0.1:1"));
        faults.put("no audience", claims -> claims.audience((String) null));
        faults.put("another audience", claims -> claims.audience("other"));
        for (int character :
                new int[] {0, 9, 10, 13, 0x1B, 0x7F, 0x85, 0xAD, 0x200B, 0x202E, 0x2028, 0x2066, 0xE000, 0xFEFF, 0x378
                }) {
            faults.put(
                    String.format("U+%04X in the subject", character),
                    claims -> claims.subject("u" + Character.toString(character) + "7"));
        }
        faults.put("spaces around the subject", claims -> claims.subject(" u-7 "));
        faults.put("a subject in decomposed form", claims -> claims.subject("e\u0301"));
        faults.put("departments that are a number", claims -> claims.claim("departments", 7));
        faults.put("departments in an object", claims -> claims.claim("departments", Map.of("甲局", true)));
        faults.put(
                "a department with a character nobody sees",
                claims -> claims.claim("departments", List.of("甲\u200B局")));
        faults.put("regions in a list of lists", claims -> claims.claim("regions", List.of(List.of("黄江镇"))));
        return faults;
    }

    @Test
    void takesNoTokenThatLacksWhatTellsWhoForWhomAndUntilWhen() {
        assertThat(ask(good()).statusCode()).isEqualTo(200);

        assertThat(missing()).hasSizeGreaterThan(30).allSatisfy((fault, with) -> {
            HttpResponse<String> answer = ask(issuer.token(with));
            assertThat(answer.statusCode()).as(fault).isEqualTo(401);
            assertThat(answer.body()).contains("\"code\" : \"UNAUTHENTICATED\"").doesNotContain("oidc");
        });
    }

    @Test
    void takesNoTokenThatNobodyOrSomebodyElseSigned() throws JOSEException {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(issuer.url())
                .subject("u-7")
                .audience("youju")
                .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                .claim("roles", "decide")
                .build();
        SignedJWT shared = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        shared.sign(new MACSigner(Issuer.signing().toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8)));
        String good = good();

        assertThat(ask(new PlainJWT(claims).serialize()).statusCode())
                .as("alg none")
                .isEqualTo(401);
        assertThat(ask(shared.serialize()).statusCode())
                .as("the public key as a secret")
                .isEqualTo(401);
        assertThat(ask(issuer.token(Issuer.key("k1"), "JWT", c -> c)).statusCode())
                .as("another key of the same name")
                .isEqualTo(401);
        assertThat(ask(good.substring(0, good.lastIndexOf('.') + 1)).statusCode())
                .as("no signature")
                .isEqualTo(401);
        assertThat(ask(issuer.token(Issuer.signing(), "secevent+jwt", c -> c)).statusCode())
                .as("another kind of token")
                .isEqualTo(401);
        assertThat(ask(good.replaceFirst("\\.[^.]+\\.", ".e30.")).statusCode())
                .as("other claims")
                .isEqualTo(401);
    }

    @Test
    void rubbishMakesTheServerAskNobody() throws JOSEException {
        for (String rubbish : List.of("x", "x.y.z", "a.b", "....", "e30.e30.e30", "yj_none", "a.b.c.d.e")) {
            assertThat(ask(rubbish).statusCode()).as(rubbish).isEqualTo(401);
        }
        ask(issuer.token(claims -> claims.issuer("http://other.example")));
        ask(issuer.token(claims -> claims.expirationTime(null)));
        ask(issuer.token(claims -> claims.subject(null)));
        ask(issuer.token(Issuer.signing(), "JOSE", claims -> claims));

        assertThat(issuer.asked()).isZero();
    }

    @Test
    void aKeyThatIsUnknownIsAskedForOnceAndNotWithEachToken() {
        assertThat(ask(good()).statusCode()).isEqualTo(200);
        assertThat(issuer.asked()).as("the issuer, then its keys").isEqualTo(2);

        RSAKey made = Issuer.key("made-up");
        for (int i = 0; i < 20; i++) {
            RSAKey another = new RSAKey.Builder(made).keyID("made-up-" + i).build();
            assertThat(ask(issuer.token(another, "JWT", claims -> claims)).statusCode())
                    .isEqualTo(401);
        }

        assertThat(issuer.asked()).isEqualTo(2);
        assertThat(ask(good()).statusCode()).isEqualTo(200);
    }

    /** What an issuer may do instead of saying by which keys it signs. */
    enum Odd {
        FAILS {
            @Override
            Issuer.Answer answer(CountDownLatch end) {
                return (exchange, issuer) -> Issuer.send(exchange, 500, "{}");
            }
        },
        IS_SOMEBODY_ELSE {
            @Override
            Issuer.Answer answer(CountDownLatch end) {
                return (exchange, issuer) -> Issuer.send(
                        exchange,
                        200,
                        issuer.metadata().replaceFirst("\"issuer\": \"[^\"]+\"", "\"issuer\": \"http://x\""));
            }
        },
        SPEAKS_NO_JSON {
            @Override
            Issuer.Answer answer(CountDownLatch end) {
                return (exchange, issuer) -> Issuer.send(exchange, 200, "<html>");
            }
        },
        HAS_KEYS_THAT_ARE_NONE {
            @Override
            Issuer.Answer answer(CountDownLatch end) {
                return (exchange, issuer) -> Issuer.send(
                        exchange, 200, exchange.getRequestURI().getPath().equals("/jwks") ? "[]" : issuer.metadata());
            }
        },
        HAS_KEYS_IN_A_FILE {
            @Override
            Issuer.Answer answer(CountDownLatch end) {
                return (exchange, issuer) -> Issuer.send(
                        exchange, 200, issuer.metadata().replaceFirst("http://[^\"]+/jwks", "file:///etc/passwd"));
            }
        },
        SENDS_ELSEWHERE {
            @Override
            Issuer.Answer answer(CountDownLatch end) {
                return (exchange, issuer) -> {
                    exchange.getResponseHeaders().set("Location", issuer.url() + "/jwks");
                    Issuer.send(exchange, 302, "");
                };
            }
        },
        SAYS_NOTHING {
            @Override
            Issuer.Answer answer(CountDownLatch end) {
                return (exchange, issuer) -> await(end);
            }
        },
        NEVER_ENDS {
            @Override
            Issuer.Answer answer(CountDownLatch end) {
                return (exchange, issuer) -> {
                    exchange.sendResponseHeaders(200, 0);
                    while (end.getCount() > 0) {
                        exchange.getResponseBody().write(new byte[65_536]);
                    }
                };
            }
        },
        DRIPS {
            @Override
            Issuer.Answer answer(CountDownLatch end) {
                return (exchange, issuer) -> {
                    exchange.sendResponseHeaders(200, 0);
                    while (!waited(end)) {
                        exchange.getResponseBody().write(' ');
                        exchange.getResponseBody().flush();
                    }
                };
            }
        };

        abstract Issuer.Answer answer(CountDownLatch end);

        static void await(CountDownLatch end) {
            while (!waited(end)) {
                // until the test has seen enough
            }
        }

        private static boolean waited(CountDownLatch end) {
            try {
                return end.await(50, TimeUnit.MILLISECONDS);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return true;
            }
        }
    }

    /** Neither let in nor turned away: 503, once it is known at once, and keys of the server go on. */
    @ParameterizedTest
    @EnumSource
    void anIssuerThatDoesNotSayIsWaitedForOnceAndThenNot(Odd odd) {
        CountDownLatch end = new CountDownLatch(1);
        issuer.answers(odd.answer(end));
        String token = good();
        try {
            List<HttpResponse<String>> together =
                    IntStream.range(0, 12)
                            .mapToObj(one -> CompletableFuture.supplyAsync(() -> ask(token)))
                            .toList()
                            .stream()
                            .map(CompletableFuture::join)
                            .toList();
            int asked = issuer.asked();
            HttpResponse<String> later = ask(token);

            assertThat(together).allSatisfy(answer -> {
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.body()).contains("\"code\" : \"ISSUER_UNAVAILABLE\"");
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            });
            assertThat(later.statusCode()).isEqualTo(503);
            assertThat(issuer.asked())
                    .as("that there was no answer is remembered")
                    .isEqualTo(asked)
                    .isLessThanOrEqualTo(3);
            assertThat(ask("x.y.z").statusCode()).as("rubbish is still rubbish").isEqualTo(401);
        } finally {
            end.countDown();
        }
    }

    @Test
    void keysThatAreKnownGoOnWhenTheIssuerIsAway() {
        assertThat(ask(good()).statusCode()).isEqualTo(200);
        issuer.answers(Odd.FAILS.answer(new CountDownLatch(0)));

        assertThat(ask(good()).statusCode()).isEqualTo(200);
    }

    @Test
    void rolesAreReadFromWhereTheyAreSaidToStand() {
        Map<String, Object> nested = Map.of("resource", Map.of("youju", Map.of("roles", List.of("decide"))));
        try (Server elsewhere = server(Map.of("YOUJU_ROLES_CLAIM", "resource.youju.roles"))) {
            assertThat(ask(elsewhere, issuer.token(claims -> claims.claim("resource", nested.get("resource"))))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(ask(elsewhere, issuer.token(claims -> claims.claim("resource.youju.roles", List.of("audit"))))
                            .statusCode())
                    .as("a name with dots in it")
                    .isEqualTo(200);
            assertThat(ask(elsewhere, good()).statusCode())
                    .as("roles elsewhere are none")
                    .isEqualTo(403);
            for (Object odd : List.of(
                    7, true, List.of(7), Map.of("decide", true), List.of(List.of("decide")), "DECIDE", "decided")) {
                assertThat(ask(elsewhere, issuer.token(claims -> claims.claim("resource.youju.roles", odd)))
                                .statusCode())
                        .as("%s", odd)
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void whereDepartmentsMustBeNamedATokenThatNamesNoneSeesNobody() throws IOException {
        try (Server bound = server(Map.of("YOUJU_DEPARTMENTS_CLAIM", "org.departments"))) {
            assertThat(bound.send(bound.request("/v1/decisions")
                                    .header(
                                            "Authorization",
                                            "Bearer "
                                                    + issuer.token(
                                                            claims -> claims.claim("org", Map.of("departments", "*"))))
                                    .header("Content-Type", "application/yaml")
                                    .POST(BodyPublishers.ofString(Tiny.sheet("good.yaml"))))
                            .statusCode())
                    .isEqualTo(201);
            assertThat(ask(bound, good()).body()).contains("\"decisions\" : [ ]");
            assertThat(ask(bound, issuer.token(c -> c.claim("org", Map.of("departments", List.of("示例部门")))))
                            .body())
                    .contains("示例部门");
            assertThat(ask(bound, issuer.token(c -> c.claim("org", Map.of("departments", List.of("别的部门")))))
                            .body())
                    .contains("\"decisions\" : [ ]");
        }
    }
}
