package org.youju.assurance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.youju.assurance.RiskReport.Cliff;
import org.youju.assurance.RiskReport.Lever;
import org.youju.assurance.RiskReport.Shape;
import org.youju.exact.Numbers;
import org.youju.rendering.Report;
import org.youju.rendering.Report.Block;
import org.youju.rendering.Report.Bullets;
import org.youju.rendering.Report.Heading;
import org.youju.rendering.Report.Paragraph;
import org.youju.rendering.Report.Table;

/** Lays out what a table makes of small differences. */
public final class RiskText {

    private RiskText() {}

    public static Report of(RiskReport report) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph("供审定本年度评分表的会议使用。每个指标单独看，有目标的按只有一个目标看；未计各栏合计上下限和总分规则；分类计分的按第一类。"
                + "列出的分数都是用两份只差这一处的自评表实际计分得到的；写“至少”的，没有证明不会更多。"
                + "数不是整数的，“最小的一步”是任意小的一步；整数和日期是一个单位、一天。"));
        cliffs(blocks, report);
        shapes(blocks, report);
        levers(blocks, report);
        open(blocks, report);
        return new Report(report.year() + "：一步之差、连续与单调、作答的得失", blocks);
    }

    private static void cliffs(List<Block> blocks, RiskReport report) {
        blocks.add(new Heading(1, "一步之差（差最小的一步就失去的分）"));
        if (report.cliffs().isEmpty()) {
            blocks.add(new Paragraph("没有"));
            return;
        }
        List<String> head = new ArrayList<>(List.of("指标", "比较的数", "在哪里", "失分", "什么情况下"));
        if (report.sheets() != null) {
            head.add("相差不到 1%（整数、日期差 1）的");
        }
        blocks.add(new Table(
                head,
                report.cliffs().stream()
                        .sorted(Comparator.comparing(Cliff::points).reversed())
                        .map(one -> row(one, report.sheets() != null))
                        .toList()));
        if (report.sheets() != null) {
            blocks.add(new Paragraph("看了 " + report.sheets() + " 份自评表。"));
        }
    }

    private static List<String> row(Cliff one, boolean withNear) {
        List<String> row = new ArrayList<>(List.of(
                one.code() + " " + one.name(), one.of(), place(one), points(one.points(), one.exact()), one.where()));
        if (withNear) {
            row.add(
                    one.near().isEmpty()
                            ? "—"
                            : one.near().stream()
                                    .map(near -> near.department() + "（" + near.place() + "，" + near.value() + "）")
                                    .collect(Collectors.joining("、")));
        }
        return row;
    }

    private static String place(Cliff one) {
        BigDecimal every = one.every();
        return one.place() + (every == null ? "" : "，以后每 " + Numbers.plain(every) + one.unitAfter() + "一次");
    }

    private static String points(BigDecimal points, boolean exact) {
        return (exact ? "" : "至少 ") + Numbers.points(points);
    }

    private static void shapes(List<Block> blocks, RiskReport report) {
        blocks.add(new Heading(1, "连续与单调（得分随一个数怎样变，其余不变）"));
        blocks.add(new Table(
                List.of("指标", "数", "连续", "单调", "说明"),
                report.shapes().stream()
                        .map(one -> List.of(
                                one.code() + " " + one.name(),
                                one.of(),
                                continuity(one),
                                direction(one),
                                one.why() == null ? "" : one.why()))
                        .toList()));
    }

    private static String continuity(Shape one) {
        return switch (one.continuity()) {
            case CONTINUOUS -> "连续";
            case JUMPS -> "有跳变";
            case WHOLE -> "按整数";
            case OPEN -> "没有判定";
        };
    }

    private static String direction(Shape one) {
        return switch (one.direction()) {
            case RISES -> "越高得分不会更低";
            case FALLS -> "越高得分不会更高";
            case CONSTANT -> "不影响得分";
            case EITHER_WAY -> "有升有降";
            case OPEN -> "没有判定";
        };
    }

    private static void levers(List<Block> blocks, RiskReport report) {
        blocks.add(new Heading(1, "作答的得失（只改一处部门自己填报的，最多多得的分）"));
        if (report.levers().isEmpty()) {
            blocks.add(new Paragraph("没有"));
            return;
        }
        blocks.add(new Table(
                List.of("指标", "填报的", "怎样改", "多得", "什么情况下"),
                report.levers().stream()
                        .map(one -> List.of(
                                one.code() + " " + one.name(),
                                kind(one) + one.input(),
                                one.change(),
                                points(one.gains(), one.exact()),
                                one.where()))
                        .toList()));
    }

    private static String kind(Lever one) {
        return switch (one.kind()) {
            case NOT_APPLICABLE -> "填不适用：";
            case ANSWER -> "换一个答案：";
            case STEP -> "差一步：";
            case SLOPE -> "按比例：";
        };
    }

    private static void open(List<Block> blocks, RiskReport report) {
        blocks.add(new Heading(1, "没有算的"));
        blocks.add(
                report.open().isEmpty()
                        ? new Paragraph("除检查发现、等级的限制、各栏合计和总分以外，规则里的每个数、每项选择都算了。")
                        : new Bullets(report.open().stream()
                                .map(one -> "指标 " + one.code() + "：“" + one.what() + "”这种写法还不能算，整个指标没有列入")
                                .toList()));
    }
}
