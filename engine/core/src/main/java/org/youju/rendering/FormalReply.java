package org.youju.rendering;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youju.explanation.Review;
import org.youju.explanation.Review.Given;
import org.youju.explanation.Review.Moved;
import org.youju.explanation.Review.Unmoved;
import org.youju.rendering.Report.Block;
import org.youju.rendering.Report.Bullets;
import org.youju.rendering.Report.Heading;
import org.youju.rendering.Report.Pair;
import org.youju.rendering.Report.Pairs;
import org.youju.rendering.Report.Paragraph;
import org.youju.rendering.Report.Table;
import org.youju.scorecard.Scorecard;
import org.youju.scorecard.Scorecard.EntryLine;

/** The reply to an appeal as a document that a bureau can sign and send. */
public final class FormalReply {

    private FormalReply() {}

    /**
     * @param before what was decided
     * @param after what the corrected facts are given
     * @param review of the one and the other
     */
    public static Report of(Reply reply, Scorecard before, Scorecard after, Review review) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Pairs(head(reply, before)));
        blocks.add(new Heading(1, "一、异议事项"));
        blocks.add(new Table(
                List.of("指标", "异议理由", "证据材料"),
                reply.grounds().stream()
                        .map(one -> List.of(one.indicator(), one.text(), orNone(one.evidence())))
                        .toList()));
        blocks.addAll(corrections(reply));
        blocks.add(new Heading(1, "二、办理经过"));
        blocks.add(new Table(
                List.of("环节", "时间", "经办", "理由"),
                reply.steps().stream()
                        .map(one -> List.of(
                                one.state(), FormalWords.time(one.at()), FormalWords.caller(one.by()), one.reason()))
                        .toList()));
        if (!reply.periods().isEmpty()) {
            blocks.add(new Pairs(reply.periods()));
        }
        blocks.add(new Heading(1, "三、得分对照"));
        blocks.add(scores(before, after));
        blocks.add(new Heading(1, "四、变动的得分及所依据的规则"));
        if (review.moved().isEmpty()) {
            blocks.add(new Paragraph("没有得分变动。"));
        }
        review.moved().forEach(one -> blocks.addAll(moved(one)));
        blocks.add(new Heading(1, "五、未变动的指标及原因"));
        if (review.unmoved().isEmpty()) {
            blocks.add(new Paragraph("异议所涉及的指标得分均有变动。"));
        }
        review.unmoved().forEach(one -> blocks.addAll(unmoved(one)));
        blocks.add(new Heading(1, "六、结论"));
        blocks.add(new Paragraph(conclusion(reply, before, after)));
        blocks.addAll(FormalDocument.signatures());
        return new Report(Reports.title(before, "异议答复书"), blocks);
    }

    private static List<Pair> head(Reply reply, Scorecard card) {
        List<Pair> pairs =
                new ArrayList<>(FormalDocument.head(card, new DocumentHead(reply.decision(), reply.decided(), null)));
        pairs.add(new Pair("异议编号", reply.appeal()));
        pairs.add(new Pair("提出时间", FormalWords.time(reply.filed())));
        pairs.add(new Pair("提出方", FormalWords.caller(reply.by())));
        pairs.add(new Pair("办理状态", reply.state()));
        return pairs;
    }

    private static List<Block> corrections(Reply reply) {
        if (reply.corrections().isEmpty()) {
            return List.of(new Paragraph("异议未提出应当更正的事实。"));
        }
        return List.of(
                new Paragraph(reply.outcome() == null ? "异议要求更正以下事实（尚未作出决定）：" : "作出决定所依据的更正："),
                new Table(
                        List.of("填报位置", "原填报", "更正为"),
                        reply.corrections().stream()
                                .map(one -> List.of(Places.zh(one.pointer()), one.from(), one.to()))
                                .toList()));
    }

    private static Table scores(Scorecard before, Scorecard after) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < before.indicators().size(); i++) {
            var old = before.indicators().get(i);
            var one = after.indicators().get(i);
            rows.add(List.of(
                    old.code(),
                    old.name(),
                    old.points().toPlainString(),
                    Labels.score(old.score(), old.range()),
                    Labels.score(one.score(), one.range()),
                    difference(old.score(), one.score())));
        }
        rows.add(List.of(
                "合计",
                "总分",
                before.points().toPlainString(),
                Labels.score(before.score(), before.range()),
                Labels.score(after.score(), after.range()),
                difference(before.score(), after.score())));
        rows.add(List.of("", "等级", "", Labels.orDash(before.grade()), Labels.orDash(after.grade()), ""));
        return new Table(List.of("编号", "三级指标", "分值", "原得分", "更正后得分", "变动"), rows);
    }

    private static String difference(@Nullable BigDecimal before, @Nullable BigDecimal after) {
        if (before == null || after == null) {
            return "—";
        }
        BigDecimal difference = after.subtract(before);
        return difference.signum() == 0 ? "不变" : Labels.signed(difference);
    }

    private static List<Block> moved(Moved one) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(2, FormalWords.code(one.code()) + " " + one.name()));
        blocks.add(new Paragraph("得分由 " + words(one.before()) + " 变为 " + words(one.after())
                + (one.difference() == null ? "。" : "，变动 " + Labels.signed(one.difference()) + " 分。")));
        one.gone().forEach(entry -> blocks.addAll(entry("原记：", entry)));
        one.come().forEach(entry -> blocks.addAll(entry("改记：", entry)));
        return blocks;
    }

    private static List<Block> entry(String prefix, EntryLine entry) {
        return List.of(new Heading(3, prefix + FormalWords.heading(entry)), new Pairs(FormalWords.grounds(entry)));
    }

    private static List<Block> unmoved(Unmoved one) {
        return List.of(
                new Heading(2, FormalWords.code(one.code()) + " " + one.name()),
                new Paragraph("得分仍为 " + words(one.score()) + "，原因："),
                new Bullets(one.reasons()));
    }

    private static String words(Given given) {
        return Labels.score(given.score(), given.range()) + " 分";
    }

    private static String conclusion(Reply reply, Scorecard before, Scorecard after) {
        String outcome = reply.outcome();
        if (outcome == null) {
            return "本异议现为“" + reply.state() + "”，没有作出新的决定；以上对照供办理时参考，原决定 " + reply.decision() + " 仍然有效。";
        }
        return "经复核，" + reply.state() + "原决定。总分原为 " + Labels.score(before.score(), before.range()) + " 分，现为 "
                + Labels.score(after.score(), after.range()) + " 分。新的决定编号为 " + outcome + "，自作出之时起取代决定 "
                + reply.decision() + "。";
    }

    private static String orNone(List<String> evidence) {
        return evidence.isEmpty() ? "无" : String.join("；", evidence);
    }
}
