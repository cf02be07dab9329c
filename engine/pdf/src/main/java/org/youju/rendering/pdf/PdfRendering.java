package org.youju.rendering.pdf;

import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.youju.document.Place;
import org.youju.document.ProblemsException;
import org.youju.rendering.HtmlRendering;
import org.youju.rendering.Report;

/** A report as PDF on A4: the HTML page, printed. */
public final class PdfRendering {

    static {
        // what it would tell of are the style's properties for browsers
        XRLog.setLoggingEnabled(false);
    }

    private PdfRendering() {}

    /** @throws ProblemsException PDF_FONT_MISSING where the machine has no font with Chinese characters */
    public static byte[] render(Report report) {
        return render(report, ChineseFont.folders());
    }

    static byte[] render(Report report, List<Path> folders) {
        List<Path> fonts = ChineseFont.find(folders);
        if (fonts.isEmpty()) {
            throw ProblemsException.of(
                    "PDF_FONT_MISSING",
                    new Place("", 0, ""),
                    "a PDF needs a TrueType font with Chinese characters, and this machine has none: install one (Debian:"
                            + " `apt-get install fonts-wqy-microhei`), or ask for Word or HTML",
                    "生成 PDF 需要含中文的 TrueType 字体，本机没有：请安装一种（Debian：apt-get install fonts-wqy-microhei），"
                            + "或改用 Word、HTML 格式");
        }
        try {
            return printed(report, fonts);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static byte[] printed(Report report, List<Path> fonts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<ChineseFont.Opened> opened = new ArrayList<>();
        try (PDDocument document = new PDDocument()) {
            PdfRendererBuilder builder = new PdfRendererBuilder()
                    .usePDDocument(document)
                    .useReplacementText("□")
                    // nothing that a text could name is fetched
                    .useUriResolver((base, uri) -> null)
                    .toStream(bytes);
            for (int i = 0; i < fonts.size(); i++) {
                ChineseFont.Opened font = ChineseFont.open(fonts.get(i));
                opened.add(font);
                PDType0Font embedded = PDType0Font.load(document, Objects.requireNonNull(font.font()), true);
                builder.useFont(new PDFontSupplier(embedded), HtmlRendering.FONTS.get(i));
            }
            Report printable = Printable.of(
                    report,
                    opened.stream()
                            .map(font -> Objects.requireNonNull(font.font()))
                            .toList());
            builder.withHtmlContent(HtmlRendering.render(printable), null).run();
        } finally {
            for (ChineseFont.Opened font : opened) {
                font.close();
            }
        }
        return bytes.toByteArray();
    }
}
