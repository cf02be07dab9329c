package org.youju.api.scores;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import org.youju.api.answers.Accept;
import org.youju.api.limits.Limits;
import org.youju.api.limits.Workload;
import org.youju.api.operation.Meters;
import org.youju.api.source.CurrentRulesets;
import org.youju.batch.Batch;
import org.youju.batch.Batch.Explain;
import org.youju.document.Place;
import org.youju.document.ProblemsException;
import org.youju.scorecard.Scorecard;

/**
 * Scores a stream of submissions into a stream of scorecards. Request and answer are read and written by the thread of the
 * request, so that a caller who does not read makes the server stop reading what that caller sends, and nothing else. Batches
 * have a bound of their own: however slow their callers are, single sheets are scored beside them.
 */
@RestController
class BatchController implements Batch.Watcher, ApplicationListener<ContextClosedEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(BatchController.class);

    private static final MediaType LINES = MediaType.parseMediaType(Batch.MEDIA_TYPE);

    private final CurrentRulesets rulesets;
    private final Accept accept;
    private final Meters meters;
    private final Batch.Bounds bounds;
    private final Workload batches;
    private final Set<BatchUnderWay> underWay = ConcurrentHashMap.newKeySet();
    private volatile boolean ending;

    BatchController(
            CurrentRulesets rulesets,
            Accept accept,
            Meters meters,
            @Value("${youju.batch.most-line-bytes}") int mostLineBytes,
            Limits limits) {
        this.rulesets = rulesets;
        this.accept = accept;
        this.meters = meters;
        this.bounds = new Batch.Bounds(mostLineBytes, limits.batchLines());
        this.batches = new Workload(limits.batches(), limits.patience());
    }

    @PostMapping(path = "/v1/scores/batch", consumes = Batch.MEDIA_TYPE, produces = Batch.MEDIA_TYPE)
    void score(
            @RequestParam(defaultValue = "entries") String explain,
            ServletWebRequest asked,
            HttpServletRequest request,
            HttpServletResponse response)
            throws HttpMediaTypeNotAcceptableException {
        MediaType type = accept.best(asked, List.of(LINES));
        Batch batch = new Batch(rulesets.youju(), explain(explain), Accept.of(type), bounds, this);
        batches.run(() -> answer(batch, type, request, response));
    }

    private boolean answer(Batch batch, MediaType type, HttpServletRequest request, HttpServletResponse response) {
        response.setContentType(type.toString());
        try {
            BatchUnderWay one = new BatchUnderWay(batch, request.getInputStream(), response.getOutputStream());
            underWay.add(one);
            try {
                one.score();
            } finally {
                underWay.remove(one);
            }
            return true;
        } catch (IOException gone) {
            LOG.debug("the caller of a batch went away", gone);
            return false;
        }
    }

    @Override
    public void scored(Scorecard card) {
        meters.scored(card);
    }

    @Override
    public void failed(RuntimeException defect) {
        LOG.error("a line failed", defect);
    }

    /** Comes before the server waits for what is under way. */
    @Override
    public void onApplicationEvent(ContextClosedEvent closing) {
        ending = true;
        // a caller who does not read must not keep the program from ending
        underWay.forEach(one -> new Thread(() -> cut(one), "batch-end").start());
    }

    private static void cut(BatchUnderWay one) {
        try {
            one.cut();
        } catch (IOException gone) {
            LOG.debug("the caller of a batch went away", gone);
        }
    }

    @Override
    public boolean isEnding() {
        return ending;
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
