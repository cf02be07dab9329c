package org.youju.rules;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.youju.exact.Numbers;
import org.youju.facts.DerivedValue;
import org.youju.facts.Facts;
import org.youju.facts.FindingFact;
import org.youju.facts.GoalFact;
import org.youju.facts.Measure;
import org.youju.facts.Subject;
import org.youju.facts.Vocabulary;
import org.youju.ruleset.ValueDeclaration;

/** A number that a rule compares or calculates with. */
public sealed interface Quantity {

    /** In Chinese: 完成率. */
    String zh();

    /** {@code %} for rates. */
    String unit();

    /** Null where something for it is missing or not applicable, or its divisor is zero. */
    @Nullable
    DerivedValue value(Facts facts, @Nullable Subject subject);

    /** The measure of a goal that it is; empty where it is of the sheet. */
    default Optional<Measure> ofGoal() {
        return Optional.empty();
    }

    <R> R accept(Visitor<R> visitor);

    /** One answer for each kind of quantity, so that the compiler counts them. */
    interface Visitor<R> {

        R ofGoal(OfGoal quantity);

        R ofSheet(OfSheet quantity);

        R ofInput(OfInput quantity);

        R ofFindings(OfFindings quantity);

        R ofFinding(OfFinding quantity);
    }

    /** A measure of the goal being matched. */
    record OfGoal(Measure measure) implements Quantity {

        @Override
        public Optional<Measure> ofGoal() {
            return Optional.of(measure);
        }

        @Override
        public @Nullable DerivedValue value(Facts facts, @Nullable Subject subject) {
            return subject instanceof GoalFact goal ? goal.value(measure) : null;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.ofGoal(this);
        }

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
        public @Nullable DerivedValue value(Facts facts, @Nullable Subject subject) {
            return facts.sheet().value(position);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.ofSheet(this);
        }

        @Override
        public Optional<String> value() {
            return Optional.of(name);
        }

        @Override
        public String zh() {
            return name;
        }
    }

    /**
     * A number that the sheet gives.
     *
     * @param unit "" where it has none
     * @param position of the input
     */
    record OfInput(String name, String unit, int position) implements Quantity {

        @Override
        public Optional<String> input() {
            return Optional.of(name);
        }

        @Override
        public @Nullable DerivedValue value(Facts facts, @Nullable Subject subject) {
            return facts.sheet().given(position);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.ofInput(this);
        }

        @Override
        public String zh() {
            return name;
        }
    }

    /**
     * How often something of this kind was found, all findings of the indicator together.
     *
     * @param indicator its position in the ruleset
     */
    record OfFindings(int indicator, Condition.Found found, String unit) implements Quantity {

        @Override
        public Optional<String> kind() {
            return Optional.of(found.kind());
        }

        @Override
        public String zh() {
            return found.text() + "的次数";
        }

        @Override
        public @Nullable DerivedValue value(Facts facts, @Nullable Subject subject) {
            return facts.saysWhatWasFound()
                    ? DerivedValue.counted(facts.findingsOf(indicator).stream()
                            .filter(finding ->
                                    found.kind().equals(finding.declared().name())
                                            && found.counts(finding.finding().reason()))
                            .map(FindingFact::count)
                            .toList())
                    : null;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.ofFindings(this);
        }
    }

    /** The amount of the finding being matched. */
    record OfFinding(String unit) implements Quantity {

        @Override
        public @Nullable DerivedValue value(Facts facts, @Nullable Subject subject) {
            return subject instanceof FindingFact finding ? finding.amount() : null;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.ofFinding(this);
        }

        @Override
        public String zh() {
            return "金额";
        }
    }

    /** The position under which {@link org.youju.facts.SheetFacts} has it; -1 where it is not of the sheet. */
    default int position() {
        return -1;
    }

    /** The name of the input that it is; empty where it is another number. */
    default Optional<String> input() {
        return Optional.empty();
    }

    /** The kind of finding that it counts; empty where it counts none. */
    default Optional<String> kind() {
        return Optional.empty();
    }

    /** The name of the value worked out from inputs that it is; empty where it is of a goal. */
    default Optional<String> value() {
        return Optional.empty();
    }

    /** A number with this quantity's unit: {@code 60%}, {@code 7 个工作日}. */
    default String inUnit(BigDecimal number) {
        return Numbers.plain(number) + unitAfterNumber();
    }

    /** In Chinese, without its name: 低于 60%. */
    default String compared(Operator operator, BigDecimal number) {
        return operator.zh() + " " + inUnit(number);
    }

    /** The unit as it stands after a number. */
    default String unitAfterNumber() {
        return unit().equals("%") ? "%" : unit().isEmpty() ? "" : " " + unit();
    }
}
