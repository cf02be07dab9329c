package org.youju.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;

/** A server on a port of the system's choosing, one for all tests, as {@code youju serve} starts it. */
final class Server {

    private static final ConfigurableApplicationContext RUNNING =
            YoujuApplication.start(Tiny.open(), Map.of("server.port", 0));
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Server() {}

    static int port() {
        return YoujuApplication.port(RUNNING);
    }

    static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
    }

    static HttpResponse<String> get(String path) {
        return send(request(path));
    }

    static HttpResponse<String> score(String mediaType, String body) {
        return score(mediaType, BodyPublishers.ofString(body));
    }

    static HttpResponse<String> score(String mediaType, BodyPublisher body) {
        return send(request("/v1/scores").header("Content-Type", mediaType).POST(body));
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
