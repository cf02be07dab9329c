package org.youju.rules;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import org.youju.exact.Numbers;

/** Limits the total, or the grade of the sheet; for the criterion of the total only. */
public sealed interface OnTotal extends Award {

    @Override
    default <R> R accept(Award.Visitor<R> visitor) {
        return visitor.onTotal(this);
    }

    <R> R limit(Limiter<R> limiter);

    /** {@link #limit} by one function for each, in the visitor's order. */
    default <R> R fold(
            Function<? super AtMost, ? extends R> atMost,
            Function<? super Uncapped, ? extends R> uncapped,
            Function<? super GradeAtMost, ? extends R> gradeAtMost,
            Function<? super GradeIs, ? extends R> gradeIs,
            Function<? super GradeDown, ? extends R> gradeDown) {
        return limit(new Limiter<R>() {

            @Override
            public R atMost(AtMost one) {
                return atMost.apply(one);
            }

            @Override
            public R uncapped(Uncapped one) {
                return uncapped.apply(one);
            }

            @Override
            public R gradeAtMost(GradeAtMost one) {
                return gradeAtMost.apply(one);
            }

            @Override
            public R gradeIs(GradeIs one) {
                return gradeIs.apply(one);
            }

            @Override
            public R gradeDown(GradeDown one) {
                return gradeDown.apply(one);
            }
        });
    }

    /** One answer for each way to limit the whole sheet, so that the compiler counts them. */
    interface Limiter<R> {

        R atMost(AtMost award);

        R uncapped(Uncapped award);

        R gradeAtMost(GradeAtMost award);

        R gradeIs(GradeIs award);

        R gradeDown(GradeDown award);
    }

    /** The total is at most so many points; for the criterion of the total only. */
    record AtMost(BigDecimal points) implements OnTotal {

        @Override
        public Optional<BigDecimal> limit() {
            return Optional.of(points);
        }

        @Override
        public <R> R limit(Limiter<R> limiter) {
            return limiter.atMost(this);
        }

        @Override
        public String text() {
            return "总分不超过 " + Numbers.plain(points) + " 分";
        }
    }

    /** The total is not capped; for the criterion of the total only. */
    record Uncapped() implements OnTotal {

        @Override
        public <R> R limit(Limiter<R> limiter) {
            return limiter.uncapped(this);
        }

        @Override
        public String text() {
            return "总分不设上限";
        }
    }

    /** The grade of the whole sheet is no better than this one; for the criterion of the total only. */
    record GradeAtMost(String grade) implements OnTotal {

        @Override
        public <R> R limit(Limiter<R> limiter) {
            return limiter.gradeAtMost(this);
        }

        @Override
        public boolean decides() {
            return false;
        }

        @Override
        public String text() {
            return "等级不高于“" + grade + "”";
        }
    }

    /** The grade of the whole sheet is this one, whatever its score; for the criterion of the total only. */
    record GradeIs(String grade) implements OnTotal {

        @Override
        public <R> R limit(Limiter<R> limiter) {
            return limiter.gradeIs(this);
        }

        @Override
        public boolean decides() {
            return false;
        }

        @Override
        public String text() {
            return "等级定为“" + grade + "”";
        }
    }

    /** The grade of the whole sheet goes down so many steps; for the criterion of the total only. */
    record GradeDown(int steps) implements OnTotal {

        @Override
        public <R> R limit(Limiter<R> limiter) {
            return limiter.gradeDown(this);
        }

        @Override
        public boolean decides() {
            return false;
        }

        @Override
        public String text() {
            return "等级降 " + steps + " 档";
        }
    }
}
