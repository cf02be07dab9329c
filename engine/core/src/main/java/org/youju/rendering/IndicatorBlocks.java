package org.youju.rendering;

import java.util.ArrayList;
import java.util.List;
import org.youju.rendering.Report.Block;
import org.youju.rendering.Report.Bullets;
import org.youju.rendering.Report.Heading;
import org.youju.rendering.Report.Pair;
import org.youju.rendering.Report.Pairs;
import org.youju.rendering.Report.Paragraph;
import org.youju.scorecard.Scorecard.ClauseRef;
import org.youju.scorecard.Scorecard.EntryLine;
import org.youju.scorecard.Scorecard.IndicatorScore;
import org.youju.scorecard.Scorecard.RuleRef;

/** The part of a scorecard's report about one indicator. */
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
            blocks.add(new Bullets(
                    score.missing().stream().map(FormalWords::missing).toList()));
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
}
