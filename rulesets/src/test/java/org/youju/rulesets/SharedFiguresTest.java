package org.youju.rulesets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.youju.document.ProblemsException;
import org.youju.exact.Ratio;
import org.youju.impact.Population;
import org.youju.impact.ReferenceText;
import org.youju.impact.SharedFigures;
import org.youju.ruleset.Ruleset;
import org.youju.ruleset.RulesetFiles;
import org.youju.scorecard.Scorecard;
import org.youju.scoring.Format;
import org.youju.scoring.Youju;

/** Figures that come of all sheets are worked out first and written down; then each sheet is scored by itself. */
class SharedFiguresTest {

    private static final String DECLARED = """
            [{name: 最高得分, unit: 分, of: 得分, take: highest},
             {name: 最低得分, unit: 分, of: 得分, take: lowest},
             {name: 平均报价, unit: 万元, of: 报价, take: mean},
             {name: 有效平均报价, unit: 万元, of: 报价, take: mean-without-outliers, within: 60},
             {name: 全部得分, unit: 分, of: 得分, take: all},
             {name: 当地上限, unit: 万元}]
            """;

    private static final String LIMIT = "figures:\n  - {name: 当地上限, value: 500, year: 2030, source: 当地文件}\n";

    private static final String VALUES = """
            [{name: 与最高比, unit: '%', formula: 得分 ÷ 最高得分}, {name: 名次数, unit: 名, formula: '名次(得分, 全部得分)'},
             {name: 倒数, unit: 名, formula: '倒数名次(得分, 全部得分)'},
             {name: 偏离, unit: '%', formula: '绝对值(报价 - 有效平均报价) ÷ 平均报价 + (当地上限 - 最低得分) × 0'}]
            """;

    private static RulesetFiles files(String declared, String values, String reference) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try {
            files.put("phrases/2.dsl", Files.readAllBytes(Path.of("phrases/2.dsl")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("t/2030/ruleset.yaml", """
                {scheme: t, year: 2030, revision: 1, phrases: 2, title: 示例, issuer: 示例, sources: [],
                 rounding: {decimals: 2, mode: HALF_UP}, grades: {outOf: 100, provenance: sample, bands: []},
                 indicators: [a], reference: %s,
                 inputs: [{name: 得分, type: number, unit: 分, description: 示例}, {name: 报价, type: number, unit: 万元, description: 示例}]}
                """.formatted(declared));
        texts.put("t/2030/a/indicator.yaml", """
                {code: a, path: [甲, 甲, 甲], points: 10, provenance: sample, values: %s, clauses: [{id: '1', text: 示例, source: 示例}]}
                """.formatted(values));
        texts.put("t/2030/a/rules.dslr", """
                规则 "与最高比"
                  依据条款 a/1
                当
                  不论何种情况
                则
                  本指标按 与最高比 得分且得满为止
                结束
                """);
        if (!reference.isEmpty()) {
            texts.put("t/2030/reference.yaml", reference);
        }
        texts.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return RulesetFiles.of(files);
    }

    private static Population.Item sheet(String name, String inputs) {
        String yaml = "{scheme: t, year: 2030, department: {name: " + name + "}, inputs: {" + inputs + "}}";
        return new Population.Item(() -> yaml.getBytes(StandardCharsets.UTF_8), Format.YAML, name + ".yaml");
    }

    private static SharedFigures read(RulesetFiles files) {
        Youju youju = Youju.onDemand(files.withoutFigures());
        Ruleset ruleset = youju.year("t", 2030, null).ruleset();
        SharedFigures figures = new SharedFigures(youju, ruleset);
        figures.read(List.of(
                        sheet("甲局", "得分: 90, 报价: 100"),
                        sheet("乙局", "得分: 75, 报价: 100"),
                        sheet("丙局", "得分: 90, 报价: 401"),
                        sheet("丁局", "得分: 60"),
                        sheet("己局", "分数: 3"))
                .iterator());
        return figures;
    }

    @Test
    void twoPassesScoreEachSheetByWhatAllOfThemCameTo() {
        SharedFigures figures = read(files(DECLARED, VALUES, LIMIT));

        assertThat(figures.refused()).singleElement().asString().contains("己局.yaml", "分数");
        String reference = ReferenceText.of(
                Youju.onDemand(files(DECLARED, VALUES, LIMIT).withoutFigures())
                        .year("t", 2030, null)
                        .ruleset(),
                figures.found());
        assertThat(reference).isEqualTo("""
                # 各表共用的数。有 sheets 的由 ./youju reference 从各表算出，重新算会整个重写本文件。
                figures:
                  - name: "最高得分"
                    value: 90
                    year: 2030
                    source: "2030 年度 4 份表的“得分”"
                    sheets: [ "甲局", "乙局", "丙局", "丁局" ]
                  - name: "最低得分"
                    value: 60
                    year: 2030
                    source: "2030 年度 4 份表的“得分”"
                    sheets: [ "甲局", "乙局", "丙局", "丁局" ]
                  - name: "平均报价"
                    value: "601 ÷ 3"
                    year: 2030
                    source: "2030 年度 3 份表的“报价”"
                    sheets: [ "甲局", "乙局", "丙局" ]
                    leftOut: [ "丁局" ]
                  - name: "有效平均报价"
                    value: 100
                    year: 2030
                    source: "2030 年度 2 份表的“报价”"
                    sheets: [ "甲局", "乙局" ]
                    leftOut: [ "丁局", "丙局" ]
                  - name: "全部得分"
                    values: [90, 90, 75, 60]
                    year: 2030
                    source: "2030 年度 4 份表的“得分”"
                    sheets: [ "甲局", "乙局", "丙局", "丁局" ]
                  - name: "当地上限"
                    value: 500
                    year: 2030
                    source: "当地文件"
                """);
        Ratio mean = Youju.open(files(DECLARED, VALUES, reference))
                .year("t", 2030, null)
                .ruleset()
                .reference()
                .get(2)
                .numbers()
                .get(0)
                .value();
        assertThat(mean).as("exact").isEqualTo(Ratio.of(BigInteger.valueOf(601), BigInteger.valueOf(3)));
    }

    @Test
    void aSheetIsScoredByWhatWasWrittenAndTheExplanationCitesIt() {
        String reference = LIMIT
                + "  - {name: 最高得分, value: 90, year: 2030, source: 2030年度4份表}\n"
                + "  - {name: 最低得分, value: 60, year: 2030, source: 2030年度4份表}\n"
                + "  - {name: 平均报价, value: 1202 ÷ 5, year: 2030, source: 2030年度5份表}\n"
                + "  - {name: 有效平均报价, value: 100.5, year: 2030, source: 2030年度4份表}\n"
                + "  - {name: 全部得分, values: [90, 90, 75, 60], year: 2030, source: 2030年度4份表}\n";
        Youju youju = Youju.open(files(DECLARED, VALUES, reference));
        Scorecard card = youju.score(youju.read(
                "{scheme: t, year: 2030, department: {name: 乙局}, inputs: {得分: 75, 报价: 101}}"
                        .getBytes(StandardCharsets.UTF_8),
                Format.YAML,
                ""));

        assertThat(card.score()).isEqualByComparingTo("8.33");
        assertThat(card.indicators().get(0).entries().get(0).reason()).contains("（最高得分 90 分，据2030年度4份表）");
        var facts = youju.read(
                        "{scheme: t, year: 2030, department: {name: 乙局}, inputs: {得分: 75, 报价: 101}}"
                                .getBytes(StandardCharsets.UTF_8),
                        Format.YAML,
                        "")
                .facts()
                .sheet();
        assertThat(facts.value(facts.vocabulary().valuePosition("名次数")).decimal())
                .isEqualByComparingTo("3");
        assertThat(facts.value(facts.vocabulary().valuePosition("倒数")).decimal())
                .isEqualByComparingTo("2");
        assertThat(facts.value(facts.vocabulary().valuePosition("偏离")).fraction())
                .as("0.5 ÷ 240.4, exactly")
                .isEqualTo(Ratio.of(BigInteger.valueOf(5), BigInteger.valueOf(2404)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{name: 上限, unit: 万元}] | '' | REFERENCE_MISSING | t/2030/ruleset.yaml",
                "[{name: 上限, unit: 万元}] | {name: 上限, value: 5, year: 2029, source: 文件} | REFERENCE_OLD | t/2030/reference.yaml",
                "[{name: 上限, unit: 万元, notBefore: 2030}] | {name: 上限, value: 5, year: 2031, source: 文件} | REFERENCE_OLD | t/2030/reference.yaml",
                "[] | {name: 上限, value: 5, year: 2030, source: 文件} | REFERENCE_UNDECLARED | t/2030/reference.yaml",
                "[{name: 上限, unit: 万元}] | {name: 上限, value: 5万元, year: 2030, source: 文件} | WRONG_TYPE | t/2030/reference.yaml",
                "[{name: 上限, unit: 万元}] | {name: 上限, value: 5 ÷ 0, year: 2030, source: 文件} | WRONG_TYPE | t/2030/reference.yaml",
                "[{name: 上限, unit: 万元}] | {name: 上限, value: 5, year: 2030} | MISSING_FIELD | t/2030/reference.yaml",
                "[{name: 得分, unit: 分}] | {name: 得分, value: 5, year: 2030, source: 文件} | DUPLICATE | t/2030/ruleset.yaml",
                "[{name: 上限, unit: 分, of: 得分}] | {name: 上限, value: 5, year: 2030, source: 文件} | MISSING_FIELD | t/2030/ruleset.yaml",
                "[{name: 上限, unit: 分, of: 没有, take: mean}] | {name: 上限, value: 5, year: 2030, source: 文件} | INPUT_UNDECLARED | t/2030/ruleset.yaml",
                "[{name: 上限, unit: 分, of: 得分, take: best}] | {name: 上限, value: 5, year: 2030, source: 文件} | OUT_OF_RANGE | t/2030/ruleset.yaml",
                "[{name: 上限, unit: 分, of: 与最高比, take: mean}] | {name: 上限, value: 5, year: 2030, source: 文件} | REFERENCE_CIRCLE | t/2030/ruleset.yaml",
                "[{name: 上限, unit: 分, of: 得分, take: all}] | {name: 上限, values: [5], year: 2030, source: 文件} | REFERENCE_LIST | t/2030/a/indicator.yaml",
            })
    void aFigureThatIsMissingOldOrOfNothingIsRefusedWhereItStands(
            String declared, String given, String code, String file) {
        String values = declared.equals("[]") || declared.contains("name: 得分")
                ? "[{name: 与最高比, unit: '%', formula: 得分 ÷ 100}]"
                : "[{name: 与最高比, unit: '%', formula: 得分 ÷ 上限}]";
        List<String> found = new ArrayList<>();
        try {
            Youju.open(files(declared, values, given.isEmpty() ? "" : "figures:\n  - " + given + "\n"));
        } catch (ProblemsException refused) {
            refused.problems()
                    .forEach(one -> found.add(one.code() + " " + one.place().file()));
            assertThat(refused.problems()).allMatch(one -> one.place().line() > 0);
        }

        assertThat(found).contains(code + " " + file);
    }

    @Test
    void lastYearsFigureIsGoodWhereTheYearSaysSo() {
        Youju youju = Youju.open(files(
                "[{name: 上限, unit: 万元, notBefore: 2029}]",
                "[{name: 与最高比, unit: '%', formula: 得分 ÷ 上限}]",
                "figures:\n  - {name: 上限, value: 100, year: 2029, source: 去年文件}\n"));

        assertThat(youju.year("t", 2030, null).ruleset().reference().get(0).cited())
                .isEqualTo("上限 100 万元，据去年文件");
    }
}
