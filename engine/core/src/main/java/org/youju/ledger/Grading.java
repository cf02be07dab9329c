package org.youju.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.youju.rules.Activation;
import org.youju.ruleset.GradeScale;

/**
 * The grade of a sheet: that of its score, taken down, held at most at one, or set by the rules for the total. The score
 * stays as it is.
 *
 * @param grade empty where the score has none
 * @param limits the rules that made it another than that of the score, in order
 */
public record Grading(Optional<String> grade, List<Activation> limits) {

    public Grading {
        limits = List.copyOf(limits);
    }

    /** @param total the account of the total, null where the ruleset has no rules for it */
    public static Grading of(GradeScale scale, BigDecimal score, BigDecimal points, @Nullable Account total) {
        Optional<String> byScore = scale.of(score, points);
        if (byScore.isEmpty() || total == null) {
            return new Grading(byScore, List.of());
        }
        List<String> names = scale.bands().stream().map(GradeScale.Band::name).toList();
        Limits limits = new Limits(names, names.indexOf(byScore.get()));
        total.activations().forEach(activation -> limits.take(activation));
        return new Grading(Optional.of(names.get(limits.grade())), limits.moved);
    }

    /** Positions from the best down. */
    private static final class Limits {

        private final List<String> names;
        private final int byScore;
        private final List<Activation> moved = new ArrayList<>();
        private int down;
        private int atMost;
        private int set = -1;

        private Limits(List<String> names, int byScore) {
            this.names = names;
            this.byScore = byScore;
        }

        private boolean take(Activation activation) {
            return activation
                    .rule()
                    .award()
                    .fold(
                            giving -> false,
                            adjusting -> false,
                            onTotal -> onTotal.fold(
                                    points -> false,
                                    uncapped -> false,
                                    grade -> atMost(names.indexOf(grade.grade())) && moved.add(activation),
                                    grade -> is(names.indexOf(grade.grade())) && moved.add(activation),
                                    grade -> down(grade.steps()) && moved.add(activation)));
        }

        private boolean atMost(int grade) {
            atMost = Math.max(atMost, grade);
            return grade > byScore;
        }

        private boolean is(int grade) {
            set = Math.max(set, grade);
            return true;
        }

        private boolean down(int steps) {
            down += steps;
            return true;
        }

        private int grade() {
            return set >= 0 ? set : Math.max(atMost, Math.min(names.size() - 1, byScore + down));
        }
    }
}
