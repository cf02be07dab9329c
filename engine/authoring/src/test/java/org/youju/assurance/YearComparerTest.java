package org.youju.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.youju.rendering.TextRendering;
import org.youju.rules.Award;
import org.youju.rules.Condition;
import org.youju.rules.Operator;
import org.youju.rules.Quantity;
import org.youju.rules.Rule;
import org.youju.ruleset.Classes;
import org.youju.ruleset.Indicator;
import org.youju.ruleset.Ruleset;
import org.youju.ruleset.RulesetFiles;
import org.youju.ruleset.ValueDeclaration;
import org.youju.scoring.YearRules;
import org.youju.scoring.Youju;

/** Whatever a score depends on is told where it changed between two years, in whole words and numbers. */
class YearComparerTest {

    private static final String YEAR = "toy/2023/ruleset.yaml";
    private static final String INDICATOR = "toy/2023/1.1.1/indicator.yaml";
    private static final String RULES = "toy/2023/1.1.1/rules.dslr";

    /** What no score, deadline, check or reading of a sheet depends on; the last line of a difference names these. */
    private static final Set<String> NOT_TOLD = Set.of(
            "Ruleset.title",
            "Ruleset.issuer",
            "Ruleset.scope",
            "Source.id",
            "Source.title",
            "Source.date",
            "Source.provenance",
            "Clause.source",
            "Indicator.explanation",
            "Indicator.evidence",
            "Indicator.dataSource",
            "FindingKind.description",
            "InputDeclaration.description",
            "InputDeclaration.informative",
            "Ruleset.reviewBy",
            "Ruleset.editedBy");

    /** What is told elsewhere: which year it is, that files differ, who published it, and what rules were read to. */
    private static final Set<String> TOLD_ELSEWHERE = Set.of(
            "RulesetId.scheme",
            "RulesetId.year",
            "RulesetId.revision",
            "Ruleset.digest",
            "Ruleset.files",
            "Publication.digest",
            "Publication.by",
            "Publication.at",
            "Publication.engine",
            "Publication.files",
            "LockSignature.key",
            "LockSignature.value",
            "PhraseBookText.text",
            "RuleText.file",
            "RuleText.text",
            "Place.file",
            "Place.line",
            "Place.column",
            "Place.length",
            "Place.pointer",
            "Place.cell",
            // the inputs that a formula comes down to, which follow from it
            "ValueDeclaration.formulaInputs");

    /** What a rule's words do not say because it is where the rule stands, and not what it says. */
    private static final Set<String> PLACES = Set.of(
            "Rule.number",
            "Rule.name",
            "Rule.indicator",
            "Rule.reading",
            "Rule.about",
            // told beside what is declared: theInterpretationsThatARuleRestsOnAreTold
            "Rule.interpretations",
            "Place.file",
            "Place.line",
            "Place.column",
            "Place.length",
            "Place.pointer",
            "Place.cell",
            "OfSheet.position",
            "OfInput.position",
            "OfFindings.indicator",
            // what can be calculated follows from the award
            "AnyDerivable.all");

    private static YearRules year(Map<String, byte[]> files) {
        return Youju.open(RulesetFiles.of(files)).years().get(0);
    }

    private static YearDifference changed(String file, String from, String to) {
        Map<String, byte[]> files = new TreeMap<>(GoodRuleset.files());
        String text = new String(files.get(file), StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        files.put(file, GoodRuleset.bytes(text.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to))));
        return YearComparer.compare(year(GoodRuleset.files()), year(files));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                YEAR + " | decimals: 2 | decimals: 1 | 得分保留的小数：[-2-]{+1+} 位，四舍五入",
                YEAR + " | mode: HALF_UP | mode: DOWN | 得分保留的小数：2 位，[-四舍五入-]{+舍去+}",
                YEAR + " | {name: 优, from: 9} | {name: 优, from: 8.5} | 等级 优：[-9-]{+8.5+} 分起",
                YEAR + " | {name: 优, from: 9} | {name: 优秀, from: 9} | 等级 优：改为：[-等级 优-]{+等级 优秀+}",
                YEAR
                        + " | 应完成数, type: number, min: 1 | 应完成数, type: number, min: 1, max: 500 | 填报项 应完成数：数，不低于 1{+，不超过 500+}",
                YEAR
                        + " | 完成数, type: number, min: 0 | 完成数, type: number, min: 0, notApplicable: true | 填报项 完成数：数，不低于 0{+，可以不适用+}",
                YEAR + " | 完成数, type: number, min: 0 | 完成数, type: number, unit: 万元, min: 0 | 填报项 完成数：数，{+单位 万元，+}不低于 0",
                INDICATOR + " | path: [一级, 二级, 三级] | path: [一级, 二级, 别的] | 1.1.1 指标名称：一级 / 二级 / [-三级-]{+别的+}",
                INDICATOR + " | provenance: sample | provenance: recalled | 1.1.1 出处性质：[-示例数据-]{+据记忆整理+}，非[-官方-]{+原文+}",
                INDICATOR
                        + " | of: [完成数], per: [应完成数] | of: [完成数], less: [应完成数], per: [应完成数] | 1.1.1 计算项 完成率：{+(+}完成数 {+− 应完成数) +}÷ 应完成数（%）",
                INDICATOR + " | better: higher | better: lower | 1.1.1 方向 完成率：越[-高-]{+低+}越好",
            })
    void whatIsDeclaredOtherwiseIsTold(String file, String from, String to, String told) {
        String text = TextRendering.render(DifferenceText.of(changed(file, from, to)));

        assertThat(text).contains(told);
    }

    @Test
    void aRuleOfAnotherNameIsRenamed() {
        YearDifference difference = changed(RULES, "规则 \"没有事项得满分\"", "规则 \"无事项的得满分\"");

        assertThat(difference.rules())
                .singleElement()
                .satisfies(one -> assertThat(one.marked()).isEqualTo("改为：[-没有事项得满分-]{+无事项的得满分+}"));
        assertThat(difference.effects()).isEmpty();
    }

    @Test
    void anIndicatorOfAnotherCodeIsTheSame() {
        Map<String, byte[]> files = new TreeMap<>();
        GoodRuleset.files()
                .forEach((path, bytes) -> files.put(
                        path.replace("1.1.1", "1.1.9"),
                        path.endsWith(".dsl")
                                ? bytes
                                : GoodRuleset.bytes(
                                        new String(bytes, StandardCharsets.UTF_8).replace("1.1.1", "1.1.9"))));

        YearDifference difference = YearComparer.compare(year(GoodRuleset.files()), year(files));

        assertThat(difference.added()).isEmpty();
        assertThat(difference.removed()).isEmpty();
        assertThat(difference.declared())
                .extracting(YearDifference.Changed::marked)
                .containsExactly("改为：[-1.1.1-]{+1.1.9+}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "低于 60% 的 | 低于 65% 的 | 低于 [-60%-]{+65%+} 的",
                "2.00 分 | 12.00 分 | [-2.00-]{+12.00+} 分",
                "预算完成率低于一半 | 支付进度低于一半 | [-预算完成率-]{+支付进度+}低于一半",
                "得分 | 得分 | 得分",
            })
    void textsAreMarkedByWholeWordsAndNumbers(String from, String to, String marked) {
        assertThat(Marked.of(from, to)).isEqualTo(marked);
    }

    /** The ways in which a value can be worked out stand for one another. */
    private static List<Ruleset> full() {
        Ruleset full = Variations.samples(Ruleset.class).get(0);
        return Stream.of(true, false)
                .map(bySum -> (Ruleset) with(
                        full, "indicators", List.of(indicator(full.indicators().get(0), bySum))))
                .toList();
    }

    private static Object indicator(Indicator indicator, boolean bySum) {
        ValueDeclaration value = indicator.values().get(0);
        Object days = with(with(value, "name", "用时"), "formula", null);
        Object formula = with(value, "days", null);
        Object sum = with(with(with(value, "name", "率"), "formula", null), "days", null);
        return with(indicator, "values", bySum ? List.of(sum) : List.of(formula, days));
    }

    private static Object with(Object record, String component, @Nullable Object otherwise) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            try {
                values[i] = components[i].getName().equals(component)
                        ? otherwise
                        : components[i].getAccessor().invoke(record);
            } catch (ReflectiveOperationException wrong) {
                throw new IllegalStateException(component, wrong);
            }
        }
        return Variations.make(record.getClass(), values);
    }

    @Test
    void everythingThatAYearIsMadeOfIsCompared() {
        Set<String> silent = new TreeSet<>();
        Set<String> told = new TreeSet<>();
        for (Ruleset full : full()) {
            Variations.of(full).forEach(one -> {
                var worded = YearComparer.worded(full, one.otherwise());
                boolean differs = !worded.equals(YearComparer.worded(full, full));
                (differs ? told : silent).add(one.component());
            });
        }
        silent.removeAll(told);

        assertThat(silent)
                .as(
                        "components of a year that `ruleset diff` says nothing of: tell them in Declared or DeclaredIndicator")
                .containsExactlyInAnyOrderElementsOf(Stream.concat(NOT_TOLD.stream(), TOLD_ELSEWHERE.stream())
                        .toList());
    }

    @Test
    void everythingThatARuleSaysIsCompared() {
        Set<String> silent = new TreeSet<>();
        Set<String> told = new TreeSet<>();
        Rule plain = Variations.samples(Rule.class).get(0);
        Stream<Condition> conditions = Stream.concat(
                Variations.samples(Condition.class).stream(),
                Variations.samples(Quantity.class).stream()
                        .map(quantity -> new Condition.OnQuantity(quantity, Operator.LESS, BigDecimal.ONE)));
        Stream<Rule> rules = Stream.concat(
                conditions.map(condition -> (Rule) with(plain, "conditions", List.of(condition))),
                Variations.samples(Award.class).stream().map(award -> (Rule) with(plain, "award", award)));
        rules.forEach(rule -> Variations.of(rule)
                .forEach(one -> (RuleWording.of(one.otherwise()).equals(RuleWording.of(rule)) ? silent : told)
                        .add(one.component())));
        silent.removeAll(told);

        assertThat(silent).as("what a rule says and RuleWording does not").containsExactlyInAnyOrderElementsOf(PLACES);
    }

    @Test
    void theInterpretationsThatARuleRestsOnAreTold() {
        Map<String, byte[]> files = new TreeMap<>(GoodRuleset.files());
        files.put(
                INDICATOR,
                GoodRuleset.bytes(GoodRuleset.INDICATOR
                        + "interpretations:\n  - {id: I1, question: 问, texts: [{source: 示例, text: 原文}], taken: 取, reason: 因,"
                        + " decidedBy: 某人, others: [{id: I1a, reading: 别的, note: 示例}]}\n"));
        files.put(
                RULES,
                GoodRuleset.bytes(GoodRuleset.RULES.replaceFirst("依据条款 1.1.1/1\n", "依据条款 1.1.1/1\n  依据解释 1.1.1/I1\n")));

        YearDifference difference = YearComparer.compare(year(GoodRuleset.files()), year(files));

        assertThat(difference.rules()).isEmpty();
        assertThat(difference.declared())
                .extracting(YearDifference.Changed::name)
                .contains("规则 “没有事项得满分”依据解释");
    }

    @Test
    void theLastLineSaysThatDigestsDifferAndNothingWasFound() {
        YearDifference difference = changed(YEAR, "title: 示例", "title: 别的");

        assertThat(difference.files()).containsExactly("ruleset.yaml");
        assertThat(TextRendering.render(DifferenceText.of(difference)))
                .contains("文件的摘要不同，不同的文件有 1 个：ruleset.yaml。没有找到影响得分的改动。");
    }

    @Test
    void ofTheSameFilesNothingDiffers() {
        YearDifference same = YearComparer.compare(year(GoodRuleset.files()), year(GoodRuleset.files()));

        assertThat(same.isWithoutEffect()).isTrue();
        assertThat(TextRendering.render(DifferenceText.of(same))).contains("两者的文件完全相同，摘要也相同。");
    }

    @Test
    void aRoundingIsNotSaidToHaveNoEffect() {
        YearDifference difference = changed(YEAR, "decimals: 2", "decimals: 1");

        assertThat(difference.effects()).isEmpty();
        assertThat(TextRendering.render(DifferenceText.of(difference)))
                .contains("改变的分值和声明（进位、范围、等级、日历、计算项等）也会影响得分，见上")
                .doesNotContain("没有找到影响得分的改动");
    }

    @Test
    void pointsOfClassesAreToldInTheOrderWritten() {
        Indicator indicator = Variations.samples(Indicator.class).get(0);
        Map<String, BigDecimal> byClass = new LinkedHashMap<>();
        List.of("丁", "丙", "乙", "甲", "己", "戊").forEach(name -> byClass.put(name, BigDecimal.ONE));

        assertThat(DeclaredIndicator.of((Indicator) with(indicator, "pointsByClass", byClass)))
                .containsEntry("各类分值", "丁 1 分，丙 1 分，乙 1 分，甲 1 分，己 1 分，戊 1 分");
        assertThat(new Classes("甲", byClass).totals().keySet()).containsExactlyElementsOf(byClass.keySet());
    }
}
