package org.youju.api.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.youju.api.Server;
import org.youju.api.Tiny;
import org.youju.api.archive.Databases;
import org.youju.api.source.OpenRulesets;
import org.youju.ruleset.RulesetFiles;

/** {@code /openapi.json} says what the server does, all of it, and nobody who builds on it is surprised by a change. */
class OpenApiTest {

    private static Server server;
    private static Map<String, Answers.Body> bodies;
    private static String openapi;
    private static Published published;

    @BeforeAll
    static void ask() {
        server = Server.start(
                OpenRulesets.open(RulesetFiles.in(Recorded.ROOT.resolve("rulesets"))), Databases.SQLITE.fresh());
        bodies = Answers.all(server);
        if (Recorded.anew()) {
            examples()
                    .filter(body ->
                            !Recorded.lasting(body.text()).equals(Recorded.lasting(Recorded.example(body.file()))))
                    .forEach(body -> Recorded.example(body.file(), body.text()));
        }
        HttpResponse<String> answer = server.get("/openapi.json");
        assertThat(answer.statusCode()).isEqualTo(200);
        openapi = answer.body();
        published = new Published(openapi);
    }

    private static Stream<Answers.Body> examples() {
        return bodies.values().stream().filter(Answers.Body::isExample);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theExamplesAreWhatTheServerAnswers() {
        assertThat(examples())
                .allSatisfy(body -> assertThat(Recorded.lasting(body.text()))
                        .as("%s; to record it anew: mvn verify -Dyouju.rerecord=true", body.file())
                        .isEqualTo(Recorded.lasting(Recorded.example(body.file()))));
    }

    @Test
    void whatIsSentAndAnsweredIsAsPublishedAndHasNoOtherFields() {
        Map<String, List<String>> mistakes = new TreeMap<>();
        bodies.values().forEach(body -> mistakes.put(body.file(), published.mistakes(body)));

        assertThat(mistakes)
                .allSatisfy((file, wrong) -> assertThat(wrong).as(file).isEmpty());
    }

    /** Swagger keeps its converters for the whole process. */
    @Test
    void severalServersOfOneProcessPublishTheSame() {
        try (Server one = Server.start(Tiny.rulesets(), Databases.SQLITE.fresh());
                Server other = Server.start(Tiny.rulesets(), Databases.SQLITE.fresh())) {
            for (Server any : List.of(one, other, server)) {
                assertThat(Published.JSON
                                .readTree(any.get("/openapi.json").body())
                                .path("components"))
                        .isEqualTo(published.document().path("components"));
            }
        }
    }

    @Test
    void eachFieldParameterAndOperationHasWordsUnitsAndExamples() {
        assertThat(published.silent()).isEmpty();
    }

    @Test
    void everyWordIsAboutSomethingThatIsThere() {
        ContractTexts words = ContractTexts.read();

        assertThat(words.operations().keySet())
                .containsExactlyInAnyOrderElementsOf(published.operations().toList());
    }

    @Test
    void whatChangedForCallersIsSaidBeforeItIsRecorded() {
        String before = Recorded.read(Recorded.OPENAPI);
        if (Recorded.anew()) {
            Recorded.write(Recorded.OPENAPI, openapi);
            before = openapi;
        }
        assertThat(openapi)
                .as(
                        "api/openapi.json; what breaks for callers: %s; to record it anew: mvn verify -Dyouju.rerecord=true",
                        before.isEmpty() ? "nothing is recorded" : Breaks.between(new Published(before), published))
                .isEqualTo(before);
    }

    @Test
    void thePageThatShowsItComesFromThisServerAndRunsNoScriptOfItsOwn() {
        String page = server.get("/swagger-ui/index.html").body();

        assertThat(page).contains("swagger-ui-bundle.js").doesNotContain("http://", "https://", "<style");
        assertThat(page.replaceAll("<script src=\"[^\"]+\" charset=\"UTF-8\"> </script>", ""))
                .doesNotContain("<script")
                .doesNotContainPattern(" on[a-z]+=");
        assertThat(server.get("/swagger-ui/swagger-ui-bundle.js").statusCode()).isEqualTo(200);
        assertThat(server.get("/swagger-ui/swagger-initializer.js").body()).contains("/openapi.json/swagger-config");
        assertThat(server.get("/openapi.json/swagger-config").body())
                .contains("\"url\":\"/openapi.json\"", "\"validatorUrl\":\"none\"");
    }
}
