package org.youju.exact;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An exact fraction. Completion rates such as 5 ÷ 7 have no finite decimal form; kept as fractions they add up and
 * round to the cent that a reader with paper and pencil finds.
 *
 * <p>Nearly every number of a sheet fits two longs, and calculating with those is many times faster; what does not fit is
 * kept as reduced {@link BigInteger}s. Two longs are left unreduced, since finding the common divisor costs more than all
 * the rest: nothing but {@link #hashCode} and {@link #toString} asks for it.
 */
public final class Ratio implements Comparable<Ratio> {

    /** Decimals kept where a fraction has to be shown or posted as a decimal number. */
    public static final int DECIMALS = 10;

    public static final Ratio ZERO = new Ratio(0, 1);
    public static final Ratio ONE = new Ratio(1, 1);
    private static final Ratio HUNDRED = of(100);
    /** The most bits that a long has beside its sign. */
    private static final int BITS = 63;

    private static final long[] POWERS_OF_TEN = new long[19];

    static {
        POWERS_OF_TEN[0] = 1;
        for (int i = 1; i < POWERS_OF_TEN.length; i++) {
            POWERS_OF_TEN[i] = 10 * POWERS_OF_TEN[i - 1];
        }
    }

    private final long numerator;
    /** Above zero. */
    private final long denominator;
    /** The fraction where it does not fit two longs, else null; then the two longs mean nothing. */
    private final @Nullable Big big;

    /** A reduced fraction; its denominator is above zero. */
    private record Big(BigInteger numerator, BigInteger denominator) {}

    private Ratio(long numerator, long denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
        this.big = null;
    }

    private Ratio(Big big) {
        this.numerator = 0;
        this.denominator = 1;
        this.big = big;
    }

    public static Ratio of(long value) {
        return new Ratio(value, 1);
    }

    public static Ratio of(BigDecimal value) {
        return of(value, 0);
    }

    /** The fraction that {@code percent} % stands for: 50 gives one half. */
    public static Ratio ofPercent(BigDecimal percent) {
        return of(percent, 2);
    }

    /** The value with its point moved to the left. */
    private static Ratio of(BigDecimal value, int places) {
        int down = value.scale() + places;
        if (Numbers.isShort(value) && down < POWERS_OF_TEN.length) {
            return new Ratio(Numbers.digits(value), POWERS_OF_TEN[down]);
        }
        return down <= 0
                ? fraction(value.movePointLeft(places).toBigIntegerExact(), BigInteger.ONE)
                : fraction(value.unscaledValue(), BigInteger.TEN.pow(down));
    }

    /** @throws ArithmeticException if {@code denominator} is zero */
    public static Ratio of(BigInteger numerator, BigInteger denominator) {
        return fraction(numerator, denominator);
    }

    /** The numerator of the reduced fraction. */
    public BigInteger numeratorExact() {
        return up().divide(up().gcd(down()));
    }

    /** The denominator of the reduced fraction, above zero. */
    public BigInteger denominatorExact() {
        return down().divide(up().gcd(down()));
    }

    /** The largest whole number that is not above this one. */
    public BigInteger floor() {
        BigInteger[] parts = up().divideAndRemainder(down());
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    /** The least whole number that is not below this one. */
    public BigInteger ceiling() {
        return negated().floor().negate();
    }

    private static Ratio fraction(BigInteger numerator, BigInteger denominator) {
        BigInteger divisor = numerator.gcd(denominator);
        BigInteger up = numerator.divide(divisor);
        BigInteger down = denominator.divide(divisor);
        if (up.bitLength() <= BITS && down.bitLength() <= BITS) {
            return signAbove(up.longValueExact(), down.longValueExact());
        }
        return new Ratio(down.signum() < 0 ? new Big(up.negate(), down.negate()) : new Big(up, down));
    }

    /** @param denominator above zero */
    static Ratio unreduced(long numerator, long denominator) {
        return new Ratio(numerator, denominator);
    }

    /** Whether it does not fit two longs; then they mean nothing. */
    boolean isLarge() {
        return big != null;
    }

    long numerator() {
        return numerator;
    }

    long denominator() {
        return denominator;
    }

    private static Ratio signAbove(long numerator, long denominator) {
        if (denominator > 0) {
            return new Ratio(numerator, denominator);
        }
        return numerator == Long.MIN_VALUE || denominator == Long.MIN_VALUE
                ? new Ratio(new Big(
                        BigInteger.valueOf(numerator).negate(),
                        BigInteger.valueOf(denominator).negate()))
                : new Ratio(-numerator, -denominator);
    }

    private BigInteger up() {
        return big == null ? BigInteger.valueOf(numerator) : big.numerator;
    }

    private BigInteger down() {
        return big == null ? BigInteger.valueOf(denominator) : big.denominator;
    }

    /** Whether all products of one of these numbers with another fit a long, with a bit to spare so that two add up. */
    private boolean fits(Ratio other) {
        return big == null && other.big == null && bits() + other.bits() < BITS;
    }

    /** As many as the longer of the two numbers has. */
    private int bits() {
        return Long.SIZE - Long.numberOfLeadingZeros(Math.abs(numerator) | denominator);
    }

    public Ratio plus(Ratio other) {
        if (fits(other)) {
            return denominator == other.denominator
                    ? new Ratio(numerator + other.numerator, denominator)
                    : new Ratio(
                            numerator * other.denominator + other.numerator * denominator,
                            denominator * other.denominator);
        }
        return fraction(up().multiply(other.down()).add(other.up().multiply(down())), down().multiply(other.down()));
    }

    /**
     * The sum. Once it outgrows two longs it is reduced only at the end: thousands of unlike denominators added one by one
     * would take minutes, since the running denominator has to be reduced at each step.
     */
    public static Ratio sum(List<Ratio> terms) {
        Ratio sum = ZERO;
        for (int i = 0; i < terms.size(); i++) {
            if (!sum.fits(terms.get(i))) {
                Big rest = unreducedSum(terms.subList(i, terms.size()));
                return sum.plus(fraction(rest.numerator, rest.denominator));
            }
            sum = sum.plus(terms.get(i));
        }
        return sum;
    }

    /** By halves, so that the numbers multiplied are of like size. */
    private static Big unreducedSum(List<Ratio> terms) {
        if (terms.size() == 1) {
            return new Big(terms.get(0).up(), terms.get(0).down());
        }
        Big left = unreducedSum(terms.subList(0, terms.size() / 2));
        Big right = unreducedSum(terms.subList(terms.size() / 2, terms.size()));
        return left.denominator.equals(right.denominator)
                ? new Big(left.numerator.add(right.numerator), left.denominator)
                : new Big(
                        left.numerator.multiply(right.denominator).add(right.numerator.multiply(left.denominator)),
                        left.denominator.multiply(right.denominator));
    }

    public Ratio minus(Ratio other) {
        if (fits(other)) {
            return denominator == other.denominator
                    ? new Ratio(numerator - other.numerator, denominator)
                    : new Ratio(
                            numerator * other.denominator - other.numerator * denominator,
                            denominator * other.denominator);
        }
        return plus(other.negated());
    }

    private Ratio negated() {
        return big == null && numerator != Long.MIN_VALUE
                ? new Ratio(-numerator, denominator)
                : fraction(up().negate(), down());
    }

    public Ratio times(Ratio other) {
        return fits(other)
                ? new Ratio(numerator * other.numerator, denominator * other.denominator)
                : fraction(up().multiply(other.up()), down().multiply(other.down()));
    }

    /** @throws ArithmeticException if {@code divisor} is zero */
    public Ratio dividedBy(Ratio divisor) {
        if (divisor.signum() == 0) {
            throw new ArithmeticException("division of " + this + " by zero");
        }
        return fits(divisor)
                ? signAbove(numerator * divisor.denominator, denominator * divisor.numerator)
                : fraction(up().multiply(divisor.down()), down().multiply(divisor.up()));
    }

    public Ratio min(Ratio other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Ratio max(Ratio other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public int signum() {
        return big == null ? Long.signum(numerator) : big.numerator.signum();
    }

    /** This fraction in hundredths: one half gives 50. */
    public Ratio inPercent() {
        return times(HUNDRED);
    }

    /** Rounded once, from the exact value. */
    public BigDecimal rounded(int decimals, RoundingMode mode) {
        int scale = big == null ? scale() : -1;
        return scale >= 0
                ? BigDecimal.valueOf(numerator, scale).setScale(decimals, mode)
                : new BigDecimal(up()).divide(new BigDecimal(down()), decimals, mode);
    }

    /** Which power of ten the denominator is, or -1 where it is none. */
    private int scale() {
        // a power of ten has as many zeros at its end in binary as in decimal
        int zeros = Long.numberOfTrailingZeros(denominator);
        return zeros < POWERS_OF_TEN.length && POWERS_OF_TEN[zeros] == denominator ? zeros : -1;
    }

    /** Rounded half up to at most {@link #DECIMALS} decimals. */
    public BigDecimal decimal() {
        int scale = writtenScale();
        return scale >= 0 ? BigDecimal.valueOf(numerator, scale) : rounded(DECIMALS, RoundingMode.HALF_UP);
    }

    /** {@link #decimal} with at least two decimals; of the numbers that nearly all points are, always the same one. */
    public BigDecimal points() {
        int scale = writtenScale();
        if (scale < 2) {
            return Numbers.atLeastTwoDecimals(decimal());
        }
        long digits = numerator;
        for (; scale > 2 && digits % 10 == 0; scale--) {
            digits /= 10;
        }
        return scale == 2 ? Numbers.hundredths(digits) : BigDecimal.valueOf(digits, scale);
    }

    /** How many decimals {@link #decimal} has; below zero where it is not {@link #isWrittenInFull}. */
    public int decimals() {
        return writtenScale();
    }

    /** Whether {@link #decimal} is known to be all of it without a calculation. */
    public boolean isWrittenInFull() {
        return writtenScale() >= 0;
    }

    /** The scale of {@link #decimal} where the denominator says that it is the number itself, else -1. */
    private int writtenScale() {
        int scale = big == null ? scale() : -1;
        return scale <= DECIMALS ? scale : -1;
    }

    /** Whether {@link #decimal} is all of it. */
    public boolean isDecimal() {
        return isWrittenInFull() || of(decimal()).equals(this);
    }

    /** The largest whole number that is not above this one, or the nearer of the limits where it is beyond them. */
    long floorWithin(long least, long most) {
        if (big == null) {
            return Math.max(least, Math.min(most, Math.floorDiv(numerator, denominator)));
        }
        return floor().max(BigInteger.valueOf(least))
                .min(BigInteger.valueOf(most))
                .longValueExact();
    }

    public boolean isWhole() {
        return big == null ? numerator % denominator == 0 : up().mod(down()).signum() == 0;
    }

    @Override
    public int compareTo(Ratio other) {
        return fits(other)
                ? Long.compare(numerator * other.denominator, other.numerator * denominator)
                : up().multiply(other.down()).compareTo(other.up().multiply(down()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ratio that && compareTo(that) == 0;
    }

    @Override
    public int hashCode() {
        BigInteger divisor = up().gcd(down());
        return 31 * up().divide(divisor).hashCode() + down().divide(divisor).hashCode();
    }

    @Override
    public String toString() {
        BigInteger divisor = up().gcd(down());
        BigInteger down = down().divide(divisor);
        return up().divide(divisor) + (down.equals(BigInteger.ONE) ? "" : "/" + down);
    }
}
