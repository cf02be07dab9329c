package org.youju.assurance;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table as large as one likes: indicators of six rules each, with the cases that notice every small mistake in them. */
final class LargeTable {

    private static final String RULES = """
            规则 "没有事项%1$d得满分"
              依据条款 %1$d/1
            当
              填报项 有事项%1$d 为否
            则
              本指标得满分
            结束

            规则 "%1$d不足60%%不得分"
              依据条款 %1$d/1
            当
              填报项 有事项%1$d 为是
              计算项 完成率%1$d 低于 60%%
            则
              本指标不得分
            结束

            规则 "%1$d的60%%至80%%得一半分"
              依据条款 %1$d/1
            当
              填报项 有事项%1$d 为是
              计算项 完成率%1$d 达到 60%% 但不足 80%%
            则
              本指标得一半分
            结束

            规则 "%1$d的80%%至90%%得八成"
              依据条款 %1$d/1
            当
              填报项 有事项%1$d 为是
              计算项 完成率%1$d 达到 80%% 但不足 90%%
            则
              本指标得 80%% 的分
            结束

            规则 "%1$d的90%%以上得满分"
              依据条款 %1$d/1
            当
              填报项 有事项%1$d 为是
              计算项 完成率%1$d 达到 90%%
            则
              本指标得满分
            结束

            规则 "%1$d每个问题扣1分"
              依据条款 %1$d/1
            当
              填报项 有事项%1$d 为是
              检查发现 问题%1$d
            则
              每次扣 1 分且扣完为止
            结束
            """;

    private LargeTable() {}

    static Map<String, byte[]> files(int indicators) {
        Map<String, byte[]> files = new TreeMap<>();
        files.put("phrases/1.dsl", GoodRuleset.files().get("phrases/1.dsl"));
        files.put("toy/2023/ruleset.yaml", GoodRuleset.bytes(manifest(indicators)));
        for (int i = 1; i <= indicators; i++) {
            String folder = "toy/2023/" + i + "/";
            files.put(folder + "indicator.yaml", GoodRuleset.bytes(indicator(i)));
            files.put(folder + "rules.dslr", GoodRuleset.bytes(RULES.formatted(i)));
            files.put(folder + "cases.yaml", GoodRuleset.bytes(cases(i)));
        }
        return files;
    }

    private static String manifest(int indicators) {
        String inputs = IntStream.rangeClosed(1, indicators)
                .mapToObj(i -> """
                          - {name: 有事项%1$d, type: yes-no, description: 示例}
                          - {name: 完成数%1$d, type: number, min: 0, description: 示例}
                          - {name: 应完成数%1$d, type: number, min: 1, description: 示例}
                        """.formatted(i))
                .collect(Collectors.joining());
        String codes = IntStream.rangeClosed(1, indicators)
                .mapToObj(i -> "\"" + i + "\"")
                .collect(Collectors.joining(", "));
        String head = GoodRuleset.MANIFEST.substring(0, GoodRuleset.MANIFEST.indexOf("inputs:\n"));
        return head.replace("outOf: 10", "outOf: " + 10 * indicators)
                + "inputs:\n" + inputs
                + "indicators: [" + codes + "]\n"
                + "invariants:\n  - {keep: score-within-points}\n  - {keep: clause-once}\n"
                + "editedBy: 李四\n";
    }

    private static String indicator(int i) {
        return """
                code: "%1$d"
                path: [一级, 二级, 三级%1$d]
                points: 10
                provenance: sample
                findings: [{kind: 问题%1$d, unit: 个, description: 示例}]
                values: [{name: 完成率%1$d, unit: "%%", of: [完成数%1$d], per: [应完成数%1$d]}]
                directions: [{of: 完成率%1$d, better: higher}]
                clauses:
                  - {id: "1", text: 示例条款, source: 示例}
                """.formatted(i);
    }

    private static String cases(int i) {
        StringBuilder cases = new StringBuilder();
        for (String findings : new String[] {"", "{kind: 问题" + i + "}"}) {
            cases.append("- name: 没有事项" + (findings.isEmpty() ? "" : "，问题不扣分")
                    + "\n  inputs: {有事项" + i + ": false}\n  findings: [" + findings + "]\n"
                    + "  expect: {status: DETERMINED, score: 10}\n");
        }
        sheet(cases, i, "95", "{kind: 问题" + i + "}", "9");
        Map<String, String> scores = new TreeMap<>(Map.of(
                "59.99", "0", "60", "5", "60.01", "5", "79.99", "5", "80", "8", "80.01", "8", "89.99", "8", "90", "10",
                "90.01", "10"));
        scores.forEach((rate, score) -> sheet(cases, i, rate, "", score));
        return cases.toString();
    }

    private static void sheet(StringBuilder cases, int i, String done, String findings, String score) {
        cases.append("- name: 完成率 " + done + "\n  inputs: {有事项" + i + ": true, 完成数" + i + ": " + done + ", 应完成数" + i
                + ": 100}\n  findings: [" + findings + "]\n  expect: {status: DETERMINED, score: " + score + "}\n");
    }
}
