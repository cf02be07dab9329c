package org.youju.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.youju.SmallTable;
import org.youju.document.Diagnostic;
import org.youju.document.ProblemsException;
import org.youju.schema.SubmissionSchema;
import org.youju.scoring.Format;
import org.youju.scoring.Sheet;
import org.youju.scoring.Youju;

/** A year may say which percentages are usual; others are asked about, and the per cent sign answers. */
class PlausibleTest {

    private static final String[] RULES = {
        SmallTable.rule("满分", "填报项 甲 为是", "本指标得满分"), SmallTable.rule("不得分", "填报项 甲 为否", "本指标不得分")
    };
    private static final Youju YOUJU =
            SmallTable.open(new SmallTable().inputs("""
                    - {name: 执行率, type: number, unit: "%", min: 0, plausible: {from: 50, to: 150}, informative: 示例, description: 示例}
                    - {name: 甲, type: yes-no, description: 示例}
                    """).indicator("1.1", "100", "", RULES));

    private static Sheet read(String rate) {
        String yaml = "year: 2023\ndepartment: {name: 甲局}\ninputs: {执行率: " + rate + "}\n";
        return YOUJU.read(yaml.getBytes(StandardCharsets.UTF_8), Format.YAML, "");
    }

    private static String outcome(String rate) {
        try {
            return read(rate).submission().inputs().containsKey("执行率") ? "taken" : "missing";
        } catch (ProblemsException refused) {
            return String.join(
                    " ", refused.problems().stream().map(Diagnostic::code).toList());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "89.5,taken",
        "50,taken",
        "150,taken",
        "49.9,PERCENT_UNCLEAR",
        "8950,PERCENT_UNCLEAR",
        "0.895,PERCENT_UNCLEAR",
        "0,PERCENT_UNCLEAR",
        "8.95%,taken",
        "0%,taken",
        "8950%,taken",
        "-1%,INPUT_INVALID"
    })
    void aPercentageOutsideWhatIsUsualIsAskedAboutUnlessItHasItsSign(String rate, String expected) {
        assertThat(outcome(rate)).isEqualTo(expected);
    }

    @Test
    void theQuestionNamesWhatIsUsual() {
        assertThat(catchThrowableOfType(ProblemsException.class, () -> read("8.95"))
                        .problems()
                        .get(0)
                        .messageZh())
                .contains("通常的范围（50% - 150%）")
                .contains("8.95%");
    }

    @Test
    void whatIsGivenBackIsReadAgainWithoutAQuestion() {
        Sheet sheet = read("8.95%");

        var written = Percentages.asWritten(sheet.submission(), sheet.year().ruleset());

        assertThat(written.get("inputs")).hasToString("{执行率=8.95%}");
        assertThat(Percentages.asWritten(read("89.5").submission(), sheet.year().ruleset())
                        .get("inputs"))
                .isEqualTo(Map.of("执行率", new BigDecimal("89.5")));
    }

    @Test
    void theSchemaSaysTheSame() {
        assertThat(SubmissionSchema.of(read("60").year().ruleset()).toString())
                .contains("minimum=50")
                .contains("maximum=150")
                .contains("pattern=^[0-9]");
    }

    @Test
    void aRangeThatIsNoneOrOfAnotherUnitIsRefused() {
        for (String wrong : List.of(
                "unit: 万元, plausible: {from: 1, to: 2}",
                "unit: \"%\", plausible: {from: 2, to: 1}",
                "unit: \"%\", plausible: {from: 2}",
                "unit: \"%\", plausible: {from: 1, to: 2, most: 3}")) {
            assertThat(catchThrowableOfType(
                            ProblemsException.class,
                            () -> SmallTable.open(new SmallTable()
                                    .inputs("- {name: 甲, type: yes-no, description: 示例}\n- {name: 率, type: number, "
                                            + wrong + ", informative: 示例, description: 示例}\n")
                                    .indicator("1.1", "100", "", RULES))))
                    .as(wrong)
                    .isNotNull();
        }
    }
}
