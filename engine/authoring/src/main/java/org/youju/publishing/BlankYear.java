package org.youju.publishing;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.youju.ruleset.Levels;
import org.youju.ruleset.RulesetFiles;
import org.youju.ruleset.RulesetId;

/**
 * The files of a first table of which nothing is known yet: one indicator, and where the official paper has a text, {@code 【待填：…】},
 * which the check finds and asks for.
 */
final class BlankYear {

    /** In the order of {@code ruleset.yaml}; what has to be said of a real year stands in brackets. */
    private static final String MANIFEST = """
            # 从空白开始的评分表。照着正式文件填，步骤见 rulesets/README.md 的“从一份正式文件到发布的年度”。
            # 写着【】的地方都要填，填好以后连【】一起换掉。./youju ruleset check %1$s/%2$d 会列出还差什么。
            scheme: %1$s
            year: %2$d
            revision: 1
            phrases: %3$d
            title: 【待填：评分表的名称】
            issuer: 【待填：印发单位】
            sources:
              # 出处：official 官方原文，recalled 据记忆整理、非原文，sample 示例
              - {id: s1, title: 【待填：文件的名称和文号】, date: 【待填：印发日期】, provenance: sample}
            rounding: {decimals: 2, mode: HALF_UP}
            grades:
              outOf: 100
              provenance: sample
              bands:
                - {name: 【待填：最高一级的名称】, from: 60}
                - {name: 【待填：最低一级的名称】, from: 0}
            # 部门要填的每一个值写一行，例如
            #   - {name: 已开展培训, type: yes-no, description: 本年度有没有开展培训}
            #   - {name: 培训人数, type: number, unit: 人, min: 0, whole: true, description: 参加培训的人数}
            inputs: []
            invariants:
              - {keep: score-within-points}
              - {keep: clause-once}
            indicators:
              - %4$s
            """;

    private static final String INDICATOR = """
            code: "%1$s"
            path: [%2$s]
            points: 10
            provenance: sample
            clauses:
              - id: "1"
                text: 【待填：评分标准，一字不改地抄录】
                source: 【待填：文件的哪一页、哪一栏】
            """;

    private static final String RULES = """
            # 可以写的句子见 rulesets/README.md
            规则 "【待填：规则的名称】"
              依据条款 %s/1
            当
              不论何种情况
            则
              本指标得满分
            结束
            """;

    private static final String CASES = """
            # 填什么数，应该得多少分；得分照评分标准填，不照系统算出来的抄
            - name: 【待填：案例的名称】
              expect: {status: DETERMINED, score: }
            """;

    private BlankYear() {}

    /**
     * @param book number of the phrase book
     * @param levels how many levels of indicators the table has
     */
    static SortedMap<String, byte[]> of(RulesetId id, int book, int levels, @Nullable String by) {
        String code = "1" + ".1".repeat(levels - 1);
        String indicator = code + "-first";
        String path = IntStream.rangeClosed(1, levels)
                .mapToObj(level -> "【待填：" + Levels.name(level) + "】")
                .collect(Collectors.joining(", "));
        FieldEdit manifest = new FieldEdit(
                bytes(MANIFEST.formatted(id.scheme(), id.year(), book, indicator)), RulesetFiles.MANIFEST);
        if (by != null) {
            manifest.add("editedBy", by);
        }
        String folder = id.folder() + "/";
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put(folder + RulesetFiles.MANIFEST, manifest.bytes());
        files.put(folder + indicator + "/indicator.yaml", bytes(INDICATOR.formatted(code, path)));
        files.put(folder + indicator + "/rules.dslr", bytes(RULES.formatted(code)));
        files.put(folder + indicator + "/cases.yaml", bytes(CASES));
        return files;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
