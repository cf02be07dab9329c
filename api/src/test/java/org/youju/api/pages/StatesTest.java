package org.youju.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.youju.api.Server;
import org.youju.api.Tiny;
import org.youju.api.access.Keys;
import org.youju.api.access.Role;
import org.youju.api.archive.Archive;
import org.youju.api.archive.ArchivePlace;
import org.youju.api.archive.Databases;
import org.youju.api.source.OpenRulesets;
import org.youju.ruleset.RulesetFiles;

/** What the pages look like where things are not as usual. */
@Tag("exhaustive")
class StatesTest {

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

    private static void assertFits() {
        assertThat(browser.js("return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .isEqualTo(0L);
    }

    @Test
    void offlineIsSaidAndWhatWasFilledInStays() {
        browser.enter(PagesServer.KEY);
        browser.see("#live .total");
        browser.offline(true);
        browser.type(browser.field("/department/name"), "断网时填的部门");

        browser.see(".offline", "连接不到服务");
        browser.see(".side .state.problem", "请确认 youju serve 正在运行");
        browser.offline(false);
        browser.open("#/rules");
        browser.open("#/score");
        assertThat(browser.field("/department/name").getDomProperty("value")).isEqualTo("断网时填的部门");
        browser.complaints();
    }

    @Test
    void withoutAKeyItIsSaidThatOneIsNeeded() {
        browser.enter("");
        browser.see("#live .total");
        browser.type(browser.field("/department/name"), "没有密钥的部门");
        browser.type(browser.field("self-1.1.2"), "1");
        browser.press("提交为决定");
        browser.field("decide-reason").sendKeys("示例");
        browser.press("提交");

        browser.see("dialog[open] .state.problem", "需要密钥");
        browser.complaints();
    }

    @Test
    void withAKeyOfAnotherRoleItIsSaidThatItIsNotPermitted() {
        ArchivePlace place = Databases.SQLITE.fresh();
        String key;
        try (Archive archive = Archive.open(place, Clock.systemUTC())) {
            key = new Keys(archive, Clock.systemUTC()).create("只评分", Set.of(Role.SCORE), Duration.ofDays(1));
        }
        try (Server restricted = Server.start(Tiny.rulesets(), place, Map.of());
                Browser other = Browser.start(restricted.port())) {
            other.enter(key);
            other.see("#live .total");
            other.go("#/overview");
            other.see(".state.problem", "没有权限");
            other.see(".state.problem", "没有办理这件事的权限");
        }
    }

    @Test
    void fiveHundredGoalsWithVeryLongNamesAreScoredAndShownOnATelephone() {
        browser.resize(390, 844);
        browser.enter(PagesServer.KEY);
        browser.see("#live .total");
        String name = "很长的目标名称".repeat(20);
        browser.type(browser.field("/department/name"), "名称特别长的部门".repeat(12));
        browser.type(browser.field("/inputs/已申报整体绩效目标"), "true");
        browser.paste(
                browser.see("#indicator-1\\.1\\.2 tr.blank [data-column=name]"),
                IntStream.range(0, 500)
                        .mapToObj(i -> name + i + "\t项\t4\t" + (i % 5))
                        .collect(Collectors.joining("\n")));

        browser.until(
                "501 rows", () -> browser.all("[aria-label=产出指标] tbody tr").size() == 501 ? true : null);
        browser.read("#indicator-1\\.1\\.2 .live strong", "9.00");
        assertFits();
        browser.press("每一分的依据");
        browser.see(".waterfall");
        assertFits();
        browser.go("#/card?sheet=huangjiang-department/2023&indicator=1.1.2");
        browser.until("every goal's entries", () -> browser.all(".entry").size() > 500 ? true : null);
        assertFits();
        assertThat(browser.complaints()).isEmpty();
        browser.resize(1440, 900);
    }

    @Test
    void sixtyIndicatorsHaveRoom() {
        try (Server server = Server.start(sixty(), Databases.SQLITE.fresh(), Map.of("YOUJU_KEY", PagesServer.KEY));
                Browser other = Browser.start(server.port())) {
            for (int width : new int[] {1440, 390}) {
                other.resize(width, 900);
                other.enter(PagesServer.KEY);
                other.until("sixty", () -> other.all(".indicator").size() == 60 ? true : null);
                other.see("#live .total");
                other.go("#/card?sheet=toy/2023");
                other.until("sixty steps", () -> other.all(".waterfall .step").size() == 60 ? true : null);
                assertThat(other.js(
                                "return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                        .isEqualTo(0L);
                other.go("#/rules");
                other.until("sixty in the tree", () -> other.all(".toc a").size() == 60 ? true : null);
            }
            assertThat(other.complaints()).isEmpty();
        }
    }

    /** The tiny ruleset's second indicator sixty times over, with names that no column is wide enough for. */
    private static OpenRulesets sixty() {
        RulesetFiles tiny = RulesetFiles.in(Tiny.path("tiny"));
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("phrases/1.dsl", tiny.bytes("phrases/1.dsl").orElseThrow());
        String folders = IntStream.rangeClosed(1, 60)
                .mapToObj(i -> "\n  - 3.1." + i + "-process")
                .collect(Collectors.joining());
        files.put(
                "toy/2023/ruleset.yaml",
                edited(tiny, "ruleset.yaml", "(?s)indicators:.*", "indicators:" + folders + "\n"));
        for (int i = 1; i <= 60; i++) {
            String folder = "toy/2023/3.1." + i + "-process/";
            files.put(folder + "indicator.yaml", indicator(tiny, i));
            files.put(folder + "rules.dslr", edited(tiny, "1.1.2-process/rules.dslr", "1\\.1\\.2", "3.1." + i));
        }
        return OpenRulesets.open(RulesetFiles.of(files));
    }

    private static byte[] indicator(RulesetFiles tiny, int number) {
        return text(tiny, "1.1.2-process/indicator.yaml")
                .replace("\"1.1.2\"", "\"3.1." + number + "\"")
                .replace("制度]", "名称特别长的指标".repeat(8) + number + "]")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] edited(RulesetFiles tiny, String file, String pattern, String with) {
        return text(tiny, file).replaceAll(pattern, with).getBytes(StandardCharsets.UTF_8);
    }

    private static String text(RulesetFiles tiny, String file) {
        return new String(tiny.bytes("toy/2023/" + file).orElseThrow(), StandardCharsets.UTF_8);
    }
}
