package org.youju.rules.drools;

import java.util.List;
import org.drools.model.functions.HashedExpression;
import org.drools.model.functions.Predicate1;
import org.youju.facts.GoalFact;

/**
 * One thing that a rule asks of a sheet, in positions and ranks.
 *
 * <p>Drools takes constraints that are written alike for the same and asks it once for all rules; as records they are
 * written alike only where they are.
 */
sealed interface Constraint extends Predicate1<SheetAtHand>, HashedExpression {

    @Override
    boolean test(SheetAtHand sheet);

    @Override
    default String getExpressionHash() {
        return toString();
    }

    /** A value is there, and its rank is in these limits, both included. */
    record Within(int position, long from, long to) implements Constraint {

        @Override
        public boolean test(SheetAtHand sheet) {
            return sheet.within(position, from, to);
        }
    }

    /** A value is there, and is another. */
    record Differs(int position, long rank) implements Constraint {

        @Override
        public boolean test(SheetAtHand sheet) {
            return sheet.differs(position, rank);
        }
    }

    /** At least one of these values is there. */
    record HasAny(List<Integer> positions) implements Constraint {

        @Override
        public boolean test(SheetAtHand sheet) {
            for (int position : positions) {
                if (sheet.has(position)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Nothing is missing for this value. */
    record Settled(int position) implements Constraint {

        @Override
        public boolean test(SheetAtHand sheet) {
            return sheet.settled(position);
        }
    }

    record NotApplicable(int position) implements Constraint {

        @Override
        public boolean test(SheetAtHand sheet) {
            return sheet.notApplicable(position);
        }
    }

    /** @param except a bit for each reason for which a finding does not count */
    record Found(int indicator, int kind, long except) implements Constraint {

        @Override
        public boolean test(SheetAtHand sheet) {
            return sheet.found(indicator, kind, except);
        }
    }

    /** An item of this checklist is answered with no. */
    record Lacking(int list) implements Constraint {

        @Override
        public boolean test(SheetAtHand sheet) {
            return sheet.lacking(list);
        }
    }

    /** The criterion at this position has a goal of which all this holds. */
    record SomeGoal(int indicator, List<OfGoal> asked) implements Constraint {

        @Override
        public boolean test(SheetAtHand sheet) {
            return sheet.someGoal(this);
        }

        boolean holdsFor(GoalFact goal) {
            for (int i = 0; i < asked.size(); i++) {
                if (!asked.get(i).holdsFor(goal)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** One thing that is asked of a goal. */
    sealed interface OfGoal {

        boolean holdsFor(GoalFact goal);

        /** A measure can be taken, and its rank is in these limits, both included. */
        record Within(int measure, long from, long to) implements OfGoal {

            @Override
            public boolean holdsFor(GoalFact goal) {
                return goal.has(measure) && goal.rank(measure) >= from && goal.rank(measure) <= to;
            }
        }

        /** A measure can be taken, and is another. */
        record Differs(int measure, long rank) implements OfGoal {

            @Override
            public boolean holdsFor(GoalFact goal) {
                return goal.has(measure) && goal.rank(measure) != rank;
            }
        }

        record HasMeasure(int measure) implements OfGoal {

            @Override
            public boolean holdsFor(GoalFact goal) {
                return goal.has(measure);
            }
        }
    }
}
