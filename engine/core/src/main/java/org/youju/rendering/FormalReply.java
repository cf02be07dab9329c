package org.youju.rendering;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youju.explanation.Review;
import org.youju.explanation.Review.Given;
import org.youju.explanation.Review.Moved;
import org.youju.explanation.Review.Unmoved;
import org.youju.rendering.Reply.Corrected;
import org.youju.rendering.Reply.Standing;
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
     * @param after what the answer's facts are given; those asked for while there is no answer
     * @param asked what the facts that the appeal asks for are given
     * @param review of the first and the second
     */
    public static Report of(Reply reply, Scorecard before, Scorecard after, Scorecard asked, Review review) {
        List<Block> blocks = new ArrayList<>();
        if (reply.standing() == Standing.OPEN) {
            blocks.add(new Paragraph("【草稿】本件供办理异议时参考，尚无复核结论，不作为答复，不得签章发出。"));
        }
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
        switch (reply.standing()) {
            case OPEN, ADJUSTED -> blocks.addAll(compared(before, after, review));
            case UPHELD -> blocks.addAll(FormalContested.blocks(reply, before, asked));
            case REFUSED -> {}
        }
        blocks.add(new Heading(
                1,
                (reply.standing() == Standing.REFUSED ? "三" : reply.standing() == Standing.UPHELD ? "四" : "六") + "、"
                        + (reply.standing() == Standing.OPEN ? "目前情况" : "结论")));
        blocks.add(new Paragraph(conclusion(reply, before, after)));
        if (reply.standing() != Standing.OPEN) {
            blocks.addAll(FormalDocument.signatures());
        }
        return new Report(Reports.title(before, title(reply.standing())), blocks);
    }

    private static String title(Standing standing) {
        return switch (standing) {
            case OPEN -> "异议办理单（草稿）";
            case REFUSED -> "异议不予受理告知书";
            case UPHELD, ADJUSTED -> "异议答复书";
        };
    }

    private static List<Block> compared(Scorecard before, Scorecard after, Review review) {
        List<Block> blocks = new ArrayList<>();
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
        return blocks;
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
        if (reply.standing() != Standing.ADJUSTED) {
            return reply.asked().isEmpty()
                    ? List.of(new Paragraph("异议未提出应当更正的事实。"))
                    : List.of(
                            new Paragraph(
                                    reply.standing() == Standing.OPEN ? "异议要求更正以下事实（尚未作出决定）：" : "异议要求更正以下事实（未予采纳）："),
                            facts(reply.asked()));
        }
        List<Block> blocks = new ArrayList<>();
        if (!reply.asked().equals(reply.corrections()) && !reply.asked().isEmpty()) {
            blocks.add(new Paragraph("异议要求更正以下事实："));
            blocks.add(facts(reply.asked()));
        }
        blocks.add(new Paragraph("作出决定所依据的更正："));
        blocks.add(facts(reply.corrections()));
        return blocks;
    }

    private static Table facts(List<Corrected> facts) {
        return new Table(
                List.of("填报位置", "原填报", "更正为"),
                facts.stream()
                        .map(one -> List.of(Places.zh(one.pointer()), one.from(), one.to()))
                        .toList());
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
        return new Table(List.of("编号", Labels.level(before.indicators()), "分值", "原得分", "更正后得分", "变动"), rows);
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
        String now = Labels.score(after.score(), after.range());
        return switch (reply.standing()) {
            case OPEN -> "本异议现为“" + reply.state() + "”，没有作出新的决定；以上对照供办理时参考，原决定 " + reply.decision() + " 仍然有效。";
            case REFUSED ->
                "对本异议不予受理，原决定 " + reply.decision() + " 仍然有效。不予受理的理由："
                        + sentence(reply.last().reason());
            case UPHELD ->
                "经复核，维持原决定：总分仍为 " + now + " 分，各指标得分不变。维持的理由："
                        + sentence(reply.last().reason()) + "本次复核以决定 " + reply.outcome() + " 存档，内容与原决定 "
                        + reply.decision() + " 相同。";
            case ADJUSTED ->
                "经复核，调整原决定。总分原为 " + Labels.score(before.score(), before.range()) + " 分，现为 " + now + " 分。新的决定编号为 "
                        + reply.outcome() + "，自作出之时起取代决定 " + reply.decision() + "。";
        };
    }

    /** With one full stop at its end, whether it was typed with one or not. */
    private static String sentence(String text) {
        return text.strip().replaceFirst("[。；;.]+$", "") + "。";
    }

    private static String orNone(List<String> evidence) {
        return evidence.isEmpty() ? "无" : String.join("；", evidence);
    }
}
