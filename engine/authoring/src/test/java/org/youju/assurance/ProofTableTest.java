package org.youju.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.youju.document.Diagnostic;

/** Shapes of tables in which sampling went wrong, each with the defect and without it. */
class ProofTableTest {

    private static final String NUMBER = "type: number, whole: true, min: 0";
    private static final String SATISFIED = "values: [{name: 率, unit: \"%\", of: [满意], per: [满意, 不满意]}]";
    private static final String OF_ALL = "values: [{name: 率, unit: \"%\", of: [满意], per: [调查]}]";
    private static final String TWO =
            "values: [{name: 率, unit: \"%\", of: [甲], per: [乙]}, {name: 率二, unit: \"%\", of: [甲], per: [丙]}]";
    private static final String STAFF = "values: [{name: 在职率, unit: \"%\", of: [在职], per: [编制]}]";
    private static final String GIVEN = "填报项 满意 达到 1; ";

    private static SmallYear satisfied() {
        return new SmallYear().input("name: 满意, " + NUMBER).input("name: 不满意, " + NUMBER);
    }

    private static SmallYear threeNumbers() {
        return new SmallYear()
                .input("name: 甲, type: number, min: 0")
                .input("name: 乙, type: number, min: 1")
                .input("name: 丙, type: number, min: 1");
    }

    private static SmallYear surveyed() {
        return new SmallYear().input("name: 满意, " + NUMBER).input("name: 调查, type: number, min: 1");
    }

    private static SmallYear listed() {
        return new SmallYear().input("name: 已制定, type: yes-no, list: 制度").input("name: 已公布, type: yes-no, list: 制度");
    }

    private static SmallYear staff(String least) {
        return new SmallYear().input("name: 在职, " + NUMBER).input("name: 编制, type: number, whole: true, min: " + least);
    }

    /** What to expect, the years by name, and the code of the finding; none where it is correct. */
    static Stream<Arguments> tables() {
        return Stream.of(
                table(
                        "a rate of whole numbers, only its upper half",
                        "GAP",
                        () -> satisfied().indicator(SATISFIED, "计算项 率 达到 50% -> 本指标得满分")),
                table(
                        "a rate of whole numbers in bands",
                        "",
                        () -> satisfied()
                                .indicator(
                                        SATISFIED,
                                        "填报项 满意 不超过 0; 填报项 不满意 不超过 0 -> 本指标得满分",
                                        "计算项 率 达到 90% -> 本指标得满分",
                                        "计算项 率 达到 60% 但不足 90% -> 本指标得一半分",
                                        "计算项 率 低于 60% -> 本指标不得分")),
                table(
                        "whole by other numbers, a hole between 60 and 75",
                        "GAP",
                        () -> surveyed().indicator(OF_ALL, "计算项 率 达到 75% -> 本指标得满分", "计算项 率 不超过 60% -> 本指标不得分")),
                table(
                        "whole by other numbers without a hole",
                        "",
                        () -> surveyed().indicator(OF_ALL, "计算项 率 超过 60% -> 本指标得满分", "计算项 率 不超过 60% -> 本指标不得分")),
                table(
                        "two rates that share an input, one high and one low",
                        "GAP",
                        () -> threeNumbers()
                                .indicator(
                                        TWO,
                                        "计算项 率 达到 80%; 计算项 率二 达到 80% -> 本指标得满分",
                                        "计算项 率 低于 80%; 计算项 率二 低于 80% -> 本指标不得分")),
                table(
                        "two rates that share an input, each way",
                        "",
                        () -> threeNumbers()
                                .indicator(
                                        TWO,
                                        "计算项 率 达到 80%; 计算项 率二 达到 80% -> 本指标得满分",
                                        "计算项 率 低于 80% -> 本指标不得分",
                                        "计算项 率 达到 80%; 计算项 率二 低于 80% -> 本指标不得分")),
                table(
                        "an item of a list that is compared as well, one answer left out",
                        "GAP",
                        () -> listed().indicator("", "填报项 已制定 为是 -> 本指标得满分", "清单 制度 中填否的每一项 -> 每缺一项扣 2 分且扣完为止")),
                table(
                        "an item of a list that is compared as well",
                        "",
                        () -> listed().indicator(
                                        "",
                                        "填报项 已制定 为是 -> 本指标得满分",
                                        "填报项 已制定 为否 -> 本指标得一半分",
                                        "清单 制度 中填否的每一项 -> 每缺一项扣 2 分且扣完为止")),
                table(
                        "dated goals in days where the year has a calendar, day 31 left out",
                        "GAP",
                        () -> new SmallYear()
                                .calendar()
                                .indicator(
                                        "goals: 合同\ngoalsMeasuredBy: dates",
                                        "本指标的每个目标; - 用时不超过 30 日 -> 该目标得满分",
                                        "本指标的每个目标; - 用时超过 31 日 -> 该目标不得分")),
                table(
                        "dated goals in days where the year has a calendar",
                        "",
                        () -> new SmallYear()
                                .calendar()
                                .indicator(
                                        "goals: 合同\ngoalsMeasuredBy: dates",
                                        "本指标的每个目标; - 用时不超过 30 日 -> 该目标得满分",
                                        "本指标的每个目标; - 用时超过 30 日 -> 该目标不得分")),
                table(
                        "a whole number without a least, rules from zero",
                        "GAP",
                        () -> new SmallYear()
                                .input("name: 数, type: number, whole: true")
                                .indicator("", "填报项 数 达到 0 但不足 10 -> 本指标得满分", "填报项 数 达到 10 -> 本指标不得分")),
                table(
                        "a whole number from zero",
                        "",
                        () -> new SmallYear()
                                .input("name: 数, " + NUMBER)
                                .indicator("", "填报项 数 达到 0 但不足 10 -> 本指标得满分", "填报项 数 达到 10 -> 本指标不得分")),
                table(
                        "whole numbers, up to 3 and from 4",
                        "",
                        () -> new SmallYear()
                                .input("name: 数, " + NUMBER)
                                .indicator("", "填报项 数 不超过 3 -> 本指标得满分", "填报项 数 达到 4 -> 本指标不得分")),
                table(
                        "any numbers, up to 3 and from 4",
                        "GAP",
                        () -> new SmallYear()
                                .input("name: 数, type: number, min: 0")
                                .indicator("", "填报项 数 不超过 3 -> 本指标得满分", "填报项 数 达到 4 -> 本指标不得分")),
                table(
                        "a deduction by a rate that may have no value",
                        "DEDUCTION_SILENT",
                        () -> staff("0")
                                .indicator(STAFF, "不论何种情况 -> 本指标得满分", "计算项 在职率 超过 100% 的部分 -> 每个百分点扣 0.5 分且扣完为止")),
                table(
                        "a deduction by a rate that always has a value",
                        "",
                        () -> staff("1")
                                .indicator(STAFF, "不论何种情况 -> 本指标得满分", "计算项 在职率 超过 100% 的部分 -> 每个百分点扣 0.5 分且扣完为止")),
                table(
                        "a deduction by a rate whose absence another rule decides",
                        "",
                        () -> new SmallYear()
                                .input("name: 在职, " + NUMBER)
                                .input("name: 编制, type: number, whole: true, min: 1, notApplicable: true")
                                .indicator(
                                        STAFF,
                                        "填报项 编制 为不适用 -> 本指标得满分",
                                        "计算项 在职率 达到 0% -> 本指标得满分",
                                        "计算项 在职率 超过 100% 的部分 -> 每个百分点扣 0.5 分且扣完为止")),
                table(
                        "a deduction by a rate, where a rule decides the absence of something else",
                        "DEDUCTION_SILENT",
                        () -> new SmallYear()
                                .input("name: 在职, " + NUMBER)
                                .input("name: 编制, type: number, whole: true, min: 1, notApplicable: true")
                                .input("name: 借调, type: number, whole: true, min: 0, notApplicable: true")
                                .indicator(
                                        STAFF,
                                        "填报项 借调 为不适用 -> 本指标得满分",
                                        "填报项 借调 达到 0 -> 本指标得满分",
                                        "计算项 在职率 超过 100% 的部分 -> 每个百分点扣 0.5 分且扣完为止")),
                table("all indicators share out at once", "SHARED_OUT_BY_ALL", () -> applicable(true)),
                table("one indicator is always there to share with", "", () -> applicable(false)),
                table(
                        "a rate above 100 % of a part of a whole",
                        "RULE_UNREACHABLE",
                        () -> satisfied()
                                .indicator(
                                        SATISFIED,
                                        "填报项 满意 不超过 0; 填报项 不满意 不超过 0 -> 本指标得满分",
                                        "计算项 率 超过 100% -> 本指标得满分",
                                        "计算项 率 不超过 100% -> 本指标不得分")),
                table(
                        "an input named twice",
                        "",
                        () -> new SmallYear()
                                .input("name: 数, type: number, min: 0")
                                .indicator(
                                        "values: [{name: 倍, unit: 个, of: [数, 数]}]",
                                        "计算项 倍 超过 7 -> 本指标得满分",
                                        "计算项 倍 不超过 7 -> 本指标不得分")),
                table(
                        "a reading that was not taken, with a hole",
                        "GAP",
                        () -> number().reading("填报项 数 低于 60 -> 本指标不得分", "填报项 数 超过 60 -> 本指标得满分")),
                table(
                        "a reading that was not taken, of which two rules meet",
                        "OVERLAP",
                        () -> number().reading("填报项 数 不超过 60 -> 本指标不得分", "填报项 数 达到 60 -> 本指标得满分")),
                table(
                        "a reading that was not taken, with a rule for no sheet",
                        "RULE_UNREACHABLE",
                        () -> number().reading(
                                        "填报项 数 低于 60 -> 本指标不得分", "填报项 数 达到 60 -> 本指标得满分", "填报项 数 超过 100 -> 本指标得满分")),
                table(
                        "a reading that was not taken, and is whole",
                        "",
                        () -> number().reading("填报项 数 低于 70 -> 本指标不得分", "填报项 数 达到 70 -> 本指标得满分")),
                table(
                        "nobody can score",
                        "NEVER_SCORES",
                        () -> new SmallYear().input("name: 数, " + NUMBER).indicator("", "填报项 数 达到 0 -> 本指标不得分")),
                table(
                        "a deduction where nothing was given",
                        "DEDUCTION_FROM_NOTHING",
                        () -> new SmallYear()
                                .input("name: 数, " + NUMBER)
                                .indicator(
                                        "",
                                        "填报项 数 达到 5 -> 本指标得满分",
                                        "填报项 数 低于 5 -> 本指标不得分",
                                        "填报项 数 低于 3 -> 本指标扣 1 分且扣完为止")),
                table(
                        "a deduction where something was given",
                        "",
                        () -> new SmallYear()
                                .input("name: 数, " + NUMBER)
                                .indicator(
                                        "",
                                        "填报项 数 达到 5 -> 本指标得满分",
                                        "填报项 数 低于 5 -> 本指标不得分",
                                        "填报项 数 低于 7 -> 本指标扣 1 分且扣完为止")),
                table(
                        "fewer than given",
                        "GAP",
                        () -> satisfied()
                                .indicator(
                                        SATISFIED,
                                        GIVEN + "计算项 率 达到 90% -> 本指标得满分",
                                        GIVEN + "计算项 率 低于 90% -> 本指标不得分")));
    }

    private static SmallYear number() {
        return new SmallYear()
                .input("name: 数, type: number, min: 0, max: 100")
                .indicator("", "填报项 数 低于 60 -> 本指标不得分", "填报项 数 达到 60 -> 本指标得满分");
    }

    private static SmallYear applicable(boolean both) {
        SmallYear year = new SmallYear()
                .input("name: 甲, type: yes-no, notApplicable: true")
                .input("name: 乙, type: yes-no, notApplicable: true");
        String yes = " 为是 -> 本指标得满分";
        String no = " 为否 -> 本指标不得分";
        return year.indicator("", "填报项 甲" + yes, "填报项 甲" + no, "填报项 甲 为不适用 -> 本指标不适用且分值由同组指标分担")
                .indicator("", "填报项 乙" + yes, "填报项 乙" + no, "填报项 乙 为不适用 -> " + (both ? "本指标不适用且分值由同组指标分担" : "本指标得满分"));
    }

    private static Arguments table(String what, String code, Supplier<SmallYear> year) {
        return Arguments.of(what, code, year);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("tables")
    void isJudgedRightly(String what, String code, Supplier<SmallYear> year) {
        List<Diagnostic> findings = year.get().findings();

        List<String> found = findings.stream().map(Diagnostic::code).toList();
        assertThat(found).as("%s: %s%n%s", what, findings, year.get()).isEqualTo(code.isEmpty() ? List.of() : found);
        assertThat(found.stream().anyMatch(code::equals))
                .as("%s: %s", what, findings)
                .isEqualTo(!code.isEmpty());
        assertThat(found).doesNotContain("NOT_DECIDED");
        if (code.equals("GAP")) {
            assertThat(found).containsOnly("GAP");
            // of a reading there are no cases
            findings.stream()
                    .filter(one -> one.counterexample() != null)
                    .forEach(one -> assertThat(year.get().findingsWith(filled(one.counterexample())))
                            .as("the sheet, pasted as a case: %s", one.counterexample())
                            .anySatisfy(failed -> {
                                assertThat(failed.code()).isEqualTo("CASE_FAILS");
                                assertThat(failed.messageZh()).contains("RULESET_INCOMPLETE");
                            }));
        }
    }

    /** An example with the score that a person has to fill in. */
    static String filled(String example) {
        return example.replace("    score:\n", "    score: 10\n");
    }
}
