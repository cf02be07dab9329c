package org.youju.rules.drools;

import java.util.List;
import org.drools.model.functions.Block1;
import org.drools.model.functions.HashedExpression;

/** What a rule does where it applies: a note of its number and its subject, on the sheet at hand. */
sealed interface Note {

    void take(SheetAtHand sheet);

    record OfSheet(int rule) implements Note {

        @Override
        public void take(SheetAtHand sheet) {
            sheet.applies(rule);
        }
    }

    /** One of each goal of which it holds. */
    record OfGoals(int rule, Constraint.SomeGoal goals) implements Note {

        @Override
        public void take(SheetAtHand sheet) {
            sheet.appliesToGoals(rule, goals);
        }
    }

    /** One of each finding that counts. */
    record OfFindings(int rule, Constraint.Found found) implements Note {

        @Override
        public void take(SheetAtHand sheet) {
            sheet.appliesToFound(rule, found);
        }
    }

    /** One of each item that is answered with no. */
    record OfLacking(int rule, int list) implements Note {

        @Override
        public void take(SheetAtHand sheet) {
            sheet.appliesToLacking(rule, list);
        }
    }

    /** The notes of all rules with the same conditions. */
    record Together(List<Note> notes) implements Block1<SheetAtHand>, HashedExpression {

        public Together {
            notes = List.copyOf(notes);
        }

        @Override
        public void execute(SheetAtHand sheet) {
            for (int i = 0; i < notes.size(); i++) {
                notes.get(i).take(sheet);
            }
        }

        @Override
        public String getExpressionHash() {
            return toString();
        }
    }
}
