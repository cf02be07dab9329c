package org.youju.api.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.youju.api.Server;
import org.youju.api.archive.Databases;
import org.youju.api.source.OpenRulesets;
import org.youju.ruleset.RulesetFiles;

/**
 * Whoever generates a client from the contract can work with it: openapi-generator makes one of what the server publishes,
 * it compiles as it is, and {@code portal/Portal.java}, which knows nothing else of us, scores the worked sheet with it.
 */
@Tag("exhaustive")
class GeneratedClientTest {

    private static final Path GENERATOR = Recorded.ROOT.resolve("api/target/generator/openapi-generator-cli.jar");

    @Test
    void scoresAndReadsRefusalsToTheLastDigit(@TempDir Path folder) throws Exception {
        OpenRulesets rulesets = OpenRulesets.open(RulesetFiles.in(Recorded.ROOT.resolve("rulesets")));
        try (Server server = Server.start(rulesets, Databases.SQLITE.fresh())) {
            Path contract = Files.writeString(
                    folder.resolve("openapi.json"), server.get("/openapi.json").body(), StandardCharsets.UTF_8);
            Path sources = generated(contract, folder.resolve("client"));
            try (URLClassLoader classes = compiled(sources, folder.resolve("classes"))) {
                Object portal = classes.loadClass("Portal")
                        .getConstructor(String.class)
                        .newInstance("http://127.0.0.1:" + server.port());

                assertThat(call(portal, "score", Answers.worked()))
                        .isEqualTo(List.of(
                                new BigDecimal("83.78"), new BigDecimal("16.22"), new BigDecimal("16.2200000000")));
                assertThat(call(portal, "years"))
                        .isEqualTo(rulesets.youju().years().stream()
                                .map(year -> year.ruleset().id().scheme() + "/"
                                        + year.ruleset().id().year())
                                .toList());
                assertThat(call(portal, "refused").toString()).contains("RULESET_NOT_FOUND", "1999");
            }
        }
    }

    private static Object call(Object portal, String name, Object... arguments) throws ReflectiveOperationException {
        Class<?>[] types = Stream.of(arguments).map(Object::getClass).toArray(Class<?>[]::new);
        return portal.getClass().getMethod(name, types).invoke(portal, arguments);
    }

    /** In a JVM of its own, since the generator brings its own versions of what we use too. */
    private static Path generated(Path contract, Path folder) throws IOException, InterruptedException {
        Path said = folder.resolveSibling("generator.log");
        Process generator = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-Dfile.encoding=UTF-8",
                        "-jar",
                        GENERATOR.toString(),
                        "generate",
                        "--generator-name=java",
                        "--library=native",
                        "--input-spec=" + contract,
                        "--output=" + folder,
                        "--invoker-package=client",
                        "--api-package=client.api",
                        "--model-package=client.model",
                        "--global-property=apis,models,supportingFiles,apiTests=false,modelTests=false,apiDocs=false,modelDocs=false",
                        "--additional-properties=openApiNullable=false,useJakartaEe=true,hideGenerationTimestamp=true")
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(generator.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(generator.exitValue()).as(Recorded.read(said)).isZero();
        return folder.resolve("src/main/java");
    }

    private static URLClassLoader compiled(Path sources, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
                Stream<Path> generated = Files.walk(sources)) {
            List<Path> java = Stream.concat(
                            generated.filter(file -> file.toString().endsWith(".java")),
                            Stream.of(Recorded.ROOT.resolve("api/src/test/resources/portal/Portal.java")))
                    .toList();
            String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
            List<String> options = List.of("-d", classes.toString(), "-proc:none", "-nowarn", "-cp", classPath);
            boolean good = compiler.getTask(said, files, null, options, null, files.getJavaFileObjectsFromPaths(java))
                    .call();
            assertThat(good).as(said.toString()).isTrue();
        }
        return new URLClassLoader(new URL[] {classes.toUri().toURL()}, GeneratedClientTest.class.getClassLoader());
    }
}
