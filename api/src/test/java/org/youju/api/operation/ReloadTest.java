package org.youju.api.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.youju.api.Server;
import org.youju.api.Tiny;
import org.youju.api.access.Access;
import org.youju.api.archive.Databases;
import org.youju.api.source.OpenRulesets;
import org.youju.ruleset.Publication;
import org.youju.ruleset.Ruleset;
import org.youju.ruleset.RulesetFiles;

/** Rulesets that change while the server scores. */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ReloadTest {

    private static final Pattern SCORE = Pattern.compile("\"score\":([0-9.]+)");
    private static final String RULES = "toy/2023/1.1.2-process/rules.dslr";

    @TempDir
    private Path folder;

    private Server server;
    private String sheet;

    @BeforeEach
    void start() throws IOException {
        try (Stream<Path> files = Files.walk(Tiny.path("tiny"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(Tiny.path("tiny").relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        sheet = Tiny.sheet("good.yaml");
    }

    private void serve() {
        server = Server.start(
                OpenRulesets.open(RulesetFiles.in(folder)),
                Databases.SQLITE.fresh(),
                Map.of(Access.KEY_VARIABLE, "the-key-of-the-reload-test", "YOUJU_RULESETS", folder.toString()));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void anAlteredDraftIsTakenUpAndNoRequestIsLostNorScoredByHalfOfIt() throws Exception {
        serve();
        AtomicBoolean ended = new AtomicBoolean();
        List<CompletableFuture<Set<String>>> callers = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            callers.add(CompletableFuture.supplyAsync(() -> scoresUntil(ended)));
        }
        for (int i = 0; i < 3; i++) {
            rewrite(RULES, "本指标得满分", "本指标不得分");
            scoreUntil("22.50");
            rewrite(RULES, "本指标不得分", "本指标得满分");
            scoreUntil("32.50");
        }
        ended.set(true);

        for (CompletableFuture<Set<String>> caller : callers) {
            assertThat(caller.get()).containsExactly("200 22.50", "200 32.50");
        }
    }

    private Set<String> scoresUntil(AtomicBoolean ended) {
        Set<String> scores = new TreeSet<>();
        while (!ended.get()) {
            scores.add(score());
        }
        return scores;
    }

    /** Comes to an end by the time-out at the latest. */
    private void scoreUntil(String wanted) {
        String score = score();
        while (!score.equals("200 " + wanted)) {
            assertThat(score).startsWith("200 ");
            score = score();
        }
    }

    private String score() {
        HttpResponse<String> answer = server.score("application/yaml", sheet);
        Matcher score = SCORE.matcher(answer.body());
        return answer.statusCode() + " " + (score.find() ? score.group(1) : answer.body());
    }

    private void rewrite(String path, String from, String to) throws IOException {
        String text = Files.readString(folder.resolve(path), StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        Files.writeString(folder.resolve(path), text.replace(from, to), StandardCharsets.UTF_8);
    }

    private String health() {
        return server.send(server.request("/actuator/health/readiness")
                        .header("Authorization", "Bearer the-key-of-the-reload-test"))
                .body();
    }

    private String healthWith(String wanted) {
        String health = health();
        while (!health.contains(wanted)) {
            assertThat(health).contains("\"status\":\"UP\"");
            health = health();
        }
        return health;
    }

    @Test
    void aNewYearIsServedAndADraftThatIsGoneIsNot() throws IOException {
        serve();
        try (Stream<Path> files = Files.walk(folder.resolve("toy/2023"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve("toy/2024")
                        .resolve(folder.resolve("toy/2023").relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.writeString(
                        copy,
                        Files.readString(file, StandardCharsets.UTF_8).replace("year: 2023", "year: 2024"),
                        StandardCharsets.UTF_8);
            }
        }
        healthWith("toy/2024\":\"sha256:");
        assertThat(server.score("application/yaml", sheet.replace("2023", "2024"))
                        .statusCode())
                .isEqualTo(200);

        Files.move(folder.resolve("toy"), folder.resolve("unfinished"));
        Files.createDirectories(folder.resolve("toy"));
        Files.move(folder.resolve("unfinished/2024"), folder.resolve("toy/2024"));
        while (health().contains("toy/2023\":")) {
            assertThat(server.score("application/yaml", sheet.replace("2023", "2024"))
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(score()).startsWith("404");
    }

    @Test
    void aBrokenDraftIsRefusedAndCountedAndWhatWasServedGoesOn() throws IOException {
        serve();
        String digest = digest(health());
        rewrite(RULES, "本指标得满分", "System.exit(0)");

        String health = healthWith("rules.dslr");

        assertThat(health)
                .contains("\"refused\":[\"toy/2023/1.1.2-process/rules.dslr:")
                .contains(digest);
        assertThat(score()).isEqualTo("200 32.50");
        assertThat(server.get("/actuator/prometheus").body()).containsPattern("youju_gate_refusals_total [1-9]");

        rewrite(RULES, "System.exit(0)", "本指标得满分");
        healthWith("\"refused\":[]");
    }

    private static String digest(String health) {
        Matcher digest = Pattern.compile("sha256:[0-9a-f]{64}").matcher(health);
        assertThat(digest.find()).isTrue();
        return digest.group();
    }

    @Test
    void aPublishedYearThatIsAlteredOrTakenAwayIsServedAsItWasPublished() throws IOException {
        publish();
        serve();
        String digest = digest(health());

        rewrite(RULES, "本指标得满分", "本指标不得分");
        assertThat(healthWith("RULESET_ALTERED")).contains(digest);
        assertThat(score()).isEqualTo("200 32.50");

        Files.delete(folder.resolve("toy/2023/ruleset.lock"));
        assertThat(healthWith("ruleset.lock` is missing")).contains(digest);
        assertThat(score()).as("without its lock it is no draft").isEqualTo("200 32.50");

        Files.move(folder.resolve("toy"), folder.resolve("gone-away"));
        assertThat(healthWith("was published (link 1 of the archive) and is not there"))
                .contains(digest);
        assertThat(score()).isEqualTo("200 32.50");
    }

    private void publish() throws IOException {
        RulesetFiles files = RulesetFiles.in(folder);
        Ruleset ruleset = OpenRulesets.open(files).youju().years().get(0).ruleset();
        Publication publication = new Publication(
                ruleset.digest(),
                "张三",
                Instant.EPOCH.toString(),
                "0.1.0",
                files.hashes("toy/2023", ruleset.phrases().file()),
                null);
        Files.writeString(
                folder.resolve("toy/2023/ruleset.lock"), publication.text(ruleset.id()), StandardCharsets.UTF_8);
    }
}
