package org.youju.rendering.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.youju.document.ProblemsException;
import org.youju.rendering.Report;
import org.youju.rendering.Report.Bullets;
import org.youju.rendering.Report.Heading;
import org.youju.rendering.Report.Pair;
import org.youju.rendering.Report.Pairs;
import org.youju.rendering.Report.Paragraph;
import org.youju.rendering.Report.Table;

/** What a PDF holds when it is opened again, and what is said where none can be made. */
class PdfRenderingTest {

    private static final Report REPORT = new Report(
            "评分说明",
            List.of(
                    new Heading(1, "一、结果"),
                    new Paragraph("算式 15 × (1 − 50%) = 7.50，“黄江”≥ 60% & <标记>"),
                    new Table(List.of("编号", "说明"), List.of(List.of("1", "很长的说明".repeat(60))))));

    @TempDir
    private Path folder;

    @Test
    void theTextStandsInItOnA4() throws IOException {
        assumeFalse(
                ChineseFont.find(ChineseFont.folders()).isEmpty(),
                "this machine has no TrueType font with Chinese characters (Debian: fonts-wqy-microhei)");

        try (PDDocument document = Loader.loadPDF(PdfRendering.render(REPORT))) {
            String text = new PDFTextStripper().getText(document);

            assertThat(text)
                    .contains("评分说明", "一、结果", "算式 15 × (1 − 50%) = 7.50，“黄江”≥ 60% & <标记>", "第 1 页，共 1 页")
                    .doesNotContain("□");
            assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(595f, 596f);
        }
    }

    @Test
    void charactersThatTheFontLacksAreNamedAtTheBeginning() throws IOException {
        assumeFalse(ChineseFont.find(ChineseFont.folders()).isEmpty(), "this machine has no Chinese TrueType font");
        Report report = new Report(
                "评分说明",
                List.of(
                        new Heading(1, "部门 😀"),
                        new Pairs(List.of(new Pair("名称", "\uD83D\uDE80 局"))),
                        new Table(List.of("编号"), List.of(List.of("👍🏽"))),
                        new Bullets(List.of("零宽\u200B与变体\uFE0F不算"))));

        try (PDDocument document = Loader.loadPDF(PdfRendering.render(report))) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s", "");

            assertThat(text)
                    .contains("注意：打印所用的字体没有下列4个字符，本文件中以“□”代替", "U+1F3FD、U+1F44D、U+1F600、U+1F680。")
                    .contains("部门□", "零宽与变体不算")
                    .doesNotContain("U+200B", "U+FE0F");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "9", "长", "-", "."})
    void aLongWordStaysOnThePage(String letter) throws IOException {
        assumeFalse(ChineseFont.find(ChineseFont.folders()).isEmpty(), "this machine has no Chinese TrueType font");
        String word = letter.repeat(200);
        Report report = new Report(
                "评分说明 " + word,
                List.of(
                        new Heading(1, word),
                        new Paragraph(word),
                        new Pairs(List.of(new Pair(word, word))),
                        new Bullets(List.of(word)),
                        new Table(List.of(word, "二"), List.of(List.of("一", word)))));

        try (PDDocument document = Loader.loadPDF(PdfRendering.render(report))) {
            List<Float> beyond = new ArrayList<>();
            float width = document.getPage(0).getMediaBox().getWidth();
            new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> positions) {
                    positions.stream()
                            .map(one -> one.getXDirAdj() + one.getWidthDirAdj())
                            .filter(right -> right > width - 20)
                            .forEach(beyond::add);
                }
            }.getText(document);

            assertThat(beyond).isEmpty();
        }
    }

    @Test
    void aMachineWithoutAFontSaysWhatToInstall() throws IOException {
        Files.writeString(folder.resolve("simsun.ttf"), "not a font");

        assertThatThrownBy(() -> PdfRendering.render(REPORT, List.of(folder, folder.resolve("none"))))
                .isInstanceOfSatisfying(ProblemsException.class, refused -> {
                    assertThat(refused.code()).isEqualTo("PDF_FONT_MISSING");
                    assertThat(refused.problems().get(0).messageZh()).contains("apt-get install", "Word");
                });
    }
}
