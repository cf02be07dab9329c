package org.youju.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.youju.SmallTable.rule;
import static org.youju.ledger.LedgerFixtures.ALWAYS;
import static org.youju.ledger.LedgerFixtures.FULL;
import static org.youju.ledger.LedgerFixtures.entries;
import static org.youju.ledger.LedgerFixtures.missing;
import static org.youju.ledger.LedgerFixtures.range;
import static org.youju.ledger.LedgerFixtures.rate;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.youju.SmallTable;
import org.youju.document.ProblemsException;
import org.youju.scorecard.Scorecard;
import org.youju.scorecard.Scorecard.EntryLine;
import org.youju.scorecard.Scorecard.Status;

/** A most for the total: kind, cause, item, and the arithmetic with its result, entry by entry. */
class TotalTest {

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
}
