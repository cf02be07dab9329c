package org.youju.facts;

import java.util.List;
import java.util.stream.Stream;
import org.youju.document.Problems;
import org.youju.ruleset.Indicator;
import org.youju.ruleset.Ruleset;
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
