package org.youju.rules;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.youju.facts.GoalFact;

/** @param goal the goal that the rule decided, null where it decided the whole indicator */
public record Firing(Rule rule, @Nullable GoalFact goal) {

    /** By indicator, goal and rule: the order in which rules happen to fire means nothing. */
    public static final Comparator<Firing> ORDER = Comparator.<Firing>comparingInt(
                    firing -> firing.rule().indicator())
            .thenComparing(firing -> firing.goal() == null ? "" : firing.goal().item(), Firing::compareItems)
            .thenComparingInt(firing -> firing.rule().number());

    private static int compareItems(String one, String other) {
        return one.length() != other.length() ? Integer.compare(one.length(), other.length()) : one.compareTo(other);
    }
}
