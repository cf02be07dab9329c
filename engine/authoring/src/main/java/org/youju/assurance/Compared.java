package org.youju.assurance;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.youju.rules.ComparedNumber;
import org.youju.rules.Condition;
import org.youju.rules.Operator;
import org.youju.rules.Quantity;

/**
 * That a condition compares a number, or a day, with one that the rule writes.
 *
 * @param quantity null where it is an input as it was given
 * @param number of a day, the days since 1970
 */
record Compared(String name, @Nullable Quantity quantity, Operator operator, BigDecimal number) {

    /** Empty where the condition compares something else, or rests on other conditions. */
    static Optional<Compared> of(Condition condition) {
        return ComparedNumber.of(condition)
                .map(one -> new Compared(one.name(), one.quantity(), one.operator(), one.number()))
                .or(() -> day(condition));
    }

    private static Optional<Compared> day(Condition condition) {
        return condition.fold(
                onInput -> onInput.date()
                        ? Optional.of(new Compared(
                                onInput.name(),
                                null,
                                onInput.operator(),
                                BigDecimal.valueOf(Names.day(onInput.literal()))))
                        : Optional.empty(),
                notApplicable -> Optional.empty(),
                onQuantity -> Optional.empty(),
                anyDerivable -> Optional.empty(),
                found -> Optional.empty(),
                lacking -> Optional.empty(),
                anyOf -> Optional.empty(),
                otherwise -> Optional.empty());
    }
}
