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
import org.youju.facts.InputFacts;
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
        Map<String, byte[]> files = Map.of(
                "phrases/1.dsl",
                Files.readAllBytes(PHRASES),
                "toy/2023/ruleset.yaml",
                bytes("""
                        {scheme: toy, year: 2023, revision: 1, phrases: 1, title: 示例, issuer: 示例, sources: [],
                         rounding: {decimals: 2, mode: HALF_UP}, grades: {outOf: 100, bands: []}, indicators: [甲],
                         inputs: [{name: 申报, type: yes-no, description: 示例},
                                  {name: 人数, type: number, description: 示例},
                                  {name: 制度, type: choice, choices: [完善, 缺失], description: 示例}]}
                        """.replace("甲", "a")),
                "toy/2023/a/indicator.yaml",
                bytes("{code: a, path: [一, 二, 三], points: 10, provenance: sample, goals: 目标,"
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
        Facts facts = FactsReader.read(ruleset, submission, problems);
        problems.throwIfAny("INVALID");
        List<Rule> rules = RuleReader.read(ruleset).inForce();
        boolean fires = !CompiledRules.compile(rules, new InputFacts(ruleset.inputs(), Map.of()))
                .fire(facts)
                .isEmpty();
        boolean holds = Trial.of(
                        rules.get(0),
                        facts,
                        facts.goals().get(0).isEmpty()
                                ? null
                                : facts.goals().get(0).get(0))
                .holds();
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
        return RuleReader.read(ruleset).inForce().get(0).award().text();
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
