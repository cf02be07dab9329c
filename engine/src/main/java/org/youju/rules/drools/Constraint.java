package org.youju.rules.drools;

import java.util.List;
import org.drools.model.Index;
import org.drools.model.PatternDSL;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.functions.Function1;
import org.drools.model.functions.HashedExpression;
import org.drools.model.functions.Predicate1;

/**
 * One thing that a rule asks of a fact, in positions and ranks.
 *
 * <p>Drools takes constraints that are written alike for the same and asks it once for all rules; as records they are
 * written alike only where they are.
 */
sealed interface Constraint<T> extends Predicate1<T>, HashedExpression {

    @Override
    boolean test(T fact);

    @Override
    default String getExpressionHash() {
        return toString();
    }

    default PatternDef<T> addTo(PatternDef<T> pattern) {
        return pattern.expr(getExpressionHash(), this);
    }

    /** A value is there, and its rank is in these limits, both included. */
    record Within(int position, long from, long to) implements Constraint<SheetAtHand> {

        @Override
        public boolean test(SheetAtHand sheet) {
            return sheet.within(position, from, to);
        }
    }

    /** A value is there, and is another. */
    record Differs(int position, long rank) implements Constraint<SheetAtHand> {

        @Override
        public boolean test(SheetAtHand sheet) {
            return sheet.differs(position, rank);
        }
    }

    /** At least one of these values is there. */
    record HasAny(List<Integer> positions) implements Constraint<SheetAtHand> {

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
    record Settled(int position) implements Constraint<SheetAtHand> {

        @Override
        public boolean test(SheetAtHand sheet) {
            return sheet.settled(position);
        }
    }

    record NotApplicable(int position) implements Constraint<SheetAtHand> {

        @Override
        public boolean test(SheetAtHand sheet) {
            return sheet.notApplicable(position);
        }
    }

    /** @param except a bit for each reason for which a finding does not count */
    record Found(int indicator, int kind, long except) implements Constraint<SheetAtHand> {

        @Override
        public boolean test(SheetAtHand sheet) {
            return sheet.found(indicator, kind, except);
        }
    }

    /** An item of this checklist is answered with no. */
    record Lacking(int list) implements Constraint<SheetAtHand> {

        @Override
        public boolean test(SheetAtHand sheet) {
            return sheet.lacking(list);
        }
    }

    /** What is asked of the sheet that a goal belongs to. */
    record OfItsSheet(Constraint<SheetAtHand> asked) implements Constraint<GoalAtHand> {

        @Override
        public boolean test(GoalAtHand goal) {
            return asked.test(goal.sheet());
        }
    }

    /** The goal belongs to the criterion at this position. */
    record OfIndicator(int indicator) implements Constraint<GoalAtHand> {

        @Override
        public boolean test(GoalAtHand goal) {
            return goal.indicator() == indicator;
        }

        /** Drools finds the rules of an indicator by its position, rather than asking one after the other. */
        @Override
        public PatternDef<GoalAtHand> addTo(PatternDef<GoalAtHand> pattern) {
            return pattern.expr(
                    getExpressionHash(),
                    this,
                    PatternDSL.alphaIndexedBy(
                            Integer.class, Index.ConstraintType.EQUAL, 0, new IndicatorOfGoal(), indicator));
        }
    }

    record IndicatorOfGoal() implements Function1<GoalAtHand, Integer>, HashedExpression {

        @Override
        public Integer apply(GoalAtHand goal) {
            return goal.indicator();
        }

        @Override
        public String getExpressionHash() {
            return toString();
        }
    }

    /** A measure of the goal can be taken, and its rank is in these limits, both included. */
    record MeasureWithin(int measure, long from, long to) implements Constraint<GoalAtHand> {

        @Override
        public boolean test(GoalAtHand goal) {
            return goal.within(measure, from, to);
        }
    }

    /** A measure of the goal can be taken, and is another. */
    record MeasureDiffers(int measure, long rank) implements Constraint<GoalAtHand> {

        @Override
        public boolean test(GoalAtHand goal) {
            return goal.differs(measure, rank);
        }
    }

    record HasMeasure(int measure) implements Constraint<GoalAtHand> {

        @Override
        public boolean test(GoalAtHand goal) {
            return goal.has(measure);
        }
    }
}
