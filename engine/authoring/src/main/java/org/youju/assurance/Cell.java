package org.youju.assurance;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One way that a variable can be, as far as the rules can tell: a single value, everything between two values that rules
 * compare with, missing, or not applicable.
 *
 * @param label for people: {@code 60%}, {@code 60% 至 100% 之间}, 缺
 * @param at the value that stands for it, null where it is no number
 * @param given whether there is a value
 */
record Cell(String label, @Nullable BigDecimal at, boolean given, Setter setter) {

    /** Fills a draft in; false where no sheet can be like this together with what is filled in already. */
    interface Setter {
        boolean set(Draft draft);
    }

    /** @throws NullPointerException where it is no number */
    BigDecimal number() {
        return Objects.requireNonNull(at, label);
    }

    static Cell missing(Setter setter) {
        return new Cell("缺", null, false, setter);
    }
}
