package org.youju.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.youju.exact.Numbers;
import org.youju.facts.CheckFact;
import org.youju.facts.FindingFact;
import org.youju.facts.Subject;
import org.youju.facts.Vocabulary;

/** One thing that must hold for a rule to apply. */
public sealed interface Condition {

    /** In Chinese: 完成率低于 60%. */
    String text();

    /** Whether it is that no other rule which gives points applies. */
    default boolean isOtherwise() {
        return false;
    }

    /** The rules that must not apply for it to hold; empty where it asks for no rule. */
    default List<Rule> others() {
        return List.of();
    }

    /** Whether the gate adds it, and no sentence says it. */
    default boolean isImplied() {
        return false;
    }

    /** Whether a finding is of the kind, or an item of the checklist, that this singles out one by one. */
    default boolean speaksOf(Subject subject, Vocabulary vocabulary) {
        return false;
    }

    <R> R accept(Visitor<R> visitor);

    /** {@link #accept} by one function for each, in the visitor's order. */
    default <R> R fold(
            Function<? super OnInput, ? extends R> onInput,
            Function<? super NotApplicable, ? extends R> notApplicable,
            Function<? super OnQuantity, ? extends R> onQuantity,
            Function<? super AnyDerivable, ? extends R> anyDerivable,
            Function<? super Found, ? extends R> found,
            Function<? super Lacking, ? extends R> lacking,
            Function<? super AnyOf, ? extends R> anyOf,
            Function<? super Otherwise, ? extends R> otherwise) {
        return accept(new Visitor<R>() {

            @Override
            public R onInput(OnInput one) {
                return onInput.apply(one);
            }

            @Override
            public R notApplicable(NotApplicable one) {
                return notApplicable.apply(one);
            }

            @Override
            public R onQuantity(OnQuantity one) {
                return onQuantity.apply(one);
            }

            @Override
            public R anyDerivable(AnyDerivable one) {
                return anyDerivable.apply(one);
            }

            @Override
            public R found(Found one) {
                return found.apply(one);
            }

            @Override
            public R lacking(Lacking one) {
                return lacking.apply(one);
            }

            @Override
            public R anyOf(AnyOf one) {
                return anyOf.apply(one);
            }

            @Override
            public R otherwise(Otherwise one) {
                return otherwise.apply(one);
            }
        });
    }

    /** One answer for each kind of condition, so that the compiler counts them. */
    interface Visitor<R> {

        R onInput(OnInput condition);

        R notApplicable(NotApplicable condition);

        R onQuantity(OnQuantity condition);

        R anyDerivable(AnyDerivable condition);

        R found(Found condition);

        R lacking(Lacking condition);

        R anyOf(AnyOf condition);

        R otherwise(Otherwise condition);
    }

    /**
     * @param literal a BigDecimal, a Boolean, the text of a choice or of a date, as the input's declaration asks
     * @param sign what the sentence writes after a number: {@code %}, or ""
     */
    record OnInput(String name, Operator operator, Object literal, boolean date, String sign) implements Condition {

        /** Of a number that nothing is written after. */
        public OnInput(String name, Operator operator, Object literal, boolean date) {
            this(name, operator, literal, date, "");
        }

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
                    + (literal instanceof BigDecimal number ? " " + Numbers.plain(number) + sign : "“" + literal + "”");
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
            return quantity.zh() + quantity.compared(operator, literal);
        }
    }

    /**
     * Something can be calculated from these: each is given, applies, and divides by no zero.
     *
     * @param all whether from each of them, or from at least one
     */
    record AnyDerivable(List<Quantity> quantities, boolean all) implements Condition {

        public AnyDerivable {
            quantities = List.copyOf(quantities);
        }

        @Override
        public boolean isImplied() {
            return true;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.anyDerivable(this);
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
     * @param only the reasons for which alone it counts; empty where it counts for any, or for none
     */
    record Found(String kind, List<String> except, List<String> only) implements Condition {

        public Found {
            except = List.copyOf(except);
            only = List.copyOf(only);
        }

        /** Whether a finding of this kind counts that was put down to this reason, or to none. */
        public boolean counts(@Nullable String reason) {
            return reason == null
                    ? only.isEmpty()
                    : !except.contains(reason) && (only.isEmpty() || only.contains(reason));
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
            return "检查发现“" + kind + "”" + (except.isEmpty() ? "" : "（" + String.join("、", except) + "的不计）")
                    + (only.isEmpty() ? "" : "（只计" + String.join("、", only) + "的）");
        }
    }

    /**
     * At least one of these holds (下列任何一项成立), each of them conditions that must hold together. What is missing for
     * the others does not matter where one of them holds.
     */
    record AnyOf(List<List<Condition>> alternatives) implements Condition {

        public AnyOf {
            alternatives = alternatives.stream().map(List::copyOf).toList();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.anyOf(this);
        }

        @Override
        public String text() {
            return "下列任何一项成立："
                    + alternatives.stream()
                            .map(all -> all.stream().map(Condition::text).collect(Collectors.joining("且")))
                            .collect(Collectors.joining("，或"));
        }
    }

    /**
     * No other rule of the indicator that gives points applies (其余情况), to this goal or to the whole; undetermined while
     * one of them may yet apply.
     *
     * @param others the other rules of the indicator that give points
     */
    record Otherwise(List<Rule> others) implements Condition {

        public Otherwise {
            others = List.copyOf(others);
        }

        @Override
        public boolean isOtherwise() {
            return true;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.otherwise(this);
        }

        @Override
        public String text() {
            return "其余情况";
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
