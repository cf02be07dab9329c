package org.youju.api.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * How long a command and the server take from the start of their process, beside a program that does nothing and a Spring
 * Boot application that serves nothing, in turn: {@code java api/src/test/java/org/youju/api/load/ColdStart.java ROUNDS}, in
 * a checkout that is built. Prints medians, and their ratio to the empty ones.
 */
public final class ColdStart {

    private static final String SHEET = "rulesets/huangjiang-department/2023/sheets/service-center-worked.yaml";
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)");
    private static final Pattern NEEDED_BY_AN_EMPTY_ONE = Pattern.compile(
            "(spring-(aop|beans|boot|boot-(autoconfigure|http-converter|jackson|servlet|tomcat|web-server|webmvc)|context|core"
                    + "|expression|web|webmvc)|tomcat-embed-.*|jackson-.*|logback-.*|slf4j-api|jul-to-slf4j|log4j-.*|micrometer-"
                    + "(commons|observation)|jakarta\\.annotation-api|snakeyaml|jspecify|commons-logging)-\\d[^/]*\\.jar");

    private static final String NOTHING = """
            public class Nothing {
                public static void main(String[] args) {
                    System.out.println("nothing");
                }
            }
            """;
    private static final String EMPTY = """
            @org.springframework.boot.autoconfigure.EnableAutoConfiguration
            public class Empty {
                public static void main(String[] args) {
                    var running = (org.springframework.boot.web.server.context.WebServerApplicationContext)
                            org.springframework.boot.SpringApplication.run(Empty.class, "--server.port=0",
                                    "--server.address=127.0.0.1", "--spring.main.banner-mode=off");
                    System.out.println("http://127.0.0.1:" + running.getWebServer().getPort());
                }
            }
            """;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path scratch;

    private ColdStart(Path scratch) {
        this.scratch = scratch;
    }

    public static void main(String[] args) throws Exception {
        int rounds = Integer.parseInt(args[0]);
        Path scratch = Files.createTempDirectory("cold-start");
        try {
            new ColdStart(scratch).measure(rounds);
        } finally {
            try (Stream<Path> made = Files.walk(scratch)) {
                made.sorted((one, other) -> other.compareTo(one))
                        .forEach(path -> path.toFile().delete());
            }
        }
    }

    private void measure(int rounds) throws Exception {
        String libraries;
        try (Stream<Path> all = Files.list(Path.of("api/target/app/lib"))) {
            libraries = all.filter(one -> NEEDED_BY_AN_EMPTY_ONE
                            .matcher(one.getFileName().toString())
                            .matches())
                    .map(Path::toString)
                    .collect(Collectors.joining(":"));
        }
        compile("Nothing", NOTHING, libraries);
        compile("Empty", EMPTY, libraries);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = scratch + ":" + libraries;
        Map<String, List<Double>> seconds = new LinkedHashMap<>();
        // round 0 makes what is kept for later starts
        for (int round = 0; round <= rounds; round++) {
            Map<String, Double> once = new LinkedHashMap<>();
            once.put("an empty main", toTheEnd(java, "-XX:TieredStopAtLevel=1", "-cp", scratch.toString(), "Nothing"));
            once.put("youju score", toTheEnd("./youju", "score", SHEET));
            once.put("an empty Spring Boot", untilItServes("/", java, "-cp", classes, "Empty"));
            once.put("youju serve, 4 years", untilItServes("/actuator/health/readiness", "./youju", "serve"));
            if (round > 0) {
                once.forEach((what, took) ->
                        seconds.computeIfAbsent(what, key -> new ArrayList<>()).add(took));
            }
        }
        print(seconds);
    }

    private void compile(String name, String source, String libraries) throws IOException {
        Path file = Files.writeString(scratch.resolve(name + ".java"), source);
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-cp", libraries, "-d", scratch.toString(), file.toString());
        if (failed != 0) {
            throw new IllegalStateException(name + " does not compile");
        }
    }

    private double toTheEnd(String... command) throws Exception {
        Path output = scratch.resolve("output");
        long start = System.nanoTime();
        int exit = process(output, command).waitFor();
        double took = (System.nanoTime() - start) / 1e9;
        if (exit != 0 || Files.size(output) == 0) {
            throw new IllegalStateException(
                    String.join(" ", command) + " ended with " + exit + ": " + Files.readString(output));
        }
        return took;
    }

    /** Until it answers, which the empty application does with 404. */
    private double untilItServes(String path, String... command) throws Exception {
        Path output = scratch.resolve("served");
        long start = System.nanoTime();
        Process server = process(output, command);
        try {
            while (!answers(Files.readString(output, StandardCharsets.UTF_8), path)) {
                if (!server.isAlive()) {
                    throw new IllegalStateException(String.join(" ", command) + ": " + Files.readString(output));
                }
                Thread.sleep(5);
            }
            return (System.nanoTime() - start) / 1e9;
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    private boolean answers(String output, String path) throws InterruptedException {
        Matcher address = ADDRESS.matcher(output);
        if (!address.find()) {
            return false;
        }
        try {
            int status = http.send(
                            HttpRequest.newBuilder(URI.create(address.group() + path))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            return status == 200 || (path.equals("/") && status == 404);
        } catch (IOException notYet) {
            return false;
        }
    }

    private Process process(Path output, String... command) throws IOException {
        ProcessBuilder process =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        process.environment().put("SERVER_PORT", "0");
        process.environment().put("YOUJU_DATA", scratch.resolve("data").toString());
        return process.start();
    }

    private static void print(Map<String, List<Double>> seconds) {
        System.out.println("| | seconds, median | fastest–slowest | × an empty one |\n|---|---|---|---|");
        double empty = 0;
        for (Map.Entry<String, List<Double>> one : seconds.entrySet()) {
            List<Double> sorted = one.getValue().stream().sorted().toList();
            double median = sorted.get(sorted.size() / 2);
            empty = one.getKey().startsWith("an empty") ? median : empty;
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.2f | %.2f–%.2f | %.1f |%n",
                    one.getKey(),
                    median,
                    sorted.get(0),
                    sorted.get(sorted.size() - 1),
                    median / empty);
        }
    }
}
