package org.youju.assurance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.youju.assurance.YearDifference.Changed;

/** What reads otherwise of texts that have names: changed, gone, new, or under another name. */
final class WordChanges {

    private WordChanges() {}

    /** @param code of the indicator that they are of, "" for the year as a whole */
    static List<Changed> of(String code, Map<String, String> before, Map<String, String> after) {
        Map<String, String> gone = without(before, after);
        Map<String, String> added = without(after, before);
        List<Changed> changed = new ArrayList<>();
        before.forEach((name, text) -> {
            String now = after.get(name);
            if (now != null && !now.equals(text)) {
                changed.add(new Changed(code, name, text, now, Marked.of(text, now)));
            } else if (now == null) {
                Optional<String> newName = onlyName(text, gone).flatMap(alone -> onlyName(text, added));
                changed.add(
                        newName.isPresent()
                                ? renamed(code, name, name, newName.get())
                                : new Changed(code, name, text, null, "[-" + text + "-]"));
                newName.ifPresent(added::remove);
            }
        });
        added.forEach((name, text) -> changed.add(new Changed(code, name, null, text, "{+" + text + "+}")));
        return changed;
    }

    static Changed renamed(String code, String what, String from, String to) {
        return new Changed(code, what, from, to, "改为：[-" + from + "-]{+" + to + "+}");
    }

    private static Map<String, String> without(Map<String, String> some, Map<String, String> others) {
        Map<String, String> rest = new LinkedHashMap<>(some);
        rest.keySet().removeAll(others.keySet());
        return rest;
    }

    /** The one name under which a text stands; empty where there is none, or more than one. */
    private static Optional<String> onlyName(String text, Map<String, String> some) {
        List<String> names = some.entrySet().stream()
                .filter(one -> one.getValue().equals(text))
                .map(Map.Entry::getKey)
                .toList();
        return names.size() == 1 ? Optional.of(names.get(0)) : Optional.empty();
    }
}
