package org.youju.rules.drools;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.youju.TestRulesets;

/** A sentence that nearly fits a phrase gets that phrase. */
class NearestPhraseTest {

    private static final NearestPhrase BOOK = new NearestPhrase(TestRulesets.PHRASES);

    @ParameterizedTest
    @CsvSource({
        "- 完成率小于 60%, - 完成率低于 {p}%",
        "- 完成率达到 60%但不足 100%, - 完成率达到 {a}% 但不足 {b}%",
        "填报项 已申报 是, 填报项 {name} 为是",
        "填报项 人数 多于 5, 填报项 {name} 超过 {n}",
        "该目标得一半, 该目标得一半分",
        "本指标的每一个目标, 本指标的每个目标",
        "该目标得40%的分, 该目标得 {p}% 的分",
    })
    void suggestsWhatWasMeant(String sentence, String phrase) {
        assertThat(BOOK.to(sentence)).contains(phrase);
    }

    @Test
    void suggestsNothingForWhatIsNearToNothing() {
        assertThat(BOOK.to("请财政局酌情处理这一项扣分的问题")).isEmpty();
        assertThat(BOOK.to("salience 10")).isEmpty();
    }
}
