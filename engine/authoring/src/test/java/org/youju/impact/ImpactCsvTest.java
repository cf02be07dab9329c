package org.youju.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a spreadsheet makes of the rows of an impact: text stays text, and its headings are Chinese. */
class ImpactCsvTest {

    private static String cell(String department) {
        return ImpactText.csv(new Row.Scored(
                        "a.yaml",
                        department,
                        new BigDecimal("90.00"),
                        new BigDecimal("-2.5"),
                        null,
                        "良",
                        List.of(),
                        Map.of(Part.RULES, new BigDecimal("-92.5"))))
                .split("a.yaml,", 2)[1];
    }

    @Test
    void aSpreadsheetKnowsItForUtf8AndReadsChineseHeadings() {
        assertThat(ImpactText.csvHead())
                .isEqualTo("\uFEFF位置,部门,原得分,新得分,变化,原等级,新等级,哪些指标、哪些规则,无法计分的原因,"
                        + "规则,封顶,扣完为止,进位,分值分担,加分,倒扣,合计上下限,总分规则\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-2+3+cmd|' /C calc'!A0",
                "=1+1",
                "+1",
                "@SUM(1)",
                "-",
                "--1",
                "-1e5",
                "－2+3",
                "＝1",
                "＋1",
                "＠甲",
                "\t=1",
                "\r=1",
                "\n=1",
                " =1+1",
                "\u3000+1"
            })
    void nothingThatADepartmentIsCalledBecomesAFormula(String name) {
        assertThat(cell(name)).matches("(?s)\"?'.*").contains("90.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"甲局", "-5", "-2.50", "12", "甲=乙", "甲-乙"})
    void whatIsNoFormulaStaysAsItIs(String name) {
        assertThat(cell(name)).startsWith(name + ",90.00,-2.5,-92.50,,良,");
    }

    @Test
    void whatCouldNotBeScoredIsSaidInChineseOnly() {
        assertThat(ImpactText.csv(new Row.Unreadable("b.json", "SUBMISSION_INVALID", "第 3 行：应为数字")))
                .isEqualTo("b.json,,,,,,,,第 3 行：应为数字,,,,,,,,,\r\n");
    }
}
