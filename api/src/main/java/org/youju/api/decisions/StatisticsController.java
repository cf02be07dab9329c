package org.youju.api.decisions;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.youju.api.access.Caller;
import org.youju.api.limits.Workload;
import org.youju.document.Place;
import org.youju.document.ProblemsException;

/** What the decisions of a year come to. */
@RestController
class StatisticsController {

    private final Decisions decisions;
    private final Workload workload;

    StatisticsController(Decisions decisions, Workload workload) {
        this.decisions = decisions;
        this.workload = workload;
    }

    @GetMapping(path = "/v1/statistics/{scheme}/{year:\\d{4}}", produces = MediaType.APPLICATION_JSON_VALUE)
    Statistics statistics(
            @PathVariable String scheme,
            @PathVariable int year,
            @RequestParam(required = false) @Nullable Integer sheets,
            HttpServletRequest request) {
        if (sheets != null && sheets < 0) {
            throw ProblemsException.of(
                    "MALFORMED", new Place("", 0, ""), "`sheets` is 0 or more", "参数 sheets 应为 0 或正整数");
        }
        return workload.run(() -> decisions.statistics(
                scheme, year, Caller.of(request).reach(), sheets == null ? Integer.MAX_VALUE : sheets));
    }
}
