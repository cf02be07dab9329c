package org.youju.api.scores;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.youju.api.source.Bounded;
import org.youju.rendering.Json;
import org.youju.scoring.Format;
import org.youju.scoring.Youju;
import org.youju.workbook.Template;

/** Scores a submission as JSON, as YAML, as the tab-separated text of a filled form, or as an Excel workbook. */
@RestController
class ScoreController {

    private static final String YAML = "application/yaml";
    private static final String FORM = "text/tab-separated-values";

    private final Youju youju;

    ScoreController(Youju youju) {
        this.youju = youju;
    }

    @PostMapping(
            path = "/v1/scores",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] json(HttpServletRequest request) throws IOException {
        return score(request, Format.JSON);
    }

    @PostMapping(path = "/v1/scores", consumes = YAML, produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] yaml(HttpServletRequest request) throws IOException {
        return score(request, Format.YAML);
    }

    @PostMapping(path = "/v1/scores", consumes = FORM, produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] form(HttpServletRequest request) throws IOException {
        return score(request, Format.FORM);
    }

    @PostMapping(path = "/v1/scores", consumes = Template.MEDIA_TYPE, produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] workbook(HttpServletRequest request) throws IOException {
        return score(request, Format.WORKBOOK);
    }

    /** Written by the engine and not by Spring, whose mapper would drop the zeros of 30.00. */
    private byte[] score(HttpServletRequest request, Format format) throws IOException {
        byte[] body = Bounded.read(request.getInputStream(), request.getContentLengthLong(), "");
        return Json.write(youju.score(youju.read(body, format, ""))).getBytes(StandardCharsets.UTF_8);
    }
}
