package org.youju.api.scores;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.youju.api.limits.Workload;
import org.youju.api.operation.Meters;
import org.youju.api.source.CurrentRulesets;
import org.youju.api.source.SheetBody;
import org.youju.scorecard.Scorecard;
import org.youju.scoring.Youju;

/** Scores a submission as JSON, as YAML, as the tab-separated text of a filled form, or as an Excel workbook. */
@RestController
class ScoreController {

    private final CurrentRulesets rulesets;
    private final Workload workload;
    private final Meters meters;

    ScoreController(CurrentRulesets rulesets, Workload workload, Meters meters) {
        this.rulesets = rulesets;
        this.workload = workload;
        this.meters = meters;
    }

    @PostMapping(
            path = "/v1/scores",
            consumes = {SheetBody.JSON, SheetBody.YAML, SheetBody.FORM, SheetBody.WORKBOOK},
            produces = MediaType.APPLICATION_JSON_VALUE)
    Scorecard score(HttpServletRequest request) throws IOException {
        SheetBody sheet = SheetBody.read(request);
        return workload.run(() -> {
            Youju youju = rulesets.youju();
            Scorecard card = youju.score(youju.read(sheet.bytes(), sheet.format(), ""));
            meters.scored(card);
            return card;
        });
    }
}
