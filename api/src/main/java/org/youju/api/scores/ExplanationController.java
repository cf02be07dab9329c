package org.youju.api.scores;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import org.youju.api.answers.Accept;
import org.youju.api.answers.Memory;
import org.youju.api.documents.DocumentAnswer;
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
    private final Accept accept;
    private final Memory memory;

    ExplanationController(CurrentRulesets rulesets, Workload workload, Accept accept, Memory memory) {
        this.rulesets = rulesets;
        this.workload = workload;
        this.accept = accept;
        this.memory = memory;
    }

    @PostMapping(
            path = "/v1/explanations",
            consumes = {SheetBody.JSON, SheetBody.YAML, SheetBody.FORM, SheetBody.WORKBOOK})
    ResponseEntity<byte[]> explain(HttpServletRequest request, ServletWebRequest asked)
            throws IOException, HttpMediaTypeNotAcceptableException {
        DocumentAnswer answer = DocumentAnswer.accepted(accept, memory, asked);
        SheetBody sheet = SheetBody.read(request);
        memory.hold(request, sheet.bytes().length, Memory.EXPLAINED);
        return workload.run(() -> {
            Youju youju = rulesets.youju();
            Sheet read = youju.read(sheet.bytes(), sheet.format(), "");
            Sizes.refuseTooLarge(read.submission());
            return answer.of(youju.explain(read), DocumentHead.NONE);
        });
    }
}
