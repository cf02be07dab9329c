package org.youju.api.access;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The keys by which an issuer signs. It is asked with the first token, and again when they grow old or a token names one that
 * is not among them; seldom, whatever the tokens, and by nobody else meanwhile. Whoever needs an answer waits for it as long
 * as that may take and holds up nobody who needs none; that there was none is remembered.
 */
final class IssuerKeys implements JWKSource<SecurityContext> {

    /** How long an issuer may take. */
    static final Duration PATIENCE = Duration.ofSeconds(3);

    /** How long it is not asked again, whatever it said. */
    static final Duration PAUSE = Duration.ofSeconds(30);

    /** When to ask for new ones beside using those there are. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    /** Up to when those there are do, should the issuer be away: one that it withdrew may be among them. */
    private static final Duration BELIEVED = Duration.ofHours(12);

    private final IssuerMetadata metadata;
    private final Clock clock;
    private volatile @Nullable Known known;
    private volatile boolean failed;
    private @Nullable CompletableFuture<JWKSet> asking;
    private Instant asked = Instant.MIN;

    IssuerKeys(String issuer, Clock clock) {
        this.metadata = new IssuerMetadata(issuer, PATIENCE);
        this.clock = clock;
    }

    private record Known(JWKSet keys, Instant since) {}

    @Override
    public List<JWK> get(JWKSelector wanted, @Nullable SecurityContext context) throws KeySourceException {
        Known now = known;
        if (now == null || isOlder(now.since(), BELIEVED)) {
            return wanted.select(answer());
        }
        List<JWK> found = wanted.select(now.keys());
        if (!found.isEmpty()) {
            if (isOlder(now.since(), FRESH)) {
                // whether it answers is seen by whoever needs the answer
                var unused = ask();
            }
            return found;
        }
        // perhaps it is one that the issuer began to use since
        return ask() == null && !failed ? List.of() : wanted.select(answer());
    }

    private boolean isOlder(Instant moment, Duration age) {
        return clock.instant().isAfter(moment.plus(age));
    }

    private JWKSet answer() throws KeySourceException {
        CompletableFuture<JWKSet> answer = ask();
        if (answer == null) {
            throw new JWKSetUnavailableException("the issuer did not answer, and is not asked again yet");
        }
        try {
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new JWKSetUnavailableException("the server is stopping", stopping);
        } catch (ExecutionException | TimeoutException unanswered) {
            throw new JWKSetUnavailableException("the issuer did not answer", unanswered);
        }
    }

    /** The answer to come; null where it was asked a short while ago. */
    private synchronized @Nullable CompletableFuture<JWKSet> ask() {
        CompletableFuture<JWKSet> running = asking;
        if (running != null && !running.isDone()) {
            return running;
        }
        if (!isOlder(asked, PAUSE)) {
            return null;
        }
        asked = clock.instant();
        CompletableFuture<JWKSet> begun = metadata.keys().whenComplete((keys, unanswered) -> {
            failed = keys == null;
            if (keys != null) {
                known = new Known(keys, clock.instant());
            }
        });
        asking = begun;
        return begun;
    }
}
