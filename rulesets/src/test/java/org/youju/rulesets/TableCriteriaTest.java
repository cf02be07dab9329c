package org.youju.rulesets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youju.rulesets.Criteria.n;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.youju.ruleset.RulesetFiles;
import org.youju.rulesets.Criteria.Sheet;
import org.youju.scorecard.Scorecard;
import org.youju.scoring.Format;
import org.youju.scoring.Youju;

/** The criteria that are about the whole table: grades, limits of sections, missing items, weights, whole points. */
class TableCriteriaTest {

    private static final int SHEETS = 400;
    private static final long SEED = 20261130;
    private static final String FOUR =
            "[{name: 优, from: 90}, {name: 良, from: 75}, {name: 中, from: 60}, {name: 未完成, from: 0}]";

    /** What a table comes to. */
    private record Result(BigDecimal score, String grade) {

        static Result of(BigDecimal score) {
            int points = score.setScale(0, RoundingMode.FLOOR).intValue();
            return new Result(score, points >= 90 ? "优" : points >= 75 ? "良" : points >= 60 ? "中" : "未完成");
        }
    }

    /**
     * A table.
     *
     * @param fields of ruleset.yaml beside the usual ones
     * @param indicators what stands in indicator.yaml, and the rules, by code
     * @param total rules for the whole table; "" where there are none
     * @param says what an entry's reason, or a finding of the audit, says in the criterion's own words
     */
    record Table(
            String number,
            String text,
            String fields,
            Map<String, List<String>> indicators,
            String total,
            Function<Random, Sheet> sheet,
            Function<Sheet, Object> plain,
            List<String> says) {

        @Override
        public String toString() {
            return number + " " + text;
        }
    }

    private static String rule(String conditions, String conclusion) {
        return "当\n  " + conditions + "\n则\n  " + conclusion + "\n结束\n\n";
    }

    private static String points(int points, String section) {
        return "points: " + points + "\npath: [" + section + ", " + section + ", 指标]";
    }

    private static String input(String name) {
        return "{name: " + name + ", type: number, min: 0, max: 100, description: 示例}";
    }

    private static List<String> each(int points, String section, String input) {
        return List.of(points(points, section), rule("不论何种情况", "本指标按 " + input + " 每有一分得 1 分且得满为止"));
    }

    static Stream<Table> tables() {
        return Stream.of(
                new Table(
                        "4",
                        "否决性指标，只要未达到年度计划确定的目标值即为未完成等级",
                        "total: total, inputs: [" + input("甲分") + ", " + input("完成值") + ", " + input("目标值") + "]",
                        Map.of("a", each(100, "甲", "甲分")),
                        rule("计算项 目标完成率 低于 100%", "等级定为 未完成"),
                        random -> Sheet.of(
                                "甲分",
                                Criteria.whole(random, 40, 100),
                                "完成值",
                                Criteria.whole(random, 40, 60),
                                "目标值",
                                n(50)),
                        sheet -> {
                            Result result = Result.of(sheet.number("甲分"));
                            return sheet.number("完成值").compareTo(n(50)) < 0 ? new Result(result.score, "未完成") : result;
                        },
                        List.of("等级定为“未完成”，等级为“未完成”，得分不变")),
                new Table(
                        "47",
                        "受到通报批评的，不得评优",
                        "total: total, inputs: [" + input("甲分") + ", {name: 通报批评, type: yes-no, description: 示例}]",
                        Map.of("a", each(100, "甲", "甲分")),
                        rule("填报项 通报批评 为是", "等级不高于 良"),
                        random -> Sheet.of("甲分", Criteria.whole(random, 40, 100), "通报批评", random.nextBoolean()),
                        sheet -> {
                            Result result = Result.of(sheet.number("甲分"));
                            return sheet.yes("通报批评") && result.grade.equals("优")
                                    ? new Result(result.score, "良")
                                    : result;
                        },
                        List.of("等级不高于“良”，等级为“良”，得分不变")),
                new Table(
                        "76",
                        "本项为加分项，加分后“知识产权”总分不超过30分",
                        "sections: [{section: 知识产权, most: 30}], inputs: [" + input("甲分") + ", " + input("乙分") + ", "
                                + input("参与标准") + "]",
                        new LinkedHashMap<>(Map.of(
                                "a",
                                each(70, "成长性", "甲分"),
                                "b",
                                each(30, "知识产权", "乙分"),
                                "c",
                                List.of(
                                        "kind: bonus\nmost: 5\npath: [知识产权, 知识产权, 加分项]",
                                        rule("不论何种情况", "本指标按 参与标准 每有一项得 1 分且得满为止")))),
                        "",
                        random -> Sheet.of(
                                "甲分",
                                Criteria.whole(random, 40, 70),
                                "乙分",
                                Criteria.whole(random, 20, 30),
                                "参与标准",
                                Criteria.whole(random, 0, 8)),
                        sheet -> Result.of(sheet.number("甲分")
                                .add(sheet.number("乙分")
                                        .add(sheet.number("参与标准").min(n(5)))
                                        .min(n(30)))),
                        List.of("规定“知识产权”最多 30 分，超出的 ")),
                new Table(
                        "77",
                        "各级指标均按整数打分",
                        "inputs: [" + input("甲比例") + "," + input("乙比例") + "]",
                        Map.of(
                                "a",
                                List.of(
                                        points(60, "甲") + "\nvalues: [{name: 甲完成, unit: '%', formula: 甲比例 ÷ 100}]",
                                        rule("不论何种情况", "本指标按 甲完成 得分且得满为止")),
                                "b",
                                List.of(
                                        points(40, "乙") + "\nvalues: [{name: 乙完成, unit: '%', formula: 乙比例 ÷ 100}]",
                                        rule("不论何种情况", "本指标按 乙完成 得分且得满为止"))),
                        "",
                        random -> Sheet.of(
                                "甲比例", Criteria.between(random, 0, 100, 1), "乙比例", Criteria.between(random, 0, 100, 1)),
                        sheet -> Result.of(sheet.number("甲比例")
                                .multiply(n("0.6"))
                                .setScale(0, RoundingMode.HALF_UP)
                                .add(sheet.number("乙比例").multiply(n("0.4")).setScale(0, RoundingMode.HALF_UP))),
                        List.of("本指标得分按规定保留小数，由此产生的进位或舍去")),
                new Table(
                        "85",
                        "缺项按应得分折算",
                        "inputs: [{name: 有无瓦斯, type: yes-no, description: 示例}, " + input("甲分") + ", " + input("乙分")
                                + ", " + input("丙分") + "]",
                        Map.of(
                                "a",
                                List.of(
                                        points(20, "机电"),
                                        rule("填报项 有无瓦斯 为否", "本指标缺项且按全表其他指标的得分率折算")
                                                + "规则 \"又\"\n  依据条款 a/1\n"
                                                + rule("填报项 有无瓦斯 为是", "本指标按 甲分 每有一分得 1 分且得满为止")),
                                "b",
                                each(30, "机电", "乙分"),
                                "c",
                                each(50, "通风", "丙分")),
                        "",
                        random -> Sheet.of(
                                "有无瓦斯",
                                random.nextBoolean(),
                                "甲分",
                                Criteria.whole(random, 0, 20),
                                "乙分",
                                Criteria.whole(random, 0, 30),
                                "丙分",
                                Criteria.whole(random, 0, 50)),
                        sheet -> {
                            BigDecimal others = sheet.number("乙分").add(sheet.number("丙分"));
                            return Result.of(
                                    sheet.yes("有无瓦斯")
                                            ? others.add(sheet.number("甲分"))
                                            : others.multiply(n(100)).divide(n(80), 2, RoundingMode.HALF_UP));
                        },
                        List.of("缺项，分值由全表其他指标按得分率分担")),
                new Table(
                        "91",
                        "同时有投标行为和合同履约评价的，各占20%和80%；只有投标行为评价的，投标行为占100%",
                        "inputs: [{name: 有履约评价, type: yes-no, description: 示例}, " + input("投标得分率") + ", "
                                + input("履约得分率") + "]",
                        Map.of(
                                "a",
                                List.of(
                                        points(20, "评价") + "\nvalues: [{name: 投标率, unit: '%', formula: 投标得分率 ÷ 100}]",
                                        rule("不论何种情况", "本指标按 投标率 得分且得满为止")),
                                "b",
                                List.of(
                                        points(80, "评价") + "\nvalues: [{name: 履约率, unit: '%', formula: 履约得分率 ÷ 100}]",
                                        rule("填报项 有履约评价 为否", "本指标不适用且分值由同组指标分担")
                                                + "规则 \"又\"\n  依据条款 b/1\n"
                                                + rule("填报项 有履约评价 为是", "本指标按 履约率 得分且得满为止"))),
                        "",
                        random -> Sheet.of(
                                "有履约评价",
                                random.nextBoolean(),
                                "投标得分率",
                                Criteria.whole(random, 0, 100),
                                "履约得分率",
                                Criteria.whole(random, 0, 100)),
                        sheet -> Result.of(
                                sheet.yes("有履约评价")
                                        ? sheet.number("投标得分率")
                                                .multiply(n("0.2"))
                                                .add(sheet.number("履约得分率").multiply(n("0.8")))
                                        : sheet.number("投标得分率")),
                        List.of("不适用，分值由同组其他指标分担")));
    }

    private static Youju open(Table table) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        String folder = "criteria/2030/";
        texts.put(folder + "ruleset.yaml", """
                {scheme: criteria, year: 2030, revision: 1, phrases: 2, title: 示例, issuer: 示例, sources: [],
                 rounding: {decimals: %s, mode: HALF_UP}, grades: {outOf: 100, provenance: sample, bands: %s},
                 indicators: [%s], %s}
                """.formatted(
                table.number.equals("77") ? 0 : 2,
                FOUR,
                String.join(", ", table.indicators.keySet().stream().sorted().toList()),
                table.fields));
        table.indicators.forEach((code, one) -> {
            texts.put(
                    folder + code + "/indicator.yaml",
                    "code: " + code + "\n" + one.get(0) + "\nprovenance: sample\nclauses: [{id: '1', text: '"
                            + table.text + "', source: 示例}]\n");
            texts.put(folder + code + "/rules.dslr", "规则 \"一\"\n  依据条款 " + code + "/1\n" + one.get(1));
        });
        if (!table.total.isEmpty()) {
            texts.put(
                    folder + "total/indicator.yaml",
                    "{code: total, name: 总分, provenance: sample, clauses: [{id: '1', text: '" + table.text
                            + "', source: 示例}]"
                            + (table.total.contains("目标完成率")
                                    ? ", values: [{name: 目标完成率, unit: '%', of: [完成值], per: [目标值]}]}"
                                    : "}"));
            texts.put(folder + "total/rules.dslr", "规则 \"总\"\n  依据条款 total/1\n" + table.total);
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("phrases/2.dsl", Files.readAllBytes(Path.of("phrases/2.dsl")));
        texts.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return Youju.open(RulesetFiles.of(files));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void agreesWithAPlainCalculation(Table table) throws IOException {
        Youju youju = open(table);
        Random random = new Random(SEED + table.number.hashCode());
        StringBuilder said = new StringBuilder();
        for (int i = 0; i < SHEETS; i++) {
            Sheet sheet = table.sheet.apply(random);
            Scorecard card = youju.score(youju.read(sheet.yaml().getBytes(StandardCharsets.UTF_8), Format.YAML, ""));
            Result plain = (Result) table.plain.apply(sheet);
            assertThat(card.score())
                    .as("seed %s, sheet %s of %s: %s", SEED, i, table, sheet.yaml())
                    .isEqualByComparingTo(plain.score);
            assertThat(card.grade()).as("grade of sheet %s of %s", i, table).isEqualTo(plain.grade);
            card.indicators()
                    .forEach(one -> one.entries()
                            .forEach(entry -> said.append(entry.reason()).append('\n')));
            card.audit().forEach(finding -> said.append(finding.message()).append('\n'));
        }
        assertThat(said).contains(table.says);
    }
}
