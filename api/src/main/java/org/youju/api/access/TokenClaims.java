package org.youju.api.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.youju.document.Names;

/**
 * In which claims of a token its bearer's roles, departments and regions stand. A claim inside another is named by both with
 * a dot between, such as {@code realm_access.roles}.
 *
 * @param bound whether it was set where departments or regions stand: then a token that names none sees nobody's data, and
 *     one for whom {@code *} stands there sees everybody's
 */
record TokenClaims(String roles, String departments, String regions, boolean bound) {

    private static final String ROLES = "YOUJU_ROLES_CLAIM";
    private static final String DEPARTMENTS = "YOUJU_DEPARTMENTS_CLAIM";
    private static final String REGIONS = "YOUJU_REGIONS_CLAIM";
    private static final String ALL = "*";

    static TokenClaims of(Map<String, String> environment) {
        return new TokenClaims(
                name(environment, ROLES, "roles"),
                name(environment, DEPARTMENTS, "departments"),
                name(environment, REGIONS, "regions"),
                !name(environment, DEPARTMENTS, "").isEmpty()
                        || !name(environment, REGIONS, "").isEmpty());
    }

    private static String name(Map<String, String> environment, String variable, String standard) {
        String name = environment.getOrDefault(variable, "").strip();
        return name.isEmpty() ? standard : name;
    }

    /** The roles that a token gives; empty where its claim is something else than words. */
    Set<Role> roles(Map<String, Object> claims) {
        return find(claims, roles)
                .flatMap(TokenClaims::words)
                .map(words -> Role.among(words.stream()
                        .flatMap(word -> Arrays.stream(word.split("[ ,]+")))
                        .toArray(String[]::new)))
                .orElse(Set.of());
    }

    /** Whose data a token may be used with; empty where that cannot be read, which is no leave to see everything. */
    Optional<Reach> reach(Map<String, Object> claims) {
        Optional<Object> ofDepartments = find(claims, departments);
        Optional<Object> ofRegions = find(claims, regions);
        if (ofDepartments.isEmpty() && ofRegions.isEmpty()) {
            return Optional.of(bound ? new Reach.Bound(Set.of(), Set.of()) : Reach.everything());
        }
        Optional<List<String>> departmentsNamed =
                ofDepartments.map(TokenClaims::words).orElse(Optional.of(List.of()));
        Optional<List<String>> regionsNamed = ofRegions.map(TokenClaims::words).orElse(Optional.of(List.of()));
        if (departmentsNamed.isEmpty() || regionsNamed.isEmpty()) {
            return Optional.empty();
        }
        List<String> all = new ArrayList<>(departmentsNamed.get());
        all.addAll(regionsNamed.get());
        if (all.contains(ALL)) {
            return Optional.of(Reach.everything());
        }
        return all.stream().allMatch(name -> Names.fault(name, Names.MOST).isEmpty())
                ? Optional.of(new Reach.Bound(
                        new LinkedHashSet<>(departmentsNamed.get()), new LinkedHashSet<>(regionsNamed.get())))
                : Optional.empty();
    }

    /** A claim by its own name, or by the path to it. */
    private static Optional<Object> find(Map<String, Object> claims, String name) {
        if (claims.get(name) != null) {
            return Optional.of(claims.get(name));
        }
        @Nullable Object at = claims;
        for (String step : name.split("\\.")) {
            at = at instanceof Map<?, ?> inner ? inner.get(step) : null;
        }
        return Optional.ofNullable(at);
    }

    /** A word or a list of them; empty where it is anything else. */
    private static Optional<List<String>> words(Object claim) {
        if (claim instanceof String word) {
            return Optional.of(List.of(word));
        }
        return claim instanceof Collection<?> many && many.stream().allMatch(String.class::isInstance)
                ? Optional.of(many.stream().map(String.class::cast).toList())
                : Optional.empty();
    }
}
