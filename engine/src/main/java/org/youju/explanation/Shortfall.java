package org.youju.explanation;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.youju.exact.Numbers;
import org.youju.exact.Ratio;
import org.youju.facts.Facts;
import org.youju.facts.GoalFact;
import org.youju.rules.Condition;
import org.youju.rules.Trial;
import org.youju.rules.Trial.Missing;
import org.youju.submission.Submission.Answer;

/** What kept a rule from applying, in words: the condition, the value met, and how far off it was. */
record Shortfall(String condition, String actual, @Nullable String distance) {

    static Shortfall of(Trial trial, Facts facts, @Nullable GoalFact goal) {
        Condition failed = trial.failed();
        if (failed == null) {
            return new Shortfall("尚缺：" + missing(trial.missing()), "未填报", null);
        } else if (failed instanceof Condition.OnGoal onGoal) {
            return onGoal(onGoal, goal);
        }
        return onInput((Condition.OnInput) failed, facts);
    }

    private static String missing(List<Missing> missing) {
        return missing.stream()
                .map(one -> {
                    if (one instanceof Missing.Input input) {
                        return input.name();
                    } else if (one instanceof Missing.GoalValue value) {
                        return value.goal().goal().name() + (value.field().equals("planned") ? "的年初目标值" : "的实际完成值");
                    }
                    return "目标";
                })
                .collect(Collectors.joining("、"));
    }

    private static Shortfall onGoal(Condition.OnGoal condition, @Nullable GoalFact goal) {
        GoalFact.Quotient quotient =
                goal == null ? null : goal.quotient(condition.measure()).orElse(null);
        if (quotient == null) {
            return new Shortfall(condition.text(), "无法计算", null);
        }
        Ratio percent = quotient.value().inPercent();
        Ratio distance = percent.minus(Ratio.of(condition.literal()));
        BigDecimal apart = distance.signum() < 0 ? distance.decimal().negate() : distance.decimal();
        return new Shortfall(
                condition.text(),
                condition.measure().zh() + " " + Numbers.points(percent.decimal()) + "%",
                "相差 " + Numbers.points(apart) + " 个百分点");
    }

    private static Shortfall onInput(Condition.OnInput condition, Facts facts) {
        Answer answer = facts.inputs().answer(condition.name()).orElseThrow();
        String unit = facts.inputs().declaration(condition.name()).unit();
        String suffix = unit == null ? "" : " " + unit;
        if (answer instanceof Answer.Amount amount && condition.literal() instanceof BigDecimal literal) {
            return new Shortfall(
                    condition.text(),
                    condition.name() + " " + Numbers.plain(amount.value()) + suffix,
                    "相差 " + Numbers.plain(amount.value().subtract(literal).abs()) + suffix);
        } else if (answer instanceof Answer.YesNo yesNo) {
            return new Shortfall(condition.text(), condition.name() + "为" + (yesNo.yes() ? "“是”" : "“否”"), null);
        } else if (answer instanceof Answer.Choice choice) {
            return new Shortfall(condition.text(), condition.name() + "为“" + choice.text() + "”", null);
        }
        return new Shortfall(condition.text(), condition.name() + "填“不适用”", null);
    }
}
