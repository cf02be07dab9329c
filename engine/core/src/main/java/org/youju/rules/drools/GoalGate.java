package org.youju.rules.drools;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.drools.drl.ast.descr.PatternDescr;
import org.youju.facts.Measure;
import org.youju.rules.Condition;
import org.youju.rules.Quantity;
import org.youju.rules.drools.ConstraintGate.Comparison;
import org.youju.ruleset.Indicator;
import org.youju.ruleset.Ruleset;

/** The part of the gate for goals, each by itself. */
final class GoalGate {

    private final Ruleset ruleset;
    private final Indicator indicator;
    private final Gate.Refusals refusals;

    GoalGate(Ruleset ruleset, Indicator indicator, Gate.Refusals refusals) {
        this.ruleset = ruleset;
        this.indicator = indicator;
        this.refusals = refusals;
    }

    /** What is asked of each goal: measures of it, or that no other rule applies to it. */
    List<Condition> each(PatternDescr pattern, List<Comparison> comparisons) {
        List<Condition> conditions = new ArrayList<>();
        Optional<Measure> named = Optional.empty();
        for (Comparison one : comparisons) {
            if (one.property().equals("otherwise")) {
                conditions.add(new Condition.Otherwise(List.of()));
                continue;
            } else if (one.names("measure") || one.names("beyond")) {
                named = measure(one.text());
                continue;
            }
            boolean fits =
                    named.isPresent() && one.property().equals(named.get().isPercent() ? "percent" : "number");
            Optional<Measure> measure = fits ? named : measure(one.property());
            if (measure.isEmpty() || !one.isNumber()) {
                refuse(
                        "GATE_PROPERTY",
                        pattern,
                        "a goal has no property `" + one.property() + "` to compare with " + one.literal(),
                        named.isPresent()
                                ? named.get().zh() + "的单位是" + named.get().unit()
                                        + (named.get().isPercent() ? "，数字后面要写 %" : "，数字后面不写 %")
                                : "目标没有可与 " + one.literal() + " 比较的“" + one.property() + "”");
            } else {
                checkMeasure(pattern, measure.get());
                conditions.add(new Condition.OnQuantity(
                        new Quantity.OfGoal(measure.get()), one.operator(), new BigDecimal(one.literal())));
            }
        }
        return conditions;
    }

    private void checkMeasure(PatternDescr pattern, Measure measure) {
        if (measure.fields().contains("level") != indicator.goalReading().isJudged()) {
            refuse(
                    "GATE_PROPERTY",
                    pattern,
                    "the goals of this indicator are "
                            + (indicator.goalReading().isJudged() ? "" : "not ") + "judged",
                    indicator.goalReading().isJudged()
                            ? "indicator.yaml 写明本指标的目标由评审人判定（goalsMeasuredBy: levels），只能写“- 达成程度 ……”"
                            : "“达成程度”只用于由评审人判定的目标，indicator.yaml 里要写 goalsMeasuredBy: levels 和 goalLevels");
        } else if (measure.fields().contains("start") != indicator.datedGoals()) {
            refuse(
                    "GATE_PROPERTY",
                    pattern,
                    "the goals of this indicator are measured by " + (indicator.datedGoals() ? "dates" : "values"),
                    "indicator.yaml 写明本指标的目标按" + (indicator.datedGoals() ? "起止日期" : "目标值和完成值") + "填报，不能比较"
                            + measure.zh());
        }
        if (measure == Measure.WORKING_DAYS && ruleset.calendar() == null) {
            refuse(
                    "CALENDAR_MISSING",
                    pattern,
                    "working days need the year's calendar.yaml",
                    "按工作日计算须有本年度的节假日日历 calendar.yaml");
        }
    }

    static Optional<Measure> measure(String word) {
        for (Measure measure : Measure.values()) {
            if (measure.word().equals(word)) {
                return Optional.of(measure);
            }
        }
        return Optional.empty();
    }

    private void refuse(String code, PatternDescr where, String message, String messageZh) {
        refusals.refuse(code, where.getLine(), message, messageZh);
    }
}
