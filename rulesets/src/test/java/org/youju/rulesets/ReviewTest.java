package org.youju.rulesets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.youju.explanation.Explanation;
import org.youju.explanation.Review;
import org.youju.explanation.Review.Moved;
import org.youju.explanation.Review.Unmoved;
import org.youju.ruleset.RulesetFiles;
import org.youju.scorecard.Scorecard.EntryLine;
import org.youju.scoring.Format;
import org.youju.scoring.Youju;

/** What a correction of a 2023 sheet moves, what it does not, and why not. */
class ReviewTest {

    private static final Youju YOUJU = Youju.open(RulesetFiles.in(Path.of("").toAbsolutePath()));
    private static final String SHEET = read();

    private static String read() {
        try {
            return Files.readString(Path.of("huangjiang-department/2023/sheets/many-losses.yaml"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Explanation explained(String yaml) {
        return YOUJU.explain(YOUJU.read(yaml.getBytes(StandardCharsets.UTF_8), Format.YAML, ""));
    }

    private static Review corrected(String old, String corrected, String... contested) {
        assertThat(SHEET).contains(old);
        return Review.of(explained(SHEET), explained(SHEET.replace(old, corrected)), List.of(contested));
    }

    @Test
    void whatMovesIsSaidWithTheRulesThatDidItBeforeAndDoItNow() {
        Review review = corrected("planned: 10, actual: 7", "planned: 10, actual: 10", "1.1.2");

        assertThat(review.unmoved()).isEmpty();
        assertThat(review.moved()).singleElement().satisfies(one -> {
            assertThat(one.code()).isEqualTo("1.1.2");
            assertThat(one.before().score()).isEqualByComparingTo("22.50");
            assertThat(one.after().score()).isEqualByComparingTo("30.00");
            assertThat(one.difference()).isEqualByComparingTo("7.50");
            assertThat(one.gone())
                    .extracting(EntryLine::arithmetic)
                    .contains("15 × 50% = 7.50", "15 × (1 − 50%) = 7.50");
            assertThat(one.come()).singleElement().satisfies(entry -> {
                assertThat(entry.reason()).contains("完成率 100.00%");
                assertThat(entry.rule()).isNotNull();
            });
        });
    }

    @Test
    void aCorrectionWithinTheSameBandMovesNothingAndSaysWhy() {
        Review review = corrected("planned: 10, actual: 7", "planned: 10, actual: 9", "1.1.2");

        assertThat(review.moved()).isEmpty();
        assertThat(review.unmoved()).singleElement().satisfies(one -> {
            assertThat(one.contested()).isTrue();
            assertThat(one.score().score()).isEqualByComparingTo("22.50");
            assertThat(one.reasons())
                    .anySatisfy(reason -> assertThat(reason).startsWith("更正前：").contains("完成率 70.00%"))
                    .anySatisfy(reason -> assertThat(reason).startsWith("更正后：").contains("完成率 90.00%"))
                    .anySatisfy(
                            reason -> assertThat(reason).contains("仍不适用：要求完成率达到 100%", "，而完成率 90.00%（相差 10.00 个百分点）"))
                    .contains("更正前后得分合计相同。");
        });
    }

    @Test
    void whatTheCorrectionDoesNotTouchSaysSoWhereItIsContested() {
        Review review = corrected("planned: 10, actual: 7", "planned: 10, actual: 10", "2.2.2");

        assertThat(review.moved()).extracting(Moved::code).containsExactly("1.1.2");
        assertThat(review.unmoved())
                .singleElement()
                .satisfies(one -> assertThat(one.reasons())
                        .singleElement()
                        .asString()
                        .startsWith("更正的内容不涉及本指标各条规则所读取的数据，得分的依据不变，仍适用规则“"));
    }

    @Test
    void withoutACorrectionWhatIsContestedStays() {
        Review review = Review.of(explained(SHEET), explained(SHEET), List.of("1.1.1", "2.6.4"));

        assertThat(review.moved()).isEmpty();
        assertThat(review.unmoved()).extracting(Unmoved::code).containsExactly("1.1.1", "2.6.4");
    }

    @Test
    void whatBecomesOpenHasNoDifferenceAndARange() {
        Review review = corrected("  决算已公开: false\n", "");

        assertThat(review.moved()).isNotEmpty().allSatisfy(one -> {
            assertThat(one.difference()).isNull();
            assertThat(one.after().score()).isNull();
            assertThat(one.after().range().low()).isLessThan(one.after().range().high());
        });
    }
}
