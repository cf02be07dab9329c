package org.youju.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.youju.exact.Numbers;

/** Changes what was given; any number of them may. */
public sealed interface Adjusting extends Award {

    @Override
    default boolean decides() {
        return false;
    }

    @Override
    default <R> R accept(Award.Visitor<R> visitor) {
        return visitor.adjusting(this);
    }

    <R> R adjust(Adjuster<R> adjuster);

    /** {@link #adjust} by one function for each, in the visitor's order. */
    default <R> R fold(
            Function<? super Deduct, ? extends R> deduct,
            Function<? super Add, ? extends R> add,
            Function<? super AtLeast, ? extends R> atLeast,
            Function<? super OnlyHighest, ? extends R> onlyHighest) {
        return adjust(new Adjuster<R>() {

            @Override
            public R deduct(Deduct one) {
                return deduct.apply(one);
            }

            @Override
            public R add(Add one) {
                return add.apply(one);
            }

            @Override
            public R atLeast(AtLeast one) {
                return atLeast.apply(one);
            }

            @Override
            public R onlyHighest(OnlyHighest one) {
                return onlyHighest.apply(one);
            }
        });
    }

    /** One answer for each way to change what was given, so that the compiler counts them. */
    interface Adjuster<R> {

        R deduct(Deduct award);

        R add(Add award);

        R atLeast(AtLeast award);

        R onlyHighest(OnlyHighest award);
    }

    /** So many points for each that something is counted by. */
    sealed interface Counting extends Adjusting {

        By by();

        /** Null where nothing but the indicator limits it. */
        @Nullable
        BigDecimal most();

        @Override
        default List<Quantity> quantities() {
            return by().quantities();
        }

        @Override
        default Optional<By> counted() {
            return Optional.of(by());
        }

        @Override
        default Optional<BigDecimal> ceiling() {
            return Optional.ofNullable(most());
        }
    }

    /**
     * Points taken away, down to zero (扣完为止).
     *
     * @param each how many points for one
     * @param most how many points it takes at most, of all that it applies to together; null where nothing but the
     *     points themselves limits it
     */
    record Deduct(BigDecimal each, By by, @Nullable BigDecimal most) implements Counting {

        @Override
        public boolean isPlain() {
            return most == null;
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

    /**
     * Points added to what the deciding rule gives: first those that it left, then, where the indicator allows them, points
     * beyond its own.
     *
     * @param each how many points for one
     * @param most how many points it adds at most; null where nothing but the indicator limits it
     */
    record Add(BigDecimal each, By by, @Nullable BigDecimal most) implements Counting {

        @Override
        public boolean isAddition() {
            return true;
        }

        @Override
        public boolean isPlain() {
            return false;
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
}
