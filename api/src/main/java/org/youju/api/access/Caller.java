package org.youju.api.access;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Set;
import org.springframework.security.core.Authentication;

/**
 * Who asks.
 *
 * @param name as decisions and logs call them, such as {@code key:门户} or {@code oidc:u-7}
 * @param roles what they may do
 * @param reach whose data they may do it with
 */
public record Caller(String name, Set<Role> roles, Reach reach) implements Principal {

    /** Whoever calls without a key, which only goes as far as is open to everybody. */
    private static final Caller ANYBODY = new Caller("anybody", Set.of(), Reach.EVERYTHING);

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** Who makes a request that was let through. */
    public static Caller of(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication known && known.getPrincipal() instanceof Caller caller
                ? caller
                : ANYBODY;
    }

    @Override
    public String getName() {
        return name;
    }
}
