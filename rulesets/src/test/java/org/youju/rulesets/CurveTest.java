package org.youju.rulesets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.youju.assurance.Curve;
import org.youju.assurance.Curve.Point;
import org.youju.assurance.CurveDrawer;
import org.youju.ruleset.RulesetFiles;
import org.youju.scoring.YearRules;
import org.youju.scoring.Youju;

/** Points over what is reported, by the tables of two years. */
class CurveTest {

    private static final Youju YOUJU = Youju.open(RulesetFiles.in(Path.of("").toAbsolutePath()));

    private static List<Curve> curves(int year, Integer against, String code) {
        YearRules drawn = YOUJU.year("huangjiang-department", year, null);
        return CurveDrawer.of(
                drawn,
                against == null ? null : YOUJU.year("huangjiang-department", against, null),
                drawn.ruleset().indicator(code).orElseThrow());
    }

    private static Point at(Curve curve, String number) {
        return curve.points().stream()
                .filter(one -> one.at().compareTo(new BigDecimal(number)) == 0)
                .findFirst()
                .orElseThrow(() -> new AssertionError(number + " is not among " + curve.points()));
    }

    @Test
    void theCurvesOfTwoYearsPartWhereTheirRulesDo() {
        Curve curve = curves(2024, 2023, "1.1.2").get(0);

        assertThat(curve.over()).isEqualTo("完成率");
        assertThat(curve.unit()).isEqualTo("%");
        assertThat(curve.points()).isSortedAccordingTo((one, other) -> one.at().compareTo(other.at()));
        assertThat(at(curve, "30")).hasToString("Point[at=30.00, from=0.00, to=0.00]");
        assertThat(at(curve, "60")).hasToString("Point[at=60.00, from=15.00, to=15.00]");
        assertThat(at(curve, "80")).hasToString("Point[at=80.00, from=15.00, to=20.00]");
        assertThat(at(curve, "100")).hasToString("Point[at=100.00, from=30.00, to=25.00]");
        assertThat(at(curve, "150")).hasToString("Point[at=150.00, from=30.00, to=25.00]");
        assertThat(at(curve, "150.0375")).hasToString("Point[at=150.0375, from=30.00, to=12.50]");
    }

    @Test
    void withoutAnotherYearThisOneIsDrawnAlone() {
        Curve curve = curves(2023, null, "1.1.1").get(0);

        assertThat(curve.points()).allSatisfy(point -> assertThat(point.from()).isNull());
        assertThat(at(curve, "50").to()).isEqualByComparingTo("5.00");
        assertThat(at(curve, "100").to()).isEqualByComparingTo("10.00");
    }

    @Test
    void anIndicatorThatTheOtherYearLacksHasNoPointsThere() {
        Curve curve = curves(2024, 2023, "1.1.5").get(0);

        assertThat(curve.over()).isEqualTo("服务对象满意度");
        assertThat(curve.points()).allSatisfy(point -> assertThat(point.from()).isNull());
        assertThat(at(curve, "90").to()).isEqualByComparingTo("5.00");
    }

    /** Where there was nothing to sign, no rate of contracts signed in time matters: the rest is chosen so that it does. */
    @Test
    void theRestOfTheSheetIsSuchThatTheValueMatters() {
        Curve rate = curves(2023, null, "2.5.4").stream()
                .filter(one -> one.over().equals("合同按时签订率"))
                .findFirst()
                .orElseThrow();

        assertThat(at(rate, "0").to()).isEqualByComparingTo("0.00");
        assertThat(at(rate, "100").to()).isEqualByComparingTo("1.00");
    }

    @Test
    void whatNoNumberMovesHasNoCurve() {
        assertThat(curves(2023, null, "2.3.2")).isEmpty();
    }

    @Test
    void theCriterionForTheTotalHasNoCurveOfItsOwn() {
        YearRules hunan = YOUJU.year("hunan-department", 2018, null);

        assertThat(CurveDrawer.of(hunan, null, hunan.ruleset().total())).isEmpty();
    }
}
