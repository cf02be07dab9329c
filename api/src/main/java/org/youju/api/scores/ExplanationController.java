package org.youju.api.scores;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.youju.api.documents.DocumentForm;
import org.youju.api.source.SheetBody;
import org.youju.explanation.Explanation;
import org.youju.rendering.Json;
import org.youju.rendering.Reports;
import org.youju.scoring.Youju;

/** Explains a sheet that is not stored, in the forms that the explanation of a decision has. */
@RestController
class ExplanationController {

    private final Youju youju;

    ExplanationController(Youju youju) {
        this.youju = youju;
    }

    @PostMapping(
            path = "/v1/explanations",
            consumes = {SheetBody.JSON, SheetBody.YAML, SheetBody.FORM, SheetBody.WORKBOOK})
    ResponseEntity<byte[]> explain(
            HttpServletRequest request,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept)
            throws IOException, HttpMediaTypeNotAcceptableException {
        DocumentForm form = DocumentForm.accepted(accept);
        SheetBody sheet = SheetBody.read(request);
        Explanation explanation = youju.explain(youju.read(sheet.bytes(), sheet.format(), ""));
        return form.answer(Json.write(explanation), Reports.explanation(explanation));
    }
}
