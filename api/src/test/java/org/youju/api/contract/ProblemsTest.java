package org.youju.api.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.youju.api.Server;
import org.youju.api.Tiny;
import org.youju.api.access.Access;
import org.youju.api.access.Caller;
import org.youju.api.access.Keys;
import org.youju.api.access.Role;
import org.youju.api.archive.Archive;
import org.youju.api.archive.ArchivePlace;
import org.youju.api.archive.Databases;
import org.youju.api.archive.Link;
import org.youju.api.decisions.Decisions;
import org.youju.api.limits.Limits;
import org.youju.api.limits.Workload;
import org.youju.api.problems.ProblemDetails;
import org.youju.api.problems.ProblemKind;
import org.youju.api.source.OpenRulesets;
import org.youju.ruleset.KnownPublications;
import org.youju.ruleset.RulesetFiles;
import org.youju.ruleset.RulesetId;
import org.youju.scoring.Format;
import org.youju.workbook.Template;

/** Each code there is, as a caller gets it, is answered by an operation that is published to answer it. */
class ProblemsTest {

    /** Something that is asked, of which operation, and what is answered. */
    private record Refusal(String operation, int status, String type, String body) {

        private Refusal(String operation, HttpResponse<String> answer) {
            this(
                    operation,
                    answer.statusCode(),
                    answer.headers().firstValue("Content-Type").orElse(""),
                    answer.body());
        }
    }

    private interface Asking {
        Refusal ask() throws IOException;
    }

    private static final String YAML = "application/yaml";

    private static Server server;
    private static Published published;
    private static final Map<ProblemKind, Asking> ASKING = new EnumMap<>(ProblemKind.class);

    @BeforeAll
    static void start() {
        server = Server.shared();
        published = new Published(server.get("/openapi.json").body());
        ASKING.put(ProblemKind.MALFORMED, () -> score("application/json", "{\"year\": 2023,"));
        ASKING.put(ProblemKind.TOO_LARGE, () -> score("application/json", " ".repeat(9_000_000)));
        ASKING.put(ProblemKind.UNSUPPORTED_MEDIA_TYPE, () -> score("text/csv", "year,2023"));
        ASKING.put(ProblemKind.SUBMISSION_INVALID, () -> score(YAML, Tiny.sheet("wrong.yaml")));
        ASKING.put(ProblemKind.FORM_UNKNOWN, () -> score("text/tab-separated-values", "a\tb\n"));
        ASKING.put(ProblemKind.WORKBOOK_REFUSED, ProblemsTest::oldWorkbook);
        ASKING.put(ProblemKind.RULESET_NOT_FOUND, () -> score(YAML, "{year: 1999, department: {name: 示例局}}"));
        ASKING.put(ProblemKind.RULESET_INCOMPLETE, ProblemsTest::incomplete);
        ASKING.put(ProblemKind.RULESET_ALTERED, ProblemsTest::altered);
        ASKING.put(ProblemKind.NOT_ACCEPTABLE, () -> get("GET /v1/rulesets", "/v1/rulesets", "image/png"));
        ASKING.put(ProblemKind.REQUEST_TIMEOUT, ProblemsTest::slow);
        ASKING.put(ProblemKind.RATE_LIMITED, ProblemsTest::tooOften);
        ASKING.put(ProblemKind.SERVER_BUSY, ProblemsTest::busy);
        ASKING.put(ProblemKind.PDF_FONT_MISSING, ProblemsTest::withoutFonts);
        ASKING.put(
                ProblemKind.METHOD_NOT_ALLOWED,
                () -> send("POST /v1/scores", server.withKey("/v1/scores").DELETE()));
        ASKING.put(
                ProblemKind.UNAUTHENTICATED,
                () -> send("POST /v1/decisions", server.request("/v1/decisions").POST(BodyPublishers.noBody())));
        ASKING.put(ProblemKind.HOST_UNKNOWN, ProblemsTest::unknownHost);
        ASKING.put(ProblemKind.ISSUER_UNAVAILABLE, ProblemsTest::issuerAway);
        ASKING.put(ProblemKind.FORBIDDEN, ProblemsTest::forbidden);
        ASKING.put(
                ProblemKind.NOT_FOUND, () -> get("GET /v1/rulesets/{scheme}/{year}", "/v1/rulesets/toy/last", "*/*"));
        ASKING.put(ProblemKind.DECISION_NOT_FOUND, () -> get("GET /v1/decisions/{id}", "/v1/decisions/none", "*/*"));
        ASKING.put(ProblemKind.APPEAL_NOT_FOUND, () -> get("GET /v1/appeals/{id}", "/v1/appeals/none", "*/*"));
        ASKING.put(
                ProblemKind.INDICATOR_NOT_FOUND,
                () -> get("GET /v1/decisions/{id}/explanation", decide("k-0") + "/explanation?indicator=9.9.9", "*/*"));
        ASKING.put(ProblemKind.IDEMPOTENCY_CONFLICT, ProblemsTest::conflictingRetry);
        ASKING.put(ProblemKind.APPEAL_INVALID, () -> appeal(decide("k-2"), "{\"grounds\": []}"));
        ASKING.put(ProblemKind.APPEAL_CONFLICT, ProblemsTest::conflictingAppeal);
        ASKING.put(ProblemKind.INTERNAL, ProblemsTest::failed);
        ASKING.put(ProblemKind.REPLAY_DIFFERS, ProblemsTest::differs);
        ASKING.put(
                ProblemKind.ARCHIVE_ALTERED,
                () -> broken(place -> Databases.SQLITE.rewrite(place, 1, body -> body.replace("32.50", "40.00"))));
        ASKING.put(
                ProblemKind.ARCHIVE_UNAVAILABLE,
                () -> broken(place -> Databases.SQLITE.byHand(place, "link", "ALTER TABLE link RENAME TO away")));
    }

    /** The contract has them as examples. */
    @AfterAll
    static void record() {
        if (Recorded.anew()) {
            try (Server fresh = Server.start(Tiny.rulesets(), Databases.SQLITE.fresh())) {
                Recorded.write(Recorded.OPENAPI, fresh.get("/openapi.json").body());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void isAnsweredAsPublished(ProblemKind kind) throws IOException {
        assertThat(ASKING).as("no test produces " + kind).containsKey(kind);
        Refusal refusal = ASKING.get(kind).ask();
        String file = "problems/" + kind + ".json";
        if (Recorded.anew() && !Recorded.lasting(refusal.body()).equals(Recorded.lasting(Recorded.example(file)))) {
            Recorded.example(file, refusal.body());
        }

        assertThat(refusal.status()).as(refusal.body()).isEqualTo(kind.status());
        assertThat(refusal.type()).isEqualTo(ProblemDetails.MEDIA_TYPE);
        assertThat(Published.JSON.readTree(refusal.body()).path("code").asString())
                .isEqualTo(kind.name());
        var response =
                published.operation(refusal.operation()).path("responses").path(String.valueOf(kind.status()));
        assertThat(response.path("x-codes").valueStream().map(one -> one.asString()))
                .as(refusal.operation())
                .contains(kind.name());
        var schema = response.path("content").path(ProblemDetails.MEDIA_TYPE).path("schema");
        assertThat(published.mistakes(schema, refusal.body())).isEmpty();
        assertThat(Recorded.lasting(Recorded.example(file))).isEqualTo(Recorded.lasting(refusal.body()));
    }

    private static Refusal send(String operation, HttpRequest.Builder request) {
        return new Refusal(operation, server.send(request));
    }

    private static Refusal score(String mediaType, String body) {
        return new Refusal("POST /v1/scores", server.score(mediaType, body));
    }

    /** The first bytes of an .xls, or of a workbook with a password. */
    private static Refusal oldWorkbook() {
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0};
        return new Refusal("POST /v1/scores", server.score(Template.MEDIA_TYPE, BodyPublishers.ofByteArray(old)));
    }

    private static Refusal get(String operation, String path, String accept) {
        return send(operation, server.withKey(path).header("Accept", accept));
    }

    private static HttpRequest.Builder post(Server to, String path, String type, String body) {
        return to.withKey(path).header("Content-Type", type).POST(BodyPublishers.ofString(body));
    }

    private static String decide(String retry) throws IOException {
        return server.send(post(server, "/v1/decisions", YAML, Tiny.sheet("good.yaml"))
                        .header("Idempotency-Key", "problems-" + retry))
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private static Refusal appeal(String decision, String body) {
        return send(
                "POST /v1/decisions/{decision}/appeals", post(server, decision + "/appeals", "application/json", body));
    }

    private static Refusal conflictingRetry() throws IOException {
        decide("k-1");
        return send(
                "POST /v1/decisions",
                post(server, "/v1/decisions", YAML, Tiny.sheet("open.yaml")).header("Idempotency-Key", "problems-k-1"));
    }

    private static Refusal conflictingAppeal() throws IOException {
        String decision = decide("k-3");
        String grounds = "{\"grounds\": [{\"indicator\": \"1.1.1\", \"text\": \"漏填\"}]}";
        appeal(decision, grounds);
        return appeal(decision, grounds);
    }

    private static Server limited(String name, String value) {
        return Server.start(Tiny.rulesets(), Databases.SQLITE.fresh(), Map.of(name, value, Limits.WAIT, "0"));
    }

    private static Refusal tooOften() {
        try (Server apart = limited(Limits.REQUESTS, "1")) {
            apart.get("/v1/rulesets");
            return new Refusal("GET /v1/rulesets", apart.get("/v1/rulesets"));
        }
    }

    /** All that may be at work is: the test itself. */
    private static Refusal busy() throws IOException {
        String sheet = Tiny.sheet("good.yaml");
        try (Server apart = limited(Limits.AT_WORK, "1")) {
            return apart.bean(Workload.class).run(() -> new Refusal("POST /v1/scores", apart.score(YAML, sheet)));
        }
    }

    private static Refusal slow() throws IOException {
        try (Server apart = limited(Limits.BODY, "1")) {
            return refusal("POST /v1/scores", apart.sendSlowly("/v1/scores"));
        }
    }

    private static Refusal withoutFonts() throws IOException {
        String decision = decide("k-4");
        System.setProperty("youju.fonts", "");
        try {
            return get("GET /v1/decisions/{id}/explanation", decision + "/explanation", "application/pdf");
        } finally {
            System.clearProperty("youju.fonts");
        }
    }

    private static Refusal unknownHost() throws IOException {
        String answer = server.raw("GET /v1/rulesets HTTP/1.1\r\nHost: portal.example\r\nConnection: close\r\n\r\n");
        return refusal("GET /v1/rulesets", answer);
    }

    /** Nothing listens there. */
    private static Refusal issuerAway() {
        String token = "eyJhbGciOiJSUzI1NiJ9."
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString("{\"iss\":\"http://127.0.0.1:1\",\"sub\":\"u-7\",\"exp\":4102444800}"
                                .getBytes(StandardCharsets.UTF_8))
                + ".c2ln";
        try (Server apart = Server.start(
                Tiny.rulesets(), Databases.SQLITE.fresh(), Map.of(Access.ISSUER_VARIABLE, "http://127.0.0.1:1"))) {
            return new Refusal(
                    "GET /v1/rulesets",
                    apart.send(apart.request("/v1/rulesets").header("Authorization", "Bearer " + token)));
        }
    }

    private static Refusal refusal(String operation, String answer) {
        int body = answer.indexOf("\r\n\r\n");
        String head = answer.substring(0, body);
        return new Refusal(
                operation,
                Integer.parseInt(head.split(" ")[1]),
                head.replaceAll("(?s).*Content-Type: (\\S+).*", "$1"),
                answer.substring(body + 4));
    }

    private static Refusal forbidden() {
        ArchivePlace place = Databases.SQLITE.fresh();
        String key;
        try (Archive archive = Archive.open(place, Clock.systemUTC())) {
            key = new Keys(archive, Clock.systemUTC()).create("门户", Set.of(Role.SCORE), null);
        }
        try (Server restricted = Server.start(Tiny.rulesets(), place)) {
            return new Refusal(
                    "POST /v1/decisions",
                    restricted.send(restricted
                            .request("/v1/decisions")
                            .header("Authorization", "Bearer " + key)
                            .POST(BodyPublishers.noBody())));
        }
    }

    /** The archive knows the year with other rules. */
    private static Refusal altered() throws IOException {
        RulesetId id = new RulesetId("toy", 2023, 1);
        KnownPublications known = new KnownPublications(new TreeMap<>(Map.of(
                id,
                new KnownPublications.Known(
                        "sha256:" + "0".repeat(64), Optional.empty(), "link 7 of the archive", "存档第 7 环"))));
        RulesetFiles tiny = RulesetFiles.in(Tiny.path("tiny"));
        Map<String, byte[]> files = new TreeMap<>();
        tiny.below("toy/2023").forEach(path -> {
            byte[] bytes = tiny.bytes(path).orElseThrow();
            files.put(path, bytes);
            files.put(
                    path.replace("toy/", "other/"),
                    new String(bytes, StandardCharsets.UTF_8)
                            .replace("scheme: toy", "scheme: other")
                            .getBytes(StandardCharsets.UTF_8));
        });
        files.put("phrases/1.dsl", tiny.bytes("phrases/1.dsl").orElseThrow());
        OpenRulesets rulesets = OpenRulesets.open(RulesetFiles.of(files), known);
        try (Server apart = Server.start(rulesets, Databases.SQLITE.fresh())) {
            return new Refusal("POST /v1/scores", apart.score(YAML, Tiny.sheet("good.yaml")));
        }
    }

    /** By rules that decide twice where the system is complete, and not at all where it is not. */
    private static Refusal incomplete() throws IOException {
        RulesetFiles tiny = RulesetFiles.in(Tiny.path("tiny"));
        Map<String, byte[]> files = new TreeMap<>();
        tiny.below("toy/2023").forEach(path -> files.put(path, tiny.bytes(path).orElseThrow()));
        files.put("phrases/1.dsl", tiny.bytes("phrases/1.dsl").orElseThrow());
        files.computeIfPresent(
                "toy/2023/1.1.2-process/rules.dslr",
                (path, text) -> new String(text, StandardCharsets.UTF_8)
                        .replace("为否", "为是")
                        .getBytes(StandardCharsets.UTF_8));
        OpenRulesets rulesets = OpenRulesets.open(RulesetFiles.of(files));
        try (Server apart = Server.start(rulesets, Databases.SQLITE.fresh())) {
            return new Refusal("POST /v1/scores", apart.score(YAML, Tiny.sheet("good.yaml")));
        }
    }

    /** A link that is whole and has nothing in it, as no program of ours writes one. */
    private static Refusal failed() {
        ArchivePlace place = Databases.SQLITE.fresh();
        String id;
        try (Archive archive = Archive.open(place, Clock.systemUTC())) {
            id = archive.write(writing -> writing.append(writing.newId(), Link.Kind.DECISION, "ci", Map.of())
                    .id());
        }
        return explained(place, id, "");
    }

    /** A decision that another engine made of the same sheet. */
    private static Refusal differs() throws IOException {
        ArchivePlace place = Databases.SQLITE.fresh();
        String id;
        try (Archive archive = Archive.open(place, Clock.systemUTC())) {
            OpenRulesets rulesets = Tiny.rulesets();
            Decisions decisions = new Decisions(archive, () -> rulesets);
            Decisions.Draft draft = draft(decisions, "good.yaml");
            Decisions.Draft other = new Decisions.Draft(
                    draft.rulesets(),
                    draft.sheet(),
                    draft.submission(),
                    draft(decisions, "open.yaml").scorecard());
            id = decisions.make(other, Caller.inPerson("ci"), "", null, null).id();
        }
        return explained(place, id, "/explanation");
    }

    private static Decisions.Draft draft(Decisions decisions, String sheet) throws IOException {
        byte[] bytes = Tiny.sheet(sheet).getBytes(StandardCharsets.UTF_8);
        return decisions.draft(youju -> youju.read(bytes, Format.YAML, ""));
    }

    private static Refusal explained(ArchivePlace place, String id, String what) {
        try (Server apart = Server.start(Tiny.rulesets(), place)) {
            return new Refusal("GET /v1/decisions/{id}" + what, apart.get("/v1/decisions/" + id + what));
        }
    }

    private static Refusal broken(Consumer<ArchivePlace> breaking) throws IOException {
        ArchivePlace place = Databases.SQLITE.fresh();
        try (Server apart = Server.start(Tiny.rulesets(), place)) {
            String decision = apart.send(post(apart, "/v1/decisions", YAML, Tiny.sheet("good.yaml")))
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            breaking.accept(place);
            return new Refusal("GET /v1/decisions/{id}", apart.get(decision));
        }
    }
}
