package org.youju.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The page that shows the contract works under our policy of what a page may do, and asks nobody else for anything. */
@Tag("exhaustive")
class ContractPageTest {

    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = Browser.start(PagesServer.port());
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void showsEachOperationAndTriesOneWithoutAComplaint() {
        browser.open("swagger-ui/index.html");
        browser.see(".opblock-summary-path", "/v1/scores");
        assertThat(browser.all(".opblock"))
                .hasSameSizeAs(PagesServer.server()
                        .endpoints()
                        .filter(one -> one.pattern().startsWith("/v1/"))
                        .toList());

        browser.js("document.querySelector('#operations-Rulesets-listRulesets button').click()");
        browser.press("Try it out");
        browser.press("Execute");
        browser.see(".live-responses-table .microlight", "huangjiang-department");

        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.js("return performance.getEntriesByType('resource').map(one => one.name)")
                        .toString()
                        .split(", "))
                .hasSizeGreaterThan(4)
                .allMatch(
                        address -> address.replace("[", "").startsWith("http://127.0.0.1:" + PagesServer.port() + "/"));
    }
}
