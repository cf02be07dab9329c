package org.youju.api.cli;

import org.jspecify.annotations.Nullable;
import org.youju.exact.Numbers;
import org.youju.ruleset.Clause;
import org.youju.ruleset.Indicator;
import org.youju.ruleset.Interpretation;
import org.youju.ruleset.Ruleset;
import org.youju.scoring.YearRules;

/** A year's table with every text and rule, for reading on a terminal. */
final class RulesetText {

    private final StringBuilder out = new StringBuilder();

    private RulesetText() {}

    static String of(YearRules year) {
        RulesetText text = new RulesetText();
        text.head(year.ruleset());
        year.ruleset().criteria().forEach(text::indicator);
        return text.out.toString();
    }

    private void head(Ruleset ruleset) {
        line(
                "",
                ruleset.title() + "（" + ruleset.id().folder() + "，第 "
                        + ruleset.id().revision() + " 版）");
        field("", "发文单位", ruleset.issuer());
        field("", "范围", ruleset.scope());
        ruleset.sources()
                .forEach(source -> field(
                        "",
                        "来源",
                        source.title() + "（" + source.date() + "，"
                                + source.provenance().zh() + "）"));
        ruleset.reference().forEach(figure -> field("", "共用的数", figure.cited()));
        field("", "总分", Numbers.points(ruleset.points()));
        field("", "规则摘要", ruleset.digest());
    }

    private void indicator(Indicator indicator) {
        line("", "");
        line("", "■ " + indicator.code() + " " + String.join(" > ", indicator.path()));
        field(
                "  ",
                "分值",
                Numbers.points(indicator.points()) + "（"
                        + indicator.provenance().zh() + "）");
        field("  ", "指标解释", indicator.explanation());
        field("  ", "佐证材料", indicator.evidence());
        field("  ", "数据来源", indicator.dataSource());
        indicator.values().forEach(value -> field("  ", "计算项", value.name() + "＝" + value.text()));
        indicator
                .findings()
                .forEach(finding -> field(
                        "  ",
                        "检查发现",
                        finding.name() + "（" + finding.unit() + "）：" + finding.description()
                                + (finding.reasons().isEmpty()
                                        ? ""
                                        : "；可注明原因：" + String.join("、", finding.reasons()))));
        indicator.clauses().forEach(this::clause);
        indicator.interpretations().forEach(this::interpretation);
        field("  ", "规则", indicator.rules().file());
        block(indicator.rules().text());
    }

    private void clause(Clause clause) {
        field(
                "  ",
                "条款 " + clause.id(),
                clause.text().strip() + "（" + clause.source() + "，"
                        + clause.provenance().zh() + "）");
        field("    ", "不设规则", clause.informative());
    }

    private void interpretation(Interpretation one) {
        field("  ", "解释 " + one.id(), one.question());
        one.texts().forEach(text -> field("    ", "原文（" + text.source() + "）", text.text()));
        field("    ", "采用", one.taken());
        field("    ", "理由", one.reason());
        field("    ", "决定", one.decidedBy());
        one.others().forEach(other -> {
            field("    ", "未采用 " + other.id(), other.reading());
            field("      ", "说明", other.note());
        });
    }

    private void field(String indent, String name, @Nullable String text) {
        if (text != null) {
            line(indent, name + "：" + text.strip().replace("\n", "\n" + indent + "  "));
        }
    }

    private void block(String text) {
        text.lines().forEach(one -> line("    | ", one));
    }

    private void line(String indent, String text) {
        out.append((indent + text).stripTrailing()).append('\n');
    }
}
