package org.youju.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Whatever is written into a field is text, on every page that shows it. */
@Tag("exhaustive")
class HostileTextTest {

    private static final String HOSTILE =
            "<img src=x onerror=hacked=1>'\"--><script>hacked=1</script>{{hacked}}${hacked}";

    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = Browser.start(PagesServer.port());
        browser.enter(PagesServer.KEY);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    private static void assertIsText(String... shown) {
        for (String one : shown) {
            browser.until(
                    "the hostile text in " + one,
                    () -> browser.all(one).stream()
                                    .anyMatch(field -> field.getText().contains(HOSTILE))
                            ? true
                            : null);
        }
        assertThat(browser.js("return typeof hacked")).isEqualTo("undefined");
        assertThat(browser.js("return document.querySelectorAll('main img, main script, [onerror]').length"))
                .isEqualTo(0L);
    }

    private static void write(WebElement field, String text) {
        browser.js(
                "arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('input', {bubbles: true}))",
                field,
                text);
    }

    /** Every field that takes text, also those that want a number and are refused. */
    @Test
    void everyFieldOfTheSheetTakesItAsText() {
        browser.go("#/score/huangjiang-department/2023");
        browser.see("#live .total");
        long filled = (long) browser.js("""
                let count = 0;
                for (const field of document.querySelectorAll('main input[type=text], main textarea')) {
                  field.value = arguments[0];
                  field.dispatchEvent(new Event('input', { bubbles: true }));
                  count++;
                }
                return count;
                """, HOSTILE);

        assertThat(filled).isGreaterThan(150);
        browser.see(".side .state.problem");
        assertThat(browser.text()).contains("填报内容有误");
        assertIsText();
        browser.press("清空");
        browser.complaints();
    }

    @Test
    void whatIsHandedInIsTextWhereverItIsShown() {
        browser.go("#/score/huangjiang-department/2023");
        browser.see("#live .total");
        for (String id : List.of(
                "/department/name",
                "/department/code",
                "/department/region",
                "/narrative/goal",
                "/narrative/completion",
                "/narrative/unfinished",
                "basis-1.1.2")) {
            write(browser.field(id), HOSTILE);
        }
        browser.type(browser.field("/inputs/已申报整体绩效目标"), "true");
        write(browser.field("self-1.1.2"), "30");
        write(browser.see("#indicator-1\\.1\\.2 tr.blank [data-column=name]"), HOSTILE);
        write(browser.field("/goals/0/unit"), HOSTILE);
        write(browser.field("/goals/0/note"), HOSTILE);
        write(browser.field("/goals/0/planned"), "4");
        write(browser.field("/goals/0/actual"), "3");
        browser.js("document.querySelector('#indicator-1\\\\.1\\\\.2 .fill > details').open = true");
        write(browser.see("#indicator-1\\.1\\.2 details tr.blank [data-column=title]"), HOSTILE);
        write(browser.field("/evidence/0/reference"), HOSTILE);
        browser.read("#indicator-1\\.1\\.2 .live strong", "15.00");
        browser.press("提交为决定");
        browser.field("decide-reason").sendKeys("示例");
        browser.press("提交");
        browser.see(".waterfall");
        assertIsText("h1", ".reported");
        String id = String.valueOf(browser.js("return location.hash")).replaceAll(".*/", "");
        browser.go("#/card/" + id + "?indicator=1.1.2");
        assertIsText(".entry .item", ".whatif");

        browser.go("#/appeals/new?decision=" + id);
        write(browser.field("ground-0"), HOSTILE);
        write(browser.see(".ground input"), HOSTILE);
        browser.press("核对并提出");
        browser.press("提出");
        browser.see("#state");
        assertIsText("h1", ".said", ".case .hint");
        write(browser.field("reason"), HOSTILE);
        browser.press("办理");
        browser.read("#state", "受理");
        assertIsText(".steps .said");

        browser.go("#/appeals");
        assertIsText("main table td");
        browser.go("#/overview/huangjiang-department/2023");
        assertIsText(".overview table td");
        browser.go("#/card/" + id + "?year=2024");
        browser.see(".sidebyside");
        assertIsText(".sidebyside");
        browser.go("#/score/huangjiang-department/2023");
        browser.press("清空");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void neitherDoesTheAddressOrASearchBecomeAnythingElse() {
        browser.go("#/rules");
        browser.see("#search").sendKeys(HOSTILE, Keys.ENTER);
        assertIsText("#hits-title");
        browser.go("#/card/" + HOSTILE);
        browser.see(".state.problem");
        assertIsText();
        browser.go("#/" + HOSTILE);
        browser.see(".state.empty");
        assertIsText();
        browser.complaints();
    }
}
