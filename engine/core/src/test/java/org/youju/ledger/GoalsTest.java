package org.youju.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youju.SmallTable.rule;
import static org.youju.ledger.LedgerFixtures.GOAL;
import static org.youju.ledger.LedgerFixtures.entries;
import static org.youju.ledger.LedgerFixtures.goal;
import static org.youju.ledger.LedgerFixtures.missing;
import static org.youju.ledger.LedgerFixtures.range;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.youju.SmallTable;
import org.youju.scorecard.Scorecard;
import org.youju.scorecard.Scorecard.IndicatorScore;

/** Goals of the department, decided and deducted from one by one: kind, cause, item, and the arithmetic with its result, entry by entry. */
class GoalsTest {

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
}
