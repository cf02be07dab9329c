package org.youju.assurance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.youju.assurance.YearDifference.Effect;
import org.youju.exact.Numbers;
import org.youju.rendering.Report;
import org.youju.rendering.Report.Block;
import org.youju.rendering.Report.Bullets;
import org.youju.rendering.Report.Heading;
import org.youju.rendering.Report.Paragraph;
import org.youju.rendering.Report.Table;

/** Lays out what changed between two years. */
public final class DifferenceText {

    private static final int MOST_SHOWN = 30;

    private DifferenceText() {}

    public static Report of(YearDifference difference) {
        List<Block> blocks = new ArrayList<>();
        list(blocks, "新增的指标", difference.added());
        list(blocks, "取消的指标", difference.removed());
        list(
                blocks,
                "分值改变的指标",
                difference.reweighted().stream()
                        .map(one -> one.code() + " " + one.name() + "：" + Numbers.points(one.from()) + " → "
                                + Numbers.points(one.to()))
                        .toList());
        list(
                blocks,
                "文字改变的条款（[-删去-]，{+新增+}）",
                difference.clauses().stream()
                        .map(one -> one.name() + "：" + one.marked())
                        .toList());
        list(
                blocks,
                "改变的规则（[-删去-]，{+新增+}）",
                difference.rules().stream()
                        .map(one -> one.code() + " “" + one.name() + "”：" + one.marked())
                        .toList());
        list(
                blocks,
                "改变的声明（[-删去-]，{+新增+}）",
                difference.declared().stream()
                        .map(one -> (one.code().isEmpty() ? "" : one.code() + " ") + one.name() + "：" + one.marked())
                        .toList());
        effects(blocks, difference);
        blocks.add(new Paragraph(last(difference)));
        return new Report("从 " + difference.from() + " 到 " + difference.to() + " 的变化", blocks);
    }

    /** What of the rest is true whatever is listed. */
    private static String last(YearDifference difference) {
        String open = difference.open().isEmpty()
                ? ""
                : "指标 " + String.join("、", difference.open()) + " 有的写法还不能找自评表，它们的得分有没有变化，请看改变的规则。";
        return open + "这里没有列出的改动，只可能在标题、来源、说明文字、佐证材料、纸质表版式和案例里，计分的规则读不到。";
    }

    private static void list(List<Block> blocks, String title, List<String> items) {
        blocks.add(new Heading(1, title));
        blocks.add(items.isEmpty() ? new Paragraph("没有") : new Bullets(items));
    }

    private static void effects(List<Block> blocks, YearDifference difference) {
        blocks.add(new Heading(1, "哪些情况得分不同（为两年的每一对规则各找一份得分不同的自评表）"));
        if (difference.effects().isEmpty()) {
            blocks.add(new Paragraph("没有"));
            return;
        }
        Map<String, List<Effect>> byIndicator = new LinkedHashMap<>();
        difference
                .effects()
                .forEach(one -> byIndicator
                        .computeIfAbsent(one.code() + " " + one.name(), key -> new ArrayList<>())
                        .add(one));
        byIndicator.forEach((indicator, effects) -> {
            blocks.add(new Heading(2, indicator));
            blocks.add(new Table(
                    List.of("情况", difference.from(), difference.to()),
                    effects.stream()
                            .limit(MOST_SHOWN)
                            .map(one -> List.of(one.where(), one.from(), one.to()))
                            .toList()));
            if (effects.size() > MOST_SHOWN) {
                blocks.add(new Paragraph("另有 " + (effects.size() - MOST_SHOWN) + " 种情况，用 --format json 查看全部和示例"));
            }
        });
    }
}
