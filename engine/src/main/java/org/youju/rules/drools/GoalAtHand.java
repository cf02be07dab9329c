package org.youju.rules.drools;

import org.youju.facts.GoalFact;

/** A goal while the compiled rules are tried on it, together with its sheet. Only compiled rules ask it. */
final class GoalAtHand {

    private final SheetAtHand sheet;
    private final GoalFact goal;

    GoalAtHand(SheetAtHand sheet, GoalFact goal) {
        this.sheet = sheet;
        this.goal = goal;
    }

    SheetAtHand sheet() {
        return sheet;
    }

    /** The position of its indicator among the criteria. */
    int indicator() {
        return goal.indicator();
    }

    /** Whether a measure can be taken, and its rank is in these limits, both included. */
    boolean within(int measure, long from, long to) {
        if (!goal.has(measure)) {
            return false;
        }
        long rank = goal.rank(measure);
        return rank >= from && rank <= to;
    }

    boolean differs(int measure, long rank) {
        return goal.has(measure) && goal.rank(measure) != rank;
    }

    boolean has(int measure) {
        return goal.has(measure);
    }

    void applies(int rule) {
        sheet.appliesTo(rule, goal);
    }
}
