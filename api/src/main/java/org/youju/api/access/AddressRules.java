package org.youju.api.access;

import static org.youju.api.access.AddressRule.GET;
import static org.youju.api.access.AddressRule.POST;
import static org.youju.api.access.AddressRule.at;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.springframework.http.server.PathContainer;

/** Which role each address takes. Each path has one rule, for every method there is. */
final class AddressRules {

    private static final Set<Role> SCORERS = Set.of(Role.SCORE, Role.DECIDE);
    private static final Set<Role> READERS = Set.of(Role.DECIDE, Role.APPEAL, Role.AUDIT);

    /** The first that fits is taken. */
    private static final List<AddressRule> ALL = List.of(
            at("/v1/scores").takesLater(POST, SCORERS),
            at("/v1/scores/batch").takesLater(POST, SCORERS),
            at("/v1/explanations").takesLater(POST, SCORERS),
            at("/v1/submissions").takesLater(POST, SCORERS),
            at("/v1/comparisons").takesLater(POST, SCORERS),
            at("/v1/decisions").ofData().takesLater(GET, READERS).takes(POST, Set.of(Role.DECIDE)),
            at("/v1/decisions/{id}").ofData().takesLater(GET, READERS),
            at("/v1/decisions/{id}/submission").ofData().takesLater(GET, READERS),
            at("/v1/decisions/{id}/explanation").ofData().takesLater(GET, READERS),
            at("/v1/decisions/{id}/replay").ofData().takes(POST, Set.of(Role.AUDIT, Role.DECIDE)),
            at("/v1/decisions/{id}/appeals").ofData().takes(POST, Set.of(Role.APPEAL)),
            at("/v1/decisions/**").ofData().takesLater(GET, READERS),
            at("/v1/appeals").ofData().takesLater(GET, READERS),
            at("/v1/appeals/{id}").ofData().takesLater(GET, READERS),
            at("/v1/appeals/{id}/reply").ofData().takesLater(GET, READERS),
            at("/v1/appeals/{id}/steps").ofData().takes(POST, Set.of(Role.DECIDE)),
            at("/v1/appeals/**").ofData().takesLater(GET, READERS),
            at("/v1/statistics/{scheme}/{year}").ofData().takesLater(GET, READERS),
            at("/v1/statistics/**").ofData().takesLater(GET, READERS),
            at("/v1/rulesets/{scheme}/{year}").takesLater(GET, Role.ALL),
            at("/v1/rulesets/{scheme}/{year}/{part}").takesLater(GET, Role.ALL),
            at("/v1/**").takesLater(GET, Role.ALL),
            at("/actuator/health").ofEverybody(),
            at("/actuator/health/{part}").ofEverybody(),
            at("/actuator/prometheus").ofWholeHouse().takesLater(GET, Set.of(Role.AUDIT)),
            // what nobody thought of is not open
            at("/actuator/**").takes(GET, Role.ALL),
            at("/**").ofEverybody());

    private static final PathContainer NOWHERE = PathContainer.parsePath("/");

    private AddressRules() {}

    static AddressRule of(HttpServletRequest request) {
        return of(Paths.router(request));
    }

    /** What is no path, such as the {@code *} of a request about the server, leads nowhere. */
    static AddressRule of(PathContainer path) {
        PathContainer asked = path.value().startsWith("/") ? path : NOWHERE;
        return ALL.stream()
                .filter(rule -> rule.path().matches(asked))
                .findFirst()
                .orElseThrow();
    }
}
