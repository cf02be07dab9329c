package org.youju.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankTest {

    @Test
    void ranksCompareWithAnyLiteralAsTheExactNumbersDo() {
        long seed = 20_230_003;
        Random random = new Random(seed);
        for (int i = 0; i < 100_000; i++) {
            BigDecimal literal = literal(random);
            Ratio value = near(literal, random);
            assertThat(Integer.signum(Long.compare(Rank.of(value), Rank.of(literal))))
                    .as("seed %d, step %d: %s against %s", seed, i, value, literal)
                    .isEqualTo(value.compareTo(Ratio.of(literal)));
        }
    }

    /** Up to six decimals, of every size up to the limit, of both signs. */
    private static BigDecimal literal(Random random) {
        BigInteger unscaled = new BigInteger(random.nextInt(60), random);
        BigDecimal literal = new BigDecimal(unscaled, random.nextInt(Rank.LITERAL_DECIMALS + 1));
        BigDecimal within = literal.compareTo(Rank.LIMIT) > 0 ? Rank.LIMIT : literal;
        return random.nextBoolean() ? within : within.negate();
    }

    /** The literal itself, something right beside it, or any fraction, even beyond the limit. */
    private static Ratio near(BigDecimal literal, Random random) {
        Ratio fraction = Ratio.of(new BigDecimal(new BigInteger(50, random)))
                .dividedBy(Ratio.of(random.nextInt(1_000_000) + 1L));
        Ratio hair = Ratio.ONE.dividedBy(Ratio.of(1L + new BigInteger(62, random).longValue()));
        Ratio centre = Ratio.of(literal);
        return switch (random.nextInt(4)) {
            case 0 -> centre;
            case 1 -> centre.plus(hair);
            case 2 -> centre.minus(hair);
            default -> random.nextBoolean() ? fraction : Ratio.ZERO.minus(fraction);
        };
    }

    @Test
    void theRankOfALargerNumberIsNeverSmaller() {
        long seed = 20_230_004;
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            Ratio one = near(literal(random), random);
            Ratio other = near(literal(random), random);
            assertThat(Rank.of(one.max(other)))
                    .as("seed %d, step %d: %s and %s", seed, i, one, other)
                    .isGreaterThanOrEqualTo(Rank.of(one.min(other)));
        }
    }

    @ParameterizedTest
    @CsvSource({"5, 7", "2, 3", "1, 3", "-1, 3", "1, 3000000"})
    void aFractionIsNeverEqualToItsNearestDecimal(long numerator, long denominator) {
        Ratio fraction = Ratio.of(numerator).dividedBy(Ratio.of(denominator));
        for (RoundingMode mode : new RoundingMode[] {RoundingMode.FLOOR, RoundingMode.CEILING}) {
            assertThat(Rank.of(fraction)).isNotEqualTo(Rank.of(fraction.rounded(Rank.LITERAL_DECIMALS, mode)));
        }
    }

    @Test
    void valuesBeyondTheLimitStayBeyondIt() {
        Ratio limit = Ratio.of(Rank.LIMIT);
        Ratio beyond = limit.times(limit).times(limit);

        assertThat(Rank.of(beyond)).isGreaterThan(Rank.of(limit));
        assertThat(Rank.of(Ratio.ZERO.minus(beyond))).isLessThan(Rank.of(Ratio.ZERO.minus(limit)));
    }
}
