package org.youju.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.youju.SmallTable.rule;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.youju.SmallTable;
import org.youju.document.Diagnostic;
import org.youju.document.ProblemsException;
import org.youju.explanation.Explanation;
import org.youju.scorecard.Scorecard;

/** One sheet by the tables of several years: what a year does not ask for is left out, and said. */
class OtherYearTest {

    private static final String DECLARED = "填报项 已申报 为是\n";
    private static final String[] BY_GOAL = {
        rule("未申报", "填报项 已申报 为否", "本指标不得分"), rule("按比例", DECLARED + "本指标的每个目标", "该目标按完成率得分且得满为止")
    };
    private static final String FULL = rule("满分", "不论何种情况", "本指标得满分");
    private static final String EACH = rule("每次", "检查发现 违规", "每次扣 0.5 分且扣完为止");

    private static SmallTable table(int year) {
        return new SmallTable(year).inputs("- {name: 已申报, type: yes-no, description: 示例}");
    }

    private static final SmallTable OF_2023 = table(2023)
            .inputs("- {name: 人数, type: number, description: 示例}")
            .indicator("1.1", "10", "goals: 目标\n", BY_GOAL)
            .indicator(
                    "1.2",
                    "4",
                    "findings: [{kind: 违规, unit: 次, description: 示例}, {kind: 迟报, unit: 次, description: 示例}]\n",
                    FULL,
                    EACH)
            .indicator("1.3", "6", "goals: 目标\n", rule("按比例", "本指标的每个目标", "该目标按完成率得分且得满为止"));

    /** Has no 1.3, nothing of 人数 and no 迟报; gives 1.1 twenty points, and takes 1 off for each 违规. */
    private static final SmallTable OF_2024 = table(2024)
            .inputs("- {name: 制度, type: yes-no, description: 示例}")
            .indicator("1.1", "20", "goals: 目标\n", BY_GOAL)
            .indicator(
                    "1.2",
                    "4",
                    "findings: [{kind: 违规, unit: 次, description: 示例}]\n",
                    FULL,
                    EACH.replace("扣 0.5 分", "扣 1 分"));

    /** Takes no goals and no findings at all. */
    private static final SmallTable OF_2022 =
            table(2022).indicator("1.1", "5", "", FULL).indicator("1.2", "5", "", FULL);

    private static final Youju YOUJU = SmallTable.open(OF_2022, OF_2023, OF_2024);

    private static final String SHEET = """
            year: 2023
            revision: 1
            department: {name: 甲局}
            inputs: {已申报: true, 人数: 3}
            goals:
              - {indicator: "1.1", name: 培训, planned: 4, actual: 3}
              - {indicator: "1.3", name: 满意, planned: 2, actual: 2}
            findings:
              - {indicator: "1.2", kind: 迟报}
              - {indicator: "1.2", kind: 违规, count: 2}
            evidence:
              - {indicator: "1.1", title: 总结}
              - {indicator: "1.3", title: 问卷}
            selfScores:
              - {indicator: "1.1", points: 7.5}
              - {indicator: "1.3", points: 6}
            """;

    private static List<OtherYear> read(String sheet, Integer... years) {
        return YOUJU.read(sheet.getBytes(StandardCharsets.UTF_8), Format.YAML, "sheet.yaml", List.of(years));
    }

    private static Scorecard score(OtherYear other) {
        Explanation explanation = YOUJU.explain(other.sheet());
        SmallTable.assertBooksBalance(explanation.scorecard());
        assertThat(YOUJU.score(other.sheet())).isEqualTo(explanation.scorecard());
        return explanation.scorecard();
    }

    @Test
    void itsOwnYearLeavesNothingOutAndScoresAsEver() {
        OtherYear own = read(SHEET, 2023).get(0);

        assertThat(own.leftOut()).isEmpty();
        assertThat(score(own).score()).isEqualByComparingTo("16.5");
        assertThat(score(own))
                .isEqualTo(YOUJU.score(YOUJU.read(SHEET.getBytes(StandardCharsets.UTF_8), Format.YAML, "sheet.yaml")));
    }

    @Test
    void anotherYearLeavesOutWhatItDoesNotAskForAndNamesIt() {
        OtherYear other = read(SHEET, 2024).get(0);

        assertThat(other.leftOut())
                .containsExactly("填报项“人数”", "目标“满意”（指标 1.3）", "检查发现“迟报”（指标 1.2）", "佐证“问卷”（指标 1.3）", "指标 1.3 的自评分");
    }

    @Test
    void anotherYearScoresTheRestByItsOwnRules() {
        Scorecard card = score(read(SHEET, 2024).get(0));

        assertThat(card.ruleset().year()).isEqualTo(2024);
        assertThat(card.points()).isEqualByComparingTo("24");
        assertThat(card.indicators())
                .extracting(one -> one.code() + " " + one.score())
                .containsExactly("1.1 15.00", "1.2 2.00");
        assertThat(card.indicators().get(0).selfScore().points()).isEqualByComparingTo("7.5");
    }

    @Test
    void goalsAndFindingsOfIndicatorsThatTakeNoneAreLeftOut() {
        OtherYear other = read(SHEET, 2022).get(0);

        assertThat(other.leftOut())
                .contains("目标“培训”（指标 1.1）", "检查发现“违规”（指标 1.2）", "检查发现“迟报”（指标 1.2）")
                .doesNotContain("指标 1.1 的自评分", "填报项“已申报”");
        assertThat(score(other).score()).isEqualByComparingTo("10");
    }

    @Test
    void aYearThatAsksForMoreIsOpenAndNotZero() {
        SmallTable asking = table(2025)
                .inputs("- {name: 制度, type: yes-no, description: 示例}")
                .indicator("1.1", "5", "", rule("有", "填报项 制度 为是", "本指标得满分"), rule("没有", "填报项 制度 为否", "本指标不得分"));
        Youju youju = SmallTable.open(OF_2023, asking);

        Scorecard card =
                youju.score(youju.read(SHEET.getBytes(StandardCharsets.UTF_8), Format.YAML, "sheet.yaml", List.of(2025))
                        .get(0)
                        .sheet());

        assertThat(card.status()).isEqualTo(Scorecard.Status.UNDETERMINED);
        assertThat(card.indicators().get(0).missing())
                .extracting(Scorecard.Missing::pointer)
                .containsExactly("/inputs/制度");
    }

    @Test
    void findingsNotMentionedStayNotMentionedAndNoneStaysNone() {
        String without = SHEET.replaceAll("(?s)findings:.*evidence:", "evidence:");

        assertThat(score(read(without, 2024).get(0)).indicators().get(1).missing())
                .extracting(Scorecard.Missing::pointer)
                .containsExactly("/findings");
        assertThat(score(read(without + "findings: []\n", 2024).get(0))
                        .indicators()
                        .get(1)
                        .score())
                .isEqualByComparingTo("4");
    }

    @Test
    void yearsComeInTheOrderAskedForEachWithItsOwnOmissions() {
        List<OtherYear> others = read(SHEET, 2024, 2022, 2023);

        assertThat(others)
                .extracting(one -> one.sheet().year().ruleset().id().year())
                .containsExactly(2024, 2022, 2023);
        assertThat(others).extracting(one -> one.leftOut().isEmpty()).containsExactly(false, false, true);
    }

    @Test
    void aYearThatThereIsNotIsRefusedNamingThoseThereAre() {
        ProblemsException refused = catchThrowableOfType(ProblemsException.class, () -> read(SHEET, 2024, 1999));

        assertThat(refused.code()).isEqualTo("RULESET_NOT_FOUND");
        assertThat(refused.problems().get(0).message()).contains("1999", "town/2022, town/2023, town/2024");
    }

    @Test
    void aSheetThatIsWrongInItselfIsRefusedWhateverTheYear() {
        ProblemsException refused =
                catchThrowableOfType(ProblemsException.class, () -> read(SHEET.replace("count: 2", "count: 0"), 2024));

        assertThat(refused.code()).isEqualTo("SUBMISSION_INVALID");
        assertThat(refused.problems())
                .extracting(one -> one.place().text())
                .containsExactly("sheet.yaml:10 /findings/1/count");
    }

    /** What the other year does ask for is held against its declarations as strictly as ever. */
    @Test
    void whatTheOtherYearAsksForOtherwiseIsRefusedAndNotBent() {
        SmallTable stricter = new SmallTable(2025)
                .inputs("- {name: 已申报, type: choice, choices: [是, 否], description: 示例}")
                .indicator("1.1", "5", "", FULL);
        Youju youju = SmallTable.open(OF_2023, stricter);

        ProblemsException refused = catchThrowableOfType(
                ProblemsException.class,
                () -> youju.read(SHEET.getBytes(StandardCharsets.UTF_8), Format.YAML, "sheet.yaml", List.of(2025)));

        assertThat(refused.code()).isEqualTo("SUBMISSION_INVALID");
        assertThat(refused.problems()).extracting(Diagnostic::code).containsExactly("INPUT_INVALID");
    }
}
