package org.youju.api.appeals;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import org.youju.api.access.Caller;
import org.youju.api.answers.Accept;
import org.youju.api.answers.Memory;
import org.youju.api.archive.Retry;
import org.youju.api.decisions.Decisions;
import org.youju.api.documents.DocumentAnswer;
import org.youju.api.limits.Limits;
import org.youju.api.limits.Workload;
import org.youju.api.source.Bounded;
import org.youju.document.Dates;
import org.youju.document.Place;
import org.youju.document.ProblemsException;

/** {@code /v1/decisions/{id}/appeals} and {@code /v1/appeals}. */
@RestController
class AppealController {

    private final Appeals appeals;
    private final Decisions decisions;
    private final Workload workload;
    private final Accept accept;
    private final Memory memory;

    AppealController(Appeals appeals, Decisions decisions, Workload workload, Accept accept, Memory memory) {
        this.appeals = appeals;
        this.decisions = decisions;
        this.workload = workload;
        this.accept = accept;
        this.memory = memory;
    }

    @PostMapping(
            path = "/v1/decisions/{decision}/appeals",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<AppealView> file(
            @PathVariable String decision,
            HttpServletRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key)
            throws IOException {
        byte[] body = Bounded.read(request.getInputStream(), request.getContentLengthLong(), "");
        Caller caller = Caller.of(request);
        // it is explained as it was and as it would be
        memory.hold(request, decisions.get(decision, caller.reach()).size(), 2 * Memory.REMADE);
        Appeal appeal = workload.run(() -> appeals.file(
                decision, body, caller, retry("/v1/decisions/" + decision + "/appeals", caller, key, body)));
        return ResponseEntity.created(URI.create("/v1/appeals/" + appeal.id())).body(AppealView.of(appeal));
    }

    @PostMapping(
            path = "/v1/appeals/{id}/steps",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    AppealView move(
            @PathVariable String id,
            HttpServletRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key)
            throws IOException {
        byte[] body = Bounded.read(request.getInputStream(), request.getContentLengthLong(), "");
        Caller caller = Caller.of(request);
        memory.hold(request, appeals.get(id, caller.reach()).decision().size(), 2 * Memory.REMADE);
        return AppealView.of(workload.run(
                () -> appeals.move(id, body, caller, retry("/v1/appeals/" + id + "/steps", caller, key, body))));
    }

    @GetMapping(path = "/v1/appeals/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    AppealView get(@PathVariable String id, HttpServletRequest request) {
        return AppealView.of(appeal(id, request));
    }

    /** A large one is read when there is room for what is made of it. */
    private Appeal appeal(String id, HttpServletRequest request) {
        return workload.run(() -> {
            Appeal appeal = appeals.get(id, Caller.of(request).reach());
            memory.hold(request, appeal.decision().size(), 2 * Memory.VIEWED);
            return appeal;
        });
    }

    /** The reply: as JSON the appeal itself, else a document to be signed. */
    @GetMapping("/v1/appeals/{id}/reply")
    ResponseEntity<byte[]> reply(@PathVariable String id, HttpServletRequest request, ServletWebRequest asked)
            throws HttpMediaTypeNotAcceptableException {
        DocumentAnswer answer = DocumentAnswer.accepted(accept, memory, asked);
        Appeal appeal = appeal(id, request);
        return workload.run(() -> answer.of(AppealView.of(appeal), appeals.reply(appeal)));
    }

    @GetMapping(path = "/v1/appeals", produces = MediaType.APPLICATION_JSON_VALUE)
    AppealRegister.Page list(
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable String decision,
            @RequestParam(required = false) @Nullable String department,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable State state,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(defaultValue = "100") int limit) {
        if (limit < 1 || limit > Limits.MOST_LINES) {
            throw malformed("`limit` is 1 to " + Limits.MOST_LINES, "参数 limit 应为 1 至 " + Limits.MOST_LINES);
        }
        if (before != null && before < 1) {
            throw malformed("`before` is 1 or more", "参数 before 应为正整数");
        }
        if (year != null && !Dates.isYear(year)) {
            throw malformed("`year` is a year such as 2026", "参数 year 应为 2026 这样的年度");
        }
        return appeals.find(
                new AppealRegister.Query(
                        decision, department, year, state == null ? null : state.name(), before, limit),
                Caller.of(request).reach());
    }

    private static ProblemsException malformed(String message, String messageZh) {
        return ProblemsException.of("MALFORMED", new Place("", 0, ""), message, messageZh);
    }

    private static @Nullable Retry retry(String what, Caller caller, @Nullable String key, byte[] body) {
        return key == null ? null : Retry.of(caller.name(), key, what.getBytes(StandardCharsets.UTF_8), body);
    }
}
