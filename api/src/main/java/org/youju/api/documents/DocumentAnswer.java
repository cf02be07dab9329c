package org.youju.api.documents;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.context.request.ServletWebRequest;
import org.youju.api.answers.Accept;
import org.youju.api.answers.Memory;
import org.youju.explanation.Explanation;
import org.youju.rendering.DocumentHead;
import org.youju.rendering.FormalDocument;
import org.youju.rendering.Report;

/** A document as it is asked for and answered over HTTP. */
public final class DocumentAnswer {

    private static final List<MediaType> TYPES = Arrays.stream(DocumentForm.values())
            .map(form -> MediaType.parseMediaType(form.mediaType()))
            .toList();

    private final DocumentForm form;
    private final MediaType type;
    private final Memory memory;
    private final HttpServletRequest request;

    private DocumentAnswer(DocumentForm form, MediaType type, Memory memory, HttpServletRequest request) {
        this.form = form;
        this.type = type;
        this.memory = memory;
        this.request = request;
    }

    public DocumentForm form() {
        return form;
    }

    /** One of the forms', with the parameters that were asked for. */
    public MediaType type() {
        return type;
    }

    /**
     * The form that a request's {@code Accept} asks for.
     *
     * @param memory of which the making of a large document holds its part
     *
     * @throws HttpMediaTypeNotAcceptableException where it is none of these
     */
    public static DocumentAnswer accepted(Accept accept, Memory memory, ServletWebRequest request)
            throws HttpMediaTypeNotAcceptableException {
        MediaType best = accept.best(request, TYPES);
        for (DocumentForm form : DocumentForm.values()) {
            if (TYPES.get(form.ordinal()).equalsTypeAndSubtype(best)) {
                return new DocumentAnswer(form, best, memory, request.getRequest());
            }
        }
        throw new IllegalStateException("no form for " + best);
    }

    /**
     * @param json what the document is made from, as a record
     * @param report the document
     * @throws org.youju.document.ProblemsException PDF_FONT_MISSING, or SERVER_BUSY where others hold the memory that it takes
     */
    public ResponseEntity<byte[]> of(Object json, Report report) {
        memory.holdDocument(request, form.cost(report));
        return ResponseEntity.ok().contentType(type).body(form.bytes(json, Accept.of(type), report));
    }

    /**
     * A whole explanation as a document.
     *
     * @throws org.youju.document.ProblemsException PDF_FONT_MISSING, TOO_LARGE where it has more entries than the form takes,
     *     or SERVER_BUSY where others hold the memory that it takes
     */
    public ResponseEntity<byte[]> of(Explanation explanation, DocumentHead head) {
        Sizes.refuseTooManyEntries(form, explanation);
        return of(explanation, FormalDocument.of(explanation, head));
    }
}
