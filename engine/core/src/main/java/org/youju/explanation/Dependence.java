package org.youju.explanation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.youju.exact.Ratio;

/**
 * How a quantity depends on one number x when all else stays: (a·x + b) ÷ (c·x + d).
 *
 * @param breakpoints the values of the quantity at which rules may answer differently, or its points run out
 */
record Dependence(Ratio a, Ratio b, Ratio c, Ratio d, List<BigDecimal> breakpoints) {

    Dependence {
        breakpoints = List.copyOf(breakpoints);
    }

    /** The number itself. */
    static Dependence itself(List<BigDecimal> breakpoints) {
        return new Dependence(Ratio.ONE, Ratio.ZERO, Ratio.ZERO, Ratio.ONE, breakpoints);
    }

    /** The x for which the quantity is as required; empty where there is none, or not one alone. */
    Optional<Ratio> solve(BigDecimal required) {
        Ratio target = Ratio.of(required);
        Ratio slope = a.minus(target.times(c));
        return slope.signum() == 0
                ? Optional.empty()
                : Optional.of(target.times(d).minus(b).dividedBy(slope));
    }
}
