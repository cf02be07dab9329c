package org.youju.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.youju.explanation.Explanation;
import org.youju.explanation.Explanation.OfIndicator;
import org.youju.rendering.Report.Block;
import org.youju.rendering.Report.Bullets;
import org.youju.rendering.Report.Heading;
import org.youju.rendering.Report.Pair;
import org.youju.rendering.Report.Pairs;
import org.youju.rendering.Report.Paragraph;
import org.youju.rendering.Report.Table;
import org.youju.scorecard.Scorecard.ClauseRef;
import org.youju.scorecard.Scorecard.EntryLine;
import org.youju.scorecard.Scorecard.IndicatorScore;
import org.youju.scorecard.Scorecard.RuleRef;

/** The part of a report about one indicator. */
final class IndicatorBlocks {

    private IndicatorBlocks() {}

    static List<Block> score(IndicatorScore score) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(1, score.code() + " " + score.name()));
        String basis = score.selfScore().basis();
        blocks.add(new Paragraph("得分 " + Labels.score(score.score(), score.range()) + " / " + score.points() + "（"
                + Labels.provenance(score.provenance()) + "）"
                + (score.selfScore().points() == null
                        ? ""
                        : "；自评 " + score.selfScore().points())
                + (basis == null ? "" : "，自评依据：" + basis)));
        if (!score.missing().isEmpty()) {
            blocks.add(new Paragraph("未确定，需要补充："));
            blocks.add(new Bullets(score.missing().stream()
                    .map(one -> one.message() + " [" + one.pointer() + "]")
                    .toList()));
        }
        score.entries().forEach(entry -> {
            blocks.add(new Heading(2, heading(entry)));
            blocks.add(new Pairs(grounds(entry)));
        });
        return blocks;
    }

    private static String heading(EntryLine entry) {
        return "第 " + entry.seq() + " 笔 " + Labels.kind(entry.kind()) + " " + entry.points()
                + Labels.cause(entry.cause())
                + (entry.itemName().isEmpty() ? "" : " ｜ " + entry.itemName() + " [" + entry.item() + "]");
    }

    private static List<Pair> grounds(EntryLine entry) {
        List<Pair> pairs = new ArrayList<>();
        pairs.add(new Pair("理由", entry.reason()));
        String share = entry.share();
        pairs.add(new Pair("算式", entry.arithmetic() + (share == null ? "" : "（本目标分值 " + share + "）")));
        RuleRef rule = entry.rule();
        if (rule != null) {
            pairs.add(new Pair("规则", rule(rule)));
            pairs.add(new Pair("事实", Labels.facts(entry)));
        }
        ClauseRef clause = entry.clause();
        if (clause != null) {
            pairs.add(new Pair(
                    "条款",
                    clause.id() + "（" + clause.source() + "，" + Labels.provenance(clause.provenance()) + "）"
                            + clause.text().strip()));
        }
        if (!entry.interpretations().isEmpty()) {
            pairs.add(new Pair("解释", String.join("、", entry.interpretations())));
        }
        pairs.add(new Pair("余额", entry.balance().toPlainString()));
        return pairs;
    }

    private static String rule(RuleRef rule) {
        return rule.name() + "（" + rule.file() + ":" + rule.line() + "）";
    }

    static List<Block> explanation(OfIndicator one) {
        List<Block> blocks = new ArrayList<>(score(one.score()));
        List<Pair> texts = new ArrayList<>();
        text(texts, "指标解释", one.explanation());
        text(texts, "佐证材料说明", one.evidence());
        text(texts, "数据来源", one.dataSource());
        if (!texts.isEmpty()) {
            blocks.add(new Heading(2, "表中原文"));
            blocks.add(new Pairs(texts));
        }
        if (!one.notApplied().isEmpty()) {
            blocks.add(new Heading(2, "未适用的规则及原因"));
            blocks.add(notApplied(one));
        }
        if (!one.whatIfs().isEmpty()) {
            blocks.add(new Heading(2, "若……（仅供参考）"));
            blocks.add(new Paragraph("以下各项每次只变动一个数据，其余不变，按本年度规则重新计分得出；实际得分以查实的事实为准。"));
            blocks.add(new Bullets(
                    one.whatIfs().stream().map(Explanation.WhatIf::words).toList()));
        }
        one.readings().forEach(reading -> blocks.addAll(reading(reading)));
        if (!one.recalculations().isEmpty()) {
            blocks.add(new Heading(2, "第二计算器复核"));
            blocks.add(new Paragraph("以下每个算式均由另一计算器按印出的算式从头重算，结果一致："
                    + one.recalculations().stream()
                            .map(again -> "第 " + again.seq() + " 笔 " + again.recalculated())
                            .collect(Collectors.joining("，"))
                    + "。"));
        }
        return blocks;
    }

    private static void text(List<Pair> texts, String name, @Nullable String text) {
        if (text != null) {
            texts.add(new Pair(name, text.strip()));
        }
    }

    private static Table notApplied(OfIndicator one) {
        return new Table(
                List.of("对象", "规则", "条款", "未满足的条件", "实际", "差距"),
                one.notApplied().stream()
                        .map(rule -> List.of(
                                rule.itemName().isEmpty() ? "本指标" : rule.itemName(),
                                rule(rule.rule()),
                                rule.clause(),
                                rule.condition(),
                                rule.actual(),
                                Labels.orDash(rule.distance())))
                        .toList());
    }

    private static List<Block> reading(Explanation.Reading reading) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(2, "解释 " + reading.id() + (reading.cited() ? "（本次得分依据此解释）" : "")));
        List<Pair> pairs = new ArrayList<>();
        pairs.add(new Pair("问题", reading.question().strip()));
        reading.texts()
                .forEach(text -> pairs.add(
                        new Pair("原文", "（" + text.source() + "）" + text.text().strip())));
        pairs.add(new Pair("采用", reading.taken().strip()));
        pairs.add(new Pair("理由", reading.reason().strip()));
        pairs.add(new Pair("决定", reading.decidedBy().strip()));
        blocks.add(new Pairs(pairs));
        if (!reading.others().isEmpty()) {
            blocks.add(new Table(
                    List.of("未采用的解释", "按此得分", "与本次相差", "说明"),
                    reading.others().stream()
                            .map(other -> List.of(
                                    other.id() + " " + other.reading(),
                                    Labels.orDash(other.score()),
                                    Labels.signed(other.difference()),
                                    Labels.orDash(other.note())))
                            .toList()));
        }
        return blocks;
    }
}
