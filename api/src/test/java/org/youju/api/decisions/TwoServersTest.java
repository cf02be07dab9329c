package org.youju.api.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.youju.api.Server;
import org.youju.api.Tiny;
import org.youju.api.appeals.Appeals;
import org.youju.api.archive.Archive;
import org.youju.api.archive.ArchivePlace;
import org.youju.api.archive.Databases;
import org.youju.api.audit.Verification;
import org.youju.api.audit.Verifier;
import org.youju.api.source.OpenRulesets;

/** Two servers side by side on one archive: one chain, and a request that is sent to both is answered once. */
class TwoServersTest {

    private static final int DECISIONS = 60;

    @ParameterizedTest
    @EnumSource
    void bothDecideAtTheSameTimeAndMakeOneChain(Databases databases) throws Exception {
        ArchivePlace place = databases.fresh();
        OpenRulesets rulesets = Tiny.rulesets();
        ExecutorService callers = Executors.newFixedThreadPool(4);
        try (Server one = Server.start(rulesets, place);
                Server other = Server.start(rulesets, place)) {
            List<CompletableFuture<HttpResponse<String>>> first = new ArrayList<>();
            List<CompletableFuture<HttpResponse<String>>> again = new ArrayList<>();
            for (int i = 0; i < DECISIONS; i++) {
                String key = "key-" + i;
                first.add(CompletableFuture.supplyAsync(() -> decide(one, key), callers));
                again.add(CompletableFuture.supplyAsync(() -> decide(other, key), callers));
            }

            Set<String> ids = new HashSet<>();
            for (int i = 0; i < DECISIONS; i++) {
                HttpResponse<String> made = first.get(i).get();
                assertThat(made.statusCode()).as("%s", made.body()).isEqualTo(201);
                assertThat(again.get(i).get().body())
                        .as("the same key at the other server")
                        .isEqualTo(made.body());
                ids.add(made.headers().firstValue("Location").orElseThrow());
            }
            assertThat(ids).hasSize(DECISIONS);
            for (String id : ids) {
                assertThat(other.get(id).body()).isEqualTo(one.get(id).body());
            }
        } finally {
            callers.shutdownNow();
        }
        try (Archive archive = Archive.open(place, Clock.systemUTC())) {
            Decisions decisions = new Decisions(archive, () -> rulesets);
            Verification verification =
                    new Verifier(archive, decisions, new Appeals(archive, decisions)).verify(null, links -> {});

            assertThat(verification.intact()).as("%s", verification).isTrue();
            assertThat(verification.links()).isEqualTo(DECISIONS);
        }
    }

    private static HttpResponse<String> decide(Server server, String key) {
        try {
            return server.send(server.withKey("/v1/decisions")
                    .header("Content-Type", "application/yaml")
                    .header("Idempotency-Key", key)
                    // of a department of its own: a second decision of one department is told in both
                    .POST(BodyPublishers.ofString(Tiny.sheet("good.yaml").replace("示例部门", "示例部门 " + key))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
