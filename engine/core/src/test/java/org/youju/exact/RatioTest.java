package org.youju.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RatioTest {

    private static final long LIMIT = 1_000_000_000_000L;

    private static Ratio ratio(long numerator, long denominator) {
        return Ratio.of(numerator).dividedBy(Ratio.of(denominator));
    }

    @Test
    void sevenSeventhsAreOneWhole() {
        Ratio sum = Ratio.ZERO;
        for (int i = 0; i < 7; i++) {
            sum = sum.plus(ratio(1, 7));
        }
        assertThat(sum).isEqualTo(Ratio.ONE);
    }

    @Test
    void aFractionIsKeptReducedWithTheSignAbove() {
        assertThat(ratio(6, -8)).isEqualTo(ratio(-3, 4)).hasToString("-3/4").hasSameHashCodeAs(ratio(-3, 4));
        assertThat(ratio(-6, -3)).hasToString("2");
        assertThat(ratio(0, -5)).isEqualTo(Ratio.ZERO);
        assertThat(Ratio.of(new BigDecimal("0.50"))).isEqualTo(ratio(1, 2));
        assertThat(Ratio.of(new BigDecimal("5E+2"))).isEqualTo(Ratio.of(500));
    }

    @Test
    void percentAndFractionAreInverse() {
        assertThat(Ratio.ofPercent(new BigDecimal("89.50")).inPercent()).isEqualTo(Ratio.of(new BigDecimal("89.5")));
        Ratio product = Ratio.of(30).times(Ratio.ofPercent(new BigDecimal("89.50")));
        assertThat(product.isDecimal()).isTrue();
        assertThat(product.decimal()).isEqualByComparingTo("26.85");
    }

    @Test
    void roundingHappensOnceFromTheExactValue() {
        assertThat(ratio(149, 10_000).rounded(2, RoundingMode.HALF_UP)).isEqualTo("0.01");
        assertThat(ratio(15, 7).rounded(2, RoundingMode.HALF_UP)).isEqualTo("2.14");
        assertThat(Ratio.of(new BigDecimal("0.005")).rounded(2, RoundingMode.HALF_UP))
                .isEqualTo("0.01");
        assertThat(Ratio.of(new BigDecimal("0.005")).rounded(2, RoundingMode.HALF_EVEN))
                .isEqualTo("0.00");
        assertThat(ratio(2, 3).decimal()).isEqualTo("0.6666666667");
        assertThat(ratio(2, 3).isDecimal()).isFalse();
    }

    @Test
    void divisionByZeroIsRefused() {
        assertThatThrownBy(() -> Ratio.ONE.dividedBy(Ratio.ZERO)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void arithmeticKeepsItsLawsOnRandomFractions() {
        long seed = 20_230_002;
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            Ratio a = any(random);
            Ratio b = any(random);
            Ratio c = any(random);
            String shown = "seed " + seed + ", step " + i + ": " + a + ", " + b + ", " + c;
            assertThat(a.plus(b)).as(shown).isEqualTo(b.plus(a));
            assertThat(a.times(b.plus(c))).as(shown).isEqualTo(a.times(b).plus(a.times(c)));
            assertThat(a.minus(b).plus(b)).as(shown).isEqualTo(a);
            assertThat(a.compareTo(b)).as(shown).isEqualTo(a.minus(b).signum());
            assertThat(a.min(b).plus(a.max(b))).as(shown).isEqualTo(a.plus(b));
            assertFloor(a, shown);
            if (b.signum() != 0) {
                assertThat(a.dividedBy(b).times(b)).as(shown).isEqualTo(a);
            }
        }
    }

    /** Where numbers outgrow a long, the same laws hold. */
    @Test
    void arithmeticKeepsItsLawsBeyondALong() {
        long seed = 20_260_701;
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            Ratio a = large(random);
            Ratio b = large(random);
            Ratio c = any(random);
            String shown = "seed " + seed + ", step " + i + ": " + a + ", " + b + ", " + c;
            assertThat(a.plus(b)).as(shown).isEqualTo(b.plus(a)).hasSameHashCodeAs(b.plus(a));
            assertThat(a.times(b.plus(c))).as(shown).isEqualTo(a.times(b).plus(a.times(c)));
            assertThat(a.minus(b).plus(b)).as(shown).isEqualTo(a).hasToString(a.toString());
            assertThat(a.compareTo(b)).as(shown).isEqualTo(a.minus(b).signum());
            assertFloor(a, shown);
            assertThat(a.dividedBy(b).times(b)).as(shown).isEqualTo(a);
        }
    }

    /** Of any length up to that of a long, and not zero. */
    private static Ratio large(Random random) {
        long up = random.nextLong() >> random.nextInt(63);
        long down = random.nextLong() >>> 1 + random.nextInt(62);
        return Ratio.of(up == 0 ? Long.MIN_VALUE : up).dividedBy(Ratio.of(down + 1));
    }

    private static Ratio any(Random random) {
        return ratio(random.nextInt(2_001) - 1_000L, random.nextInt(999) + 1L);
    }

    @Test
    void theSumOfManyIsWhatAddingOneByOneGives() {
        long seed = 20231231L;
        Random random = new Random(seed);
        List<Ratio> terms = new ArrayList<>();
        Ratio oneByOne = Ratio.ZERO;
        for (int i = 0; i < 100; i++) {
            Ratio term = Ratio.of(random.nextInt(1_000)).dividedBy(Ratio.of(1 + random.nextInt(1_000)));
            terms.add(term);
            oneByOne = oneByOne.plus(term);
            assertThat(Ratio.sum(terms)).as("seed %d, %d terms", seed, i + 1).isEqualTo(oneByOne);
        }
        assertThat(Ratio.sum(List.of())).isEqualTo(Ratio.ZERO);
    }

    private static void assertFloor(Ratio a, String shown) {
        assertThat(a.isWhole()).as(shown).isEqualTo(a.compareTo(Ratio.of(a.rounded(0, RoundingMode.FLOOR))) == 0);
        assertThat(a.floorWithin(-LIMIT, LIMIT))
                .as(shown)
                .isEqualTo(a.rounded(0, RoundingMode.FLOOR)
                        .max(BigDecimal.valueOf(-LIMIT))
                        .min(BigDecimal.valueOf(LIMIT))
                        .longValueExact());
    }
}
