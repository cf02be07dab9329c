package org.youju.rendering.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.youju.document.ProblemsException;
import org.youju.rendering.Report;
import org.youju.rendering.Report.Heading;
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
    void aMachineWithoutAFontSaysWhatToInstall() throws IOException {
        Files.writeString(folder.resolve("simsun.ttf"), "not a font");

        assertThatThrownBy(() -> PdfRendering.render(REPORT, List.of(folder, folder.resolve("none"))))
                .isInstanceOfSatisfying(ProblemsException.class, refused -> {
                    assertThat(refused.code()).isEqualTo("PDF_FONT_MISSING");
                    assertThat(refused.problems().get(0).messageZh()).contains("apt-get install", "Word");
                });
    }
}
