package org.youju.rendering;

import java.util.ArrayList;
import java.util.List;
import org.youju.rendering.Report.Block;
import org.youju.rendering.Report.Bullets;
import org.youju.rendering.Report.Heading;
import org.youju.rendering.Report.Pair;
import org.youju.rendering.Report.Pairs;
import org.youju.rendering.Report.Table;
import org.youju.scorecard.Scorecard;
import org.youju.scorecard.Scorecard.IndicatorScore;

/** Lays scorecards out. */
public final class Reports {

    private Reports() {}

    /** Every point awarded and lost, with its grounds. */
    public static Report scorecard(Scorecard card) {
        List<Block> blocks = new ArrayList<>(overview(card));
        card.indicators().forEach(indicator -> blocks.addAll(IndicatorBlocks.score(indicator)));
        IndicatorScore total = card.total();
        if (total != null) {
            blocks.addAll(IndicatorBlocks.score(total));
        }
        blocks.addAll(audit(card));
        return new Report(title(card, "评分结果"), blocks);
    }

    /** The scorecard's overview, and one indicator of it in full. */
    public static Report scorecard(Scorecard card, IndicatorScore indicator) {
        List<Block> blocks = new ArrayList<>(overview(card));
        blocks.addAll(IndicatorBlocks.score(indicator));
        return new Report(title(card, "评分结果"), blocks);
    }

    static String title(Scorecard card, String kind) {
        return card.title() + "（" + card.ruleset().year() + " 年）" + kind;
    }

    private static List<Block> overview(Scorecard card) {
        List<Pair> pairs = new ArrayList<>();
        pairs.add(new Pair("部门", card.department().name()));
        pairs.add(new Pair(
                "规则",
                card.ruleset().scheme() + "/" + card.ruleset().year() + "，第 "
                        + card.ruleset().revision() + " 版"));
        pairs.add(new Pair("规则摘要", card.ruleset().digest()));
        pairs.add(new Pair("引擎版本", card.engine()));
        String scope = card.scope();
        if (scope != null) {
            pairs.add(new Pair("范围", scope.strip()));
        }
        pairs.add(new Pair("状态", Labels.status(card.status())));
        pairs.add(new Pair("总分", Labels.score(card.score(), card.range()) + " / " + card.points()));
        pairs.add(new Pair("失分", Labels.orDash(card.lost())));
        pairs.addAll(Labels.beside(card));
        pairs.add(new Pair("等级", card.grade() == null ? "—（未确定，或等级标准不适用于本表总分）" : card.grade()));
        return List.of(new Pairs(pairs), new Heading(1, "各指标得分"), summary(card));
    }

    static Table summary(Scorecard card) {
        return new Table(
                List.of("编号", Labels.level(card.indicators()), "出处", "分值", "得分", "失分", "自评分", "自评减得分", "核对"),
                card.indicators().stream()
                        .map(one -> List.of(
                                one.code(),
                                one.name(),
                                Labels.provenance(one.provenance()),
                                one.points().toPlainString(),
                                Labels.score(one.score(), one.range()),
                                Labels.orDash(one.lost()),
                                Labels.orDash(one.selfScore().points()),
                                Labels.signed(one.selfScore().difference()),
                                Labels.verdict(one.selfScore().verdict())))
                        .toList());
    }

    private static List<Block> audit(Scorecard card) {
        return card.audit().isEmpty()
                ? List.of()
                : List.of(
                        new Heading(1, "自评核对（只报告，不改变得分）"),
                        new Bullets(card.audit().stream()
                                .map(one -> "[" + Labels.severity(one.severity()) + "] "
                                        + (one.indicator() == null ? "" : one.indicator() + " ") + one.message() + "（"
                                        + one.code() + "）")
                                .toList()));
    }
}
