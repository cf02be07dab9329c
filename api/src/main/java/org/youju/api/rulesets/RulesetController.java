package org.youju.api.rulesets;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.youju.api.archive.Sha256;
import org.youju.api.source.CurrentRulesets;
import org.youju.rendering.Json;
import org.youju.ruleset.Ruleset;
import org.youju.schema.SubmissionSchema;
import org.youju.scoring.YearRules;
import org.youju.scoring.Youju;
import org.youju.workbook.Template;

/** Lists the rulesets, and shows one whole. */
@RestController
@RequestMapping(path = "/v1/rulesets", produces = MediaType.APPLICATION_JSON_VALUE)
class RulesetController {

    private final CurrentRulesets rulesets;

    RulesetController(CurrentRulesets rulesets) {
        this.rulesets = rulesets;
    }

    @GetMapping
    ResponseEntity<byte[]> list() {
        List<RulesetSummary> all =
                rulesets.youju().years().stream().map(RulesetSummary::of).toList();
        String digests = all.stream().map(RulesetSummary::digest).collect(Collectors.joining());
        return tagged(Sha256.of(digests)).body(bytes(all));
    }

    @GetMapping("/{scheme}/{year:\\d{4}}")
    ResponseEntity<byte[]> manifest(
            @PathVariable String scheme,
            @PathVariable int year,
            @RequestParam(required = false) @Nullable Integer revision) {
        YearRules rules = rulesets.youju().year(scheme, year, revision);
        return tagged(rules.ruleset().digest()).body(bytes(Manifest.of(rules)));
    }

    /** What a sheet of the year may hold, as JSON Schema 2020-12. */
    @GetMapping(
            path = "/{scheme}/{year:\\d{4}}/schema",
            produces = {"application/schema+json", MediaType.APPLICATION_JSON_VALUE})
    ResponseEntity<byte[]> schema(
            @PathVariable String scheme,
            @PathVariable int year,
            @RequestParam(required = false) @Nullable Integer revision) {
        Ruleset ruleset = rulesets.youju().year(scheme, year, revision).ruleset();
        return tagged(ruleset.digest()).body(bytes(SubmissionSchema.of(ruleset)));
    }

    /** The year's scoring table as an Excel workbook to be filled in. */
    @GetMapping(path = "/{scheme}/{year:\\d{4}}/template.xlsx", produces = Template.MEDIA_TYPE)
    ResponseEntity<byte[]> template(
            @PathVariable String scheme,
            @PathVariable int year,
            @RequestParam(required = false) @Nullable Integer revision) {
        Ruleset ruleset = rulesets.youju().year(scheme, year, revision).ruleset();
        String name = ruleset.id().folder().replace('/', '-') + ".xlsx";
        return tagged(ruleset.digest())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(Template.of(ruleset));
    }

    /** What is made of a ruleset stays the same as long as its digest does, and the engine that makes it. */
    private static ResponseEntity.BodyBuilder tagged(String digest) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .eTag(digest.replace(":", "-") + "-" + Youju.engineVersion());
    }

    private static byte[] bytes(Object value) {
        return Json.bytes(value);
    }
}
