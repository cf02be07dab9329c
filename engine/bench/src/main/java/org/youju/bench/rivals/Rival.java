package org.youju.bench.rivals;

import java.util.List;
import org.youju.bench.workload.Workload.Given;

/** Something that scores a sheet and says by which rule each indicator came to its points. */
public interface Rival {

    /** @param points a BigDecimal, or a Double where the engine calculates in them */
    record Line(int indicator, String rule, Number points) {}

    List<Line> score(Given given);

    /** The total of a sheet in ten-thousandths of a point, rounded where the engine calculates in doubles. */
    default long total(Given given) {
        return score(given).stream()
                .mapToLong(line -> Math.round(line.points().doubleValue() * 10_000))
                .sum();
    }
}
