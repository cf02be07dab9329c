package org.youju.facts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.youju.document.Problems;
import org.youju.exact.Numbers;
import org.youju.ruleset.GoalReading;
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
        if (indicator.goalReading().isJudged()) {
            checkJudged(goal, indicator);
            return;
        } else if (goal.level() != null) {
            problems.add(
                    "NOT_USED",
                    goal.place().field("level"),
                    "goals of " + goal.indicator() + " are not judged by levels",
                    "指标 " + goal.indicator() + " 的" + indicator.goals() + "不填达成程度（level）");
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

    /** A reviewer says which level was reached, the share within it, and why. */
    private void checkJudged(Goal goal, Indicator indicator) {
        GoalReading reading = indicator.goalReading();
        String levels = reading.levels().stream()
                .map(level -> level.name()
                        + (level.isFixed()
                                ? ""
                                : "（" + Numbers.plain(level.from()) + "% 至 " + Numbers.plain(level.to()) + "%）"))
                .collect(Collectors.joining("、"));
        if (goal.planned() != null || goal.start() != null || goal.finish() != null) {
            problems.add(
                    "NOT_USED",
                    goal.place(),
                    "goals of " + goal.indicator() + " have `level`, `actual` and `note` only",
                    "指标 " + goal.indicator() + " 的" + indicator.goals()
                            + "由评审人判定，只填达成程度（level）、评审给的比例（actual）和理由（note）");
        }
        Optional<GoalReading.Level> level = reading.level(goal.level());
        if (goal.level() != null && level.isEmpty()) {
            problems.add(
                    "LEVEL_UNKNOWN",
                    goal.place().field("level"),
                    "`level` is one of: " + levels,
                    "达成程度（level）只能是：" + levels);
        }
        BigDecimal share = goal.actual();
        if (level.isPresent() && share != null && !reading.allows(level.get(), share)) {
            problems.add(
                    "LEVEL_SHARE",
                    goal.place().field("actual"),
                    "the share of `" + goal.level() + "` is within its level: " + levels,
                    "评审给的比例（actual，百分数）不在“" + goal.level() + "”的范围内：" + levels);
        }
        String note = goal.note();
        if (level.isPresent() && (note == null || note.isBlank())) {
            problems.add(
                    "JUDGEMENT_WITHOUT_REASON",
                    goal.place().field("note"),
                    "a reviewer's judgement needs its reason in `note`",
                    "达成程度由评审人判定，要在说明（note）里写理由");
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
