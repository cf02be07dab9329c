package org.youju.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.youju.exact.Numbers;

/** Says what an item is given; exactly one does for each. */
public sealed interface Giving extends Award {

    @Override
    default <R> R accept(Award.Visitor<R> visitor) {
        return visitor.giving(this);
    }

    <R> R give(Giver<R> giver);

    /** {@link #give} by one function for each, in the visitor's order. */
    default <R> R fold(
            Function<? super Percent, ? extends R> percent,
            Function<? super InProportion, ? extends R> inProportion,
            Function<? super SharedOut, ? extends R> sharedOut,
            Function<? super Points, ? extends R> points,
            Function<? super Counted, ? extends R> counted,
            Function<? super Interpolated, ? extends R> interpolated,
            Function<? super Judged, ? extends R> judged) {
        return give(new Giver<R>() {

            @Override
            public R percent(Percent one) {
                return percent.apply(one);
            }

            @Override
            public R inProportion(InProportion one) {
                return inProportion.apply(one);
            }

            @Override
            public R sharedOut(SharedOut one) {
                return sharedOut.apply(one);
            }

            @Override
            public R points(Points one) {
                return points.apply(one);
            }

            @Override
            public R counted(Counted one) {
                return counted.apply(one);
            }

            @Override
            public R interpolated(Interpolated one) {
                return interpolated.apply(one);
            }

            @Override
            public R judged(Judged one) {
                return judged.apply(one);
            }
        });
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

    /** @param percent from 0 to 100 */
    record Percent(BigDecimal percent) implements Giving {

        @Override
        public Optional<BigDecimal> part() {
            return Optional.of(percent);
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
        public boolean sharesOutAmongAll() {
            return wholeTable;
        }

        @Override
        public String text() {
            return wholeTable ? "缺项，分值由全表其他指标按得分率分担" : "不适用，分值由同组其他指标分担";
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
        public boolean isJudged() {
            return true;
        }

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
}
