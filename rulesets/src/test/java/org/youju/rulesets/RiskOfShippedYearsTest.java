package org.youju.rulesets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.youju.assurance.RiskFinder;
import org.youju.assurance.RiskReport;
import org.youju.assurance.RiskReport.Direction;
import org.youju.assurance.RiskReport.Kind;
import org.youju.ruleset.RulesetFiles;
import org.youju.scoring.Youju;

/** What shipped years lose and gain by small differences, read off their clauses by hand. */
class RiskOfShippedYearsTest {

    private static final Youju YOUJU = Youju.open(RulesetFiles.in(Path.of("").toAbsolutePath()));

    private static RiskReport report(String scheme, int year) {
        return RiskFinder.of(YOUJU.year(scheme, year, null));
    }

    private static List<String> cliffs(RiskReport report, String code) {
        return report.cliffs().stream()
                .filter(one -> one.code().equals(code))
                .map(one -> one.of() + " " + one.loses() + " " + one.at() + " " + one.points() + " " + one.exact())
                .toList();
    }

    /** Of 30 points half at 60 % and all at 100 %; of 20 the same; full points at 100 % and beyond 150 % alike. */
    @Test
    void theOfficialGoalsOf2023LoseHalfTheirPointsAtSixtyAndAtOneHundredPercent() {
        RiskReport report = report("huangjiang-department", 2023);

        assertThat(cliffs(report, "1.1.1")).isEmpty();
        assertThat(cliffs(report, "1.1.2")).containsExactly("完成率 BELOW 60 15.00 true", "完成率 BELOW 100 15.00 true");
        assertThat(cliffs(report, "1.1.3")).containsExactly("完成率 BELOW 60 10.00 true", "完成率 BELOW 100 10.00 true");
        assertThat(report.open()).isEmpty();
    }

    /** Of 25 points 60 % in proportion are 15; beyond 150 % half of them are left, so the score goes down again there. */
    @Test
    void goalsOf2024AreLostBelowSixtyAndHalvedAboveOneHundredAndFiftyPercent() {
        RiskReport report = report("huangjiang-department", 2024);

        assertThat(cliffs(report, "1.1.2")).containsExactly("完成率 BELOW 60 15.00 true", "完成率 ABOVE 150 12.50 true");
        assertThat(report.shapes().stream()
                        .filter(one -> one.code().equals("1.1.2"))
                        .map(RiskReport.Shape::direction))
                .containsExactly(Direction.EITHER_WAY);
        // five points: full from 90, four from 80, half from 60
        assertThat(cliffs(report, "1.1.5"))
                .containsExactly(
                        "服务对象满意度 BELOW 60 2.50 true", "服务对象满意度 BELOW 80 1.50 true", "服务对象满意度 BELOW 90 1.00 true");
    }

    /** Where satisfaction does not apply its five points go to the others: against the worst survey all five may be gained. */
    @Test
    void notApplicableMayGainAllThatTheWorstSurveyLoses() {
        assertThat(report("huangjiang-department", 2024).levers().stream()
                        .filter(one -> one.kind() == Kind.NOT_APPLICABLE)
                        .map(one -> one.code() + " " + one.input() + " " + one.gains()))
                .containsExactly("1.1.5 服务对象满意度 5.00");
    }

    /** Caps of 100, 89, 79, 69 and 59 points. */
    @Test
    void capsOfTheTotalAreLostAtEachRateOfBudgetExecution() {
        assertThat(cliffs(report("hunan-department", 2018), "total"))
                .containsExactly(
                        "预算执行率 BELOW 50 10.00 true",
                        "预算执行率 BELOW 60 10.00 true",
                        "预算执行率 BELOW 70 10.00 true",
                        "预算执行率 BELOW 80 11.00 true");
    }

    @Test
    void ofEachShippedYearEverythingIsWorkedOut() {
        assertThat(YOUJU.years()).allSatisfy(year -> {
            RiskReport report = RiskFinder.of(year);
            assertThat(report.open()).isEmpty();
            assertThat(report.cliffs())
                    .isNotEmpty()
                    .allMatch(one -> one.points().signum() > 0);
        });
    }
}
