package org.youju.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.youju.document.Problems;
import org.youju.ruleset.Indicator;
import org.youju.ruleset.Ruleset;
import org.youju.submission.Submission.Better;
import org.youju.submission.Submission.Goal;

/** Holds a sheet's goals against what their indicators take. */
final class GoalCheck {

    private final Ruleset ruleset;
    private final Problems problems;

    GoalCheck(Ruleset ruleset, Problems problems) {
        this.ruleset = ruleset;
        this.problems = problems;
    }

    /** @param goal of a known indicator */
    void check(Goal goal) {
        Indicator indicator = ruleset.indicator(goal.indicator()).orElseThrow();
        if (indicator.goals() == null) {
            problems.add(
                    "NOT_USED",
                    goal.place(),
                    "indicator " + goal.indicator() + " takes no goals in this ruleset",
                    "本年度评分表的指标 " + goal.indicator() + " 不按目标计分，不接收 goals");
            return;
        }
        boolean dated = goal.start() != null || goal.finish() != null;
        boolean valued = goal.planned() != null || goal.actual() != null;
        if (indicator.datedGoals() ? valued : dated) {
            problems.add(
                    "NOT_USED",
                    goal.place(),
                    "goals of " + goal.indicator() + " have "
                            + (indicator.datedGoals() ? "`start` and `finish`" : "`planned` and `actual`") + " only",
                    "指标 " + goal.indicator() + " 的" + indicator.goals() + "只填"
                            + (indicator.datedGoals() ? "起始日（start）和完成日（finish）" : "年初目标值（planned）和实际完成值（actual）"));
        }
        checkDays(goal);
        checkZero(goal);
    }

    private void checkDays(Goal goal) {
        LocalDate start = goal.start();
        LocalDate finish = goal.finish();
        if (start != null && finish != null) {
            DayCheck.of(ruleset.calendar(), problems)
                    .check(
                            start,
                            goal.place().field("start"),
                            finish,
                            goal.place().field("finish"));
        }
    }

    private void checkZero(Goal goal) {
        if (goal.planned() != null && goal.planned().signum() == 0) {
            problems.add(
                    "ZERO_DIVISOR",
                    goal.place().field("planned"),
                    "`planned` is zero: a completion rate cannot be worked out, and this ruleset does not say how to read it",
                    "年初目标值为 0，无法计算完成率；本年度规则也没有规定这种情况如何计分，请核对目标值");
        }
        if (goal.better() == Better.LOWER
                && goal.actual() != null
                && goal.actual().signum() == 0) {
            problems.add(
                    "ZERO_DIVISOR",
                    goal.place().field("actual"),
                    "`actual` is zero where lower is better: a completion rate cannot be worked out, and this ruleset does"
                            + " not say how to read it",
                    "“越低越好”的目标实际完成值为 0，无法计算完成率；本年度规则也没有规定这种情况如何计分，请核对");
        }
    }

    void checkWeights(String code, List<Goal> goals) {
        Stream<Goal> without = goals.stream().filter(goal -> goal.weight() == null);
        long missing = without.count();
        if (missing > 0 && missing < goals.size()) {
            goals.stream()
                    .filter(goal -> goal.weight() == null)
                    .forEach(goal -> problems.add(
                            "WEIGHTS_MIXED",
                            goal.place().field("weight"),
                            "other goals of " + code + " carry a weight and this one does not",
                            "指标 " + code + " 的目标有的写了权重、有的没有；请全部写上或全部不写"));
        }
    }
}
