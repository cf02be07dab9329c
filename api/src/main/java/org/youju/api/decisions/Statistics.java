package org.youju.api.decisions;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the decisions of one year come to. Those that another took the place of do not count.
 *
 * @param decisions how many departments have one; of several of the same department, the newest counts
 * @param determined how many of them have a score; the rest still lack data
 * @param mean of the scores, rounded to two decimals; null where there are none
 * @param median the same; the mean of the two in the middle where their number is even
 * @param bands how many scores lie in each tenth of the full points
 * @param grades by region and grade
 * @param sheets each decision, the lowest score first, undetermined ones last
 * @param losses by indicator, the one that loses most first
 * @param doubles departments that have several decisions in force
 */
public record Statistics(
        String scheme,
        int year,
        int decisions,
        int determined,
        @Nullable BigDecimal mean,
        @Nullable BigDecimal median,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        List<Band> bands,
        List<Group> grades,
        List<SheetLine> sheets,
        List<Loss> losses,
        List<Doubled> doubles) {

    public Statistics {
        bands = List.copyOf(bands);
        grades = List.copyOf(grades);
        sheets = List.copyOf(sheets);
        losses = List.copyOf(losses);
        doubles = List.copyOf(doubles);
    }

    /**
     * A department with several decisions in force.
     *
     * @param counted the newest of them
     * @param others the rest, in the order in which they were made
     */
    public record Doubled(String department, @Nullable String region, String counted, List<String> others) {

        public Doubled {
            others = List.copyOf(others);
        }
    }

    /** @param to not in it any more, but in the last band, which ends with the full points */
    public record Band(BigDecimal from, BigDecimal to, int count) {}

    /** @param grade null where there is none */
    public record Group(@Nullable String region, @Nullable String grade, int count) {}

    /**
     * A decision, its self-score beside its score.
     *
     * @param selfScore the sum of what the department gave itself, null where it gave no indicator anything
     * @param scored what the same indicators were awarded, null where one of them is undetermined
     */
    public record SheetLine(
            String id,
            String department,
            @Nullable String region,
            @Nullable String grade,
            BigDecimal points,
            @Nullable BigDecimal score,
            @Nullable BigDecimal selfScore,
            @Nullable BigDecimal scored) {}

    /**
     * Where departments lose points.
     *
     * @param points that the indicator has in all sheets together in which it is determined
     * @param lost of these
     * @param rate lost ÷ points in percent, rounded to two decimals
     * @param departments how many lost anything
     */
    public record Loss(
            String code, String name, BigDecimal points, BigDecimal lost, BigDecimal rate, int departments) {}
}
