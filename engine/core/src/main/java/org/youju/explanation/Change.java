package org.youju.explanation;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.youju.exact.Numbers;
import org.youju.exact.Ratio;
import org.youju.submission.Submission;

/**
 * One value of a sheet changed to another.
 *
 * @param to a value from which on rules may answer differently
 * @param distance how far that is: for numbers by the larger of both, for days in years, else 1
 * @param step as in {@link Explanation.WhatIf}
 * @param before the change to the value that rules compare with, where this one goes a step beyond it; else null
 */
record Change(
        Value value,
        Object to,
        Ratio distance,
        @Nullable BigDecimal step,
        @Nullable Change before,
        UnaryOperator<Submission> edit) {

    /**
     * @param item as in {@link Explanation.WhatIf}
     * @param itemName of the goal or finding, "" for an input
     */
    record Value(
            String item,
            String itemName,
            String name,
            String pointer,
            Object from,
            @Nullable String unit) {}

    /** A number changed; the step is that of the figures' decimals. */
    static Change ofNumber(
            Value value,
            BigDecimal to,
            @Nullable BigDecimal step,
            @Nullable Change before,
            UnaryOperator<Submission> edit) {
        BigDecimal from = (BigDecimal) value.from();
        BigDecimal larger = from.abs().max(to.abs());
        Ratio distance = larger.signum() == 0
                ? Ratio.ZERO
                : Ratio.of(to.subtract(from).abs()).dividedBy(Ratio.of(larger));
        return new Change(value, to, distance, step, before, edit);
    }

    /** An answer that is no number changed. */
    static Change ofAnswer(Value value, Object to, UnaryOperator<Submission> edit) {
        return new Change(value, to, Ratio.ONE, null, null, edit);
    }

    String key() {
        return value.pointer() + " " + (to instanceof BigDecimal number ? Numbers.plain(number) : Objects.toString(to));
    }
}
