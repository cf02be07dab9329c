package org.youju.facts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.youju.document.Place;
import org.youju.document.Problems;
import org.youju.ruleset.Indicator;
import org.youju.ruleset.InputDeclaration;
import org.youju.ruleset.Ruleset;
import org.youju.submission.Submission;
import org.youju.submission.Submission.Answer;
import org.youju.submission.Submission.Better;
import org.youju.submission.Submission.Goal;

/** Makes facts of a submission, and says everything in it that the year's ruleset does not allow. */
public final class FactsReader {

    private final Ruleset ruleset;
    private final Submission submission;
    private final Problems problems;

    private FactsReader(Ruleset ruleset, Submission submission, Problems problems) {
        this.ruleset = ruleset;
        this.submission = submission;
        this.problems = problems;
    }

    /** The facts, which may only be used if no problem was found. */
    public static Facts read(Ruleset ruleset, Submission submission, Problems problems) {
        return new FactsReader(ruleset, submission, problems).read();
    }

    private Facts read() {
        submission.inputs().forEach(this::checkInput);
        submission.findings().forEach(finding -> {
            if (known(finding.indicator(), finding.place())) {
                problems.add(
                        "NOT_USED",
                        finding.place(),
                        "indicator " + finding.indicator() + " takes no findings in this ruleset",
                        "本年度评分表的指标 " + finding.indicator() + " 不按检查发现扣分，不接收 findings");
            }
        });
        submission.evidence().forEach(evidence -> known(evidence.indicator(), evidence.place()));
        checkSelfScores();
        Map<String, List<Goal>> byIndicator = new HashMap<>();
        submission.goals().forEach(goal -> {
            checkGoal(goal);
            byIndicator
                    .computeIfAbsent(goal.indicator(), code -> new ArrayList<>())
                    .add(goal);
        });
        byIndicator.forEach(this::checkWeights);
        List<List<GoalFact>> goals = new ArrayList<>();
        for (int i = 0; i < ruleset.indicators().size(); i++) {
            int position = i;
            goals.add(byIndicator.getOrDefault(ruleset.indicators().get(i).code(), List.of()).stream()
                    .map(goal -> new GoalFact(position, goal))
                    .toList());
        }
        return new Facts(new InputFacts(ruleset.inputs(), submission.inputs()), goals);
    }

    private void checkInput(String name, Answer answer) {
        Optional<InputDeclaration> declared = ruleset.input(name);
        if (declared.isEmpty()) {
            String names = String.join(
                    "、", ruleset.inputs().stream().map(InputDeclaration::name).toList());
            problems.add(
                    "UNKNOWN_INPUT",
                    answer.place(),
                    "the ruleset declares no input `" + name + "`; it declares: " + names,
                    "本年度没有填报项“" + name + "”；可填：" + names);
        } else if (answer instanceof Answer.NotApplicable) {
            if (!declared.get().notApplicable()) {
                problems.add(
                        "NOT_APPLICABLE_REFUSED",
                        answer.place(),
                        "`" + name
                                + "` cannot be null (not applicable) in this ruleset; leave it out where it is missing",
                        "填报项“" + name + "”不允许填“不适用”（null）；尚无数据时请不要写这一项");
            }
        } else {
            String expected = expected(declared.get(), answer);
            if (!expected.isEmpty()) {
                problems.add(
                        "INPUT_INVALID",
                        answer.place(),
                        "`" + name + "` must be " + expected,
                        "填报项“" + name + "”应为" + expectedZh(declared.get()));
            }
        }
    }

    /** What the input should be, or "" where it is that. */
    private static String expected(InputDeclaration declared, Answer answer) {
        return switch (declared.type()) {
            case YES_NO -> answer instanceof Answer.YesNo ? "" : "true or false";
            case CHOICE ->
                answer instanceof Answer.Choice choice && declared.choices().contains(choice.text())
                        ? ""
                        : "one of " + declared.choices();
            case NUMBER ->
                answer instanceof Answer.Amount amount && within(declared, amount.value())
                        ? ""
                        : "a number" + range(declared, " from ", " to ");
        };
    }

    private static boolean within(InputDeclaration declared, BigDecimal value) {
        return (declared.min() == null || value.compareTo(declared.min()) >= 0)
                && (declared.max() == null || value.compareTo(declared.max()) <= 0);
    }

    private static String expectedZh(InputDeclaration declared) {
        return switch (declared.type()) {
            case YES_NO -> " true（是）或 false（否）";
            case CHOICE -> "以下之一：" + String.join("、", declared.choices());
            case NUMBER ->
                "数字" + (declared.unit() == null ? "" : "（" + declared.unit() + "）") + range(declared, "，不小于 ", "，不大于 ");
        };
    }

    private static String range(InputDeclaration declared, String from, String to) {
        return bound(from, declared.min()) + bound(to, declared.max());
    }

    private static String bound(String words, @Nullable BigDecimal bound) {
        return bound == null ? "" : words + bound.toPlainString();
    }

    private boolean known(String code, Place place) {
        if (code.isEmpty() || ruleset.indicator(code).isPresent()) {
            return !code.isEmpty();
        }
        String codes = String.join(
                ", ", ruleset.indicators().stream().map(Indicator::code).toList());
        problems.add(
                "UNKNOWN_INDICATOR",
                at(place, "indicator"),
                "there is no indicator `" + code + "`; there are: " + codes,
                "本年度没有指标“" + code + "”；现有指标：" + codes);
        return false;
    }

    private void checkSelfScores() {
        Set<String> seen = new HashSet<>();
        submission.selfScores().forEach(self -> {
            if (known(self.indicator(), self.place()) && !seen.add(self.indicator())) {
                problems.add(
                        "DUPLICATE",
                        self.place(),
                        "a second self-score for " + self.indicator(),
                        "指标 " + self.indicator() + " 的自评分重复");
            }
            if (self.points().signum() < 0) {
                problems.add("OUT_OF_RANGE", at(self.place(), "points"), "a self-score is not negative", "自评分不能是负数");
            }
        });
    }

    private void checkGoal(Goal goal) {
        if (!known(goal.indicator(), goal.place())) {
            return;
        }
        if (ruleset.indicator(goal.indicator()).orElseThrow().goals() == null) {
            problems.add(
                    "NOT_USED",
                    goal.place(),
                    "indicator " + goal.indicator() + " takes no goals in this ruleset",
                    "本年度评分表的指标 " + goal.indicator() + " 不按目标计分，不接收 goals");
        }
        if (goal.planned() != null && goal.planned().signum() == 0) {
            problems.add(
                    "ZERO_DIVISOR",
                    at(goal.place(), "planned"),
                    "`planned` is zero: a completion rate cannot be worked out, and this ruleset does not say how to read it",
                    "年初目标值为 0，无法计算完成率；本年度规则也没有规定这种情况如何计分，请核对目标值");
        }
        if (goal.better() == Better.LOWER
                && goal.actual() != null
                && goal.actual().signum() == 0) {
            problems.add(
                    "ZERO_DIVISOR",
                    at(goal.place(), "actual"),
                    "`actual` is zero where lower is better: a completion rate cannot be worked out, and this ruleset does"
                            + " not say how to read it",
                    "“越低越好”的目标实际完成值为 0，无法计算完成率；本年度规则也没有规定这种情况如何计分，请核对");
        }
    }

    private void checkWeights(String code, List<Goal> goals) {
        Stream<Goal> without = goals.stream().filter(goal -> goal.weight() == null);
        long missing = without.count();
        if (missing > 0 && missing < goals.size()) {
            goals.stream()
                    .filter(goal -> goal.weight() == null)
                    .forEach(goal -> problems.add(
                            "WEIGHTS_MIXED",
                            at(goal.place(), "weight"),
                            "other goals of " + code + " carry a weight and this one does not",
                            "指标 " + code + " 的目标有的写了权重、有的没有；请全部写上或全部不写"));
        }
    }

    private static Place at(Place place, String field) {
        return new Place(place.file(), place.line(), place.pointer() + "/" + field);
    }
}
