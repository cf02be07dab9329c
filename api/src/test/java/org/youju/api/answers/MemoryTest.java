package org.youju.api.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.youju.api.Server;
import org.youju.api.Tiny;
import org.youju.api.archive.Databases;
import org.youju.document.ProblemsException;

/** What large sheets take of the memory is bounded for all of them together, and for each by its size. */
class MemoryTest {

    private static final int MIB = 1024 * 1024;

    private final Memory memory = new Memory(300L * MIB, Duration.ZERO);

    /** Only what is held of it. */
    private static HttpServletRequest request() {
        Map<String, Object> attributes = new HashMap<>();
        return (HttpServletRequest) Proxy.newProxyInstance(
                MemoryTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, given) -> switch (method.getName()) {
                    case "getAttribute" -> attributes.get(given[0]);
                    case "setAttribute" -> attributes.put((String) given[0], given[1]);
                    case "removeAttribute" -> attributes.remove(given[0]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    @Test
    void largeSheetsShareAThirdOfTheHeapAndGiveItBack() {
        HttpServletRequest one = request();
        HttpServletRequest other = request();
        memory.hold(one, MIB, 60);

        assertThatThrownBy(() -> memory.hold(other, MIB, 60))
                .isInstanceOfSatisfying(
                        ProblemsException.class, busy -> assertThat(busy.code()).isEqualTo("SERVER_BUSY"));
        assertThatCode(() -> memory.hold(other, MIB, 40)).doesNotThrowAnyException();
        memory.release(one);
        assertThatCode(() -> memory.hold(other, MIB, 60)).doesNotThrowAnyException();
    }

    @Test
    void whatTakesMoreThanThereIsIsAloneAndNotRefused() {
        HttpServletRequest one = request();
        memory.hold(one, 8 * MIB, 300);

        assertThatThrownBy(() -> memory.hold(request(), 65 * 1024, 20)).isInstanceOf(ProblemsException.class);
        memory.release(one);
        assertThatCode(() -> memory.hold(request(), 8 * MIB, 300)).doesNotThrowAnyException();
    }

    @Test
    void aRequestHoldsTheMostOfWhatItSaysAndNotTheSum() {
        HttpServletRequest one = request();
        memory.hold(one, MIB, 60);
        memory.hold(one, MIB, 90);
        memory.hold(one, MIB, 30);

        assertThatCode(() -> memory.hold(request(), MIB, 10)).doesNotThrowAnyException();
        memory.release(one);
        memory.release(one);
        assertThatCode(() -> memory.hold(request(), MIB, 90)).doesNotThrowAnyException();
        assertThatThrownBy(() -> memory.hold(request(), MIB, 10)).isInstanceOf(ProblemsException.class);
    }

    @Test
    void sheetsAsTheyAreHandedInNeverWaitForLargeOnes() {
        memory.hold(request(), 8 * MIB, 300);

        assertThatCode(() -> memory.hold(request(), Memory.SMALL, 300)).doesNotThrowAnyException();
    }

    @Test
    void theServerGivesBackWhatARequestHeldHoweverItEnds() {
        try (Server server = Server.start(Tiny.rulesets(), Databases.SQLITE.fresh())) {
            String large = "{\"year\": 2023, \"department\": {\"name\": \"某局\"}, \"narrative\": {\"goal\": \""
                    + "字".repeat(150_000) + "\", \"completion\": \"" + "字".repeat(150_000) + "\"}";
            for (int i = 0; i < 40; i++) {
                // each is as much as all have together
                assertThat(post(server, "/v1/explanations", large + "}").statusCode())
                        .isIn(200, 422);
                assertThat(post(server, "/v1/scores", large + ",").statusCode()).isEqualTo(400);
                assertThat(chunked(server, large + ",").statusCode()).isEqualTo(400);
            }
        }
    }

    @Test
    void largeDocumentsShareItAndThoseOfADepartmentsSheetHoldNothing() {
        memory.holdDocument(request(), Memory.SMALL_DOCUMENT);
        HttpServletRequest one = request();
        memory.holdDocument(one, 60L * MIB);

        assertThatThrownBy(() -> memory.holdDocument(request(), 41L * MIB)).isInstanceOf(ProblemsException.class);
        memory.holdDocument(request(), Memory.SMALL_DOCUMENT);
        memory.release(one);
        assertThatCode(() -> memory.holdDocument(request(), 41L * MIB)).doesNotThrowAnyException();
    }

    @Test
    void whatIsDecidedIsOfABoundedSize() throws IOException {
        try (Server server = Server.start(Tiny.rulesets(), Databases.SQLITE.fresh())) {
            String sheet = "{\"year\": 2023, \"department\": {\"name\": \"某局\"}, ";
            String items = sheet + "\"goals\": " + goals(501, 1) + "}";
            String names = sheet + "\"goals\": " + goals(400, 300) + "}";
            String most = "字".repeat(200_000);
            String text = sheet + "\"narrative\": {\"goal\": \"" + most + "\", \"completion\": \"" + most
                    + "\"}, \"evidence\": "
                    + IntStream.range(0, 4)
                            .mapToObj(i -> "{\"indicator\": \"1.1.1\", \"title\": \"" + most + "\"}")
                            .collect(Collectors.joining(", ", "[", "]}"));
            for (String large : new String[] {items, names, text}) {
                HttpResponse<String> answer = post(server, "/v1/decisions", large);
                assertThat(answer.body()).contains("TOO_LARGE");
                assertThat(answer.statusCode()).isEqualTo(413);
            }
            assertThat(server.get("/v1/decisions").body()).contains("\"decisions\" : [ ]");
        }
    }

    private static String goals(int count, int length) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{\"indicator\": \"1.1.1\", \"name\": \"" + "字".repeat(length)
                        + "\", \"planned\": 1, \"actual\": 1}")
                .collect(Collectors.joining(", ", "[", "]"));
    }

    /** Without saying how long it is. */
    private static HttpResponse<String> chunked(Server server, String body) {
        return server.send(server.withKey("/v1/scores")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)))));
    }

    private static HttpResponse<String> post(Server server, String path, String body) {
        return server.send(server.withKey(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
    }
}
