package org.youju.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youju.facts.Facts;
import org.youju.facts.Subject;
import org.youju.rules.Rule;
import org.youju.rules.Trial;

/** What the rules that give points make of one item. */
public sealed interface ItemDecision {

    /** By one rule, and no other may yet come to apply. */
    record Decided(Rule rule) implements ItemDecision {}

    /** Not yet: this is missing. */
    record Open(List<Trial.Missing> missing) implements ItemDecision {

        public Open {
            missing = List.copyOf(missing);
        }
    }

    /** By none, and nothing is missing: the rules leave a gap. */
    record Undecided() implements ItemDecision {}

    /** By more than one rule: they contradict each other. */
    record Contradictory(List<Rule> rules) implements ItemDecision {

        public Contradictory {
            rules = List.copyOf(rules);
        }
    }

    /**
     * @param deciding the indicator's rules that give points
     * @param applied those of them that apply to the item or to the whole
     * @param subject the item's goal, null for the whole
     */
    static ItemDecision of(List<Rule> deciding, List<Rule> applied, Facts facts, @Nullable Subject subject) {
        if (applied.size() > 1) {
            return new Contradictory(applied);
        }
        List<Trial.Missing> open = deciding.stream()
                .filter(rule -> !applied.contains(rule))
                .flatMap(rule -> Trial.of(rule, facts, subject).missing().stream())
                .distinct()
                .toList();
        if (!open.isEmpty()) {
            return new Open(open);
        }
        return applied.isEmpty() ? new Undecided() : new Decided(applied.get(0));
    }
}
