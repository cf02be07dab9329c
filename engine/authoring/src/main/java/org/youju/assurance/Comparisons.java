package org.youju.assurance;

import java.util.List;
import org.youju.proof.Constraint;
import org.youju.proof.Linear;
import org.youju.rules.Operator;

/** Comparisons as constraints. */
final class Comparisons {

    private Comparisons() {}

    /** One of the constraints must hold: two are left of one number not being another. */
    static List<Constraint> of(Linear one, Operator operator, Linear other) {
        return switch (operator) {
            case LESS -> List.of(Constraint.above(other, one));
            case AT_MOST -> List.of(Constraint.atLeast(other, one));
            case AT_LEAST -> List.of(Constraint.atLeast(one, other));
            case MORE -> List.of(Constraint.above(one, other));
            case EQUAL -> List.of(Constraint.same(one, other));
            case NOT_EQUAL -> List.of(Constraint.above(other, one), Constraint.above(one, other));
        };
    }

    static Operator not(Operator operator) {
        return switch (operator) {
            case LESS -> Operator.AT_LEAST;
            case AT_MOST -> Operator.MORE;
            case AT_LEAST -> Operator.LESS;
            case MORE -> Operator.AT_MOST;
            case EQUAL -> Operator.NOT_EQUAL;
            case NOT_EQUAL -> Operator.EQUAL;
        };
    }
}
