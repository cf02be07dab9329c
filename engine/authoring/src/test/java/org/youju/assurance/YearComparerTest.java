package org.youju.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.youju.rendering.TextRendering;
import org.youju.ruleset.RulesetFiles;
import org.youju.scoring.YearRules;
import org.youju.scoring.Youju;

/** Whatever a score depends on is told where it changed between two years, in whole words and numbers. */
class YearComparerTest {

    private static final String YEAR = "toy/2023/ruleset.yaml";
    private static final String INDICATOR = "toy/2023/1.1.1/indicator.yaml";
    private static final String RULES = "toy/2023/1.1.1/rules.dslr";

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
}
