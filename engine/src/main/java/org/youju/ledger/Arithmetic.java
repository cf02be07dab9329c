package org.youju.ledger;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.youju.exact.Numbers;
import org.youju.exact.Ratio;

/** A calculation: one tree from which both the exact value and the text are read, so that the two cannot drift. */
public sealed interface Arithmetic {

    Ratio value();

    /** As it is printed, for example {@code 15 × (1 − 50%)}. */
    String text();

    /** How tightly the outermost sign binds: 3 for a bare number, 2 for × and ÷, 1 for − and +. */
    int strength();

    final class Figure implements Arithmetic {

        private final BigDecimal number;
        private final Ratio value;

        Figure(BigDecimal number) {
            this.number = number;
            this.value = Ratio.of(number);
        }

        @Override
        public Ratio value() {
            return value;
        }

        @Override
        public String text() {
            return Numbers.plain(number);
        }

        @Override
        public String equation() {
            return Numbers.points(value.decimal());
        }

        @Override
        public int strength() {
            return number.signum() < 0 ? 1 : 3;
        }
    }

    final class Percent implements Arithmetic {

        private final BigDecimal percent;
        private final Ratio value;

        Percent(BigDecimal percent) {
            this.percent = percent;
            this.value = Ratio.ofPercent(percent);
        }

        @Override
        public Ratio value() {
            return value;
        }

        @Override
        public String text() {
            return Numbers.plain(percent) + "%";
        }

        @Override
        public int strength() {
            return 3;
        }
    }

    /** Worked out once when it is made, since its value is asked for again and again. */
    final class Operation implements Arithmetic {

        private final Arithmetic left;
        private final Sign sign;
        private final Arithmetic right;
        private final Ratio value;
        /** Kept, since what a rule gives of a whole indicator is one and the same operation for all sheets. */
        private @Nullable String equation;

        private Operation(Arithmetic left, Sign sign, Arithmetic right) {
            this.left = left;
            this.sign = sign;
            this.right = right;
            this.value = switch (sign) {
                case TIMES -> left.value().times(right.value());
                case DIVIDED_BY -> left.value().dividedBy(right.value());
                case MINUS -> left.value().minus(right.value());
                case PLUS -> left.value().plus(right.value());
            };
        }

        @Override
        public Ratio value() {
            return value;
        }

        @Override
        public String text() {
            if (!(left instanceof Operation)) {
                return grouped(left, sign.strength) + " " + sign.text + " " + grouped(right, sign.strength + 1);
            }
            Deque<Operation> chain = chain();
            StringBuilder text = new StringBuilder(grouped(chain.element().left, chain.element().sign.strength));
            int strength = chain.element().sign.strength;
            for (Operation one : chain) {
                if (strength < one.sign.strength) {
                    text.insert(0, '(').append(')');
                }
                text.append(' ').append(one.sign.text).append(' ').append(grouped(one.right, one.sign.strength + 1));
                strength = one.sign.strength;
            }
            return text.toString();
        }

        @Override
        public String equation() {
            String known = equation;
            if (known == null) {
                known = Arithmetic.super.equation();
                equation = known;
            }
            return known;
        }

        /** This and the operations on its left, innermost first: a sum of thousands of numbers is a chain that long. */
        private Deque<Operation> chain() {
            Deque<Operation> chain = new ArrayDeque<>();
            Arithmetic part = this;
            while (part instanceof Operation operation) {
                chain.push(operation);
                part = operation.left;
            }
            return chain;
        }

        @Override
        public int strength() {
            return sign.strength;
        }

        private static String grouped(Arithmetic part, int strength) {
            return part.strength() < strength ? "(" + part.text() + ")" : part.text();
        }
    }

    enum Sign {
        TIMES("×", 2),
        DIVIDED_BY("÷", 2),
        MINUS("−", 1),
        PLUS("+", 1);

        private final String text;
        private final int strength;

        Sign(String text, int strength) {
            this.text = text;
            this.strength = strength;
        }
    }

    default Arithmetic times(Arithmetic other) {
        return new Operation(this, Sign.TIMES, other);
    }

    /** Its value exists only where {@code other} is not zero. */
    default Arithmetic dividedBy(Arithmetic other) {
        return new Operation(this, Sign.DIVIDED_BY, other);
    }

    default Arithmetic plus(Arithmetic other) {
        return new Operation(this, Sign.PLUS, other);
    }

    /** The numbers added up; there is at least one. */
    static Arithmetic sum(List<BigDecimal> numbers) {
        Arithmetic sum = new Figure(numbers.get(0));
        for (int i = 1; i < numbers.size(); i++) {
            sum = sum.plus(new Figure(numbers.get(i)));
        }
        return sum;
    }

    default Arithmetic minus(Arithmetic other) {
        return new Operation(this, Sign.MINUS, other);
    }

    /**
     * The formula with its result: {@code 15 × (1 − 50%) = 7.50}, or {@code ≈} where decimals had to be cut; a bare number
     * as it is.
     */
    default String equation() {
        Optional<BigDecimal> exact = value().exactDecimal();
        return text() + (exact.isPresent() ? " = " : " ≈ ") + Numbers.points(exact.orElseGet(value()::decimal));
    }
}
