package org.youju.exact;

import java.math.BigDecimal;

/**
 * Exact numbers as longs that compare the same way, for the compiled rules.
 *
 * <p>The rank of v is {@code 2 × floor(v × 10⁶)}, plus one where the floor cut something off. Against a literal of at
 * most six decimals each of {@code < <= > >= ==} then answers as it would for the exact numbers: 5 ÷ 7 is neither equal
 * to nor confused with its nearest decimal. Values beyond ±10¹² take the rank of that limit, which no literal reaches.
 */
public final class Rank {

    /** Most decimals that a literal in a rule may have. */
    public static final int LITERAL_DECIMALS = 6;

    /** A literal in a rule, and a number in a submission, is at most this far from zero. */
    public static final BigDecimal LIMIT = BigDecimal.TEN.pow(12);

    private static final Ratio SCALE = Ratio.of(BigDecimal.TEN.pow(LITERAL_DECIMALS));
    private static final long HIGHEST = 1_000_000_000_000_000_001L;

    private Rank() {}

    public static long of(Ratio value) {
        Ratio scaled = value.times(SCALE);
        long floor = scaled.floorWithin(-HIGHEST, HIGHEST);
        return 2 * floor + (scaled.isWhole() ? 0 : 1);
    }

    public static long of(BigDecimal value) {
        return of(Ratio.of(value));
    }
}
