package org.youju.explanation;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.youju.exact.Numbers;
import org.youju.exact.Ratio;
import org.youju.facts.DerivedValue;
import org.youju.facts.Facts;
import org.youju.facts.FindingFact;
import org.youju.facts.Subject;
import org.youju.rules.Condition;
import org.youju.rules.Quantity;
import org.youju.rules.Trial;
import org.youju.rules.Trial.Missing;
import org.youju.submission.Submission.Answer;

/** What kept a rule from applying, in words: the condition, the value met, and how far off it was. */
record Shortfall(String condition, String actual, @Nullable String distance) {

    static Shortfall of(Trial trial, Facts facts, @Nullable Subject subject) {
        Condition failed = trial.failed();
        if (failed == null) {
            return new Shortfall("尚缺：" + missing(trial.missing()), "未填报", null);
        }
        return failed.accept(new Judged(facts, subject));
    }

    /** A condition that failed, beside what was met instead. */
    private record Judged(Facts facts, @Nullable Subject subject) implements Condition.Visitor<Shortfall> {

        @Override
        public Shortfall onInput(Condition.OnInput condition) {
            return Shortfall.onInput(condition, facts);
        }

        @Override
        public Shortfall notApplicable(Condition.NotApplicable condition) {
            return new Shortfall(condition.text(), "填了数值或是否", null);
        }

        @Override
        public Shortfall onQuantity(Condition.OnQuantity condition) {
            return Shortfall.onQuantity(condition, facts, subject);
        }

        @Override
        public Shortfall anyDerivable(Condition.AnyDerivable condition) {
            return new Shortfall(condition.text(), "无法计算", null);
        }

        @Override
        public Shortfall found(Condition.Found condition) {
            return new Shortfall(
                    condition.text(), subject instanceof FindingFact finding ? reason(finding) : "没有", null);
        }

        @Override
        public Shortfall anyOf(Condition.AnyOf condition) {
            return new Shortfall(condition.text(), "没有一项成立", null);
        }

        @Override
        public Shortfall otherwise(Condition.Otherwise condition) {
            return new Shortfall(
                    condition.text(),
                    condition.others().stream()
                            .filter(other -> Trial.of(other, facts, other.perGoal() ? subject : null)
                                    .holds())
                            .map(other -> "已适用规则“" + other.name() + "”")
                            .collect(Collectors.joining("、")),
                    null);
        }

        @Override
        public Shortfall lacking(Condition.Lacking condition) {
            return new Shortfall(condition.text(), subject == null ? "没有" : subject.name() + "为“是”", null);
        }
    }

    private static String missing(List<Missing> missing) {
        return missing.stream()
                .map(one -> {
                    if (one instanceof Missing.Input input) {
                        return input.name();
                    } else if (one instanceof Missing.GoalValue value) {
                        return value.goal().name() + "的"
                                + switch (value.field()) {
                                    case "planned" -> "年初目标值";
                                    case "actual" -> "实际完成值";
                                    case "start" -> "起始日";
                                    default -> "完成日";
                                };
                    }
                    return one instanceof Missing.Findings
                            ? "检查发现"
                            : one instanceof Missing.FindingAmount amount
                                    ? amount.finding().name() + "的金额"
                                    : "目标";
                })
                .collect(Collectors.joining("、"));
    }

    private static Shortfall onQuantity(Condition.OnQuantity condition, Facts facts, @Nullable Subject subject) {
        Quantity quantity = condition.quantity();
        DerivedValue value = Trial.value(quantity, facts, subject);
        if (value == null) {
            return new Shortfall(condition.text(), "无法计算", null);
        }
        Ratio distance = value.inUnit().minus(Ratio.of(condition.literal()));
        BigDecimal apart = distance.signum() < 0 ? distance.decimal().negate() : distance.decimal();
        return value.percent()
                ? new Shortfall(
                        condition.text(),
                        quantity.zh() + " " + Numbers.points(value.decimal()) + "%",
                        "相差 " + Numbers.points(apart) + " 个百分点")
                : new Shortfall(
                        condition.text(),
                        quantity.zh() + " " + quantity.inUnit(value.decimal()),
                        "相差 " + quantity.inUnit(apart));
    }

    private static String reason(FindingFact finding) {
        String reason = finding.finding().reason();
        return (reason == null ? "没有注明原因" : "原因为“" + reason + "”") + "，不计";
    }

    private static Shortfall onInput(Condition.OnInput condition, Facts facts) {
        Answer answer = facts.sheet().answer(condition.name()).orElseThrow();
        String unit = facts.sheet().vocabulary().input(condition.name()).unit();
        String suffix = unit == null ? "" : " " + unit;
        if (answer instanceof Answer.Amount amount && condition.literal() instanceof BigDecimal literal) {
            return new Shortfall(
                    condition.text(),
                    condition.name() + " " + Numbers.plain(amount.value()) + suffix,
                    "相差 " + Numbers.plain(amount.value().subtract(literal).abs()) + suffix);
        } else if (answer instanceof Answer.YesNo yesNo) {
            return new Shortfall(condition.text(), condition.name() + "为" + (yesNo.yes() ? "“是”" : "“否”"), null);
        } else if (answer instanceof Answer.Text choice) {
            return new Shortfall(condition.text(), condition.name() + "为“" + choice.text() + "”", null);
        }
        return new Shortfall(condition.text(), condition.name() + "填“不适用”", null);
    }
}
