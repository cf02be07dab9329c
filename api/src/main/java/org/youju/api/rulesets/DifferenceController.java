package org.youju.api.rulesets;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.youju.api.limits.Workload;
import org.youju.api.source.CurrentRulesets;
import org.youju.assurance.Curve;
import org.youju.assurance.CurveDrawer;
import org.youju.assurance.RiskFinder;
import org.youju.assurance.RiskReport;
import org.youju.assurance.YearComparer;
import org.youju.assurance.YearDifference;
import org.youju.document.Place;
import org.youju.document.ProblemsException;
import org.youju.ruleset.Indicator;
import org.youju.ruleset.Ruleset;
import org.youju.scoring.YearRules;
import org.youju.scoring.Youju;

/** Compares years: in words and sheet by sheet, as curves of points over what is reported, and by what small differences cost. */
@RestController
@RequestMapping(path = "/v1/rulesets/{scheme}/{year:\\d{4}}", produces = MediaType.APPLICATION_JSON_VALUE)
class DifferenceController {

    private final CurrentRulesets rulesets;
    private final Workload workload;

    /** Thousands of sheets are scored for an answer, so each is worked out once for the same rules, by their digests. */
    private final Map<String, Object> answered = new ConcurrentHashMap<>();

    DifferenceController(CurrentRulesets rulesets, Workload workload) {
        this.rulesets = rulesets;
        this.workload = workload;
    }

    /** @param against the year that it is compared with: what was, where this year is what is */
    @GetMapping("/diff")
    YearDifference difference(@PathVariable String scheme, @PathVariable int year, @RequestParam int against) {
        Youju youju = rulesets.youju();
        YearRules from = youju.year(scheme, against, null);
        YearRules to = youju.year(scheme, year, null);
        return once("diff " + digest(from) + " " + digest(to), () -> YearComparer.compare(from, to));
    }

    /**
     * @param indicator its code
     * @param against another year to draw beside this one
     */
    @GetMapping("/curves")
    List<Curve> curves(
            @PathVariable String scheme,
            @PathVariable int year,
            @RequestParam String indicator,
            @RequestParam(required = false) @Nullable Integer against) {
        Youju youju = rulesets.youju();
        YearRules to = youju.year(scheme, year, null);
        YearRules from = against == null ? null : youju.year(scheme, against, null);
        Indicator drawn = indicator(to.ruleset(), indicator);
        return once(
                "curves " + digest(to) + " " + drawn.code() + " " + (from == null ? "" : digest(from)),
                () -> CurveDrawer.of(to, from, drawn));
    }

    /** For the meeting that approves a year: where the smallest step costs points, and what an answer may gain. */
    @GetMapping("/report")
    RiskReport report(@PathVariable String scheme, @PathVariable int year) {
        YearRules of = rulesets.youju().year(scheme, year, null);
        return once("report " + digest(of), () -> RiskFinder.of(of));
    }

    private static Indicator indicator(Ruleset ruleset, String code) {
        return ruleset.criteria().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> ProblemsException.of(
                        "INDICATOR_NOT_FOUND",
                        new Place("", 0, ""),
                        "the table has no indicator `" + code + "`",
                        "评分表没有指标“" + code + "”"));
    }

    private static String digest(YearRules year) {
        return year.ruleset().id() + " " + year.ruleset().digest();
    }

    @SuppressWarnings("unchecked") // a question is always answered by the same
    private <T> T once(String question, Supplier<T> answer) {
        return (T) answered.computeIfAbsent(question, asked -> workload.run(answer));
    }
}
