package org.youju.rulesets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.youju.document.ProblemsException;
import org.youju.rendering.Json;
import org.youju.rendering.Reports;
import org.youju.rendering.TextRendering;
import org.youju.ruleset.RulesetFiles;
import org.youju.scorecard.Scorecard;
import org.youju.scoring.Format;
import org.youju.scoring.Youju;
import tools.jackson.databind.json.JsonMapper;

/** What is said of a whole table: points by class, limits of sections and of the total, and rules for the grade. */
class WholeTableTest {

    private static final String TOTAL = """
            规则 "未完成目标的不得评良"
              依据条款 total/1
            当
              填报项 完成目标 为否
            则
              等级不高于 中
            结束

            规则 "有批评的降一档"
              依据条款 total/1
            当
              填报项 通报批评 为是
            则
              等级降 1 档
            结束

            规则 "重大事故一票否决"
              依据条款 total/1
            当
              填报项 重大事故 为是
            则
              一票否决
            结束
            """;

    static Youju open(Map<String, String> changed) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("t/2030/ruleset.yaml", """
                {scheme: t, year: 2030, revision: 1, phrases: 2, title: 示例, issuer: 示例, sources: [],
                 rounding: {decimals: 2, mode: HALF_UP},
                 grades: {outOf: 100, provenance: sample, bands: [{name: 优, from: 90}, {name: 良, from: 75}, {name: 中, from: 60}, {name: 差, from: -100}]},
                 classes: {by: 类别}, sections: [{section: 乙栏, most: 60}], bounds: {most: 100, least: 0},
                 indicators: [a, b, c], total: total,
                 inputs: [{name: 类别, type: choice, choices: [产区, 非产区], description: 示例},
                          {name: 甲得, type: number, min: 0, description: 示例}, {name: 乙得, type: number, min: 0, description: 示例},
                          {name: 加, type: number, min: 0, description: 示例},
                          {name: 完成目标, type: yes-no, description: 示例}, {name: 通报批评, type: yes-no, description: 示例},
                          {name: 重大事故, type: yes-no, description: 示例}]}
                """);
        texts.put(
                "t/2030/a/indicator.yaml",
                "{code: a, path: [甲栏, 甲, 甲], pointsByClass: {产区: 40, 非产区: 30},"
                        + " provenance: sample, clauses: [{id: '1', text: 示例, source: 示例}]}");
        texts.put(
                "t/2030/b/indicator.yaml",
                "{code: b, path: [乙栏, 乙, 乙], pointsByClass: {产区: 60, 非产区: 70},"
                        + " provenance: sample, clauses: [{id: '1', text: 示例, source: 示例}]}");
        texts.put(
                "t/2030/c/indicator.yaml",
                "{code: c, path: [乙栏, 加分, 加分], kind: bonus, most: 20,"
                        + " provenance: sample, clauses: [{id: '1', text: 示例, source: 示例}]}");
        texts.put("t/2030/a/rules.dslr", rule("a", "不论何种情况", "本指标按 甲得 每有一分得 1 分且得满为止"));
        texts.put("t/2030/b/rules.dslr", rule("b", "不论何种情况", "本指标按 乙得 每有一分得 1 分且得满为止"));
        texts.put("t/2030/c/rules.dslr", rule("c", "不论何种情况", "本指标按 加 每有一分得 1 分且得满为止"));
        texts.put(
                "t/2030/total/indicator.yaml",
                "{code: total, name: 总分, provenance: sample, clauses: [{id: '1', text: 示例, source: 示例}]}");
        texts.put("t/2030/total/rules.dslr", TOTAL);
        texts.putAll(changed);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("phrases/2.dsl", Files.readAllBytes(Path.of("phrases/2.dsl")));
        texts.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return Youju.open(RulesetFiles.of(files));
    }

    static String rule(String code, String condition, String conclusion) {
        return "规则 \"甲\"\n  依据条款 " + code + "/1\n当\n  " + condition + "\n则\n  " + conclusion + "\n结束\n";
    }

    private static Scorecard score(String inputs) throws IOException {
        Youju youju = open(Map.of());
        return youju.score(youju.read(
                ("{scheme: t, year: 2030, department: {name: 甲局}, findings: [], inputs: {" + inputs + "}}")
                        .getBytes(StandardCharsets.UTF_8),
                Format.YAML,
                ""));
    }

    private static final String NONE = ", 完成目标: true, 通报批评: false, 重大事故: false";

    @Test
    void eachClassHasItsOwnPoints() throws IOException {
        assertThat(score("类别: 产区, 甲得: 50, 乙得: 50, 加: 0" + NONE).score()).isEqualByComparingTo("90");
        assertThat(score("类别: 非产区, 甲得: 50, 乙得: 50, 加: 0" + NONE).score()).isEqualByComparingTo("80");
    }

    @Test
    void aSheetWithoutItsClassIsNotScored() {
        assertThatThrownBy(() -> score("甲得: 50, 乙得: 50, 加: 0" + NONE))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("类别");
    }

    @Test
    void aSectionComesToItsMostAndTheTotalToIts() throws IOException {
        Scorecard card = score("类别: 产区, 甲得: 40, 乙得: 55, 加: 12" + NONE);

        assertThat(card.score()).isEqualByComparingTo("100");
        assertThat(card.audit())
                .extracting(Scorecard.AuditFinding::message)
                .anyMatch(message -> message.equals("“乙栏”各指标合计 67.00 分，规定“乙栏”最多 60 分，超出的 7.00 分不计入总分"));
        assertThat(card.audit()).extracting(Scorecard.AuditFinding::message).contains("指标 c 在分值之外加 12.00 分");
        assertThat(card.lost()).as("of the table's points").isEqualByComparingTo(new BigDecimal("5"));
        assertThat(card.bonus()).isEqualByComparingTo("12");
        assertThat(card.penalty()).isEqualByComparingTo("0");
        assertThat(card.limits())
                .extracting(Scorecard.LimitLine::seq, Scorecard.LimitLine::section, Scorecard.LimitLine::arithmetic)
                .containsExactly(tuple(5, "乙栏", "60 − 67 = -7.00"));
        assertThat(card.indicators().get(2).bonus()).isEqualByComparingTo("12");
        assertThat(card.indicators().get(0).bonus()).as("it may give none").isNull();
        String line = new String(Json.compact(card), StandardCharsets.UTF_8);
        assertThat(line)
                .contains("\"lost\":5.00,\"bonus\":12.00,\"penalty\":0.00,\"limits\":[{\"seq\":5,\"section\":\"乙栏\"");
        assertThat(new JsonMapper().readTree(line)).isEqualTo(new JsonMapper().readTree(Json.write(card)));
        assertThat(TextRendering.render(Reports.scorecard(card)))
                .contains("分值外加分：12.00", "“乙栏”的上下限：-7.00（60 − 67 = -7.00）");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void everyMovementAddsUpToTheScore(long seed) throws IOException {
        Youju youju = open(Map.of());
        Random random = new Random(seed);
        for (int i = 0; i < 50; i++) {
            Scorecard card = youju.score(youju.read(
                    ("{scheme: t, year: 2030, department: {name: 甲局}, findings: [], inputs: {类别: 产区, 甲得: "
                                    + random.nextInt(50) + ", 乙得: " + random.nextInt(70) + ", 加: " + random.nextInt(30)
                                    + NONE + "}}")
                            .getBytes(StandardCharsets.UTF_8),
                    Format.YAML,
                    ""));
            BigDecimal sum = BigDecimal.ZERO;
            for (Scorecard.IndicatorScore one : card.indicators()) {
                for (Scorecard.EntryLine entry : one.entries()) {
                    sum = switch (entry.kind()) {
                        case AWARDED, BONUS -> sum.add(entry.points());
                        case PENALTY -> sum.subtract(entry.points());
                        case LOST -> sum;
                    };
                }
            }
            for (Scorecard.LimitLine limit : card.limits()) {
                sum = sum.add(limit.points());
            }
            assertThat(sum)
                    .as("entries and limits of sheet %s, seed %s", i, seed)
                    .isEqualByComparingTo(card.score());
            BigDecimal moved =
                    card.limits().stream().map(Scorecard.LimitLine::points).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(card.points()
                            .subtract(card.lost())
                            .add(card.bonus())
                            .subtract(card.penalty())
                            .add(moved))
                    .as("the card of sheet %s, seed %s", i, seed)
                    .isEqualByComparingTo(card.score());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'完成目标: true, 通报批评: false, 重大事故: false', 优",
        "'完成目标: false, 通报批评: false, 重大事故: false', 中",
        "'完成目标: true, 通报批评: true, 重大事故: false', 良",
        "'完成目标: false, 通报批评: true, 重大事故: false', 中",
        "'完成目标: true, 通报批评: false, 重大事故: true', 差",
    })
    void theGradeIsLimitedAndTheScoreStays(String inputs, String grade) throws IOException {
        Scorecard card = score("类别: 产区, 甲得: 40, 乙得: 55, 加: 0, " + inputs);

        assertThat(card.score()).isEqualByComparingTo("95");
        assertThat(card.grade()).isEqualTo(grade);
        assertThat(card.audit().stream().anyMatch(one -> one.code().equals("GRADE_LIMITED")))
                .isEqualTo(!grade.equals("优"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "t/2030/a/rules.dslr | 每 3 个百分点扣 1 分且扣完为止 | STEP_UNCLEAR",
                "t/2030/a/rules.dslr | 本指标扣 5% 分且扣完为止 | PERCENT_FOR_POINTS",
                "t/2030/a/rules.dslr | 本指标扣 5 分 | END_MISSING",
                "t/2030/a/rules.dslr | 本指标得 41 分 | POINTS_BEYOND_FULL",
                "t/2030/a/rules.dslr | 本指标得分 | SENTENCE_UNKNOWN",
                "t/2030/a/rules.dslr | 本指标按 甲得 从 8 得 5 分到 2 得 10 分直线内插 | INTERPOLATION_BACKWARDS",
            })
    void aConclusionThatSaysSomethingElseIsRefusedAtItsLine(String file, String conclusion, String code) {
        assertThatThrownBy(() -> open(Map.of(file, rule("a", "不论何种情况", conclusion))))
                .isInstanceOfSatisfying(ProblemsException.class, refused -> {
                    assertThat(refused.problems()).extracting(one -> one.code()).contains(code);
                    assertThat(refused.problems().get(0).place().line())
                            .as("the line of 则, or of the sentence below it")
                            .isBetween(5, 6);
                });
    }

    @Test
    void twoRulesForWhatIsLeftAreRefused() throws IOException {
        String two = rule("a", "其余情况", "本指标不得分") + rule("a", "其余情况", "本指标得满分").replace("甲", "乙");

        assertThat(codes(Map.of("t/2030/a/rules.dslr", two))).contains("OTHERWISE_TWICE");
    }

    @Test
    void aClassWithoutPointsABonusWithoutAMostAndACircleAreRefused() throws IOException {
        assertThat(codes(Map.of(
                        "t/2030/a/indicator.yaml",
                        "{code: a, path: [甲栏, 甲, 甲], pointsByClass: {产区: 40}, provenance: sample,"
                                + " clauses: [{id: '1', text: 示例, source: 示例}]}")))
                .contains("CLASS_WITHOUT_POINTS");
        assertThat(codes(Map.of(
                        "t/2030/c/indicator.yaml",
                        "{code: c, path: [乙栏, 加分, 加分], kind: bonus, provenance: sample,"
                                + " clauses: [{id: '1', text: 示例, source: 示例}]}")))
                .contains("MISSING_FIELD");
        assertThat(codes(Map.of(
                        "t/2030/c/indicator.yaml",
                        "{code: c, path: [乙栏, 加分, 加分], kind: bonus, most: 5, pointsByClass: {产区: 4, 非产区: 3}, provenance: sample,"
                                + " clauses: [{id: '1', text: 示例, source: 示例}]}")))
                .contains("OUT_OF_RANGE");
        assertThat(codes(Map.of(
                        "t/2030/a/indicator.yaml",
                        "{code: a, path: [甲栏, 甲, 甲], pointsByClass: {产区: 40, 非产区: 30}, provenance: sample,"
                                + " values: [{name: 子, unit: 分, formula: 丑 + 1}, {name: 丑, unit: 分, formula: 子 × 2}],"
                                + " clauses: [{id: '1', text: 示例, source: 示例}]}")))
                .contains("VALUE_CIRCLE");
    }

    private static List<String> codes(Map<String, String> changed) throws IOException {
        try {
            open(changed);
        } catch (ProblemsException refused) {
            return refused.problems().stream().map(one -> one.code()).toList();
        }
        return List.of();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "填报项 甲得 不低于 ５ | 5 | 4",
                "填报项 甲得 大于 5 | 6 | 5",
                "填报项 甲得 小于 5 | 4 | 5",
                "填报项 甲得 不高于 5 | 5 | 6",
                "填报项 甲得 等于 5 | 5 | 4",
                "填报项 甲得 超过 5 但不足 7 | 6 | 7",
                "填报项 甲得 达到 5 且不超过 7 | 7 | 8",
            })
    void theWordsThatPeopleWriteMeanTheSame(String condition, String holding, String failing) throws IOException {
        String rules =
                rule("a", condition, "本指标得 1 分") + rule("a", "其余情况", "本指标不得分").replace("甲", "乙");
        Youju youju = open(Map.of("t/2030/a/rules.dslr", rules));

        for (String given : new String[] {holding, failing}) {
            Scorecard card = youju.score(youju.read(
                    ("{scheme: t, year: 2030, department: {name: 甲局}, findings: [], inputs: {类别: 产区, 甲得: " + given
                                    + ", 乙得: 0, 加: 0" + NONE + "}}")
                            .getBytes(StandardCharsets.UTF_8),
                    Format.YAML,
                    ""));
            assertThat(card.indicators().get(0).score())
                    .as("%s at %s", condition, given)
                    .isEqualByComparingTo(given.equals(holding) ? "1" : "0");
        }
    }
}
