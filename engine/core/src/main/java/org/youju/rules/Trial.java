package org.youju.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.youju.exact.Ratio;
import org.youju.facts.CheckFact;
import org.youju.facts.DerivedValue;
import org.youju.facts.Facts;
import org.youju.facts.FindingFact;
import org.youju.facts.GoalFact;
import org.youju.facts.Subject;
import org.youju.facts.Vocabulary;
import org.youju.submission.Submission.Answer;

/**
 * Whether a rule holds, worked out condition by condition from the rule's text rather than by the compiled rules. It
 * serves what the compiled rules cannot say: which condition failed, and what is missing; and it must agree with them.
 *
 * @param failed the first condition that does not hold, null where none fails
 * @param missing what is missing for conditions that could not be judged; empty where one fails
 */
public record Trial(@Nullable Condition failed, List<Missing> missing) {

    public Trial {
        missing = List.copyOf(missing);
    }

    /** Something that was not given. */
    public sealed interface Missing {

        record Input(String name) implements Missing {}

        /** A value of a goal: {@code planned}, {@code actual}, {@code start} or {@code finish}. */
        record GoalValue(GoalFact goal, String field) implements Missing {}

        /**
         * An indicator has no goal at all.
         *
         * @param indicator its position in the ruleset
         */
        record Goals(int indicator) implements Missing {}

        /** The sheet does not say whether anything was found. */
        record Findings() implements Missing {}

        /** The amount that a finding is about. */
        record FindingAmount(FindingFact finding) implements Missing {}
    }

    public boolean holds() {
        return failed == null && missing.isEmpty();
    }

    /** Whether the rule may yet apply once what is missing is known. */
    public boolean isOpen() {
        return failed == null && !missing.isEmpty();
    }

    /** @param subject what to try the rule on, of the kind that it is about; null where there is none */
    public static Trial of(Rule rule, Facts facts, @Nullable Subject subject) {
        Judge judge = new Judge(facts, subject);
        if (rule.perGoal() && subject == null) {
            judge.missing.add(new Missing.Goals(rule.indicator()));
        }
        for (Condition condition : rule.conditions()) {
            if (!condition.accept(judge)) {
                return new Trial(condition, List.of());
            }
        }
        return new Trial(null, judge.missing.stream().distinct().toList());
    }

    /** Whether one condition by itself holds. */
    public static Trial of(Condition condition, Facts facts, @Nullable Subject subject) {
        Judge judge = new Judge(facts, subject);
        boolean failed = !condition.accept(judge);
        return failed
                ? new Trial(condition, List.of())
                : new Trial(null, judge.missing.stream().distinct().toList());
    }

    /** Judges conditions one by one, and keeps what was missing for it. */
    private record Judge(Facts facts, @Nullable Subject subject, List<Missing> missing)
            implements Condition.Visitor<Boolean> {

        private Judge(Facts facts, @Nullable Subject subject) {
            this(facts, subject, new ArrayList<>());
        }

        @Override
        public Boolean onInput(Condition.OnInput condition) {
            return answer(condition.name())
                    .map(given -> holds(condition, given))
                    .orElse(true);
        }

        @Override
        public Boolean notApplicable(Condition.NotApplicable condition) {
            return answer(condition.name())
                    .map(Answer.NotApplicable.class::isInstance)
                    .orElse(true);
        }

        @Override
        public Boolean onQuantity(Condition.OnQuantity condition) {
            if (isMissing(condition.quantity())) {
                return true;
            }
            DerivedValue value = value(condition.quantity());
            return value != null && holds(condition, value);
        }

        @Override
        public Boolean anyDerivable(Condition.AnyDerivable condition) {
            List<Quantity> open =
                    condition.quantities().stream().filter(this::isMissing).toList();
            if (condition.all()) {
                return condition.quantities().stream().allMatch(one -> open.contains(one) || value(one) != null);
            }
            return !open.isEmpty() || condition.quantities().stream().anyMatch(one -> value(one) != null);
        }

        private Optional<Answer> answer(String input) {
            Optional<Answer> answer = facts.sheet().answer(input);
            if (answer.isEmpty()) {
                missing.add(new Missing.Input(input));
            }
            return answer;
        }

        /** Whether something for it is missing, which is noted. */
        private boolean isMissing(Quantity quantity) {
            List<Missing> lacking = missingFor(quantity, facts, subject);
            missing.addAll(lacking);
            return !lacking.isEmpty() || (quantity.ofGoal().isPresent() && subject == null);
        }

        private @Nullable DerivedValue value(Quantity quantity) {
            return Trial.value(quantity, facts, subject);
        }

        @Override
        public Boolean found(Condition.Found found) {
            if (!facts.saysWhatWasFound()) {
                missing.add(new Missing.Findings());
                return true;
            }
            return subject instanceof FindingFact finding
                    && finding.finding().kind().equals(found.kind())
                    && found.counts(finding.finding().reason());
        }

        @Override
        public Boolean anyOf(Condition.AnyOf condition) {
            List<Missing> open = new ArrayList<>();
            for (List<Condition> alternative : condition.alternatives()) {
                Judge judge = new Judge(facts, subject);
                boolean mayHold = alternative.stream().allMatch(one -> one.accept(judge));
                if (mayHold && judge.missing.isEmpty()) {
                    return true;
                } else if (mayHold) {
                    open.addAll(judge.missing);
                }
            }
            missing.addAll(open);
            return !open.isEmpty();
        }

        @Override
        public Boolean otherwise(Condition.Otherwise condition) {
            for (Rule other : condition.others()) {
                Trial trial = Trial.of(other, facts, other.perGoal() ? subject : null);
                if (trial.holds()) {
                    return false;
                }
                missing.addAll(trial.missing());
            }
            return true;
        }

        @Override
        public Boolean lacking(Condition.Lacking lacking) {
            Vocabulary vocabulary = facts.sheet().vocabulary();
            if (subject instanceof CheckFact check) {
                return check.list() == vocabulary.listPosition(lacking.list()) && check.lacking();
            }
            List<Missing> unanswered = new ArrayList<>();
            for (String item : vocabulary.itemsOf(lacking.list())) {
                if (facts.sheet().answer(item).isEmpty()) {
                    unanswered.add(new Missing.Input(item));
                }
            }
            missing.addAll(unanswered);
            return !unanswered.isEmpty();
        }
    }

    /** What is missing before a quantity can be worked out; nothing where it is of a goal and there is none. */
    static List<Missing> missingFor(Quantity quantity, Facts facts, @Nullable Subject subject) {
        return quantity.accept(new Quantity.Visitor<>() {

            @Override
            public List<Missing> ofGoal(Quantity.OfGoal ofGoal) {
                List<Missing> missing = new ArrayList<>();
                if (subject instanceof GoalFact goal) {
                    goal.missing(ofGoal.measure()).forEach(field -> missing.add(new Missing.GoalValue(goal, field)));
                }
                return missing;
            }

            @Override
            public List<Missing> ofSheet(Quantity.OfSheet ofSheet) {
                List<Missing> missing = new ArrayList<>();
                facts.sheet()
                        .vocabulary()
                        .value(ofSheet.name())
                        .ifPresent(declared -> facts.sheet()
                                .missingFor(declared)
                                .forEach(input -> missing.add(new Missing.Input(input))));
                return missing;
            }

            @Override
            public List<Missing> ofInput(Quantity.OfInput ofInput) {
                return facts.sheet().answer(ofInput.position()) == null
                        ? List.of(new Missing.Input(ofInput.name()))
                        : List.of();
            }

            @Override
            public List<Missing> ofFindings(Quantity.OfFindings ofFindings) {
                return facts.saysWhatWasFound() ? List.of() : List.of(new Missing.Findings());
            }

            @Override
            public List<Missing> ofFinding(Quantity.OfFinding ofFinding) {
                return subject instanceof FindingFact finding && finding.amount() == null
                        ? List.of(new Missing.FindingAmount(finding))
                        : List.of();
            }
        });
    }

    /** Null where something for it is missing or not applicable, or its divisor is zero. */
    public static @Nullable DerivedValue value(Quantity quantity, Facts facts, @Nullable Subject subject) {
        return quantity.value(facts, subject);
    }

    private static boolean holds(Condition.OnQuantity condition, DerivedValue value) {
        return condition.operator().holds(value.inUnit().compareTo(Ratio.of(condition.literal())));
    }

    private static boolean holds(Condition.OnInput condition, Answer answer) {
        Object literal = condition.literal();
        if (answer instanceof Answer.Amount amount && literal instanceof BigDecimal number) {
            return condition.operator().holds(amount.value().compareTo(number));
        } else if (answer instanceof Answer.YesNo yesNo) {
            return (condition.operator() == Operator.EQUAL) == literal.equals(yesNo.yes());
        } else if (answer instanceof Answer.Text date && condition.date()) {
            return condition.operator().holds(date.text().compareTo(literal.toString()));
        } else if (answer instanceof Answer.Text choice) {
            return (condition.operator() == Operator.EQUAL) == literal.equals(choice.text());
        }
        return false;
    }
}
