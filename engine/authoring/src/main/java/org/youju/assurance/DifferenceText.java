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
        if (difference.files().isEmpty()) {
            return "两者的文件完全相同，摘要也相同。";
        }
        String open = difference.open().isEmpty()
                ? ""
                : "指标 " + String.join("、", difference.open()) + " 有的写法还不能找自评表，它们的得分有没有变化，请看改变的规则。";
        String files = "文件的摘要不同，不同的文件有 " + difference.files().size() + " 个："
                + String.join(
                        "、",
                        difference
                                .files()
                                .subList(
                                        0,
                                        Math.min(MOST_SHOWN, difference.files().size())))
                + (difference.files().size() > MOST_SHOWN ? " 等" : "") + "。";
        return open + files
                + (difference.isWithoutEffect() ? "没有找到影响得分的改动。" : "")
                + "这里没有列出的改动，只可能在标题、发文单位、范围、来源、指标解释、佐证材料、数据来源、各项说明、复核日期、修改人、备注、排版和案例里，"
                + "不影响得分。";
    }

    private static void list(List<Block> blocks, String title, List<String> items) {
        blocks.add(new Heading(1, title));
        blocks.add(items.isEmpty() ? new Paragraph("没有") : new Bullets(items));
    }

    private static void effects(List<Block> blocks, YearDifference difference) {
        blocks.add(new Heading(1, "哪些情况得分不同（为两年的每一对规则各找一份得分不同的自评表）"));
        if (difference.effects().isEmpty()) {
            blocks.add(new Paragraph(
                    difference.isWithoutEffect() ? "没有" : "没有找到规则本身造成的。改变的分值和声明（进位、范围、等级、日历、计算项等）也会影响得分，见上"));
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
