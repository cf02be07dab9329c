package org.youju.assurance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table as large as one likes in the sentences of phrase book 2: steps, counted levels, exact points with 其余情况, alternatives,
 * formulas, interpolation, bonus, penalty, findings counted into bands, and slopes of goals, in turn. It has no cases, so that every
 * small mistake in its rules has to be decided.
 */
final class NewShapesTable {

    /**
     * @param fields of indicator.yaml beside the usual ones
     * @param inputs names of numbers
     * @param rules conditions and conclusion, one after another
     */
    private record Shape(String fields, List<String> inputs, List<String> rules) {}

    private static final String RATE = "values: [{name: 率#, unit: '%', of: [完成#], per: [应完成#]}]\n";
    private static final List<String> DONE = List.of("完成#", "应完成#");
    private static final String FULL = "  不论何种情况\n则\n  本指标得满分";

    private static final List<Shape> SHAPES = List.of(
            new Shape("points: 10\n" + RATE, DONE, List.of(FULL, "  计算项 率# 低于 100% 的部分\n则\n  每满 3 个百分点扣 1 分且最多扣 6 分")),
            new Shape(
                    "points: 10\n" + RATE,
                    DONE,
                    List.of(FULL, "  计算项 率# 低于 95% 的部分\n则\n  每 0.4 个百分点扣 1 分且不足的按满计且最多扣 8 分")),
            new Shape(
                    "points: 10\n",
                    List.of("国家级#", "省级#"),
                    List.of("  不论何种情况\n则\n  本指标按 国家级# 每项得 3 分、省级# 每项得 2 分且最多得 10 分")),
            new Shape(
                    "points: 10\n" + RATE,
                    DONE,
                    List.of(
                            "  计算项 率# 不低于 90%\n则\n  本指标得 9 分",
                            "  计算项 率# 不低于 80% 且低于 90%\n则\n  本指标得 8 分",
                            "  计算项 率# 不低于 70% 且低于 80%\n则\n  本指标得 7 分",
                            "  其余情况\n则\n  本指标不得分")),
            new Shape(
                    "points: 10\n",
                    List.of("次数#", "人数#"),
                    List.of("  下列任何一项成立\n  - 填报项 次数# 达到 5\n  - 填报项 人数# 达到 100\n则\n  本指标得满分", "  其余情况\n则\n  本指标得 4 分")),
            new Shape(
                    "points: 10\nvalues: [{name: 满意度#, unit: '%', formula: (满意# + 较满意# × 0.8) ÷ 调查#}]\n",
                    List.of("满意#", "较满意#", "调查#"), List.of("  计算项 满意度# 不低于 90%\n则\n  本指标得满分", "  其余情况\n则\n  本指标得一半分")),
            new Shape("points: 10\n" + RATE, DONE, List.of("  不论何种情况\n则\n  本指标按 率# 从 20% 得 5 分到 80% 得 10 分直线内插")),
            new Shape(
                    "kind: bonus\nmost: 6\n" + RATE,
                    DONE,
                    List.of("  不论何种情况\n则\n  本指标不得分", "  计算项 率# 超过 100% 的部分\n则\n  每满 3 个百分点加 1 分且最多加 6 分")),
            new Shape(
                    "kind: penalty\nmost: 30\nfindings: [{kind: 事故#, unit: 起, description: 示例}]\n",
                    List.of(),
                    List.of(FULL, "  检查发现 事故#\n则\n  每次扣 10 分且扣完为止")),
            new Shape(
                    "points: 10\nfindings: [{kind: 问题#, unit: 次, description: 示例}]\n",
                    List.of(),
                    List.of(
                            "  检查发现 问题# 的次数 等于 1\n则\n  本指标得 5 分",
                            "  检查发现 问题# 的次数 达到 2\n则\n  本指标不得分",
                            "  其余情况\n则\n  本指标得满分")),
            new Shape(
                    "points: 10\ngoals: 目标#\n",
                    List.of(),
                    List.of("  本指标的每个目标\n则\n  该目标得满分", "  本指标的每个目标\n  - 完成率 低于 95% 的部分\n则\n  每满 1 个百分点扣 0.5 分且扣完为止")));

    private NewShapesTable() {}

    static Map<String, byte[]> files(int indicators) {
        Map<String, byte[]> files = new TreeMap<>();
        files.put("phrases/2.dsl", book());
        StringBuilder inputs = new StringBuilder();
        int points = 0;
        for (int i = 1; i <= indicators; i++) {
            Shape shape = SHAPES.get(i % SHAPES.size());
            points += shape.fields().startsWith("points") ? 10 : 0;
            for (String name : shape.inputs()) {
                int least = name.startsWith("应完成") || name.startsWith("调查") ? 1 : 0;
                inputs.append("  - {name: " + name.replace("#", "" + i) + ", type: number, min: " + least
                        + ", whole: true, description: 示例}\n");
            }
            String folder = "toy/2023/" + i + "/";
            files.put(
                    folder + "indicator.yaml",
                    GoodRuleset.bytes(("code: \"#\"\npath: [一级, 指标#]\nprovenance: sample\n" + shape.fields()
                                    + "clauses: [{id: \"1\", text: 示例条款, source: 示例}]\n")
                            .replace("#", "" + i)));
            files.put(folder + "rules.dslr", GoodRuleset.bytes(rules(shape).replace("#", "" + i)));
        }
        String codes = IntStream.rangeClosed(1, indicators)
                .mapToObj(i -> "\"" + i + "\"")
                .collect(Collectors.joining(", "));
        String head = GoodRuleset.MANIFEST.substring(0, GoodRuleset.MANIFEST.indexOf("inputs:\n"));
        files.put(
                "toy/2023/ruleset.yaml",
                GoodRuleset.bytes(head.replace("phrases: 1", "phrases: 2").replace("outOf: 10", "outOf: " + points)
                        + "inputs:\n" + inputs + "indicators: [" + codes + "]\n"
                        + "invariants:\n  - {keep: score-within-points}\n  - {keep: clause-once}\n"));
        return files;
    }

    private static String rules(Shape shape) {
        StringBuilder rules = new StringBuilder();
        for (int i = 0; i < shape.rules().size(); i++) {
            rules.append("规则 \"规则" + i + "\"\n  依据条款 #/1\n当\n" + shape.rules().get(i) + "\n结束\n\n");
        }
        return rules.toString();
    }

    private static byte[] book() {
        try {
            return Files.readAllBytes(Path.of("../../rulesets/phrases/2.dsl"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
