package org.youju.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.youju.SmallTable.rule;
import static org.youju.ledger.LedgerFixtures.ALWAYS;
import static org.youju.ledger.LedgerFixtures.FULL;
import static org.youju.ledger.LedgerFixtures.GOAL;
import static org.youju.ledger.LedgerFixtures.entries;
import static org.youju.ledger.LedgerFixtures.missing;
import static org.youju.ledger.LedgerFixtures.range;
import static org.youju.ledger.LedgerFixtures.rate;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.youju.SmallTable;
import org.youju.document.ProblemsException;
import org.youju.scorecard.Scorecard;
import org.youju.scorecard.Scorecard.IndicatorScore;
import org.youju.scorecard.Scorecard.Missing;
import org.youju.scorecard.Scorecard.Status;

/** An indicator that does not apply and whose points the others of its group share: kind, cause, item, and the arithmetic with its result, entry by entry. */
class RedistributionTest {

    private static final List<String> A1 = List.of("甲", "子");
    private static final List<String> A2 = List.of("甲", "丑");
    private static final List<String> B1 = List.of("乙", "子");

    private static String[] scored(String input) {
        return new String[] {
            rule("不适用", "填报项 " + input + " 为不适用", "本指标不适用且分值由同组指标分担"), rule("按率", ALWAYS, "本指标按 " + input + "率 得分且得满为止")
        };
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
}
