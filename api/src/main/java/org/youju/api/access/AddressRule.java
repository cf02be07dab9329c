package org.youju.api.access;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Who may use an address, by whichever method.
 *
 * @param roles the roles that each of its methods takes; all of them for a method that takes any key or token
 * @param openAtFirst the methods that take no key as long as nobody is to be told apart
 * @param forEverybody whether it tells nothing that is anybody's
 * @param keepsData whether what is asked for there is data of departments that is kept
 * @param wholeHouse whether it tells of all departments together, and so nothing to who is bound to some
 */
record AddressRule(
        PathPattern path,
        Map<String, Set<Role>> roles,
        Set<String> openAtFirst,
        boolean forEverybody,
        boolean keepsData,
        boolean wholeHouse) {

    static final String GET = "GET";
    static final String POST = "POST";
    private static final String HEAD = "HEAD";

    /** A ULID, perhaps with the ending of a form behind it. */
    private static final Pattern ID = Pattern.compile("[0-9A-HJKMNP-TV-Z]{26}(?![0-9A-Za-z])");

    AddressRule {
        roles = Map.copyOf(roles);
        openAtFirst = Set.copyOf(openAtFirst);
    }

    /** An address that nobody may use yet. */
    static AddressRule at(String pattern) {
        return new AddressRule(
                PathPatternParser.defaultInstance.parse(pattern), Map.of(), Set.of(), false, false, false);
    }

    AddressRule takes(String method, Set<Role> needed) {
        Map<String, Set<Role>> more = new HashMap<>(roles);
        more.put(method, needed);
        return new AddressRule(path, more, openAtFirst, forEverybody, keepsData, wholeHouse);
    }

    /** Takes a role, but as long as nobody is to be told apart it takes none. */
    AddressRule takesLater(String method, Set<Role> needed) {
        Set<String> more = new HashSet<>(openAtFirst);
        more.add(method);
        return new AddressRule(path, takes(method, needed).roles(), more, forEverybody, keepsData, wholeHouse);
    }

    AddressRule ofEverybody() {
        return new AddressRule(path, roles, openAtFirst, true, keepsData, wholeHouse);
    }

    AddressRule ofData() {
        return new AddressRule(path, roles, openAtFirst, forEverybody, true, wholeHouse);
    }

    AddressRule ofWholeHouse() {
        return new AddressRule(path, roles, openAtFirst, forEverybody, keepsData, true);
    }

    /** Whether what it answers is of some department, and not of rules or of the program. */
    boolean tellsOfDepartments() {
        return roles.values().stream().anyMatch(needed -> !needed.equals(Role.ALL));
    }

    /** The id of the decision or appeal that a path names; null where there is none, or it is no id. */
    @Nullable
    String subject(PathContainer asked) {
        PathPattern.PathMatchInfo match = path.matchAndExtract(asked);
        String id = match == null ? null : match.getUriVariables().get("id");
        return id != null && ID.matcher(id).lookingAt() ? id.substring(0, 26) : null;
    }

    /**
     * Whether a caller may ask. What the address has no such method for is told to whoever may use one of those it has.
     *
     * @param caller null for one without a key
     * @param open whether nobody is to be told apart yet
     */
    boolean admits(String method, @Nullable Caller caller, boolean open) {
        String asked = HEAD.equals(method) ? GET : method;
        boolean has = roles.containsKey(asked);
        if (forEverybody || (open && openAtFirst.contains(asked))) {
            return true;
        }
        if (caller == null || (wholeHouse && !caller.reach().isEverything())) {
            return false;
        }
        Set<Role> needed = has
                ? roles.getOrDefault(asked, Set.of())
                : roles.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        return needed.equals(Role.ALL) || caller.roles().stream().anyMatch(needed::contains);
    }
}
