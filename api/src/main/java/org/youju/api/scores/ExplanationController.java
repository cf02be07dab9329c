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
import org.youju.api.documents.DocumentAnswer;
import org.youju.api.documents.DocumentForm;
import org.youju.api.documents.Sizes;
import org.youju.api.limits.Workload;
import org.youju.api.source.CurrentRulesets;
import org.youju.api.source.SheetBody;
import org.youju.rendering.DocumentHead;
import org.youju.scoring.Sheet;
import org.youju.scoring.Youju;

/** Explains a sheet that is not stored, in the forms that the explanation of a decision has. */
@RestController
class ExplanationController {

    private final CurrentRulesets rulesets;
    private final Workload workload;

    ExplanationController(CurrentRulesets rulesets, Workload workload) {
        this.rulesets = rulesets;
        this.workload = workload;
    }

    @PostMapping(
            path = "/v1/explanations",
            consumes = {SheetBody.JSON, SheetBody.YAML, SheetBody.FORM, SheetBody.WORKBOOK})
    ResponseEntity<byte[]> explain(
            HttpServletRequest request,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept)
            throws IOException, HttpMediaTypeNotAcceptableException {
        DocumentForm form = DocumentAnswer.accepted(accept);
        SheetBody sheet = SheetBody.read(request);
        return workload.run(() -> {
            Youju youju = rulesets.youju();
            Sheet read = youju.read(sheet.bytes(), sheet.format(), "");
            Sizes.refuseTooManyItems(read.submission());
            return DocumentAnswer.of(form, youju.explain(read), DocumentHead.NONE);
        });
    }
}
