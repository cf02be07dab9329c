package org.youju.rules;

import java.math.BigDecimal;
import org.youju.exact.Numbers;
import org.youju.facts.Measure;

/** A number that a rule compares or reckons with. */
public sealed interface Quantity {

    /** In Chinese: 完成率. */
    String zh();

    /** {@code %} for rates. */
    String unit();

    /** A measure of the goal at hand. */
    record OfGoal(Measure measure) implements Quantity {

        @Override
        public String zh() {
            return measure.zh();
        }

        @Override
        public String unit() {
            return measure.unit();
        }
    }

    /** A value that the ruleset has worked out from inputs. */
    record OfSheet(String name, String unit) implements Quantity {

        @Override
        public String zh() {
            return name;
        }
    }

    /** A number with this quantity's unit: {@code 60%}, {@code 7 个工作日}. */
    default String inUnit(BigDecimal number) {
        return Numbers.plain(number) + (unit().equals("%") ? "%" : " " + unit());
    }
}
