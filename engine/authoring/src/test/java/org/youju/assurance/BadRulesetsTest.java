package org.youju.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.youju.document.Diagnostic;
import org.youju.document.ProblemsException;
import org.youju.ruleset.RulesetFiles;
import org.youju.scoring.Youju;

/**
 * The check's own proof: small rulesets, each with one thing wrong, and the findings expected of it, to the line. Each is
 * made from one good ruleset, of which the check says nothing.
 */
class BadRulesetsTest {

    private final Map<String, byte[]> files = GoodRuleset.files();

    private static final String RULES = GoodRuleset.RULES;
    private static final String CASES = GoodRuleset.CASES;

    /** Eight lines; the same finding costs points by the same clause again. */
    private static final String SECOND_DEDUCTION = """
            规则 "每个问题再扣1分"
              依据条款 1.1.1/1
            当
              检查发现 问题
            则
              每次扣 1 分且扣完为止
            结束

            """;

    private static byte[] bytes(String text) {
        return GoodRuleset.bytes(text);
    }

    private CheckReport check() {
        return Checker.check(RulesetFiles.of(files), "toy/2023", LocalDate.of(2024, 1, 1));
    }

    private static String shown(Diagnostic one) {
        String file = one.place().file().replaceFirst(".*/", "");
        return one.severity() + " " + one.code() + " " + file + ":"
                + one.place().line();
    }

    @Test
    void ofTheGoodRulesetTheCheckSaysNothing() {
        CheckReport report = check();

        assertThat(report.findings()).isEmpty();
        assertThat(report.cases()).isEqualTo(9);
        assertThat(report.mutants()).isGreaterThan(20);
        assertThat(report.coverage()).singleElement().satisfies(one -> {
            assertThat(one.isWhole()).isTrue();
            assertThat(one.reads()).containsExactly("有事项", "完成率", "检查发现");
        });
    }

    /** What is changed, from, to, and the findings that must be among those reported. */
    static Stream<Arguments> bad() {
        return Stream.of(
                rules("达到 60% 但不足 90%", "达到 60.01% 但不足 90%", "ERROR GAP rules.dslr:1"),
                rules("达到 60% 但不足 90%", "达到 59.99% 但不足 90%", "ERROR OVERLAP rules.dslr:18"),
                rules("达到 60% 但不足 90%", "达到 60% 但不足 89.99%", "ERROR GAP rules.dslr:1"),
                rules("达到 60% 但不足 90%", "达到 60% 但不足 90.01%", "ERROR OVERLAP rules.dslr:27"),
                rules("达到 60% 但不足 90%", "超过 60% 且不超过 90%", "ERROR GAP rules.dslr:1", "ERROR OVERLAP rules.dslr:27"),
                rules("完成率 低于 60%", "完成率 不超过 60%", "ERROR OVERLAP rules.dslr:18"),
                rules("完成率 达到 90%\n", "完成率 超过 90%\n", "ERROR GAP rules.dslr:1"),
                rules("  填报项 有事项 为否\n", "  填报项 有事项 为否\n  计算项 完成率 达到 90%\n", "ERROR GAP rules.dslr:1"),
                rules("  填报项 有事项 为是\n  计算项 完成率 达到 90%\n", "  计算项 完成率 达到 90%\n", "ERROR OVERLAP rules.dslr:27"),
                rules(
                        "本指标得一半分",
                        "本指标得满分",
                        "WARNING THRESHOLD_WITHOUT_EFFECT rules.dslr:22",
                        "ERROR CASE_FAILS cases.yaml:17"),
                rules("本指标不得分", "本指标得 60% 的分", "ERROR WRONG_DIRECTION rules.dslr:1"),
                rules("完成率 低于 60%", "完成率 低于 -5%", "ERROR RULE_UNREACHABLE rules.dslr:9", "ERROR GAP rules.dslr:1"),
                rules("每次扣 1 分", "每次扣 11 分", "WARNING DEDUCTION_ABOVE_POINTS rules.dslr:36"),
                rules("每次扣 1 分", "每次扣 2 分", "ERROR CASE_FAILS cases.yaml:5"),
                rules("完成率 低于 60%", "完成率 小于 60%", "ERROR SENTENCE_UNKNOWN rules.dslr:13"),
                rules("本指标得一半分", "本指标奖励一半分", "ERROR SENTENCE_UNKNOWN rules.dslr:24"),
                rules("规则 \"90%以上得满分\"", "规则 \"没有事项得满分\"", "ERROR DUPLICATE rules.dslr:27"),
                rules(
                        "依据条款 1.1.1/1\n当\n  填报项 有事项 为否",
                        "依据条款 1.1.1/7\n当\n  填报项 有事项 为否",
                        "ERROR CLAUSE_UNKNOWN rules.dslr:1"),
                rules("  依据条款 1.1.1/1\n当\n  填报项 有事项 为否", "当\n  填报项 有事项 为否", "ERROR CLAUSE_MISSING rules.dslr:1"),
                rules("填报项 有事项 为否", "填报项 有事情 为否", "ERROR INPUT_UNDECLARED rules.dslr:4"),
                rules("检查发现 问题", "检查发现 毛病", "ERROR FINDING_UNDECLARED rules.dslr:40"),
                rules("计算项 完成率 达到 90%\n", "计算项 完成比例 达到 90%\n", "ERROR VALUE_UNDECLARED rules.dslr:31"),
                rules("每次扣 1 分且扣完为止", "本指标得满分", "ERROR GATE_CONSEQUENCE rules.dslr:41"),
                rules("  填报项 有事项 为否\n", "", "ERROR CONDITION_MISSING rules.dslr:1"),
                rules("规则 \"没有事项得满分\"", "import java.io.File\n规则 \"没有事项得满分\"", "ERROR RULE_SYNTAX rules.dslr:1"),
                rules("结束\n\n规则 \"不足60%不得分\"", "\n规则 \"不足60%不得分\"", "ERROR RULE_SYNTAX rules.dslr:1"),
                rules(RULES, "", "ERROR NO_RULES rules.dslr:0"),
                indicator("points: 10", "points: 9", "ERROR POINTS_SUM ruleset.yaml:1"),
                indicator("points: 10", "points: 0", "ERROR OUT_OF_RANGE indicator.yaml:3"),
                indicator(
                        "  - {id: \"1\", text: 示例条款, source: 示例}\n",
                        "  - {id: \"1\", text: 示例条款, source: 示例}\n  - {id: \"2\", text: 另一条款, source: 示例}\n",
                        "ERROR CLAUSE_UNUSED indicator.yaml:1"),
                indicator(
                        "source: 示例}\n",
                        "source: 示例, informative: 不直接计分}\n",
                        "ERROR CLAUSE_NOT_INFORMATIVE indicator.yaml:1"),
                indicator(", source: 示例}", "}", "ERROR MISSING_FIELD indicator.yaml:9"),
                indicator(
                        "findings: [{kind: 问题, unit: 个, description: 示例}]",
                        "findings: [{kind: 问题, unit: 个, description: 示例}, {kind: 毛病, unit: 个, description: 示例}]",
                        "ERROR FINDING_UNUSED indicator.yaml:1"),
                indicator(
                        "per: [应完成数]}]",
                        "per: [应完成数]}, {name: 另一率, unit: \"%\", of: [完成数], per: [应完成数]}]",
                        "ERROR VALUE_UNUSED indicator.yaml:1"),
                indicator("of: [完成数]", "of: [没有的数]", "ERROR INPUT_UNDECLARED indicator.yaml:6"),
                indicator("of: [完成数]", "of: [有事项]", "ERROR WRONG_TYPE indicator.yaml:6"),
                indicator("provenance: sample", "provenance: real", "ERROR OUT_OF_RANGE indicator.yaml:4"),
                indicator("points: 10", "points: 10\nponits: 10", "ERROR UNKNOWN_FIELD indicator.yaml:4"),
                indicator("points: 10", "\tpoints: 10", "ERROR MALFORMED indicator.yaml:2"),
                manifest("min: 1, description", "min: 0, description", "ERROR GAP rules.dslr:1"),
                manifest(
                        "  - {name: 应完成数,",
                        "  - {name: 多余, type: number, description: 示例}\n  - {name: 应完成数,",
                        "WARNING INPUT_UNUSED ruleset.yaml:1"),
                manifest(
                        "indicators: [\"1.1.1\"]",
                        "indicators: [\"1.1.1\", \"1.1.2\"]",
                        "ERROR FILE_MISSING ruleset.yaml:14"),
                manifest(
                        "indicators: [\"1.1.1\"]",
                        "indicators: [\"1.1.1\", \"1.1.1\"]",
                        "ERROR DUPLICATE ruleset.yaml:14"),
                manifest("indicators: [\"1.1.1\"]", "indicators: []", "ERROR EMPTY ruleset.yaml:14"),
                manifest("  - {keep: clause-once}\n", "", "WARNING INVARIANT_UNDECLARED ruleset.yaml:1"),
                manifest("section: 二级, most: 10", "section: 二级, most: 9.99", "ERROR SECTION_ABOVE_CAP ruleset.yaml:18"),
                manifest("section: 二级, most: 10", "section: 一级, most: 9", "ERROR SECTION_ABOVE_CAP ruleset.yaml:18"),
                manifest("section: 二级", "section: 三级", "ERROR SECTION_UNKNOWN ruleset.yaml:18"),
                manifest("keep: clause-once", "keep: clause-twice", "ERROR OUT_OF_RANGE ruleset.yaml:17"),
                manifest("section: 二级, most: 10", "section: 二级", "ERROR MISSING_FIELD ruleset.yaml:18"),
                manifest("keep: clause-once", "keep: clause-once, most: 1", "ERROR UNKNOWN_FIELD ruleset.yaml:17"),
                indicator("points: 10", "points: 9.996", "ERROR SCORE_OUTSIDE_POINTS rules.dslr:1"),
                rules("规则 \"每个问题扣1分\"", SECOND_DEDUCTION + "规则 \"每个问题扣1分\"", "ERROR CLAUSE_TWICE rules.dslr:44"),
                manifest("year: 2023", "year: 2022", "ERROR WRONG_FOLDER ruleset.yaml:2"),
                manifest("type: number, min: 0", "type: number, min: 5, max: 4", "ERROR RANGE_EMPTY ruleset.yaml:1"),
                manifest("{name: 差, from: 0}", "{name: 差, from: 1}", "WARNING GRADE_MISSING ruleset.yaml:1"),
                manifest("{name: 差, from: 0}", "{name: 优, from: 0}", "WARNING GRADE_TWICE ruleset.yaml:1"),
                manifest("{name: 优, from: 9}", "{name: 优, from: 11}", "WARNING GRADE_UNREACHABLE ruleset.yaml:1"),
                indicator("points: 10", "points: 10\ngoals: 产出", "WARNING GOALS_UNUSED indicator.yaml:1"),
                indicator("unit: 个,", "unit: 个, reasons: [不可抗力],", "WARNING REASON_UNUSED indicator.yaml:1"),
                indicator("{of: 完成率,", "{of: 完工率,", "ERROR DIRECTION_UNKNOWN indicator.yaml:1"),
                indicator("{of: 完成率,", "{of: 有事项, better: higher}, {of: 完成率,", "ERROR WRONG_DIRECTION rules.dslr:1"),
                rules("本指标得满分", "本指标不得分", "ERROR CASE_FAILS cases.yaml:1"),
                manifest("phrases: 1", "phrases: 9", "ERROR FILE_MISSING ruleset.yaml:4"),
                manifest("revision: 1", "revision: 1\nreviewBy: 2023-12-31", "WARNING REVIEW_DUE ruleset.yaml:1"),
                manifest("title: 示例", "title: [示例", "ERROR MALFORMED ruleset.yaml:6"),
                cases("score: 9}", "score: 8}", "ERROR CASE_FAILS cases.yaml:5"),
                cases(CASES, "[]", "ERROR RULE_UNTESTED rules.dslr:1", "WARNING BOUNDARY_UNTESTED rules.dslr:13"),
                cases("完成数: 59.99", "完成数: 59.9", "WARNING MUTANT_SURVIVES rules.dslr:13"),
                cases("完成数: 60,", "完成数: 60.005,", "WARNING BOUNDARY_UNTESTED rules.dslr:13"),
                cases("- name: 没有事项", "- nmae: 没有事项", "ERROR UNKNOWN_FIELD cases.yaml:1"));
    }

    /** Two deductions by one clause for two measures are two; for one measure they are one too many. */
    @ParameterizedTest
    @CsvSource({"完成率 低于 50%, 完成率 低于 40%, true", "完成率 低于 50%, 完成率 低于 50% 的部分, true", "完成率 低于 50%, 另一率 低于 50%, false"})
    void theSameMeasureDoesNotCostPointsTwiceByOneClause(String one, String other, boolean twice) {
        files.put(
                "toy/2023/1.1.1/indicator.yaml",
                bytes(GoodRuleset.INDICATOR.replace(
                        "per: [应完成数]}]", "per: [应完成数]}, {name: 另一率, unit: \"%\", of: [应完成数], per: [完成数]}]")));
        files.put("toy/2023/1.1.1/rules.dslr", bytes(RULES + deduction("甲", one) + deduction("乙", other)));

        assertThat(check().findings().stream()
                        .anyMatch(finding -> finding.code().equals("CLAUSE_TWICE")))
                .isEqualTo(twice);
    }

    private static String deduction(String name, String condition) {
        return "\n规则 \"" + name + "\"\n  依据条款 1.1.1/1\n当\n  计算项 " + condition + "\n则\n  "
                + (condition.endsWith("的部分") ? "每个百分点扣 0.1 分且扣完为止" : "本指标扣 1 分且扣完为止") + "\n结束\n";
    }

    private static Arguments rules(String from, String to, String... expected) {
        return Arguments.of("toy/2023/1.1.1/rules.dslr", from, to, List.of(expected));
    }

    private static Arguments indicator(String from, String to, String... expected) {
        return Arguments.of("toy/2023/1.1.1/indicator.yaml", from, to, List.of(expected));
    }

    private static Arguments manifest(String from, String to, String... expected) {
        return Arguments.of("toy/2023/ruleset.yaml", from, to, List.of(expected));
    }

    private static Arguments cases(String from, String to, String... expected) {
        return Arguments.of("toy/2023/1.1.1/cases.yaml", from, to, List.of(expected));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void findsWhatIsWrong(String file, String from, String to, List<String> expected) {
        String text = new String(files.get(file), StandardCharsets.UTF_8);
        assertThat(text).as("the good file").contains(from);
        files.put(file, bytes(text.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to))));

        CheckReport report = check();

        assertThat(report.findings().stream().map(BadRulesetsTest::shown).distinct())
                .as("%s -> %s in %s: %s", from, to, file, report.findings())
                .containsAll(expected);
        report.findings().stream()
                .filter(one -> List.of(
                                "GAP",
                                "OVERLAP",
                                "WRONG_DIRECTION",
                                "MUTANT_SURVIVES",
                                "CLAUSE_TWICE",
                                "SCORE_OUTSIDE_POINTS")
                        .contains(one.code()))
                .forEach(one -> assertThat(one.counterexample()).as("%s", one).contains("- name: ", "  expect:"));
    }

    /** Saved as a case, the sheet that shows a gap runs, and fails as the check said. */
    @Test
    void theSheetThatShowsAGapIsACaseThatRuns() {
        files.put("toy/2023/1.1.1/rules.dslr", bytes(RULES.replace("达到 60% 但不足 90%", "达到 60.01% 但不足 90%")));
        String example = check().findings().stream()
                .filter(one -> one.code().equals("GAP"))
                .findFirst()
                .orElseThrow()
                .counterexample();

        files.put("toy/2023/1.1.1/cases.yaml", bytes(CASES + ProofTableTest.filled(example)));

        assertThat(check().findings()).anySatisfy(one -> {
            assertThat(one.code()).isEqualTo("CASE_FAILS");
            assertThat(one.place().line()).isEqualTo((int) CASES.lines().count() + 1);
            assertThat(one.messageZh()).contains("RULESET_INCOMPLETE");
        });
    }

    /** What a case should score comes from the paper: an example that nobody filled in is no case. */
    @Test
    void aSuggestedCaseIsNotAcceptedWhileItsScoreIsBlank() {
        files.put("toy/2023/1.1.1/cases.yaml", bytes(CASES.replace("score: 9}", "score: }")));

        assertThat(check().findings())
                .anySatisfy(one -> assertThat(shown(one)).isEqualTo("ERROR EXPECTATION_BLANK cases.yaml:8"));
    }

    /** Ten out of ten stripped files of cases were silent once: whatever a case did not expect counted as noticed. */
    @Test
    void casesThatExpectOnlyAStatusNoticeNoMistakeInANumber() {
        files.put("toy/2023/1.1.1/cases.yaml", bytes(CASES.replaceAll(", score: [0-9.]+", "")));

        CheckReport report = check();

        assertThat(report.findings().stream().filter(one -> one.code().equals("CASE_WITHOUT_SCORE")))
                .hasSize(9);
        assertThat(report.unnoticed()).isGreaterThan(10);
        List<String> sheets = report.findings().stream()
                .filter(one -> one.code().equals("MUTANT_SURVIVES"))
                .map(one -> String.valueOf(one.counterexample()).replaceFirst("- name: .*", ""))
                .toList();
        assertThat(sheets)
                .as("mistakes of one sheet are told together")
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    /** A number stands twice in a rule: the mark is under the one that is meant. */
    @Test
    void theMarkStandsUnderTheNumberOfWhatIsCompared() {
        String twice = RULES.replace("计算项 完成率 低于 60%", "填报项 应完成数 达到 60\n  计算项 完成率 低于 60%");
        files.put("toy/2023/1.1.1/rules.dslr", bytes(twice));
        files.put("toy/2023/1.1.1/cases.yaml", bytes("[]"));

        assertThat(check().findings())
                .filteredOn(one -> one.code().equals("BOUNDARY_UNTESTED")
                        && one.messageZh().contains("60"))
                .extracting(one -> one.place().line() + ":" + one.place().column())
                .contains("13:15", "14:14");
    }

    /** What is not yet right in a draft is said, and the rest is checked all the same. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "应完成数, type: number, min: 1 | 应完成数, type: number, min: 1, max: 0 | RANGE_EMPTY",
                "应完成数, type: number, min: 1 | 应完成数, type: number, min: 1.5, max: 1.7, whole: true | RULE_UNREACHABLE",
                "outOf: 10 | outOf: 0 | POINTS_SUM",
                "decimals: 2 | decimals: 0 | SCORE_OUTSIDE_POINTS"
            })
    void aCheckNeverAbortsOnADraft(String from, String to, String code) {
        files.put("toy/2023/ruleset.yaml", bytes(GoodRuleset.MANIFEST.replace(from, to)));
        files.put("toy/2023/1.1.1/indicator.yaml", bytes(GoodRuleset.INDICATOR.replace("points: 10", "points: 9.5")));

        assertThat(check().findings()).extracting(Diagnostic::code).contains(code);
    }

    @Test
    void aFolderThatIsNotThereIsSaid() {
        assertThat(Checker.check(RulesetFiles.of(Map.of()), "toy/2023", LocalDate.of(2024, 1, 1))
                        .findings())
                .extracting(Diagnostic::code)
                .containsExactly("RULESET_NOT_FOUND");
    }

    @Test
    void aFileInAnotherEncodingIsSaid() {
        files.put("toy/2023/1.1.1/rules.dslr", RULES.getBytes(Charset.forName("GBK")));

        assertThat(check().findings()).extracting(Diagnostic::code).containsExactly("MALFORMED");
    }

    @Test
    void aFileOfTenMegabytesIsSaid(@TempDir Path directory) throws IOException {
        byte[] large = new byte[10_000_000];
        Arrays.fill(large, (byte) '#');
        files.put("toy/2023/1.1.1/rules.dslr", large);
        assertThat(check().findings())
                .extracting(BadRulesetsTest::shown)
                .containsExactly("ERROR TOO_LARGE rules.dslr:0");

        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = directory.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        ProblemsException refused = catchThrowableOfType(
                ProblemsException.class,
                () -> Youju.open(RulesetFiles.in(directory)).years());
        assertThat(refused.code()).isEqualTo("RULESETS_UNREADABLE");
        assertThat(refused.problems().get(0).place().file()).isEqualTo("toy/2023/1.1.1/rules.dslr");
    }

    @Test
    void anEmptyFolderIsSaid(@TempDir Path directory) throws IOException {
        Files.createDirectories(directory.resolve("toy/2023"));

        assertThat(Checker.check(RulesetFiles.in(directory), "toy/2023", LocalDate.of(2024, 1, 1))
                        .findings())
                .extracting(Diagnostic::code)
                .containsExactly("RULESET_NOT_FOUND");
    }

    @ParameterizedTest
    @CsvSource({"rules.dslr, indicator.yaml:1", "indicator.yaml, ruleset.yaml:14"})
    void aMissingFileIsSaidWhereItIsNamed(String missing, String place) {
        files.remove("toy/2023/1.1.1/" + missing);

        assertThat(check().findings()).extracting(BadRulesetsTest::shown).contains("ERROR FILE_MISSING " + place);
    }

    @Test
    void fullWidthPunctuationInASentenceOfThePhraseBookIsSaid() {
        String book = new String(files.get("phrases/1.dsl"), StandardCharsets.UTF_8);
        files.put("phrases/1.dsl", bytes(book + "\n[when]填报项，{name} 为真=Input( name == \"{name}\", value == true )\n"));

        assertThat(check().findings())
                .extracting(
                        Diagnostic::severity,
                        one -> one.place().file(),
                        one -> one.place().line())
                .containsExactly(tuple(
                        Diagnostic.Severity.ERROR,
                        "phrases/1.dsl",
                        (int) book.lines().count() + 2));
    }

    /** As some editors write them. */
    @Test
    void tabsBetweenTheWordsOfARuleAreSpaces() {
        files.put("toy/2023/1.1.1/rules.dslr", bytes(RULES.replace("  填报项 有事项 为", "\t填报项\t有事项\t为")));

        assertThat(check().findings()).isEmpty();
    }

    /** Three to the fortieth power of combinations: decided without going through them. */
    @Test
    void aRuleOfFortyAnswersIsDecided() {
        StringBuilder inputs = new StringBuilder("inputs:\n");
        StringBuilder conditions = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            inputs.append("  - {name: 事项").append(i).append(", type: yes-no, description: 示例}\n");
            conditions.append("  填报项 事项").append(i).append(" 为是\n");
        }
        files.put("toy/2023/ruleset.yaml", bytes(GoodRuleset.MANIFEST.replace("inputs:\n", inputs)));
        files.put(
                "toy/2023/1.1.1/rules.dslr",
                bytes("规则 \"样样都有\"\n  依据条款 1.1.1/1\n当\n" + conditions + "则\n  本指标得满分\n结束\n"));

        CheckReport report = check();

        assertThat(report.coverage())
                .singleElement()
                .satisfies(one -> assertThat(one.isWhole()).isTrue());
        assertThat(report.findings()).extracting(Diagnostic::code).contains("GAP");
        assertThat(report).isEqualTo(check());
    }
}
