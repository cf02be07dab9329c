package org.youju.api.decisions;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import org.youju.api.access.Caller;
import org.youju.api.answers.Accept;
import org.youju.api.answers.Conditional;
import org.youju.api.answers.Memory;
import org.youju.api.archive.Link;
import org.youju.api.archive.Retry;
import org.youju.api.archive.Sha256;
import org.youju.api.documents.DocumentAnswer;
import org.youju.api.limits.Limits;
import org.youju.api.limits.Workload;
import org.youju.api.operation.Meters;
import org.youju.api.source.SheetBody;
import org.youju.document.Dates;
import org.youju.document.Place;
import org.youju.document.ProblemsException;
import org.youju.explanation.Explanation;
import org.youju.explanation.Explanation.OfIndicator;
import org.youju.rendering.DocumentHead;
import org.youju.rendering.FormalDocument;
import org.youju.rendering.Json;
import org.youju.rendering.JsonDecimals;
import org.youju.scorecard.Scorecard;
import org.youju.scoring.Youju;
import org.youju.workbook.Template;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v1/decisions}: scores that are kept. */
@RestController
@RequestMapping("/v1/decisions")
class DecisionController {

    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    private final Decisions decisions;
    private final Workload workload;
    private final Meters meters;
    private final Accept accept;
    private final Memory memory;

    DecisionController(Decisions decisions, Workload workload, Meters meters, Accept accept, Memory memory) {
        this.decisions = decisions;
        this.workload = workload;
        this.meters = meters;
        this.accept = accept;
        this.memory = memory;
    }

    @PostMapping(
            consumes = {SheetBody.JSON, SheetBody.YAML, SheetBody.FORM, SheetBody.WORKBOOK},
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<DecisionView> make(
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable String reason,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key)
            throws IOException {
        String said = reason == null || reason.isBlank() ? null : reason.strip();
        if (said != null && said.length() > Limits.MOST_REASON) {
            throw malformed(
                    "reason", "has at most " + Limits.MOST_REASON + " characters", "最多 " + Limits.MOST_REASON + " 个字");
        }
        SheetBody sheet = SheetBody.read(request);
        Caller caller = Caller.of(request);
        Retry retry = key == null
                ? null
                : Retry.of(
                        caller.name(),
                        key,
                        ("POST /v1/decisions" + (said == null ? "" : "?reason=" + said))
                                .getBytes(StandardCharsets.UTF_8),
                        sheet.bytes());
        Optional<Decision> before = decisions.answered(retry, caller.reach());
        Decision decision = before.isPresent() ? before.get() : made(sheet, caller, retry, said);
        return ResponseEntity.created(URI.create("/v1/decisions/" + decision.id()))
                .body(view(decision));
    }

    private Decision made(SheetBody sheet, Caller caller, @Nullable Retry retry, @Nullable String reason) {
        Decisions.Draft draft =
                workload.run(() -> decisions.draft(youju -> youju.read(sheet.bytes(), sheet.format(), "")));
        meters.scored(draft.scorecard());
        return decisions.make(draft, caller, Sha256.of(sheet.bytes()), retry, reason);
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Register.Page list(
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable String scheme,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String department,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) Scorecard.@Nullable Status status,
            @RequestParam(required = false) @Nullable String grade,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(defaultValue = "100") int limit) {
        if (limit < 1 || limit > Limits.MOST_LINES) {
            throw malformed("limit", "is 1 to " + Limits.MOST_LINES, "应为 1 至 " + Limits.MOST_LINES);
        }
        if (before != null && before < 1) {
            throw malformed("before", "is 1 or more", "应为正整数");
        }
        if (year != null && !Dates.isYear(year)) {
            throw malformed("year", "is a year such as 2026", "应为 2026 这样的年度");
        }
        return decisions.find(
                new Register.Query(
                        scheme,
                        year,
                        department,
                        region,
                        status == null ? null : status.name(),
                        grade,
                        time("from", from),
                        time("to", to),
                        before,
                        limit),
                Caller.of(request).reach());
    }

    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<DecisionView> get(@PathVariable String id, HttpServletRequest request, ServletWebRequest asked)
            throws HttpMediaTypeNotAcceptableException {
        Decision decision = decision(id, request, Memory.VIEWED);
        String tag = decision.link().hash()
                + decisions.later(id).map(later -> "-" + later).orElse("")
                + doublesTag(decision)
                + Conditional.suffix(accept.decimals(asked));
        return Conditional.answer(asked, quoted(tag), HttpHeaders.EMPTY, () -> ResponseEntity.ok(view(decision)));
    }

    /** A large one is read when there is room for what is made of it. */
    private Decision decision(String id, HttpServletRequest request, int times) {
        return workload.run(() -> {
            Decision decision = decisions.get(id, Caller.of(request).reach());
            memory.hold(request, decision.size(), times);
            return decision;
        });
    }

    private static String quoted(String tag) {
        return "\"" + tag + "\"";
    }

    /** The official table, filled: points, self-score, difference and reasons. */
    @GetMapping(path = "/{id}.xlsx", produces = Template.MEDIA_TYPE)
    ResponseEntity<byte[]> workbook(@PathVariable String id, HttpServletRequest request, ServletWebRequest asked) {
        Decision decision = decision(id, request, Memory.REMADE);
        return unlessKnown(
                asked, decision, "xlsx", () -> ResponseEntity.ok(workload.run(() -> decisions.workbook(decision))));
    }

    @PostMapping(path = "/{id}/replay", produces = MediaType.APPLICATION_JSON_VALUE)
    Replay replay(@PathVariable String id, HttpServletRequest request) {
        Decision decision = decision(id, request, Memory.REMADE);
        return workload.run(() -> decisions.replay(decision));
    }

    /** @param indicator the code of the only one to explain, null for the whole sheet */
    @GetMapping("/{id}/explanation")
    ResponseEntity<byte[]> explanation(
            @PathVariable String id,
            HttpServletRequest request,
            ServletWebRequest asked,
            @RequestParam(required = false) @Nullable String indicator)
            throws HttpMediaTypeNotAcceptableException {
        DocumentAnswer answer = DocumentAnswer.accepted(accept, memory, asked);
        Decision decision = decision(id, request, Memory.REMADE);
        return unlessKnown(
                asked,
                decision,
                answer.form() + " " + indicator + Conditional.suffix(Accept.of(answer.type())),
                () -> workload.run(() -> explained(decision, indicator, answer)));
    }

    private ResponseEntity<byte[]> explained(Decision decision, @Nullable String indicator, DocumentAnswer answer) {
        Explanation explanation = decisions.explain(decision);
        DocumentHead head = new DocumentHead(
                decision.id(), decision.link().moment(), decision.link().caller());
        if (indicator == null) {
            return answer.of(explanation, head);
        }
        OfIndicator one = explanation
                .indicator(indicator)
                .orElseThrow(() -> ProblemsException.of(
                        "INDICATOR_NOT_FOUND",
                        new Place("", 0, ""),
                        "there is no indicator `" + indicator + "`; there are: " + explanation.codes(),
                        "没有指标“" + indicator + "”；现有指标：" + explanation.codes()));
        return answer.of(one, FormalDocument.of(explanation.scorecard(), one, head));
    }

    @GetMapping(path = "/{id}/submission", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> submission(@PathVariable String id, HttpServletRequest request, ServletWebRequest asked)
            throws HttpMediaTypeNotAcceptableException {
        Decision decision = decision(id, request, Memory.VIEWED);
        JsonDecimals decimals = accept.decimals(asked);
        return Conditional.answer(
                asked,
                quoted(decision.link().hash() + Conditional.suffix(decimals)),
                HttpHeaders.EMPTY,
                () -> ResponseEntity.ok(submission(decision, decimals)));
    }

    /** As it is stored, to the letter, unless its decimals are asked for otherwise. */
    private static byte[] submission(Decision decision, JsonDecimals decimals) {
        return decimals == JsonDecimals.NUMBERS
                ? decision.submission().getBytes(StandardCharsets.UTF_8)
                : Json.bytes(ExactJson.read(decision.submission()), decimals);
    }

    /**
     * What an engine makes of a decision stays the same: for who has it, it is not even made again.
     *
     * @param what is made, and in which form
     */
    private static ResponseEntity<byte[]> unlessKnown(
            ServletWebRequest asked, Decision decision, String what, Supplier<ResponseEntity<byte[]>> make) {
        // weak, since the same document may be answered compressed or not
        String tag = "W/\"" + Sha256.of(decision.link().hash() + " " + Youju.engineVersion() + " " + what) + "\"";
        return Conditional.answer(asked, tag, HttpHeaders.EMPTY, make);
    }

    /** The stored scorecard, to the letter, with how it was stored beside it. */
    record DecisionView(@JsonValue ObjectNode card) {}

    private DecisionView view(Decision decision) {
        ObjectNode card = ExactJson.read(decision.scorecard());
        card.putPOJO("decision", LogEntry.of(decision, decisions.later(decision.id()), decisions.doubles(decision)));
        return new DecisionView(card);
    }

    /** Changes when a double is made or replaced. */
    private String doublesTag(Decision decision) {
        List<String> doubles = decisions.doubles(decision);
        return doubles.isEmpty() ? "" : "-" + Sha256.of(String.join(" ", doubles));
    }

    /** A day, which begins when it does in China, or a moment, as the text by which times are kept. */
    private static @Nullable String time(String name, @Nullable String given) {
        if (given == null) {
            return null;
        }
        try {
            OffsetDateTime moment = given.contains("T")
                    ? OffsetDateTime.parse(given)
                    : LocalDate.parse(given).atStartOfDay().atOffset(CHINA);
            if (!Dates.isYear(moment.getYear())) {
                throw new DateTimeException("far outside");
            }
            return Link.time(moment.toInstant());
        } catch (DateTimeException noTime) {
            throw malformed(
                    name,
                    "is a day such as 2026-01-31 or a moment such as 2026-01-31T08:00:00+08:00",
                    "应为 2026-01-31 这样的日期，或 2026-01-31T08:00:00+08:00 这样的时刻");
        }
    }

    private static ProblemsException malformed(String name, String message, String messageZh) {
        return ProblemsException.of(
                "MALFORMED", new Place("", 0, ""), "`" + name + "` " + message, "参数 " + name + " " + messageZh);
    }
}
