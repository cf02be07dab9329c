package org.youju.api.documents;

import java.util.Arrays;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.context.request.NativeWebRequest;
import org.youju.api.answers.Accept;
import org.youju.explanation.Explanation;
import org.youju.rendering.DocumentHead;
import org.youju.rendering.FormalDocument;
import org.youju.rendering.Report;

/**
 * A document as it is asked for and answered over HTTP.
 *
 * @param type one of the forms', with the parameters that were asked for
 */
public record DocumentAnswer(DocumentForm form, MediaType type) {

    private static final List<MediaType> TYPES = Arrays.stream(DocumentForm.values())
            .map(form -> MediaType.parseMediaType(form.mediaType()))
            .toList();

    /**
     * The form that a request's {@code Accept} asks for.
     *
     * @throws HttpMediaTypeNotAcceptableException where it is none of these
     */
    public static DocumentAnswer accepted(Accept accept, NativeWebRequest request)
            throws HttpMediaTypeNotAcceptableException {
        MediaType best = accept.best(request, TYPES);
        for (DocumentForm form : DocumentForm.values()) {
            if (TYPES.get(form.ordinal()).equalsTypeAndSubtype(best)) {
                return new DocumentAnswer(form, best);
            }
        }
        throw new IllegalStateException("no form for " + best);
    }

    /**
     * @param json what the document is made from, as a record
     * @param report the document
     * @throws org.youju.document.ProblemsException PDF_FONT_MISSING
     */
    public ResponseEntity<byte[]> of(Object json, Report report) {
        return ResponseEntity.ok().contentType(type).body(form.bytes(json, Accept.of(type), report));
    }

    /**
     * A whole explanation as a document.
     *
     * @throws org.youju.document.ProblemsException PDF_FONT_MISSING, or TOO_LARGE where it has more entries than the form takes
     */
    public ResponseEntity<byte[]> of(Explanation explanation, DocumentHead head) {
        Sizes.refuseTooManyEntries(form, explanation);
        return of(explanation, FormalDocument.of(explanation, head));
    }
}
