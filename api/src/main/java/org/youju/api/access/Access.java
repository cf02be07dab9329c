package org.youju.api.access;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How callers are told apart.
 *
 * @param runKey a key for this run of the server, with all roles; null where callers have keys or tokens of their own
 * @param issuer of OpenID Connect tokens; null where there is none
 * @param audience that a token must name; null where any will do
 * @param rolesClaim the claim of a token that lists its roles
 * @param restricted whether scoring and reading need a key too
 * @param origins whose pages may call from a browser, such as {@code https://portal.example}; none where it is empty
 */
public record Access(
        @Nullable String runKey,
        @Nullable String issuer,
        @Nullable String audience,
        String rolesClaim,
        boolean restricted,
        List<String> origins) {

    /** The variable that sets this run's key. */
    public static final String KEY_VARIABLE = "YOUJU_KEY";

    /** The variable that names the issuer of tokens. */
    public static final String ISSUER_VARIABLE = "YOUJU_ISSUER";

    /** The variable that lists the origins of other sites' pages that may call, separated by commas. */
    public static final String ORIGINS_VARIABLE = "YOUJU_CORS_ORIGINS";

    public Access {
        origins = List.copyOf(origins);
    }

    /**
     * As contract.md says: with no keys and no issuer, scoring and reading are open and everything else needs this run's
     * key; with either, everything needs a key or a token, and there is no key for this run but one that was set.
     */
    public static Access of(Keys keys, Map<String, String> environment) {
        String set = environment.getOrDefault(KEY_VARIABLE, "");
        String issuer = environment.getOrDefault(ISSUER_VARIABLE, "");
        String audience = environment.getOrDefault("YOUJU_AUDIENCE", "");
        boolean restricted = !issuer.isEmpty() || keys.any();
        String runKey = !set.isEmpty() ? set : restricted ? null : Keys.random();
        return new Access(
                runKey,
                issuer.isEmpty() ? null : issuer,
                audience.isEmpty() ? null : audience,
                environment.getOrDefault("YOUJU_ROLES_CLAIM", "roles"),
                restricted,
                Arrays.stream(environment.getOrDefault(ORIGINS_VARIABLE, "").split(","))
                        .map(String::strip)
                        .filter(origin -> !origin.isEmpty())
                        .toList());
    }

    /** It holds a key, which must not get into any message or log. */
    @Override
    public String toString() {
        return "Access[restricted=" + restricted + ", issuer=" + issuer + "]";
    }
}
