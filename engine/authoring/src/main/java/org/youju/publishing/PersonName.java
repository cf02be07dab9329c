package org.youju.publishing;

import java.util.Optional;
import org.youju.document.Names;
import org.youju.document.Place;
import org.youju.document.ProblemsException;

/** Names of who edits and publishes. */
final class PersonName {

    private PersonName() {}

    /** @throws ProblemsException NAME_INVALID */
    static void check(String name) {
        Optional<Names.Fault> fault = Names.fault(name, Names.MOST);
        if (fault.isPresent()) {
            throw ProblemsException.of(
                    "NAME_INVALID",
                    new Place("", 0, ""),
                    "the name of who acts " + fault.get().message(),
                    "--by 后的姓名" + fault.get().messageZh());
        }
    }

    /** Whether a reader takes both for one person, however wide, spaced, in which case or with which alike letters written. */
    static boolean isSame(String one, String other) {
        return Names.comparable(one).equals(Names.comparable(other))
                || Names.skeleton(Names.comparable(one)).equals(Names.skeleton(Names.comparable(other)));
    }
}
