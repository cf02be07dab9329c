package org.youju.rules.drools;

import java.util.List;
import org.drools.model.functions.Block1;
import org.drools.model.functions.HashedExpression;

/** What a rule does where it applies: a note of its number and its subject, on the sheet at hand. */
sealed interface Note<T> {

    void take(T fact);

    record OfSheet(int rule) implements Note<SheetAtHand> {

        @Override
        public void take(SheetAtHand sheet) {
            sheet.applies(rule);
        }
    }

    record OfGoal(int rule) implements Note<GoalAtHand> {

        @Override
        public void take(GoalAtHand goal) {
            goal.applies(rule);
        }
    }

    /** One of each finding that counts. */
    record OfFindings(int rule, Constraint.Found found) implements Note<SheetAtHand> {

        @Override
        public void take(SheetAtHand sheet) {
            sheet.appliesToFound(rule, found.indicator(), found.kind(), found.except());
        }
    }

    /** One of each item that is answered with no. */
    record OfLacking(int rule, int list) implements Note<SheetAtHand> {

        @Override
        public void take(SheetAtHand sheet) {
            sheet.appliesToLacking(rule, list);
        }
    }

    /** The notes of all rules with the same conditions. */
    record Together<T>(List<Note<T>> notes) implements Block1<T>, HashedExpression {

        public Together {
            notes = List.copyOf(notes);
        }

        @Override
        public void execute(T fact) {
            for (Note<T> note : notes) {
                note.take(fact);
            }
        }

        @Override
        public String getExpressionHash() {
            return toString();
        }
    }
}
