package org.youju.rules.drools;

import java.util.List;
import org.youju.facts.GoalFact;
import org.youju.facts.Measure;

/** One thing that a rule asks of a goal, in positions and ranks. */
sealed interface GoalConstraint {

    boolean holdsFor(GoalFact goal, MatchContext sheet);

    /** Whether it does not hold, and will not, whatever the goal and the sheet still leave out. */
    boolean isRuledOut(GoalFact goal, MatchContext sheet);

    private static boolean isGiven(GoalFact goal, int measure) {
        return goal.isGivenFor(Measure.of(measure));
    }

    /** A measure can be taken, and its rank is in these limits, both included. */
    record Within(int measure, long from, long to) implements GoalConstraint {

        @Override
        public boolean isRuledOut(GoalFact goal, MatchContext sheet) {
            return isGiven(goal, measure) && !holdsFor(goal, sheet);
        }

        @Override
        public boolean holdsFor(GoalFact goal, MatchContext sheet) {
            return goal.has(measure) && goal.rank(measure) >= from && goal.rank(measure) <= to;
        }
    }

    /** A measure can be taken, and is another. */
    record Differs(int measure, long rank) implements GoalConstraint {

        @Override
        public boolean isRuledOut(GoalFact goal, MatchContext sheet) {
            return isGiven(goal, measure) && !holdsFor(goal, sheet);
        }

        @Override
        public boolean holdsFor(GoalFact goal, MatchContext sheet) {
            return goal.has(measure) && goal.rank(measure) != rank;
        }
    }

    record HasMeasure(int measure) implements GoalConstraint {

        @Override
        public boolean isRuledOut(GoalFact goal, MatchContext sheet) {
            return isGiven(goal, measure) && !holdsFor(goal, sheet);
        }

        @Override
        public boolean holdsFor(GoalFact goal, MatchContext sheet) {
            return goal.has(measure);
        }
    }

    /** Each of some rules has something that is ruled out, for this goal or for the sheet. */
    record NoOther(List<Other> others) implements GoalConstraint {

        /** What another rule asks of the sheet and of a goal. */
        record Other(List<Constraint> sheet, List<GoalConstraint> goal) {

            private boolean isRuledOut(GoalFact at, MatchContext of) {
                return Constraint.areRuledOut(sheet, of) || goal.stream().anyMatch(one -> one.isRuledOut(at, of));
            }

            private boolean holds(GoalFact at, MatchContext of) {
                return sheet.stream().allMatch(one -> one.test(of))
                        && goal.stream().allMatch(one -> one.holdsFor(at, of));
            }
        }

        @Override
        public boolean isRuledOut(GoalFact goal, MatchContext sheet) {
            return others.stream().anyMatch(other -> other.holds(goal, sheet));
        }

        @Override
        public boolean holdsFor(GoalFact goal, MatchContext sheet) {
            return others.stream().allMatch(other -> other.isRuledOut(goal, sheet));
        }
    }
}
