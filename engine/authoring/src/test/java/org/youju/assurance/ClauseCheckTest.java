package org.youju.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.youju.SmallTable;
import org.youju.document.Diagnostic;

/** A clause and the rules that cite it say the same numbers, with the same side of each. */
class ClauseCheckTest {

    private static final List<String> OWN =
            List.of("CLAUSE_NUMBER_UNUSED", "RULE_NUMBER_UNPRINTED", "CLAUSE_END_DIFFERS", "INTERPRETATION_DIFFERS");

    /** 10 points by a rate of two inputs; the full rule begins at {@code full}, which no points lie below. */
    private static List<Diagnostic> findings(String clause, String full, String rest, String interpretations) {
        String cited = interpretations.isEmpty() ? "" : "\n  依据解释 @@/I1";
        return findings(new SmallTable()
                .inputs("""
                        - {name: 完成数, type: number, min: 0, unit: 个, description: 示例}
                        - {name: 应完成数, type: number, min: 1, unit: 个, description: 四十五日内应当完成的}
                        """)
                .indicator(
                        "1.1.1",
                        "10",
                        "",
                        SmallTable.rule("满", "计算项 完成率 " + full, "本指标得满分").replace("@@/1", "@@/1" + cited),
                        SmallTable.rule("其余", "计算项 完成率 " + rest, "本指标得 40% 的分").replace("@@/1", "@@/1" + cited))
                .file("1.1.1/indicator.yaml", """
                        code: "1.1.1"
                        path: [一级, 二级, 三级]
                        points: 10
                        provenance: sample
                        values: [{name: 完成率, unit: "%%", of: [完成数], per: [应完成数]}]
                        clauses: [{id: "1", text: "%s", source: 示例}]
                        """.formatted(clause) + interpretations));
    }

    private static List<Diagnostic> findings(SmallTable table) {
        List<Diagnostic> all = Checker.checkRules(table.files(), "town/2023", LocalDate.of(2023, 6, 1))
                .findings();
        assertThat(all.stream()
                        .filter(one -> one.severity() == Diagnostic.Severity.ERROR)
                        .map(Diagnostic::code))
                .as("the year can be read; its one indicator has not all the points of the grades")
                .containsOnly("POINTS_SUM");
        return all.stream()
                .filter(one -> OWN.contains(one.code()) || one.code().equals("VALUE_UNITS_DIFFER"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "完成率达到 90% 得满分，其余得 40%                                    | 达到 90%   | 低于 90%",
                "１．完成率９０％（含）以上的，得满分；不足的按 40％ 计分             | 达到 90%   | 低于 90%",
                "不低于百分之九十得满分，否则得五分之二（《办法》第三十五条，财预〔2021〕17号，2021年）| 达到 90% | 低于 90%",
                "超过 90% 得满分，其余得 4 分                                         | 超过 90%   | 不超过 90%",
                "90%以上得满分，90%以下得 40% 的分                                    | 达到 90%   | 低于 90%",
                "90%以上得满分，90%以下得 40% 的分                                    | 超过 90%   | 不超过 90%",
                "完成得好的得满分，其余酌减                                           | 达到 85%   | 低于 85%",
                "四十五日内完成的比率达到 90% 得满分，其余得 40%                        | 达到 90%   | 低于 90%"
            })
    void whatSaysTheSameIsNotSpokenOf(String clause, String full, String rest) {
        assertThat(findings(clause, full, rest, "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "完成率达到 90% 得满分，其余得 40%     | 达到 95%  | 低于 95%   | CLAUSE_NUMBER_UNUSED  | 条款 1.1.1/1 写有 90",
                "完成率达到 90% 得满分，其余得 40%     | 达到 95%  | 低于 95%   | RULE_NUMBER_UNPRINTED | 规则“满”写的 95 在本指标的条款里没有",
                "完成率达到九成（90%）得满分，其余得 35% | 达到 90% | 低于 90%   | CLAUSE_NUMBER_UNUSED  | 写有 35",
                "完成率达到 90% 得满分，其余得三分      | 达到 90%  | 低于 90%   | CLAUSE_NUMBER_UNUSED  | 写有 3，",
                "完成率达到 90% 得满分，其余得 40%     | 超过 90%  | 不超过 90% | CLAUSE_END_DIFFERS    | 恰为 90 的，条款 1.1.1/1 归入以上一档，规则“满”归入以下一档",
                "90%（不含）以上得满分，其余得 40%     | 达到 90%  | 低于 90%   | CLAUSE_END_DIFFERS    | 恰为 90 的，条款 1.1.1/1 归入以下一档",
                "90%(含)以下得 40%，超过的得满分       | 达到 90%  | 低于 90%   | CLAUSE_END_DIFFERS    | 归入以下一档",
                "不足９０％的得 40%，其余得满分        | 超过 90%  | 不超过 90% | CLAUSE_END_DIFFERS    | 归入以上一档"
            })
    void whatDiffersIsToldWithBothPlaces(String clause, String full, String rest, String code, String said) {
        assertThat(findings(clause, full, rest, "")).anySatisfy(one -> {
            assertThat(one.code()).isEqualTo(code);
            assertThat(one.messageZh())
                    .contains(said)
                    .contains("“" + clause.strip().substring(0, 3));
            assertThat(one.severity()).isEqualTo(Diagnostic.Severity.WARNING);
            assertThat(one.place().file()).endsWith("rules.dslr");
        });
    }

    @Test
    void aRegisteredInterpretationExplainsTheDifferenceAndMustSayWhatTheRulesSay() {
        String clause = "完成率达到 90% 得满分，其余得 40%";
        String taken = """
                interpretations:
                  - id: I1
                    question: 恰为 90% 属于哪一档
                    texts: [{source: 示例, text: "CLAUSE"}]
                    taken: 超过 95% 得满分，其余得 40%
                    reason: 示例
                    decidedBy: 示例
                    others: [{id: a, reading: 照字面, note: 示例}]
                """.replace("CLAUSE", clause);

        assertThat(findings(clause, "超过 95%", "不超过 95%", taken)).isEmpty();
        assertThat(findings(clause, "超过 97%", "不超过 97%", taken))
                .anySatisfy(one -> assertThat(one.messageZh()).contains("解释 1.1.1/I1 采用的读法写有 95"));
        assertThat(findings(clause, "达到 95%", "低于 95%", taken))
                .anySatisfy(one -> assertThat(one.messageZh()).contains("恰为 95 的，解释 1.1.1/I1 归入以下一档"));
    }

    @Test
    void inputsOfDifferentUnitsInOneValueAreTold() {
        SmallTable table = new SmallTable()
                .inputs("""
                        - {name: 支出, type: number, min: 0, unit: 元, description: 示例}
                        - {name: 预算, type: number, min: 1, unit: 万元, description: 示例}
                        """)
                .indicator(
                        "1.1.1",
                        "10",
                        "values: [{name: 执行率, unit: \"%\", of: [支出], per: [预算]}]\n",
                        SmallTable.rule("满", "计算项 执行率 达到 90%", "本指标得满分"),
                        SmallTable.rule("其余", "计算项 执行率 低于 90%", "本指标不得分"));

        assertThat(findings(table)).singleElement().satisfies(one -> {
            assertThat(one.code()).isEqualTo("VALUE_UNITS_DIFFER");
            assertThat(one.messageZh()).contains("执行率", "元、万元");
        });
    }
}
