package org.youju.rulesets;

import static org.youju.rulesets.Criteria.between;
import static org.youju.rulesets.Criteria.count;
import static org.youju.rulesets.Criteria.found;
import static org.youju.rulesets.Criteria.n;
import static org.youju.rulesets.Criteria.number;
import static org.youju.rulesets.Criteria.rule;
import static org.youju.rulesets.Criteria.whole;
import static org.youju.rulesets.Criteria.yesNo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.youju.rulesets.Criteria.Row;
import org.youju.rulesets.Criteria.Sheet;

/** The criteria that are bands, lists, slopes, ratios, ranks and goals. */
final class MoreCriteria {

    private MoreCriteria() {}

    /** The figures that the sheets of the test share, for ruleset.yaml. */
    static final String DECLARED = """
            [{name: 各校最高分, unit: 分, of: 午二原始分, take: highest},
             {name: 各校平均得分率, unit: '%'}, {name: 各局平均得分率, unit: '%'},
             {name: 平均报价, unit: 万元, of: 未二报价, take: mean-without-outliers, within: 30},
             {name: 各局排名分, unit: 分, of: 申二得分, take: all}, {name: 第一名分值, unit: 分}]
            """;

    /** And for reference.yaml. */
    static final String FIGURES = """
            figures:
              - {name: 各校最高分, value: 95.5, year: 2030, source: 2030年各校成绩汇总}
              - {name: 各校平均得分率, value: 82.4, year: 2030, source: 2030年各校成绩汇总}
              - {name: 各局平均得分率, value: 247/3, year: 2030, source: 2030年各局得分汇总}
              - {name: 平均报价, value: 800 ÷ 3, year: 2030, source: 三份有效报价}
              - {name: 各局排名分, values: [91, 88.5, 88.5, 80, 72, 60.25], year: 2030, source: 2030年六份自评表}
              - {name: 第一名分值, value: 42, year: 2030, source: 2030年第一季度通报}
            """;

    static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        rows.addAll(bands());
        rows.addAll(lists());
        rows.addAll(slopes());
        rows.addAll(ratios());
        rows.addAll(shared());
        rows.addAll(goals());
        rows.addAll(beside());
        return rows;
    }

    private static String counted(String name, String unit) {
        return "{name: " + name + ", type: number, unit: " + unit + ", whole: true, min: 0, description: 示例}";
    }

    private static BigDecimal part(BigDecimal points, BigDecimal dividend, BigDecimal divisor) {
        return points.multiply(dividend).divide(divisor, 20, RoundingMode.HALF_UP);
    }

    private static List<Row> bands() {
        return List.of(
                new Row(
                        "10",
                        "不超过年度计划目标得15分，超过10%以下得10分，超过20%以下得5分，20%以上得0分",
                        "15",
                        "",
                        number("甲二超过", "%"),
                        List.of(
                                rule("填报项 甲二超过 不超过 0%", "本指标得 15 分"),
                                rule("填报项 甲二超过 大于 0% 且小于 10%", "本指标得 10 分"),
                                rule("填报项 甲二超过 不低于 10% 且小于 20%", "本指标得 5 分"),
                                rule("其余情况", "本指标得 0 分")),
                        random -> Sheet.of("甲二超过", between(random, -10, 30, 0)),
                        sheet -> {
                            int over = sheet.number("甲二超过").intValue();
                            return over <= 0 ? n(15) : over < 10 ? n(10) : over < 20 ? n(5) : n(0);
                        },
                        List.of("甲二超过超过 0%；甲二超过低于 10%，得 10 分", "其余情况，得 0 分")),
                new Row(
                        "13",
                        "在全国同行业中处于领先水平得10分，先进水平得5分，平均水平以下不得分",
                        "10",
                        "",
                        "{name: 乙二水平, type: choice, choices: [领先, 先进, 平均以下], description: 示例}",
                        List.of(
                                rule("填报项 乙二水平 选 领先", "本指标得 10 分"),
                                rule("填报项 乙二水平 选 先进", "本指标得 5 分"),
                                rule("其余情况", "本指标不得分")),
                        random -> Sheet.of("乙二水平", List.of("领先", "先进", "平均以下").get(random.nextInt(3))),
                        sheet -> switch (String.valueOf(sheet.inputs().get("乙二水平"))) {
                            case "领先" -> n(10);
                            case "先进" -> n(5);
                            default -> n(0);
                        },
                        List.of("乙二水平为“领先”，得 10 分", "其余情况，不得分")),
                new Row(
                        "101",
                        "取水总量小于或等于年度目标值的得10分，大于目标值的不得分",
                        "10",
                        "values: [{name: 丙二取水比, unit: '%', of: [丙二取水量], per: [丙二目标值]}]",
                        number("丙二取水量", "万立方米") + "," + number("丙二目标值", "万立方米"),
                        List.of(rule("计算项 丙二取水比 小于等于 100%", "本指标得 10 分"), rule("其余情况", "本指标不得分")),
                        random -> Sheet.of("丙二取水量", whole(random, 80, 120), "丙二目标值", whole(random, 90, 110)),
                        sheet -> sheet.number("丙二取水量").compareTo(sheet.number("丙二目标值")) <= 0 ? n(10) : n(0),
                        List.of("不超过 100%，得 10 分", "其余情况；丙二取水比 ")),
                new Row(
                        "40",
                        "倒数第1、2、3名分别得2分、1.9分、1.8分，倒数第4名及以上的每进1名再扣0.1分",
                        "2",
                        "",
                        counted("丁二倒数名次", "名"),
                        List.of(rule("不论何种情况", "本指标得满分"), rule("填报项 丁二倒数名次 超过 1 的部分", "每多一个单位扣 0.1 分且扣完为止")),
                        random -> Sheet.of("丁二倒数名次", whole(random, 1, 25)),
                        sheet -> n(2).subtract(
                                        sheet.number("丁二倒数名次").subtract(n(1)).multiply(n("0.1")))
                                .max(n(0)),
                        List.of("每超过一名扣 0.1 分，扣完为止")),
                new Row(
                        "83",
                        "有1台不符合要求的不得分",
                        "4",
                        "findings: [{kind: 戊二不合格设备, unit: 台, description: 示例}]",
                        "",
                        List.of(rule("检查发现 戊二不合格设备 的次数 达到 1", "本指标不得分"), rule("其余情况", "本指标得满分")),
                        random -> Sheet.of().with(found(random, "83", "戊二不合格设备", 2, 3)),
                        sheet -> count(sheet).signum() > 0 ? n(0) : n(4),
                        List.of("检查发现“戊二不合格设备”的次数 ", "达到 1 台，不得分", "其余情况；检查发现“戊二不合格设备”的次数 0 台，得满分")));
    }

    private static List<Row> lists() {
        return List.of(
                new Row(
                        "5",
                        "比重上升得4分，完成改造得6分，完成淘汰目标得8分",
                        "18",
                        "",
                        yesNo("己二比重上升") + "," + yesNo("己二完成改造") + "," + yesNo("己二完成淘汰"),
                        List.of(
                                rule("不论何种情况", "本指标不得分"),
                                rule("填报项 己二比重上升 为是", "本指标加 4 分且加满为止"),
                                rule("填报项 己二完成改造 为是", "本指标加 6 分且加满为止"),
                                rule("填报项 己二完成淘汰 为是", "本指标加 8 分且加满为止")),
                        random -> Sheet.of(
                                "己二比重上升",
                                random.nextBoolean(),
                                "己二完成改造",
                                random.nextBoolean(),
                                "己二完成淘汰",
                                random.nextBoolean()),
                        sheet -> n((sheet.yes("己二比重上升") ? 4 : 0)
                                + (sheet.yes("己二完成改造") ? 6 : 0)
                                + (sheet.yes("己二完成淘汰") ? 8 : 0)),
                        List.of("己二完成淘汰为“是”，加 8 分")),
                new Row(
                        "14",
                        "每发生一起节能违法案件扣1分，扣完为止",
                        "3",
                        "findings: [{kind: 庚二违法案件, unit: 起, description: 示例}]",
                        "",
                        List.of(rule("不论何种情况", "本指标得满分"), rule("检查发现 庚二违法案件", "每次扣 1 分且扣完为止")),
                        random -> Sheet.of().with(found(random, "14", "庚二违法案件", 3, 2)),
                        sheet -> n(3).subtract(count(sheet)).max(n(0)),
                        List.of("每发现一次扣 1 分，扣完为止")),
                new Row(
                        "88",
                        "每有1个断面未达到三类水质扣5分",
                        "20",
                        "findings: [{kind: 辛二未达标断面, unit: 个, description: 示例}]",
                        "",
                        List.of(rule("不论何种情况", "本指标得满分"), rule("检查发现 辛二未达标断面", "每次扣 5 分且扣完为止")),
                        random -> Sheet.of().with(found(random, "88", "辛二未达标断面", 3, 2)),
                        sheet -> n(20).subtract(count(sheet).multiply(n(5))).max(n(0)),
                        List.of("每发现一次扣 5 分，扣完为止")),
                new Row(
                        "92",
                        "有非经常性指标信息的从100分起评，没有的从90分起评，每项失信扣5分",
                        "100",
                        "findings: [{kind: 壬二失信, unit: 项, description: 示例}]",
                        yesNo("壬二有非经常性信息"),
                        List.of(
                                rule("填报项 壬二有非经常性信息 为是", "本指标得 100 分"),
                                rule("其余情况", "本指标得 90 分"),
                                rule("检查发现 壬二失信", "每次扣 5 分且扣完为止")),
                        random -> Sheet.of("壬二有非经常性信息", random.nextBoolean()).with(found(random, "92", "壬二失信", 4, 6)),
                        sheet -> n(sheet.yes("壬二有非经常性信息") ? 100 : 90)
                                .subtract(count(sheet).multiply(n(5)))
                                .max(n(0)),
                        List.of("其余情况，得 90 分", "每发现一次扣 5 分")));
    }

    private static List<Row> slopes() {
        return List.of(
                new Row(
                        "41",
                        "平均年龄不大于45岁得2分，每超过1岁扣0.5分",
                        "2",
                        "",
                        number("癸二平均年龄", "岁"),
                        List.of(rule("不论何种情况", "本指标得满分"), rule("填报项 癸二平均年龄 超过 45 的部分", "每超一个单位扣 0.5 分且扣完为止")),
                        random -> Sheet.of("癸二平均年龄", between(random, 35, 55, 1)),
                        sheet -> n(2).subtract(sheet.number("癸二平均年龄")
                                        .subtract(n(45))
                                        .max(n(0))
                                        .multiply(n("0.5")))
                                .max(n(0)),
                        List.of("每超过一岁扣 0.5 分，扣完为止")),
                new Row(
                        "61",
                        "偏差率大于0的每个百分点扣0.2分，小于0的每个百分点扣0.1分，最多扣5分",
                        "30",
                        "",
                        number("子二偏差率", "%"),
                        List.of(
                                rule("不论何种情况", "本指标得满分"),
                                rule("填报项 子二偏差率 大于 0% 的部分", "每个百分点扣 0.2 分且最多扣 5 分"),
                                rule("填报项 子二偏差率 小于 0% 的部分", "每个百分点扣 0.1 分且最多扣 5 分")),
                        random -> Sheet.of("子二偏差率", between(random, -70, 40, 1)),
                        sheet -> {
                            BigDecimal off = sheet.number("子二偏差率");
                            return n(30).subtract(off.abs()
                                    .multiply(n(off.signum() > 0 ? "0.2" : "0.1"))
                                    .min(n(5)));
                        },
                        List.of("每超过一个百分点扣 0.2 分，最多扣 5 分", "每低于一个百分点扣 0.1 分，最多扣 5 分")),
                new Row(
                        "82",
                        "整改率达到95%的得满分，每少一个百分点扣2分，扣完为止",
                        "10",
                        "values: [{name: 丑二整改率, unit: '%', of: [丑二已整改], per: [丑二应整改]}]",
                        number("丑二已整改", "项") + "," + number("丑二应整改", "项"),
                        List.of(rule("不论何种情况", "本指标得满分"), rule("计算项 丑二整改率 低于 95% 的部分", "每个百分点扣 2 分且扣完为止")),
                        random -> Sheet.of("丑二已整改", whole(random, 80, 120), "丑二应整改", whole(random, 110, 125)),
                        sheet -> n(10).subtract(
                                        n(95).subtract(part(n(100), sheet.number("丑二已整改"), sheet.number("丑二应整改")))
                                                .max(n(0))
                                                .multiply(n(2)))
                                .max(n(0)),
                        List.of("低于 95%", "每低于一个百分点扣 2 分，扣完为止")),
                new Row(
                        "89",
                        "年均值达到目标的得3分，每差1微克扣0.5分，扣完为止",
                        "3",
                        "values: [{name: 寅二差值, unit: 微克, of: [寅二年均值], less: [寅二目标值]}]",
                        number("寅二年均值", "微克") + "," + number("寅二目标值", "微克"),
                        List.of(rule("不论何种情况", "本指标得满分"), rule("计算项 寅二差值 超过 0 的部分", "每差一个单位扣 0.5 分且扣完为止")),
                        random -> Sheet.of("寅二年均值", between(random, 50, 80, 1), "寅二目标值", whole(random, 60, 70)),
                        sheet -> n(3).subtract(sheet.number("寅二年均值")
                                        .subtract(sheet.number("寅二目标值"))
                                        .max(n(0))
                                        .multiply(n("0.5")))
                                .max(n(0)),
                        List.of("每超过一微克扣 0.5 分，扣完为止")),
                new Row(
                        "103",
                        "客诉率高于0.5%的，每高0.1个百分点扣2分，不足0.1个百分点的按比例，最多扣完",
                        "10",
                        "",
                        number("卯二客诉率", "%"),
                        List.of(
                                rule("不论何种情况", "本指标得满分"),
                                rule("填报项 卯二客诉率 高于 0.5% 的部分", "每 0.1 个百分点扣 2 分且不足的按比例计且扣完为止")),
                        random -> Sheet.of("卯二客诉率", between(random, 0, 1, 2)),
                        sheet -> n(10).subtract(sheet.number("卯二客诉率")
                                        .subtract(n("0.5"))
                                        .max(n(0))
                                        .multiply(n(20)))
                                .max(n(0)),
                        List.of("每超过 0.1 个百分点扣 2 分，不足的按比例计，扣完为止")),
                new Row(
                        "2",
                        "除政策性原因外每相差4%扣1分，相差不足4%的四舍五入，扣满10分为止",
                        "10",
                        "values: [{name: 辰二完成比例, unit: '%', formula: '(辰二实际 + 辰二政策性减少) ÷ 辰二计划'},"
                                + " {name: 辰二偏差, unit: '%', formula: '绝对值(辰二完成比例 - 100%)'}]",
                        number("辰二实际", "件") + "," + number("辰二政策性减少", "件") + "," + number("辰二计划", "件"),
                        List.of(rule("不论何种情况", "本指标得满分"), rule("计算项 辰二偏差 超过 0% 的部分", "每 4 个百分点扣 1 分且不足的四舍五入且最多扣 10 分")),
                        random -> Sheet.of(
                                "辰二实际",
                                whole(random, 20, 150),
                                "辰二政策性减少",
                                whole(random, 0, 20),
                                "辰二计划",
                                whole(random, 50, 100)),
                        sheet -> {
                            BigDecimal plan = sheet.number("辰二计划");
                            BigDecimal apart = sheet.number("辰二实际")
                                    .add(sheet.number("辰二政策性减少"))
                                    .subtract(plan)
                                    .abs();
                            BigDecimal steps =
                                    apart.multiply(n(100)).divide(plan.multiply(n(4)), 0, RoundingMode.HALF_UP);
                            return n(10).subtract(steps.min(n(10)));
                        },
                        List.of("每超过 4 个百分点扣 1 分，不足的四舍五入，最多扣 10 分")));
    }

    private static List<Row> ratios() {
        return List.of(
                new Row(
                        "28",
                        "达到合格标准得3分，低于限制标准得0分，其间得分=实际值÷合格标准×分值",
                        "3",
                        "values: [{name: 巳二合格比, unit: '%', of: [巳二实际值], per: [巳二合格标准]},"
                                + " {name: 巳二高出限制, unit: 人, of: [巳二实际值], less: [巳二限制标准]}]",
                        number("巳二实际值", "人") + "," + number("巳二合格标准", "人") + "," + number("巳二限制标准", "人"),
                        List.of(rule("计算项 巳二高出限制 低于 0", "本指标不得分"), rule("计算项 巳二高出限制 达到 0", "本指标按 巳二合格比 得分且得满为止")),
                        random -> Sheet.of(
                                "巳二实际值",
                                whole(random, 40, 140),
                                "巳二合格标准",
                                whole(random, 90, 110),
                                "巳二限制标准",
                                whole(random, 60, 80)),
                        sheet -> sheet.number("巳二实际值").compareTo(sheet.number("巳二限制标准")) < 0
                                ? n(0)
                                : part(n(3), sheet.number("巳二实际值"), sheet.number("巳二合格标准"))
                                        .min(n(3)),
                        List.of("按巳二合格比得分，得满为止", "低于 0 人，不得分")),
                new Row(
                        "73",
                        "达到全省增幅的得满分，低于全省增幅的按比例减分",
                        "8",
                        "values: [{name: 午三增幅比, unit: '%', of: [午三本地增幅], per: [午三全省增幅]}]",
                        "{name: 午三本地增幅, type: number, unit: '%', min: 0, max: 100, description: 示例},"
                                + " {name: 午三全省增幅, type: number, unit: '%', min: 0.1, max: 100, description: 示例}",
                        List.of(rule("计算项 午三增幅比 达到 100%", "本指标得满分"), rule("计算项 午三增幅比 低于 100%", "本指标按 午三增幅比 得分且得满为止")),
                        random -> Sheet.of("午三本地增幅", between(random, 0, 12, 1), "午三全省增幅", between(random, 5, 9, 1)),
                        sheet -> part(n(8), sheet.number("午三本地增幅"), sheet.number("午三全省增幅"))
                                .min(n(8)),
                        List.of("按午三增幅比得分", "达到 100%，得满分")),
                new Row(
                        "67",
                        "每超过目标3%加1分，最多加6分；另一项指标未完成的，本项只得基本分",
                        "20",
                        "bonus: 6\nvalues: [{name: 未三完成比, unit: '%', of: [未三完成], per: [未三目标]},"
                                + " {name: 未三另项完成比, unit: '%', of: [未三另项完成], per: [未三另项目标]}]",
                        number("未三完成", "万元") + "," + number("未三目标", "万元") + "," + number("未三另项完成", "万元") + ","
                                + number("未三另项目标", "万元"),
                        List.of(
                                rule("不论何种情况", "本指标得满分"),
                                rule("计算项 未三另项完成比 达到 100%\n计算项 未三完成比 超过 100% 的部分", "每满 3 个百分点加 1 分且最多加 6 分")),
                        random -> Sheet.of(
                                "未三完成",
                                whole(random, 80, 140),
                                "未三目标",
                                whole(random, 90, 110),
                                "未三另项完成",
                                whole(random, 80, 140),
                                "未三另项目标",
                                whole(random, 90, 110)),
                        sheet -> {
                            BigDecimal over = sheet.number("未三完成")
                                    .subtract(sheet.number("未三目标"))
                                    .max(n(0))
                                    .multiply(n(100))
                                    .divideToIntegralValue(sheet.number("未三目标").multiply(n(3)));
                            boolean other = sheet.number("未三另项完成").compareTo(sheet.number("未三另项目标")) >= 0;
                            return other ? n(20).add(over.min(n(6))) : n(20);
                        },
                        List.of("未三另项完成比 ", "每超过 3 个百分点加 1 分，不足的不计，最多加 6 分")));
    }

    /** What all sheets share stands in reference.yaml. */
    private static List<Row> shared() {
        return List.of(
                new Row(
                        "29",
                        "原始得分最高的得1分，低于60分的得0分，其他=本校原始得分÷各校原始最高分×分值",
                        "1",
                        "values: [{name: 午二与最高比, unit: '%', formula: 午二原始分 ÷ 各校最高分}]",
                        number("午二原始分", "分"),
                        List.of(rule("填报项 午二原始分 低于 60", "本指标不得分"), rule("填报项 午二原始分 达到 60", "本指标按 午二与最高比 得分且得满为止")),
                        random -> Sheet.of("午二原始分", between(random, 40, 100, 1)),
                        sheet -> sheet.number("午二原始分").compareTo(n(60)) < 0
                                ? n(0)
                                : part(n(1), sheet.number("午二原始分"), n("95.5")).min(n(1)),
                        List.of("%（各校最高分 95.5 分，据2030年各校成绩汇总），按午二与最高比得分")),
                new Row(
                        "35",
                        "体育、艺术院校不作要求，此项取各校平均得分率；其他院校按达标率得分",
                        "5",
                        "values: [{name: 申二平均, unit: '%', formula: 各校平均得分率},"
                                + " {name: 申二达标率, unit: '%', of: [申二达标], per: [申二应达标]}]",
                        yesNo("申二体育艺术院校") + "," + number("申二达标", "人") + "," + number("申二应达标", "人"),
                        List.of(
                                rule("填报项 申二体育艺术院校 为是", "本指标按 申二平均 得分且得满为止"),
                                rule("填报项 申二体育艺术院校 为否", "本指标按 申二达标率 得分且得满为止")),
                        random -> Sheet.of(
                                "申二体育艺术院校",
                                random.nextBoolean(),
                                "申二达标",
                                whole(random, 0, 120),
                                "申二应达标",
                                whole(random, 100, 110)),
                        sheet -> sheet.yes("申二体育艺术院校")
                                ? n("4.12")
                                : part(n(5), sheet.number("申二达标"), sheet.number("申二应达标"))
                                        .min(n(5)),
                        List.of("申二平均 82.40%（各校平均得分率 82.4%，据2030年各校成绩汇总），按申二平均得分")),
                new Row(
                        "44",
                        "未新进人员的，本项按市级部门平均得分率得分",
                        "6",
                        "values: [{name: 酉二平均, unit: '%', formula: 各局平均得分率},"
                                + " {name: 酉二合规率, unit: '%', of: [酉二合规], per: [酉二新进]}]",
                        number("酉二合规", "人") + "," + number("酉二新进", "人"),
                        List.of(
                                rule("填报项 酉二新进 等于 0", "本指标按 酉二平均 得分且得满为止"),
                                rule("填报项 酉二新进 不等于 0", "本指标按 酉二合规率 得分且得满为止")),
                        random -> Sheet.of("酉二合规", whole(random, 0, 3), "酉二新进", whole(random, 0, 3)),
                        sheet -> sheet.number("酉二新进").signum() == 0
                                ? n("4.94")
                                : part(n(6), sheet.number("酉二合规"), sheet.number("酉二新进"))
                                        .min(n(6)),
                        List.of("（各局平均得分率 82.3333%，据2030年各局得分汇总），按酉二平均得分")),
                new Row(
                        "59",
                        "基准价为各有效报价（与平均价相差30%以内）的平均数乘以0.9，每高于基准价1%扣0.5分，最多扣30分",
                        "30",
                        "values: [{name: 未二高出, unit: '%', formula: 未二报价 ÷ (平均报价 × 0.9) - 100%}]",
                        number("未二报价", "万元"),
                        List.of(rule("不论何种情况", "本指标得满分"), rule("计算项 未二高出 超过 0% 的部分", "每个百分点扣 0.5 分且最多扣 30 分")),
                        random -> Sheet.of("未二报价", between(random, 200, 450, 1)),
                        sheet -> n(30).subtract(part(n(100), sheet.number("未二报价"), n(240))
                                .subtract(n(100))
                                .max(n(0))
                                .multiply(n("0.5"))
                                .min(n(30))),
                        List.of("（平均报价 266.6667 万元，据三份有效报价），超过 0%，每超过一个百分点扣 0.5 分，最多扣 30 分")),
                new Row(
                        "74",
                        "按各局得分排位打分，第一名得满分，每低一个位次递减0.25分",
                        "5",
                        "values: [{name: 申三名次, unit: 名, formula: '名次(申二得分, 各局排名分)'}]",
                        number("申二得分", "分"),
                        List.of(rule("不论何种情况", "本指标得满分"), rule("计算项 申三名次 超过 1 的部分", "每超一个单位扣 0.25 分且扣完为止")),
                        random -> Sheet.of(
                                "申二得分",
                                List.of(n(91), n("88.5"), n(80), n(72), n("60.25"))
                                        .get(random.nextInt(5))),
                        sheet -> {
                            long before = List.of(n(91), n("88.5"), n("88.5"), n(80), n(72), n("60.25")).stream()
                                    .filter(one -> one.compareTo(sheet.number("申二得分")) > 0)
                                    .count();
                            return n(5).subtract(n(before).multiply(n("0.25")));
                        },
                        List.of("（各局排名分 6 个数，据2030年六份自评表）", "每超过一名扣 0.25 分")),
                new Row(
                        "98",
                        "得分=本单位综合分值÷第一名单位综合分值×15，工业项目每亿元1分、非工业每亿元0.6分",
                        "15",
                        "values: [{name: 戌二综合分值, unit: 分, formula: 戌二工业 × 1 + 戌二非工业 × 0.6},"
                                + " {name: 戌二与第一名比, unit: '%', formula: 戌二综合分值 ÷ 第一名分值}]",
                        number("戌二工业", "亿元") + "," + number("戌二非工业", "亿元"),
                        List.of(rule("不论何种情况", "本指标按 戌二与第一名比 得分且得满为止")),
                        random -> Sheet.of("戌二工业", whole(random, 0, 30), "戌二非工业", whole(random, 0, 30)),
                        sheet -> part(
                                        n(15),
                                        sheet.number("戌二工业")
                                                .add(sheet.number("戌二非工业").multiply(n("0.6"))),
                                        n(42))
                                .min(n(15)),
                        List.of("（第一名分值 42 分，据2030年第一季度通报），按戌二与第一名比得分")));
    }

    private static List<Row> goals() {
        return List.of(
                new Row(
                        "94",
                        "正向指标=全年实际值÷年度指标值×分值，反向指标=年度指标值÷全年实际值×分值；指标值和实际值都为0的得满分",
                        "12",
                        "goals: 绩效指标\ngoalsOfZero: {bothZero: 100, nothingPlanned: 100, nothingReached: 100, limitWasZero: 0}",
                        "",
                        List.of(rule("本指标的每个目标", "该目标按完成率得分且得满为止")),
                        random -> {
                            Sheet sheet = Sheet.of();
                            for (int i = 0; i < 3; i++) {
                                sheet.goal("{indicator: '94', name: 目标" + i + ", planned: " + random.nextInt(4)
                                        + ", actual: " + random.nextInt(4) + ", better: "
                                        + (random.nextBoolean() ? "higher" : "lower") + "}");
                            }
                            return sheet;
                        },
                        sheet -> sheet.goals().stream()
                                .map(MoreCriteria::rate)
                                .map(rate -> rate.min(n(1)).multiply(n(4)))
                                .reduce(n(0), BigDecimal::add),
                        List.of("按完成率得分，得满为止")),
                new Row(
                        "95",
                        "定性指标分达成、部分达成、未达成三档，由评审人在100%至80%、80%至60%、60%至0%之间合理确定分值",
                        "8",
                        "goals: 定性指标\ngoalsMeasuredBy: levels\ngoalLevels: [{name: 达成, from: 80, to: 100},"
                                + " {name: 部分达成, from: 60, to: 80}, {name: 未达成, from: 0, to: 60}]",
                        "",
                        List.of(rule("本指标的每个目标", "该目标按达成程度得分且得满为止")),
                        random -> {
                            Sheet sheet = Sheet.of();
                            for (int i = 0; i < 2; i++) {
                                int share = random.nextInt(101);
                                sheet.goal("{indicator: '95', name: 目标" + i + ", unit: '%', level: "
                                        + (share >= 80 ? "达成" : share >= 60 ? "部分达成" : "未达成") + ", actual: " + share
                                        + "%, note: 按佐证材料判定}");
                            }
                            return sheet;
                        },
                        sheet -> sheet.goals().stream()
                                .map(one -> n(one.replaceAll(".*actual: (\\d+)%.*", "$1"))
                                        .multiply(n("0.04")))
                                .reduce(n(0), BigDecimal::add),
                        List.of("由评审人判定（", "按达成程度得分")),
                new Row(
                        "期限",
                        "在规定期限前或当天完成的得满分，每晚一日扣0.5分",
                        "6",
                        "goals: 限期事项\ngoalsMeasuredBy: dates\ngoalsEarly: in-time",
                        "",
                        List.of(rule("本指标的每个目标", "该目标得满分"), rule("本指标的每个目标\n- 用时 超过 0 日 的部分", "每超一个单位扣 0.5 分且扣完为止")),
                        random -> Sheet.of()
                                .goal("{indicator: 期限, name: 甲, start: 2030-06-15, finish: 2030-06-"
                                        + (10 + random.nextInt(21)) + "}"),
                        sheet -> n(6).subtract(
                                        n(Integer.parseInt(sheet.goals().get(0).replaceAll(".*-(\\d+)}", "$1")) - 15)
                                                .max(n(0))
                                                .multiply(n("0.5")))
                                .max(n(0)),
                        List.of("超过 0 日，每超过一日扣 0.5 分，扣完为止")));
    }

    private static BigDecimal rate(String goal) {
        BigDecimal planned = n(goal.replaceAll(".*planned: (\\d+).*", "$1"));
        BigDecimal actual = n(goal.replaceAll(".*actual: (\\d+).*", "$1"));
        boolean higher = goal.contains("higher");
        if (planned.signum() == 0 && (actual.signum() == 0 || higher)) {
            return n(1);
        } else if (higher) {
            return part(n(1), actual, planned);
        }
        return actual.signum() == 0 ? n(1) : part(n(1), planned, actual);
    }

    private static List<Row> beside() {
        return List.of(
                new Row(
                        "97",
                        "加分项：每签约1亿元得1分，2亿元得2分，以此类推，不封顶",
                        null,
                        "kind: bonus\nmost: 100000",
                        counted("亥二签约额", "亿元"),
                        List.of(rule("不论何种情况", "本指标按 亥二签约额 每亿元得 1 分且得满为止")),
                        random -> Sheet.of("亥二签约额", whole(random, 0, 500)),
                        sheet -> sheet.number("亥二签约额"),
                        List.of("亥二签约额每有一亿元得 1 分")),
                new Row(
                        "100",
                        "发案每下降一个百分点加0.5分，每上升一个百分点扣0.5分，恶性案件每起扣2分，上下不限",
                        "20",
                        "bonus: 50\npenalty: 1000\nfindings: [{kind: 甲三恶性案件, unit: 起, description: 示例}]",
                        number("甲三发案增幅", "%"),
                        List.of(
                                rule("不论何种情况", "本指标得满分"),
                                rule("填报项 甲三发案增幅 低于 0% 的部分", "每个百分点加 0.5 分且加满为止"),
                                rule("填报项 甲三发案增幅 超过 0% 的部分", "每个百分点扣 0.5 分且扣完为止"),
                                rule("检查发现 甲三恶性案件", "每次扣 2 分且扣完为止")),
                        random -> Sheet.of("甲三发案增幅", between(random, -100, 150, 1))
                                .with(found(random, "100", "甲三恶性案件", 3, 4)),
                        sheet -> {
                            BigDecimal up = sheet.number("甲三发案增幅");
                            BigDecimal taken = up.max(n(0))
                                    .multiply(n("0.5"))
                                    .add(count(sheet).multiply(n(2)));
                            BigDecimal added = up.min(n(0)).negate().multiply(n("0.5"));
                            return n(20).add(added).subtract(taken);
                        },
                        List.of("每低于一个百分点加 0.5 分", "每超过一个百分点扣 0.5 分", "每发现一次扣 2 分")));
    }
}
