package org.youju.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.youju.SmallTable;
import org.youju.document.Diagnostic;
import org.youju.document.Problems;
import org.youju.document.ProblemsException;
import org.youju.exact.Ratio;
import org.youju.ruleset.Ruleset;
import org.youju.ruleset.RulesetReader;
import org.youju.submission.SubmissionReader;

/** What a sheet may say of findings, dates and worked-out values, and what is made of it. */
class NewFactsTest {

    private static final Ruleset RULESET = RulesetReader.all(new SmallTable()
                    .calendar()
                    .inputs("""
                            - {name: 环节一, type: yes-no, list: 环节, description: 示例}
                            - {name: 环节二, type: yes-no, list: 环节, notApplicable: true, description: 示例}
                            - {name: 完成数, type: number, notApplicable: true, description: 示例}
                            - {name: 剔除数, type: number, description: 示例}
                            - {name: 总数, type: number, description: 示例}
                            - {name: 批复日, type: date, description: 示例}
                            - {name: 公开日, type: date, notApplicable: true, description: 示例}
                            - {name: 起日, type: date, description: 示例}
                            - {name: 止日, type: date, description: 示例}
                            """)
                    .indicator("1.1", "10", """
                            goals: 合同
                            goalsMeasuredBy: dates
                            values:
                              - {name: 完成比, unit: "%", of: [完成数], less: [剔除数], per: [总数]}
                              - {name: 工作日用时, unit: 个工作日, days: {from: 批复日, to: 公开日, counting: working}}
                              - {name: 自然日用时, unit: 日, days: {from: 起日, to: 止日, counting: calendar}}
                            """, "")
                    .indicator("1.2", "10", "goals: 产出目标\n", "")
                    .indicator("1.3", "10", """
                            findings:
                              - {kind: 违规, unit: 次, reasons: [政策调整, 不可抗力], description: 示例}
                              - {kind: 迟报, unit: 次, description: 示例}
                            """, "")
                    .files())
            .get(0);

    private final Problems problems = new Problems();

    /** Reads a sheet that begins with two lines of year and department. */
    private Facts facts(String rest) {
        var submission = SubmissionReader.yaml(
                ("year: 2023\ndepartment: {name: 甲}\n" + rest).getBytes(StandardCharsets.UTF_8), "s.yaml", problems);
        return FactsReader.read(new Vocabulary(RULESET), submission, problems);
    }

    private void assertRefused(String rest, Tuple... expected) {
        assertThatThrownBy(() -> facts(rest)).isInstanceOf(ProblemsException.class);
        assertThat(problems.list())
                .extracting(
                        Diagnostic::code,
                        problem -> problem.place().line(),
                        problem -> problem.place().pointer())
                .containsExactlyInAnyOrder(expected);
        assertThat(problems.list())
                .allSatisfy(one -> assertThat(one.messageZh()).containsPattern("\\p{IsHan}"));
    }

    // findings

    @Test
    void aFindingOfAKindThatIsNotDeclaredIsRefusedAndToldTheKindsThereAre() {
        assertRefused("""
                findings:
                  - {indicator: "1.3", kind: 违规}
                  - {indicator: "1.3", kind: 没有这种}
                """, tuple("UNKNOWN_KIND", 5, "/findings/1/kind"));
        assertThat(problems.list().get(0).messageZh()).isEqualTo("指标 1.3 没有检查发现“没有这种”；可填：违规、迟报");
    }

    @Test
    void aReasonThatIsNotDeclaredForTheKindIsRefusedAndToldTheReasonsThereAre() {
        assertRefused(
                """
                findings:
                  - {indicator: "1.3", kind: 违规, reason: 忘了}
                  - {indicator: "1.3", kind: 迟报, reason: 政策调整}
                """,
                tuple("UNKNOWN_REASON", 4, "/findings/0/reason"),
                tuple("UNKNOWN_REASON", 5, "/findings/1/reason"));
        assertThat(problems.list())
                .extracting(Diagnostic::messageZh)
                .containsExactly("检查发现“违规”的原因（reason）只能是：政策调整、不可抗力", "检查发现“迟报”的原因（reason）不需要填写");
    }

    @Test
    void findingsOnAnIndicatorThatTakesNoneAreRefused() {
        assertRefused(
                "findings: [{indicator: \"1.1\", kind: 违规}, {indicator: \"9.9\", kind: 违规}]\n",
                tuple("NOT_USED", 3, "/findings/0"),
                tuple("UNKNOWN_INDICATOR", 3, "/findings/1/indicator"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1.5", "-1", "0.0", "-0.5"})
    void aCountThatIsNoWholeNumberAboveZeroIsRefused(String count) {
        assertRefused(
                "findings: [{indicator: \"1.3\", kind: 违规, count: " + count + "}]\n",
                tuple("OUT_OF_RANGE", 3, "/findings/0/count"));
    }

    @ParameterizedTest
    @CsvSource({"'', 1", "', count: 1', 1", "', count: 2.0', 2", "', count: 100', 100", "', count: null', 1"})
    void aCountIsOneUnlessWritten(String written, String count) {
        Facts facts = facts("findings: [{indicator: \"1.3\", kind: 违规" + written + "}]\n");

        assertThat(facts.findingsOf(2).get(0).count()).isEqualByComparingTo(count);
    }

    @Test
    void findingsNotMentionedAreNotKnownAndAnEmptyListIsNone() {
        assertThat(facts("").saysWhatWasFound()).isFalse();
        assertThat(facts("findings: null\n").saysWhatWasFound()).isFalse();
        assertThat(facts("findings: []\n").saysWhatWasFound()).isTrue();
        assertThat(facts("findings: []\n").findingsOf(2)).isEmpty();
        assertThat(problems.list()).isEmpty();
    }

    @Test
    void findingsOfOneIndicatorSayThatTheOthersHaveNone() {
        Facts facts = facts("findings: [{indicator: \"1.3\", kind: 迟报, note: 三月}]\n");

        assertThat(facts.saysWhatWasFound()).isTrue();
        assertThat(facts.findingsOf(0)).isEmpty();
        assertThat(facts.findingsOf(2))
                .extracting(
                        FindingFact::name,
                        FindingFact::pointer,
                        one -> one.declared().name())
                .containsExactly(tuple("迟报：三月", "findings/0", "迟报"));
        Findings findings = Objects.requireNonNull(facts.findings());
        assertThat(findings.counts(0, 1, 0, 0)).isTrue();
        assertThat(findings.counts(0, 1, -1, 0))
                .as("without a reason none excepts it")
                .isTrue();
        assertThat(findings.counts(0, 0, 0, 0)).as("it is of another kind").isFalse();
    }

    // dates

    @ParameterizedTest
    @ValueSource(strings = {"2023-02-30", "2023/05/01", "20230501", "5月1日", "2023-5-1", "1948-12-31", "true", "'2023'"})
    void aDateInputThatIsNoDateIsRefused(String date) {
        assertRefused("inputs:\n  批复日: " + date + "\n", tuple("INPUT_INVALID", 4, "/inputs/批复日"));
        assertThat(problems.list().get(0).messageZh()).isEqualTo("填报项“批复日”应为日期，例如 2023-05-31");
    }

    @Test
    void aDateMayBeNotApplicableWhereThatIsDeclaredAndOnlyThere() {
        assertRefused("inputs: {批复日: null, 公开日: null}\n", tuple("NOT_APPLICABLE_REFUSED", 3, "/inputs/批复日"));
    }

    @Test
    void aDateThatIsNoDateInAGoalIsRefused() {
        assertRefused(
                "goals: [{indicator: \"1.1\", name: 甲, start: 2023-02-29, finish: 三月}]\n",
                tuple("WRONG_TYPE", 3, "/goals/0/start"),
                tuple("WRONG_TYPE", 3, "/goals/0/finish"));
    }

    @Test
    void datesBeyondTheCalendarLeaveTheirWorkingDaysOpenAndAreNoProblem() {
        Facts facts = facts("""
                inputs: {批复日: 2022-12-31, 公开日: 2024-01-01, 起日: 2022-12-31, 止日: 2024-01-01}
                goals:
                  - {indicator: "1.1", name: 甲, start: 2023-12-30, finish: 2024-01-02}
                """);

        assertThat(problems.list()).isEmpty();
        assertOpen(facts, "工作日用时", "批复日", "公开日");
        assertThat(facts.sheet().doubt("公开日")).isEqualTo(Doubt.BEYOND_CALENDAR);
        assertThat(inUnit(facts, "自然日用时")).isEqualTo(Ratio.of(366));
        GoalFact goal = facts.goals().get(0).get(0);
        assertThat(goal.missing(Measure.WORKING_DAYS)).containsExactly("finish");
        assertThat(goal.missing(Measure.CALENDAR_DAYS)).isEmpty();
        assertThat(goal.isGivenFor(Measure.WORKING_DAYS)).isFalse();
        assertThat(goal.isGivenFor(Measure.CALENDAR_DAYS)).isTrue();
    }

    private static void assertOpen(Facts facts, String value, String... inputs) {
        var declared = facts.sheet().vocabulary().value(value).orElseThrow();
        int position = facts.sheet().vocabulary().valuePosition(value);
        assertThat(facts.sheet().has(position)).as(value).isFalse();
        assertThat(facts.sheet().settled(position)).as(value).isFalse();
        assertThat(facts.sheet().missingFor(declared)).as(value).containsExactly(inputs);
    }

    @Test
    void theFirstAndLastDayOfTheCalendarBelongToIt() {
        facts("inputs: {批复日: 2023-01-01, 公开日: 2023-12-31}\n");

        assertThat(problems.list()).isEmpty();
    }

    @Test
    void calendarDaysNeedNoCalendar() {
        Facts facts = facts("inputs: {起日: 2021-12-31, 止日: 2025-01-01}\n");

        assertThat(inUnit(facts, "自然日用时")).isEqualTo(Ratio.of(1097));
    }

    @Test
    void anEndBeforeTheStartLeavesTheDaysOpenAndIsNoProblem() {
        Facts facts = facts("""
                inputs: {批复日: 2023-05-02, 公开日: 2023-05-01, 起日: 2023-05-02, 止日: 2022-05-01}
                goals:
                  - {indicator: "1.1", name: 甲, start: 2023-03-02, finish: 2023-03-01}
                """);

        assertThat(problems.list()).isEmpty();
        assertOpen(facts, "工作日用时", "公开日");
        assertOpen(facts, "自然日用时", "止日");
        GoalFact goal = facts.goals().get(0).get(0);
        assertThat(goal.missing(Measure.WORKING_DAYS)).containsExactly("finish");
        assertThat(goal.missing(Measure.CALENDAR_DAYS)).containsExactly("finish");
        assertThat(goal.has(Measure.CALENDAR_DAYS.ordinal())).isFalse();
    }

    @Test
    void goalsHaveTheFieldsThatTheirIndicatorMeasuresThemBy() {
        assertRefused(
                """
                goals:
                  - {indicator: "1.1", name: 甲, planned: 1, actual: 1}
                  - {indicator: "1.1", name: 乙, start: 2023-03-01, actual: 1}
                  - {indicator: "1.2", name: 丙, start: 2023-03-01, finish: 2023-03-02}
                  - {indicator: "1.2", name: 丁, planned: 1, finish: 2023-03-02}
                  - {indicator: "1.3", name: 戊, planned: 1}
                """,
                tuple("NOT_USED", 4, "/goals/0"),
                tuple("NOT_USED", 5, "/goals/1"),
                tuple("NOT_USED", 6, "/goals/2"),
                tuple("NOT_USED", 7, "/goals/3"),
                tuple("NOT_USED", 8, "/goals/4"));
        assertThat(problems.list().get(0).messageZh()).isEqualTo("指标 1.1 的合同只填起始日（start）和完成日（finish）");
        assertThat(problems.list().get(2).messageZh()).isEqualTo("指标 1.2 的产出目标只填年初目标值（planned）和实际完成值（actual）");
    }

    @Test
    void aDateThatIsMissingInAGoalIsMissingAndNotRefused() {
        GoalFact goal = facts("goals: [{indicator: \"1.1\", name: 甲, start: 2023-03-01}]\n")
                .goals()
                .get(0)
                .get(0);

        assertThat(goal.missing(Measure.WORKING_DAYS)).containsExactly("finish");
        assertThat(goal.value(Measure.WORKING_DAYS)).isNull();
        assertThat(goal.value(Measure.COMPLETION_RATE)).isNull();
    }

    /** Monday 1 May 2023 is a holiday, Saturday 6 May is worked. */
    @ParameterizedTest
    @CsvSource({
        "2023-04-28, 2023-04-28, 0, 0", // a Friday: the day itself is not counted
        "2023-04-28, 2023-04-30, 0, 2", // over a weekend
        "2023-04-28, 2023-05-01, 0, 3", // and the holiday after it
        "2023-04-28, 2023-05-02, 1, 4",
        "2023-05-01, 2023-05-02, 1, 1", // from a holiday
        "2023-05-05, 2023-05-06, 1, 1", // to a Saturday that is worked
        "2023-05-05, 2023-05-07, 1, 2",
        "2023-05-05, 2023-05-08, 2, 3",
        "2023-05-06, 2023-05-08, 1, 2", // from that Saturday, which is not counted then
        "2023-01-01, 2023-12-31, 260, 364"
    })
    void daysAreCountedFromTheDayAfterTheStartUpToTheFinish(String start, String finish, int working, int calendar) {
        GoalFact goal = facts(
                        "goals: [{indicator: \"1.1\", name: 甲, start: %s, finish: %s}]\n".formatted(start, finish))
                .goals()
                .get(0)
                .get(0);
        Facts inputs = facts("inputs: {批复日: %s, 公开日: %s, 起日: %s, 止日: %s}\n".formatted(start, finish, start, finish));

        assertThat(Objects.requireNonNull(goal.value(Measure.WORKING_DAYS)).inUnit())
                .isEqualTo(Ratio.of(working));
        assertThat(Objects.requireNonNull(goal.value(Measure.CALENDAR_DAYS)).inUnit())
                .isEqualTo(Ratio.of(calendar));
        assertThat(inUnit(inputs, "工作日用时")).isEqualTo(Ratio.of(working));
        assertThat(inUnit(inputs, "自然日用时")).isEqualTo(Ratio.of(calendar));
    }

    // values

    private static Ratio inUnit(Facts facts, String value) {
        return Objects.requireNonNull(facts.sheet().value(position(facts, value)))
                .inUnit();
    }

    private static int position(Facts facts, String value) {
        return facts.sheet().vocabulary().valuePosition(value);
    }

    @Test
    void aValueIsTheSumLessWhatDoesNotCountDividedAndInPercent() {
        Facts facts = facts("inputs: {完成数: 8, 剔除数: 1, 总数: 16}\n");

        assertThat(inUnit(facts, "完成比")).isEqualTo(Ratio.of(new BigDecimal("43.75")));
        assertThat(facts.sheet().has(position(facts, "完成比"))).isTrue();
    }

    @Test
    void aZeroDivisorGivesNoValueAndLeavesNothingMissing() {
        Facts facts = facts("inputs: {完成数: 8, 剔除数: 1, 总数: 0}\n");

        assertThat(problems.list()).isEmpty();
        assertThat(facts.sheet().value(position(facts, "完成比"))).isNull();
        assertThat(facts.sheet().has(position(facts, "完成比"))).isFalse();
        assertThat(facts.sheet().settled(position(facts, "完成比"))).isTrue();
        assertThat(missingFor(facts, "完成比")).isEmpty();
    }

    @Test
    void anInputThatDoesNotApplyGivesNoValueAndLeavesNothingMissing() {
        Facts facts = facts("inputs: {完成数: null, 剔除数: 1, 总数: 16}\n");

        assertThat(facts.sheet().value(position(facts, "完成比"))).isNull();
        assertThat(facts.sheet().settled(position(facts, "完成比"))).isTrue();
        assertThat(missingFor(facts, "完成比")).isEmpty();
    }

    /** Were it not so, the value would seem settled although it may be asked for yet. */
    @ParameterizedTest
    @ValueSource(strings = {"{完成数: 8, 总数: 16}", "{完成数: null, 总数: 16}", "{完成数: 8, 总数: 0}"})
    void anInputThatIsMissingLeavesTheValueOpenWhateverTheOthersAre(String inputs) {
        Facts facts = facts("inputs: " + inputs + "\n");

        assertThat(facts.sheet().value(position(facts, "完成比"))).isNull();
        assertThat(facts.sheet().settled(position(facts, "完成比"))).isFalse();
        assertThat(missingFor(facts, "完成比")).containsExactly("剔除数");
    }

    private static List<String> missingFor(Facts facts, String value) {
        return facts.sheet().missingFor(facts.sheet().vocabulary().value(value).orElseThrow());
    }

    @Test
    void itemsOfAChecklistAreThoseAnsweredWithYesOrNo() {
        assertThat(facts("inputs: {环节一: false, 环节二: null}\n").checks())
                .extracting(CheckFact::name, CheckFact::lacking, CheckFact::pointer)
                .containsExactly(tuple("环节一", true, "inputs/环节一"));
    }
}
