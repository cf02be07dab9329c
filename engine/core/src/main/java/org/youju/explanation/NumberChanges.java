package org.youju.explanation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.youju.exact.Ratio;
import org.youju.explanation.Change.Value;
import org.youju.submission.Submission;

/**
 * The numbers that one number of a sheet would have to become for rules to answer differently: each breakpoint of what depends
 * on it, and, for ends that are open, the smallest step beyond.
 *
 * @param decimals of the sheet's own figures
 */
record NumberChanges(Value value, int decimals, BiFunction<Submission, BigDecimal, Submission> edit) {

    List<Change> of(List<Dependence> dependences) {
        List<Change> changes = new ArrayList<>();
        dependences.forEach(one ->
                one.breakpoints().forEach(breakpoint -> one.solve(breakpoint).ifPresent(met -> around(met, changes))));
        return changes;
    }

    private void around(Ratio met, List<Change> changes) {
        BigDecimal from = (BigDecimal) value.from();
        int side = met.compareTo(Ratio.of(from));
        BigDecimal at = met.rounded(decimals, side < 0 ? RoundingMode.FLOOR : RoundingMode.CEILING);
        BigDecimal step = BigDecimal.ONE.movePointLeft(decimals);
        if (!Ratio.of(at).equals(met)) {
            changes.add(to(at, step, null));
            return;
        }
        Change exact = to(at, null, null);
        if (side != 0) {
            changes.add(exact);
        }
        if (side >= 0) {
            changes.add(to(at.add(step), step, exact));
        }
        if (side <= 0) {
            changes.add(to(at.subtract(step), step, exact));
        }
    }

    private Change to(BigDecimal number, @Nullable BigDecimal step, @Nullable Change before) {
        return Change.ofNumber(value, number, step, before, submission -> edit.apply(submission, number));
    }
}
