package org.youju.api.rulesets;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import org.youju.api.answers.Accept;
import org.youju.api.answers.Conditional;
import org.youju.api.archive.Sha256;
import org.youju.api.limits.Workload;
import org.youju.api.source.CurrentRulesets;
import org.youju.rendering.Json;
import org.youju.rendering.JsonDecimals;
import org.youju.ruleset.Publication;
import org.youju.schema.SubmissionSchema;
import org.youju.scoring.YearRules;
import org.youju.workbook.Template;

/** Lists the rulesets, and shows one whole. */
@RestController
@RequestMapping(path = "/v1/rulesets", produces = MediaType.APPLICATION_JSON_VALUE)
class RulesetController {

    private static final String SCHEMA = "application/schema+json";
    private static final List<MediaType> SCHEMAS =
            List.of(MediaType.parseMediaType(SCHEMA), MediaType.APPLICATION_JSON);

    private final CurrentRulesets rulesets;
    private final ConstantAnswers answers;
    private final Accept accept;

    RulesetController(CurrentRulesets rulesets, Workload workload, Accept accept) {
        this.rulesets = rulesets;
        this.answers = new ConstantAnswers(workload);
        this.accept = accept;
    }

    @GetMapping
    ResponseEntity<byte[]> list(ServletWebRequest request) throws HttpMediaTypeNotAcceptableException {
        List<RulesetSummary> all =
                rulesets.youju().years().stream().map(RulesetSummary::of).toList();
        String digests = all.stream().map(RulesetSummary::digest).collect(Collectors.joining());
        return json(request, "list", Sha256.of(digests), () -> all);
    }

    @GetMapping("/{scheme}/{year:\\d{4}}")
    ResponseEntity<byte[]> manifest(
            @PathVariable String scheme,
            @PathVariable int year,
            @RequestParam(required = false) @Nullable Integer revision,
            ServletWebRequest request)
            throws HttpMediaTypeNotAcceptableException {
        YearRules rules = rulesets.youju().year(scheme, year, revision);
        return json(request, "manifest", digest(rules), () -> Manifest.of(rules));
    }

    private ResponseEntity<byte[]> json(ServletWebRequest request, String what, String digest, Supplier<Object> make)
            throws HttpMediaTypeNotAcceptableException {
        JsonDecimals decimals = accept.decimals(request);
        return answers.answer(
                request, what + Conditional.suffix(decimals), digest, null, () -> Json.bytes(make.get(), decimals));
    }

    /** What a sheet of the year may hold, as JSON Schema 2020-12, whose numbers are no decimals of an answer. */
    @GetMapping(
            path = "/{scheme}/{year:\\d{4}}/schema",
            produces = {SCHEMA, MediaType.APPLICATION_JSON_VALUE})
    ResponseEntity<byte[]> schema(
            @PathVariable String scheme,
            @PathVariable int year,
            @RequestParam(required = false) @Nullable Integer revision,
            ServletWebRequest request)
            throws HttpMediaTypeNotAcceptableException {
        MediaType type = accept.best(request, SCHEMAS);
        if (Accept.of(type) == JsonDecimals.STRINGS) {
            throw new HttpMediaTypeNotAcceptableException(SCHEMAS);
        }
        YearRules rules = rulesets.youju().year(scheme, year, revision);
        return answers.answer(
                request, "schema", digest(rules), null, () -> Json.bytes(SubmissionSchema.of(rules.ruleset())));
    }

    /** The year's scoring table as an Excel workbook to be filled in. */
    @GetMapping(path = "/{scheme}/{year:\\d{4}}/template.xlsx", produces = Template.MEDIA_TYPE)
    ResponseEntity<byte[]> template(
            @PathVariable String scheme,
            @PathVariable int year,
            @RequestParam(required = false) @Nullable Integer revision,
            ServletWebRequest request) {
        YearRules rules = rulesets.youju().year(scheme, year, revision);
        String name = rules.ruleset().id().folder().replace('/', '-') + ".xlsx";
        ResponseEntity<byte[]> answer =
                answers.answer(request, "template", digest(rules), null, () -> Template.of(rules.ruleset()));
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(answer.getBody());
    }

    private static String digest(YearRules rules) {
        Publication published = rules.ruleset().published();
        // published or not stands in the answer and not in the digest
        return rules.ruleset().digest().replace(":", "-")
                + (published == null
                        ? ""
                        : "-" + Sha256.of(published.text(rules.ruleset().id())));
    }
}
