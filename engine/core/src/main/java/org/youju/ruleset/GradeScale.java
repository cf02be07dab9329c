package org.youju.ruleset;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * @param outOf the table's total that the bands are made for; a table of another total is not graded
 * @param bands from the best down
 */
public record GradeScale(BigDecimal outOf, Provenance provenance, List<Band> bands) {

    public GradeScale {
        bands = List.copyOf(bands);
    }

    /** @param from the lowest score of this grade, included */
    public record Band(String name, BigDecimal from) {}

    /** The grade of a score on a table of {@code points}; none where this scale was made for another total. */
    public Optional<String> of(BigDecimal score, BigDecimal points) {
        return points.compareTo(outOf) != 0
                ? Optional.empty()
                : bands.stream()
                        .filter(band -> score.compareTo(band.from()) >= 0)
                        .map(Band::name)
                        .findFirst();
    }
}
