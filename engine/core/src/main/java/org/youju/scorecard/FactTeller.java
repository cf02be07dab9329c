package org.youju.scorecard;

import org.jspecify.annotations.Nullable;
import org.youju.wording.Lasting;

/** Takes the facts that an entry rests on, one after another. */
public interface FactTeller {

    /** @param value a BigDecimal, a Boolean or a String */
    void fact(Lasting<FactHead> head, Object value);

    /**
     * A fact whose unit and place are this sheet's own.
     *
     * @param value a BigDecimal, a Boolean or a String
     * @param from JSON pointer into the submission
     */
    void fact(Lasting<FactName> name, @Nullable String unit, Object value, String from);
}
