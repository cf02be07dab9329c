package org.youju.rulesets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.youju.assurance.CheckReport;
import org.youju.assurance.Checker;
import org.youju.document.Diagnostic;
import org.youju.document.ProblemsException;
import org.youju.ruleset.RulesetFiles;
import org.youju.scorecard.Scorecard;
import org.youju.scoring.Format;
import org.youju.scoring.Youju;

/**
 * A yearly responsibility assessment with bonus, penalty, classes and limits of the grade, as policy staff would write it: all of
 * it sample, and without a line of Java. The check runs its 51 cases and seven sheets.
 */
class OtherFieldTest {

    private static final String YEAR = "safety-responsibility/2025";
    private static final RulesetFiles FILES = RulesetFiles.in(Path.of("").toAbsolutePath());

    @Test
    void itsCheckDecidesEverythingAndFindsNoError() {
        CheckReport report = Checker.check(FILES, YEAR, LocalDate.of(2026, 1, 1));

        assertThat(report.findings()).extracting(Diagnostic::code).containsExactly("CALENDAR_ENDS");
        assertThat(report.coverage()).allMatch(one -> one.isWhole()).hasSize(8);
    }

    /** The penalty stays beside the table's points, the veto beside the score. */
    @Test
    void anAccidentTakesPointsBelowZeroAndAVetoOnlyTheGrade() {
        Youju youju = Youju.open(FILES.only(YEAR));
        String sheet = YEAR + "/sheets/major-accident.yaml";
        Scorecard card = youju.score(youju.read(FILES.bytes(sheet).orElseThrow(), Format.YAML, sheet));

        assertThat(card.score()).isEqualByComparingTo("70");
        assertThat(card.lost()).isEqualByComparingTo("0");
        assertThat(card.penalty()).isEqualByComparingTo("30");
        assertThat(card.grade()).isEqualTo("不合格");
        assertThat(card.audit())
                .extracting(Scorecard.AuditFinding::message)
                .anyMatch(message -> message.contains("等级定为“不合格”") && message.endsWith("得分不变"));
    }

    private static byte[] withSelfScore(String indicator, String points) {
        String sheet = YEAR + "/sheets/major-accident.yaml";
        return (new String(FILES.bytes(sheet).orElseThrow(), StandardCharsets.UTF_8) + "selfScores: [{indicator: \""
                        + indicator + "\", points: " + points + "}]\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aUnitMayTakePointsFromItselfWhereTheTableDoes() {
        Youju youju = Youju.open(FILES.only(YEAR));

        Scorecard card = youju.score(youju.read(withSelfScore("3.2", "-30"), Format.YAML, ""));
        assertThat(card.indicators())
                .filteredOn(one -> one.code().equals("3.2"))
                .extracting(one -> one.selfScore().difference())
                .allMatch(difference -> difference != null && difference.signum() == 0)
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"3.2, -30.5, 不低于 -30", "3.1, -1, 不能是负数", "1.1, -0.5, 不能是负数"})
    void aSelfScoreIsNotBelowWhatTheIndicatorMayTake(String indicator, String points, String said) {
        Youju youju = Youju.open(FILES.only(YEAR));

        assertThatThrownBy(() -> youju.read(withSelfScore(indicator, points), Format.YAML, ""))
                .isInstanceOfSatisfying(ProblemsException.class, refused -> {
                    Diagnostic problem = refused.problems().get(0);
                    assertThat(problem.code()).isEqualTo("OUT_OF_RANGE");
                    assertThat(problem.place().pointer()).isEqualTo("/selfScores/0/points");
                    assertThat(problem.messageZh()).contains(said);
                });
    }
}
