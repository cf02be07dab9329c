package org.youju.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.youju.exact.Numbers;

/** One thing that must hold for a rule to apply. */
public sealed interface Condition {

    /** In Chinese: 完成率低于 60%. */
    String text();

    /** @param literal a BigDecimal, a Boolean, the text of a choice or of a date, as the input's declaration asks */
    record OnInput(String name, Operator operator, Object literal, boolean date) implements Condition {

        @Override
        public String text() {
            if (literal instanceof Boolean yes) {
                return name + "为" + (yes == (operator == Operator.EQUAL) ? "“是”" : "“否”");
            } else if (date) {
                return name + operator.zhOfDates() + " " + literal;
            }
            return name
                    + operator.zh()
                    + (literal instanceof BigDecimal number ? " " + Numbers.plain(number) : "“" + literal + "”");
        }
    }

    /** The sheet says that the input does not apply to the department. */
    record NotApplicable(String name) implements Condition {

        @Override
        public String text() {
            return name + "为“不适用”";
        }
    }

    /** @param literal in the quantity's unit */
    record OnQuantity(Quantity quantity, Operator operator, BigDecimal literal) implements Condition {

        @Override
        public String text() {
            return quantity.zh() + comparison();
        }

        /** Without the name: 低于 60%. */
        public String comparison() {
            return operator.zh() + " " + quantity.inUnit(literal);
        }
    }

    /** Something can be reckoned from at least one of these: it is given, applies, and divides by no zero. */
    record Reckonable(List<Quantity> quantities) implements Condition {

        public Reckonable {
            quantities = List.copyOf(quantities);
        }

        @Override
        public String text() {
            return quantities.stream().map(Quantity::zh).collect(Collectors.joining("、")) + "能够计算";
        }
    }

    /**
     * Something of this kind was found.
     *
     * @param except the reasons for which it does not count
     */
    record Found(String kind, List<String> except) implements Condition {

        public Found {
            except = List.copyOf(except);
        }

        @Override
        public String text() {
            return "检查发现“" + kind + "”" + (except.isEmpty() ? "" : "（" + String.join("、", except) + "的不计）");
        }
    }

    /** An item of this checklist is answered with no. */
    record Lacking(String list) implements Condition {

        @Override
        public String text() {
            return "清单“" + list + "”中填“否”的项";
        }
    }
}
