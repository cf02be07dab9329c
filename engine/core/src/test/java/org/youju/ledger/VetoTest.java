package org.youju.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youju.SmallTable.rule;
import static org.youju.ledger.LedgerFixtures.GOAL;
import static org.youju.ledger.LedgerFixtures.entries;
import static org.youju.ledger.LedgerFixtures.finding;
import static org.youju.ledger.LedgerFixtures.goal;
import static org.youju.ledger.LedgerFixtures.missing;
import static org.youju.ledger.LedgerFixtures.range;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.youju.SmallTable;
import org.youju.scorecard.Scorecard;
import org.youju.scorecard.Scorecard.IndicatorScore;

/** A veto beside what is otherwise awarded or deducted: kind, cause, item, and the arithmetic with its result, entry by entry. */
class VetoTest {

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
