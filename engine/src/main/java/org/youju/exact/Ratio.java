package org.youju.exact;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * An exact fraction. Completion rates such as 5 ÷ 7 have no finite decimal form; kept as fractions they add up and
 * round to the cent that a reader with paper and pencil finds.
 */
public final class Ratio implements Comparable<Ratio> {

    /** Decimals kept where a fraction has to be shown or posted as a decimal number. */
    public static final int DECIMALS = 10;

    public static final Ratio ZERO = new Ratio(BigInteger.ZERO, BigInteger.ONE);
    public static final Ratio ONE = new Ratio(BigInteger.ONE, BigInteger.ONE);
    private static final Ratio HUNDRED = of(100);

    private final BigInteger numerator;
    private final BigInteger denominator;

    private Ratio(BigInteger numerator, BigInteger denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    public static Ratio of(long value) {
        return new Ratio(BigInteger.valueOf(value), BigInteger.ONE);
    }

    public static Ratio of(BigDecimal value) {
        return value.scale() <= 0
                ? new Ratio(value.toBigIntegerExact(), BigInteger.ONE)
                : reduced(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }

    /** The fraction that {@code percent} % stands for: 50 gives one half. */
    public static Ratio ofPercent(BigDecimal percent) {
        return of(percent).dividedBy(HUNDRED);
    }

    private static Ratio reduced(BigInteger numerator, BigInteger denominator) {
        BigInteger divisor = numerator.gcd(denominator);
        return denominator.signum() < 0
                ? new Ratio(
                        numerator.divide(divisor).negate(),
                        denominator.divide(divisor).negate())
                : new Ratio(numerator.divide(divisor), denominator.divide(divisor));
    }

    public Ratio plus(Ratio other) {
        return reduced(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /**
     * The sum, reduced once at the end: thousands of unlike denominators added one by one would take minutes, since the
     * running denominator has to be reduced at each step.
     */
    public static Ratio sum(List<Ratio> terms) {
        if (terms.isEmpty()) {
            return ZERO;
        }
        Ratio sum = unreducedSum(terms);
        return reduced(sum.numerator, sum.denominator);
    }

    /** By halves, so that the numbers multiplied are of like size. */
    private static Ratio unreducedSum(List<Ratio> terms) {
        if (terms.size() == 1) {
            return terms.get(0);
        }
        Ratio left = unreducedSum(terms.subList(0, terms.size() / 2));
        Ratio right = unreducedSum(terms.subList(terms.size() / 2, terms.size()));
        return left.denominator.equals(right.denominator)
                ? new Ratio(left.numerator.add(right.numerator), left.denominator)
                : new Ratio(
                        left.numerator.multiply(right.denominator).add(right.numerator.multiply(left.denominator)),
                        left.denominator.multiply(right.denominator));
    }

    public Ratio minus(Ratio other) {
        return plus(new Ratio(other.numerator.negate(), other.denominator));
    }

    public Ratio times(Ratio other) {
        return reduced(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** @throws ArithmeticException if {@code divisor} is zero */
    public Ratio dividedBy(Ratio divisor) {
        if (divisor.numerator.signum() == 0) {
            throw new ArithmeticException("division of " + this + " by zero");
        }
        return reduced(numerator.multiply(divisor.denominator), denominator.multiply(divisor.numerator));
    }

    public Ratio min(Ratio other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Ratio max(Ratio other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public int signum() {
        return numerator.signum();
    }

    /** This fraction in hundredths: one half gives 50. */
    public Ratio inPercent() {
        return times(HUNDRED);
    }

    /** Rounded once, from the exact value. */
    public BigDecimal rounded(int decimals, RoundingMode mode) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), decimals, mode);
    }

    /** Rounded half up to {@link #DECIMALS} decimals. */
    public BigDecimal decimal() {
        return rounded(DECIMALS, RoundingMode.HALF_UP);
    }

    /** The same number as a decimal of at most {@link #DECIMALS} decimals, if there is one. */
    public Optional<BigDecimal> exactDecimal() {
        BigDecimal decimal = decimal();
        return of(decimal).equals(this) ? Optional.of(decimal) : Optional.empty();
    }

    /** The largest whole number that is not above this one. */
    BigInteger floor() {
        BigInteger[] parts = numerator.divideAndRemainder(denominator);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    @Override
    public int compareTo(Ratio other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ratio that && numerator.equals(that.numerator) && denominator.equals(that.denominator);
    }

    @Override
    public int hashCode() {
        return 31 * numerator.hashCode() + denominator.hashCode();
    }

    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }
}
