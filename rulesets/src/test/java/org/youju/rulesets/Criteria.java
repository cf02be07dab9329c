package org.youju.rulesets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/** The shapes of criteria that bureaus print, in our own words and with invented names, each beside a plain calculation. */
final class Criteria {

    private Criteria() {}

    /**
     * A criterion.
     *
     * @param number in the list of shapes
     * @param text in our own words, as a bureau would print it
     * @param points of the indicator; null where {@code fields} says its kind
     * @param fields of indicator.yaml beside the usual ones
     * @param inputs their declarations, in YAML
     * @param rules conditions and conclusion, one after another
     * @param sheet makes a sheet
     * @param plain what the criterion gives, before it is rounded to two decimals
     * @param says what the reason of some entry says, in the criterion's own direction and numbers
     */
    record Row(
            String number,
            String text,
            String points,
            String fields,
            String inputs,
            List<String> rules,
            Function<Random, Sheet> sheet,
            Function<Sheet, BigDecimal> plain,
            List<String> says) {

        @Override
        public String toString() {
            return number + " " + text;
        }
    }

    /** What a department reports. */
    record Sheet(Map<String, Object> inputs, List<String> findings, List<String> goals) {

        static Sheet of(Object... inputs) {
            Map<String, Object> all = new LinkedHashMap<>();
            for (int i = 0; i < inputs.length; i += 2) {
                all.put((String) inputs[i], inputs[i + 1]);
            }
            return new Sheet(all, new ArrayList<>(), new ArrayList<>());
        }

        Sheet with(List<String> found) {
            findings.addAll(found);
            return this;
        }

        Sheet goal(String goal) {
            goals.add(goal);
            return this;
        }

        BigDecimal number(String name) {
            return (BigDecimal) inputs.get(name);
        }

        boolean yes(String name) {
            return inputs.get(name).equals(true);
        }

        String yaml() {
            StringBuilder yaml = new StringBuilder("scheme: criteria\nyear: 2030\ndepartment: {name: 甲局}\n");
            if (!inputs.isEmpty()) {
                yaml.append("inputs:\n");
                inputs.forEach((name, value) -> yaml.append("  ")
                        .append(name)
                        .append(": ")
                        .append(value instanceof BigDecimal number ? written(name, number) : value)
                        .append('\n'));
            }
            yaml.append(findings.isEmpty() ? "findings: []\n" : "findings:\n");
            findings.forEach(one -> yaml.append("  - ").append(one).append('\n'));
            if (!goals.isEmpty()) {
                yaml.append("goals:\n");
                goals.forEach(one -> yaml.append("  - ").append(one).append('\n'));
            }
            return yaml.toString();
        }
    }

    /** A percentage carries its sign: 0.5 alone may be a rate. */
    private static String written(String name, BigDecimal number) {
        return number.toPlainString()
                + (rows().stream().anyMatch(row -> row.inputs().contains("name: " + name + ", type: number, unit: '%'"))
                        ? "%"
                        : "");
    }

    static BigDecimal n(String number) {
        return new BigDecimal(number);
    }

    static BigDecimal n(long number) {
        return BigDecimal.valueOf(number);
    }

    /** A number from {@code low} to {@code high}, of that many decimals. */
    static BigDecimal between(Random random, int low, int high, int decimals) {
        int scale = (int) Math.pow(10, decimals);
        return BigDecimal.valueOf(low * (long) scale + random.nextInt((high - low) * scale + 1), decimals);
    }

    static BigDecimal whole(Random random, int low, int high) {
        return n(low + random.nextInt(high - low + 1));
    }

    private static BigDecimal steps(BigDecimal distance, String size, RoundingMode mode) {
        return distance.divide(n(size), 0, mode);
    }

    static BigDecimal clamp(BigDecimal number, String low, String high) {
        return number.max(n(low)).min(n(high));
    }

    static String rule(String conditions, String conclusion) {
        return conditions.strip().replaceAll("(?m)^\\s*", "  ") + "\n则\n  " + conclusion;
    }

    static String number(String name, String unit) {
        return "{name: " + name + ", type: number, unit: '" + unit + "', description: 示例}";
    }

    static String yesNo(String name) {
        return "{name: " + name + ", type: yes-no, description: 示例}";
    }

    private static final List<Row> ROWS = made();

    static List<Row> rows() {
        return ROWS;
    }

    private static List<Row> made() {
        List<Row> rows = new ArrayList<>();
        rows.addAll(stepsAndBands());
        rows.addAll(counts());
        rows.addAll(beside());
        rows.addAll(values());
        rows.addAll(MoreCriteria.rows());
        return rows;
    }

    private static List<Row> stepsAndBands() {
        return List.of(
                new Row(
                        "1",
                        "实际完成与计划每相差3%扣1分，不足3%的不计，扣满15分为止",
                        "15",
                        "values: [{name: 甲完成比例, unit: '%', of: [甲实际], per: [甲计划]}]",
                        number("甲实际", "件") + "," + number("甲计划", "件"),
                        List.of(
                                rule("不论何种情况", "本指标得满分"),
                                rule("计算项 甲完成比例 低于 100% 的部分", "每满 3 个百分点扣 1 分且最多扣 15 分"),
                                rule("计算项 甲完成比例 超过 100% 的部分", "每满 3 个百分点扣 1 分且最多扣 15 分")),
                        random -> Sheet.of("甲实际", whole(random, 0, 300), "甲计划", whole(random, 1, 200)),
                        sheet -> {
                            BigDecimal apart = sheet.number("甲实际")
                                    .subtract(sheet.number("甲计划"))
                                    .abs()
                                    .multiply(n(100));
                            BigDecimal cost = apart.divideToIntegralValue(
                                    sheet.number("甲计划").multiply(n(3)));
                            return clamp(n(15).subtract(cost), "0", "15");
                        },
                        List.of("每低于 3 个百分点扣 1 分，不足的不计，最多扣 15 分", "每超过 3 个百分点扣 1 分")),
                new Row(
                        "8",
                        "完成90%及以上得9分，每降一档10个百分点少1分，60%以下不得分",
                        "9",
                        "",
                        number("乙完成率", "%"),
                        List.of(
                                rule("填报项 乙完成率 不低于 90%", "本指标得 9 分"),
                                rule("填报项 乙完成率 不低于 80% 且低于 90%", "本指标得 8 分"),
                                rule("填报项 乙完成率 不低于 70% 且低于 80%", "本指标得 7 分"),
                                rule("填报项 乙完成率 不低于 60% 且低于 70%", "本指标得 6 分"),
                                rule("其余情况", "本指标不得分")),
                        random -> Sheet.of("乙完成率", between(random, 40, 110, 1)),
                        sheet -> {
                            BigDecimal rate = sheet.number("乙完成率");
                            return rate.compareTo(n(60)) < 0
                                    ? n(0)
                                    : steps(rate, "10", RoundingMode.FLOOR).min(n(9));
                        },
                        List.of("得 9 分", "其余情况，不得分")),
                new Row(
                        "58",
                        "偏差0~2%得满分35分，每高一个百分点扣0.4分，低于-2%每低一个百分点扣0.2分，最低25分",
                        "35",
                        "",
                        number("丙偏差", "%"),
                        List.of(
                                rule("不论何种情况", "本指标得满分"),
                                rule("填报项 丙偏差 大于 2% 的部分", "每个百分点扣 0.4 分且扣完为止"),
                                rule("填报项 丙偏差 小于 -2% 的部分", "每个百分点扣 0.2 分且扣完为止"),
                                rule("不论何种情况", "本指标最低得 25 分")),
                        random -> Sheet.of("丙偏差", between(random, -90, 90, 2)),
                        sheet -> {
                            BigDecimal off = sheet.number("丙偏差");
                            BigDecimal high = off.subtract(n(2)).max(n(0)).multiply(n("0.4"));
                            BigDecimal low = n(-2).subtract(off).max(n(0)).multiply(n("0.2"));
                            return clamp(n(35).subtract(high).subtract(low), "25", "35");
                        },
                        List.of("每超过一个百分点扣 0.4 分", "每低于一个百分点扣 0.2 分", "最低得 25 分")),
                new Row(
                        "68",
                        "每低于0.4个百分点扣1分，不足0.4个百分点按0.4个百分点计，最多扣8分",
                        "20",
                        "",
                        number("丁增速", "%"),
                        List.of(rule("不论何种情况", "本指标得满分"), rule("填报项 丁增速 低于 6% 的部分", "每 0.4 个百分点扣 1 分且不足的按满计且最多扣 8 分")),
                        random -> Sheet.of("丁增速", between(random, 0, 9, 2)),
                        sheet -> {
                            BigDecimal below =
                                    n(6).subtract(sheet.number("丁增速")).max(n(0));
                            return n(20).subtract(steps(below, "0.4", RoundingMode.CEILING)
                                    .min(n(8)));
                        },
                        List.of("每低于 0.4 个百分点扣 1 分，不足的按满计，最多扣 8 分")),
                new Row(
                        "70",
                        "偏差±30%（含）以内得3分，±30%至±35%（含）得2分，±35%至±40%（含）得1分",
                        "3",
                        "",
                        number("戊偏差", "%"),
                        List.of(
                                rule("填报项 戊偏差 达到 -30% 且不超过 30%", "本指标得 3 分"),
                                rule("""
                                        下列任何一项成立
                                        - 填报项 戊偏差 超过 30% 且不超过 35%
                                        - 填报项 戊偏差 达到 -35% 但不足 -30%
                                        """, "本指标得 2 分"),
                                rule("""
                                        下列任何一项成立
                                        - 填报项 戊偏差 超过 35% 且不超过 40%
                                        - 填报项 戊偏差 达到 -40% 但不足 -35%
                                        """, "本指标得 1 分"),
                                rule("其余情况", "本指标不得分")),
                        random -> Sheet.of("戊偏差", between(random, -50, 50, 0)),
                        sheet -> {
                            BigDecimal off = sheet.number("戊偏差").abs();
                            return off.compareTo(n(30)) <= 0
                                    ? n(3)
                                    : off.compareTo(n(35)) <= 0 ? n(2) : off.compareTo(n(40)) <= 0 ? n(1) : n(0);
                        },
                        List.of("得 2 分", "其余情况，不得分")),
                new Row(
                        "38",
                        "全市第1名得60分，第2名得57分，第3名得54分，其余得30分",
                        "60",
                        "",
                        "{name: 己名次, type: number, whole: true, min: 1, description: 示例}",
                        List.of(
                                rule("填报项 己名次 等于 1", "本指标得 60 分"),
                                rule("填报项 己名次 等于 2", "本指标得 57 分"),
                                rule("填报项 己名次 等于 3", "本指标得 54 分"),
                                rule("其余情况", "本指标得 30 分")),
                        random -> Sheet.of("己名次", whole(random, 1, 6)),
                        sheet -> switch (sheet.number("己名次").intValue()) {
                            case 1 -> n(60);
                            case 2 -> n(57);
                            case 3 -> n(54);
                            default -> n(30);
                        },
                        List.of("己名次为 2，得 57 分")),
                new Row(
                        "内插",
                        "增长2%得5分，增长8%得10分，其间按直线内插",
                        "10",
                        "",
                        number("庚增长", "%"),
                        List.of(rule("不论何种情况", "本指标按 庚增长 从 2% 得 5 分到 8% 得 10 分直线内插")),
                        random -> Sheet.of("庚增长", between(random, -1, 11, 2)),
                        sheet -> n(5).add(clamp(sheet.number("庚增长").subtract(n(2)), "0", "6")
                                .multiply(n(5))
                                .divide(n(6), 20, RoundingMode.HALF_UP)),
                        List.of("2% 得 5 分，8% 得 10 分，其间按直线内插")));
    }

    private static List<Row> counts() {
        return List.of(
                new Row(
                        "7",
                        "有一次会议记录得1分，最多得2分",
                        "3",
                        "",
                        "{name: 辛会议, type: number, unit: 次, whole: true, min: 0, description: 示例}",
                        List.of(rule("不论何种情况", "本指标按 辛会议 每有一次得 1 分且最多得 2 分")),
                        random -> Sheet.of("辛会议", whole(random, 0, 5)),
                        sheet -> sheet.number("辛会议").min(n(2)),
                        List.of("每有一次得 1 分，最多得 2 分")),
                new Row(
                        "34",
                        "国家级每项3分，省级每项2分，最多5分",
                        "5",
                        "",
                        "{name: 壬国家级, type: number, unit: 项, whole: true, min: 0, description: 示例},"
                                + "{name: 壬省级, type: number, unit: 项, whole: true, min: 0, description: 示例}",
                        List.of(rule("不论何种情况", "本指标按 壬国家级 每项得 3 分、壬省级 每项得 2 分且最多得 5 分")),
                        random -> Sheet.of("壬国家级", whole(random, 0, 2), "壬省级", whole(random, 0, 3)),
                        sheet -> sheet.number("壬国家级")
                                .multiply(n(3))
                                .add(sheet.number("壬省级").multiply(n(2)))
                                .min(n(5)),
                        List.of("壬国家级每有一项得 3 分，壬省级每有一项得 2 分，最多得 5 分")),
                new Row(
                        "31",
                        "每核实一起扣0.2分，扣完1分即止（3分中）",
                        "3",
                        "findings: [{kind: 癸举报, unit: 起, description: 示例}]",
                        "",
                        List.of(rule("不论何种情况", "本指标得满分"), rule("检查发现 癸举报", "每次扣 0.2 分且最多扣 1 分")),
                        random -> Sheet.of().with(found(random, "31", "癸举报", 4, 3)),
                        sheet -> n(3).subtract(count(sheet).multiply(n("0.2")).min(n(1))),
                        List.of("每发现一次扣 0.2 分，最多扣 1 分")),
                new Row(
                        "43",
                        "发现一次的扣0.5分，发现两次及以上的不得分",
                        "4",
                        "findings: [{kind: 子通报, unit: 次, description: 示例}]",
                        "",
                        List.of(
                                rule("检查发现 子通报 的次数 达到 2", "本指标不得分"),
                                rule("检查发现 子通报 的次数 低于 2", "本指标得满分"),
                                rule("检查发现 子通报 的次数 等于 1", "本指标扣 0.5 分且扣完为止")),
                        random -> Sheet.of().with(found(random, "43", "子通报", 3, 1)),
                        sheet -> switch (count(sheet).intValue()) {
                            case 0 -> n(4);
                            case 1 -> n("3.5");
                            default -> n(0);
                        },
                        List.of("检查发现“子通报”的次数 1 次，为 1 次，扣 0.5 分", "不得分")),
                new Row(
                        "79",
                        "不满10万元的每次扣1分，10万元至20万元每次扣2分，超过20万元的每增加10万元（不足的按10万元计）再扣1分",
                        "20",
                        "findings: [{kind: 丑事故, unit: 次, description: 示例}]",
                        "",
                        List.of(
                                rule("不论何种情况", "本指标得满分"),
                                rule("检查发现 丑事故 且金额 低于 100000", "每次扣 1 分且扣完为止"),
                                rule("检查发现 丑事故 且金额 不低于 100000", "每次扣 2 分且扣完为止"),
                                rule("检查发现 丑事故 且金额 超过 200000 的部分", "每 100000 个单位扣 1 分且不足的按满计且扣完为止")),
                        random -> Sheet.of().with(accidents(random)),
                        sheet -> sheet.findings().stream()
                                .map(one -> n(one.replaceAll(".*amount: ([\\d.]+).*", "$1")))
                                .map(amount -> (amount.compareTo(n(100_000)) < 0 ? n(1) : n(2))
                                        .add(steps(
                                                amount.subtract(n(200_000)).max(n(0)), "100000", RoundingMode.CEILING)))
                                .reduce(n(20), BigDecimal::subtract)
                                .max(n(0)),
                        List.of("金额 ", "每超过 100000 元扣 1 分，不足的按满计")),
                new Row(
                        "80",
                        "就高不就低，几项扣分只计最高的一项",
                        "10",
                        "findings: [{kind: 寅死亡, unit: 人, description: 示例}, {kind: 寅重伤, unit: 人, description: 示例}]",
                        "",
                        List.of(
                                rule("不论何种情况", "本指标得满分"),
                                rule("检查发现 寅死亡", "每次扣 4 分且扣完为止"),
                                rule("检查发现 寅重伤", "每次扣 1.5 分且扣完为止"),
                                rule("不论何种情况", "扣分只计最高的一项")),
                        random -> Sheet.of()
                                .with(found(random, "80", "寅死亡", 1, 2))
                                .with(found(random, "80", "寅重伤", 2, 3)),
                        sheet -> n(10).subtract(count(sheet, "寅死亡")
                                        .multiply(n(4))
                                        .max(count(sheet, "寅重伤").multiply(n("1.5"))))
                                .max(n(0)),
                        List.of("扣分只计最高的一项")));
    }

    private static List<Row> beside() {
        return List.of(
                new Row(
                        "64",
                        "基本分30分，每超过目标值3%加1分，最多加6分；每低于3%扣1分，最多扣6分",
                        "30",
                        "bonus: 6\nvalues: [{name: 卯完成比例, unit: '%', of: [卯实际], per: [卯目标]}]",
                        number("卯实际", "万元") + "," + number("卯目标", "万元"),
                        List.of(
                                rule("不论何种情况", "本指标得满分"),
                                rule("计算项 卯完成比例 超过 100% 的部分", "每满 3 个百分点加 1 分且最多加 6 分"),
                                rule("计算项 卯完成比例 低于 100% 的部分", "每满 3 个百分点扣 1 分且最多扣 6 分")),
                        random -> Sheet.of("卯实际", whole(random, 70, 130), "卯目标", whole(random, 90, 110)),
                        sheet -> {
                            BigDecimal apart = sheet.number("卯实际")
                                    .subtract(sheet.number("卯目标"))
                                    .multiply(n(100));
                            BigDecimal steps = apart.abs()
                                    .divideToIntegralValue(sheet.number("卯目标").multiply(n(3)))
                                    .min(n(6));
                            return apart.signum() > 0 ? n(30).add(steps) : n(30).subtract(steps);
                        },
                        List.of("每超过 3 个百分点加 1 分，不足的不计，最多加 6 分")),
                new Row(
                        "46",
                        "稳定得1.5分；每增加1名加0.05分，加分不超过0.5分；每减少1名扣0.1分，扣分不超过2分",
                        "1.5",
                        "bonus: 0.5\npenalty: 0.5",
                        "{name: 辰增减, type: number, unit: 名, whole: true, min: -100, description: 示例}",
                        List.of(
                                rule("不论何种情况", "本指标得满分"),
                                rule("填报项 辰增减 超过 0 的部分", "每超一个单位加 0.05 分且最多加 0.5 分"),
                                rule("填报项 辰增减 低于 0 的部分", "每少一个单位扣 0.1 分且最多扣 2 分")),
                        random -> Sheet.of("辰增减", whole(random, -30, 15)),
                        sheet -> {
                            BigDecimal by = sheet.number("辰增减");
                            return by.signum() >= 0
                                    ? n("1.5").add(by.multiply(n("0.05")).min(n("0.5")))
                                    : n("1.5").subtract(by.negate()
                                            .multiply(n("0.1"))
                                            .min(n(2)));
                        },
                        List.of("每超过一名加 0.05 分，最多加 0.5 分", "每低于一名扣 0.1 分，最多扣 2 分")),
                new Row(
                        "11",
                        "加分项：每超过进度目标10个百分点加1分，最多加2分",
                        null,
                        "kind: bonus\nmost: 2",
                        number("巳进度", "%"),
                        List.of(rule("不论何种情况", "本指标得满分"), rule("填报项 巳进度 超过 100% 的部分", "每满 10 个百分点加 1 分且加满为止")),
                        random -> Sheet.of("巳进度", between(random, 80, 140, 1)),
                        sheet -> steps(sheet.number("巳进度").subtract(n(100)).max(n(0)), "10", RoundingMode.FLOOR)
                                .min(n(2)),
                        List.of("每超过 10 个百分点加 1 分，不足的不计")),
                new Row(
                        "37",
                        "倒扣项：重大舆情每起扣2分，一般舆情每起扣1分，扣满5分为止",
                        null,
                        "kind: penalty\nmost: 5\nfindings: [{kind: 午重大舆情, unit: 起, description: 示例},"
                                + " {kind: 午一般舆情, unit: 起, description: 示例}]",
                        "",
                        List.of(
                                rule("不论何种情况", "本指标得满分"),
                                rule("检查发现 午重大舆情", "每次扣 2 分且扣完为止"),
                                rule("检查发现 午一般舆情", "每次扣 1 分且扣完为止")),
                        random -> Sheet.of()
                                .with(found(random, "37", "午重大舆情", 2, 1))
                                .with(found(random, "37", "午一般舆情", 2, 2)),
                        sheet -> count(sheet, "午重大舆情")
                                .multiply(n(2))
                                .add(count(sheet, "午一般舆情"))
                                .min(n(5))
                                .negate(),
                        List.of("每发现一次扣 2 分")));
    }

    private static List<Row> values() {
        return List.of(
                new Row(
                        "32",
                        "满意度=(非常满意×1+比较满意×0.8+基本满意×0.6)÷抽样数，按满意度得分",
                        "4",
                        "values: [{name: 未满意度, unit: '%', formula: '(未非常 × 1 + 未比较 × 0.8 + 未基本 × 60%) ÷ 未抽样'}]",
                        number("未非常", "人") + "," + number("未比较", "人") + "," + number("未基本", "人") + ","
                                + number("未抽样", "人"),
                        List.of(rule("不论何种情况", "本指标按 未满意度 得分且得满为止")),
                        random -> Sheet.of(
                                "未非常",
                                whole(random, 0, 40),
                                "未比较",
                                whole(random, 0, 30),
                                "未基本",
                                whole(random, 0, 30),
                                "未抽样",
                                whole(random, 100, 120)),
                        sheet -> sheet.number("未非常")
                                .add(sheet.number("未比较").multiply(n("0.8")))
                                .add(sheet.number("未基本").multiply(n("0.6")))
                                .multiply(n(4))
                                .divide(sheet.number("未抽样"), 20, RoundingMode.HALF_UP),
                        List.of("按未满意度得分")),
                new Row(
                        "65",
                        "基准值是上年与前三年平均值中的较低者；达到基准值的得10分，每低于基准值1%扣1分，不足1%的不计",
                        "10",
                        "values: [{name: 申平均, unit: 万元, formula: '平均(申前年, 申再前年, 申上年)'},"
                                + " {name: 申基准, unit: 万元, formula: '较小者(申上年, 申平均)'},"
                                + " {name: 申完成比, unit: '%', formula: '申完成 ÷ 申基准'}]",
                        number("申完成", "万元") + "," + number("申上年", "万元") + "," + number("申前年", "万元") + ","
                                + number("申再前年", "万元"),
                        List.of(rule("不论何种情况", "本指标得满分"), rule("计算项 申完成比 低于 100% 的部分", "每满 1 个百分点扣 1 分且扣完为止")),
                        random -> Sheet.of(
                                "申完成",
                                whole(random, 80, 130),
                                "申上年",
                                whole(random, 90, 120),
                                "申前年",
                                whole(random, 90, 120),
                                "申再前年",
                                whole(random, 90, 120)),
                        sheet -> {
                            BigDecimal three =
                                    sheet.number("申上年").add(sheet.number("申前年")).add(sheet.number("申再前年"));
                            BigDecimal base = three.min(sheet.number("申上年").multiply(n(3)));
                            BigDecimal below = base.subtract(sheet.number("申完成").multiply(n(3)))
                                    .max(n(0))
                                    .multiply(n(100));
                            return n(10).subtract(below.divideToIntegralValue(base))
                                    .max(n(0));
                        },
                        List.of("每低于 1 个百分点扣 1 分，不足的不计")),
                new Row(
                        "62",
                        "报价每高于基准价1个百分点扣1.2分，每低于1个百分点扣0.8分",
                        "100",
                        "values: [{name: 酉偏差, unit: '%', formula: '绝对值(酉报价 - 酉基准价) ÷ 酉基准价'},"
                                + " {name: 酉高出, unit: 万元, of: [酉报价], less: [酉基准价]}]",
                        number("酉报价", "万元") + "," + number("酉基准价", "万元"),
                        List.of(
                                rule("不论何种情况", "本指标得满分"),
                                rule("计算项 酉高出 大于 0\n计算项 酉偏差 超过 0% 的部分", "每个百分点扣 1.2 分且扣完为止"),
                                rule("计算项 酉高出 小于 0\n计算项 酉偏差 超过 0% 的部分", "每个百分点扣 0.8 分且扣完为止")),
                        random -> Sheet.of("酉报价", whole(random, 70, 140), "酉基准价", whole(random, 90, 110)),
                        sheet -> {
                            BigDecimal over = sheet.number("酉报价").subtract(sheet.number("酉基准价"));
                            BigDecimal each = over.signum() > 0 ? n("1.2") : n("0.8");
                            return n(100).subtract(over.abs()
                                            .multiply(n(100))
                                            .multiply(each)
                                            .divide(sheet.number("酉基准价"), 20, RoundingMode.HALF_UP))
                                    .max(n(0));
                        },
                        List.of("每超过一个百分点扣 1.2 分", "每超过一个百分点扣 0.8 分")),
                new Row(
                        "86",
                        "达到任务书要求的得满分，未达到的按完成比例的八折计分",
                        "50",
                        "values: [{name: 戌折后, unit: '%', formula: '戌完成率 × 0.8'}]",
                        number("戌完成率", "%"),
                        List.of(rule("填报项 戌完成率 达到 100%", "本指标得满分"), rule("填报项 戌完成率 低于 100%", "本指标按 戌折后 得分且得满为止")),
                        random -> Sheet.of("戌完成率", between(random, 0, 120, 1)),
                        sheet -> sheet.number("戌完成率").compareTo(n(100)) >= 0
                                ? n(50)
                                : sheet.number("戌完成率").multiply(n("0.4")),
                        List.of("按戌折后得分")),
                new Row(
                        "71",
                        "由评审人在2分至8分之间酌情给分",
                        "10",
                        "",
                        "{name: 亥评审给分, type: number, unit: 分, reasonIn: 亥评审理由, description: 示例},"
                                + " {name: 亥评审理由, type: text, description: 示例}",
                        List.of(rule("不论何种情况", "本指标在 2 至 8 分之间酌情得 填报项 亥评审给分 的分")),
                        random -> Sheet.of("亥评审给分", between(random, 2, 8, 1), "亥评审理由", "按佐证材料判断"),
                        sheet -> sheet.number("亥评审给分"),
                        List.of("由评审人在 2 至 8 分之间酌情给分，理由：按佐证材料判断")));
    }

    static List<String> found(Random random, String code, String kind, int most, int each) {
        List<String> found = new ArrayList<>();
        int findings = random.nextInt(most + 1);
        for (int i = 0; i < findings; i++) {
            found.add("{indicator: '" + code + "', kind: " + kind + ", count: " + (1 + random.nextInt(each)) + "}");
        }
        return found;
    }

    private static List<String> accidents(Random random) {
        List<String> found = new ArrayList<>();
        int findings = random.nextInt(4);
        for (int i = 0; i < findings; i++) {
            found.add("{indicator: '79', kind: 丑事故, count: 1, amount: "
                    + between(random, 1, 60, random.nextInt(3))
                            .movePointRight(4)
                            .toPlainString() + "}");
        }
        return found;
    }

    static BigDecimal count(Sheet sheet) {
        return count(sheet, "");
    }

    static BigDecimal count(Sheet sheet, String kind) {
        return sheet.findings().stream()
                .filter(one -> one.contains(kind))
                .map(one -> n(one.replaceAll(".*count: (\\d+).*", "$1")))
                .reduce(n(0), BigDecimal::add);
    }
}
