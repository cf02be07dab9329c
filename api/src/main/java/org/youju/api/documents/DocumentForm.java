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
    JSON("json", "application/json"),
    HTML("html", "text/html;charset=UTF-8"),
    MARKDOWN("md", "text/markdown;charset=UTF-8"),
    TEXT("text", "text/plain;charset=UTF-8"),
    WORD("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    PDF("pdf", "application/pdf");

    private final String word;
    private final String type;

    DocumentForm(String word, String type) {
        this.word = word;
        this.type = type;
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
