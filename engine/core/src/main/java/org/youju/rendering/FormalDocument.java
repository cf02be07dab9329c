package org.youju.rendering;

import java.util.ArrayList;
import java.util.List;
import org.youju.explanation.Explanation;
import org.youju.explanation.Explanation.OfIndicator;
import org.youju.rendering.Report.Block;
import org.youju.rendering.Report.Bullets;
import org.youju.rendering.Report.Heading;
import org.youju.rendering.Report.Pair;
import org.youju.rendering.Report.Pairs;
import org.youju.rendering.Report.Paragraph;
import org.youju.rendering.Report.Signatures;
import org.youju.scorecard.Scorecard;

/** An explanation as a document that a bureau can sign and send. */
public final class FormalDocument {

    private FormalDocument() {}

    /** The whole sheet. */
    public static Report of(Explanation explanation, DocumentHead head) {
        List<OfIndicator> all = new ArrayList<>(explanation.indicators());
        OfIndicator total = explanation.total();
        if (total != null) {
            all.add(total);
        }
        return of(explanation.scorecard(), all, explanation.scorecard().audit(), head);
    }

    /** One indicator of a sheet. */
    public static Report of(Scorecard card, OfIndicator indicator, DocumentHead head) {
        String code = indicator.score().code();
        return of(
                card,
                List.of(indicator),
                card.audit().stream()
                        .filter(finding -> code.equals(finding.indicator()))
                        .toList(),
                head);
    }

    private static Report of(
            Scorecard card, List<OfIndicator> indicators, List<Scorecard.AuditFinding> audit, DocumentHead head) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Pairs(head(card, head)));
        blocks.add(new Heading(1, "一、评分结果"));
        blocks.add(new Pairs(result(card)));
        blocks.add(Reports.summary(card));
        blocks.add(new Heading(1, "二、各指标得分与失分的依据"));
        indicators.forEach(one -> blocks.addAll(FormalIndicator.blocks(one)));
        blocks.add(new Heading(1, "三、自评核对"));
        blocks.add(new Paragraph("以下核对只作说明，不改变得分。"));
        blocks.add(
                audit.isEmpty()
                        ? new Paragraph("没有需要说明的事项。")
                        : new Bullets(audit.stream().map(FormalWords::finding).toList()));
        blocks.addAll(signatures());
        return new Report(Reports.title(card, "评分说明"), blocks);
    }

    static List<Pair> head(Scorecard card, DocumentHead head) {
        List<Pair> pairs = new ArrayList<>();
        String decision = head.decision();
        pairs.add(new Pair("被评价部门", card.department().name()));
        pairs.add(new Pair("评价年度", card.ruleset().year() + " 年"));
        pairs.add(new Pair("评分表", card.title()));
        pairs.add(new Pair(
                "规则方案",
                card.ruleset().scheme() + "/" + card.ruleset().year() + "，第 "
                        + card.ruleset().revision() + " 版"));
        pairs.add(new Pair("规则摘要", card.ruleset().digest()));
        pairs.add(new Pair("引擎版本", card.engine()));
        if (decision != null) {
            pairs.add(new Pair("决定编号", decision));
        }
        if (head.made() != null) {
            pairs.add(new Pair("作出时间", FormalWords.time(head.made())));
        }
        if (head.caller() != null) {
            pairs.add(new Pair("提交方", FormalWords.caller(head.caller())));
        }
        return pairs;
    }

    private static List<Pair> result(Scorecard card) {
        List<Pair> pairs = new ArrayList<>();
        boolean determined = card.status() == Scorecard.Status.DETERMINED;
        pairs.add(new Pair("状态", determined ? "已确定" : "未确定，尚缺填报数据"));
        pairs.add(new Pair("总分", Labels.score(card.score(), card.range()) + "（满分 " + card.points() + "）"));
        if (card.lost() != null) {
            pairs.add(new Pair("失分", card.lost().toPlainString()));
        }
        pairs.addAll(Labels.beside(card));
        pairs.add(new Pair("等级", card.grade() == null ? "未评定（得分未确定，或等级标准不适用于本表总分）" : card.grade()));
        String scope = card.scope();
        if (scope != null) {
            pairs.add(new Pair("适用范围", scope.strip()));
        }
        return pairs;
    }

    static List<Block> signatures() {
        return List.of(new Heading(1, "签署"), new Signatures(List.of("经办人", "复核人", "负责人", "单位（盖章）", "日期")));
    }
}
