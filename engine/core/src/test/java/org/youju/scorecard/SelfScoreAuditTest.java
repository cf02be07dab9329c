package org.youju.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.youju.TestRulesets;
import org.youju.scorecard.Scorecard.AuditFinding;
import org.youju.scorecard.Scorecard.Verdict;
import org.youju.scoring.Format;
import org.youju.scoring.Youju;

class SelfScoreAuditTest {

    private static final Youju YOUJU = new TestRulesets()
            .indicator(
                    "1.1.1",
                    "30",
                    TestRulesets.PROPORTIONAL,
                    "otherBases: [{word: 预算执行率, measures: 预算执行率, asked: 目标完成率}]\n")
            .open();

    private static final String HALF = "goals:\n  - {indicator: 1.1.1, name: 甲, planned: 2, actual: 1}\n";

    private static Scorecard score(String rest) {
        String yaml = "year: 2023\ndepartment: {name: 甲局}\n" + rest;
        return YOUJU.score(YOUJU.read(yaml.getBytes(StandardCharsets.UTF_8), Format.YAML, ""));
    }

    private static List<String> codes(Scorecard card) {
        return card.audit().stream().map(AuditFinding::code).toList();
    }

    private static String self(String points, String basis) {
        return "selfScores:\n  - {indicator: 1.1.1, points: " + points + ", basis: \"" + basis + "\"}\n";
    }

    @Test
    void comparesWithTheScoreToTheCent() {
        Scorecard equal = score(HALF + self("15", "完成一半"));
        Scorecard higher = score(HALF + self("15.01", "完成一半"));
        Scorecard lower = score(HALF + self("14.99", "完成一半"));

        assertThat(equal.indicators().get(0).selfScore().verdict()).isEqualTo(Verdict.EQUAL);
        assertThat(codes(equal)).containsExactly("SELF_SCORE_EQUAL", "SELF_SCORE_TOTAL");
        assertThat(higher.indicators().get(0).selfScore().verdict()).isEqualTo(Verdict.HIGHER);
        assertThat(higher.indicators().get(0).selfScore().difference()).isEqualByComparingTo("0.01");
        assertThat(codes(higher)).containsExactly("SELF_SCORE_HIGHER", "SELF_SCORE_TOTAL");
        assertThat(lower.indicators().get(0).selfScore().verdict()).isEqualTo(Verdict.LOWER);
        assertThat(codes(lower)).containsExactly("SELF_SCORE_LOWER", "SELF_SCORE_TOTAL");
    }

    @Test
    void neverChangesTheScore() {
        assertThat(score(HALF + self("30", "")).score()).isEqualTo(score(HALF).score());
    }

    @Test
    void noticesAScoreOnAnotherBasisAndARateThatTheSheetDoesNotShow() {
        Scorecard card = score(HALF + self("26.85", "预算执行率为89.50%,得分:30×89.50%=26.85分"));

        assertThat(card.indicators().get(0).selfScore().verdict()).isEqualTo(Verdict.OTHER_BASIS);
        assertThat(codes(card))
                .containsExactly(
                        "SELF_SCORE_OTHER_BASIS",
                        "STATED_ARITHMETIC_AGREES",
                        "STATED_RATE_UNSUPPORTED",
                        "SELF_SCORE_TOTAL");
        assertThat(card.audit().get(0).message()).isEqualTo("自评分 26.85 依据的是预算执行率，而评分标准要求按目标完成率计分");
        assertThat(card.audit().get(2).message()).contains("89.50%");
    }

    @Test
    void acceptsARateThatIsTheQuotientOfTwoNumbersOfTheSheet() {
        assertThat(codes(score(HALF + self("15", "完成率50%")))).doesNotContain("STATED_RATE_UNSUPPORTED");
    }

    @Test
    void noticesArithmeticThatIsWrongOrLeadsElsewhere() {
        assertThat(codes(score(HALF + self("15", "30×50%=16"))))
                .contains("STATED_ARITHMETIC_WRONG", "STATED_SCORE_DIFFERS");
    }

    @Test
    void noticesASelfScoreAboveThePoints() {
        assertThat(codes(score(HALF + self("31", "")))).contains("SELF_SCORE_ABOVE_POINTS");
    }

    @Test
    void noticesThatNothingIsUnfinishedAlthoughPointsWereGivenUp() {
        assertThat(codes(score(HALF + "narrative: {unfinished: 无}\n" + self("15", ""))))
                .contains("NARRATIVE_CONTRADICTION");
        assertThat(codes(score(HALF + "narrative: {unfinished: 工程延期}\n" + self("15", ""))))
                .doesNotContain("NARRATIVE_CONTRADICTION");
    }

    @Test
    void judgesAnUndeterminedIndicatorOnlyWhereItsRangeAllows() {
        Scorecard card = score(self("15", ""));

        assertThat(card.status()).isEqualTo(Scorecard.Status.UNDETERMINED);
        assertThat(card.indicators().get(0).selfScore().verdict()).isEqualTo(Verdict.NONE);
        assertThat(codes(card)).containsExactly("SELF_SCORE_TOTAL");
    }
}
