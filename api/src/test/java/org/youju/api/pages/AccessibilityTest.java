package org.youju.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No page has a serious violation of WCAG 2.2 AA, wide or as narrow as a telephone; none is wider than its window. */
@Tag("exhaustive")
class AccessibilityTest {

    private static Browser browser;
    private static String decision;
    private static String appeal;

    @BeforeAll
    static void start() throws IOException {
        browser = Browser.start(PagesServer.port());
        String sheet = Files.readString(PagesServer.sheet("service-center-worked.yaml"), StandardCharsets.UTF_8);
        decision = PagesServer.decide(sheet);
        appeal = PagesServer.appeal(decision, "1.1.2", "前移受理窗口的社区实际为 4 个");
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void enter() {
        browser.enter(PagesServer.KEY);
    }

    @ParameterizedTest
    @CsvSource({
        "#/score, #live .total",
        "#/card, .found li",
        "#/card/DECISION, .waterfall",
        "#/card/DECISION?indicator=1.1.2, .entry",
        "#/card/DECISION?year=2024, .sidebyside",
        "#/rules, .indicatortext .curve",
        "#/rules/huangjiang-department/2024/diff?against=2023, .effect .curve",
        "#/rules?q=完成率, .hits li",
        "#/appeals, main table",
        "#/appeals/APPEAL, .sidebyside",
        "#/appeals/new?decision=DECISION, .filing",
        "#/overview/huangjiang-department/2023, .overview table",
        "#/overview/hunan-department/2018, .state.empty",
        "#/card/none, .state.problem",
        "#/nowhere, .state.empty"
    })
    void isUsableByEverybody(String place, String shown) {
        for (int width : new int[] {1440, 390}) {
            browser.resize(width, 900);
            browser.open("#/appeals");
            browser.go(place.replace("DECISION", decision).replace("APPEAL", appeal));
            browser.see(shown);

            assertThat(browser.violations()).as(place + " at " + width).isEmpty();
            assertThat(browser.js("return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .as("%s is wider than %d", place, width)
                    .isEqualTo(0L);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "#/score/huangjiang-department/2023, 密钥 ✓, #key-title",
        "#/score/huangjiang-department/2023, 粘贴表格文本, #paste-title",
        "#/score/huangjiang-department/2023, 提交为决定, #decide-title",
        "#/appeals/new?decision=DECISION, 核对并提出, #file-title",
        "#/appeals/APPEAL, 办理, #go-title"
    })
    void dialogsAreToo(String place, String button, String title) {
        for (int width : new int[] {1440, 768, 390}) {
            browser.resize(width, 900);
            browser.open("#/rules");
            browser.open(place.replace("DECISION", decision).replace("APPEAL", appeal));
            if (place.startsWith("#/appeals/new")) {
                browser.field("ground-0").sendKeys("没有算上附件里的两项");
            }
            if (button.equals("办理")) {
                browser.see("#to");
                browser.js("""
                        const to = document.getElementById("to");
                        to.value = "REFUSED";
                        to.dispatchEvent(new Event("change", { bubbles: true }));
                        """);
            }
            browser.press(button);
            browser.until(
                    "the dialog", () -> browser.see("dialog[open] " + title).isDisplayed() ? true : null);

            assertThat(browser.violations()).as(button + " at " + width).isEmpty();
            assertThat(browser.js("""
                            const box = document.querySelector("dialog[open]");
                            const at = box.getBoundingClientRect();
                            return at.left >= 0 && at.right <= innerWidth && at.top >= 0 && at.bottom <= innerHeight
                              && box.scrollWidth <= box.clientWidth;
                            """))
                    .as("%s stays inside a window of %d", button, width)
                    .isEqualTo(true);
            browser.js("document.querySelector('dialog[open]').close()");
        }
    }
}
