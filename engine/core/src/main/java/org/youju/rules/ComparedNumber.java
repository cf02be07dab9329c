package org.youju.rules;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * That a condition compares a number of a sheet with one that the rule writes.
 *
 * @param name what rules call that which is compared
 * @param quantity that is compared; null where it is an input as it was given
 * @param number in the unit of what is compared
 * @param like the same condition with another operator and number
 */
public record ComparedNumber(
        String name,
        @Nullable Quantity quantity,
        Operator operator,
        BigDecimal number,
        BiFunction<Operator, BigDecimal, Condition> like) {

    /** Empty where the condition compares something else, or rests on other conditions. */
    public static Optional<ComparedNumber> of(Condition condition) {
        return condition.fold(
                onInput -> onInput.literal() instanceof BigDecimal number
                        ? Optional.of(new ComparedNumber(
                                onInput.name(),
                                null,
                                onInput.operator(),
                                number,
                                (operator, other) ->
                                        new Condition.OnInput(onInput.name(), operator, other, false, onInput.sign())))
                        : Optional.empty(),
                notApplicable -> Optional.empty(),
                onQuantity -> Optional.of(new ComparedNumber(
                        onQuantity.quantity().zh(),
                        onQuantity.quantity(),
                        onQuantity.operator(),
                        onQuantity.literal(),
                        (operator, other) -> new Condition.OnQuantity(onQuantity.quantity(), operator, other))),
                anyDerivable -> Optional.empty(),
                found -> Optional.empty(),
                lacking -> Optional.empty(),
                anyOf -> Optional.empty(),
                otherwise -> Optional.empty());
    }

    /** Whether it is this quantity that is compared. */
    public boolean isOf(Quantity other) {
        return other.equals(quantity);
    }

    public Condition with(Operator other) {
        return like.apply(other, number);
    }

    public Condition with(BigDecimal other) {
        return like.apply(operator, other);
    }

    public Condition with(Operator otherOperator, BigDecimal other) {
        return like.apply(otherOperator, other);
    }
}
