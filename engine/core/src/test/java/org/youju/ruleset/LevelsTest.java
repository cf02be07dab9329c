package org.youju.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.youju.SmallTable.rule;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.youju.SmallTable;
import org.youju.document.ProblemsException;
import org.youju.rendering.Reports;
import org.youju.rendering.TextRendering;
import org.youju.scorecard.Scorecard;
import org.youju.scoring.Youju;

/** A table may have two, three or four levels of indicators, the same for all of them. */
class LevelsTest {

    private static final String FULL = rule("满分", "不论何种情况", "本指标得满分");
    private static final String NONE = rule("零分", "不论何种情况", "本指标不得分");
    private static final String APART = rule("不适用", "不论何种情况", "本指标不适用且分值由同组指标分担");

    /** Three groups of two indicators, whose first levels are 甲, 甲 and 乙. */
    private static Scorecard shared(List<String> one, List<String> two, List<String> three) {
        return new SmallTable()
                .indicator("a", one, "10", "", APART)
                .indicator("b", one, "30", "", FULL)
                .indicator("c", two, "20", "", NONE)
                .indicator("d", two, "5", "", APART)
                .indicator("e", three, "25", "", FULL)
                .indicator("f", three, "10", "", NONE)
                .score("");
    }

    @Test
    void inATableOfTwoLevelsTheFirstIsTheGroup() {
        Scorecard card = shared(List.of("甲"), List.of("乙"), List.of("丙"));

        assertThat(card.indicators().get(0).score()).isEqualByComparingTo("10");
        assertThat(card.indicators().get(3).score()).isEqualByComparingTo("0");
        assertThat(TextRendering.render(Reports.scorecard(card)))
                .contains("二级指标")
                .doesNotContain("三级指标");
    }

    @Test
    void inATableOfFourLevelsTheThirdIsTheGroupAndAboveItTheSecond() {
        Scorecard card = shared(List.of("甲", "子", "丑"), List.of("甲", "子", "寅"), List.of("甲", "卯", "辰"));

        assertThat(card.indicators().get(0).score()).isEqualByComparingTo("10");
        assertThat(card.indicators().get(3).score()).isEqualByComparingTo("0");
        assertThat(TextRendering.render(Reports.scorecard(card))).contains("四级指标");

        // alone in its third level, it is shared out over the second, of which the first level's others are no part
        Scorecard alone = new SmallTable()
                .indicator("a", List.of("甲", "子", "丑"), "10", "", APART)
                .indicator("b", List.of("甲", "子", "寅"), "30", "", FULL)
                .indicator("c", List.of("甲", "卯", "辰"), "60", "", NONE)
                .score("");
        assertThat(alone.indicators().get(0).score()).isEqualByComparingTo(BigDecimal.TEN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "甲 | 甲; 子 | LEVELS_DIFFER | 这里写了 3 级名称，前面的指标是 2 级",
                "甲; 子 | 甲 | LEVELS_DIFFER | 这里写了 2 级名称，前面的指标是 3 级",
                "甲 | 甲; 子; 丑; 寅 | OUT_OF_RANGE | 两级、三级或四级"
            })
    void anIndicatorOfAnotherNumberOfLevelsIsRefusedAtItsLine(
            String first, String second, String code, String message) {
        SmallTable table = new SmallTable()
                .indicator("a", List.of(first.split("; ")), "50", "", FULL)
                .indicator("b", List.of(second.split("; ")), "50", "", FULL);

        ProblemsException refused =
                catchThrowableOfType(ProblemsException.class, () -> RulesetReader.all(table.files()));

        assertThat(refused.problems()).singleElement().satisfies(one -> {
            assertThat(one.code()).isEqualTo(code);
            assertThat(one.place().text()).isEqualTo("town/2023/b/indicator.yaml:2 /path");
            assertThat(one.messageZh()).contains(message);
        });
    }

    @Test
    void aNameBelowTheLastGroupIsNoSection() {
        SmallTable table = new SmallTable()
                .manifest("sections: [{section: 指标a, most: 5}]\n")
                .indicator("a", List.of("甲", "子", "丑"), "100", "", FULL);

        ProblemsException refused = catchThrowableOfType(ProblemsException.class, () -> Youju.open(table.files()));

        assertThat(refused.problems())
                .singleElement()
                .satisfies(one -> assertThat(one.messageZh()).isEqualTo("一级、二级、三级指标里没有名称为“指标a”的"));
    }
}
