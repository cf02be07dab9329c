package org.youju.rules.drools;

import java.util.List;
import org.drools.model.functions.Block1;
import org.drools.model.functions.HashedExpression;

/** What a rule does where it applies: it records its number and its subject in the match context. */
sealed interface Consequence {

    void take(MatchContext sheet);

    record OfSheet(int rule) implements Consequence {

        @Override
        public void take(MatchContext sheet) {
            sheet.applies(rule);
        }
    }

    /** One of each goal of which it holds. */
    record OfGoals(int rule, Constraint.SomeGoal goals) implements Consequence {

        @Override
        public void take(MatchContext sheet) {
            sheet.appliesToGoals(rule, goals);
        }
    }

    /** One of each finding that counts. */
    record OfFindings(int rule, Constraint.Found found) implements Consequence {

        @Override
        public void take(MatchContext sheet) {
            sheet.appliesToFound(rule, found);
        }
    }

    /** One of each item that is answered with no. */
    record OfLacking(int rule, int list) implements Consequence {

        @Override
        public void take(MatchContext sheet) {
            sheet.appliesToLacking(rule, list);
        }
    }

    /** The consequences of all rules with the same conditions. */
    record All(List<Consequence> consequences) implements Block1<MatchContext>, HashedExpression {

        public All {
            consequences = List.copyOf(consequences);
        }

        @Override
        public void execute(MatchContext sheet) {
            for (int i = 0; i < consequences.size(); i++) {
                consequences.get(i).take(sheet);
            }
        }

        @Override
        public String getExpressionHash() {
            return toString();
        }
    }
}
