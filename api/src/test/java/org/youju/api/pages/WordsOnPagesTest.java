package org.youju.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page as it stands with work on it, read whole: no name of a field, no value of a program's, no pointer, no code. */
@Tag("exhaustive")
class WordsOnPagesTest {

    private static final Pattern RAW = Pattern.compile(
            "(?<![A-Za-z0-9_./·-])(scheme|revision|department|narrative|inputs|goals|findings|evidence|selfScores|indicator|planned"
                    + "|actual|better|higher|lower|weight|kind|reason|amount|grounds|corrections|notApplicable|null|true|false"
                    + "|undefined|NaN|object Object|line \\d+|column \\d+)(?![A-Za-z0-9_./-])"
                    + "|[A-Z]{3,}_[A-Z_]{3,}|\\b(UN)?DETERMINED\\b|\\[\\]|~1"
                    + "|/(inputs|goals|findings|selfScores|evidence|narrative|department)(/|\\b)|Exception|org\\.youju");

    private static Browser browser;
    private static String determined;
    private static String undetermined;
    private static String lossy;
    private static String appeal;
    private static String closed;

    @BeforeAll
    static void start() throws IOException {
        browser = Browser.start(PagesServer.port());
        determined = PagesServer.decide(sheet("service-center-worked.yaml"));
        undetermined = PagesServer.decide(
                sheet("not-applicable.yaml").replaceFirst("(?m)^findings:[\\s\\S]*?(?=^\\S|\\z)", ""));
        lossy = PagesServer.decide(sheet("many-losses.yaml"));
        appeal = PagesServer.appeal(determined, "1.1.2", "完成率计算有误");
        closed = PagesServer.appeal(lossy, "2.5.5", "合同已按时备案");
        browser.enter(PagesServer.KEY);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    private static String sheet(String name) throws IOException {
        return Files.readString(PagesServer.sheet(name), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({
        "#/score/huangjiang-department/2023, #live .total",
        "#/score/huangjiang-department/2024, #live .total",
        "#/score/hunan-department/2018, #live .total",
        "#/card, .found li",
        "#/card/DECIDED, .waterfall",
        "#/card/OPEN, .waterfall",
        "#/card/LOSSY, .waterfall",
        "#/card/DECIDED?indicator=1.1.2, .entry",
        "#/card/OPEN?indicator=2.5.1, .waterfall",
        "#/card/LOSSY?indicator=2.5.5, .entry",
        "#/card/DECIDED?year=2024, .sidebyside",
        "#/rules, .indicatortext .curve",
        "#/rules/huangjiang-department/2023, .indicatortext",
        "#/rules/hunan-department/2018, .indicatortext",
        "#/rules/huangjiang-department/2024/diff?against=2023, .effect .curve",
        "#/rules/huangjiang-department/2023/diff?against=2022, main h1",
        "#/rules?q=完成率, .hits li",
        "#/appeals, main table",
        "#/appeals/APPEAL, .sidebyside",
        "#/appeals/CLOSED, .sidebyside",
        "#/appeals/new?decision=DECIDED, .filing",
        "#/overview/huangjiang-department/2023, .overview table",
        "#/overview/hunan-department/2018, .state.empty",
        "#/card/none, .state.problem",
        "#/nowhere, .state.empty"
    })
    void isReadWithoutWordsOfPrograms(String place, String shown) {
        browser.open("#/appeals");
        browser.go(place.replace("DECIDED", determined)
                .replace("OPEN", undetermined)
                .replace("LOSSY", lossy)
                .replace("APPEAL", appeal)
                .replace("CLOSED", closed));
        browser.see(shown);
        // what is folded away is read as well
        browser.js("document.querySelectorAll('details').forEach((one) => { one.open = true; })");

        assertThat(browser.text()).isNotBlank();
        assertThat(browser.text().lines().filter(line -> RAW.matcher(line).find()))
                .isEmpty();
    }
}
