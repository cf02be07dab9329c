package org.youju.rules.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.youju.SmallTable.rule;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.youju.SmallTable;
import org.youju.document.Diagnostic;
import org.youju.document.ProblemsException;

/** Letters as PDFs copy them (⼯ for 工): the message shows which character is meant to be another. */
class LookAlikesInRulesTest {

    private static String said(String rules) {
        SmallTable table = new SmallTable()
                .inputs(
                        "- {name: 工作制度, type: yes-no, description: 示例}\n- {name: 人数, type: number, unit: 人, min: 1, description: 示例}")
                .indicator(
                        "1.1.1",
                        "10",
                        "values:\n  - {name: 用工数, of: [人数], unit: 人}\n"
                                + "findings: [{kind: 用工违规, unit: 次, reasons: [工期调整], description: 示例}]\n",
                        rules);
        ProblemsException refused = catchThrowableOfType(ProblemsException.class, table::open);
        return refused.problems().stream().map(Diagnostic::messageZh).collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "填报项 ⼯作制度 为是, 是不是“工作制度”？第 1 个字写的是 ⼯ (U+2F2F)",
        "计算项 用⼯数 超过 3, 是不是“用工数”？第 2 个字写的是 ⼯ (U+2F2F)",
        "检查发现 用⼯违规, 是不是“用工违规”？第 2 个字写的是 ⼯ (U+2F2F)",
        "检查发现 用工违规 且不属于 ⼯期调整, 是不是“工期调整”？第 1 个字写的是 ⼯ (U+2F2F)",
        "填报项 工作制度 为⽇, 第 11 个字 ⽇ (U+2F47) 看着像 日 (U+65E5)"
    })
    void theCharacterIsShown(String sentence, String shown) {
        String award = sentence.startsWith("检查发现") ? "每次扣 1 分且扣完为止" : "本指标得满分";

        assertThat(said(rule("甲", sentence, award))).contains(shown);
    }

    @Test
    void whatLooksLikeNothingThereIsHasNoHint() {
        assertThat(said(rule("甲", "填报项 没有这项 为是", "本指标得满分"))).doesNotContain("是不是", "看着像");
    }
}
