package org.youju.api.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** An issuer of OpenID Connect tokens on this machine, as good or as odd as a test wants it. */
final class Issuer implements AutoCloseable {

    private static final RSAKey SIGNING = key("k1");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile Answer answer = Issuer::wellBehaved;

    /** How it answers. */
    interface Answer {
        void to(HttpExchange exchange, Issuer issuer) throws IOException;
    }

    Issuer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            answer.to(exchange, this);
        });
        server.start();
    }

    static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** How many requests came to it. */
    int asked() {
        return asked.get();
    }

    void answers(Answer other) {
        answer = other;
    }

    static void wellBehaved(HttpExchange exchange, Issuer issuer) throws IOException {
        boolean keys = exchange.getRequestURI().getPath().equals("/jwks");
        send(exchange, 200, keys ? new JWKSet(SIGNING.toPublicJWK()).toString() : issuer.metadata());
    }

    String metadata() {
        return "{\"issuer\": \"" + url() + "\", \"jwks_uri\": \"" + url() + "/jwks\"}";
    }

    static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** A token that is good, but for what a test does to it. */
    String token(UnaryOperator<JWTClaimsSet.Builder> claims) {
        return token(SIGNING, "JWT", claims);
    }

    String token(RSAKey by, String type, UnaryOperator<JWTClaimsSet.Builder> claims) {
        JWTClaimsSet.Builder good = new JWTClaimsSet.Builder()
                .issuer(url())
                .subject("u-7")
                .audience("youju")
                .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                .claim("roles", "decide audit");
        JWSHeader.Builder header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(by.getKeyID());
        SignedJWT jwt = new SignedJWT(
                (type == null ? header : header.type(new JOSEObjectType(type))).build(),
                claims.apply(good).build());
        try {
            jwt.sign(new RSASSASigner(by));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        return jwt.serialize();
    }

    static RSAKey signing() {
        return SIGNING;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
