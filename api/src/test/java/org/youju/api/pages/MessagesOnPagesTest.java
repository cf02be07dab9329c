package org.youju.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.youju.api.problems.ProblemKind;

/**
 * What a page shows of each problem that the contract publishes, in both languages: no code, no pointer, no name of a field, no
 * word of a program's.
 */
@Tag("exhaustive")
class MessagesOnPagesTest {

    private static final Path PROBLEMS = Path.of("src/main/resources/contract/examples/problems");

    /** Names of fields and words of programs; a Chinese page has others for all of them. */
    private static final Pattern RAW =
            Pattern.compile("(?<![A-Za-z0-9_./·-])(scheme|revision|department|narrative|inputs|goals"
                    + "|findings|evidence|selfScores|indicator|planned|actual|better|higher|lower|weight|kind|reason|amount|grounds"
                    + "|corrections|null|true|false|undefined|NaN|line \\d+|column \\d+)(?![A-Za-z0-9_./-])");

    /** What stands on no page, in whichever language. */
    private static final Pattern OF_PROGRAMS = Pattern.compile(
            "[A-Z]{3,}_[A-Z_]{3,}|\\[\\]|~1"
                    + "|/(inputs|goals|findings|selfScores|evidence|narrative|department)(/|\\b)|Exception|org\\.youju|`|\\bnull\\b");

    private static final String SHOW = """
            const [text, language] = arguments;
            return (async () => {
              const [parts, lib, store] = await Promise.all(
                ["app/parts.js", "app/lib.js", "app/store.js"].map((one) => import(new URL(one, document.baseURI).href)));
              store.speak(language);
              const room = document.createElement("div");
              document.body.append(room);
              lib.render(lib.h(parts.Problem, { problem: { errors: [], ...JSON.parse(text) } }), room);
              const shown = room.innerText;
              room.remove();
              return shown;
            })();
            """;

    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = Browser.start(PagesServer.port());
        browser.enter(PagesServer.KEY);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.js("localStorage.clear()");
            browser.close();
        }
    }

    private static Stream<String> published() throws IOException {
        try (Stream<Path> files = Files.list(PROBLEMS)) {
            List<String> codes = files.map(file -> file.getFileName().toString().replace(".json", ""))
                    .sorted()
                    .toList();
            assertThat(codes)
                    .containsAll(
                            Arrays.stream(ProblemKind.values()).map(Enum::name).toList());
            return codes.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("published")
    void isReadWithoutWordsOfPrograms(String code) throws IOException {
        String problem = Files.readString(PROBLEMS.resolve(code + ".json"));

        String chinese = (String) browser.js(SHOW, problem, "zh");
        String english = (String) browser.js(SHOW, problem, "en");

        // the number of the request is there to be told to whoever runs the server
        assertThat(chinese.replaceAll("编号：.*", ""))
                .isNotBlank()
                .doesNotContainPattern(RAW)
                .doesNotContainPattern(OF_PROGRAMS);
        assertThat(english.replaceAll("Number: .*", "")).isNotBlank().doesNotContainPattern(OF_PROGRAMS);
        assertThat(english).as("no problem is told in the other language").isNotEqualTo(chinese);
    }
}
