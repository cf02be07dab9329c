package org.youju.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** What somebody has written is not gone, mixed with another's, or handed in by a key that means "next". */
@Tag("exhaustive")
class WorkIsNotLostTest {

    private static final String YEAR = "#/score/huangjiang-department/2023";

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

    @BeforeEach
    void enter() {
        browser.enter(PagesServer.KEY);
        browser.go(YEAR);
        browser.see("#live .total");
    }

    @AfterEach
    void theConsoleIsQuiet() {
        assertThat(browser.complaints()).isEmpty();
    }

    private static String worked() throws IOException {
        return Files.readString(PagesServer.sheet("service-center-worked.yaml"), StandardCharsets.UTF_8);
    }

    private static void paste(String sheet) {
        browser.press("粘贴表格文本");
        browser.js(
                "arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('input', {bubbles: true}))",
                browser.field("sheet-text"),
                sheet);
        browser.press("读入");
    }

    private static String value(String id) {
        return browser.field(id).getDomProperty("value");
    }

    private static void reads(String id, String value) {
        browser.until(id + " reading " + value, () -> value.equals(value(id)) ? true : null);
    }

    @Test
    void clearingIsToldAndUndone() {
        browser.type(browser.field("/department/name"), "甲局");
        browser.press("清空");
        assertThat(value("/department/name")).isEmpty();
        browser.see("#told", "原来“甲局”的草稿（已填 0 处）已收起");

        browser.press("撤销");

        reads("/department/name", "甲局");
    }

    @Test
    void aFileForAnotherDepartmentPutsTheDraftAsideFromWhereItIsTakenUpAgain() throws IOException {
        browser.type(browser.field("/department/name"), "甲局");
        browser.type(browser.field("self-1.1.2"), "12");
        paste(worked());
        browser.see("#told", "已读入“东莞市黄江镇政务服务中心”的草稿");
        browser.open("#/rules");
        browser.open(YEAR);
        reads("/department/name", "东莞市黄江镇政务服务中心");

        browser.press("收起的草稿（1）");
        browser.press("取出");

        reads("/department/name", "甲局");
        assertThat(value("self-1.1.2")).isEqualTo("12");
        browser.see("#aside summary", "收起的草稿（1）");
        browser.see("#told", "原来“东莞市黄江镇政务服务中心”的草稿");
    }

    @Test
    void aRowThatWasDeletedIsBroughtBackAndLeavesNothingBehind() {
        WebElement blank = browser.see("#indicator-1\\.1\\.2 tr.blank [data-column=name]");
        browser.type(blank, "培训");
        browser.type(browser.field("/goals/0/planned"), "4");
        browser.type(browser.field("/goals/0/actual"), "3");

        browser.labelled("删除 产出指标 第 1 行").click();

        browser.see("#told", "已删除“产出指标”第 1 行");
        assertThat(browser.all("[aria-label=产出指标] tbody tr")).hasSize(1);
        browser.press("撤销");
        reads("/goals/0/name", "培训");
        assertThat(value("/goals/0/actual")).isEqualTo("3");
    }

    @Test
    void aFindingTakenAwayDoesNotSayThatNothingWasFound() {
        WebElement box = browser.see("[data-findings]");
        assertThat(box.isSelected()).isFalse();
        WebElement kind = browser.see("tr.blank select[data-column=kind]");
        new Select(kind).selectByIndex(1);
        browser.until("a finding", () -> browser.see("[data-findings]").isSelected() ? true : null);

        browser.see("[aria-label^='删除 检查发现']").click();

        browser.until("nothing said", () -> browser.see("[data-findings]").isSelected() ? null : true);
    }

    @Test
    void aRowInWhichEverythingWasTakenBackIsNone() {
        WebElement blank = browser.see("#indicator-1\\.1\\.2 tr.blank [data-column=name]");
        blank.sendKeys("甲", Keys.BACK_SPACE);
        browser.field("/department/name").sendKeys("乙局");

        browser.until("no row", () -> browser.all("[aria-label=产出指标] tbody tr").size() == 1 ? true : null);
        browser.until("no complaint", () -> browser.all(".side .state.problem").isEmpty() ? true : null);
        // the server may have been asked between the two keys
        browser.complaints();
    }

    @Test
    void anotherWindowIsToldAndNeitherDraftIsLost() {
        browser.type(browser.field("/department/name"), "这边的局");
        String kept = (String) browser.js("return localStorage.getItem('youju.draft.huangjiang-department/2023')");
        String theirs = kept.replace("这边的局", "那边的局");

        elsewhere(theirs);

        browser.see("#two-windows", "那边是“那边的局”的草稿");
        browser.field("/department/name").sendKeys("二科");
        assertThat(browser.js("return localStorage.getItem('youju.draft.huangjiang-department/2023')"))
                .as("the other window's draft is not overwritten")
                .isEqualTo(theirs);
        browser.press("用那边的");
        reads("/department/name", "那边的局");
        browser.press("收起的草稿（1）");
        browser.press("取出");
        reads("/department/name", "这边的局二科");
    }

    @Test
    void aWindowThatWasOnlyLookedAtShowsWhatTheOtherOneWrites() {
        browser.type(browser.field("/department/name"), "甲局");
        String kept = (String) browser.js("return localStorage.getItem('youju.draft.huangjiang-department/2023')");
        browser.open("#/rules");
        browser.open(YEAR);
        reads("/department/name", "甲局");

        elsewhere(kept.replace("甲局", "乙局"));

        reads("/department/name", "乙局");
        browser.see("#told", "另一个窗口改了这张表");
    }

    /** As another window of this browser does it. */
    private static void elsewhere(String draft) {
        browser.js("""
                const key = "youju.draft.huangjiang-department/2023";
                localStorage.setItem(key, arguments[0]);
                dispatchEvent(new StorageEvent("storage", { key, newValue: arguments[0], storageArea: localStorage }));
                """, draft);
    }

    @Test
    void aBrowserWithoutRoomIsToldAndThePageGoesOn() {
        browser.js("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };");
        browser.type(browser.field("/department/name"), "甲局");

        browser.see(".notice.warn", "浏览器里没有存放草稿的地方了");
        browser.type(browser.field("self-1.1.2"), "12");
        assertThat(value("self-1.1.2")).isEqualTo("12");
    }

    /** Somebody who scrolls before a page has grown to where it was left, with the bar, say, stays where they are. */
    @Test
    void whoScrollsOnTheWayBackIsNotTakenElsewhere() {
        browser.js("scrollTo(0, 1e6)");
        long far = (long) browser.js("return Math.round(scrollY)");
        assertThat(far).isGreaterThan(100);
        browser.js("location.hash = '#/rules'");
        browser.see(".rulespage");

        browser.js("""
                document.documentElement.style.setProperty("max-height", "1200px");
                document.body.style.cssText = "max-height: 1200px; overflow: hidden";
                location.hash = arguments[0];
                """, YEAR);
        browser.see("#live .total");
        browser.js("scrollTo(0, 90)");
        browser.until("scrolled", () -> (long) browser.js("return Math.round(scrollY)") == 90 ? true : null);
        browser.js(
                "requestAnimationFrame(() => requestAnimationFrame(() => {"
                        + " document.documentElement.removeAttribute('style'); document.body.removeAttribute('style'); window.grown = true; }))");
        browser.until("grown", () -> browser.js("return window.grown === true") == Boolean.TRUE ? true : null);
        browser.js("location.hash = '#/rules'");
        browser.see(".rulespage");
        browser.go(YEAR);

        browser.until("there again", () -> (long) browser.js("return Math.round(scrollY)") == 90 ? true : null);
    }

    @Test
    void comingBackShowsThePlaceThatWasLeft() {
        long place = (long) browser.js("""
                const place = Math.floor((document.documentElement.scrollHeight - innerHeight) / 2);
                scrollTo(0, place);
                location.hash = "#/rules";
                return place;
                """);
        assertThat(place).isPositive();
        browser.see(".rulespage");

        browser.go(YEAR);

        browser.until("there again", () -> (long) browser.js("return Math.round(scrollY)") == place ? true : null);
    }

    @Test
    void enterInAFieldOfAnAppealFilesNothingAndWhatIsWrittenStays() throws IOException {
        String id = PagesServer.decide(worked());
        browser.go("#/appeals/new?decision=" + id);
        browser.field("ground-0").sendKeys("写了一半");
        browser.field("evidence-0").sendKeys("附件1", Keys.ENTER);
        browser.press("打开填报表更正");
        for (String field : new String[] {"/inputs/年初预算-基本支出", "self-1.1.2", "/goals/0/name"}) {
            browser.js("arguments[0].scrollIntoView({block: 'center'})", browser.field(field));
            browser.field(field).sendKeys(Keys.ENTER);
        }
        assertThat(browser.js("return location.hash")).isEqualTo("#/appeals/new?decision=" + id);
        assertThat(PagesServer.server().get("/v1/appeals?decision=" + id).body())
                .contains("\"appeals\" : [ ]");

        browser.go("#/card/" + id);
        browser.see("#total");
        browser.go("#/appeals/new?decision=" + id);

        reads("ground-0", "写了一半");
        assertThat(value("evidence-0")).isEqualTo("附件1");
        browser.see("#told", "上次没有提出的异议");
        browser.press("核对并提出");
        assertThat((String) browser.js("return document.activeElement.id"))
                .as("a second Enter decides nothing")
                .isEqualTo("file-title");
    }

    @Test
    void anUntouchedAppealCorrectsNothing() throws IOException {
        browser.go("#/appeals/new?decision=" + PagesServer.decide(worked()));

        browser.see("[role=status]", "没有更正");
    }

    @Test
    void aFactIsCorrectedToNotApplicable() throws IOException {
        browser.go("#/appeals/new?decision=" + PagesServer.decide(worked()));
        browser.field("ground-0").sendKeys("本年度没有这一项");
        browser.press("打开填报表更正");
        WebElement box = browser.see("input[aria-label='预算公开日期：不适用']");
        browser.js("arguments[0].scrollIntoView({block: 'center'})", box);
        box.click();
        browser.see("[role=status]", "有更正：填报项");
        browser.press("核对并提出");
        browser.press("提出");

        browser.read("#state", "已提出");
        assertThat(browser.see(".corrections").getText()).contains("预算公开日期", "不适用");
    }

    private static int inForce() {
        return PagesServer.server().get("/v1/decisions?limit=500").body().split("\"id\" : ").length;
    }

    @Test
    void anEmptySheetCannotBeHandedIn() {
        browser.press("提交为决定");

        browser.see("dialog[open]", "整张表还没有填，不能提交");
        browser.see("dialog[open]", "尚缺");
        assertThat(browser.all("#decide")).isEmpty();
    }

    @Test
    void theSameSheetTwiceIsToldAndTakesAReason() throws IOException {
        PagesServer.decide(worked().replace("东莞市黄江镇政务服务中心", "两次填报的中心"));
        paste(worked().replace("东莞市黄江镇政务服务中心", "两次填报的中心"));
        browser.read("#live .total strong", "83.78");
        browser.press("提交为决定");

        browser.see("#doubles", "内容与这张表完全相同");
        assertThat(browser.see("#decide").isEnabled()).isFalse();
        browser.field("decide-reason").sendKeys("更正经办人后重报");
        int before = inForce();
        // as people do who click twice
        browser.js("const all = document.getElementById('decide'); all.click(); all.click();");

        browser.read("#total strong", "83.78");
        assertThat(browser.text()).contains("更正经办人后重报", "该部门本年度另有有效决定");
        assertThat(inForce()).isEqualTo(before + 1);
    }
}
