package org.youju.rendering;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.youju.explanation.Explanation;
import org.youju.explanation.Explanation.OfIndicator;
import org.youju.explanation.Explanation.Recalculation;
import org.youju.explanation.Explanation.WhatIf;
import org.youju.rendering.Report.Block;
import org.youju.rendering.Report.Bullets;
import org.youju.rendering.Report.Heading;
import org.youju.rendering.Report.Pair;
import org.youju.rendering.Report.Pairs;
import org.youju.rendering.Report.Paragraph;
import org.youju.rendering.Report.Table;
import org.youju.scorecard.Scorecard.EntryLine;
import org.youju.scorecard.Scorecard.IndicatorScore;
import org.youju.scorecard.Scorecard.SelfScore;

/** What a formal document says of one indicator: every point, why not otherwise, and how the table was read. */
final class FormalIndicator {

    private FormalIndicator() {}

    static List<Block> blocks(OfIndicator one) {
        IndicatorScore score = one.score();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(2, heading(score)));
        blocks.add(new Pairs(result(one)));
        if (!score.missing().isEmpty()) {
            blocks.add(new Paragraph("本指标尚缺以下填报内容，得分未确定："));
            blocks.add(new Bullets(
                    score.missing().stream().map(FormalWords::missing).toList()));
        }
        blocks.addAll(entries(one));
        if (!one.notApplied().isEmpty()) {
            blocks.add(new Heading(3, "未适用的规则及原因"));
            blocks.add(notApplied(one));
        }
        if (!one.whatIfs().isEmpty()) {
            blocks.add(new Heading(3, "怎样可以得分（供参考）"));
            blocks.add(new Paragraph("以下各项每次只变动一个数据，其余不变，均按本年度规则重新计分得出；实际得分以查实的事实为准。"));
            blocks.add(new Bullets(one.whatIfs().stream().map(WhatIf::words).toList()));
        }
        one.readings().forEach(reading -> blocks.addAll(reading(reading)));
        return blocks;
    }

    private static String heading(IndicatorScore score) {
        return score.code().equals("total") ? score.name() : score.code() + " " + score.name();
    }

    private static List<Pair> result(OfIndicator one) {
        IndicatorScore score = one.score();
        List<Pair> pairs = new ArrayList<>();
        pairs.add(new Pair("得分", Labels.score(score.score(), score.range()) + "（分值 " + score.points() + "）"));
        pairs.add(new Pair("文字出处", Labels.provenance(score.provenance())));
        text(pairs, "指标解释", one.explanation());
        text(pairs, "佐证材料说明", one.evidence());
        text(pairs, "数据来源", one.dataSource());
        selfScore(pairs, score.selfScore());
        return pairs;
    }

    private static void text(List<Pair> pairs, String name, @Nullable String text) {
        if (text != null) {
            pairs.add(new Pair(name, text.strip()));
        }
    }

    private static void selfScore(List<Pair> pairs, SelfScore self) {
        BigDecimal points = self.points();
        if (points == null) {
            pairs.add(new Pair("自评分", "未填报"));
            return;
        }
        BigDecimal difference = self.difference();
        String compared = difference == null
                ? ""
                : difference.signum() == 0
                        ? "，与得分相同"
                        : "，比得分" + (difference.signum() > 0 ? "高 " : "低 ") + difference.abs();
        pairs.add(new Pair("自评分", points + compared + FormalWords.bracketed(Labels.verdict(self.verdict()))));
        text(pairs, "自评依据", self.basis());
    }

    private static List<Block> entries(OfIndicator one) {
        Map<Integer, Recalculation> again =
                one.recalculations().stream().collect(Collectors.toMap(Recalculation::seq, Function.identity()));
        List<Block> blocks = new ArrayList<>();
        for (EntryLine entry : one.score().entries()) {
            blocks.add(new Heading(3, FormalWords.heading(entry)));
            List<Pair> pairs = new ArrayList<>(FormalWords.grounds(entry));
            Recalculation calculated = again.get(entry.seq());
            if (calculated != null) {
                pairs.add(new Pair("复算", "经另一计算器按上列算式复算一致，结果为 " + calculated.recalculated() + "。"));
            }
            blocks.add(new Pairs(pairs));
        }
        return blocks;
    }

    private static Table notApplied(OfIndicator one) {
        return new Table(
                List.of("对象", "规则", "条款", "未满足的条件", "实际情况", "差距"),
                one.notApplied().stream()
                        .map(rule -> List.of(
                                rule.itemName().isEmpty() ? "本指标" : rule.itemName(),
                                FormalWords.rule(rule.rule()),
                                FormalWords.id(rule.clause()),
                                rule.condition(),
                                rule.actual(),
                                Labels.orDash(rule.distance())))
                        .toList());
    }

    private static List<Block> reading(Explanation.Reading reading) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(
                3, "对原文的解释 " + FormalWords.id(reading.id()) + (reading.cited() ? "（本次得分依据此解释）" : "（本次得分未涉及）")));
        List<Pair> pairs = new ArrayList<>();
        pairs.add(new Pair("问题", reading.question().strip()));
        reading.texts()
                .forEach(text -> pairs.add(
                        new Pair("原文", "（" + text.source() + "）" + text.text().strip())));
        pairs.add(new Pair("采用的解释", reading.taken().strip()));
        pairs.add(new Pair("理由", reading.reason().strip()));
        pairs.add(new Pair("决定人", reading.decidedBy().strip()));
        blocks.add(new Pairs(pairs));
        if (!reading.others().isEmpty()) {
            blocks.add(new Table(
                    List.of("未采用的解释", "按此得分", "与本次相差", "说明"),
                    reading.others().stream()
                            .map(other -> List.of(
                                    FormalWords.id(other.id()) + " " + other.reading(),
                                    Labels.orDash(other.score()),
                                    Labels.signed(other.difference()),
                                    Labels.orDash(other.note())))
                            .toList()));
        }
        return blocks;
    }
}
