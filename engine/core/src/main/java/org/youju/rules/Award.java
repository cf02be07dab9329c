package org.youju.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

    /** What it is counted by; empty where it neither takes points away nor adds any. */
    default Optional<By> counted() {
        return Optional.empty();
    }

    /** How many points it takes away or adds for one that it is counted by; zero where it does neither. */
    default BigDecimal each() {
        return BigDecimal.ZERO;
    }

    /** How many points it gives, adds or takes at most; empty where nothing but the points at stake limits it. */
    default Optional<BigDecimal> ceiling() {
        return Optional.empty();
    }

    /** How many points of the total it leaves at most; empty where it does not limit the total. */
    default Optional<BigDecimal> limit() {
        return Optional.empty();
    }

    /** Whether it adds points to those given. */
    default boolean isAddition() {
        return false;
    }

    /** Whether it lets only the highest of the deductions count. */
    default boolean countsOnlyHighest() {
        return false;
    }

    /** How many points it leaves at least; empty where it leaves any. */
    default Optional<BigDecimal> floor() {
        return Optional.empty();
    }

    /** Whether it is a deduction that nothing but the points at stake limits, or no adjustment at all. */
    default boolean isPlain() {
        return true;
    }

    /** Whether it gives points in proportion to its {@link #quantities}. */
    default boolean goesByRate() {
        return false;
    }

    /** Whether it needs each of its {@link #quantities}, and not only one of them. */
    default boolean needsEveryQuantity() {
        return true;
    }

    /** What is calculated with beside the conditions. */
    default List<Quantity> quantities() {
        return List.of();
    }

    <R> R accept(Visitor<R> visitor);

    /** One answer for each group of awards, so that the compiler counts them. */
    interface Visitor<R> {

        R giving(Giving award);

        R adjusting(Adjusting award);

        R onTotal(OnTotal award);
    }

    /** Says what an item is given; exactly one does for each. */
    sealed interface Giving extends Award {

        @Override
        default <R> R accept(Award.Visitor<R> visitor) {
            return visitor.giving(this);
        }

        <R> R give(Giver<R> giver);
    }

    /** One answer for each way to give points, so that the compiler counts them. */
    interface Giver<R> {

        R percent(Percent award);

        R inProportion(InProportion award);

        R sharedOut(SharedOut award);

        R points(Points award);

        R counted(Counted award);

        R interpolated(Interpolated award);

        R judged(Judged award);
    }

    /** Changes what was given; any number of them may. */
    sealed interface Adjusting extends Award {

        @Override
        default boolean decides() {
            return false;
        }

        @Override
        default <R> R accept(Award.Visitor<R> visitor) {
            return visitor.adjusting(this);
        }

        <R> R adjust(Adjuster<R> adjuster);
    }

    /** One answer for each way to change what was given, so that the compiler counts them. */
    interface Adjuster<R> {

        R deduct(Deduct award);

        R add(Add award);

        R atLeast(AtLeast award);

        R onlyHighest(OnlyHighest award);
    }

    /** Limits the total, or the grade of the sheet; for the criterion of the total only. */
    sealed interface OnTotal extends Award {

        @Override
        default <R> R accept(Award.Visitor<R> visitor) {
            return visitor.onTotal(this);
        }

        <R> R limit(Limiter<R> limiter);
    }

    /** One answer for each way to limit the whole sheet, so that the compiler counts them. */
    interface Limiter<R> {

        R atMost(AtMost award);

        R uncapped(Uncapped award);

        R gradeAtMost(GradeAtMost award);

        R gradeIs(GradeIs award);

        R gradeDown(GradeDown award);
    }

    /** @param percent from 0 to 100 */
    record Percent(BigDecimal percent) implements Giving {

        @Override
        public boolean isSamePartForEverySheet() {
            return true;
        }

        @Override
        public <R> R give(Giver<R> giver) {
            return giver.percent(this);
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
     * @param rates the greatest of those that can be calculated counts (二者择其一)
     */
    record InProportion(List<Quantity> rates) implements Giving {

        public InProportion {
            rates = List.copyOf(rates);
        }

        @Override
        public <R> R give(Giver<R> giver) {
            return giver.inProportion(this);
        }

        @Override
        public boolean goesByRate() {
            return true;
        }

        @Override
        public boolean needsEveryQuantity() {
            return rates.size() == 1;
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
     *
     * @param wholeTable whether it is rather all others of the table among which they are shared out (缺项折算)
     */
    record SharedOut(boolean wholeTable) implements Giving {

        @Override
        public <R> R give(Giver<R> giver) {
            return giver.sharedOut(this);
        }

        @Override
        public boolean sharesOut() {
            return true;
        }

        @Override
        public String text() {
            return wholeTable ? "缺项，分值由全表其他指标按得分率分担" : "不适用，分值由同组其他指标分担";
        }
    }

    /** The total is at most so many points; for the criterion of the total only. */
    record AtMost(BigDecimal points) implements OnTotal {

        @Override
        public Optional<BigDecimal> limit() {
            return Optional.of(points);
        }

        @Override
        public <R> R limit(Limiter<R> limiter) {
            return limiter.atMost(this);
        }

        @Override
        public String text() {
            return "总分不超过 " + Numbers.plain(points) + " 分";
        }
    }

    /** The total is not capped; for the criterion of the total only. */
    record Uncapped() implements OnTotal {

        @Override
        public <R> R limit(Limiter<R> limiter) {
            return limiter.uncapped(this);
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
     * @param most how many points it takes at most, of all that it applies to together; null where nothing but the
     *     points themselves limits it
     */
    record Deduct(BigDecimal each, By by, @Nullable BigDecimal most) implements Adjusting {

        @Override
        public boolean isPlain() {
            return most == null;
        }

        @Override
        public List<Quantity> quantities() {
            return by.quantities();
        }

        @Override
        public Optional<By> counted() {
            return Optional.of(by);
        }

        @Override
        public Optional<BigDecimal> ceiling() {
            return Optional.ofNullable(most);
        }

        @Override
        public <R> R adjust(Adjuster<R> adjuster) {
            return adjuster.deduct(this);
        }

        @Override
        public String text() {
            return by.each() + "扣 " + Numbers.plain(each) + " 分" + by.parts()
                    + (most == null ? "，扣完为止" : "，最多扣 " + Numbers.plain(most) + " 分");
        }
    }

    /** So many points, exactly; of a goal that has fewer, all of them. */
    record Points(BigDecimal points) implements Giving {

        @Override
        public <R> R give(Giver<R> giver) {
            return giver.points(this);
        }

        @Override
        public String text() {
            return "得 " + Numbers.plain(points) + " 分";
        }
    }

    /**
     * Points counted upwards: those of all its levels together.
     *
     * @param most how many points it gives at most; null where nothing but the item's points limits it
     */
    record Counted(List<Level> levels, @Nullable BigDecimal most) implements Giving {

        /** @param each how many points for one */
        public record Level(BigDecimal each, By by) {}

        public Counted {
            levels = List.copyOf(levels);
        }

        @Override
        public List<Quantity> quantities() {
            return levels.stream()
                    .flatMap(level -> level.by().quantities().stream())
                    .distinct()
                    .toList();
        }

        @Override
        public Optional<BigDecimal> ceiling() {
            return Optional.ofNullable(most);
        }

        @Override
        public <R> R give(Giver<R> giver) {
            return giver.counted(this);
        }

        @Override
        public String text() {
            return levels.stream()
                            .map(level -> level.by().each() + "得 " + Numbers.plain(level.each()) + " 分"
                                    + level.by().parts())
                            .collect(Collectors.joining("，"))
                    + (most == null ? "，得满为止" : "，最多得 " + Numbers.plain(most) + " 分");
        }
    }

    /**
     * Points added to what the deciding rule gives: first those that it left, then, where the indicator allows them, points
     * beyond its own.
     *
     * @param each how many points for one
     * @param most how many points it adds at most; null where nothing but the indicator limits it
     */
    record Add(BigDecimal each, By by, @Nullable BigDecimal most) implements Adjusting {

        @Override
        public boolean isAddition() {
            return true;
        }

        @Override
        public boolean isPlain() {
            return false;
        }

        @Override
        public List<Quantity> quantities() {
            return by.quantities();
        }

        @Override
        public Optional<By> counted() {
            return Optional.of(by);
        }

        @Override
        public Optional<BigDecimal> ceiling() {
            return Optional.ofNullable(most);
        }

        @Override
        public <R> R adjust(Adjuster<R> adjuster) {
            return adjuster.add(this);
        }

        @Override
        public String text() {
            return by.each() + "加 " + Numbers.plain(each) + " 分" + by.parts()
                    + (most == null ? "" : "，最多加 " + Numbers.plain(most) + " 分");
        }
    }

    /** Deductions leave the indicator at least so many points. */
    record AtLeast(BigDecimal points) implements Adjusting {

        @Override
        public Optional<BigDecimal> floor() {
            return Optional.of(points);
        }

        @Override
        public boolean isPlain() {
            return false;
        }

        @Override
        public <R> R adjust(Adjuster<R> adjuster) {
            return adjuster.atLeast(this);
        }

        @Override
        public String text() {
            return "最低得 " + Numbers.plain(points) + " 分";
        }
    }

    /** Of the indicator's deductions only the one that takes most counts (就高不就低，不累计). */
    record OnlyHighest() implements Adjusting {

        @Override
        public boolean countsOnlyHighest() {
            return true;
        }

        @Override
        public boolean isPlain() {
            return false;
        }

        @Override
        public <R> R adjust(Adjuster<R> adjuster) {
            return adjuster.onlyHighest(this);
        }

        @Override
        public String text() {
            return "扣分只计最高的一项";
        }
    }

    /**
     * Points between two, by where a quantity stands between two numbers (直线内插); at either end and beyond it the points
     * of that end.
     *
     * @param from where it starts, in the quantity's unit; below {@code to}
     */
    record Interpolated(Quantity quantity, BigDecimal from, BigDecimal atFrom, BigDecimal to, BigDecimal atTo)
            implements Giving {

        @Override
        public List<Quantity> quantities() {
            return List.of(quantity);
        }

        @Override
        public <R> R give(Giver<R> giver) {
            return giver.interpolated(this);
        }

        @Override
        public String text() {
            return quantity.inUnit(from) + " 得 " + Numbers.plain(atFrom) + " 分，" + quantity.inUnit(to) + " 得 "
                    + Numbers.plain(atTo) + " 分，其间按直线内插";
        }
    }

    /**
     * The points that a reviewer gives by judgement, who must say why.
     *
     * @param low the least that the reviewer may give
     * @param high the most
     */
    record Judged(Quantity quantity, BigDecimal low, BigDecimal high) implements Giving {

        @Override
        public List<Quantity> quantities() {
            return List.of(quantity);
        }

        @Override
        public <R> R give(Giver<R> giver) {
            return giver.judged(this);
        }

        @Override
        public String text() {
            return "由评审人在 " + Numbers.plain(low) + " 至 " + Numbers.plain(high) + " 分之间酌情给分";
        }
    }

    /** The grade of the whole sheet is no better than this one; for the criterion of the total only. */
    record GradeAtMost(String grade) implements OnTotal {

        @Override
        public <R> R limit(Limiter<R> limiter) {
            return limiter.gradeAtMost(this);
        }

        @Override
        public boolean decides() {
            return false;
        }

        @Override
        public String text() {
            return "等级不高于“" + grade + "”";
        }
    }

    /** The grade of the whole sheet is this one, whatever its score; for the criterion of the total only. */
    record GradeIs(String grade) implements OnTotal {

        @Override
        public <R> R limit(Limiter<R> limiter) {
            return limiter.gradeIs(this);
        }

        @Override
        public boolean decides() {
            return false;
        }

        @Override
        public String text() {
            return "等级定为“" + grade + "”";
        }
    }

    /** The grade of the whole sheet goes down so many steps; for the criterion of the total only. */
    record GradeDown(int steps) implements OnTotal {

        @Override
        public <R> R limit(Limiter<R> limiter) {
            return limiter.gradeDown(this);
        }

        @Override
        public boolean decides() {
            return false;
        }

        @Override
        public String text() {
            return "等级降 " + steps + " 档";
        }
    }

    /** What a deduction is counted by. */
    sealed interface By {

        /** In Chinese: 每发现一次; empty where it is not counted. */
        String each();

        /** In Chinese, what becomes of a part of one; empty where there is nothing to say. */
        default String parts() {
            return "";
        }

        /** Beyond which number of a quantity it counts; empty where it counts something else. */
        default Optional<BigDecimal> limit() {
            return Optional.empty();
        }

        /** Whether it is counted by how often something was found. */
        default boolean countsFindings() {
            return false;
        }

        /** What it is calculated from. */
        default List<Quantity> quantities() {
            return List.of();
        }

        <R> R accept(By.Visitor<R> visitor);

        /** One answer for each way to count, so that the compiler counts them. */
        interface Visitor<R> {

            R once(Once by);

            R count(Count by);

            R beyond(Beyond by);

            R each(Each by);
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

        /** What is counted of it: 个百分点, its unit, or 个 where it has none. */
        private static String counted(Quantity quantity) {
            return quantity.unit().equals("%") ? "个百分点" : quantity.unit().isEmpty() ? "个" : quantity.unit();
        }

        /** For each unit that a quantity has; parts of a unit count in proportion. */
        record Each(Quantity quantity) implements By {

            @Override
            public <R> R accept(By.Visitor<R> visitor) {
                return visitor.each(this);
            }

            @Override
            public List<Quantity> quantities() {
                return List.of(quantity);
            }

            @Override
            public String each() {
                return quantity.zh() + "每有一" + counted(quantity);
            }
        }

        /**
         * For each unit, or each step of some, by which a quantity is beyond a limit.
         *
         * @param step null where each unit counts and parts of one in proportion
         */
        record Beyond(
                Quantity quantity,
                BigDecimal start,
                boolean above,
                @Nullable Step step) implements By {

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
                String unit = counted(quantity);
                return "每"
                        + (above ? "超过" : "低于")
                        + (step == null ? "一" + unit : " " + Numbers.plain(step.size()) + " " + unit);
            }

            @Override
            public String parts() {
                return step == null ? "" : step.parts().zh();
            }
        }
    }

    /**
     * How much counts as one.
     *
     * @param size above zero, in the quantity's unit
     */
    record Step(BigDecimal size, Parts parts) {}

    /** What becomes of the part of a step that is left over; of the exact fraction, never of a printed decimal. */
    enum Parts {
        /** 不足一个的不计. */
        LEFT_OUT("，不足的不计"),
        /** 不足一个的按一个计. */
        COUNTED_AS_WHOLE("，不足的按满计"),
        /** 四舍五入，恰好一半的按一个计. */
        ROUNDED("，不足的四舍五入"),
        IN_PROPORTION("，不足的按比例计");

        private final String zh;

        Parts(String zh) {
            this.zh = zh;
        }

        String zh() {
            return zh;
        }
    }
}
