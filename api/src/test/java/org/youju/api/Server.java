package org.youju.api;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.youju.api.YoujuApplication.Parts;
import org.youju.api.YoujuApplication.Watched;
import org.youju.api.access.Access;
import org.youju.api.access.Keys;
import org.youju.api.archive.Archive;
import org.youju.api.archive.ArchivePlace;
import org.youju.api.archive.Databases;
import org.youju.api.limits.Limits;
import org.youju.api.source.OpenRulesets;
import org.youju.document.Documents;

/** A server on a port of the system's choosing, as {@code youju serve} starts it. */
public final class Server implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static final String KEY = "the-key-of-this-run-of-tests";

    private final Archive archive;
    private final ConfigurableApplicationContext running;

    private Server(Archive archive, ConfigurableApplicationContext running) {
        this.archive = archive;
        this.running = running;
    }

    /** As it is where nothing is configured but this run's key. */
    public static Server start(OpenRulesets rulesets, ArchivePlace place) {
        return start(rulesets, place, Map.of(Access.KEY_VARIABLE, KEY));
    }

    public static Server start(OpenRulesets rulesets, ArchivePlace place, Map<String, String> environment) {
        return start(rulesets, place, environment, Map.of());
    }

    /** @param properties settings of Spring Boot's, which go before those of the program */
    public static Server start(
            OpenRulesets rulesets,
            ArchivePlace place,
            Map<String, String> environment,
            Map<String, Object> properties) {
        Archive archive = Archive.open(place, Clock.systemUTC());
        Keys keys = new Keys(archive, Clock.systemUTC());
        Access access = Access.of(keys, environment);
        Parts parts = new Parts(rulesets, watched(environment), archive, keys, access, Limits.of(environment));
        Map<String, Object> all = new HashMap<>(properties);
        all.put("server.port", 0);
        return new Server(archive, YoujuApplication.start(parts, all));
    }

    /** Looks often, so that a test does not wait for it. */
    private static Watched watched(Map<String, String> environment) {
        String folder = environment.get("YOUJU_RULESETS");
        return folder == null ? null : new Watched(Path.of(folder), Duration.ofMillis(20));
    }

    /** One for all tests that leave nothing behind in it. */
    public static Server shared() {
        return Shared.SERVER;
    }

    public int port() {
        return YoujuApplication.port(running);
    }

    /** A part of it. */
    public <T> T bean(Class<T> type) {
        return running.getBean(type);
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
    }

    /** With this run's key. */
    public HttpRequest.Builder withKey(String path) {
        return request(path).header("Authorization", "Bearer " + KEY);
    }

    public HttpResponse<String> get(String path) {
        return send(request(path));
    }

    public HttpResponse<String> score(String mediaType, String body) {
        return score(mediaType, BodyPublishers.ofString(body));
    }

    public HttpResponse<String> score(String mediaType, BodyPublisher body) {
        return send(request("/v1/scores").header("Content-Type", mediaType).POST(body));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    public HttpResponse<byte[]> bytes(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofByteArray());
    }

    private static <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> read) {
        try {
            return CLIENT.send(request.build(), read);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** A body that comes byte by byte, so that nothing ever waits long for the next one; gives all that is answered. */
    public String sendSlowly(String path) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.setSoTimeout(60_000);
            socket.setTcpNoDelay(true);
            OutputStream to = socket.getOutputStream();
            to.write(("POST " + path
                            + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                            + Documents.MOST_BYTES + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            while (socket.getInputStream().available() == 0) {
                to.write(' ');
            }
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** All that is answered to a request as it stands, which may be none that a client would send. */
    public String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** What the controllers answer: each method and path pattern. */
    public Stream<Endpoint> endpoints() {
        return running
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .flatMap(info -> info.getPathPatternsCondition().getPatterns().stream()
                        .map(pattern -> new Endpoint(
                                info.getMethodsCondition().getMethods().stream()
                                        .map(Enum::name)
                                        .collect(Collectors.joining(",")),
                                pattern)));
    }

    /** @param methods "" for any */
    public record Endpoint(String methods, PathPattern path) {

        public boolean matches(String method, String address) {
            return methods.equals(method) && path.matches(PathContainer.parsePath(address.replaceAll("\\?.*", "")));
        }

        /** The path as OpenAPI names it, without what its variables must look like. */
        public String pattern() {
            return path.getPatternString().replaceAll(":\\\\d\\{\\d}", "");
        }

        @Override
        public String toString() {
            return methods + " " + pattern();
        }
    }

    @Override
    public void close() {
        running.close();
        archive.close();
    }

    private static final class Shared {

        private static final Server SERVER = start(Tiny.rulesets(), Databases.SQLITE.fresh());
    }
}
