package org.youju.replay;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youju.exact.Ratio;
import org.youju.replay.Inequality.Sum;
import org.youju.rules.Operator;

/**
 * A number in one of the cases in which it may come about.
 *
 * @param needs what holds in this case
 * @param top what is divided, or the number itself
 * @param bottom what divides, above zero in this case; null where nothing does
 */
record Quotient(Possibility needs, Sum top, @Nullable Sum bottom) {

    private static final Ratio MINUS = Ratio.of(-1);
    private static final Sum ZERO = Sum.of(Ratio.ZERO);

    static Quotient of(Possibility needs, Sum number) {
        return new Quotient(needs, number, null);
    }

    /** By a divisor above zero, and by one below, of which both sides have changed their sign. */
    static List<Quotient> byEither(Possibility needs, Sum top, Sum bottom) {
        return List.of(new Quotient(needs, top, bottom), new Quotient(needs, top.times(MINUS), bottom.times(MINUS)));
    }

    static Possibility known(Sum one, String is, Sum other) {
        return Possibility.of(List.of(Inequality.of(one, is, other)));
    }

    private static boolean isNumber(Sum sum) {
        return sum.factors().values().stream().allMatch(factor -> factor.signum() == 0);
    }

    /** Whether it is always the same number. */
    boolean isFixed() {
        return bottom == null && isNumber(top);
    }

    Sum divisor() {
        return bottom == null ? Sum.of(Ratio.ONE) : bottom;
    }

    Possibility exists() {
        return bottom == null ? needs : needs.and(known(bottom, Inequality.ABOVE, ZERO));
    }

    Quotient where(Possibility more) {
        return new Quotient(needs.and(more), top, bottom);
    }

    Quotient times(Ratio factor) {
        return new Quotient(needs, top.times(factor), bottom);
    }

    List<Possibility> compares(Operator operator, Ratio number) {
        List<Possibility> ways = new ArrayList<>();
        for (Inequality each : Values.compared(top, operator, divisor().times(number))) {
            ways.add(exists().and(Possibility.of(List.of(each))));
        }
        return ways;
    }

    /** Whether the other divides by the same of the other sign. */
    private boolean isNeverWith(Quotient other) {
        return bottom != null && other.bottom != null && same(bottom, other.bottom.times(MINUS));
    }

    private static boolean same(Sum one, Sum other) {
        Sum less = one.plus(other, MINUS);
        return isNumber(less) && less.constant().signum() == 0;
    }

    List<Quotient> plus(Quotient other, Ratio times) {
        if (isNeverWith(other)) {
            return List.of();
        }
        Possibility both = needs.and(other.needs);
        if (same(divisor(), other.divisor())) {
            return List.of(new Quotient(both, top.plus(other.top, times), bottom));
        } else if (other.isFixed()) {
            return List.of(
                    new Quotient(both, top.plus(divisor(), other.top.constant().times(times)), bottom));
        } else if (isFixed()) {
            return List.of(
                    new Quotient(both, other.top.times(times).plus(other.divisor(), top.constant()), other.bottom));
        }
        throw new IllegalArgumentException("a sum of different quotients");
    }

    List<Quotient> times(Quotient other) {
        Possibility both = needs.and(other.needs);
        if (other.isFixed()) {
            return List.of(new Quotient(both, top.times(other.top.constant()), bottom));
        } else if (isFixed()) {
            return List.of(new Quotient(both, other.top.times(top.constant()), other.bottom));
        }
        throw new IllegalArgumentException("a product of two numbers that vary");
    }

    List<Quotient> over(Quotient other) {
        Possibility both = needs.and(other.needs);
        if (other.isFixed()) {
            return other.top.constant().signum() == 0
                    ? List.of()
                    : List.of(new Quotient(both, top.times(Ratio.ONE.dividedBy(other.top.constant())), bottom));
        } else if (isNeverWith(other)) {
            return List.of();
        } else if (same(divisor(), other.divisor())) {
            return byEither(exists().and(other.exists()), top, other.top);
        } else if (isFixed()) {
            return byEither(both.and(other.exists()), other.divisor().times(top.constant()), other.top);
        }
        throw new IllegalArgumentException("a quotient of quotients");
    }

    /** That it is not below another; none where the two are never there together. */
    List<Possibility> notBelow(Quotient other) {
        if (isNeverWith(other)) {
            return List.of();
        }
        Possibility both = exists().and(other.exists());
        if (same(divisor(), other.divisor())) {
            return List.of(both.and(known(top, Inequality.AT_LEAST, other.top)));
        } else if (other.isFixed()) {
            return List.of(both.and(known(top, Inequality.AT_LEAST, divisor().times(other.top.constant()))));
        } else if (isFixed()) {
            return List.of(both.and(known(other.divisor().times(top.constant()), Inequality.AT_LEAST, other.top)));
        }
        throw new IllegalArgumentException("different quotients compared");
    }
}
