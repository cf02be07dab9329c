package org.youju.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youju.SmallTable.rule;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.youju.SmallTable;
import org.youju.explanation.Explanation.WhatIf;
import org.youju.scoring.Youju;

/** What it would take where points come of a value by formula: the nearest number of each input that gains, as trying them all finds it. */
class FormulaWhatIfTest {

    private static final long SEED = 20261201L;
    private static final int MOST = 40;
    private static final List<String> INPUTS = List.of("甲", "乙", "丙");

    private static SmallTable table(String formula) {
        return new SmallTable()
                .inputs("""
                        - {name: 甲, type: number, min: 0, max: 40, whole: true, description: 示例}
                        - {name: 乙, type: number, min: 0, max: 40, whole: true, description: 示例}
                        - {name: 丙, type: number, min: 1, max: 40, whole: true, description: 示例}
                        """)
                .indicator(
                        "1",
                        "10",
                        "values:\n  - {name: 子, unit: \"%\", of: [甲], per: [丙]}\n  - {name: 值, unit: \"%\", formula: \""
                                + formula + "\"}\n",
                        rule("不得分", "计算项 值 低于 60%", "本指标不得分"),
                        rule("一半", "计算项 值 达到 60% 但不足 80%", "本指标得一半分"),
                        rule("多半", "计算项 值 超过 80% 且不超过 90%", "本指标得 70% 的分"),
                        rule("恰好", "计算项 值 超过 90%", "本指标得满分"),
                        rule("另一半", "计算项 值 达到 80%\n计算项 值 不超过 80%", "本指标得 60% 的分"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(甲 × 1 + 乙 × 0.8) ÷ 丙",
                "甲 ÷ (甲 + 乙 + 丙)",
                "子 × 0.8 + 乙 ÷ 100",
                "较小者(甲, 乙) ÷ 丙",
                "较大者(甲 ÷ 丙, 0.5)",
                "平均(甲, 乙) ÷ 丙",
                "1 - 绝对值(甲 - 乙) ÷ 丙",
                "四舍五入(甲 ÷ 丙, 1)",
                "子 - 5% × 乙"
            })
    void theNearestNumberThatGainsIsStated(String formula) {
        SmallTable table = table(formula);
        Youju youju = table.open();
        Random random = new Random(SEED);
        int stated = 0;
        for (int i = 0; i < 12; i++) {
            Map<String, Integer> sheet = new LinkedHashMap<>();
            INPUTS.forEach(name -> sheet.put(name, 1 + random.nextInt(MOST)));
            String what = "seed " + SEED + ", " + formula + " of " + sheet;
            BigDecimal score = score(youju, table, sheet);
            List<WhatIf> whatIfs = youju.explain(table.sheet(youju, yaml(sheet)))
                    .indicators()
                    .get(0)
                    .whatIfs();
            for (String name : INPUTS) {
                Optional<WhatIf> first = whatIfs.stream()
                        .filter(one -> one.pointer().endsWith("/" + name))
                        .findFirst();
                Optional<Integer> nearest = nearest(youju, table, sheet, name, score);
                if (first.isPresent()) {
                    int to = ((BigDecimal) first.get().to()).intValueExact();
                    assertThat(Math.abs(to - sheet.get(name)))
                            .as("%s: %s", what, whatIfs)
                            .isEqualTo(Math.abs(nearest.orElseThrow() - sheet.get(name)));
                    assertThat(score(youju, table, with(sheet, name, to)).subtract(score))
                            .as(what)
                            .isEqualByComparingTo(first.get().gain());
                    stated++;
                } else if (whatIfs.size() < 3) {
                    assertThat(nearest)
                            .as("%s: no change of %s was stated", what, name)
                            .isEmpty();
                }
            }
        }
        assertThat(stated).isGreaterThan(3);
    }

    private static Optional<Integer> nearest(
            Youju youju, SmallTable table, Map<String, Integer> sheet, String name, BigDecimal score) {
        int from = sheet.getOrDefault(name, 0);
        return IntStream.rangeClosed(name.equals("丙") ? 1 : 0, MOST)
                .boxed()
                .sorted((one, other) -> Math.abs(one - from) - Math.abs(other - from))
                .filter(to -> score(youju, table, with(sheet, name, to)).compareTo(score) > 0)
                .findFirst();
    }

    private static Map<String, Integer> with(Map<String, Integer> sheet, String name, int to) {
        Map<String, Integer> changed = new LinkedHashMap<>(sheet);
        changed.put(name, to);
        return changed;
    }

    private static BigDecimal score(Youju youju, SmallTable table, Map<String, Integer> sheet) {
        return Optional.ofNullable(youju.score(table.sheet(youju, yaml(sheet)))
                        .indicators()
                        .get(0)
                        .score())
                .orElseThrow();
    }

    private static String yaml(Map<String, Integer> sheet) {
        StringBuilder inputs = new StringBuilder("inputs:\n");
        sheet.forEach((name, number) ->
                inputs.append("  ").append(name).append(": ").append(number).append('\n'));
        return inputs.toString();
    }
}
