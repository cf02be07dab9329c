package org.youju.rules.drools;

import java.util.List;
import org.drools.model.functions.HashedExpression;
import org.drools.model.functions.Predicate1;
import org.youju.exact.Rank;
import org.youju.facts.DerivedValue;
import org.youju.facts.FindingFact;
import org.youju.facts.Findings;
import org.youju.facts.GoalFact;

/**
 * One thing that a rule asks of a sheet, in positions and ranks.
 *
 * <p>Drools takes constraints that are written alike for the same and asks it once for all rules; as records they are
 * written alike only where they are.
 */
sealed interface Constraint extends Predicate1<MatchContext>, HashedExpression {

    @Override
    boolean test(MatchContext sheet);

    /** Whether it does not hold, and will not, whatever the sheet still leaves out. */
    boolean isRuledOut(MatchContext sheet);

    /** Whether one of some constraints that must hold together is ruled out. */
    static boolean areRuledOut(List<Constraint> together, MatchContext sheet) {
        for (int i = 0; i < together.size(); i++) {
            if (together.get(i).isRuledOut(sheet)) {
                return true;
            }
        }
        return false;
    }

    @Override
    default String getExpressionHash() {
        return toString();
    }

    /** A value is there, and its rank is in these limits, both included. */
    record Within(int position, long from, long to) implements Constraint {

        @Override
        public boolean isRuledOut(MatchContext sheet) {
            return sheet.settled(position) && !test(sheet);
        }

        @Override
        public boolean test(MatchContext sheet) {
            return sheet.within(position, from, to);
        }
    }

    /** A value is there, and is another. */
    record Differs(int position, long rank) implements Constraint {

        @Override
        public boolean isRuledOut(MatchContext sheet) {
            return sheet.settled(position) && !test(sheet);
        }

        @Override
        public boolean test(MatchContext sheet) {
            return sheet.differs(position, rank);
        }
    }

    /** At least one of these values is there. */
    record HasAny(List<Integer> positions) implements Constraint {

        @Override
        public boolean isRuledOut(MatchContext sheet) {
            for (int position : positions) {
                if (!sheet.settled(position)) {
                    return false;
                }
            }
            return !test(sheet);
        }

        @Override
        public boolean test(MatchContext sheet) {
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
        public boolean isRuledOut(MatchContext sheet) {
            return false;
        }

        @Override
        public boolean test(MatchContext sheet) {
            return sheet.settled(position);
        }
    }

    record NotApplicable(int position) implements Constraint {

        @Override
        public boolean isRuledOut(MatchContext sheet) {
            return sheet.settled(position) && !test(sheet);
        }

        @Override
        public boolean test(MatchContext sheet) {
            return sheet.notApplicable(position);
        }
    }

    /**
     * @param except a bit for each reason for which a finding does not count
     * @param only a bit for each reason for which alone it counts; none where it counts for any
     * @param amounts what its amount must be
     */
    record Found(int indicator, int kind, long except, long only, List<Range> amounts) implements Constraint {

        /** Limits of a rank, both included. */
        record Range(long from, long to) {}

        @Override
        public boolean test(MatchContext sheet) {
            return sheet.found(this);
        }

        /** Rules about findings never give points, so nobody asks. */
        @Override
        public boolean isRuledOut(MatchContext sheet) {
            return false;
        }

        boolean holdsFor(Findings findings, int position) {
            return findings.counts(position, kind, except, only) && (amounts.isEmpty() || fits(findings.get(position)));
        }

        private boolean fits(FindingFact finding) {
            DerivedValue amount = finding.amount();
            if (amount == null) {
                return false;
            }
            long rank = Rank.of(amount.inUnit());
            return amounts.stream().allMatch(range -> rank >= range.from && rank <= range.to);
        }
    }

    /** How often something was found is within these ranks, both included. */
    record FoundTimes(Found found, long from, long to) implements Constraint {

        @Override
        public boolean test(MatchContext sheet) {
            return sheet.saysWhatWasFound() && isWithin(sheet);
        }

        @Override
        public boolean isRuledOut(MatchContext sheet) {
            return sheet.saysWhatWasFound() && !isWithin(sheet);
        }

        private boolean isWithin(MatchContext sheet) {
            long rank = Rank.of(sheet.times(found));
            return rank >= from && rank <= to;
        }
    }

    /** Everything of at least one of these alternatives holds. */
    record AnyOf(List<List<Constraint>> alternatives) implements Constraint {

        @Override
        public boolean test(MatchContext sheet) {
            return alternatives.stream().anyMatch(all -> all.stream().allMatch(one -> one.test(sheet)));
        }

        @Override
        public boolean isRuledOut(MatchContext sheet) {
            return alternatives.stream().allMatch(all -> areRuledOut(all, sheet));
        }
    }

    /** Each of some rules has something that is ruled out. */
    record NoOther(List<List<Constraint>> others) implements Constraint {

        @Override
        public boolean test(MatchContext sheet) {
            for (int i = 0; i < others.size(); i++) {
                if (!areRuledOut(others.get(i), sheet)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public boolean isRuledOut(MatchContext sheet) {
            return others.stream().anyMatch(all -> all.stream().allMatch(one -> one.test(sheet)));
        }
    }

    /** An item of this checklist is answered with no. */
    record Lacking(int list) implements Constraint {

        @Override
        public boolean isRuledOut(MatchContext sheet) {
            return false;
        }

        @Override
        public boolean test(MatchContext sheet) {
            return sheet.lacking(list);
        }
    }

    /** The criterion at this position has a goal of which all this holds. */
    record SomeGoal(int indicator, List<GoalConstraint> conditions) implements Constraint {

        /** Asked goal by goal. */
        @Override
        public boolean isRuledOut(MatchContext sheet) {
            return false;
        }

        @Override
        public boolean test(MatchContext sheet) {
            return sheet.someGoal(this);
        }

        boolean holdsFor(GoalFact goal, MatchContext sheet) {
            for (int i = 0; i < conditions.size(); i++) {
                if (!conditions.get(i).holdsFor(goal, sheet)) {
                    return false;
                }
            }
            return true;
        }
    }
}
