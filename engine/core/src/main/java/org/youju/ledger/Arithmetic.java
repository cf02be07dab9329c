package org.youju.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youju.exact.Numbers;
import org.youju.exact.Ratio;
import org.youju.facts.DerivedValue;

/** A calculation: one tree from which both the exact value and the text are read, so that the two cannot drift. */
public abstract sealed class Arithmetic {

    private static final int USUAL_LENGTH = 60;

    private final Ratio value;
    /** Kept, since what a year's table gives by itself is the same for sheet after sheet. */
    private @Nullable String equation;

    private Arithmetic(Ratio value) {
        this.value = value;
    }

    /** Worked out once when it is made, since it is asked for again and again. */
    public final Ratio value() {
        return value;
    }

    /** As it is printed, for example {@code 15 × (1 − 50%)}. */
    public final String text() {
        StringBuilder text = new StringBuilder();
        write(text);
        return text.toString();
    }

    abstract void write(StringBuilder to);

    /** How tightly the outermost sign binds: 3 for a bare number, 2 for × and ÷, 1 for − and +. */
    abstract int strength();

    static final class Figure extends Arithmetic {

        private final BigDecimal number;
        /** How it is printed, where that is known beforehand. */
        private final @Nullable String text;

        Figure(BigDecimal number) {
            this(number, null);
        }

        private Figure(BigDecimal number, @Nullable String text) {
            super(Ratio.of(number));
            this.number = number;
            this.text = text;
        }

        /** A number of the year's table, made once for all sheets. */
        static Figure ofTable(BigDecimal number) {
            return new Figure(number, Numbers.plain(number));
        }

        @Override
        void write(StringBuilder to) {
            to.append(text == null ? Numbers.plain(number) : text);
        }

        @Override
        public String equation() {
            return Numbers.points(number);
        }

        @Override
        int strength() {
            return number.signum() < 0 ? 1 : 3;
        }
    }

    /** A percentage of the year's table, made once for all sheets. */
    static final class Percent extends Arithmetic {

        private final String text;

        Percent(BigDecimal percent) {
            super(Ratio.ofPercent(percent));
            this.text = Numbers.plain(percent) + "%";
        }

        @Override
        void write(StringBuilder to) {
            to.append(text);
        }

        @Override
        int strength() {
            return 3;
        }
    }

    /** A percentage that a sheet gives. */
    static final class Rate extends Arithmetic {

        private final DerivedValue percent;

        /** @param fraction that of the percentage */
        Rate(DerivedValue percent, Ratio fraction) {
            super(fraction);
            this.percent = percent;
        }

        @Override
        void write(StringBuilder to) {
            to.append(Numbers.plain(percent.added().get(0))).append('%');
        }

        @Override
        int strength() {
            return 3;
        }
    }

    /** What a part leaves of the whole: {@code share × (1 − part)}. */
    static final class Rest extends Arithmetic {

        private final Arithmetic share;
        private final Arithmetic part;

        Rest(Arithmetic share, Arithmetic part) {
            super(share.value.times(Ratio.ONE.minus(part.value)));
            this.share = share;
            this.part = part;
        }

        @Override
        void write(StringBuilder to) {
            writeGrouped(share, Sign.TIMES.strength, to);
            to.append(" × (1 − ");
            writeGrouped(part, Sign.MINUS.strength + 1, to);
            to.append(')');
        }

        @Override
        int strength() {
            return Sign.TIMES.strength;
        }
    }

    /** A whole number of steps, cut from their exact value: {@code 取整(7.5 ÷ 3)}. */
    static final class Whole extends Arithmetic {

        private final Arithmetic exact;
        private final String name;

        /** @param mode floor, ceiling or half up */
        Whole(Arithmetic exact, RoundingMode mode) {
            super(Ratio.of(exact.value.rounded(0, mode)));
            this.exact = exact;
            this.name = switch (mode) {
                case FLOOR -> "取整(";
                case CEILING -> "进一(";
                case HALF_UP -> "四舍五入(";
                default -> throw new IllegalArgumentException("no step is rounded by " + mode);
            };
        }

        @Override
        void write(StringBuilder to) {
            to.append(name);
            exact.write(to);
            to.append(')');
        }

        @Override
        int strength() {
            return 3;
        }
    }

    /** Rounded half up where the table says so: {@code 四舍五入(7 ÷ 3, 2)}. */
    static final class RoundedTo extends Arithmetic {

        private final Arithmetic exact;
        private final int decimals;

        RoundedTo(Arithmetic exact, int decimals) {
            super(Ratio.of(exact.value.rounded(decimals, RoundingMode.HALF_UP)));
            this.exact = exact;
            this.decimals = decimals;
        }

        @Override
        void write(StringBuilder to) {
            to.append("四舍五入(");
            exact.write(to);
            to.append(", ").append(decimals).append(')');
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

        private Operation(Arithmetic left, Sign sign, Arithmetic right) {
            super(sign.of(left.value, right.value));
            this.left = left;
            this.sign = sign;
            this.right = right;
        }

        @Override
        void write(StringBuilder to) {
            if (left instanceof Operation) {
                writeChain(to);
            } else {
                writeGrouped(left, sign.strength, to);
                writeRight(to);
            }
        }

        /** This and the operations on its left, innermost first: a sum of thousands of numbers is a chain that long. */
        private void writeChain(StringBuilder to) {
            Operation[] chain = chain();
            for (int i = 1; i < chain.length; i++) {
                if (chain[i - 1].sign.strength < chain[i].sign.strength) {
                    to.append('(');
                }
            }
            writeGrouped(chain[0].left, chain[0].sign.strength, to);
            chain[0].writeRight(to);
            for (int i = 1; i < chain.length; i++) {
                if (chain[i - 1].sign.strength < chain[i].sign.strength) {
                    to.append(')');
                }
                chain[i].writeRight(to);
            }
        }

        private Operation[] chain() {
            int length = 0;
            for (Arithmetic part = this; part instanceof Operation operation; part = operation.left) {
                length++;
            }
            Operation[] chain = new Operation[length];
            for (Arithmetic part = this; part instanceof Operation operation; part = operation.left) {
                chain[--length] = operation;
            }
            return chain;
        }

        private void writeRight(StringBuilder to) {
            to.append(sign.text);
            writeGrouped(right, sign.strength + 1, to);
        }

        @Override
        int strength() {
            return sign.strength;
        }
    }

    private enum Sign {
        TIMES(" × ", 2),
        DIVIDED_BY(" ÷ ", 2),
        MINUS(" − ", 1),
        PLUS(" + ", 1);

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

    private static void writeGrouped(Arithmetic part, int strength, StringBuilder to) {
        if (part.strength() < strength) {
            to.append('(');
            part.write(to);
            to.append(')');
        } else {
            part.write(to);
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
        String known = equation;
        if (known == null) {
            StringBuilder text = new StringBuilder(USUAL_LENGTH);
            write(text);
            known = text.append(value.isDecimal() ? " = " : " ≈ ")
                    .append(Numbers.text(value.points()))
                    .toString();
            equation = known;
        }
        return known;
    }
}
