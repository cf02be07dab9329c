package org.youju.assurance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** A small ruleset of which the check says nothing; every text in it is an example. */
public final class GoodRuleset {

    private GoodRuleset() {}

    public static final String MANIFEST = """
            scheme: toy
            year: 2023
            revision: 1
            phrases: 1
            title: 示例
            issuer: 示例
            sources: [{id: s, title: 示例, date: "2023", provenance: sample}]
            rounding: {decimals: 2, mode: HALF_UP}
            grades: {outOf: 10, provenance: sample, bands: [{name: 优, from: 9}, {name: 差, from: 0}]}
            inputs:
              - {name: 有事项, type: yes-no, description: 示例}
              - {name: 完成数, type: number, min: 0, description: 示例}
              - {name: 应完成数, type: number, min: 1, description: 示例}
            indicators: ["1.1.1"]
            invariants:
              - {keep: score-within-points}
              - {keep: clause-once}
              - {keep: section-cap, section: 二级, most: 10}
            editedBy: 李四
            """;

    public static final String INDICATOR = """
            code: "1.1.1"
            path: [一级, 二级, 三级]
            points: 10
            provenance: sample
            findings: [{kind: 问题, unit: 个, description: 示例}]
            values: [{name: 完成率, unit: "%", of: [完成数], per: [应完成数]}]
            directions: [{of: 完成率, better: higher}]
            clauses:
              - {id: "1", text: 示例条款, source: 示例}
            """;

    /** Lines 1, 9, 18, 27 and 36 name the rules. */
    public static final String RULES = """
            规则 "没有事项得满分"
              依据条款 1.1.1/1
            当
              填报项 有事项 为否
            则
              本指标得满分
            结束

            规则 "不足60%不得分"
              依据条款 1.1.1/1
            当
              填报项 有事项 为是
              计算项 完成率 低于 60%
            则
              本指标不得分
            结束

            规则 "60%至90%得一半分"
              依据条款 1.1.1/1
            当
              填报项 有事项 为是
              计算项 完成率 达到 60% 但不足 90%
            则
              本指标得一半分
            结束

            规则 "90%以上得满分"
              依据条款 1.1.1/1
            当
              填报项 有事项 为是
              计算项 完成率 达到 90%
            则
              本指标得满分
            结束

            规则 "每个问题扣1分"
              依据条款 1.1.1/1
            当
              填报项 有事项 为是
              检查发现 问题
            则
              每次扣 1 分且扣完为止
            结束
            """;

    public static final String CASES = cases();

    private static String cases() {
        StringBuilder cases = new StringBuilder("- name: 没有事项\n  inputs: {有事项: false}\n  findings: []\n"
                + "  expect: {status: DETERMINED, score: 10}\n"
                + "- name: 一个问题\n  inputs: {有事项: true, 完成数: 95, 应完成数: 100}\n  findings: [{kind: 问题}]\n"
                + "  expect: {status: DETERMINED, score: 9}\n"
                + "- name: 没有事项，问题不扣分\n  inputs: {有事项: false}\n  findings: [{kind: 问题}]\n"
                + "  expect: {status: DETERMINED, score: 10}\n");
        Map<String, String> scores =
                new TreeMap<>(Map.of("59.99", "0", "60", "5", "60.01", "5", "89.99", "5", "90", "10", "90.01", "10"));
        scores.forEach((rate, score) -> cases.append("- name: 完成率 " + rate + "\n  inputs: {有事项: true, 完成数: " + rate
                + ", 应完成数: 100}\n  findings: []\n  expect: {status: DETERMINED, score: " + score + "}\n"));
        return cases.toString();
    }

    /** Its files by path, with the phrase book that is shipped. */
    public static Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>();
        try {
            files.put(
                    "phrases/1.dsl",
                    Files.readAllBytes(Path.of("../../rulesets/phrases/1.dsl")
                            .toAbsolutePath()
                            .normalize()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        files.put("toy/2023/ruleset.yaml", bytes(MANIFEST));
        files.put("toy/2023/1.1.1/indicator.yaml", bytes(INDICATOR));
        files.put("toy/2023/1.1.1/rules.dslr", bytes(RULES));
        files.put("toy/2023/1.1.1/cases.yaml", bytes(CASES));
        return files;
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
