package org.youju.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youju.SmallTable.rule;
import static org.youju.ledger.LedgerFixtures.FULL;
import static org.youju.ledger.LedgerFixtures.entries;

import org.junit.jupiter.api.Test;
import org.youju.SmallTable;
import org.youju.scorecard.Scorecard;
import org.youju.scorecard.Scorecard.IndicatorScore;

/** Deductions for each point beyond a limit: kind, cause, item, and the arithmetic with its result, entry by entry. */
class BeyondLimitTest {

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
}
