package org.youju.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youju.SmallTable.rule;
import static org.youju.ledger.LedgerFixtures.FULL;
import static org.youju.ledger.LedgerFixtures.entries;
import static org.youju.ledger.LedgerFixtures.missing;
import static org.youju.ledger.LedgerFixtures.range;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.youju.SmallTable;
import org.youju.scorecard.Scorecard;
import org.youju.scorecard.Scorecard.IndicatorScore;

/** Checklists, of which each item that is missing costs points: kind, cause, item, and the arithmetic with its result, entry by entry. */
class ChecklistTest {

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
}
