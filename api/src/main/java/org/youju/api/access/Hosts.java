package org.youju.api.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.youju.api.problems.ProblemDetails;

/**
 * Answers to the names of this machine only, and to those that were set. A page from elsewhere can give its own name this
 * machine's address (DNS rebinding), and is then of the same origin for a browser; but the browser still says the name.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class Hosts extends OncePerRequestFilter {

    private static final Set<String> OF_THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** Whoever looks whether a server is alive calls it by an address that nobody set. */
    private static final String HEALTH = "/actuator/health";

    private final Access access;
    private final Set<String> names;

    /** @param address where it listens: whoever set it may call it by that */
    Hosts(Access access, @Value("${server.address}") String address) {
        this.access = access;
        this.names = new HashSet<>(OF_THIS_MACHINE);
        names.addAll(access.settings().hosts());
        names.add(plain(address));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isAnsweredTo(request)) {
            chain.doFilter(request, response);
        } else {
            Answer.write(response, ProblemDetails.hostUnknown());
        }
    }

    /** With keys a name alone opens nothing: then it is looked at where names were set. */
    private boolean isAnsweredTo(HttpServletRequest request) {
        boolean looks = !access.settings().hosts().isEmpty() || !access.restricted();
        return !looks
                || names.contains(plain(String.valueOf(request.getServerName())))
                || (access.restricted() && Paths.of(request).startsWith(HEALTH));
    }

    /** In small letters, an IPv6 address in brackets. */
    static String plain(String host) {
        String name = host.strip().toLowerCase(Locale.ROOT);
        return name.contains(":") && !name.startsWith("[") ? "[" + name + "]" : name;
    }
}
