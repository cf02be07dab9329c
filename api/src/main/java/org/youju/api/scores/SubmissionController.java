package org.youju.api.scores;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.youju.api.limits.Workload;
import org.youju.api.source.CurrentRulesets;
import org.youju.api.source.SheetBody;
import org.youju.intake.Percentages;
import org.youju.scoring.Sheet;

/** Says what a sheet was read as, in the contract's shape: for whoever wants to go on filling it in. */
@RestController
class SubmissionController {

    private final CurrentRulesets rulesets;
    private final Workload workload;

    SubmissionController(CurrentRulesets rulesets, Workload workload) {
        this.rulesets = rulesets;
        this.workload = workload;
    }

    /** In the contract's shape. */
    record ReadAs(@JsonValue Map<String, @Nullable Object> submission) {}

    @PostMapping(
            path = "/v1/submissions",
            consumes = {SheetBody.JSON, SheetBody.YAML, SheetBody.FORM, SheetBody.WORKBOOK},
            produces = MediaType.APPLICATION_JSON_VALUE)
    ReadAs read(HttpServletRequest request) throws IOException {
        SheetBody sheet = SheetBody.read(request);
        Sheet read = workload.run(() -> rulesets.youju().read(sheet.bytes(), sheet.format(), ""));
        return new ReadAs(Percentages.asWritten(read.submission(), read.year().ruleset()));
    }
}
