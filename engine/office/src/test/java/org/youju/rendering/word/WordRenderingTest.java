package org.youju.rendering.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.youju.rendering.Columns;
import org.youju.rendering.Report;
import org.youju.rendering.Report.Bullets;
import org.youju.rendering.Report.Heading;
import org.youju.rendering.Report.Pair;
import org.youju.rendering.Report.Pairs;
import org.youju.rendering.Report.Paragraph;
import org.youju.rendering.Report.Signatures;
import org.youju.rendering.Report.Table;

/** What a Word file holds when it is opened again. */
class WordRenderingTest {

    private static final Report REPORT = new Report(
            "评分说明",
            List.of(
                    new Heading(1, "一、结果"),
                    new Heading(2, "（一）指标"),
                    new Paragraph("第一行\n第二行\u001b与<标记>&"),
                    new Pairs(List.of(new Pair("部门", "示例部门"))),
                    new Bullets(List.of("其一")),
                    new Table(List.of("编号", "说明"), List.of(List.of("1", "很长的说明".repeat(60)), List.of("2", "短"))),
                    new Signatures(List.of("经办人", "复核人", "日期"))));

    private static XWPFDocument opened(Report report) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(WordRendering.render(report)));
    }

    @Test
    void headingsAreHeadings() throws IOException {
        try (XWPFDocument document = opened(REPORT)) {
            assertThat(document.getParagraphs().stream()
                            .filter(one -> one.getStyle() != null)
                            .filter(one -> one.getStyle().matches("Title|Heading\\d"))
                            .map(one -> one.getStyle() + " " + one.getText()))
                    .containsExactly("Title 评分说明", "Heading1 一、结果", "Heading2 （一）指标");
            assertThat(document.getStyles().getStyle("Heading1").getName()).isEqualTo("heading 1");
        }
    }

    @Test
    void everyParagraphHasAStyleThatIsThere() throws IOException {
        try (XWPFDocument document = opened(REPORT)) {
            for (XWPFParagraph paragraph : document.getParagraphs()) {
                assertThat(document.getStyles().styleExist(paragraph.getStyle()))
                        .as(paragraph.getText())
                        .isTrue();
            }
        }
    }

    @Test
    void textIsTextAndLinesStayLines() throws IOException {
        try (XWPFDocument document = opened(REPORT)) {
            assertThat(document.getParagraphs().stream().map(XWPFParagraph::getText))
                    .contains("第一行\n第二行 与<标记>&", "• 其一");
        }
    }

    @Test
    void aTableRepeatsItsHeadAndKeepsRowsWhole() throws IOException {
        try (XWPFDocument document = opened(REPORT)) {
            XWPFTable table = document.getTables().get(1);

            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRows()).allMatch(row -> row.isCantSplitRow());
            assertThat(table.getText()).startsWith("编号\t说明\n1\t很长的说明").endsWith("2\t短\n");
        }
    }

    @Test
    void theColumnsOfATableFillThePage() throws IOException {
        try (XWPFDocument document = opened(REPORT)) {
            XWPFTable table = document.getTables().get(1);

            assertThat(table.getRow(0).getCell(0).getWidth()
                            + table.getRow(0).getCell(1).getWidth())
                    .isBetween(WordPage.TEXT_WIDTH - 2, WordPage.TEXT_WIDTH);
            assertThat(table.getRow(0).getCell(0).getWidth())
                    .as("what is short stands on one line, and takes little")
                    .isBetween(400, 1600);
        }
    }

    @Test
    void sharesOfTheWidthAddUp() {
        for (int columns = 1; columns <= 12; columns++) {
            List<String> texts = IntStream.range(0, columns)
                    .mapToObj(i -> "字".repeat(i * i + 1))
                    .toList();

            assertThat(IntStream.of(Columns.perMille(new Table(texts, List.of())))
                            .sum())
                    .isEqualTo(1000);
            assertThat(Columns.perMille(new Table(texts, List.of(texts))))
                    .as("%s columns", columns)
                    .satisfies(shares ->
                            assertThat(IntStream.of(shares).min().orElseThrow()).isGreaterThanOrEqualTo(20));
        }
    }

    @Test
    void pagesAreNumbered() throws IOException {
        try (XWPFDocument document = opened(REPORT)) {
            String footer = document.getFooterList().get(0)._getHdrFtr().xmlText();

            assertThat(footer).contains("w:instr=\"PAGE\"", "w:instr=\"NUMPAGES\"", "第 ");
        }
    }

    @Test
    void placesToSignAreNamed() throws IOException {
        try (XWPFDocument document = opened(REPORT)) {
            assertThat(document.getTables().get(2).getText()).isEqualTo("经办人：\t复核人：\n日期：\t\n");
        }
    }

    @Test
    void theSameReportGivesTheSameBytes() throws IOException {
        byte[] first = WordRendering.render(REPORT);

        assertThat(WordRendering.render(REPORT)).isEqualTo(first);
        try (XWPFDocument document = opened(REPORT)) {
            var properties = document.getProperties().getCoreProperties().getUnderlyingProperties();
            assertThat(properties.getCreatedProperty()).isEmpty();
            assertThat(properties.getModifiedProperty()).isEmpty();
            assertThat(properties.getTitleProperty()).hasValue("评分说明");
        }
    }
}
