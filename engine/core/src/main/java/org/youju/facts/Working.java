package org.youju.facts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.youju.exact.Ratio;

/** How a value came about by its formula: only the numbers that count, so that of two compared the smaller is not shown. */
public sealed interface Working {

    Ratio value();

    <R> R accept(Visitor<R> visitor);

    /** One answer for each kind of working, so that the compiler counts them. */
    interface Visitor<R> {

        R figure(Figure working);

        R operation(Operation working);

        R rounded(Rounded working);
    }

    /** @param percent whether it stands for a hundredth of itself */
    record Figure(BigDecimal number, boolean percent) implements Working {

        @Override
        public Ratio value() {
            return percent ? Ratio.ofPercent(number) : Ratio.of(number);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.figure(this);
        }
    }

    /** @param value of both, worked out once */
    record Operation(Working left, org.youju.ruleset.Formula.Sign sign, Working right, Ratio value) implements Working {

        static Operation of(Working left, org.youju.ruleset.Formula.Sign sign, Working right) {
            Ratio value = switch (sign) {
                case PLUS -> left.value().plus(right.value());
                case MINUS -> left.value().minus(right.value());
                case TIMES -> left.value().times(right.value());
                case DIVIDED_BY -> left.value().dividedBy(right.value());
            };
            return new Operation(left, sign, right, value);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.operation(this);
        }
    }

    /** Rounded half up where the table says so. */
    record Rounded(Working of, int decimals) implements Working {

        @Override
        public Ratio value() {
            return Ratio.of(of.value().rounded(decimals, RoundingMode.HALF_UP));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.rounded(this);
        }
    }
}
