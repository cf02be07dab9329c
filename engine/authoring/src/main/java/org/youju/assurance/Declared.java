package org.youju.assurance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.youju.exact.Numbers;
import org.youju.ruleset.AppealPeriods;
import org.youju.ruleset.Classes;
import org.youju.ruleset.GoalReading;
import org.youju.ruleset.Indicator;
import org.youju.ruleset.InputDeclaration;
import org.youju.ruleset.Interpretation;
import org.youju.ruleset.ReferenceFigure;
import org.youju.ruleset.Ruleset;
import org.youju.ruleset.WorkCalendar;

/** What a year declares beside its clauses and rules, in words: everything that a score or a deadline depends on. */
final class Declared {

    private final Map<String, String> words = new LinkedHashMap<>();

    private Declared() {}

    /** Of the year as a whole. */
    static Map<String, String> of(Ruleset ruleset) {
        Declared all = new Declared();
        all.say("得分保留的小数", ruleset.decimals() + " 位，" + rounding(ruleset.rounding()));
        all.say("词句本", ruleset.phrases().file());
        all.say(
                "等级",
                ruleset.grades().provenance().zh() + "，满分 "
                        + Numbers.plain(ruleset.grades().outOf()) + " 分");
        ruleset.grades().bands().forEach(band -> all.say("等级 " + band.name(), Numbers.plain(band.from()) + " 分起"));
        ruleset.inputs().forEach(input -> all.say("填报项 " + input.name(), input(input)));
        ruleset.checks().forEach(check -> all.say("核对 " + check.total(), "等于 " + String.join(" + ", check.parts())));
        ruleset.limits().forEach(limit -> all.say("合计限制 " + limit.section(), range(limit.least(), limit.most())));
        ruleset.reference().forEach(figure -> all.say("参考数 " + figure.name(), figure(figure)));
        Classes classes = ruleset.classes();
        if (classes != null) {
            all.say("分类计分", "按“" + classes.by() + "”：" + points(classes.totals()));
        }
        AppealPeriods appeals = ruleset.appeals();
        if (appeals != null) {
            all.say(
                    "异议期限",
                    "提出 " + appeals.file() + " 日，受理 " + appeals.accept() + " 日，复核 " + appeals.review() + " 日（"
                            + appeals.provenance().zh() + "）");
        }
        WorkCalendar calendar = ruleset.calendar();
        if (calendar != null) {
            all.say(
                    "日历",
                    calendar.from() + " 至 " + calendar.to() + "，"
                            + calendar.provenance().zh());
            all.say("日历 假日", days(calendar.holidays()));
            all.say("日历 调休上班", days(calendar.workdays()));
        }
        return all.words;
    }

    /** Of one indicator, but for its points, clauses and rules. */
    static Map<String, String> of(Indicator indicator) {
        Declared all = new Declared();
        all.say("指标名称", String.join(" / ", indicator.path()));
        all.say("出处性质", indicator.provenance().zh());
        all.sayPoints("分值以外最多加", indicator.bonus());
        all.sayPoints("最多倒扣", indicator.penalty());
        if (!indicator.pointsByClass().isEmpty()) {
            all.say("各类分值", points(indicator.pointsByClass()));
        }
        if (indicator.goals() != null) {
            all.say("目标", (indicator.datedGoals() ? "有起止日期" : "有计划值和完成值") + reading(indicator.goalReading()));
        }
        indicator
                .findings()
                .forEach(kind -> all.say(
                        "检查发现 " + kind.name(),
                        "单位 " + kind.unit()
                                + (kind.reasons().isEmpty() ? "" : "，原因 " + String.join("、", kind.reasons()))));
        indicator.values().forEach(value -> all.say("计算项 " + value.name(), ValueWords.of(value)));
        indicator.directions().forEach(one -> all.say("方向 " + one.of(), one.higher() ? "越高越好" : "越低越好"));
        indicator.interpretations().forEach(one -> all.say("解释 " + one.id(), interpretation(one)));
        return all.words;
    }

    private void say(String name, String text) {
        words.put(name, text);
    }

    private void sayPoints(String name, @Nullable BigDecimal points) {
        if (points != null) {
            say(name, Numbers.plain(points) + " 分");
        }
    }

    /** As which part of the points a goal is taken of which nothing was planned or reached, and what a judgement comes to. */
    private static String reading(GoalReading reading) {
        StringBuilder text = new StringBuilder();
        rate(text, "计划值和完成值都为零", reading.bothZero());
        rate(text, "计划值为零", reading.nothingPlanned());
        rate(text, "完成值为零", reading.nothingReached());
        rate(text, "不超过零的", reading.limitWasZero());
        reading.levels()
                .forEach(level -> text.append("，“" + level.name() + "”" + Numbers.plain(level.from()) + "% 至 "
                        + Numbers.plain(level.to()) + "%"));
        return text.append(reading.earlyIsInTime() ? "，提前算按时" : "").toString();
    }

    private static void rate(StringBuilder text, String which, @Nullable BigDecimal rate) {
        if (rate != null) {
            text.append("，" + which + "的按 " + Numbers.plain(rate) + "%");
        }
    }

    private static String figure(ReferenceFigure figure) {
        String numbers = figure.numbers().stream()
                .map(one -> Numbers.plain(one.dividend())
                        + (one.divisor().compareTo(BigDecimal.ONE) == 0 ? "" : "/" + Numbers.plain(one.divisor())))
                .collect(Collectors.joining("、"));
        return numbers + (figure.unit().isEmpty() ? "" : " " + figure.unit()) + "（" + figure.year() + "，"
                + figure.source() + "）";
    }

    private static String input(InputDeclaration input) {
        String type = switch (input.type()) {
            case YES_NO -> "是否";
            case NUMBER -> input.whole() ? "整数" : "数";
            case CHOICE -> "选项 " + String.join("、", input.choices());
            case DATE -> "日期";
            case TEXT -> "文字";
        };
        String range = input.min() == null && input.max() == null ? "" : "，" + range(input.min(), input.max());
        return type
                + (input.unit() == null ? "" : "，单位 " + input.unit())
                + range
                + (input.notApplicable() ? "，可以不适用" : "")
                + (input.list() == null ? "" : "，清单 " + input.list());
    }

    private static String range(@Nullable BigDecimal least, @Nullable BigDecimal most) {
        return (least == null ? "" : "不低于 " + Numbers.plain(least))
                + (least == null || most == null ? "" : "，")
                + (most == null ? "" : "不超过 " + Numbers.plain(most));
    }

    private static String points(Map<String, BigDecimal> points) {
        return points.entrySet().stream()
                .map(one -> one.getKey() + " " + Numbers.plain(one.getValue()) + " 分")
                .collect(Collectors.joining("，"));
    }

    private static String days(Set<LocalDate> days) {
        return days.stream().sorted().map(String::valueOf).collect(Collectors.joining("、"));
    }

    private static String interpretation(Interpretation one) {
        List<String> others = one.others().stream()
                .map(other -> other.id() + " " + other.reading())
                .toList();
        return "问题：" + one.question() + "；采用：" + one.taken()
                + (others.isEmpty() ? "" : "；未采用：" + String.join("；", others));
    }

    private static String rounding(RoundingMode mode) {
        return switch (mode) {
            case HALF_UP -> "四舍五入";
            case HALF_EVEN -> "四舍六入五成双";
            case DOWN, FLOOR -> "舍去";
            case UP, CEILING -> "进一";
            case HALF_DOWN -> "五舍六入";
            case UNNECESSARY -> "不取舍";
        };
    }
}
