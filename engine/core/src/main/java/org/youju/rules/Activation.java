package org.youju.rules;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.youju.facts.Subject;

/** @param subject what the rule applied to, null where it is about the whole indicator */
public record Activation(Rule rule, @Nullable Subject subject) {

    /** By indicator, subject and rule: the order in which rules happen to fire means nothing. */
    public static final Comparator<Activation> ORDER = Comparator.<Activation>comparingInt(
                    activation -> activation.rule().indicator())
            .thenComparing(activation -> pointer(activation.subject()), Activation::compareItems)
            .thenComparingInt(activation -> activation.rule().number());

    /** Whether it says by itself what the whole indicator is given. */
    public boolean decidesWhole() {
        return subject == null && rule.award().decides();
    }

    private static String pointer(@Nullable Subject subject) {
        return subject == null ? "" : subject.pointer();
    }

    private static int compareItems(String one, String other) {
        return one.length() != other.length() ? Integer.compare(one.length(), other.length()) : one.compareTo(other);
    }
}
