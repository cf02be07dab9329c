package org.youju.api.scores;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.youju.batch.Batch;
import org.youju.batch.Batch.Explain;
import org.youju.document.Place;
import org.youju.document.ProblemsException;
import org.youju.scoring.Youju;

/**
 * Scores a stream of submissions into a stream of scorecards. Request and answer are read and written by the thread of the
 * request, so that a caller who does not read makes the server stop reading what that caller sends, and nothing else.
 */
@RestController
class BatchController {

    private static final Logger LOG = LoggerFactory.getLogger(BatchController.class);

    private final Youju youju;
    private final int mostLineBytes;

    BatchController(Youju youju, @Value("${youju.batch.most-line-bytes}") int mostLineBytes) {
        this.youju = youju;
        this.mostLineBytes = mostLineBytes;
    }

    @PostMapping(path = "/v1/scores/batch", consumes = Batch.MEDIA_TYPE, produces = Batch.MEDIA_TYPE)
    void score(
            @RequestParam(defaultValue = "entries") String explain,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Batch batch = new Batch(youju, explain(explain), mostLineBytes, defect -> LOG.error("a line failed", defect));
        response.setContentType(Batch.MEDIA_TYPE);
        try {
            batch.score(request.getInputStream(), response.getOutputStream(), tally -> {});
        } catch (IOException gone) {
            LOG.debug("the caller of a batch went away", gone);
        }
    }

    private static Explain explain(String word) {
        for (Explain explain : Explain.values()) {
            if (explain.name().toLowerCase(Locale.ROOT).equals(word)) {
                return explain;
            }
        }
        throw ProblemsException.of(
                "MALFORMED", new Place("", 0, ""), "`explain` is `none` or `entries`", "explain 只能是 none 或 entries");
    }
}
