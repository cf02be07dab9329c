package org.youju.rulesets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.youju.document.Problems;
import org.youju.facts.Facts;
import org.youju.facts.FactsReader;
import org.youju.facts.Vocabulary;
import org.youju.rules.Rule;
import org.youju.rules.Trial;
import org.youju.rules.drools.CompiledRules;
import org.youju.rules.drools.RuleReader;
import org.youju.ruleset.Ruleset;
import org.youju.ruleset.RulesetFiles;
import org.youju.ruleset.RulesetReader;
import org.youju.submission.Submission;
import org.youju.submission.SubmissionReader;

/** Each sentence of the phrase book means what the guide says, compiled and read as text alike. */
class PhraseBookTest {

    private static final Path PHRASES = Path.of("phrases/1.dsl").toAbsolutePath();

    private static Ruleset ruleset(String conditions, String consequence) throws IOException {
        boolean dated = conditions.contains("用时");
        Map<String, byte[]> files = Map.of(
                "phrases/1.dsl",
                Files.readAllBytes(PHRASES),
                "toy/2023/ruleset.yaml",
                bytes("""
                        {scheme: toy, year: 2023, revision: 1, phrases: 1, title: 示例, issuer: 示例, sources: [],
                         rounding: {decimals: 2, mode: HALF_UP}, grades: {outOf: 100, bands: []}, indicators: [甲],
                         inputs: [{name: 申报, type: yes-no, description: 示例},
                                  {name: 人数, type: number, description: 示例},
                                  {name: 制度, type: choice, choices: [完善, 缺失], notApplicable: true, description: 示例},
                                  {name: 完成数, type: number, description: 示例},
                                  {name: 应完成数, type: number, notApplicable: true, description: 示例},
                                  {name: 公开日, type: date, notApplicable: true, description: 示例},
                                  {name: 批复日, type: date, description: 示例},
                                  {name: 有章程, type: yes-no, list: 制度清单, description: 示例},
                                  {name: 有流程, type: yes-no, list: 制度清单, description: 示例}]}
                        """.replace("甲", "a")),
                "toy/2023/calendar.yaml",
                bytes("{source: 示例, provenance: sample, from: 2023-01-01, to: 2023-12-31, holidays: [2023-05-01],"
                        + " workdays: [2023-05-06]}"),
                "toy/2023/a/indicator.yaml",
                bytes("{code: a, path: [一, 二, 三], points: 10, provenance: sample, goals: 目标,"
                        + " findings: [{kind: 问题, unit: 个, reasons: [天灾, 政策], description: 示例}],"
                        + " values: [{name: 完成比例, unit: '%', of: [完成数], per: [应完成数]},"
                        + " {name: 另一比例, unit: '%', of: [人数], per: [应完成数]},"
                        + " {name: 缺口, unit: 件, of: [应完成数], less: [完成数]},"
                        + " {name: 公开用时, unit: 个工作日, days: {from: 批复日, to: 公开日, counting: working}}],"
                        + (dated ? " goalsMeasuredBy: dates," : "")
                        + " clauses: [{id: '1', text: 示例, source: 示例}]}"),
                "toy/2023/a/rules.dslr",
                bytes("规则 \"甲\"\n  依据条款 a/1\n当\n" + conditions + "则\n  " + consequence + "\n结束\n"));
        return RulesetReader.all(RulesetFiles.of(files)).get(0);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static boolean applies(Ruleset ruleset, String sheet) {
        Problems problems = new Problems();
        Submission submission =
                SubmissionReader.yaml(bytes("{year: 2023, department: {name: 甲}, " + sheet + "}"), "", problems);
        Facts facts = FactsReader.read(new Vocabulary(ruleset), submission, problems);
        problems.throwIfAny("INVALID");
        List<Rule> rules = RuleReader.read(new Vocabulary(ruleset)).inForce();
        boolean fires = !CompiledRules.compile(rules, new Vocabulary(ruleset))
                .fire(facts)
                .all()
                .isEmpty();
        boolean holds = rules.get(0).subjects(facts).stream()
                .anyMatch(subject -> Trial.of(rules.get(0), facts, subject).holds());
        assertThat(holds).as("as text and as compiled, for %s", sheet).isEqualTo(fires);
        return fires;
    }

    @ParameterizedTest
    @CsvSource({
        "完成率低于 60%, 0 59.999999, 60 60.000001",
        "完成率达到 60%, 60 61, 59.999999",
        "完成率超过 60%, 60.000001, 60 59",
        "完成率不超过 60%, 60 0, 60.000001",
        "完成率达到 60% 但不足 100%, 60 99.999999, 59.999999 100",
        "完成率达到 60% 且不超过 100%, 60 100, 59.999999 100.000001",
        "完成率超过 60% 但不足 100%, 60.000001 99.999999, 60 100",
        "完成率超过 60% 且不超过 100%, 60.000001 100, 60 100.000001",
        "完成率低于 60.5%, 60.499999, 60.5",
    })
    void saysOfAGoal(String sentence, String holding, String failing) throws IOException {
        Ruleset ruleset = ruleset("  本指标的每个目标\n  - " + sentence + "\n", "该目标得满分");

        for (String rate : holding.split(" ")) {
            assertThat(applies(ruleset, "goals: [{indicator: a, name: 甲, planned: 100, actual: " + rate + "}]"))
                    .as("%s at %s", sentence, rate)
                    .isTrue();
        }
        for (String rate : failing.split(" ")) {
            assertThat(applies(ruleset, "goals: [{indicator: a, name: 甲, planned: 100, actual: " + rate + "}]"))
                    .as("%s at %s", sentence, rate)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "年初目标值与实际完成值之比低于 60%, 59, 60",
        "年初目标值与实际完成值之比达到 60%, 60, 59",
        "年初目标值与实际完成值之比达到 60% 但不足 100%, 60 99, 59 100",
    })
    void saysOfTheUpsideDownRatio(String sentence, String holding, String failing) throws IOException {
        Ruleset ruleset = ruleset("  本指标的每个目标\n  - " + sentence + "\n", "该目标得满分");

        for (String ratio : holding.split(" ")) {
            assertThat(applies(ruleset, "goals: [{indicator: a, name: 甲, planned: " + ratio + ", actual: 100}]"))
                    .isTrue();
        }
        for (String ratio : failing.split(" ")) {
            assertThat(applies(ruleset, "goals: [{indicator: a, name: 甲, planned: " + ratio + ", actual: 100}]"))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "填报项 申报 为是, 申报: true, 申报: false",
        "填报项 申报 为否, 申报: false, 申报: true",
        "填报项 制度 选 完善, 制度: 完善, 制度: 缺失",
        "填报项 人数 达到 5, 人数: 5, 人数: 4.99",
        "填报项 人数 低于 5, 人数: 4.99, 人数: 5",
        "填报项 人数 超过 5, 人数: 5.01, 人数: 5",
        "填报项 人数 不超过 5, 人数: 5, 人数: 5.01",
        "填报项 人数 达到 5 但不足 9, 人数: 5, 人数: 9",
        "填报项 人数 超过 5 且不超过 9, 人数: 9, 人数: 5",
        "填报项 人数 达到 5, 人数: 6, ''",
    })
    void saysOfAnInput(String sentence, String holding, String failing) throws IOException {
        Ruleset ruleset = ruleset("  " + sentence + "\n", "本指标得满分");

        assertThat(applies(ruleset, "inputs: {" + holding + "}")).isTrue();
        assertThat(applies(ruleset, "inputs: {" + failing + "}")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "不论何种情况 | 申报: true | ",
                "填报项 制度 为不适用 | 制度: null | 制度: 完善",
                "填报项 公开日 不晚于 2023-10-20 | 公开日: 2023-10-20 | 公开日: 2023-10-21",
                "填报项 公开日 早于 2023-10-20 | 公开日: 2023-10-19 | 公开日: 2023-10-20",
                "填报项 公开日 不早于 2023-10-20 | 公开日: 2023-10-20 | 公开日: 2023-10-19",
                "填报项 公开日 晚于 2023-10-20 | 公开日: 2023-10-21 | 公开日: null",
                "计算项 完成比例 达到 60% | 完成数: 3, 应完成数: 5 | 完成数: 2.99, 应完成数: 5",
                "计算项 完成比例 低于 60% | 完成数: 2.99, 应完成数: 5 | 完成数: 3, 应完成数: 5",
                "计算项 完成比例 超过 60% | 完成数: 3.01, 应完成数: 5 | 完成数: 3, 应完成数: 5",
                "计算项 完成比例 不超过 60% | 完成数: 3, 应完成数: 5 | 完成数: 3.01, 应完成数: 5",
                "计算项 完成比例 不超过 60% | 完成数: 3, 应完成数: 5 | 完成数: 3, 应完成数: 0",
                "计算项 完成比例 不超过 60% | 完成数: 3, 应完成数: 5 | 完成数: 3, 应完成数: null",
                "计算项 完成比例 不超过 60% | 完成数: 3, 应完成数: 5 | 完成数: 3",
                "计算项 完成比例 达到 60% 但不足 70% | 完成数: 60, 应完成数: 100 | 完成数: 70, 应完成数: 100",
                "计算项 完成比例 超过 60% 且不超过 70% | 完成数: 70, 应完成数: 100 | 完成数: 60, 应完成数: 100",
                "计算项 缺口 达到 2 | 完成数: 3, 应完成数: 5 | 完成数: 3.01, 应完成数: 5",
                "计算项 缺口 低于 2 | 完成数: 3.01, 应完成数: 5 | 完成数: 3, 应完成数: 5",
                "计算项 缺口 超过 2 | 完成数: 2.99, 应完成数: 5 | 完成数: 3, 应完成数: 5",
                "计算项 缺口 不超过 2 | 完成数: 3, 应完成数: 5 | 完成数: 2.99, 应完成数: 5",
                "计算项 缺口 超过 2 且不超过 4 | 完成数: 1, 应完成数: 5 | 完成数: 3, 应完成数: 5",
                "计算项 公开用时 不超过 2 | 批复日: 2023-04-28, 公开日: 2023-05-03 | 批复日: 2023-04-28, 公开日: 2023-05-04",
                "计算项 公开用时 超过 5 | 批复日: 2023-04-28, 公开日: 2023-05-08 | 批复日: 2023-04-28, 公开日: 2023-05-06",
            })
    void saysOfInputsAndOfWhatIsWorkedOutFromThem(String sentence, String holding, String failing) throws IOException {
        Ruleset ruleset = ruleset("  " + sentence + "\n", "本指标得满分");

        assertThat(applies(ruleset, "inputs: {" + holding + "}")).isTrue();
        if (failing != null) {
            assertThat(applies(ruleset, "inputs: {" + failing + "}")).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "用时不超过 2 个工作日, 2023-05-03, 2023-05-04",
        "用时超过 2 个工作日, 2023-05-04, 2023-05-03",
        "用时超过 2 个工作日且不超过 5 个工作日, 2023-05-06, 2023-05-08",
        "用时不超过 2 日, 2023-04-30, 2023-05-01",
        "用时超过 2 日, 2023-05-01, 2023-04-30",
        "用时超过 2 日且不超过 5 日, 2023-05-03, 2023-05-04",
    })
    void saysOfAGoalWithDates(String sentence, String holding, String failing) throws IOException {
        Ruleset ruleset = ruleset("  本指标的每个目标\n  - " + sentence + "\n", "该目标得满分");
        String goal = "goals: [{indicator: a, name: 甲, start: 2023-04-28, finish: %s}]";

        assertThat(applies(ruleset, goal.formatted(holding))).isTrue();
        assertThat(applies(ruleset, goal.formatted(failing))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "检查发现 问题 | {indicator: a, kind: 问题} | ",
                "检查发现 问题 且不属于 天灾 | {indicator: a, kind: 问题, reason: 政策} | {indicator: a, kind: 问题, reason: 天灾}",
                "检查发现 问题 且不属于 天灾、政策 | {indicator: a, kind: 问题} | {indicator: a, kind: 问题, reason: 政策}",
            })
    void saysOfAFinding(String sentence, String holding, String failing) throws IOException {
        Ruleset ruleset = ruleset("  " + sentence + "\n", "每次扣 0.5 分且扣完为止");

        assertThat(applies(ruleset, "findings: [" + holding + "]")).isTrue();
        assertThat(applies(ruleset, "findings: [" + (failing == null ? "" : failing) + "]"))
                .isFalse();
        assertThat(applies(ruleset, "inputs: {}")).isFalse();
    }

    @Test
    void saysOfAChecklist() throws IOException {
        Ruleset ruleset = ruleset("  清单 制度清单 中填否的每一项\n", "每缺一项扣 1 分且扣完为止");

        assertThat(applies(ruleset, "inputs: {有章程: true, 有流程: false}")).isTrue();
        assertThat(applies(ruleset, "inputs: {有章程: true, 有流程: true}")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "本指标按 完成比例 得分且得满为止, '按完成比例得分，得满为止'",
        "本指标按 完成比例 与 另一比例 中较高者得分且得满为止, '按完成比例与另一比例中较高者得分，得满为止'",
        "本指标不适用且分值由同组指标分担, '不适用，分值由同组其他指标分担'",
        "本指标扣 0.5 分且扣完为止, '扣 0.5 分，扣完为止'",
    })
    void doesWithTheWholeIndicator(String sentence, String award) throws IOException {
        assertThat(award(ruleset("  填报项 申报 为是\n", sentence))).isEqualTo(award);
    }

    @ParameterizedTest
    @CsvSource({
        "检查发现 问题, 每次扣 0.5 分且扣完为止, '每发现一次扣 0.5 分，扣完为止'",
        "清单 制度清单 中填否的每一项, 每缺一项扣 2 分且扣完为止, '扣 2 分，扣完为止'",
        "本指标的每个目标, 该目标扣 2 分且扣完为止, '扣 2 分，扣完为止'",
        "计算项 完成比例 超过 100% 的部分, 每个百分点扣 0.5 分且扣完为止, '每超过一个百分点扣 0.5 分，扣完为止'",
        "计算项 完成比例 低于 100% 的部分, 每个百分点扣 0.5 分且扣完为止, '每低于一个百分点扣 0.5 分，扣完为止'",
        "计算项 缺口 超过 2 的部分, 每超一个单位扣 0.5 分且扣完为止, '每超过一件扣 0.5 分，扣完为止'",
        "计算项 缺口 低于 2 的部分, 每超一个单位扣 0.5 分且扣完为止, '每低于一件扣 0.5 分，扣完为止'",
    })
    void deducts(String condition, String sentence, String award) throws IOException {
        assertThat(award(ruleset("  " + condition + "\n", sentence))).isEqualTo(award);
    }

    @ParameterizedTest
    @CsvSource({"不得分, 不得分", "得一半分, 得一半分", "得满分, 得满分", "得 40% 的分, 得 40% 的分"})
    void awardsAGoalOrTheWhole(String sentence, String award) throws IOException {
        assertThat(award(ruleset("  本指标的每个目标\n", "该目标" + sentence))).isEqualTo(award);
        assertThat(award(ruleset("  填报项 申报 为是\n", "本指标" + sentence))).isEqualTo(award);
    }

    @Test
    void awardsInProportion() throws IOException {
        assertThat(award(ruleset("  本指标的每个目标\n", "该目标按完成率得分且得满为止"))).isEqualTo("按完成率得分，得满为止");
    }

    private static String award(Ruleset ruleset) {
        return RuleReader.read(new Vocabulary(ruleset)).inForce().get(0).award().text();
    }

    /** The guide's table has every sentence of the book. */
    @Test
    void theGuideNamesEverySentence() throws IOException {
        String guide = Files.readString(PHRASES.getParent().resolveSibling("README.md"), StandardCharsets.UTF_8)
                .replaceAll("\\{[^}]*}", "{}");
        Matcher phrases = Pattern.compile("(?m)^\\[(?:when|then)](.*?)=")
                .matcher(Files.readString(PHRASES, StandardCharsets.UTF_8));
        int count = 0;
        while (phrases.find()) {
            String sentence = phrases.group(1).replaceAll("\\{[^}]*}", "{}");
            if (!sentence.startsWith("- 年初目标值与实际完成值之比")) {
                assertThat(guide).contains("`" + sentence + "`");
            }
            count++;
        }
        assertThat(count).isGreaterThan(20);
    }
}
