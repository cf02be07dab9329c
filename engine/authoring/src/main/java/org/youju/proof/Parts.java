package org.youju.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sorts constraints into parts that have no unknown in common. */
final class Parts {

    private final Map<String, String> leaders = new HashMap<>();

    private Parts() {}

    static List<List<Constraint>> of(List<Constraint> constraints, List<Counted> counted) {
        Parts parts = new Parts();
        counted.forEach(one -> parts.join(one.day(), one.count()));
        for (Constraint one : constraints) {
            String first = first(one);
            one.form().terms().keySet().forEach(name -> parts.join(first, name));
        }
        Map<String, List<Constraint>> sorted = new LinkedHashMap<>();
        for (Constraint one : constraints) {
            sorted.computeIfAbsent(parts.leader(first(one)), key -> new ArrayList<>())
                    .add(one);
        }
        return List.copyOf(sorted.values());
    }

    /** What is said of no unknown is a part of its own. */
    private static String first(Constraint one) {
        return one.form().terms().isEmpty() ? "" : one.form().terms().firstKey();
    }

    private String leader(String name) {
        String leader = leaders.getOrDefault(name, name);
        if (leader.equals(name)) {
            return name;
        }
        String top = leader(leader);
        leaders.put(name, top);
        return top;
    }

    private void join(String one, String other) {
        leaders.put(leader(one), leader(other));
    }
}
