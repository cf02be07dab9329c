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
        effects(blocks, difference);
        return new Report("从 " + difference.from() + " 到 " + difference.to() + " 的变化", blocks);
    }

    private static void list(List<Block> blocks, String title, List<String> items) {
        blocks.add(new Heading(1, title));
        blocks.add(items.isEmpty() ? new Paragraph("没有") : new Bullets(items));
    }

    private static void effects(List<Block> blocks, YearDifference difference) {
        blocks.add(new Heading(1, "哪些情况得分不同（两年规则里出现的每个数、每个选项都试过）"));
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
