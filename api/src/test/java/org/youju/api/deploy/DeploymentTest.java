package org.youju.api.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.youju.api.Server;

/** The manifests ask for what the program gives, and give what it asks for. */
class DeploymentTest {

    private static final Path API = Path.of("").toAbsolutePath();
    private static final Pattern VARIABLE = Pattern.compile("\\bYOUJU_[A-Z_]+\\b|\\bSERVER_[A-Z_]+\\b");

    private static String text(String file) throws IOException {
        return Files.readString(API.resolve(file), StandardCharsets.UTF_8);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> manifests() throws IOException {
        Iterable<Object> documents =
                new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(text("deploy/kubernetes.yaml"));
        return StreamSupport.stream(documents.spliterator(), false)
                .map(document -> (Map<String, Object>) document)
                .toList();
    }

    private static Map<String, Object> manifest(String kind) throws IOException {
        return manifests().stream()
                .filter(one -> one.get("kind").equals(kind))
                .findFirst()
                .orElseThrow();
    }

    /** What stands at a path of names, and of numbers in lists. */
    @SuppressWarnings("unchecked")
    private static <T> T at(Object from, Object... path) {
        Object here = from;
        for (Object step : path) {
            here = step instanceof Integer index ? ((List<?>) here).get(index) : ((Map<?, ?>) here).get(step);
            assertThat(here).as("%s of %s", step, List.of(path)).isNotNull();
        }
        return (T) here;
    }

    private static Map<String, Object> container() throws IOException {
        return at(manifest("Deployment"), "spec", "template", "spec", "containers", 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"startupProbe", "livenessProbe", "readinessProbe"})
    void aProbeAsksForWhatTheServerAnswersWithoutAKey(String probe) throws IOException {
        String path = at(container(), probe, "httpGet", "path");
        String port = at(container(), probe, "httpGet", "port");

        assertThat(Server.shared().get(path).statusCode()).isEqualTo(200);
        assertThat(port).isEqualTo(at(container(), "ports", 0, "name"));
    }

    @Test
    void theContainerMayDoNothingThatItNeedNot() throws IOException {
        Map<String, Object> pod = at(manifest("Deployment"), "spec", "template", "spec");

        assertThat(pod).containsEntry("automountServiceAccountToken", false);
        assertThat((Map<?, ?>) at(pod, "securityContext"))
                .isEqualTo(Map.of(
                        "runAsNonRoot",
                        true,
                        "runAsUser",
                        10001,
                        "runAsGroup",
                        10001,
                        "seccompProfile",
                        Map.of("type", "RuntimeDefault")));
        assertThat((Map<?, ?>) at(container(), "securityContext"))
                .isEqualTo(Map.of(
                        "allowPrivilegeEscalation", false,
                        "readOnlyRootFilesystem", true,
                        "capabilities", Map.of("drop", List.of("ALL"))));
        assertThat(text("Dockerfile")).contains("\nUSER 10001:10001\n", "useradd --system --uid 10001");
    }

    @Test
    void secretsAreNamedAndNotWritten() throws IOException {
        List<Map<String, Object>> environment = at(container(), "env");
        List<Map<String, Object>> written =
                environment.stream().filter(one -> one.containsKey("value")).toList();

        assertThat(written).extracting(one -> one.get("name")).containsExactly("SERVER_ADDRESS", "SERVER_PORT");
        assertThat(environment)
                .filteredOn(one -> one.get("name").equals("YOUJU_DATABASE"))
                .extracting(one -> DeploymentTest.<String>at(one, "valueFrom", "secretKeyRef", "name"))
                .containsExactly("youju");
        assertThat(manifests()).extracting(one -> one.get("kind")).doesNotContain("Secret");
    }

    @Test
    void theServiceLeadsToThePodsThatThereAre() throws IOException {
        Map<String, Object> deployment = manifest("Deployment");

        assertThat((Map<?, ?>) at(manifest("Service"), "spec", "selector"))
                .isEqualTo(at(deployment, "spec", "selector", "matchLabels"))
                .isEqualTo(at(deployment, "spec", "template", "metadata", "labels"));
        assertThat((String) at(manifest("Service"), "spec", "ports", 0, "targetPort"))
                .isEqualTo(at(container(), "ports", 0, "name"));
        assertThat((Integer) at(deployment, "spec", "replicas")).isGreaterThanOrEqualTo(2);
        assertThat((Integer) at(deployment, "spec", "template", "spec", "terminationGracePeriodSeconds"))
                .as("longer than the server waits for what it has begun")
                .isGreaterThan(shutdownSeconds());
    }

    private static int shutdownSeconds() throws IOException {
        return text("src/main/resources/application.properties")
                .lines()
                .filter(line -> line.startsWith("spring.lifecycle.timeout-per-shutdown-phase="))
                .map(line -> Integer.parseInt(line.replaceAll(".*=|s$", "")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theServiceOfOneMachineRunsAsNobodyAndWritesToItsOwnFolderOnly() throws IOException {
        List<String> unit = text("deploy/youju.service").lines().toList();

        assertThat(unit)
                .contains(
                        "DynamicUser=yes",
                        "NoNewPrivileges=yes",
                        "ProtectSystem=strict",
                        "ProtectHome=yes",
                        "PrivateTmp=yes",
                        "CapabilityBoundingSet=",
                        "StateDirectory=youju",
                        "Environment=YOUJU_DATA=/var/lib/youju",
                        "SuccessExitStatus=143");
        assertThat(unit)
                .filteredOn(line -> line.startsWith("TimeoutStopSec="))
                .singleElement()
                .satisfies(line -> assertThat(Integer.parseInt(line.substring("TimeoutStopSec=".length())))
                        .isGreaterThan(shutdownSeconds()));
        assertThat(unit)
                .filteredOn(line -> line.startsWith("ExecStart="))
                .singleElement()
                .asString()
                .endsWith(" serve");
    }

    /** A variable that nobody reads is a promise that nobody keeps. */
    @Test
    void everyVariableThatIsNamedIsOneThatTheProgramReads() throws IOException {
        Set<String> named = new LinkedHashSet<>();
        for (String file : List.of("Dockerfile", "deploy/youju.service", "deploy/kubernetes.yaml", "README.md")) {
            named.addAll(variables(text(file)));
        }
        Set<String> read = new LinkedHashSet<>();
        try (Stream<Path> sources = Files.walk(API.resolve("src/main/java"))) {
            for (Path source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                read.addAll(variables(Files.readString(source, StandardCharsets.UTF_8)));
            }
        }
        assertThat(named).contains("YOUJU_DATABASE", "SERVER_ADDRESS");
        // read by Spring Boot
        read.add("SERVER_TOMCAT_CONNECTIONTIMEOUT");
        assertThat(read).containsAll(named);
    }

    private static List<String> variables(String text) {
        return VARIABLE.matcher(text)
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    @Test
    void theImageStartsWhatTheJarHolds() throws Exception {
        String entry = "org.springframework.boot.loader.launch.JarLauncher";

        assertThat(text("Dockerfile"))
                .contains("ENTRYPOINT [\"java\", \"" + entry + "\"]", "CMD [\"serve\"]", "jarmode=tools")
                .contains("FROM eclipse-temurin:17-jre");
        assertThat(text("../.ci/run"))
                .as("the layers are extracted and started there")
                .contains("-Djarmode=tools", entry);
    }
}
