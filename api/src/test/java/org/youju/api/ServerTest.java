package org.youju.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.youju.api.access.Access;
import org.youju.api.archive.Databases;
import org.youju.api.archive.Sha256;
import org.youju.rendering.HtmlRendering;
import tools.jackson.databind.json.JsonMapper;

/** What holds for every answer, whoever of us gives it. */
class ServerTest {

    @Test
    void servesThePageUnderAStrictPolicy() {
        HttpResponse<String> answer = Server.shared().get("/");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<html lang=\"zh-CN\">").doesNotContain("<style", "onclick", "https://");
        assertThat(answer.headers().map())
                .containsEntry(
                        "Content-Security-Policy",
                        List.of("default-src 'self'; style-src 'self' '" + styleHash() + "'; base-uri 'none'; "
                                + "form-action 'self'; frame-ancestors 'none'; object-src 'none'"))
                .containsEntry("X-Content-Type-Options", List.of("nosniff"))
                .containsEntry("Referrer-Policy", List.of("no-referrer"))
                .containsEntry("Cache-Control", List.of("no-cache"))
                .doesNotContainKeys("Access-Control-Allow-Origin", "Server", "Last-Modified");
    }

    private static String styleHash() {
        byte[] style = HexFormat.of().parseHex(Sha256.of(HtmlRendering.style()));
        return "sha256-" + Base64.getEncoder().encodeToString(style);
    }

    /** What a browser does with it: the style is let in by its hash, and there is nothing else that would need to be. */
    @Test
    void anExplanationAsAPageIsShownUnderThatPolicy() throws IOException {
        String id = JsonMapper.shared()
                .readTree(Server.shared()
                        .send(Server.shared()
                                .withKey("/v1/decisions")
                                .header("Content-Type", "application/yaml")
                                .POST(BodyPublishers.ofString(Tiny.sheet("good.yaml"))))
                        .body())
                .get("id")
                .asString();

        HttpResponse<String> page = Server.shared()
                .send(Server.shared()
                        .request("/v1/decisions/" + id + "/explanation")
                        .header("Accept", "text/html"));

        Matcher style = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL).matcher(page.body());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(style.results().map(found -> found.group(1))).containsExactly(HtmlRendering.style());
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("'" + styleHash() + "'")
                .doesNotContain("unsafe");
        assertThat(page.body()).contains("<col width=").doesNotContain("style=", "<script", "<link", "src=", "onclick");
    }

    @Test
    void pagesOfOtherOriginsMayNotCall() {
        HttpResponse<String> preflight = Server.shared().send(preflight(Server.shared(), "https://portal.example"));
        HttpResponse<String> call = Server.shared()
                .send(Server.shared().request("/v1/rulesets").header("Origin", "https://portal.example"));

        assertThat(preflight.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control-"));
        assertThat(call.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control-"));
    }

    @Test
    void pagesOfTheOriginsThatAreSetMayCall() {
        Map<String, String> set = Map.of(Access.ORIGINS_VARIABLE, "https://portal.example, https://other.example");
        try (Server server = Server.start(Tiny.rulesets(), Databases.SQLITE.fresh(), set)) {
            HttpResponse<String> mine = server.send(preflight(server, "https://portal.example"));
            HttpResponse<String> theirs = server.send(preflight(server, "https://evil.example"));

            assertThat(mine.statusCode()).isEqualTo(200);
            assertThat(mine.headers().map())
                    .containsEntry("access-control-allow-origin", List.of("https://portal.example"))
                    .doesNotContainKey("access-control-allow-credentials");
            assertThat(theirs.statusCode()).isEqualTo(403);
            assertThat(theirs.headers().map()).doesNotContainKey("access-control-allow-origin");
        }
    }

    private static HttpRequest.Builder preflight(Server server, String origin) {
        return server.request("/v1/scores")
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type")
                .method("OPTIONS", BodyPublishers.noBody());
    }

    @Test
    void knowsNoOtherAddress() {
        ScoresTest.assertProblem(Server.shared().get("/v2/scores"), 404, """
                {
                  "type" : "urn:youju:problem:NOT_FOUND",
                  "title" : "There is nothing here",
                  "status" : 404,
                  "detail" : "nothing is kept at this address",
                  "code" : "NOT_FOUND",
                  "errors" : [ ]
                }""");
    }

    @Test
    void saysWhichMethodIsTaken() {
        HttpResponse<String> answer = Server.shared().send(Server.shared().withKey("/v1/scores"));

        ScoresTest.assertProblem(answer, 405, """
                {
                  "type" : "urn:youju:problem:METHOD_NOT_ALLOWED",
                  "title" : "This address does not take this method",
                  "status" : 405,
                  "detail" : "`GET` is not taken here; take one of [POST]",
                  "code" : "METHOD_NOT_ALLOWED",
                  "errors" : [ ]
                }""");
        assertThat(answer.headers().firstValue("Allow")).hasValue("POST");
    }

    @Test
    void saysInWhichFormAnAnswerComes() {
        ScoresTest.assertProblem(
                Server.shared()
                        .send(Server.shared()
                                .request("/v1/scores")
                                .header("Accept", "text/html")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{}"))),
                406,
                """
                {
                  "type" : "urn:youju:problem:NOT_ACCEPTABLE",
                  "title" : "No acceptable form of the answer",
                  "status" : 406,
                  "detail" : "the answer comes as [application/json] only",
                  "code" : "NOT_ACCEPTABLE",
                  "errors" : [ ]
                }""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /%zz HTTP/1.1\r\nHost: localhost\r\n",
                "GET /a|b HTTP/1.1\r\nHost: localhost\r\n",
                "GET / HTTP/1.1\r\n",
                "POST /v1/scores HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz"
            })
    void answersInTheSameFormWhatTomcatRefuses(String request) throws IOException {
        String answer = raw(request + "\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("Content-Type: application/problem+json", "\"code\" : \"MALFORMED\"", "nosniff")
                .doesNotContain("<html", "Tomcat");
        ScoresTest.assertTellsNothingOfOurInsides(answer);
    }

    private static String raw(String request) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), Server.shared().port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(request.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
