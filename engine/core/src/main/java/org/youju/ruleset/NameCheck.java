package org.youju.ruleset;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.youju.document.Names;
import org.youju.document.Place;
import org.youju.document.Problems;

/** Names that a year declares: what a reader sees is what is there, and no two can be taken for each other. */
final class NameCheck {

    private final Problems problems;

    /** A name, and where it is declared or used. */
    record Named(String name, Place place) {}

    NameCheck(Problems problems) {
        this.problems = problems;
    }

    /** @param names that stand beside each other; the same one twice is another check's business */
    void check(List<Named> names) {
        Map<String, String> skeletons = new HashMap<>();
        for (Named one : names) {
            String name = one.name();
            if (name.isEmpty()) {
                continue; // said where the field is read
            }
            Names.fault(name, Names.MOST)
                    .ifPresent(fault -> problems.add(
                            "NAME_INVALID",
                            one.place(),
                            "the name `" + name + "` " + fault.message(),
                            "名称“" + name + "”" + fault.messageZh()));
            @Nullable String alike = skeletons.putIfAbsent(Names.skeleton(name), name);
            if (alike != null && !alike.equals(name)) {
                problems.add(
                        "NAME_CONFUSABLE",
                        one.place(),
                        "the name `" + name + "` looks like `" + alike + "`",
                        "名称“" + name + "”与“" + alike + "”看起来一样，请改一个名称");
            }
        }
    }
}
