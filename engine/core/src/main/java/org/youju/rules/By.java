package org.youju.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.youju.exact.Numbers;

/** What a deduction is counted by. */
public sealed interface By {

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

    /** {@link #accept} by one function for each, in the visitor's order. */
    default <R> R fold(
            Function<? super Once, ? extends R> once,
            Function<? super Count, ? extends R> count,
            Function<? super Beyond, ? extends R> beyond,
            Function<? super Each, ? extends R> each) {
        return accept(new By.Visitor<R>() {

            @Override
            public R once(Once one) {
                return once.apply(one);
            }

            @Override
            public R count(Count one) {
                return count.apply(one);
            }

            @Override
            public R beyond(Beyond one) {
                return beyond.apply(one);
            }

            @Override
            public R each(Each one) {
                return each.apply(one);
            }
        });
    }

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
