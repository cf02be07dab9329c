package org.youju.api.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.youju.api.problems.ProblemDetails;
import org.youju.document.ProblemsException;

/** Tells who a caller is by what stands in {@code Authorization: Bearer …}: a key, or an issuer's token. */
final class Callers implements AuthenticationManager {

    private static final String RUN = "local";

    private final Access access;
    private final Keys keys;
    private final @Nullable Tokens tokens;

    Callers(Access access, Keys keys, Clock clock) {
        this.access = access;
        this.keys = keys;
        AccessSettings settings = access.settings();
        this.tokens = settings.issuer() == null
                ? null
                : new Tokens(settings.issuer(), settings.audience(), settings.claims(), clock);
    }

    @Override
    public Authentication authenticate(Authentication given) {
        String token = ((BearerTokenAuthenticationToken) given).getToken();
        Caller caller = find(token)
                .orElseThrow(() ->
                        new InvalidBearerTokenException("the key or token is unknown, has expired or was revoked"));
        return UsernamePasswordAuthenticationToken.authenticated(
                caller,
                null,
                caller.roles().stream()
                        .map(role -> new SimpleGrantedAuthority(role.word()))
                        .toList());
    }

    private Optional<Caller> find(String token) {
        if (isRunKey(token)) {
            return Optional.of(new Caller(RUN, Role.ALL, Reach.everything()));
        }
        if (token.startsWith(Keys.PREFIX)) {
            return ofKey(token);
        }
        return tokens == null ? Optional.empty() : tokens.caller(token);
    }

    private Optional<Caller> ofKey(String token) {
        try {
            return keys.find(token).map(key -> new Caller("key:" + key.name(), key.roles(), key.reach()));
        } catch (ProblemsException unavailable) {
            throw new CannotTell(ProblemDetails.of(unavailable), unavailable);
        }
    }

    /** Compared without telling by the time it takes how much of it is right. */
    private boolean isRunKey(String token) {
        String key = access.runKey();
        return key != null
                && MessageDigest.isEqual(key.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }
}
