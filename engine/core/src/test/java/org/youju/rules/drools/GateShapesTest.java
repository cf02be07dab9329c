package org.youju.rules.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.youju.SmallTable.rule;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.youju.SmallTable;
import org.youju.document.Diagnostic;
import org.youju.document.ProblemsException;

/** What a rule may not say of findings, checklists, worked-out values, dates, deductions and the total. */
class GateShapesTest {

    private static final String ALWAYS = "不论何种情况";
    private static final String GOAL = "本指标的每个目标";
    private static final String FINDING = "检查发现 违规";
    private static final String CHECK = "清单 环节 中填否的每一项";
    private static final String BEYOND = "计算项 超编率 超过 100% 的部分";
    private static final String FULL = "本指标得满分";

    /** The years' inputs and values, with no indicator yet. */
    private static SmallTable table() {
        return new SmallTable().inputs("""
                - {name: 已申报, type: yes-no, description: 示例}
                - {name: 环节一, type: yes-no, list: 环节, description: 示例}
                - {name: 环节二, type: yes-no, list: 环节, notApplicable: true, description: 示例}
                - {name: 人数, type: number, unit: 人, description: 示例}
                - {name: 编制, type: number, unit: 人, notApplicable: true, description: 示例}
                - {name: 批复日, type: date, description: 示例}
                - {name: 公开日, type: date, description: 示例}
                """);
    }

    private static final String DECLARED = """
            findings: [{kind: 违规, unit: 次, reasons: [政策调整, 不可抗力], description: 示例}]
            values:
              - {name: 超编率, unit: "%", of: [人数], per: [编制]}
              - {name: 超编数, unit: 人, of: [人数], less: [编制]}
              - {name: 用时, unit: 日, days: {from: 批复日, to: 公开日, counting: calendar}}
            """;

    private static SmallTable valued(String rules) {
        return table().indicator("1.1.1", "10", "goals: 目标\n" + DECLARED, rules);
    }

    private static SmallTable dated(String rules) {
        return table().indicator("1.1.1", "10", "goals: 合同\ngoalsMeasuredBy: dates\n" + DECLARED, rules);
    }

    private static SmallTable ofTotal(String rules) {
        return table().indicator("1.1.1", "10", DECLARED, rule("满分", ALWAYS, FULL))
                .total("findings: [{kind: 违规, unit: 次, description: 示例}]\n", rules);
    }

    private static void assertRefused(SmallTable table, String file, String code, int line) {
        ProblemsException refused = catchThrowableOfType(ProblemsException.class, table::open);

        assertThat(refused).as("the rules must be refused").isNotNull();
        assertThat(refused.code()).isEqualTo("RULESET_INVALID");
        assertThat(refused.problems())
                .extracting(
                        Diagnostic::code,
                        one -> one.place().file(),
                        one -> one.place().line())
                .containsOnly(tuple(code, "town/2023/" + file, line));
        assertThat(refused.problems())
                .allSatisfy(one -> assertThat(one.messageZh()).containsPattern("\\p{IsHan}"))
                .allSatisfy(one -> assertThat(one.message()).doesNotContain("Exception", "org.drools"));
    }

    static Stream<Arguments> sentencesOfAnIndicator() {
        return Stream.of(
                // what is not declared
                arguments(rule("甲", "检查发现 没有这种", "每次扣 1 分且扣完为止"), "FINDING_UNDECLARED", 4),
                arguments(rule("甲", "检查发现 违规 且不属于 没有这种原因", "每次扣 1 分且扣完为止"), "FINDING_UNDECLARED", 4),
                arguments(rule("甲", "检查发现 违规 且不属于 政策调整、没有这种原因", "每次扣 1 分且扣完为止"), "FINDING_UNDECLARED", 4),
                arguments(rule("甲", "> $finding : Finding( )", "每次扣 1 分且扣完为止"), "FINDING_UNDECLARED", 4),
                arguments(rule("甲", "> $finding : Finding( kind != \"违规\" )", "每次扣 1 分且扣完为止"), "FINDING_UNDECLARED", 4),
                arguments(
                        rule("甲", "> $finding : Finding( kind == \"违规\", reason == \"没有这种原因\" )", "每次扣 1 分且扣完为止"),
                        "FINDING_UNDECLARED",
                        4),
                arguments(
                        rule("甲", "> $finding : Finding( kind == \"违规\", count > 3 )", "每次扣 1 分且扣完为止"),
                        "FINDING_UNDECLARED",
                        4),
                arguments(rule("甲", "清单 没有这个 中填否的每一项", "每缺一项扣 1 分且扣完为止"), "LIST_UNDECLARED", 4),
                arguments(rule("甲", "> $check : Check( )", "每缺一项扣 1 分且扣完为止"), "LIST_UNDECLARED", 4),
                arguments(rule("甲", "> $check : Check( list != \"环节\" )", "每缺一项扣 1 分且扣完为止"), "LIST_UNDECLARED", 4),
                arguments(rule("甲", "计算项 没有这项 超过 3%", FULL), "VALUE_UNDECLARED", 4),
                arguments(rule("甲", "计算项 人数 超过 3", FULL), "VALUE_UNDECLARED", 4),
                arguments(rule("甲", "> Value( name == \"超编率\" )", FULL), "VALUE_UNDECLARED", 4),
                arguments(rule("甲", "> Value( percent > 3 )", FULL), "VALUE_UNDECLARED", 4),
                // compared with what it is not
                arguments(rule("甲", "计算项 超编率 超过 3", FULL), "GATE_PROPERTY", 4),
                arguments(rule("甲", "计算项 超编数 超过 3%", FULL), "GATE_PROPERTY", 4),
                arguments(rule("甲", "> Value( name == \"超编率\", percent > \"3\" )", FULL), "GATE_PROPERTY", 4),
                arguments(rule("甲", "> Value( name == \"超编率\", fraction > 3 )", FULL), "GATE_PROPERTY", 4),
                arguments(rule("甲", "填报项 公开日 不晚于 2023-02-30", FULL), "GATE_PROPERTY", 4),
                arguments(rule("甲", "填报项 公开日 不晚于 5月1日", FULL), "GATE_PROPERTY", 4),
                arguments(rule("甲", "填报项 公开日 早于 2023-5-1", FULL), "GATE_PROPERTY", 4),
                arguments(rule("甲", "填报项 公开日 超过 20230501", FULL), "GATE_PROPERTY", 4),
                arguments(rule("甲", "填报项 人数 晚于 2023-05-01", FULL), "GATE_PROPERTY", 4),
                arguments(rule("甲", "填报项 人数 为不适用", FULL), "GATE_PROPERTY", 4),
                arguments(rule("甲", "填报项 环节一 为不适用", FULL), "GATE_PROPERTY", 4),
                arguments(rule("甲", "> Input( name == \"编制\", applicable == true )", FULL), "GATE_PROPERTY", 4),
                arguments(rule("甲", "> Input( name == \"编制\", applicable != false )", FULL), "GATE_PROPERTY", 4),
                arguments(rule("甲", GOAL + "\n- 用时不超过 7 日", "该目标得满分"), "GATE_PROPERTY", 4),
                arguments(rule("甲", "> Always( x == 1 )", FULL), "GATE_PROPERTY", 4),
                // one kind of thing, once
                arguments(rule("甲", FINDING + "\n" + FINDING, "每次扣 1 分且扣完为止"), "GATE_CONDITION", 5),
                arguments(rule("甲", CHECK + "\n" + FINDING, "每次扣 1 分且扣完为止"), "GATE_CONDITION", 5),
                arguments(rule("甲", FINDING + "\n" + GOAL, "该目标扣 1 分且扣完为止"), "GATE_CONDITION", 5),
                arguments(rule("甲", BEYOND + "\n计算项 超编数 超过 3 的部分", "每个百分点扣 1 分且扣完为止"), "GATE_CONDITION", 5));
    }

    @ParameterizedTest(name = "{1} at line {2}: {0}")
    @MethodSource("sentencesOfAnIndicator")
    void aConditionThatDoesNotFitTheDeclarationsIsRefused(String rules, String code, int line) {
        assertRefused(valued(rules), "1.1.1/rules.dslr", code, line);
    }

    static Stream<String> consequencesThatDoNotFit() {
        return Stream.of(
                // deductions name what the condition singles out
                rule("甲", FINDING, "本指标扣 1 分且扣完为止"),
                rule("甲", FINDING, "每缺一项扣 1 分且扣完为止"),
                rule("甲", FINDING, "本指标不得分"),
                rule("甲", FINDING, "> award.percent( $finding, 0 );"),
                rule("甲", CHECK, "每次扣 1 分且扣完为止"),
                rule("甲", CHECK, FULL),
                rule("甲", GOAL, "每次扣 1 分且扣完为止"),
                rule("甲", GOAL, "本指标扣 1 分且扣完为止"),
                rule("甲", ALWAYS, "该目标扣 1 分且扣完为止"),
                rule("甲", ALWAYS, "每次扣 1 分且扣完为止"),
                rule("甲", ALWAYS, "每个百分点扣 1 分且扣完为止"),
                rule("甲", ALWAYS, "> award.deduct( total, 1 );"),
                // a variable is the pattern's own
                rule("甲", "> $other : Finding( kind == \"违规\" )", "每次扣 1 分且扣完为止"),
                rule("甲", "> Finding( kind == \"违规\" )", "每次扣 1 分且扣完为止"),
                rule("甲", "> $other : Goal( )", "该目标扣 1 分且扣完为止"),
                rule("甲", "> $other : Value( name == \"超编率\", percent > 100 )", "每个百分点扣 1 分且扣完为止"),
                rule("甲", "> $indicator : Always( )", "> award.deduct( $indicator, 1 );"),
                // beyond one limit, and beyond it means more or less
                rule("甲", "计算项 超编率 超过 100%", "每个百分点扣 1 分且扣完为止"),
                rule("甲", "> $beyond : Value( name == \"超编率\", percent >= 100 )", "每个百分点扣 1 分且扣完为止"),
                rule("甲", "> $beyond : Value( name == \"超编率\", percent <= 100 )", "每个百分点扣 1 分且扣完为止"),
                rule("甲", "> $beyond : Value( name == \"超编率\", percent > 100, percent < 200 )", "每个百分点扣 1 分且扣完为止"),
                rule("甲", "> $beyond : Input( name == \"人数\", value >= 100 )", "每超一个单位扣 1 分且扣完为止"),
                rule("甲", BEYOND + "\n" + FINDING, "每个百分点扣 1 分且扣完为止"),
                // how much is a number above zero
                rule("甲", ALWAYS, "本指标扣 0 分且扣完为止"),
                rule("甲", ALWAYS, "本指标扣 0.00 分且扣完为止"),
                rule("甲", ALWAYS, "本指标扣 -1 分且扣完为止"),
                rule("甲", ALWAYS, "本指标扣 1000 分且扣完为止"),
                rule("甲", ALWAYS, "本指标扣 1e2 分且扣完为止"),
                rule("甲", ALWAYS, "本指标扣 0x1F 分且扣完为止"),
                rule("甲", ALWAYS, "> award.deduct( indicator );"),
                rule("甲", ALWAYS, "> award.deduct( indicator, 1, 2 );"),
                // proportions are of rates
                rule("甲", ALWAYS, "本指标按 没有这项 得分且得满为止"),
                rule("甲", ALWAYS, "本指标按 超编数 得分且得满为止"),
                rule("甲", ALWAYS, "本指标按 超编率 与 没有这项 中较高者得分且得满为止"),
                rule("甲", ALWAYS, "本指标按 超编率 与 超编数 中较高者得分且得满为止"),
                rule("甲", ALWAYS, "> award.inProportion( indicator );"),
                rule("甲", ALWAYS, "> award.inProportion( indicator, completionRate );"),
                rule("甲", GOAL, "> award.inProportion( $goal, \"超编率\" );"),
                rule("甲", GOAL, "> award.inProportion( $goal, plannedToActual );"),
                // shared out is the whole indicator, with nothing more to say
                rule("甲", ALWAYS, "> award.sharedOut( indicator, 50 );"),
                rule("甲", ALWAYS, "> award.sharedOut();"),
                rule("甲", ALWAYS, "> award.sharedOut( total );"),
                rule("甲", GOAL, "> award.sharedOut( $goal );"),
                rule("甲", GOAL, "本指标不适用且分值由同组指标分担"),
                rule("甲", FINDING, "本指标不适用且分值由同组指标分担"),
                // the total is not an indicator's
                rule("甲", ALWAYS, "总分不超过 89 分"),
                rule("甲", ALWAYS, "总分不设上限"),
                rule("甲", ALWAYS, "> award.atMost( indicator, 89 );"),
                rule("甲", ALWAYS, "> award.uncapped( indicator );"));
    }

    @ParameterizedTest
    @MethodSource("consequencesThatDoNotFit")
    void aConsequenceThatDoesNotFitItsConditionsIsRefused(String rules) {
        int then = List.of(rules.split("\n")).indexOf("则") + 1;

        assertRefused(valued(rules), "1.1.1/rules.dslr", "GATE_CONSEQUENCE", then);
    }

    @ParameterizedTest
    @MethodSource("consequencesThatDoNotFitTheTotal")
    void aConsequenceThatDoesNotFitTheTotalIsRefused(String rules) {
        int then = List.of(rules.split("\n")).indexOf("则") + 1;

        assertRefused(ofTotal(rules), "total/rules.dslr", "GATE_CONSEQUENCE", then);
    }

    static Stream<String> consequencesThatDoNotFitTheTotal() {
        return Stream.of(
                rule("甲", ALWAYS, "本指标得满分"),
                rule("甲", ALWAYS, "本指标得 80% 的分"),
                rule("甲", ALWAYS, "> award.percent( total, 80 );"),
                rule("甲", ALWAYS, "本指标扣 1 分且扣完为止"),
                rule("甲", ALWAYS, "> award.deduct( total, 1 );"),
                rule("甲", ALWAYS, "本指标按 超编率 得分且得满为止"),
                rule("甲", ALWAYS, "本指标不适用且分值由同组指标分担"),
                rule("甲", ALWAYS, "> award.sharedOut( total );"),
                rule("甲", ALWAYS, "> award.atMost( indicator, 89 );"),
                rule("甲", ALWAYS, "> award.atMost( total );"),
                rule("甲", ALWAYS, "> award.atMost( total, 89, 90 );"),
                rule("甲", ALWAYS, "> award.atMost( total, -1 );"),
                rule("甲", ALWAYS, "> award.uncapped( total, 100 );"),
                // the total is one: a cap for each finding or item would never come to apply to it
                rule("甲", CHECK, "总分不超过 89 分"),
                rule("甲", FINDING, "总分不超过 89 分"),
                rule("甲", FINDING, "总分不设上限"));
    }

    @Test
    void datedGoalsAreNotComparedByCompletionRate() {
        assertRefused(dated(rule("甲", GOAL + "\n- 完成率达到 60%", "该目标得满分")), "1.1.1/rules.dslr", "GATE_PROPERTY", 4);
        assertRefused(
                dated(rule("甲", "> $goal : Goal( plannedToActual > 60 )", "该目标得满分")),
                "1.1.1/rules.dslr",
                "GATE_PROPERTY",
                4);
    }

    /** Such a rule could never apply: no goal of the indicator has a completion rate. */
    @Test
    void datedGoalsAreNotAwardedInProportionToCompletionRate() {
        assertRefused(dated(rule("甲", GOAL, "该目标按完成率得分且得满为止")), "1.1.1/rules.dslr", "GATE_CONSEQUENCE", 5);
    }

    @Test
    void goalsOfValuesAreNotComparedByWorkingDays() {
        assertRefused(
                valued(rule("甲", GOAL + "\n- 用时不超过 7 个工作日", "该目标得满分")).calendar(),
                "1.1.1/rules.dslr",
                "GATE_PROPERTY",
                4);
    }

    @Test
    void workingDaysNeedTheYearsCalendarAndCalendarDaysDoNot() {
        String working = rule("甲", GOAL + "\n- 用时不超过 7 个工作日", "该目标得满分");
        String calendar = rule("甲", GOAL + "\n- 用时不超过 7 日", "该目标得满分");

        assertRefused(dated(working), "1.1.1/rules.dslr", "CALENDAR_MISSING", 4);
        assertThatCode(() -> dated(working).calendar().open()).doesNotThrowAnyException();
        assertThatCode(() -> dated(calendar).open()).doesNotThrowAnyException();
    }

    @Test
    void aDeductionFromTheWholeIsRefusedWhereThePointsAreSplitOverGoals() {
        String split = rule("甲", GOAL, "该目标得满分");

        assertRefused(valued(split + rule("乙", ALWAYS, "本指标扣 1 分且扣完为止")), "1.1.1/rules.dslr", "DEDUCTION_MIXED", 8);
        assertRefused(valued(split + rule("乙", FINDING, "每次扣 1 分且扣完为止")), "1.1.1/rules.dslr", "DEDUCTION_MIXED", 8);
        assertRefused(valued(split + rule("乙", CHECK, "每缺一项扣 1 分且扣完为止")), "1.1.1/rules.dslr", "DEDUCTION_MIXED", 8);
        assertRefused(valued(split + rule("乙", BEYOND, "每个百分点扣 1 分且扣完为止")), "1.1.1/rules.dslr", "DEDUCTION_MIXED", 8);
    }

    @Test
    void aDeductionThatNamesTheGoalIsAllowedWhereThePointsAreSplitOverGoals() {
        SmallTable table = valued(rule("甲", GOAL, "该目标得满分") + rule("乙", GOAL + "\n- 完成率达到 130%", "该目标扣 1 分且扣完为止"));

        assertThatCode(table::open).doesNotThrowAnyException();
    }

    @Test
    void everySentenceOfDeductionsIsAllowedWhereItFits() {
        SmallTable table = valued(rule("甲", ALWAYS, FULL)
                + rule("乙", FINDING, "每次扣 0.5 分且扣完为止")
                + rule("丙", CHECK, "每缺一项扣 0.5 分且扣完为止")
                + rule("丁", BEYOND, "每个百分点扣 0.5 分且扣完为止")
                + rule("戊", "计算项 超编数 超过 3 的部分", "每超一个单位扣 0.5 分且扣完为止")
                + rule("己", "填报项 公开日 晚于 2023-05-31", "本指标扣 0.5 分且扣完为止")
                + rule("庚", "填报项 编制 为不适用", "本指标扣 0.5 分且扣完为止"));

        assertThatCode(table::open).doesNotThrowAnyException();
    }

    @Test
    void everythingThatIsWrongWithARuleIsSaidAtOnce() {
        SmallTable table = valued(rule("甲", "计算项 没有这项 超过 3%\n" + CHECK + "\n" + FINDING, "总分不设上限"));

        ProblemsException refused = catchThrowableOfType(ProblemsException.class, table::open);

        assertThat(refused.problems())
                .extracting(one -> one.place().line() + " " + one.code())
                .containsExactly("4 VALUE_UNDECLARED", "6 GATE_CONDITION", "7 GATE_CONSEQUENCE");
    }
}
