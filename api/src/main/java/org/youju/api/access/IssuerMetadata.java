package org.youju.api.access;

import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks an issuer by which keys it signs (OpenID Connect Discovery 1.0, RFC 8414, RFC 7517). */
final class IssuerMetadata {

    private static final Logger LOG = LoggerFactory.getLogger(IssuerMetadata.class);
    private static final int MOST_BYTES = 1024 * 1024;

    private final String issuer;
    private final Duration patience;
    private final HttpClient client;

    /** @param patience how long it may take in all, however steadily it answers */
    IssuerMetadata(String issuer, Duration patience) {
        this.issuer = issuer;
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    CompletableFuture<JWKSet> keys() {
        Asking asking = new Asking();
        return document(URI.create(openId()), asking)
                .exceptionallyCompose(none -> document(URI.create(rfc8414()), asking))
                .thenCompose(metadata -> text(keysAddress(metadata), asking))
                .thenApply(IssuerMetadata::parsed)
                .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((keys, failed) -> {
                    if (failed != null) {
                        LOG.error("the issuer of tokens does not say by which keys it signs", failed);
                    }
                    asking.end();
                });
    }

    /** One turn of asking; when it is over, nothing of it goes on. */
    private static final class Asking {

        private boolean over;
        private @Nullable CompletableFuture<?> exchange;

        private synchronized CompletableFuture<HttpResponse<byte[]>> send(HttpClient client, HttpRequest request) {
            if (over) {
                return CompletableFuture.failedFuture(new IOException("it took too long"));
            }
            CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request, head -> new AtMost(MOST_BYTES));
            exchange = answer;
            return answer;
        }

        private synchronized void end() {
            over = true;
            if (exchange != null) {
                exchange.cancel(true);
            }
        }
    }

    private String openId() {
        return issuer.replaceAll("/+$", "") + "/.well-known/openid-configuration";
    }

    /** The well-known part stands before the path. */
    private String rfc8414() {
        URI address = URI.create(issuer);
        return address.getScheme() + "://" + address.getRawAuthority() + "/.well-known/oauth-authorization-server"
                + address.getRawPath();
    }

    private CompletableFuture<JsonNode> document(URI address, Asking asking) {
        return text(address, asking).thenApply(text -> {
            try {
                JsonNode document = JsonMapper.shared().readTree(text);
                if (!issuer.equals(document.path("issuer").asString(""))) {
                    throw failed("it calls itself otherwise than it is called here");
                }
                return document;
            } catch (JacksonException noJson) {
                throw new CompletionException(noJson);
            }
        });
    }

    /** Where an issuer is called by TLS, its keys are too. */
    private URI keysAddress(JsonNode metadata) {
        try {
            URI address = new URI(metadata.path("jwks_uri").asString(""));
            if (Objects.equals(address.getScheme(), "https")
                    || (issuer.startsWith("http:") && Objects.equals(address.getScheme(), "http"))) {
                return address;
            }
            throw failed("it names no address of keys that can be trusted");
        } catch (URISyntaxException none) {
            throw new CompletionException(none);
        }
    }

    private static JWKSet parsed(String text) {
        try {
            return JWKSet.parse(text);
        } catch (ParseException none) {
            throw new CompletionException(none);
        }
    }

    private CompletableFuture<String> text(URI address, Asking asking) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(patience)
                .header("Accept", "application/json")
                .build();
        return asking.send(client, request).thenApply(response -> {
            if (response.statusCode() != 200) {
                throw failed("it answered with status " + response.statusCode());
            }
            return new String(response.body(), StandardCharsets.UTF_8);
        });
    }

    private static CompletionException failed(String why) {
        return new CompletionException(new IOException(why));
    }

    /** A body of so many bytes; a longer one is an error and not read to its end. */
    private static final class AtMost implements BodySubscriber<byte[]> {

        private final BodySubscriber<byte[]> whole = BodySubscribers.ofByteArray();
        private final int most;
        private @Nullable Subscription subscription;
        private long seen;

        private AtMost(int most) {
            this.most = most;
        }

        @Override
        public CompletionStage<byte[]> getBody() {
            return whole.getBody();
        }

        @Override
        public void onSubscribe(Subscription given) {
            subscription = given;
            whole.onSubscribe(given);
        }

        @Override
        public void onNext(List<ByteBuffer> buffers) {
            seen += buffers.stream().mapToLong(ByteBuffer::remaining).sum();
            if (seen > most) {
                Objects.requireNonNull(subscription).cancel();
                whole.onError(new IOException("the answer is larger than " + most + " bytes"));
            } else {
                whole.onNext(buffers);
            }
        }

        @Override
        public void onError(Throwable failed) {
            whole.onError(failed);
        }

        @Override
        public void onComplete() {
            whole.onComplete();
        }
    }
}
