package org.youju.api.rulesets;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.youju.rendering.Json;
import org.youju.ruleset.Ruleset;
import org.youju.schema.SubmissionSchema;
import org.youju.scoring.Youju;
import org.youju.workbook.Template;

/** Lists the rulesets, and shows one whole. */
@RestController
@RequestMapping(path = "/v1/rulesets", produces = MediaType.APPLICATION_JSON_VALUE)
class RulesetController {

    private final Youju youju;

    RulesetController(Youju youju) {
        this.youju = youju;
    }

    @GetMapping
    byte[] list() {
        List<RulesetSummary> all =
                youju.years().stream().map(RulesetSummary::of).toList();
        return bytes(all);
    }

    @GetMapping("/{scheme}/{year:\\d{4}}")
    byte[] manifest(
            @PathVariable String scheme,
            @PathVariable int year,
            @RequestParam(required = false) @Nullable Integer revision) {
        return bytes(Manifest.of(youju.year(scheme, year, revision)));
    }

    /** What a sheet of the year may hold, as JSON Schema 2020-12. */
    @GetMapping(
            path = "/{scheme}/{year:\\d{4}}/schema",
            produces = {"application/schema+json", MediaType.APPLICATION_JSON_VALUE})
    byte[] schema(
            @PathVariable String scheme,
            @PathVariable int year,
            @RequestParam(required = false) @Nullable Integer revision) {
        return bytes(SubmissionSchema.of(youju.year(scheme, year, revision).ruleset()));
    }

    /** The year's scoring table as an Excel workbook to be filled in. */
    @GetMapping(path = "/{scheme}/{year:\\d{4}}/template.xlsx", produces = Template.MEDIA_TYPE)
    ResponseEntity<byte[]> template(
            @PathVariable String scheme,
            @PathVariable int year,
            @RequestParam(required = false) @Nullable Integer revision) {
        Ruleset ruleset = youju.year(scheme, year, revision).ruleset();
        String name = ruleset.id().folder().replace('/', '-') + ".xlsx";
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(Template.of(ruleset));
    }

    private static byte[] bytes(Object value) {
        return Json.write(value).getBytes(StandardCharsets.UTF_8);
    }
}
