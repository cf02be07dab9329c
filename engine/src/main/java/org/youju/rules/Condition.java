package org.youju.rules;

import java.math.BigDecimal;
import org.youju.exact.Numbers;
import org.youju.facts.Measure;

/** One comparison that must hold for a rule to apply. */
public sealed interface Condition {

    /** In Chinese: 完成率低于 60%. */
    String text();

    /** @param literal a BigDecimal, a Boolean, or the text of a choice, as the input's declaration asks */
    record OnInput(String name, Operator operator, Object literal) implements Condition {

        @Override
        public String text() {
            if (literal instanceof Boolean yes) {
                return name + "为" + (yes == (operator == Operator.EQUAL) ? "“是”" : "“否”");
            }
            return name
                    + operator.zh()
                    + (literal instanceof BigDecimal number ? " " + Numbers.plain(number) : "“" + literal + "”");
        }
    }

    /** @param literal in percent */
    record OnGoal(Measure measure, Operator operator, BigDecimal literal) implements Condition {

        @Override
        public String text() {
            return measure.zh() + operator.zh() + " " + Numbers.plain(literal) + "%";
        }
    }
}
