package org.youju.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.youju.SmallTable.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.youju.SmallTable;
import org.youju.document.ProblemsException;
import org.youju.scorecard.Scorecard;
import org.youju.scorecard.Scorecard.EntryLine;
import org.youju.scorecard.Scorecard.IndicatorScore;
import org.youju.scorecard.Scorecard.Missing;
import org.youju.scorecard.Scorecard.Range;
import org.youju.scorecard.Scorecard.Status;

/**
 * Each way of scoring, entry by entry: kind, cause, what it is about, and the arithmetic with its result. That awarded
 * and lost make the points, and that the explanation agrees, is checked with every score.
 */
class ShapesTest {

    private static final String ALWAYS = "不论何种情况";
    private static final String GOAL = "本指标的每个目标";
    private static final String FULL = rule("满分", ALWAYS, "本指标得满分");

    private static List<String> entries(IndicatorScore score) {
        return score.entries().stream().map(ShapesTest::line).toList();
    }

    private static List<String> entries(Scorecard card) {
        return entries(card.indicators().get(0));
    }

    private static String line(EntryLine entry) {
        return entry.kind() + " " + entry.cause() + (entry.item().isEmpty() ? "" : " " + entry.item()) + ": "
                + entry.arithmetic();
    }

    private static Range range(String low, String high) {
        return new Range(new BigDecimal(low), new BigDecimal(high));
    }

    private static List<String> missing(IndicatorScore score) {
        return score.missing().stream().map(Missing::pointer).toList();
    }

    // findings

    private static final SmallTable FINDINGS = new SmallTable()
            .indicator(
                    "1.1.1",
                    "2",
                    "findings: [{kind: 违规, unit: 次, reasons: [政策调整, 不可抗力], description: 示例},"
                            + " {kind: 迟报, unit: 次, description: 示例}]\n",
                    FULL,
                    rule("每次", "检查发现 违规 且不属于 政策调整、不可抗力", "每次扣 0.5 分且扣完为止"),
                    rule("迟报", "检查发现 迟报", "每次扣 0.3 分且扣完为止"));

    private static String finding(String kind, String more) {
        return "  - {indicator: \"1.1.1\", kind: " + kind + more + "}\n";
    }

    @Test
    void aFindingCostsItsCountTimesTheDeduction() {
        Scorecard card = FINDINGS.score("findings:\n" + finding("违规", ", count: 3, note: 报销, evidence: [附件3]"));

        assertThat(card.score()).isEqualTo(new BigDecimal("0.50"));
        assertThat(entries(card))
                .containsExactly("LOST RULE findings/0: 3 × 0.5 = 1.50", "AWARDED RULE: 2 × 100% − 3 × 0.5 = 0.50");
        EntryLine lost = card.indicators().get(0).entries().get(0);
        assertThat(lost.points()).isEqualByComparingTo("1.5");
        assertThat(lost.balance()).isEqualByComparingTo("0.5");
        assertThat(lost.itemName()).isEqualTo("违规：报销");
        assertThat(lost.reason()).isEqualTo("检查发现“违规：报销”，不属于政策调整、不可抗力，每发现一次扣 0.5 分，扣完为止");
        assertThat(lost.rule().name()).isEqualTo("每次");
        assertThat(lost.facts())
                .extracting(fact -> fact.name() + " " + fact.value() + " " + fact.from())
                .containsExactly("违规 3 /findings/0/count", "佐证 附件3 /findings/0/evidence");
    }

    @Test
    void aFindingWithoutACountIsOne() {
        assertThat(entries(FINDINGS.score("findings:\n" + finding("违规", ""))))
                .containsExactly("LOST RULE findings/0: 1 × 0.5 = 0.50", "AWARDED RULE: 2 × 100% − 1 × 0.5 = 1.50");
    }

    @Test
    void eachFindingIsAnEntryOfItsOwnUnderTheRuleForItsKind() {
        Scorecard card = FINDINGS.score(
                "findings:\n" + finding("违规", "") + finding("迟报", ", count: 2") + finding("违规", ", count: 1"));

        assertThat(card.score()).isEqualTo(new BigDecimal("0.40"));
        assertThat(entries(card))
                .containsExactly(
                        "LOST RULE findings/0: 1 × 0.5 = 0.50",
                        "LOST RULE findings/1: 2 × 0.3 = 0.60",
                        "LOST RULE findings/2: 1 × 0.5 = 0.50",
                        "AWARDED RULE: 2 × 100% − 1 × 0.5 − 2 × 0.3 − 1 × 0.5 = 0.40");
    }

    @Test
    void deductionsThatUseUpThePointsExactlyLeaveNothingToAwardOrGiveBack() {
        Scorecard card = FINDINGS.score("findings:\n" + finding("违规", ", count: 4"));

        assertThat(card.score()).isEqualTo(new BigDecimal("0.00"));
        assertThat(entries(card)).containsExactly("LOST RULE findings/0: 4 × 0.5 = 2.00");
    }

    @Test
    void whatIsDeductedBeyondThePointsIsGivenBackByAFloorEntry() {
        Scorecard card = FINDINGS.score("findings:\n" + finding("违规", ", count: 5"));

        assertThat(card.score()).isEqualTo(new BigDecimal("0.00"));
        assertThat(entries(card))
                .containsExactly("LOST RULE findings/0: 5 × 0.5 = 2.50", "LOST FLOOR: 2 × 100% − 5 × 0.5 = -0.50");
        assertThat(card.indicators().get(0).entries().get(1).reason()).isEqualTo("扣分以本项分值为限，扣完为止");
        assertThat(card.indicators().get(0).entries().get(1).balance()).isEqualByComparingTo("0");
    }

    @Test
    void aFindingPutDownToAnExceptedReasonCostsNothingAndIsSaidToCostNothing() {
        Scorecard card = FINDINGS.score("findings:\n" + finding("违规", ", count: 2, reason: 不可抗力"));

        assertThat(entries(card)).containsExactly("AWARDED RULE: 2 × 100% = 2.00");
        assertThat(card.audit())
                .extracting(Scorecard.Finding::code, Scorecard.Finding::message)
                .containsExactly(tuple("FINDING_NOT_DEDUCTED", "检查发现“违规”（/findings/0）没有扣分：原因为“不可抗力”"));
    }

    @Test
    void noFindingsAreFullPointsAndNothingSaidOfFindingsIsOpen() {
        assertThat(entries(FINDINGS.score("findings: []\n"))).containsExactly("AWARDED RULE: 2 × 100% = 2.00");

        IndicatorScore open = FINDINGS.score("").indicators().get(0);
        assertThat(open.status()).isEqualTo(Status.UNDETERMINED);
        assertThat(missing(open)).containsExactly("/findings");
        assertThat(open.range()).isEqualTo(range("0.00", "2.00"));
    }

    @Test
    void asManyFindingsAsASheetMayListAreScoredAndExplained() {
        String many = IntStream.range(0, 5_000)
                .mapToObj(i -> finding("违规", ", count: " + (i % 7 + 1)))
                .collect(Collectors.joining());

        Scorecard card = FINDINGS.score("findings:\n" + many);

        assertThat(card.score()).isEqualTo(new BigDecimal("0.00"));
        assertThat(card.indicators().get(0).entries()).hasSize(5_001);
    }

    // checklists

    private static final SmallTable CHECKLIST = new SmallTable()
            .inputs("""
                    - {name: 环节一, type: yes-no, list: 环节, description: 示例}
                    - {name: 环节二, type: yes-no, list: 环节, notApplicable: true, description: 示例}
                    - {name: 环节三, type: yes-no, list: 环节, description: 示例}
                    - {name: 另一清单的项, type: yes-no, list: 另一清单, description: 示例}
                    """)
            .indicator("1.1.1", "2", "", FULL, rule("每缺一项", "清单 环节 中填否的每一项", "每缺一项扣 0.6 分且扣完为止"));

    @Test
    void eachItemOfAChecklistThatIsLackingIsAnEntryUnderItsInput() {
        Scorecard card = CHECKLIST.score("inputs: {环节一: false, 环节二: true, 环节三: false, 另一清单的项: false}\n");

        assertThat(card.score()).isEqualTo(new BigDecimal("0.80"));
        assertThat(entries(card))
                .containsExactly(
                        "LOST RULE inputs/环节一: 0.60",
                        "LOST RULE inputs/环节三: 0.60",
                        "AWARDED RULE: 2 × 100% − 0.6 − 0.6 = 0.80");
        assertThat(card.indicators().get(0).entries().get(0).reason()).isEqualTo("清单“环节”缺“环节一”，扣 0.6 分，扣完为止");
    }

    @Test
    void anItemThatDoesNotApplyIsNotLacking() {
        assertThat(entries(CHECKLIST.score("inputs: {环节一: true, 环节二: null, 环节三: true}\n")))
                .containsExactly("AWARDED RULE: 2 × 100% = 2.00");
    }

    @Test
    void anItemNotAnsweredIsMissingAndThoseLackingAreAlreadyTakenFromTheMost() {
        IndicatorScore open = CHECKLIST
                .score("inputs: {环节一: false, 环节三: true}\n")
                .indicators()
                .get(0);

        assertThat(missing(open)).containsExactly("/inputs/环节二");
        assertThat(open.range()).isEqualTo(range("0.00", "1.40"));
    }

    // goals

    private static SmallTable goals(String points) {
        return new SmallTable()
                .indicator(
                        "1.1.1",
                        points,
                        "goals: 目标\n",
                        rule("得分", GOAL, "该目标按完成率得分且得满为止"),
                        rule("超额过多", GOAL + "\n- 完成率达到 130%", "该目标扣 2 分且扣完为止"),
                        rule("超额更多", GOAL + "\n- 完成率达到 200%", "该目标扣 4 分且扣完为止"));
    }

    private static String goal(String name, String planned, String actual) {
        return "  - {indicator: \"1.1.1\", name: " + name + ", planned: " + planned
                + (actual.isEmpty() ? "" : ", actual: " + actual) + "}\n";
    }

    @Test
    void aGoalAbovePlanIsCappedAndItsDeductionIsTakenFromItsShare() {
        Scorecard card = goals("10").score("goals:\n" + goal("甲", "10", "15") + goal("乙", "10", "8"));

        assertThat(card.score()).isEqualTo(new BigDecimal("7.00"));
        assertThat(entries(card))
                .containsExactly(
                        "LOST RULE goals/0: 2.00",
                        "AWARDED RULE goals/0: 5 × (15 ÷ 10) − 2 = 5.50",
                        "AWARDED CAP goals/0: 5 − 5 × (15 ÷ 10) = -2.50",
                        "AWARDED RULE goals/1: 5 × (8 ÷ 10) = 4.00",
                        "LOST RULE goals/1: 5 × (1 − 8 ÷ 10) = 1.00");
    }

    @Test
    void deductionsOnAGoalStopAtItsShareAndLeaveTheOtherGoalsAlone() {
        Scorecard card = goals("10").score("goals:\n" + goal("甲", "10", "20") + goal("乙", "10", "10"));

        assertThat(card.score()).isEqualTo(new BigDecimal("5.00"));
        assertThat(entries(card))
                .containsExactly(
                        "LOST RULE goals/0: 2.00",
                        "LOST RULE goals/0: 4.00",
                        "LOST FLOOR goals/0: 5 − 2 − 4 = -1.00",
                        "AWARDED RULE goals/1: 5 × (10 ÷ 10) = 5.00");
    }

    @Test
    void deductionsOnAGoalThatUseUpItsShareExactlyAndItsCapCancelOut() {
        Scorecard card = goals("6").score("goals:\n" + goal("甲", "10", "20"));

        assertThat(card.score()).isEqualTo(new BigDecimal("0.00"));
        assertThat(entries(card))
                .containsExactly(
                        "LOST RULE goals/0: 2.00",
                        "LOST RULE goals/0: 4.00",
                        "AWARDED RULE goals/0: 6 × (20 ÷ 10) − 2 − 4 = 6.00",
                        "AWARDED CAP goals/0: 6 − 6 × (20 ÷ 10) = -6.00");
    }

    @Test
    void sharesThatAreNoFiniteDecimalsStillAddUpWithDeductions() {
        Scorecard card =
                goals("10").score("goals:\n" + goal("甲", "3", "7") + goal("乙", "3", "4") + goal("丙", "3", "1"));

        assertThat(card.score()).isEqualTo(new BigDecimal("2.44"));
        assertThat(entries(card))
                .contains("LOST FLOOR goals/0: 10 ÷ 3 − 2 − 4 ≈ -2.6666666667")
                .contains("AWARDED RULE goals/1: 10 ÷ 3 × (4 ÷ 3) − 2 ≈ 2.4444444444");
    }

    @Test
    void whatIsStillPossibleCountsADeductionNoFurtherThanItsGoalsShare() {
        IndicatorScore open = goals("10")
                .score("goals:\n" + goal("甲", "10", "20") + goal("乙", "10", ""))
                .indicators()
                .get(0);

        assertThat(missing(open)).containsExactly("/goals/1/actual");
        // 甲 has lost its 5 points and no more; 乙 may yet come to 5, or to nothing
        assertThat(open.range()).isEqualTo(range("0.00", "5.00"));
    }

    @Test
    void whatIsStillPossibleCountsNoDeductionOnGoalsThatAreKnown() {
        SmallTable table = new SmallTable()
                .inputs("- {name: 已申报, type: yes-no, description: 示例}")
                .indicator(
                        "1.1.1",
                        "10",
                        "goals: 目标\n",
                        rule("否决", "填报项 已申报 为否", "本指标得一半分"),
                        rule("得分", "填报项 已申报 为是\n" + GOAL, "该目标得满分"),
                        rule("超额过多", GOAL + "\n- 完成率达到 130%", "该目标扣 2 分且扣完为止"));

        IndicatorScore open =
                table.score("goals:\n" + goal("甲", "10", "15")).indicators().get(0);

        assertThat(missing(open)).containsExactly("/inputs/已申报");
        assertThat(open.range()).isEqualTo(range("3.00", "8.00"));
    }

    @Test
    void aGoalWithDatesIsScoredByItsWorkingDays() {
        SmallTable table = new SmallTable()
                .calendar()
                .indicator(
                        "1.1.1",
                        "4",
                        "goals: 合同\ngoalsMeasuredBy: dates\n",
                        rule("及时", GOAL + "\n- 用时不超过 5 个工作日", "该目标得满分"),
                        rule("超时", GOAL + "\n- 用时超过 5 个工作日", "该目标得 25% 的分"));

        Scorecard card = table.score("""
                goals:
                  - {indicator: "1.1.1", name: 甲, start: 2023-04-28, finish: 2023-05-06}
                  - {indicator: "1.1.1", name: 乙, start: 2023-04-28, finish: 2023-05-08}
                """);

        assertThat(entries(card))
                .containsExactly(
                        "AWARDED RULE goals/0: 2 × 100% = 2.00",
                        "AWARDED RULE goals/1: 2 × 25% = 0.50", "LOST RULE goals/1: 2 × (1 − 25%) = 1.50");
        assertThat(card.indicators().get(0).entries().get(1).reason()).isEqualTo("用时 6 个工作日，超过 5 个工作日，得 25% 的分");
    }

    // proportions

    private static SmallTable proportion(String value, String... more) {
        String[] rules = new String[more.length + 1];
        rules[0] = rule("按比例", ALWAYS, "本指标按 完成比 得分且得满为止");
        System.arraycopy(more, 0, rules, 1, more.length);
        return new SmallTable()
                .inputs("""
                        - {name: 完成数, type: number, unit: 个, description: 示例}
                        - {name: 剔除数, type: number, unit: 个, description: 示例}
                        - {name: 总数, type: number, unit: 个, description: 示例}
                        """)
                .indicator("1.1.1", "4", "values: [{name: 完成比, unit: \"%\", " + value + "}]\n", rules);
    }

    private static final String RATE = "of: [完成数], less: [剔除数], per: [总数]";

    @Test
    void aProportionIsOfAValueWorkedOutFromInputs() {
        Scorecard card = proportion(RATE).score("inputs: {完成数: 8, 剔除数: 1, 总数: 10}\n");

        assertThat(entries(card))
                .containsExactly("AWARDED RULE: 4 × ((8 − 1) ÷ 10) = 2.80", "LOST RULE: 4 × (1 − (8 − 1) ÷ 10) = 1.20");
        assertThat(card.indicators().get(0).entries().get(0).reason()).isEqualTo("完成比 70.00%，按完成比得分，得满为止");
    }

    @Test
    void aProportionAboveOneIsCapped() {
        Scorecard card = proportion(RATE).score("inputs: {完成数: 12, 剔除数: 0, 总数: 10}\n");

        assertThat(entries(card))
                .containsExactly(
                        "AWARDED RULE: 4 × ((12 − 0) ÷ 10) = 4.80", "AWARDED CAP: 4 − 4 × ((12 − 0) ÷ 10) = -0.80");
    }

    @Test
    void aCappedProportionAndADeductionBothShow() {
        Scorecard card = proportion(RATE, rule("多了", "计算项 完成比 超过 110%", "本指标扣 1 分且扣完为止"))
                .score("inputs: {完成数: 12, 剔除数: 0, 总数: 10}\n");

        assertThat(card.score()).isEqualTo(new BigDecimal("3.00"));
        assertThat(entries(card))
                .containsExactly(
                        "LOST RULE: 1.00",
                        "AWARDED RULE: 4 × ((12 − 0) ÷ 10) − 1 = 3.80",
                        "AWARDED CAP: 4 − 4 × ((12 − 0) ÷ 10) = -0.80");
    }

    @Test
    void aCappedProportionWithMoreDeductedThanThereIsStopsAtNothing() {
        Scorecard card = proportion(RATE, rule("多了", "计算项 完成比 超过 110%", "本指标扣 4.5 分且扣完为止"))
                .score("inputs: {完成数: 12, 剔除数: 0, 总数: 10}\n");

        assertThat(card.score()).isEqualTo(new BigDecimal("0.00"));
        assertThat(entries(card)).containsExactly("LOST RULE: 4.50", "LOST FLOOR: 4 − 4.5 = -0.50");
    }

    @Test
    void aProportionBelowZeroGivesNothingAndAddsUp() {
        Scorecard card = proportion(RATE).score("inputs: {完成数: 1, 剔除数: 3, 总数: 10}\n");

        assertThat(card.score()).isEqualTo(new BigDecimal("0.00"));
        assertThat(entries(card))
                .containsExactly("LOST RULE: 4 × (1 − (1 − 3) ÷ 10) = 4.80", "LOST FLOOR: 4 × ((1 − 3) ÷ 10) = -0.80");
    }

    @Test
    void aProportionBelowZeroWithADeductionGivesNothingAndAddsUp() {
        Scorecard card = proportion(RATE, rule("少了", "计算项 完成比 低于 0%", "本指标扣 1 分且扣完为止"))
                .score("inputs: {完成数: 1, 剔除数: 3, 总数: 10}\n");

        assertThat(card.score()).isEqualTo(new BigDecimal("0.00"));
        assertThat(entries(card))
                .containsExactly(
                        "LOST RULE: 4 × (1 − (1 − 3) ÷ 10) = 4.80",
                        "LOST RULE: 1.00",
                        "LOST FLOOR: 4 × ((1 − 3) ÷ 10) − 1 = -1.80");
    }

    @Test
    void numbersBelowZeroAreExplainedLikeAnyOther() {
        assertThat(entries(proportion(RATE).score("inputs: {完成数: -3, 剔除数: -8, 总数: 10}\n")))
                .containsExactly(
                        "AWARDED RULE: 4 × ((-3 − (-8)) ÷ 10) = 2.00", "LOST RULE: 4 × (1 − (-3 − (-8)) ÷ 10) = 2.00");
        assertThat(entries(proportion("of: [完成数], per: [总数]").score("inputs: {完成数: -3, 总数: -4}\n")))
                .containsExactly("AWARDED RULE: 4 × ((-3) ÷ (-4)) = 3.00", "LOST RULE: 4 × (1 − (-3) ÷ (-4)) = 1.00");
    }

    /** A rate that is reported rather than divided: its number is in percent. */
    @ParameterizedTest
    @CsvSource({"80, 3.20", "100, 4.00", "120, 4.00", "0, 0.00", "-20, 0.00"})
    void aProportionMayBeOfARateThatIsReported(String rate, String score) {
        assertThat(proportion("of: [完成数]")
                        .score("inputs: {完成数: " + rate + "}\n")
                        .score())
                .isEqualTo(new BigDecimal(score));
        assertThat(proportion("of: [完成数], less: [剔除数]")
                        .score("inputs: {完成数: " + rate + ", 剔除数: 0}\n")
                        .score())
                .isEqualTo(new BigDecimal(score));
    }

    @Test
    void aZeroDivisorLeavesTheProportionToAnotherRule() {
        SmallTable table = new SmallTable()
                .inputs("""
                        - {name: 完成数, type: number, unit: 个, description: 示例}
                        - {name: 总数, type: number, unit: 个, description: 示例}
                        """)
                .indicator(
                        "1.1.1",
                        "4",
                        "values: [{name: 完成比, unit: \"%\", of: [完成数], per: [总数]}]\n",
                        rule("按比例", ALWAYS, "本指标按 完成比 得分且得满为止"),
                        rule("没有", "填报项 总数 不超过 0", "本指标得满分"));

        assertThat(entries(table.score("inputs: {完成数: 0, 总数: 0}\n"))).containsExactly("AWARDED RULE: 4 × 100% = 4.00");
        assertThat(entries(table.score("inputs: {完成数: 1, 总数: 4}\n")))
                .containsExactly("AWARDED RULE: 4 × (1 ÷ 4) = 1.00", "LOST RULE: 4 × (1 − 1 ÷ 4) = 3.00");
    }

    // deductions per point beyond a limit

    private static final SmallTable BEYOND = new SmallTable()
            .inputs("""
                    - {name: 在职, type: number, unit: 人, description: 示例}
                    - {name: 编制, type: number, unit: 人, description: 示例}
                    - {name: 批复日, type: date, description: 示例}
                    - {name: 公开日, type: date, description: 示例}
                    """)
            .indicator(
                    "1.1.1",
                    "5",
                    "values: [{name: 控制率, unit: \"%\", of: [在职], per: [编制]}]\n",
                    FULL,
                    rule("超编", "计算项 控制率 超过 100% 的部分", "每个百分点扣 0.5 分且扣完为止"),
                    rule("缺编", "计算项 控制率 低于 60% 的部分", "每个百分点扣 0.1 分且扣完为止"))
            .indicator(
                    "1.1.2",
                    "5",
                    "values: [{name: 用时, unit: 日, days: {from: 批复日, to: 公开日, counting: calendar}}]\n",
                    FULL,
                    rule("超时", "计算项 用时 超过 20 的部分", "每超一个单位扣 0.2 分且扣完为止"));

    private static IndicatorScore beyond(String staff, String published) {
        Scorecard card =
                BEYOND.score("inputs: {在职: " + staff + ", 编制: 200, 批复日: 2023-01-31, 公开日: " + published + "}\n");
        return card.indicators().get(published.equals("2023-02-20") ? 0 : 1);
    }

    @Test
    void eachPercentagePointBeyondALimitCostsAndPartsOfOneInProportion() {
        IndicatorScore score = beyond("203", "2023-02-20");

        assertThat(entries(score))
                .containsExactly(
                        "LOST RULE: (203 ÷ 200 × 100 − 100) × 0.5 = 0.75",
                        "AWARDED RULE: 5 × 100% − (203 ÷ 200 × 100 − 100) × 0.5 = 4.25");
        assertThat(score.entries().get(0).reason()).isEqualTo("控制率 101.50%，超过 100%，每超过一个百分点扣 0.5 分，扣完为止");
    }

    @Test
    void nothingIsDeductedAtTheLimit() {
        assertThat(entries(beyond("200", "2023-02-20"))).containsExactly("AWARDED RULE: 5 × 100% = 5.00");
        assertThat(entries(beyond("120", "2023-02-20"))).containsExactly("AWARDED RULE: 5 × 100% = 5.00");
    }

    @Test
    void whatIsBelowALimitCostsByHowFarItIsBelow() {
        assertThat(entries(beyond("100", "2023-02-20")))
                .containsExactly(
                        "LOST RULE: (60 − 100 ÷ 200 × 100) × 0.1 = 1.00",
                        "AWARDED RULE: 5 × 100% − (60 − 100 ÷ 200 × 100) × 0.1 = 4.00");
    }

    @Test
    void whatIsFarBeyondALimitStopsAtNothing() {
        assertThat(entries(beyond("240", "2023-02-20")))
                .containsExactly(
                        "LOST RULE: (240 ÷ 200 × 100 − 100) × 0.5 = 10.00",
                        "LOST FLOOR: 5 × 100% − (240 ÷ 200 × 100 − 100) × 0.5 = -5.00");
    }

    @Test
    void daysBeyondALimitCostAsTheyAre() {
        IndicatorScore score = beyond("200", "2023-02-23");

        assertThat(entries(score))
                .containsExactly(
                        "LOST RULE: (23 − 20) × 0.2 = 0.60", "AWARDED RULE: 5 × 100% − (23 − 20) × 0.2 = 4.40");
        assertThat(score.entries().get(0).reason()).isEqualTo("用时 23 日，超过 20 日，每超过一日扣 0.2 分，扣完为止");
    }

    // either of two

    private static final SmallTable EITHER = new SmallTable()
            .inputs("""
                    - {name: 结转压减数, type: number, unit: 万元, notApplicable: true, description: 示例}
                    - {name: 结转总数, type: number, unit: 万元, description: 示例}
                    - {name: 盘活数, type: number, unit: 万元, notApplicable: true, description: 示例}
                    - {name: 存量总数, type: number, unit: 万元, description: 示例}
                    """)
            .indicator(
                    "1.1.1",
                    "4",
                    """
                    values:
                      - {name: 压减率, unit: "%", of: [结转压减数], per: [结转总数]}
                      - {name: 盘活率, unit: "%", of: [盘活数], per: [存量总数]}
                    """,
                    rule("择其一", ALWAYS, "本指标按 压减率 与 盘活率 中较高者得分且得满为止"),
                    rule("都不适用", "填报项 结转压减数 为不适用\n填报项 盘活数 为不适用", "本指标得满分"));

    @Test
    void theHigherOfTwoRatesCounts() {
        Scorecard card = EITHER.score("inputs: {结转压减数: 1, 结转总数: 4, 盘活数: 3, 存量总数: 4}\n");

        assertThat(entries(card))
                .containsExactly("AWARDED RULE: 4 × (3 ÷ 4) = 3.00", "LOST RULE: 4 × (1 − 3 ÷ 4) = 1.00");
        assertThat(card.indicators().get(0).entries().get(0).reason())
                .isEqualTo("压减率 25.00%；盘活率 75.00%，按压减率与盘活率中较高者得分，得满为止");
    }

    @Test
    void aRateThatDoesNotApplyOrDividesByZeroLeavesTheOther() {
        assertThat(entries(EITHER.score("inputs: {结转压减数: 1, 结转总数: 4, 盘活数: null, 存量总数: 4}\n")))
                .containsExactly("AWARDED RULE: 4 × (1 ÷ 4) = 1.00", "LOST RULE: 4 × (1 − 1 ÷ 4) = 3.00");
        assertThat(entries(EITHER.score("inputs: {结转压减数: 1, 结转总数: 4, 盘活数: 3, 存量总数: 0}\n")))
                .containsExactly("AWARDED RULE: 4 × (1 ÷ 4) = 1.00", "LOST RULE: 4 × (1 − 1 ÷ 4) = 3.00");
    }

    @Test
    void whereNeitherRateAppliesAnotherRuleDecides() {
        Scorecard card = EITHER.score("inputs: {结转压减数: null, 结转总数: 4, 盘活数: null, 存量总数: 4}\n");

        assertThat(entries(card)).containsExactly("AWARDED RULE: 4 × 100% = 4.00");
        assertThat(card.indicators().get(0).entries().get(0).reason()).isEqualTo("结转压减数为“不适用”；盘活数为“不适用”，得满分");
    }

    @Test
    void aRateThatIsMissingMayYetBeTheHigher() {
        IndicatorScore open = EITHER.score("inputs: {结转压减数: 1, 结转总数: 4, 存量总数: 4}\n")
                .indicators()
                .get(0);

        assertThat(missing(open)).containsExactly("/inputs/盘活数");
        assertThat(open.range().high()).isEqualByComparingTo("4");
    }

    // shared out

    private static final List<String> A1 = List.of("甲", "子");
    private static final List<String> A2 = List.of("甲", "丑");
    private static final List<String> B1 = List.of("乙", "子");

    private static String[] scored(String input) {
        return new String[] {
            rule("不适用", "填报项 " + input + " 为不适用", "本指标不适用且分值由同组指标分担"), rule("按率", ALWAYS, "本指标按 " + input + "率 得分且得满为止")
        };
    }

    private static String rate(String input) {
        return "values: [{name: " + input + "率, unit: \"%\", of: [" + input + "]}]\n";
    }

    /** 1.1.1 and 1.1.2 are of one group, 1.2.1 of the same first level, 2.1.1 of another. */
    private static final SmallTable SHARED = new SmallTable()
            .inputs("""
                    - {name: 一, type: number, notApplicable: true, description: 示例}
                    - {name: 二, type: number, notApplicable: true, description: 示例}
                    - {name: 三, type: number, notApplicable: true, description: 示例}
                    - {name: 四, type: number, notApplicable: true, description: 示例}
                    - {name: 五, type: number, notApplicable: true, description: 示例}
                    """)
            .indicator("1.1.1", A1, "3", rate("一"), scored("一"))
            .indicator("1.1.2", A1, "4", rate("二"), scored("二"))
            .indicator("1.1.3", A1, "6", rate("三"), scored("三"))
            .indicator("1.2.1", A2, "10", rate("四"), scored("四"))
            .indicator("2.1.1", B1, "20", rate("五"), scored("五"));

    private static Scorecard shared(String one, String two, String three, String four, String five) {
        return SHARED.score("inputs: {一: %s, 二: %s, 三: %s, 四: %s, 五: %s}\n".formatted(one, two, three, four, five));
    }

    @Test
    void pointsThatDoNotApplyAreSharedOutAmongTheGroupAtTheRateItReaches() {
        Scorecard card = shared("null", "50", "100", "0", "0");

        assertThat(entries(card))
                .containsExactly(
                        "AWARDED RULE: 3 × ((2 + 6) ÷ (4 + 6)) = 2.40",
                        "LOST RULE: 3 × (1 − (2 + 6) ÷ (4 + 6)) = 0.60");
        assertThat(card.indicators().get(0).entries().get(0).reason()).isEqualTo("一为“不适用”，不适用，分值由同组其他指标分担");
        assertThat(card.points()).isEqualByComparingTo("43");
    }

    @Test
    void twoThatDoNotApplyAreSharedOutAmongThoseThatDo() {
        Scorecard card = shared("null", "null", "50", "100", "100");

        assertThat(entries(card.indicators().get(0)))
                .containsExactly("AWARDED RULE: 3 × (3 ÷ 6) = 1.50", "LOST RULE: 3 × (1 − 3 ÷ 6) = 1.50");
        assertThat(entries(card.indicators().get(1)))
                .containsExactly("AWARDED RULE: 4 × (3 ÷ 6) = 2.00", "LOST RULE: 4 × (1 − 3 ÷ 6) = 2.00");
    }

    @Test
    void whereNoneOfTheGroupAppliesThoseOfTheFirstLevelShare() {
        Scorecard card = shared("null", "null", "null", "40", "100");

        assertThat(entries(card))
                .containsExactly("AWARDED RULE: 3 × (4 ÷ 10) = 1.20", "LOST RULE: 3 × (1 − 4 ÷ 10) = 1.80");
    }

    @Test
    void whereNoneOfTheFirstLevelAppliesTheWholeTableShares() {
        Scorecard card = shared("null", "null", "null", "null", "75");

        assertThat(card.indicators())
                .extracting(one -> one.score().toPlainString())
                .containsExactly("2.25", "3.00", "4.50", "7.50", "15.00");
        assertThat(entries(card))
                .containsExactly("AWARDED RULE: 3 × (15 ÷ 20) = 2.25", "LOST RULE: 3 × (1 − 15 ÷ 20) = 0.75");
    }

    @Test
    void sharingOutAmongAllGivesTheWholeTableTheRateOfThoseThatApply() {
        Scorecard card = shared("null", "null", "null", "null", "75");

        assertThat(card.score()).isEqualByComparingTo(new BigDecimal("43").multiply(new BigDecimal("0.75")));
    }

    @Test
    void whereNoIndicatorAppliesSharingOutIsAnError() {
        ProblemsException refused =
                catchThrowableOfType(ProblemsException.class, () -> shared("null", "null", "null", "null", "null"));

        assertThat(refused.code()).isEqualTo("RULESET_INCOMPLETE");
        assertThat(refused.problems().get(0).message()).contains("no indicator is left", "1.1.1");
        assertThat(refused.problems().get(0).place().text()).isEqualTo("town/2023/1.1.1/rules.dslr:1");
    }

    @Test
    void peersThatAreUndeterminedMakeItUndetermined() {
        Scorecard card = SHARED.score("inputs: {一: null, 二: 50, 四: 100, 五: 100}\n");

        IndicatorScore open = card.indicators().get(0);
        assertThat(open.status()).isEqualTo(Status.UNDETERMINED);
        assertThat(missing(open)).containsExactly("/inputs/三");
        assertThat(open.range()).isEqualTo(range("0.00", "3.00"));
        assertThat(card.indicators().get(1).status()).isEqualTo(Status.DETERMINED);
    }

    @Test
    void anUndeterminedIndicatorOutsideTheGroupDoesNotMatter() {
        Scorecard card = SHARED.score("inputs: {一: null, 二: 50, 三: 100}\n");

        assertThat(card.indicators().get(0).score()).isEqualByComparingTo("2.4");
    }

    /** What is missing is said in the words of the indicator that it is missing for, and once. */
    @Test
    void whatIsMissingForPeersIsSaidOnceAndInTheirWords() {
        SmallTable table = new SmallTable()
                .inputs("""
                        - {name: 一, type: number, notApplicable: true, description: 示例}
                        - {name: 共用, type: yes-no, description: 示例}
                        """)
                .indicator("1.1.1", "3", rate("一"), scored("一"))
                .indicator("1.1.2", "4", "goals: 合同目标\n", rule("完成", GOAL, "该目标按完成率得分且得满为止"))
                .indicator("1.1.3", "4", "", rule("是", "填报项 共用 为是", "本指标得满分"), rule("否", "填报项 共用 为否", "本指标不得分"))
                .indicator("1.1.4", "4", "", rule("是", "填报项 共用 为是", "本指标得满分"), rule("否", "填报项 共用 为否", "本指标不得分"));

        IndicatorScore open = table.score("inputs: {一: null}\n").indicators().get(0);

        assertThat(open.missing())
                .extracting(Missing::message)
                .containsExactly("至少一项合同目标，写明年初目标值（planned）和实际完成值（actual）", "填报项“共用”：是或否");
    }

    /** A table of forty indicators is nothing unusual, and its formula is as long as it has to be. */
    @Test
    void pointsAreSharedOutAmongAsManyAsThereAre() {
        SmallTable table = new SmallTable()
                .inputs("- {name: 一, type: number, notApplicable: true, description: 示例}")
                .indicator("1.1.1", "3", rate("一"), scored("一"));
        for (int i = 2; i <= 80; i++) {
            table.indicator("1.1." + i, "1.25", "", FULL);
        }

        Scorecard card = table.score("inputs: {一: null}\n");

        assertThat(card.indicators().get(0).score()).isEqualByComparingTo("3");
    }

    // the total

    private static final SmallTable TOTAL = new SmallTable()
            .inputs("""
                    - {name: 执行率, type: number, unit: "%", description: 示例}
                    - {name: 成绩, type: number, unit: "%", description: 示例}
                    """)
            .indicator("1.1.1", "60", rate("成绩"), rule("按率", ALWAYS, "本指标按 成绩率 得分且得满为止"))
            .indicator("1.1.2", "40", "", FULL)
            .total(
                    "",
                    rule("不设", "填报项 执行率 达到 80", "总分不设上限"),
                    rule("封顶", "填报项 执行率 低于 80\n填报项 执行率 达到 50", "总分不超过 89 分"),
                    rule("更低", "填报项 执行率 低于 50", "总分不超过 59.5 分"));

    @Test
    void aTotalAboveTheCapIsCutByTwoEntriesOfTheTotal() {
        Scorecard card = TOTAL.score("inputs: {执行率: 75, 成绩: 90}\n");

        assertThat(card.score()).isEqualTo(new BigDecimal("89.00"));
        assertThat(card.lost()).isEqualTo(new BigDecimal("11.00"));
        assertThat(card.grade()).isEqualTo("差");
        assertThat(entries(card.total()))
                .containsExactly("AWARDED CAP: 0 − (94 − 89) = -5.00", "LOST CAP: 94 − 89 = 5.00");
        assertThat(card.total().entries().get(0).reason()).isEqualTo("执行率低于 80；执行率达到 50，总分不超过 89 分，超出部分不计");
        assertThat(card.total().entries()).extracting(EntryLine::seq).containsExactly(4, 5);
    }

    @Test
    void aTotalAtTheCapOrBelowItIsLeftAlone() {
        Scorecard at = TOTAL.score("inputs: {执行率: 49.9, 成绩: 32.5}\n");
        assertThat(at.score()).isEqualTo(new BigDecimal("59.50"));
        assertThat(at.total().entries()).isEmpty();

        Scorecard below = TOTAL.score("inputs: {执行率: 75, 成绩: 50}\n");
        assertThat(below.score()).isEqualTo(new BigDecimal("70.00"));
        assertThat(below.total().entries()).isEmpty();
    }

    @Test
    void aTotalThatIsNotCappedIsTheSum() {
        Scorecard card = TOTAL.score("inputs: {执行率: 80, 成绩: 90}\n");

        assertThat(card.score()).isEqualTo(new BigDecimal("94.00"));
        assertThat(card.grade()).isEqualTo("优");
        assertThat(card.total().score()).isEqualTo(new BigDecimal("94.00"));
        assertThat(card.total().entries()).isEmpty();
    }

    @Test
    void aTotalWhoseCapIsNotKnownLiesBetweenTheLowestCapAndNone() {
        Scorecard card = TOTAL.score("inputs: {成绩: 90}\n");

        assertThat(card.status()).isEqualTo(Status.UNDETERMINED);
        assertThat(card.score()).isNull();
        assertThat(missing(card.total())).containsExactly("/inputs/执行率");
        assertThat(card.range()).isEqualTo(range("59.50", "94.00"));
        assertThat(card.indicators()).allMatch(one -> one.status() == Status.DETERMINED);
    }

    @Test
    void aTotalWhoseIndicatorsAreOpenStaysBelowItsCap() {
        Scorecard card = TOTAL.score("inputs: {执行率: 75}\n");

        assertThat(card.status()).isEqualTo(Status.UNDETERMINED);
        assertThat(card.total().status()).isEqualTo(Status.UNDETERMINED);
        assertThat(card.range()).isEqualTo(range("40.00", "89.00"));
    }

    @Test
    void aTotalThatNoRuleDecidesIsAnErrorThatNamesTheRules() {
        SmallTable table = new SmallTable()
                .inputs("- {name: 执行率, type: number, description: 示例}")
                .indicator("1.1.1", "100", "", FULL)
                .total("", rule("不设", "填报项 执行率 超过 80", "总分不设上限"));

        ProblemsException refused =
                catchThrowableOfType(ProblemsException.class, () -> table.score("inputs: {执行率: 80}\n"));

        assertThat(refused.code()).isEqualTo("RULESET_INCOMPLETE");
        assertThat(refused.problems().get(0).message()).contains("total", "不设", "decided by none");
    }

    // a veto

    private static final SmallTable VETO = new SmallTable()
            .inputs("- {name: 重大违规, type: yes-no, description: 示例}")
            .indicator(
                    "1.1.1",
                    "2",
                    "findings: [{kind: 违规, unit: 次, description: 示例}]\n",
                    rule("否决", "填报项 重大违规 为是", "本指标不得分"),
                    rule("满分", "填报项 重大违规 为否", "本指标得满分"),
                    rule("每次", "检查发现 违规", "每次扣 0.5 分且扣完为止"));

    @Test
    void aVetoBesideDeductionsGivesNothingAndGivesTheDeductionsBack() {
        Scorecard card = VETO.score("inputs: {重大违规: true}\nfindings:\n" + finding("违规", ", count: 2"));

        assertThat(card.score()).isEqualTo(new BigDecimal("0.00"));
        assertThat(entries(card))
                .containsExactly(
                        "LOST RULE: 2 × (1 − 0%) = 2.00",
                        "LOST RULE findings/0: 2 × 0.5 = 1.00", "LOST FLOOR: 2 × 0% − 2 × 0.5 = -1.00");
    }

    @Test
    void aVetoNotKnownLeavesOpenWhatDeductionsHaveLeft() {
        IndicatorScore open = VETO.score("findings:\n" + finding("违规", ", count: 2"))
                .indicators()
                .get(0);

        assertThat(missing(open)).containsExactly("/inputs/重大违规");
        assertThat(open.range()).isEqualTo(range("0.00", "1.00"));
    }

    @Test
    void aVetoOverGoalsTakesTheWholeAndGivesBackWhatTheirDeductionsTook() {
        SmallTable table = new SmallTable()
                .inputs("- {name: 重大违规, type: yes-no, description: 示例}")
                .indicator(
                        "1.1.1",
                        "10",
                        "goals: 目标\n",
                        rule("否决", "填报项 重大违规 为是", "本指标不得分"),
                        rule("满分", "填报项 重大违规 为否\n" + GOAL, "该目标得满分"),
                        rule("超额过多", GOAL + "\n- 完成率达到 130%", "该目标扣 2 分且扣完为止"));

        assertThat(entries(table.score("inputs: {重大违规: true}\ngoals:\n" + goal("甲", "2", "3") + goal("乙", "2", "2"))))
                .containsExactly(
                        "LOST RULE: 10 × (1 − 0%) = 10.00",
                        "LOST RULE goals/0: 2.00", "LOST FLOOR: 10 × 0% − 2 = -2.00");
    }
}
