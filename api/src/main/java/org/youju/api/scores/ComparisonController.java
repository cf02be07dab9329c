package org.youju.api.scores;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.youju.api.answers.Memory;
import org.youju.api.documents.Sizes;
import org.youju.api.limits.Limits;
import org.youju.api.limits.Workload;
import org.youju.api.source.CurrentRulesets;
import org.youju.api.source.SheetBody;
import org.youju.document.Place;
import org.youju.document.ProblemsException;
import org.youju.scorecard.Scorecard;
import org.youju.scoring.Youju;

/** Scores one sheet by the tables of several years of its scheme, and stores nothing. */
@RestController
class ComparisonController {

    private final CurrentRulesets rulesets;
    private final Workload workload;
    private final Memory memory;

    ComparisonController(CurrentRulesets rulesets, Workload workload, Memory memory) {
        this.rulesets = rulesets;
        this.workload = workload;
        this.memory = memory;
    }

    /** @param leftOut what that year does not ask for, in Chinese, one line each */
    record Under(Scorecard scorecard, List<String> leftOut) {}

    /** @param under the years, in the order in which they are answered */
    @PostMapping(
            path = "/v1/comparisons",
            consumes = {SheetBody.JSON, SheetBody.YAML, SheetBody.FORM, SheetBody.WORKBOOK},
            produces = MediaType.APPLICATION_JSON_VALUE)
    List<Under> compare(@RequestParam List<Integer> under, HttpServletRequest request) throws IOException {
        if (under.size() > Limits.MOST_YEARS) {
            throw ProblemsException.of(
                    "MALFORMED",
                    new Place("", 0, ""),
                    "`under` names " + Limits.MOST_YEARS + " years at most",
                    "参数 under 最多写 " + Limits.MOST_YEARS + " 个年度");
        }
        SheetBody sheet = SheetBody.read(request);
        memory.hold(request, sheet.bytes().length, Memory.SCORED * under.size());
        return workload.run(() -> {
            Youju youju = rulesets.youju();
            return youju.read(sheet.bytes(), sheet.format(), "", under).stream()
                    .peek(one -> Sizes.refuseTooLarge(one.sheet().submission()))
                    .map(one -> new Under(youju.score(one.sheet()), one.leftOut()))
                    .toList();
        });
    }
}
