package org.youju.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.youju.document.Problems;
import org.youju.ruleset.Ruleset;
import org.youju.ruleset.RulesetFiles;
import org.youju.ruleset.RulesetReader;
import org.youju.submission.Submission;

/** The real 2023 sheet, and small rulesets that know its form. */
final class Forms {

    static final String SHEET = "sheet.txt";

    private static final String MANIFEST = """
            scheme: %s
            year: %d
            revision: %d
            phrases: 1
            title: 评分表
            issuer: 测试
            rounding: {decimals: 2, mode: HALF_UP}
            grades: {outOf: 100, provenance: sample, bands: [{name: 优, from: 90}]}
            inputs: [%s]
            indicators: [a, b, c]
            form:
              title: 黄江镇部门整体支出绩效自评指标评分表
              department: 部门名称
              narratives:
                - {label: 完成状况, parts: [goal, completion]}
                - {label: 未完成原因, parts: [unfinished]}
              numbers:
                - {label: 合计, inputs: [编制总数, 公益一类, 行政, 公益二类]}
                - {label: 年初预算数, inputs: [年初/合计, 年初基本, 年初项目, 年初镇级]}
                - {label: 实际下达数, inputs: [下达合计, 下达基本, 下达项目, 下达镇级]}
              columns: {indicator: 三级指标, points: 分值, selfScore: 得分/自评分, basis: 评分依据、未达标原因、改进措施}
            """;
    private static final List<String> INPUTS =
            List.of("编制总数", "公益一类", "行政", "公益二类", "年初/合计", "年初基本", "年初项目", "年初镇级", "下达合计", "下达基本", "下达项目", "下达镇级");

    private Forms() {}

    static Ruleset ruleset(String scheme, int year, int revision) {
        String folder = scheme + "/" + year + (revision == 1 ? "" : "-r" + revision);
        String inputs = String.join(
                ", ",
                INPUTS.stream()
                        .map(name -> "{name: " + name + ", type: number, description: " + name + "}")
                        .toList());
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("phrases/1.dsl", new byte[0]);
        files.put(folder + "/ruleset.yaml", bytes(MANIFEST.formatted(scheme, year, revision, inputs)));
        indicator(files, folder + "/a", "1.1.1", "年度重点工作任务完成率", 10);
        indicator(files, folder + "/b", "1.1.2", "部门整体绩效目标产出指标完成情况", 30);
        indicator(files, folder + "/c", "1.1.3", "部门整体效益目标效益指标完成情况", 20);
        return RulesetReader.all(RulesetFiles.of(files)).get(0);
    }

    private static void indicator(Map<String, byte[]> files, String folder, String code, String name, int points) {
        files.put(folder + "/indicator.yaml", bytes("""
                        code: "%s"
                        path: [履职效能, 整体效能, %s]
                        points: %d
                        provenance: sample
                        clauses: [{id: "1", text: 测试, source: 测试}]
                        """.formatted(code, name, points)));
        files.put(folder + "/rules.dslr", new byte[0]);
    }

    static String seed() {
        try (InputStream seed =
                Objects.requireNonNull(Forms.class.getResourceAsStream("service-center-2023.txt"), "the seed")) {
            return new String(seed.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static Submission read(String text, Problems problems) {
        return FormReader.read(bytes(text), SHEET, List.of(ruleset("town", 2023, 1)), problems);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
