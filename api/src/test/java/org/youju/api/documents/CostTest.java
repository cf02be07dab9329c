package org.youju.api.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.youju.api.answers.Memory;
import org.youju.rendering.Report;
import org.youju.rendering.Report.Bullets;
import org.youju.rendering.Report.Heading;
import org.youju.rendering.Report.Pair;
import org.youju.rendering.Report.Pairs;
import org.youju.rendering.Report.Paragraph;
import org.youju.rendering.Report.Signatures;
import org.youju.rendering.Report.Table;

class CostTest {

    private static Report cells(int rows, int columns) {
        return new Report(
                "题", List.of(new Table(List.of(), Collections.nCopies(rows, Collections.nCopies(columns, "")))));
    }

    @Test
    void everyTextOfAReportCountsEmptyOnesToo() {
        Report report = new Report(
                "题",
                List.of(
                        new Heading(1, "一"),
                        new Paragraph("二"),
                        new Pairs(List.of(new Pair("三", "四"))),
                        new Signatures(List.of("五")),
                        new Bullets(List.of("六", "七")),
                        new Table(List.of("八", "九"), List.of(List.of("十", ""), List.of("", "")))));

        assertThat(report.texts()).isEqualTo(14);
    }

    @ParameterizedTest
    @EnumSource
    void whatAFormCostsGrowsWithTheTextsOfTheReport(DocumentForm form) {
        // JSON is not made of the report
        if (form != DocumentForm.JSON) {
            assertThat(form.cost(cells(200, 10))).isGreaterThan(9 * form.cost(cells(20, 10)));
        }
        assertThat(form.cost(cells(1, 1))).isLessThanOrEqualTo(Memory.SMALL_DOCUMENT);
    }
}
