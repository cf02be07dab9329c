package org.youju.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.youju.document.Diagnostic;
import org.youju.document.Problems;
import org.youju.document.ProblemsException;
import org.youju.exact.Rank;
import org.youju.exact.Ratio;
import org.youju.ruleset.Ruleset;
import org.youju.ruleset.RulesetFiles;
import org.youju.ruleset.RulesetReader;
import org.youju.submission.SubmissionReader;

class FactsReaderTest {

    private static final String MANIFEST = """
            scheme: town
            year: 2023
            revision: 1
            phrases: 1
            title: 评分表
            issuer: 测试
            rounding: {decimals: 2, mode: HALF_UP}
            grades: {outOf: 100, provenance: sample, bands: [{name: 优, from: 90}]}
            inputs:
              - {name: 已申报, type: yes-no, description: 是否}
              - {name: 支出, type: number, unit: 万元, min: 0, max: 100, description: 数}
              - {name: 制度, type: choice, choices: [完善, 不完善], notApplicable: true, description: 选}
            indicators: [a, b]
            """;
    private static final Ruleset RULESET = ruleset();

    private final Problems problems = new Problems();

    private static Ruleset ruleset() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("phrases/1.dsl", new byte[0]);
        files.put("town/2023/ruleset.yaml", bytes(MANIFEST));
        indicator(files, "a", "1.1", "goals: 产出目标\n");
        indicator(files, "b", "1.2", "");
        return RulesetReader.all(RulesetFiles.of(files)).get(0);
    }

    private static void indicator(Map<String, byte[]> files, String name, String code, String goals) {
        files.put(
                "town/2023/" + name + "/indicator.yaml",
                bytes("code: '" + code + "'\npath: [一, 二, " + name + "]\npoints: 10\nprovenance: sample\n" + goals
                        + "clauses: [{id: '1', text: 测试, source: 测试}]\n"));
        files.put("town/2023/" + name + "/rules.dslr", new byte[0]);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Reads a sheet that begins with two lines of year and department. */
    private Facts facts(String rest) {
        Problems shape = new Problems();
        var submission = SubmissionReader.yaml(bytes("year: 2023\ndepartment: {name: 甲}\n" + rest), "s.yaml", shape);
        assertThat(shape.list()).isEmpty();
        return FactsReader.read(new Vocabulary(RULESET), submission, problems);
    }

    private void refused(String rest) {
        assertThatThrownBy(() -> facts(rest)).isInstanceOf(ProblemsException.class);
    }

    private void assertProblems(Tuple... expected) {
        assertThat(problems.list())
                .extracting(
                        Diagnostic::code,
                        problem -> problem.place().line(),
                        problem -> problem.place().pointer())
                .containsExactlyInAnyOrder(expected);
    }

    @Test
    void aGoodSheetGivesFactsByIndicatorWithTheirRates() {
        Facts facts = facts("""
                inputs: {已申报: true, 支出: 100, 制度: null}
                goals:
                  - {indicator: "1.1", name: 一, planned: 7, actual: 5}
                  - {indicator: "1.1", name: 二, planned: 2, actual: 4, better: lower}
                  - {indicator: "1.1", name: 三, planned: 2}
                """);

        assertThat(problems.list()).isEmpty();
        assertThat(facts.goals()).hasSize(2);
        assertThat(facts.goals().get(1)).isEmpty();
        assertThat(facts.goals().get(0)).extracting(GoalFact::pointer).containsExactly("goals/0", "goals/1", "goals/2");
        GoalFact first = facts.goals().get(0).get(0);
        assertThat(Objects.requireNonNull(first.value(Measure.COMPLETION_RATE)).fraction())
                .isEqualTo(Ratio.of(5).dividedBy(Ratio.of(7)));
        assertThat(Objects.requireNonNull(first.value(Measure.PLANNED_TO_ACTUAL))
                        .fraction())
                .isEqualTo(Ratio.of(7).dividedBy(Ratio.of(5)));
        GoalFact lower = facts.goals().get(0).get(1);
        assertThat(lower.rank(Measure.COMPLETION_RATE.ordinal())).isEqualTo(Rank.of(Ratio.of(50)));
        GoalFact unknown = facts.goals().get(0).get(2);
        assertThat(unknown.has(Measure.COMPLETION_RATE.ordinal())).isFalse();
        assertThat(unknown.missing(Measure.COMPLETION_RATE)).containsExactly("actual");
        assertThat(facts.sheet().has(facts.sheet().vocabulary().inputPosition("支出")))
                .isTrue();
        assertThat(facts.sheet().has(facts.sheet().vocabulary().inputPosition("制度")))
                .isFalse();
    }

    @Test
    void anActualOfZeroIsARateOfZeroAndNotMissing() {
        Facts facts = facts("goals: [{indicator: '1.1', name: 一, planned: 1, actual: 0}]");

        assertThat(problems.list()).isEmpty();
        GoalFact goal = facts.goals().get(0).get(0);
        assertThat(goal.has(Measure.COMPLETION_RATE.ordinal())).isTrue();
        assertThat(goal.rank(Measure.COMPLETION_RATE.ordinal())).isZero();
        assertThat(goal.missing(Measure.COMPLETION_RATE)).isEmpty();
    }

    @Test
    void aDivisionByZeroLeavesTheRateOpenAndIsNoProblem() {
        Facts facts = facts("""
                goals:
                  - {indicator: "1.1", name: 一, planned: 0, actual: 1}
                  - {indicator: "1.1", name: 二, planned: 0.00, actual: 1, better: lower}
                  - {indicator: "1.1", name: 三, planned: 1, actual: 0, better: lower}
                  - {indicator: "1.1", name: 四, planned: 0}
                  - {indicator: "1.1", name: 五, planned: 0, actual: 0, better: lower}
                """);

        assertThat(problems.list()).isEmpty();
        assertThat(facts.goals().get(0))
                .extracting(goal -> goal.missing(Measure.COMPLETION_RATE))
                .containsExactly(
                        List.of("planned"),
                        List.of("planned"),
                        List.of("actual"),
                        List.of("planned", "actual"),
                        List.of("planned", "actual"));
        assertThat(facts.goals().get(0)).noneMatch(goal -> goal.isGivenFor(Measure.COMPLETION_RATE));
        assertThat(facts.goals().get(0)).noneMatch(goal -> goal.has(Measure.COMPLETION_RATE.ordinal()));
    }

    @Test
    void weightsAreGivenToAllGoalsOfAnIndicatorOrToNone() {
        refused("""
                goals:
                  - {indicator: "1.1", name: 一, weight: 1}
                  - {indicator: "1.1", name: 二}
                  - {indicator: "1.1", name: 三, weight: 2}
                """);

        assertProblems(tuple("WEIGHTS_MIXED", 5, "/goals/1/weight"));
    }

    @Test
    void indicatorsThatTheYearDoesNotHaveAreNamedWithThoseItHas() {
        refused("""
                goals: [{indicator: "9.1", name: 一}]
                findings: [{indicator: "9.2", kind: 种}]
                evidence: [{indicator: "9.3", title: 总结}]
                selfScores: [{indicator: "9.4", points: 1}]
                """);

        assertProblems(
                tuple("UNKNOWN_INDICATOR", 3, "/goals/0/indicator"),
                tuple("UNKNOWN_INDICATOR", 4, "/findings/0/indicator"),
                tuple("UNKNOWN_INDICATOR", 5, "/evidence/0/indicator"),
                tuple("UNKNOWN_INDICATOR", 6, "/selfScores/0/indicator"));
        assertThat(problems.list())
                .allSatisfy(problem -> assertThat(problem.message()).contains("1.1, 1.2"));
    }

    @Test
    void goalsOfAnIndicatorThatTakesNoneAndFindingsAreRefusedAndNotIgnored() {
        refused("""
                goals: [{indicator: "1.2", name: 一, planned: 1, actual: 1}]
                findings: [{indicator: "1.1", kind: 种, count: 1}]
                """);

        assertProblems(tuple("NOT_USED", 3, "/goals/0"), tuple("NOT_USED", 4, "/findings/0"));
    }

    @Test
    void selfScoresAreNotNegativeAndNotDouble() {
        refused("selfScores: [{indicator: '1.1', points: -1}, {indicator: '1.1', points: 1}]");

        assertProblems(tuple("OUT_OF_RANGE", 3, "/selfScores/0/points"), tuple("DUPLICATE", 3, "/selfScores/1"));
    }

    @ParameterizedTest
    @CsvSource({
        "已申报, 1, INPUT_INVALID",
        "已申报, yes, INPUT_INVALID",
        "已申报, null, NOT_APPLICABLE_REFUSED",
        "支出, -0.01, INPUT_INVALID",
        "支出, 100.01, INPUT_INVALID",
        "支出, '''1''', INPUT_INVALID",
        "支出, true, INPUT_INVALID",
        "支出, '', INPUT_INVALID",
        "支出, null, NOT_APPLICABLE_REFUSED",
        "制度, 良好, INPUT_INVALID",
        "制度, 1, INPUT_INVALID",
        "没有的, 1, UNKNOWN_INPUT"
    })
    void anInputThatItsDeclarationDoesNotAllowIsRefused(String name, String value, String code) {
        refused("inputs:\n  " + name + ": " + value + "\n");

        assertProblems(tuple(code, 4, "/inputs/" + name));
    }

    @Test
    void anInvalidInputIsToldWhatMayStandThere() {
        refused("inputs: {支出: 101, 制度: 良好, 没有的: 1}");

        assertThat(problems.list())
                .extracting(Diagnostic::messageZh)
                .containsExactly("填报项“支出”应为数字（万元），不小于 0，不大于 100", "填报项“制度”应为以下之一：完善、不完善", "本年度没有填报项“没有的”；可填：已申报、支出、制度");
    }

    @Test
    void theEndsOfARangeBelongToIt() {
        facts("inputs: {支出: 0}");
        facts("inputs: {支出: 100.00}");

        assertThat(problems.list()).isEmpty();
    }
}
