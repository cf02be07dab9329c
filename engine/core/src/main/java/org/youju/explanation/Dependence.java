package org.youju.explanation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.youju.exact.Ratio;

/**
 * How a quantity depends on one number x when all else stays: (a·x + b) ÷ (c·x + d).
 *
 * @param turns the values of the quantity at which rules may answer differently, or its points run out
 */
record Dependence(Ratio a, Ratio b, Ratio c, Ratio d, List<BigDecimal> turns) {

    Dependence {
        turns = List.copyOf(turns);
    }

    /** The number itself. */
    static Dependence itself(List<BigDecimal> turns) {
        return new Dependence(Ratio.ONE, Ratio.ZERO, Ratio.ZERO, Ratio.ONE, turns);
    }

    /** The x for which the quantity is as wanted; empty where there is none, or not one alone. */
    Optional<Ratio> solve(BigDecimal wanted) {
        Ratio target = Ratio.of(wanted);
        Ratio slope = a.minus(target.times(c));
        return slope.signum() == 0
                ? Optional.empty()
                : Optional.of(target.times(d).minus(b).dividedBy(slope));
    }
}
