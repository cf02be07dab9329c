package org.youju.api.operation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.youju.api.Tiny;
import org.youju.api.access.Access;
import org.youju.api.cli.Main;

/** {@code youju serve} in a process of its own, with what it says. */
final class Serving implements AutoCloseable {

    static final String KEY = "the-key-of-this-test-process";

    private static final Pattern URL = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)/");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Integer> port = new CompletableFuture<>();
    private final Thread listener;

    Serving(Path data, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Main.class.getName(),
                        "serve",
                        "--rulesets",
                        Tiny.path("tiny").toString(),
                        "--data",
                        data.toString())
                .redirectErrorStream(true);
        builder.environment().putAll(Map.of("SERVER_PORT", "0", Access.KEY_VARIABLE, KEY, "JAVA_TOOL_OPTIONS", ""));
        builder.environment().putAll(environment);
        process = builder.start();
        listener = new Thread(this::listen, "listener");
        listener.start();
    }

    private void listen() {
        try (BufferedReader from = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = from.readLine(); line != null; line = from.readLine()) {
                said.add(line);
                Matcher url = URL.matcher(line);
                if (url.find()) {
                    port.complete(Integer.parseInt(url.group(1)));
                }
            }
        } catch (IOException failed) {
            port.completeExceptionally(failed);
        }
        port.completeExceptionally(new IllegalStateException("it ended: " + said));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port.join() + path))
                .header("Authorization", "Bearer " + KEY);
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port.join());
        socket.setSoTimeout(60_000);
        return socket;
    }

    /** As a service manager asks it to end. */
    void terminate() {
        process.toHandle().destroy();
    }

    /** Whether it answers whoever comes now. */
    boolean isListening() {
        try (Socket socket = connect();
                InputStream from = socket.getInputStream()) {
            socket.getOutputStream()
                    .write("GET /actuator/health/liveness HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            return from.read() >= 0;
        } catch (IOException refused) {
            return false;
        }
    }

    /** How it ended, when it has. */
    int exit() throws InterruptedException {
        int status = process.waitFor();
        listener.join();
        return status;
    }

    /** Everything that it wrote, once it has ended. */
    List<String> said() throws InterruptedException {
        terminate();
        exit();
        return said;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
