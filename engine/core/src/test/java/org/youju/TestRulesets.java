package org.youju;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.youju.ruleset.RulesetFiles;
import org.youju.scoring.Youju;

/** A made-up ruleset for tests, of as many indicators as a test needs; every text in it is an example. */
public final class TestRulesets {

    /** A phrase book with the sentences that these tests use. */
    public static final String PHRASES = """
            [keyword](?<!\\S)规则(?!\\S)=rule
            [keyword](?<!\\S)当(?!\\S)=when
            [keyword](?<!\\S)则(?!\\S)=then
            [keyword](?<!\\S)结束(?!\\S)=end
            [keyword](?<!\\S)依据条款 {id}=@clause("{id}")
            [keyword](?<!\\S)依据解释 {id}=@interpretation("{id}")
            [when]填报项 {name} 为是=Input( name == "{name}", value == true )
            [when]填报项 {name} 为否=Input( name == "{name}", value == false )
            [when]填报项 {name} 选 {choice}=Input( name == "{name}", value == "{choice}" )
            [when]填报项 {name} 超过 {n}=Input( name == "{name}", value > {n} )
            [when]填报项 {name} 不超过 {n}=Input( name == "{name}", value <= {n} )
            [when]本指标的每个目标=$goal : Goal( )
            [when]- 完成率达到 {a}% 但不足 {b}%=completionRate >= {a}, completionRate < {b}
            [when]- 完成率低于 {p}%=completionRate < {p}
            [when]- 完成率达到 {p}%=completionRate >= {p}
            [then]该目标不得分=award.percent( $goal, 0 );
            [then]该目标得一半分=award.percent( $goal, 50 );
            [then]该目标得 {p}% 的分=award.percent( $goal, {p} );
            [then]该目标得满分=award.percent( $goal, 100 );
            [then]该目标按完成率得分且得满为止=award.inProportion( $goal, completionRate );
            [then]本指标不得分=award.percent( indicator, 0 );
            [then]本指标得满分=award.percent( indicator, 100 );
            """;

    public static final String PROPORTIONAL = """
            规则 "按比例"
              依据条款 1.1.1/1
            当
              本指标的每个目标
            则
              该目标按完成率得分且得满为止
            结束
            """;

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private String indicators = "";

    /** A ruleset of scheme {@code toy}, 2023, without indicators yet. */
    public TestRulesets() {
        file("phrases/1.dsl", PHRASES);
    }

    public TestRulesets file(String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Adds an indicator folder with one clause, goals, and the given rules. */
    public TestRulesets indicator(String code, String points, String rules) {
        return indicator(code, points, rules, "");
    }

    /** @param more further lines of {@code indicator.yaml} */
    public TestRulesets indicator(String code, String points, String rules, String more) {
        indicators += "  - \"" + code + "\"\n";
        file("toy/2023/" + code + "/indicator.yaml", """
                code: "%s"
                path: [一级, 二级, 指标%s]
                points: %s
                provenance: sample
                goals: 目标
                clauses:
                  - {id: "1", text: 示例条款, source: 示例}
                """.formatted(code, code, points) + more);
        return file("toy/2023/" + code + "/rules.dslr", rules);
    }

    public RulesetFiles files() {
        file("toy/2023/ruleset.yaml", """
                scheme: toy
                year: 2023
                revision: 1
                phrases: 1
                title: 示例评分表
                issuer: 示例
                sources: [{id: s, title: 示例, date: "2023", provenance: sample}]
                rounding: {decimals: 2, mode: HALF_UP}
                grades: {outOf: 100, provenance: sample, bands: [{name: 优, from: 90}, {name: 差, from: 0}]}
                inputs:
                  - {name: 已申报, type: yes-no, description: 示例}
                  - {name: 人数, type: number, unit: 人, min: 0, max: 1000, description: 示例}
                  - {name: 制度, type: choice, choices: [完善, 缺失], notApplicable: true, description: 示例}
                indicators:
                """ + indicators);
        return RulesetFiles.of(files);
    }

    public Youju open() {
        return Youju.open(files());
    }
}
