package org.youju.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.youju.SmallTable.rule;
import static org.youju.ledger.LedgerFixtures.FULL;
import static org.youju.ledger.LedgerFixtures.entries;
import static org.youju.ledger.LedgerFixtures.finding;
import static org.youju.ledger.LedgerFixtures.missing;
import static org.youju.ledger.LedgerFixtures.range;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.youju.SmallTable;
import org.youju.scorecard.Scorecard;
import org.youju.scorecard.Scorecard.EntryLine;
import org.youju.scorecard.Scorecard.IndicatorScore;
import org.youju.scorecard.Scorecard.Status;

/** Findings that cost points, each with its count, its reason and its amount: kind, cause, item, and the arithmetic with its result, entry by entry. */
class FindingsTest {

    private static final SmallTable FINDINGS = new SmallTable()
            .indicator(
                    "1.1.1",
                    "2",
                    "findings: [{kind: 违规, unit: 次, reasons: [政策调整, 不可抗力], description: 示例},"
                            + " {kind: 迟报, unit: 次, description: 示例}]\n",
                    FULL,
                    rule("每次", "检查发现 违规 且不属于 政策调整、不可抗力", "每次扣 0.5 分且扣完为止"),
                    rule("迟报", "检查发现 迟报", "每次扣 0.3 分且扣完为止"));

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
                .extracting(Scorecard.AuditFinding::code, Scorecard.AuditFinding::message)
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
}
