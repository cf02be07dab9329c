package org.youju.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is still possible of a sheet.
 *
 * @param left of everything that can be chosen what may still be
 * @param known what is known of its numbers
 */
record Possibility(TreeMap<String, Set<String>> left, List<Inequality> known) {

    static Possibility of(String what, Set<String> some) {
        TreeMap<String, Set<String>> left = new TreeMap<>();
        left.put(what, some);
        return new Possibility(left, List.of());
    }

    static Possibility of(List<Inequality> known) {
        return new Possibility(new TreeMap<>(), known);
    }

    Possibility and(Possibility other) {
        TreeMap<String, Set<String>> both = new TreeMap<>(left);
        for (Map.Entry<String, Set<String>> one : other.left.entrySet()) {
            Set<String> common = new TreeSet<>(one.getValue());
            Set<String> mine = left.get(one.getKey());
            if (mine != null) {
                common.retainAll(mine);
            }
            both.put(one.getKey(), common);
        }
        List<Inequality> all = new ArrayList<>(known);
        all.addAll(other.known);
        return new Possibility(both, all);
    }

    /** Whether something cannot be chosen at all any more. */
    boolean isNone() {
        return left.values().stream().anyMatch(Set::isEmpty);
    }
}
