package org.youju.api.documents;

import java.nio.charset.StandardCharsets;
import org.youju.rendering.HtmlRendering;
import org.youju.rendering.Json;
import org.youju.rendering.JsonDecimals;
import org.youju.rendering.MarkdownRendering;
import org.youju.rendering.Report;
import org.youju.rendering.TextRendering;
import org.youju.rendering.pdf.PdfRendering;
import org.youju.rendering.word.WordRendering;

/** What a document can be had as; the first is what is given to those who do not mind. */
public enum DocumentForm {
    JSON("json", "application/json", 0),
    HTML("html", "text/html;charset=UTF-8", 1),
    MARKDOWN("md", "text/markdown;charset=UTF-8", 1),
    TEXT("text", "text/plain;charset=UTF-8", 1),
    WORD("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", 4),
    PDF("pdf", "application/pdf", 8);

    private final String word;
    private final String type;
    private final int kibibytesOfText;

    DocumentForm(String word, String type, int kibibytesOfText) {
        this.word = word;
        this.type = type;
        this.kibibytesOfText = kibibytesOfText;
    }

    /** What a report takes of the memory while it is made a document of this form, in bytes; measured, and rounded up. */
    long cost(Report report) {
        return 1024L * kibibytesOfText * report.texts();
    }

    /** What it is called on the command line. */
    @Override
    public String toString() {
        return word;
    }

    public boolean isText() {
        return this != WORD && this != PDF;
    }

    /** As {@code Content-Type} names it. */
    public String mediaType() {
        return type;
    }

    /**
     * @param json what the document is made from, as a record
     * @param decimals of JSON
     * @param report the document
     * @throws org.youju.document.ProblemsException PDF_FONT_MISSING
     */
    public byte[] bytes(Object json, JsonDecimals decimals, Report report) {
        return switch (this) {
            case JSON -> Json.bytes(json, decimals);
            case HTML -> HtmlRendering.render(report).getBytes(StandardCharsets.UTF_8);
            case MARKDOWN -> MarkdownRendering.render(report).getBytes(StandardCharsets.UTF_8);
            case TEXT -> TextRendering.render(report).getBytes(StandardCharsets.UTF_8);
            case WORD -> WordRendering.render(report);
            case PDF -> PdfRendering.render(report);
        };
    }
}
