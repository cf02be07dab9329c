package org.youju.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.youju.assurance.RiskReport.Cliff;
import org.youju.assurance.RiskReport.Continuity;
import org.youju.assurance.RiskReport.Direction;
import org.youju.assurance.RiskReport.Kind;
import org.youju.assurance.RiskReport.Lever;
import org.youju.assurance.RiskReport.Shape;
import org.youju.assurance.RiskReport.Side;
import org.youju.rendering.TextRendering;
import org.youju.scoring.Format;
import org.youju.scoring.YearRules;
import org.youju.scoring.Youju;

/** What made-up years of ten points lose and gain by small differences, as worked out by hand beside each. */
class RiskReportTest {

    private static YearRules rules(SmallYear year) {
        return Youju.open(year.files()).years().get(0);
    }

    private static RiskReport report(SmallYear year) {
        return RiskFinder.of(rules(year));
    }

    private static List<String> cliffs(RiskReport report) {
        return report.cliffs().stream()
                .map(one -> one.of() + " " + one.loses() + " " + one.at() + " " + one.points()
                        + (one.exact() ? "" : " at least"))
                .toList();
    }

    private static List<String> levers(RiskReport report, Kind kind) {
        return report.levers().stream()
                .filter(one -> one.kind() == kind)
                .map(one -> one.input() + " " + one.change() + " " + one.gains() + (one.exact() ? "" : " at least"))
                .toList();
    }

    private static SmallYear rate() {
        return new SmallYear().input("name: 甲, type: number, min: 0").input("name: 乙, type: number, min: 1");
    }

    private static final String RATE = "values: [{name: 率, unit: \"%\", of: [甲], per: [乙]}]";

    /** Below 60 nothing, from there to 90 half of ten points, from 90 on all. */
    @Test
    void bandsLoseTheirDifferenceJustBelowEachNumber() {
        RiskReport report = report(rate().indicator(
                        RATE, "计算项 率 低于 60% -> 本指标不得分", "计算项 率 达到 60% 但不足 90% -> 本指标得一半分", "计算项 率 达到 90% -> 本指标得满分"));

        assertThat(cliffs(report)).containsExactly("率 BELOW 60 5.00", "率 BELOW 90 5.00");
        assertThat(report.shapes())
                .extracting(Shape::continuity, Shape::direction)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Continuity.JUMPS, Direction.RISES));
        assertThat(report.cliffs().get(0).keeps()).containsExactly("规则2");
        assertThat(report.cliffs().get(0).costs()).containsExactly("规则1");
        assertThat(report.open()).isEmpty();
    }

    /** The end that belongs to the better band decides on which side the points are lost. */
    @Test
    void anEndThatIsIncludedIsLostJustAboveIt() {
        RiskReport report = report(rate().indicator(RATE, "计算项 率 不超过 20% -> 本指标得满分", "计算项 率 超过 20% -> 本指标得 30% 的分"));

        assertThat(cliffs(report)).containsExactly("率 ABOVE 20 7.00");
        assertThat(report.shapes()).extracting(Shape::direction).containsExactly(Direction.FALLS);
    }

    /** In proportion from 60 % on: there 6 of ten points; below nothing. Just below 90 % the proportion is 9, at it full points: 1. */
    @Test
    void whatIsInProportionIsTakenWhereTheNumberStands() {
        RiskReport report = report(rate().indicator(
                        RATE,
                        "计算项 率 低于 60% -> 本指标不得分",
                        "计算项 率 达到 60% 但不足 90% -> 本指标按 率 得分且得满为止",
                        "计算项 率 达到 90% -> 本指标得满分"));

        assertThat(cliffs(report)).containsExactly("率 BELOW 60 6.00", "率 BELOW 90 1.00");
        assertThat(levers(report, Kind.SLOPE)).containsExactly("率（甲、乙） 按“规则2”，每 10% 一分 10.00");
    }

    /** Where the proportion meets full points nothing is lost: 100 % of ten points is ten. */
    @Test
    void aProportionThatMeetsFullPointsIsContinuous() {
        RiskReport report =
                report(rate().indicator(RATE, "计算项 率 低于 100% -> 本指标按 率 得分且得满为止", "计算项 率 达到 100% -> 本指标得满分"));

        assertThat(cliffs(report)).isEmpty();
        assertThat(report.shapes())
                .extracting(Shape::continuity, Shape::direction)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Continuity.CONTINUOUS, Direction.RISES));
    }

    /** A rate of whole numbers comes as close to 60 % as anybody likes, so the step goes to nothing there too. */
    @Test
    void aRateOfWholeNumbersLosesWhatTheSmallestShareLoses() {
        RiskReport report = report(new SmallYear()
                .input("name: 甲, type: number, min: 0, whole: true")
                .input("name: 乙, type: number, min: 1, whole: true")
                .indicator(RATE, "计算项 率 低于 60% -> 本指标不得分", "计算项 率 达到 60% -> 本指标按 率 得分且得满为止"));

        assertThat(cliffs(report)).containsExactly("率 BELOW 60 6.00");
    }

    /** Full up to 7 working days, then nothing: the eighth day costs ten points. */
    @Test
    void aDayTooLateCostsWhatTheDeadlineIsWorth() {
        RiskReport report = report(new SmallYear()
                .calendar()
                .indicator(
                        "goals: 合同\ngoalsMeasuredBy: dates",
                        "本指标的每个目标; - 用时不超过 7 个工作日 -> 该目标得满分",
                        "本指标的每个目标; - 用时超过 7 个工作日 -> 该目标不得分"));

        assertThat(cliffs(report)).containsExactly("用时 ABOVE 7 10.00");
        assertThat(report.cliffs().get(0).whole()).isTrue();
        assertThat(report.shapes()).extracting(Shape::continuity).containsExactly(Continuity.WHOLE);
        assertThat(TextRendering.render(RiskText.of(report))).contains("8 个工作日");
    }

    /** A deduction by each point over 100 begins with nothing; three points off at once where it is 130 or more are lost at it. */
    @Test
    void aDeductionThatGrowsFromNothingIsContinuousAndOneAtOnceIsNot() {
        RiskReport report = report(rate().indicator(
                        RATE,
                        "不论何种情况 -> 本指标得满分",
                        "计算项 率 超过 100% 的部分 -> 每个百分点扣 0.1 分且扣完为止",
                        "计算项 率 达到 130% -> 本指标扣 3 分且扣完为止"));

        assertThat(cliffs(report)).containsExactly("率 AT 130 3.00");
        assertThat(levers(report, Kind.SLOPE)).containsExactly("率（甲、乙） 按“规则2”，每 10% 一分 10.00");
    }

    /** No gets nothing, yes full points; of three choices the best and the worst are eight points apart. */
    @Test
    void anotherAnswerGainsTheDifferenceOfTheBestAndTheWorst() {
        RiskReport report = report(new SmallYear()
                .input("name: 是否, type: yes-no")
                .input("name: 等级, type: choice, choices: [好, 中, 差]")
                .indicator("", "填报项 是否 为是 -> 本指标得满分", "填报项 是否 为否 -> 本指标不得分")
                .indicator("", "填报项 等级 选 好 -> 本指标得 90% 的分", "填报项 等级 选 中 -> 本指标得一半分", "填报项 等级 选 差 -> 本指标得 10% 的分"));

        assertThat(levers(report, Kind.ANSWER)).containsExactly("是否 “否”改填“是” 10.00", "等级 “差”改填“好” 8.00");
    }

    /** "Not applicable" gets 7 of ten points; who answers honestly that little was done gets nothing, and the best all. */
    @Test
    void notApplicableBeatsTheWorstHonestAnswer() {
        RiskReport report = report(new SmallYear()
                .input("name: 满意度, type: number, min: 0, max: 100, notApplicable: true")
                .indicator("", "填报项 满意度 低于 80 -> 本指标不得分", "填报项 满意度 达到 80 -> 本指标得满分", "填报项 满意度 为不适用 -> 本指标得 70% 的分"));

        assertThat(levers(report, Kind.NOT_APPLICABLE)).containsExactly("满意度 “如实填写”改填“不适用” 7.00");
        assertThat(cliffs(report)).containsExactly("满意度 BELOW 80 10.00");
    }

    /** With a divisor of their own two values move with one input; what the one loses is lost whatever the other is. */
    @Test
    void numbersThatShareAnInputAreScoredTogether() {
        RiskReport report = report(rate().input("name: 丙, type: number, min: 1")
                .indicator(
                        "values:\n  - {name: 率, unit: \"%\", of: [甲], per: [乙]}\n  - {name: 率二, unit: \"%\", of: [甲], per: [丙]}",
                        "计算项 率 低于 50% -> 本指标不得分",
                        "计算项 率 达到 50%; 计算项 率二 低于 80% -> 本指标得一半分",
                        "计算项 率 达到 50%; 计算项 率二 达到 80% -> 本指标得满分"));

        assertThat(cliffs(report)).containsExactly("率 BELOW 50 10.00", "率二 BELOW 80 5.00");
    }

    @Test
    void whatCannotBeWorkedOutIsNamed() {
        RiskReport report = new RiskReport(
                "toy/2023", List.of(), List.of(), List.of(), List.of(new RiskReport.Open("1.1.1", "综合评价")), null);

        assertThat(TextRendering.render(RiskText.of(report)))
                .contains("指标 1.1.1：“综合评价”这种写法还不能算，整个指标没有列入")
                .doesNotContain("每项选择都算了");
    }

    @Test
    void whoStandsNearANumberIsNamed() {
        SmallYear year = rate().indicator(RATE, "计算项 率 低于 60% -> 本指标不得分", "计算项 率 达到 60% -> 本指标得满分");
        YearRules rules = rules(year);
        Standing standing = new Standing(rules, RiskFinder.of(rules));
        Youju youju = Youju.of(List.of(rules));
        // one percent of 60 is 0.6: 59.4 to 60.6
        for (String number : List.of("59.39", "59.4", "60", "60.6", "60.61")) {
            String sheet = "{\"scheme\": \"toy\", \"year\": 2023, \"department\": {\"name\": \"局" + number
                    + "\"}, \"inputs\": {\"甲\": " + number + ", \"乙\": 100}}";
            standing.add(youju.read(sheet.getBytes(StandardCharsets.UTF_8), Format.JSON, ""), number + ".json");
        }

        Cliff cliff = standing.report().cliffs().get(0);

        assertThat(cliff.near()).extracting(RiskReport.Near::department).containsExactly("局59.4", "局60", "局60.6");
        assertThat(cliff.near()).extracting(RiskReport.Near::value).containsExactly("59.4", "60", "60.6");
        assertThat(standing.report().sheets()).isEqualTo(5);
    }

    /** No lever gains more than the indicator has, and none gains nothing. */
    @Test
    void noLeverGainsMoreThanThereIs() {
        RiskReport report = report(rate().indicator(RATE, "计算项 率 低于 60% -> 本指标不得分", "计算项 率 达到 60% -> 本指标得满分"));

        assertThat(report.levers())
                .isNotEmpty()
                .extracting(Lever::gains)
                .allMatch(gains -> gains.signum() > 0 && gains.compareTo(BigDecimal.TEN) <= 0);
        assertThat(report.cliffs()).extracting(Cliff::loses).containsExactly(Side.BELOW);
    }
}
