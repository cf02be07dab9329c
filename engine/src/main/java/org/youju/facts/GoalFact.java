package org.youju.facts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.youju.exact.Rank;
import org.youju.exact.Ratio;
import org.youju.submission.Submission;
import org.youju.submission.Submission.Better;

/** A goal as rules see it. The methods with plain types are for the compiled rules. */
public final class GoalFact {

    private final int indicator;
    private final Submission.Goal goal;
    private final @Nullable Quotient[] quotients = new Quotient[Measure.values().length];
    private final long[] ranks = new long[Measure.values().length];

    /** @param indicator the position of its indicator in the ruleset */
    GoalFact(int indicator, Submission.Goal goal) {
        this.indicator = indicator;
        this.goal = goal;
        BigDecimal planned = goal.planned();
        BigDecimal actual = goal.actual();
        if (planned != null && actual != null) {
            Quotient upward = new Quotient(actual, planned);
            Quotient downward = new Quotient(planned, actual);
            set(Measure.COMPLETION_RATE, goal.better() == Better.HIGHER ? upward : downward);
            set(Measure.PLANNED_TO_ACTUAL, downward);
        }
    }

    private void set(Measure measure, Quotient quotient) {
        if (quotient.divisor().signum() != 0) {
            quotients[measure.ordinal()] = quotient;
            ranks[measure.ordinal()] = Rank.of(quotient.value().inPercent());
        }
    }

    /** The two numbers that a rate is the quotient of. */
    public record Quotient(BigDecimal dividend, BigDecimal divisor) {

        public Ratio value() {
            return Ratio.of(dividend).dividedBy(Ratio.of(divisor));
        }
    }

    public int indicator() {
        return indicator;
    }

    public boolean has(int measure) {
        return quotients[measure] != null;
    }

    /** The {@link Rank} of a measure in percent; only where {@link #has} it. */
    public long rank(int measure) {
        return ranks[measure];
    }

    public Optional<Quotient> quotient(Measure measure) {
        return Optional.ofNullable(quotients[measure.ordinal()]);
    }

    /** The names of the goal's fields that a measure needs and that are missing. */
    public List<String> missing() {
        return goal.planned() == null && goal.actual() == null
                ? List.of("planned", "actual")
                : goal.planned() == null ? List.of("planned") : goal.actual() == null ? List.of("actual") : List.of();
    }

    public Submission.Goal goal() {
        return goal;
    }

    /** Its place in the submission without the leading slash: {@code goals/3}. */
    public String item() {
        return goal.place().pointer().substring(1);
    }
}
