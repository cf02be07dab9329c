package org.youju.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
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

    /** Whether it gives the same part of the points whatever a sheet reports. */
    default boolean isSamePartForEverySheet() {
        return false;
    }

    /** Whether it leaves the points to other indicators. */
    default boolean sharesOut() {
        return false;
    }

    /** What it is counted by; empty where it takes nothing away. */
    default Optional<By> counted() {
        return Optional.empty();
    }

    /** How many points it takes away for one that it is counted by; zero where it takes nothing away. */
    default BigDecimal each() {
        return BigDecimal.ZERO;
    }

    /** How many points of the total it leaves at most; empty where it does not limit the total. */
    default Optional<BigDecimal> limit() {
        return Optional.empty();
    }

    /** What is reckoned with beside the conditions. */
    default List<Quantity> quantities() {
        return List.of();
    }

    <R> R accept(Visitor<R> visitor);

    /** One answer for each kind of award, so that the compiler counts them. */
    interface Visitor<R> {

        R percent(Percent award);

        R inProportion(InProportion award);

        R sharedOut(SharedOut award);

        R atMost(AtMost award);

        R uncapped(Uncapped award);

        R deduct(Deduct award);
    }

    /** @param percent from 0 to 100 */
    record Percent(BigDecimal percent) implements Award {

        @Override
        public boolean isSamePartForEverySheet() {
            return true;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.percent(this);
        }

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
        public <R> R accept(Visitor<R> visitor) {
            return visitor.inProportion(this);
        }

        @Override
        public List<Quantity> quantities() {
            return rates;
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
        public <R> R accept(Visitor<R> visitor) {
            return visitor.sharedOut(this);
        }

        @Override
        public boolean sharesOut() {
            return true;
        }

        @Override
        public String text() {
            return "不适用，分值由同组其他指标分担";
        }
    }

    /** The total is at most so many points; for the criterion of the total only. */
    record AtMost(BigDecimal points) implements Award {

        @Override
        public Optional<BigDecimal> limit() {
            return Optional.of(points);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.atMost(this);
        }

        @Override
        public String text() {
            return "总分不超过 " + Numbers.plain(points) + " 分";
        }
    }

    /** The total is not capped; for the criterion of the total only. */
    record Uncapped() implements Award {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.uncapped(this);
        }

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
        public Optional<By> counted() {
            return Optional.of(by);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.deduct(this);
        }

        @Override
        public boolean decides() {
            return false;
        }

        @Override
        public List<Quantity> quantities() {
            return by.quantities();
        }

        @Override
        public String text() {
            return by.each() + "扣 " + Numbers.plain(each) + " 分，扣完为止";
        }
    }

    /** What a deduction is counted by. */
    sealed interface By {

        /** In Chinese: 每发现一次; empty where it is not counted. */
        String each();

        /** Beyond which number of a quantity it counts; empty where it counts something else. */
        default Optional<BigDecimal> limit() {
            return Optional.empty();
        }

        /** Whether it is counted by how often something was found. */
        default boolean countsFindings() {
            return false;
        }

        /** What it is reckoned from. */
        default List<Quantity> quantities() {
            return List.of();
        }

        <R> R accept(By.Visitor<R> visitor);

        /** One answer for each way to count, so that the compiler counts them. */
        interface Visitor<R> {

            R once(Once by);

            R count(Count by);

            R beyond(Beyond by);
        }

        /** Once for what the rule is about. */
        record Once() implements By {

            @Override
            public <R> R accept(By.Visitor<R> visitor) {
                return visitor.once(this);
            }

            @Override
            public String each() {
                return "";
            }
        }

        /** Once for each that a finding counts. */
        record Count() implements By {

            @Override
            public boolean countsFindings() {
                return true;
            }

            @Override
            public <R> R accept(By.Visitor<R> visitor) {
                return visitor.count(this);
            }

            @Override
            public String each() {
                return "每发现一次";
            }
        }

        /** For each unit by which a quantity is beyond a limit; parts of a unit count in proportion. */
        record Beyond(Quantity quantity, BigDecimal start, boolean above) implements By {

            @Override
            public Optional<BigDecimal> limit() {
                return Optional.of(start);
            }

            @Override
            public <R> R accept(By.Visitor<R> visitor) {
                return visitor.beyond(this);
            }

            @Override
            public List<Quantity> quantities() {
                return List.of(quantity);
            }

            @Override
            public String each() {
                return "每" + (above ? "超过" : "低于") + "一" + (quantity.unit().equals("%") ? "个百分点" : quantity.unit());
            }
        }
    }
}
