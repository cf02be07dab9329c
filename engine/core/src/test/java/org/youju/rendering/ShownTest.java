package org.youju.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.youju.SmallTable;
import org.youju.explanation.Explanation;
import org.youju.scoring.Youju;

/** Numbers and words as people read them in a document; the JSON has all digits. */
class ShownTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "得分 0.3333333333 | 得分 0.33",
                "-0.0033333333 | 0.00",
                "失分 -3.3333333333（四舍五入） | 失分 -3.33（四舍五入）",
                "完成率 66.6666666667%，在 60%（含）至 100% 之间 | 完成率 66.67%，在 60%（含）至 100% 之间",
                "10 × 2 ÷ 3 = 6.6666666667 | 10 × 2 ÷ 3 ≈ 6.67",
                "10 ÷ 3 ≈ 3.3333333333 | 10 ÷ 3 ≈ 3.33",
                "9.9999999999 | 10.00",
                "0.125 | 0.125",
                "33.333% | 33.333%",
                "363.123456 万元 | 363.123456 万元",
                "2023.01.31 | 2023.01.31"
            })
    void aNumberWithoutEndHasTwoDecimals(String exact, String shown) {
        assertThat(Shown.text(exact)).isEqualTo(shown);
    }

    @Test
    void noDocumentShowsDigitsWithoutEndAndTheJsonHasThem() {
        Youju youju = new SmallTable()
                .indicator("1.1.1", "10", "goals: 目标\n", SmallTable.rule("按比例", "本指标的每个目标", "该目标按完成率得分且得满为止"))
                .open();
        Explanation explanation = youju.explain(new SmallTable().sheet(youju, """
                goals:
                  - {indicator: "1.1.1", name: 甲, planned: 3, actual: 2}
                  - {indicator: "1.1.1", name: 乙, planned: 7, actual: 5}
                  - {indicator: "1.1.1", name: 丙, planned: 1, actual: 1}
                """));

        for (Report report : List.of(
                Reports.scorecard(explanation.scorecard()), FormalDocument.of(explanation, DocumentHead.NONE))) {
            assertThat(TextRendering.render(report))
                    .doesNotContainPattern("\\d\\.\\d{5,}|-0\\.00\\b")
                    .contains("66.67%");
            assertThat(MarkdownRendering.render(report)).doesNotContainPattern("\\d\\.\\d{5,}");
            assertThat(HtmlRendering.render(report)).doesNotContainPattern("\\d\\.\\d{5,}");
        }
        assertThat(Json.write(explanation)).contains("66.6666666667");
    }
}
