package org.youju.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youju.SmallTable.rule;
import static org.youju.ledger.LedgerFixtures.ALWAYS;
import static org.youju.ledger.LedgerFixtures.entries;
import static org.youju.ledger.LedgerFixtures.rate;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.youju.SmallTable;
import org.youju.scorecard.Scorecard;

/** Points in proportion to a rate, full points at most: kind, cause, item, and the arithmetic with its result, entry by entry. */
class ProportionTest {

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
}
