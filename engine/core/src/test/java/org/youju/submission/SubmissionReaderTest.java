package org.youju.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.youju.document.Diagnostic;
import org.youju.document.Place;
import org.youju.document.Problems;
import org.youju.document.ProblemsException;
import org.youju.rendering.Json;
import org.youju.submission.Submission.Answer;
import org.youju.submission.Submission.Better;

class SubmissionReaderTest {

    private static final String HEAD = "year: 2023\ndepartment: {name: 甲}\n";

    private final Problems problems = new Problems();

    private Submission yaml(String text) {
        return SubmissionReader.yaml(text.getBytes(StandardCharsets.UTF_8), "s.yaml", problems);
    }

    private Submission json(String text) {
        return SubmissionReader.json(text.getBytes(StandardCharsets.UTF_8), "", problems);
    }

    @Test
    void everyFieldOfTheContractIsRead() {
        Submission sheet = yaml("""
                scheme: town
                year: 2023
                revision: 2
                department: {name: 甲, code: null, region: 黄江镇}
                narrative: {goal: 目标, completion: 完成, unfinished: 无}
                inputs: {是: true, 数: 363.15, 选: 完善, 不适用: null}
                goals:
                  - {indicator: "1.1", name: 一, unit: 次, planned: 2, actual: 1.50, better: lower, weight: 0.5, note: 注}
                  - {indicator: "1.1", name: 二}
                findings: [{indicator: "1.2", kind: 种, count: 2, amount: null, note: 注, evidence: [附件1]}]
                evidence: [{indicator: "1.1", title: 总结, reference: 附件1}]
                selfScores: [{indicator: "1.1", points: 9, basis: 因}]
                """);

        assertThat(problems.list()).isEmpty();
        assertThat(sheet.scheme()).isEqualTo("town");
        assertThat(sheet.revision()).isEqualTo(2);
        assertThat(sheet.department()).isEqualTo(new Submission.Department("甲", null, "黄江镇"));
        assertThat(sheet.narrative()).isEqualTo(new Submission.Narrative("目标", "完成", "无"));
        assertThat(sheet.inputs())
                .containsExactly(
                        Map.entry("是", new Answer.YesNo(true, at(6, "/inputs/是"))),
                        Map.entry("数", new Answer.Amount(new BigDecimal("363.15"), at(6, "/inputs/数"))),
                        Map.entry("选", new Answer.Text("完善", at(6, "/inputs/选"))),
                        Map.entry("不适用", new Answer.NotApplicable(at(6, "/inputs/不适用"))));
        assertThat(sheet.goals())
                .containsExactly(
                        new Submission.Goal(
                                "1.1",
                                "一",
                                "次",
                                new BigDecimal("2"),
                                new BigDecimal("1.50"),
                                null,
                                null,
                                Better.LOWER,
                                new BigDecimal("0.5"),
                                "注",
                                at(8, "/goals/0")),
                        new Submission.Goal(
                                "1.1",
                                "二",
                                null,
                                null,
                                null,
                                null,
                                null,
                                Better.HIGHER,
                                null,
                                null,
                                at(9, "/goals/1")));
        assertThat(sheet.findings().get(0).evidence()).containsExactly("附件1");
        assertThat(sheet.evidence().get(0).title()).isEqualTo("总结");
        assertThat(sheet.selfScores())
                .containsExactly(new Submission.SelfScore("1.1", new BigDecimal("9"), "因", at(12, "/selfScores/0")));
    }

    private static Place at(int line, String pointer) {
        return new Place("s.yaml", line, pointer);
    }

    @Test
    void yamlAndJsonOfTheSameSheetReadTheSame() {
        Submission fromJson =
                json("{\"year\": 2023, \"department\": {\"name\": \"甲\"}, \"inputs\": {\"数\": 0.10, \"空\": null}}");
        Submission fromYaml = yaml("\uFEFF" + (HEAD + "inputs: {数: 0.10, 空: null}\n").replace("\n", "\r\n"));

        assertThat(problems.list()).isEmpty();
        assertThat(fromYaml)
                .usingRecursiveComparison()
                .ignoringFieldsOfTypes(Place.class)
                .isEqualTo(fromJson);
    }

    @Test
    void allProblemsAreToldAtOnceWithLineAndPointer() {
        yaml("""
                year: 23
                yaer: 2023
                revision: 1.5
                department: {name: ' ', phone: 1}
                narrative: [a]
                inputs: {a: [1], b: 1e400, c: 1, c: 2, 'd/e': {}}
                goals:
                  - {indicator: 1.1, name: n, planned: -1, actual: abc, better: up, weight: 0}
                  - {name: n, planed: 1}
                  - 7
                findings: {}
                evidence: [{indicator: "1.1"}]
                selfScores: [{indicator: "", points: '9'}]
                """);

        assertThat(problems.list())
                .extracting(
                        Diagnostic::code,
                        problem -> problem.place().line(),
                        problem -> problem.place().pointer())
                .containsExactlyInAnyOrder(
                        tuple("OUT_OF_RANGE", 1, "/year"),
                        tuple("UNKNOWN_FIELD", 2, "/yaer"),
                        tuple("WRONG_TYPE", 3, "/revision"),
                        tuple("MISSING_FIELD", 4, "/department/name"),
                        tuple("UNKNOWN_FIELD", 4, "/department/phone"),
                        tuple("WRONG_TYPE", 5, "/narrative"),
                        tuple("WRONG_TYPE", 6, "/inputs/a"),
                        tuple("NUMBER_OUT_OF_RANGE", 6, "/inputs/b"),
                        tuple("DUPLICATE_FIELD", 6, "/inputs/c"),
                        tuple("WRONG_TYPE", 6, "/inputs/d~1e"),
                        tuple("WRONG_TYPE", 8, "/goals/0/indicator"),
                        tuple("OUT_OF_RANGE", 8, "/goals/0/planned"),
                        tuple("WRONG_TYPE", 8, "/goals/0/actual"),
                        tuple("OUT_OF_RANGE", 8, "/goals/0/better"),
                        tuple("OUT_OF_RANGE", 8, "/goals/0/weight"),
                        tuple("MISSING_FIELD", 9, "/goals/1/indicator"),
                        tuple("UNKNOWN_FIELD", 9, "/goals/1/planed"),
                        tuple("WRONG_TYPE", 10, "/goals/2"),
                        tuple("WRONG_TYPE", 11, "/findings"),
                        tuple("MISSING_FIELD", 12, "/evidence/0/title"),
                        tuple("MISSING_FIELD", 13, "/selfScores/0/indicator"),
                        tuple("WRONG_TYPE", 13, "/selfScores/0/points"));
        assertThat(problems.list()).allSatisfy(problem -> {
            assertThat(problem.message()).isNotBlank();
            assertThat(problem.messageZh()).isNotBlank();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "5", "null", "\"text\""})
    void aDocumentThatIsNoGroupOfFieldsIsAProblem(String text) {
        json(text);

        assertThat(problems.list().get(0))
                .extracting(Diagnostic::code, Diagnostic::place)
                .containsExactly("WRONG_TYPE", new Place("", 1, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"department: {name: 甲}", "year: null\ndepartment: {name: 甲}"})
    void theYearIsRequired(String text) {
        yaml(text);

        assertThat(problems.list())
                .extracting(Diagnostic::code, problem -> problem.place().pointer())
                .containsExactly(tuple("MISSING_FIELD", "/year"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-2023", "20230", "1e12", "2023.5", "'2023'", "2023年", "true", ".nan"})
    void aYearThatIsNoneIsOneProblem(String year) {
        yaml("year: " + year + "\ndepartment: {name: 甲}");

        assertThat(problems.list())
                .extracting(problem -> problem.place().pointer())
                .containsExactly("/year");
    }

    @Test
    void aHundredThousandGoalsAreOneProblem() {
        Submission sheet = yaml(HEAD + "goals:\n" + "- {indicator: a, name: b, planned: -1}\n".repeat(100_000));

        assertThat(problems.list())
                .extracting(Diagnostic::code, Diagnostic::place)
                .containsExactly(tuple("TOO_MANY", at(4, "/goals")));
        assertThat(sheet.goals()).isEmpty();
    }

    @Test
    void aHundredThousandInputsAreOneProblem() {
        StringBuilder text = new StringBuilder(HEAD).append("inputs:\n");
        for (int i = 0; i < 100_000; i++) {
            text.append("  k").append(i).append(": 1\n");
        }
        Submission sheet = yaml(text.toString());

        assertThat(problems.list())
                .extracting(Diagnostic::code, Diagnostic::place)
                .containsExactly(tuple("TOO_MANY", at(4, "/inputs")));
        assertThat(sheet.inputs()).isEmpty();
    }

    @Test
    void aBlankValueIsNotTakenForNotApplicable() {
        Submission sheet = yaml(HEAD + "inputs:\n  数:\n");

        assertThat(sheet.inputs().get("数")).isInstanceOf(Answer.Text.class);
    }

    @Test
    void whatIsNotWellFormedIsRefusedWhole() {
        ProblemsException refused = catchThrowableOfType(ProblemsException.class, () -> json("{\"year\": NaN}"));

        assertThat(refused.code()).isEqualTo("MALFORMED");
        assertThat(refused.problems().get(0).message())
                .isEqualTo(
                        "line 1, column 13: not well-formed: look at the quotation marks, commas, colons, indentation"
                                + " and brackets here");
    }

    @Test
    void whatIsWrittenReadsAsWhatWasGiven() {
        Submission sheet = yaml("""
                scheme: town
                year: 2023
                revision: 2
                department: {name: 甲, code: null, region: 黄江镇}
                narrative: {goal: '目标 "引号"', completion: 完成, unfinished: 无}
                inputs: {是: true, 数: 363.150, 大: 123456789012.0000000001, 选: 完善, 不适用: null}
                goals:
                  - {indicator: "1.1", name: 一, unit: 次, planned: 2, actual: 1.50, better: lower, weight: 0.5, note: 注}
                  - {indicator: "1.2", name: 二, start: "2023-01-31", finish: "2023-02-28"}
                findings:
                  - {indicator: "1.2", kind: 种, reason: 因, count: 2, amount: 3, note: 注, evidence: [附件1]}
                evidence: [{indicator: "1.1", title: 总结, reference: 附件1}]
                selfScores: [{indicator: "1.1", points: 9.00, basis: 因}]
                """);
        String written = Json.write(SubmissionWriter.tree(sheet));

        Submission again = json(written);

        assertThat(problems.list()).isEmpty();
        assertThat(again.inputs()).containsEntry("不适用", new Answer.NotApplicable(new Place("", 19, "/inputs/不适用")));
        assertThat(again)
                .usingRecursiveComparison()
                .ignoringFieldsOfTypes(Place.class)
                .isEqualTo(sheet);
        assertThat(Json.write(SubmissionWriter.tree(again))).isEqualTo(written);
    }

    @Test
    void aSheetThatDoesNotSpeakOfFindingsStillDoesNotWhenWritten() {
        assertThat(SubmissionWriter.tree(yaml(HEAD))).doesNotContainKeys("findings", "narrative", "scheme");
        assertThat(SubmissionWriter.tree(yaml(HEAD + "findings: []\n"))).containsKey("findings");
    }
}
