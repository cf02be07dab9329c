package org.youju.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.youju.TestRulesets;
import org.youju.document.ProblemsException;
import org.youju.ruleset.RulesetFiles;
import org.youju.scorecard.Scorecard.RuleRef;
import org.youju.scoring.Youju;

/** A wrong expectation is noticed; a case that cannot fail would be no case. */
class CaseRunnerTest {

    private static final String RIGHT = """
            - name: 一半
              goals: [{name: 甲, planned: 2, actual: 1}]
              expect:
                status: DETERMINED
                score: 5
                lost: 5
                entries:
                  - {rule: 按比例, kind: AWARDED, points: 5, item: goals/0, arithmetic: "10 × (1 ÷ 2) = 5.00", reason: 完成率 50.00%，按完成率得分，得满为止}
                  - {rule: 按比例, kind: LOST, points: 5}
            """;

    private static List<GoldenCase> run(String cases) {
        RulesetFiles files = new TestRulesets()
                .indicator("1.1.1", "10", TestRulesets.PROPORTIONAL)
                .file("toy/2023/1.1.1/cases.yaml", cases)
                .files();
        Youju youju = Youju.open(files);
        var year = youju.years().get(0);
        return new CaseRunner(files, youju, year)
                .ofIndicator(year.ruleset().indicators().get(0));
    }

    @Test
    void aRightCaseHoldsAndSaysWhichRulesFired() {
        assertThat(run(RIGHT)).singleElement().satisfies(one -> {
            assertThat(one.differences()).isEmpty();
            assertThat(one.fired()).extracting(RuleRef::name).containsExactly("按比例");
            assertThat(one.place().line()).isEqualTo(1);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "status: DETERMINED | status: UNDETERMINED",
                "score: 5 | score: 5.01",
                "lost: 5 | lost: 4.99",
                "rule: 按比例, kind: AWARDED | rule: 别的规则, kind: AWARDED",
                "kind: LOST | kind: AWARDED",
                "kind: LOST, points: 5 | kind: LOST, points: 4",
                "kind: LOST | cause: CAP, kind: LOST",
                "item: goals/0 | item: goals/1",
                "1 ÷ 2 | 2 ÷ 1",
                "完成率 50.00% | 完成率 60.00%",
                "actual: 1 | actual: 2",
            })
    void aWrongExpectationIsNoticed(String right, String wrong) {
        assertThat(RIGHT).contains(right);

        assertThat(run(RIGHT.replace(right, wrong)))
                .singleElement()
                .satisfies(one -> assertThat(one.holds()).isFalse());
    }

    @Test
    void anEntryTooFewOrTooManyIsNoticed() {
        String second = "      - {rule: 按比例, kind: LOST, points: 5}\n";

        assertThat(run(RIGHT.replace(second, "")).get(0).holds()).isFalse();
        assertThat(run(RIGHT.replace(second, second + second)).get(0).holds()).isFalse();
    }

    @Test
    void aSheetThatTheRulesetRefusesIsADifference() {
        assertThat(run(RIGHT.replace("planned: 2", "start: 2023-03-01, planned: 2")))
                .singleElement()
                .satisfies(one -> assertThat(one.differences().toString()).contains("NOT_USED"));
    }

    @Test
    void aMisspeltFieldIsAnError() {
        ProblemsException invalid =
                catchThrowableOfType(ProblemsException.class, () -> run(RIGHT.replace("score: 5", "scores: 5")));

        assertThat(invalid.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("UNKNOWN_FIELD");
            assertThat(problem.place().line()).isEqualTo(5);
        });
    }
}
