package org.youju.api.access;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.youju.document.Names;
import org.youju.document.Place;
import org.youju.document.ProblemsException;

/**
 * Who asks.
 *
 * @param name as decisions and logs call them, such as {@code key:门户} or {@code oidc:u-7}
 * @param roles what they may do
 * @param reach whose data they may do it with
 */
public record Caller(String name, Set<Role> roles, Reach reach) implements Principal {

    /** Whoever calls without a key, which only goes as far as is open to everybody. */
    private static final Caller ANYBODY = new Caller("anybody", Set.of(), Reach.everything());

    /** As a reader compares names, and so without a look at the width of a colon. */
    private static final List<String> NOT_IN_PERSON = List.of("key:", "oidc:", "local", "clock", "anybody");

    public Caller {
        roles = Set.copyOf(roles);
    }

    /**
     * Somebody who works on this machine, by the command line.
     *
     * @throws ProblemsException NAME_INVALID where that is no name, or reads like that of a key, a token or a server's run
     */
    public static Caller inPerson(String name) {
        Optional<Names.Fault> fault = Names.fault(name, Names.MOST);
        String compared = Names.comparable(name);
        if (fault.isEmpty() && NOT_IN_PERSON.stream().anyMatch(compared::startsWith)) {
            fault = Optional.of(
                    new Names.Fault("begins as the names of keys and tokens do", "不能以 key:、oidc:、local 等系统名称开头"));
        }
        fault.ifPresent(wrong -> {
            throw ProblemsException.of(
                    "NAME_INVALID",
                    new Place("", 0, ""),
                    "the name of who acts " + wrong.message(),
                    "--by 后的姓名" + wrong.messageZh());
        });
        return new Caller(name, Role.ALL, Reach.everything());
    }

    /** Who makes a request that was let through. */
    public static Caller of(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication known
                        && known.getPrincipal() instanceof Caller caller
                ? caller
                : ANYBODY;
    }

    @Override
    public String getName() {
        return name;
    }
}
