package org.youju.api.scores;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.youju.api.source.SheetBody;
import org.youju.rendering.Json;
import org.youju.scoring.Youju;
import org.youju.submission.SubmissionWriter;

/** Says what a sheet was read as, in the contract's shape: for whoever wants to go on filling it in. */
@RestController
class SubmissionController {

    private final Youju youju;

    SubmissionController(Youju youju) {
        this.youju = youju;
    }

    @PostMapping(
            path = "/v1/submissions",
            consumes = {SheetBody.JSON, SheetBody.YAML, SheetBody.FORM, SheetBody.WORKBOOK},
            produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] read(HttpServletRequest request) throws IOException {
        SheetBody sheet = SheetBody.read(request);
        return Json.write(SubmissionWriter.tree(
                        youju.read(sheet.bytes(), sheet.format(), "").submission()))
                .getBytes(StandardCharsets.UTF_8);
    }
}
