package org.youju.assurance;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.youju.exact.Numbers;
import org.youju.ruleset.Clause;
import org.youju.ruleset.GoalReading;
import org.youju.ruleset.Indicator;
import org.youju.ruleset.Interpretation;

/** What an indicator declares, in words, but for its points, the text of its clauses and its rules. */
final class DeclaredIndicator {

    private final String code;
    private final Map<String, String> words = new LinkedHashMap<>();

    private DeclaredIndicator(String code) {
        this.code = code;
    }

    static Map<String, String> of(Indicator indicator) {
        DeclaredIndicator all = new DeclaredIndicator(indicator.code());
        all.say("指标名称", String.join(" / ", indicator.path()));
        all.say("出处性质", indicator.provenance().zh());
        all.points("分值以外最多加", indicator.bonus());
        all.points("最多倒扣", indicator.penalty());
        if (!indicator.pointsByClass().isEmpty()) {
            all.say("各类分值", Declared.points(indicator.pointsByClass()));
        }
        if (indicator.goals() != null) {
            all.say(
                    "目标 " + indicator.goals(),
                    (indicator.datedGoals() ? "有起止日期" : "有计划值和完成值") + reading(indicator.goalReading()));
        }
        indicator
                .findings()
                .forEach(kind -> all.say(
                        "检查发现 " + kind.name(),
                        "单位 " + kind.unit()
                                + (kind.reasons().isEmpty() ? "" : "，原因 " + String.join("、", kind.reasons()))));
        indicator.values().forEach(value -> all.say("计算项 " + value.name(), value.text()));
        indicator.directions().forEach(one -> all.say("方向 " + one.of(), one.higher() ? "越高越好" : "越低越好"));
        indicator
                .otherBases()
                .forEach(one -> all.say("自评依据里的“" + one.word() + "”", "说的是" + one.measures() + "，要的是" + one.asked()));
        indicator.clauses().forEach(all::clause);
        indicator.interpretations().forEach(all::interpretation);
        return all.words;
    }

    private void say(String name, String text) {
        words.put(name, text);
    }

    /** A clause's or an interpretation's id without the indicator's code, which may be another in the other year. */
    private String own(String id) {
        return id.startsWith(code + "/") ? id.substring(code.length() + 1) : id;
    }

    private void points(String name, @Nullable BigDecimal points) {
        if (points != null) {
            say(name, Numbers.plain(points) + " 分");
        }
    }

    private void clause(Clause clause) {
        say("条款 " + own(clause.id()) + " 出处性质", clause.provenance().zh());
        if (clause.informative() != null) {
            say("条款 " + own(clause.id()) + " 不设规则", clause.informative());
        }
    }

    private void interpretation(Interpretation one) {
        say("解释 " + own(one.id()), "问题：" + one.question() + "；采用：" + one.taken());
        one.others()
                .forEach(other -> say(
                        "解释 " + own(one.id()) + " 未采用 " + own(other.id()),
                        other.reading() + (other.note() == null ? "" : "（" + other.note() + "）")));
        say("解释 " + own(one.id()) + " 理由", one.reason() + "（" + one.decidedBy() + "）");
        String texts = one.texts().stream()
                .map(text -> text.source() + "“" + text.text() + "”")
                .collect(Collectors.joining("；"));
        if (!texts.isEmpty()) {
            say("解释 " + own(one.id()) + " 原文", texts);
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
}
