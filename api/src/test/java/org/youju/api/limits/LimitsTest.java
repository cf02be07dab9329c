package org.youju.api.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bucket4j.TimeMeter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.youju.api.Server;
import org.youju.api.Tiny;
import org.youju.api.access.Keys;
import org.youju.api.access.Role;
import org.youju.api.archive.Archive;
import org.youju.api.archive.ArchivePlace;
import org.youju.api.archive.Databases;
import org.youju.document.Documents;
import org.youju.document.ProblemsException;

/** What is taken on: how often, how much, how slowly and how many at a time. */
class LimitsTest {

    private static final String LINE = "{\"scheme\": \"toy\", \"year\": 2023, \"department\": {\"name\": \"x\"}}\n";

    private static Server with(String name, String value) {
        return Server.start(Tiny.rulesets(), Databases.SQLITE.fresh(), Map.of(name, value, Limits.WAIT, "0"));
    }

    @Test
    void aCallerMayAskSoOftenAMinuteAndAgainAsTimeGoesBy() {
        AtomicLong nanos = new AtomicLong();
        Rates rates = new Rates(3, new Stopped(nanos));

        assertThat(List.of(rates.take("a"), rates.take("a"), rates.take("a")))
                .containsExactly(
                        new Rates.Taken(true, 2, 20, 0),
                        new Rates.Taken(true, 1, 40, 0),
                        new Rates.Taken(true, 0, 60, 0));
        assertThat(rates.take("a")).isEqualTo(new Rates.Taken(false, 0, 60, 20));
        assertThat(rates.take("b").allowed()).as("another caller").isTrue();

        nanos.addAndGet(Duration.ofSeconds(20).toNanos());
        assertThat(rates.take("a").allowed()).isTrue();
        assertThat(rates.take("a").allowed()).isFalse();

        nanos.addAndGet(Duration.ofSeconds(60).toNanos());
        assertThat(rates.take("a")).isEqualTo(new Rates.Taken(true, 2, 20, 0));
    }

    /** Time stands still until the test moves it. */
    private record Stopped(AtomicLong nanos) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return nanos.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }

    @Test
    void whoAsksTooOftenIsToldWhenToComeBack() {
        ArchivePlace place = Databases.SQLITE.fresh();
        String mine;
        String theirs;
        try (Archive archive = Archive.open(place, Clock.systemUTC())) {
            Keys keys = new Keys(archive, Clock.systemUTC());
            mine = keys.create("甲", Set.of(Role.SCORE), null);
            theirs = keys.create("乙", Set.of(Role.SCORE), null);
        }
        try (Server server = Server.start(Tiny.rulesets(), place, Map.of(Limits.REQUESTS, "1"))) {
            HttpResponse<String> first = server.send(rulesets(server, mine));
            HttpResponse<String> second = server.send(rulesets(server, mine));

            assertThat(first.statusCode()).isEqualTo(200);
            assertThat(first.headers().map())
                    .containsEntry("RateLimit-Policy", List.of("\"caller\";q=1;w=60"))
                    .hasEntrySatisfying(
                            "RateLimit", value -> assertThat(value.get(0)).startsWith("\"caller\";r=0;t="));
            assertThat(second.statusCode()).isEqualTo(429);
            assertThat(second.body()).contains("\"code\" : \"RATE_LIMITED\"", "\"status\" : 429");
            assertThat(second.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(Integer.parseInt(
                            second.headers().firstValue("Retry-After").orElseThrow()))
                    .isBetween(1, 60);
            assertThat(server.send(rulesets(server, theirs)).statusCode())
                    .as("another key is not kept from it")
                    .isEqualTo(200);
        }
    }

    /** They are counted together, whatever keys they try, and hinder nobody who has one. */
    @Test
    void whoShowsKeysThatAreNoneIsCountedByAddress() {
        ArchivePlace place = Databases.SQLITE.fresh();
        String good;
        try (Archive archive = Archive.open(place, Clock.systemUTC())) {
            good = new Keys(archive, Clock.systemUTC()).create("甲", Set.of(Role.SCORE), null);
        }
        try (Server server = Server.start(Tiny.rulesets(), place, Map.of(Limits.REQUESTS, "2"))) {
            assertThat(server.send(rulesets(server, "yj_guess")).headers().firstValue("RateLimit"))
                    .hasValueSatisfying(state -> assertThat(state).startsWith("\"caller\";r=1;"));
            assertThat(server.send(rulesets(server, "x.y.z")).statusCode()).isEqualTo(401);
            HttpResponse<String> third = server.send(rulesets(server, "yj_guess-again"));

            assertThat(third.statusCode()).isEqualTo(429);
            assertThat(third.headers().map()).containsKey("retry-after").doesNotContainKey("www-authenticate");
            assertThat(third.body()).contains("\"code\" : \"RATE_LIMITED\"");
            assertThat(server.get("/v1/rulesets").statusCode())
                    .as("without a key, from the same address")
                    .isEqualTo(429);
            assertThat(server.send(rulesets(server, good)).statusCode()).isEqualTo(200);
        }
    }

    private static HttpRequest.Builder rulesets(Server server, String key) {
        return server.request("/v1/rulesets").header("Authorization", "Bearer " + key);
    }

    @Test
    void openCallsAreCountedByAddressWhereALimitIsSetAndNotAtAllWhereNoneIs() {
        try (Server limited = with(Limits.REQUESTS, "1")) {
            assertThat(limited.get("/v1/rulesets").statusCode()).isEqualTo(200);
            assertThat(limited.get("/v1/rulesets").statusCode()).isEqualTo(429);
            assertThat(limited.get("/").statusCode()).as("pages").isEqualTo(200);
        }
        assertThat(Server.shared().get("/v1/rulesets").headers().map())
                .as("this machine only, with nothing configured")
                .doesNotContainKey("RateLimit");
        assertThat(Limits.of(Map.of()).requestsPerMinute()).isEqualTo(6000);
    }

    @Test
    void noMoreIsAtWorkAtATimeThanMayBeAndTheNextIsTakenWhenOneIsDone() throws Exception {
        Workload workload = new Workload(1, Duration.ZERO);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> workload.run(() -> {
            begun.countDown();
            await(end);
            return "first";
        }));
        await(begun);

        assertThatThrownBy(() -> workload.run(() -> "second"))
                .isInstanceOfSatisfying(
                        ProblemsException.class, busy -> assertThat(busy.code()).isEqualTo("SERVER_BUSY"));
        end.countDown();

        assertThat(first.get()).isEqualTo("first");
        assertThat(workload.run(() -> "third")).isEqualTo("third");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void whileAsManyBatchesAreOpenAsMayBeAnotherIsPutOffAndSingleSheetsAreNot() throws IOException {
        try (Server server = with(Limits.BATCHES, "1");
                Socket open = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            BufferedReader from = batch(open, LINE.length() * 2);
            open.getOutputStream().write(LINE.getBytes(StandardCharsets.UTF_8));
            assertThat(result(from)).startsWith("{\"line\":1,\"scorecard\"");

            HttpResponse<String> second = batch(server, LINE);
            HttpResponse<String> single = server.score("application/json", LINE);

            assertThat(second.statusCode()).isEqualTo(503);
            assertThat(second.body()).contains("\"code\" : \"SERVER_BUSY\"");
            assertThat(second.headers().firstValue("Retry-After")).hasValue("2");
            assertThat(single.statusCode()).isEqualTo(200);

            open.getOutputStream().write(LINE.getBytes(StandardCharsets.UTF_8));
            assertThat(result(from)).startsWith("{\"line\":2,\"scorecard\"");
        }
    }

    @Test
    void aBatchEndsAtItsLastLineThatMayBe() {
        try (Server server = with(Limits.BATCH_LINES, "2")) {
            assertThat(batch(server, LINE + LINE).body().lines())
                    .hasSize(2)
                    .noneMatch(line -> line.contains("problem"));

            List<String> lines =
                    batch(server, LINE + "\n" + LINE + LINE).body().lines().toList();

            assertThat(lines).hasSize(2);
            assertThat(lines.get(1)).startsWith("{\"line\":3,\"problem\":{\"code\":\"TOO_LARGE\"");
        }
    }

    private static HttpResponse<String> batch(Server server, String lines) {
        return server.send(server.request("/v1/scores/batch?explain=none")
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(lines)));
    }

    private static BufferedReader batch(Socket socket, int length) throws IOException {
        socket.setSoTimeout(60_000);
        socket.getOutputStream().write(head("/v1/scores/batch", "application/x-ndjson", length));
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    private static byte[] head(String path, String type, int length) {
        return ("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type + "\r\nContent-Length: "
                        + length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String result(BufferedReader from) throws IOException {
        String line = from.readLine();
        while (line != null && !line.startsWith("{")) {
            line = from.readLine();
        }
        return String.valueOf(line);
    }

    @Test
    void aBodyThatTakesTooLongIsAnsweredAndItsConnectionEnds() throws IOException {
        try (Server server = with(Limits.BODY, "1")) {
            assertThat(server.sendSlowly("/v1/scores"))
                    .startsWith("HTTP/1.1 408")
                    .contains("\"code\" : \"REQUEST_TIMEOUT\",", "\r\nConnection: close\r\n");
        }
    }

    /** A caller that sends without ever reading what it is answered. */
    @Test
    void whoDoesNotReadIsCutOff() throws IOException {
        try (Server server = Server.start(
                        Tiny.rulesets(),
                        Databases.SQLITE.fresh(),
                        Map.of(),
                        Map.of("server.tomcat.connection-timeout", "500ms"));
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            OutputStream to = socket.getOutputStream();
            to.write(head("/v1/scores/batch", "application/x-ndjson", Integer.MAX_VALUE));
            byte[] lines = LINE.repeat(1000).getBytes(StandardCharsets.UTF_8);

            assertThatThrownBy(() -> {
                        for (long sent = 0; sent < Integer.MAX_VALUE; sent += lines.length) {
                            to.write(lines);
                        }
                    })
                    .as("writing fails when the server has closed")
                    .isInstanceOf(IOException.class);
            assertThat(server.get("/v1/rulesets").statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/scores", "/v1/decisions", "/v1/decisions/x/appeals", "/v1/appeals/x/steps"})
    void noAddressReadsMoreThanTheEngineWould(String path) {
        HttpResponse<String> answer = Server.shared()
                .send(Server.shared()
                        .withKey(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(new byte[Documents.MOST_BYTES + 1])));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("\"code\" : \"TOO_LARGE\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "many", "1.5", "99999999999", "0"})
    void aSettingThatIsNoSuchNumberIsRefused(String value) {
        assertThatThrownBy(() -> Limits.of(Map.of(Limits.AT_WORK, value)))
                .isInstanceOfSatisfying(ProblemsException.class, refused -> {
                    assertThat(refused.code()).isEqualTo("SETTING_INVALID");
                    assertThat(refused.problems().get(0).messageZh()).contains("YOUJU_AT_WORK", value);
                });
    }
}
