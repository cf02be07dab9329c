package org.youju.ruleset;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youju.document.Place;
import org.youju.exact.Numbers;
import org.youju.exact.Ratio;

/**
 * A figure that all sheets of a year share, such as the best of all or a base price: declared in {@code ruleset.yaml}, given
 * in {@code reference.yaml}.
 *
 * @param unit {@code %} for a rate
 * @param of the input or value of the sheets that it comes of; null where it comes from elsewhere
 * @param take how it comes of them; null where it comes from elsewhere
 * @param within for a mean without outliers: how far from the mean of all, in percent of it, a sheet may stand and count
 * @param numbers one, or for {@link Take#ALL} one for each sheet
 * @param year that it stands for
 * @param source where it was taken from
 * @param place where it is declared
 */
public record ReferenceFigure(
        String name,
        String unit,
        @Nullable String of,
        @Nullable Take take,
        @Nullable BigDecimal within,
        List<Exact> numbers,
        int year,
        String source,
        Place place) {

    public ReferenceFigure {
        numbers = List.copyOf(numbers);
    }

    /**
     * Exact: a mean is kept as what is divided.
     *
     * @param divisor above zero
     */
    public record Exact(BigDecimal dividend, BigDecimal divisor) {

        public Ratio value() {
            return Ratio.of(dividend).dividedBy(Ratio.of(divisor));
        }

        /** As it is shown: at most four decimals. */
        public String text() {
            return divisor.compareTo(BigDecimal.ONE) == 0
                    ? Numbers.plain(dividend)
                    : Numbers.plain(value().rounded(4, java.math.RoundingMode.HALF_UP));
        }
    }

    /** How a figure comes of the sheets of the year. */
    public enum Take {
        HIGHEST("highest"),
        LOWEST("lowest"),
        MEAN("mean"),
        /** Of those that are not further from the mean of all than {@link ReferenceFigure#within}. */
        MEAN_WITHOUT_OUTLIERS("mean-without-outliers"),
        /** Each of them, for ranks. */
        ALL("all");

        private final String word;

        Take(String word) {
            this.word = word;
        }

        /** As written in files. */
        public String word() {
            return word;
        }
    }

    public boolean isPercent() {
        return unit.equals("%");
    }

    /** In Chinese: 各单位最高分 95.5 分，据 2030 年 12 份自评表. */
    public String cited() {
        String shown = isList()
                ? " " + numbers.size() + " 个数"
                : " " + numbers.get(0).text() + (isPercent() ? "%" : " " + unit);
        return name + shown + "，据" + source;
    }

    public boolean isList() {
        return take == Take.ALL;
    }
}
