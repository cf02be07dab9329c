package org.youju.api.documents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.youju.explanation.Explanation;
import org.youju.rendering.DocumentHead;
import org.youju.rendering.FormalDocument;
import org.youju.rendering.Json;
import org.youju.rendering.Report;

/** Documents as they are asked for and answered over HTTP. */
public final class DocumentAnswer {

    private DocumentAnswer() {}

    /**
     * The form that a request's {@code Accept} asks for.
     *
     * @throws HttpMediaTypeNotAcceptableException where it is none of these
     */
    public static DocumentForm accepted(@Nullable String accept) throws HttpMediaTypeNotAcceptableException {
        if (accept == null || accept.isBlank()) {
            return DocumentForm.JSON;
        }
        List<MediaType> accepted;
        try {
            accepted = new ArrayList<>(MediaType.parseMediaTypes(accept));
        } catch (InvalidMediaTypeException unreadable) {
            throw new HttpMediaTypeNotAcceptableException(String.valueOf(unreadable.getMessage()));
        }
        accepted.sort((one, other) -> Double.compare(other.getQualityValue(), one.getQualityValue()));
        for (MediaType one : accepted) {
            for (DocumentForm form : DocumentForm.values()) {
                if (one.getQualityValue() > 0 && one.isCompatibleWith(mediaType(form))) {
                    return form;
                }
            }
        }
        throw new HttpMediaTypeNotAcceptableException(Arrays.stream(DocumentForm.values())
                .map(DocumentAnswer::mediaType)
                .toList());
    }

    /**
     * @param json what the document is made from, as JSON
     * @param report the document
     * @throws org.youju.document.ProblemsException PDF_FONT_MISSING
     */
    public static ResponseEntity<byte[]> of(DocumentForm form, String json, Report report) {
        return ResponseEntity.ok().contentType(mediaType(form)).body(form.bytes(json, report));
    }

    /**
     * A whole explanation as a document.
     *
     * @throws org.youju.document.ProblemsException PDF_FONT_MISSING, or TOO_LARGE where it has more entries than the form takes
     */
    public static ResponseEntity<byte[]> of(DocumentForm form, Explanation explanation, DocumentHead head) {
        Sizes.refuseTooManyEntries(form, explanation);
        return of(form, Json.write(explanation), FormalDocument.of(explanation, head));
    }

    private static MediaType mediaType(DocumentForm form) {
        return MediaType.parseMediaType(form.mediaType());
    }
}
