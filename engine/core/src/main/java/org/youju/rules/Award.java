package org.youju.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.youju.exact.Numbers;

/**
 * What a rule does with the points of what it is about. Each goal, or the whole of an indicator without goals, is given
 * its points by exactly one rule that {@link #decides}; rules that deduct may then take some away.
 */
public sealed interface Award {

    /** In Chinese: 得一半分. */
    String text();

    default boolean decides() {
        return true;
    }

    /** @param percent from 0 to 100 */
    record Percent(BigDecimal percent) implements Award {

        @Override
        public String text() {
            return switch (Numbers.plain(percent)) {
                case "0" -> "不得分";
                case "50" -> "得一半分";
                case "100" -> "得满分";
                default -> "得 " + Numbers.plain(percent) + "% 的分";
            };
        }
    }

    /**
     * In proportion to a rate, up to the full points.
     *
     * @param rates the greatest of those that can be reckoned counts (二者择其一)
     */
    record InProportion(List<Quantity> rates) implements Award {

        public InProportion {
            rates = List.copyOf(rates);
        }

        @Override
        public String text() {
            return "按" + rates.stream().map(Quantity::zh).collect(Collectors.joining("与"))
                    + (rates.size() > 1 ? "中较高者" : "") + "得分，得满为止";
        }
    }

    /**
     * Not applicable: the points are shared out among the other indicators of the same second-level indicator, which
     * comes to awarding them at the rate that those reach together.
     */
    record SharedOut() implements Award {

        @Override
        public String text() {
            return "不适用，分值由同组其他指标分担";
        }
    }

    /** The total is at most so many points; for the criterion of the total only. */
    record AtMost(BigDecimal points) implements Award {

        @Override
        public String text() {
            return "总分不超过 " + Numbers.plain(points) + " 分";
        }
    }

    /** The total is not capped; for the criterion of the total only. */
    record Uncapped() implements Award {

        @Override
        public String text() {
            return "总分不设上限";
        }
    }

    /**
     * Points taken away, down to zero (扣完为止).
     *
     * @param each how many points for one
     */
    record Deduct(BigDecimal each, By by) implements Award {

        @Override
        public boolean decides() {
            return false;
        }

        @Override
        public String text() {
            String points = Numbers.plain(each) + " 分，扣完为止";
            if (by instanceof By.Beyond beyond) {
                String unit = beyond.quantity() instanceof Quantity.OfGoal goal
                                && !goal.measure().isPercent()
                        ? goal.measure().unit()
                        : beyond.quantity().unit().equals("%")
                                ? "个百分点"
                                : beyond.quantity().unit();
                return "每" + (beyond.above() ? "超过" : "低于") + "一" + unit + "扣 " + points;
            } else if (by instanceof By.Count) {
                return "每发现一次扣 " + points;
            }
            return "扣 " + points;
        }
    }

    /** What a deduction is counted by. */
    sealed interface By {

        /** Once for what the rule is about. */
        record Once() implements By {}

        /** Once for each that a finding counts. */
        record Count() implements By {}

        /** For each unit by which a quantity is beyond a limit; parts of a unit count in proportion. */
        record Beyond(Quantity quantity, BigDecimal limit, boolean above) implements By {}
    }

    /** What is reckoned with beside the conditions. */
    default List<Quantity> quantities() {
        if (this instanceof InProportion inProportion) {
            return inProportion.rates();
        }
        return this instanceof Deduct deduct && deduct.by() instanceof By.Beyond beyond
                ? List.of(beyond.quantity())
                : List.of();
    }
}
