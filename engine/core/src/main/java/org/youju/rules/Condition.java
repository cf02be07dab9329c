package org.youju.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.youju.exact.Numbers;
import org.youju.facts.CheckFact;
import org.youju.facts.FindingFact;
import org.youju.facts.Subject;
import org.youju.facts.Vocabulary;

/** One thing that must hold for a rule to apply. */
public sealed interface Condition {

    /** In Chinese: 完成率低于 60%. */
    String text();

    /** Whether a finding is of the kind, or an item of the checklist, that this singles out one by one. */
    default boolean speaksOf(Subject subject, Vocabulary vocabulary) {
        return false;
    }

    <R> R accept(Visitor<R> visitor);

    /** One answer for each kind of condition, so that the compiler counts them. */
    interface Visitor<R> {

        R onInput(OnInput condition);

        R notApplicable(NotApplicable condition);

        R onQuantity(OnQuantity condition);

        R reckonable(Reckonable condition);

        R found(Found condition);

        R lacking(Lacking condition);
    }

    /** @param literal a BigDecimal, a Boolean, the text of a choice or of a date, as the input's declaration asks */
    record OnInput(String name, Operator operator, Object literal, boolean date) implements Condition {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.onInput(this);
        }

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
        public <R> R accept(Visitor<R> visitor) {
            return visitor.notApplicable(this);
        }

        @Override
        public String text() {
            return name + "为“不适用”";
        }
    }

    /** @param literal in the quantity's unit */
    record OnQuantity(Quantity quantity, Operator operator, BigDecimal literal) implements Condition {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.onQuantity(this);
        }

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
        public <R> R accept(Visitor<R> visitor) {
            return visitor.reckonable(this);
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
        public boolean speaksOf(Subject subject, Vocabulary vocabulary) {
            return subject instanceof FindingFact finding
                    && kind.equals(finding.declared().name());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.found(this);
        }

        @Override
        public String text() {
            return "检查发现“" + kind + "”" + (except.isEmpty() ? "" : "（" + String.join("、", except) + "的不计）");
        }
    }

    /** An item of this checklist is answered with no. */
    record Lacking(String list) implements Condition {

        @Override
        public boolean speaksOf(Subject subject, Vocabulary vocabulary) {
            return subject instanceof CheckFact check && vocabulary.listPosition(list) == check.list();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.lacking(this);
        }

        @Override
        public String text() {
            return "清单“" + list + "”中填“否”的项";
        }
    }
}
