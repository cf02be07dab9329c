package org.youju.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Fractions come back as they were put, however large, whatever was put beside them. */
class RatiosTest {

    private static final long SEED = 20231231L;

    private static final List<Ratio> SEVERAL = List.of(
            Ratio.ZERO,
            Ratio.of(new BigDecimal("-0.895")),
            Ratio.of(5).dividedBy(Ratio.of(7)),
            Ratio.of(new BigDecimal("123456789012345678901234567890.12345")),
            Ratio.of(Long.MAX_VALUE).times(Ratio.of(new BigDecimal("-3.7"))),
            Ratio.of(Long.MIN_VALUE));

    @Test
    void zeroUntilSomethingIsPut() {
        assertThat(new Ratios(3).get(2)).isEqualTo(Ratio.ZERO);
    }

    @Test
    void eachAsItWasPut() {
        Random random = new Random(SEED);
        Ratio[] put = new Ratio[20];
        Ratios ratios = new Ratios(put.length);
        for (int i = 0; i < 1_000; i++) {
            int position = random.nextInt(put.length);
            put[position] = SEVERAL.get(random.nextInt(SEVERAL.size()));
            ratios.set(position, put[position]);
        }

        assertThat(IntStream.range(0, put.length).mapToObj(ratios::get))
                .as("seed %s", SEED)
                .containsExactly(put);
    }
}
