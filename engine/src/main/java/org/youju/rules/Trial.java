package org.youju.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.youju.exact.Ratio;
import org.youju.facts.Facts;
import org.youju.facts.GoalFact;
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

        /** A value of a goal: {@code planned} or {@code actual}. */
        record GoalValue(GoalFact goal, String field) implements Missing {}

        /** The indicator has no goal at all. */
        record Goals() implements Missing {}
    }

    public boolean holds() {
        return failed == null && missing.isEmpty();
    }

    /** Whether the rule may yet apply once what is missing is known. */
    public boolean isOpen() {
        return failed == null && !missing.isEmpty();
    }

    /** @param goal the goal to try a rule on that decides goals; null where there is none */
    public static Trial of(Rule rule, Facts facts, @Nullable GoalFact goal) {
        List<Missing> missing = new ArrayList<>();
        if (rule.perGoal() && goal == null) {
            missing.add(new Missing.Goals());
        }
        for (Condition condition : rule.conditions()) {
            Optional<Boolean> holds = judge(condition, facts, goal, missing);
            if (holds.isPresent() && !holds.get()) {
                return new Trial(condition, List.of());
            }
        }
        needed(rule.award(), goal).forEach(missing::add);
        return new Trial(null, missing.stream().distinct().toList());
    }

    private static Optional<Boolean> judge(
            Condition condition, Facts facts, @Nullable GoalFact goal, List<Missing> missing) {
        if (condition instanceof Condition.OnInput onInput) {
            Optional<Answer> answer = facts.inputs().answer(onInput.name());
            if (answer.isEmpty()) {
                missing.add(new Missing.Input(onInput.name()));
            }
            return answer.map(given -> holds(onInput, given));
        }
        Condition.OnGoal onGoal = (Condition.OnGoal) condition;
        if (goal == null) {
            return Optional.empty();
        }
        goal.missing().forEach(field -> missing.add(new Missing.GoalValue(goal, field)));
        if (!goal.missing().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(goal.quotient(onGoal.measure())
                .map(quotient ->
                        onGoal.operator().holds(quotient.value().inPercent().compareTo(Ratio.of(onGoal.literal()))))
                .orElse(false));
    }

    private static boolean holds(Condition.OnInput condition, Answer answer) {
        Object literal = condition.literal();
        if (answer instanceof Answer.Amount amount && literal instanceof BigDecimal number) {
            return condition.operator().holds(amount.value().compareTo(number));
        } else if (answer instanceof Answer.YesNo yesNo) {
            return (condition.operator() == Operator.EQUAL) == literal.equals(yesNo.yes());
        } else if (answer instanceof Answer.Choice choice) {
            return (condition.operator() == Operator.EQUAL) == literal.equals(choice.text());
        }
        return false;
    }

    private static List<Missing> needed(Award award, @Nullable GoalFact goal) {
        return award instanceof Award.InProportion && goal != null
                ? goal.missing().stream()
                        .<Missing>map(field -> new Missing.GoalValue(goal, field))
                        .toList()
                : List.of();
    }
}
