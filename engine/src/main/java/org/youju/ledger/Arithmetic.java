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
public abstract sealed class Arithmetic {

    private final Ratio value;

    private Arithmetic(Ratio value) {
        this.value = value;
    }

    /** Worked out once when it is made, since it is asked for again and again. */
    public final Ratio value() {
        return value;
    }

    /** As it is printed, for example {@code 15 × (1 − 50%)}. */
    public abstract String text();

    /** How tightly the outermost sign binds: 3 for a bare number, 2 for × and ÷, 1 for − and +. */
    abstract int strength();

    static final class Figure extends Arithmetic {

        private final BigDecimal number;

        Figure(BigDecimal number) {
            super(Ratio.of(number));
            this.number = number;
        }

        @Override
        public String text() {
            return Numbers.plain(number);
        }

        @Override
        public String equation() {
            return Numbers.points(value().decimal());
        }

        @Override
        int strength() {
            return number.signum() < 0 ? 1 : 3;
        }
    }

    static final class Percent extends Arithmetic {

        private final BigDecimal percent;

        Percent(BigDecimal percent) {
            super(Ratio.ofPercent(percent));
            this.percent = percent;
        }

        @Override
        public String text() {
            return Numbers.plain(percent) + "%";
        }

        @Override
        int strength() {
            return 3;
        }
    }

    static final class Operation extends Arithmetic {

        private final Arithmetic left;
        private final Sign sign;
        private final Arithmetic right;
        /** Kept, since what a rule gives of a whole indicator is one and the same operation for all sheets. */
        private @Nullable String equation;

        private Operation(Arithmetic left, Sign sign, Arithmetic right) {
            super(sign.of(left.value, right.value));
            this.left = left;
            this.sign = sign;
            this.right = right;
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
                known = super.equation();
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
        int strength() {
            return sign.strength;
        }

        private static String grouped(Arithmetic part, int strength) {
            return part.strength() < strength ? "(" + part.text() + ")" : part.text();
        }
    }

    private enum Sign {
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

        private Ratio of(Ratio left, Ratio right) {
            return switch (this) {
                case TIMES -> left.times(right);
                case DIVIDED_BY -> left.dividedBy(right);
                case MINUS -> left.minus(right);
                case PLUS -> left.plus(right);
            };
        }
    }

    public final Arithmetic times(Arithmetic other) {
        return new Operation(this, Sign.TIMES, other);
    }

    /** Its value exists only where {@code other} is not zero. */
    public final Arithmetic dividedBy(Arithmetic other) {
        return new Operation(this, Sign.DIVIDED_BY, other);
    }

    public final Arithmetic plus(Arithmetic other) {
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

    public final Arithmetic minus(Arithmetic other) {
        return new Operation(this, Sign.MINUS, other);
    }

    /**
     * The formula with its result: {@code 15 × (1 − 50%) = 7.50}, or {@code ≈} where decimals had to be cut; a bare number
     * as it is.
     */
    public String equation() {
        Optional<BigDecimal> exact = value.exactDecimal();
        return text() + (exact.isPresent() ? " = " : " ≈ ") + Numbers.points(exact.orElseGet(value::decimal));
    }
}
