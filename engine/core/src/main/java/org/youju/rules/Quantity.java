package org.youju.rules;

import java.math.BigDecimal;
import org.youju.exact.Numbers;
import org.youju.facts.Measure;
import org.youju.facts.Vocabulary;
import org.youju.ruleset.ValueDeclaration;

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

    /**
     * A value that the ruleset has worked out from inputs.
     *
     * @param position under which {@link org.youju.facts.SheetFacts} has it
     */
    record OfSheet(String name, String unit, int position) implements Quantity {

        public static OfSheet of(ValueDeclaration value, Vocabulary vocabulary) {
            return new OfSheet(value.name(), value.unit(), vocabulary.valuePosition(value.name()));
        }

        @Override
        public String zh() {
            return name;
        }
    }

    /** A number with this quantity's unit: {@code 60%}, {@code 7 个工作日}. */
    default String inUnit(BigDecimal number) {
        return Numbers.plain(number) + unitAfterNumber();
    }

    /** The unit as it stands after a number. */
    default String unitAfterNumber() {
        return unit().equals("%") ? "%" : " " + unit();
    }
}
