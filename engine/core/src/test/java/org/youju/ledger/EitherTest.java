package org.youju.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youju.SmallTable.rule;
import static org.youju.ledger.LedgerFixtures.ALWAYS;
import static org.youju.ledger.LedgerFixtures.entries;
import static org.youju.ledger.LedgerFixtures.missing;

import org.junit.jupiter.api.Test;
import org.youju.SmallTable;
import org.youju.scorecard.Scorecard;
import org.youju.scorecard.Scorecard.IndicatorScore;

/** The higher of two rates: kind, cause, item, and the arithmetic with its result, entry by entry. */
class EitherTest {

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
}
