package org.youju.api.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/** Tells who a caller is by what stands in {@code Authorization: Bearer …}: a key, or an issuer's token. */
final class Callers implements AuthenticationManager {

    private final Access access;
    private final Keys keys;
    private final @Nullable JwtDecoder tokens;

    Callers(Access access, Keys keys) {
        this.access = access;
        this.keys = keys;
        this.tokens = tokens(access);
    }

    /** The issuer is asked for its keys with the first token, and not while the server starts. */
    private static @Nullable JwtDecoder tokens(Access access) {
        String issuer = access.issuer();
        if (issuer == null) {
            return null;
        }
        return new SupplierJwtDecoder(() -> {
            NimbusJwtDecoder decoder =
                    NimbusJwtDecoder.withIssuerLocation(issuer).build();
            decoder.setJwtValidator(validator(issuer, access.audience()));
            return decoder;
        });
    }

    private static OAuth2TokenValidator<Jwt> validator(String issuer, @Nullable String audience) {
        OAuth2TokenValidator<Jwt> standard = JwtValidators.createDefaultWithIssuer(issuer);
        return audience == null
                ? standard
                : new DelegatingOAuth2TokenValidator<>(
                        standard,
                        new JwtClaimValidator<List<String>>("aud", named -> named != null && named.contains(audience)));
    }

    @Override
    public Authentication authenticate(Authentication given) {
        String token = ((BearerTokenAuthenticationToken) given).getToken();
        if (isRunKey(token)) {
            return caller("local", Role.ALL);
        }
        if (token.startsWith(Keys.PREFIX)) {
            return keys.find(token)
                    .map(key -> caller("key:" + key.name(), key.roles()))
                    .orElseThrow(Callers::refused);
        }
        if (tokens == null) {
            throw refused();
        }
        return ofToken(tokens, token);
    }

    /** Compared without telling by the time it takes how much of it is right. */
    private boolean isRunKey(String token) {
        String key = access.runKey();
        return key != null
                && MessageDigest.isEqual(key.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    private Authentication ofToken(JwtDecoder decoder, String token) {
        Jwt jwt;
        try {
            jwt = decoder.decode(token);
        } catch (JwtException refused) {
            throw new InvalidBearerTokenException("the token is refused", refused);
        }
        List<String> roles = jwt.getClaimAsStringList(access.rolesClaim());
        return caller("oidc:" + jwt.getSubject(), roles == null ? Set.of() : Role.among(roles.toArray(String[]::new)));
    }

    private static InvalidBearerTokenException refused() {
        return new InvalidBearerTokenException("the key is unknown, has expired or was revoked");
    }

    private static Authentication caller(String name, Set<Role> roles) {
        List<GrantedAuthority> authorities = roles.stream()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority(role.word()))
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(name, null, authorities);
    }
}
