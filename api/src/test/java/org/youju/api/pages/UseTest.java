package org.youju.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people do with the pages, in a browser, against the server and the rules as they are delivered. */
@Tag("exhaustive")
class UseTest {

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
    }

    @AfterEach
    void theConsoleIsQuiet() {
        assertThat(browser.complaints()).isEmpty();
    }

    private static String worked() throws IOException {
        return Files.readString(PagesServer.sheet("service-center-worked.yaml"), StandardCharsets.UTF_8);
    }

    @Test
    void theWorkedSheetIsScoredAsItIsTypedAndHandedIn() throws IOException {
        JsonNode sheet = JsonMapper.shared()
                .readTree(PagesServer.server()
                        .send(PagesServer.server()
                                .request("/v1/submissions")
                                .header("Content-Type", "application/yaml")
                                .POST(BodyPublishers.ofString(worked())))
                        .body());

        browser.read("#live .total .badge", "未确定：尚缺填报数据");
        browser.type(
                browser.field("/department/name"),
                sheet.get("department").get("name").asString());
        sheet.get("inputs")
                .properties()
                .forEach(one -> browser.type(
                        browser.field("/inputs/" + one.getKey()), one.getValue().asString()));
        type(sheet.get("goals"), List.of("name", "unit", "planned", "actual", "start", "finish", "better"));
        browser.js("document.querySelector('[data-findings]').click()");
        type(sheet.get("findings"), List.of("kind", "count"));
        for (JsonNode own : sheet.get("selfScores")) {
            browser.type(
                    browser.field("self-" + own.get("indicator").asString()),
                    own.get("points").asString());
        }

        browser.read("#live .total strong", "83.78");
        assertThat(browser.see("#live .grade").getText()).isEqualTo("良");
        browser.press("提交为决定");
        browser.see("dialog[open] h2", "提交前核对");
        browser.see("dialog[open] #decide");
        if (!browser.all("#decide-reason").isEmpty()) {
            browser.field("decide-reason").sendKeys("另一项测试已为同一部门作出决定");
        }
        browser.press("提交");
        browser.read("#total strong", "83.78");
        assertThat(browser.see("h1").getText()).isEqualTo("东莞市黄江镇政务服务中心");
        assertThat(browser.text()).contains("自评偏高", "档案链");
    }

    /** Row by row, each begun in the blank row of its indicator's table. */
    private static void type(JsonNode rows, List<String> names) {
        int index = 0;
        for (JsonNode row : rows) {
            String indicator = "#indicator-" + row.get("indicator").asString().replace(".", "\\.");
            boolean first = true;
            for (String name : names) {
                JsonNode value = row.get(name);
                if (value != null && !value.isNull() && !value.asString().equals("higher")) {
                    String list = names.contains("kind") ? "findings" : "goals";
                    WebElement field = first
                            ? browser.see(indicator + " tr.blank [data-column=" + name + "]")
                            : browser.field("/" + list + "/" + index + "/" + name);
                    browser.type(field, value.asString());
                    first = false;
                }
            }
            index++;
        }
    }

    @Test
    void goalsArePastedFromASpreadsheet() {
        String table = "目标名称\t单位\t年初目标值\t实际完成值\n培训\t次\t4\t3\n“就近办”\t项\t1,000\t1,000\n\"两行\n名称\"\t个\t2\t2\n";
        browser.paste(browser.see("#indicator-1\\.1\\.2 tr.blank [data-column=name]"), table);

        browser.until(
                "three goals", () -> browser.all("[aria-label=产出指标] tbody tr").size() == 4 ? true : null);
        assertThat(browser.field("/goals/0/name").getDomProperty("value")).isEqualTo("培训");
        assertThat(browser.field("/goals/1/planned").getDomProperty("value")).isEqualTo("1,000");
        browser.type(browser.field("/inputs/已申报整体绩效目标"), "true");
        browser.read("#indicator-1\\.1\\.2 .live strong", "25.00");
    }

    @Test
    void aSheetIsReadFromItsTextAndADraftOutlivesTheWindow() throws IOException {
        read(worked());
        browser.read("#live .total strong", "83.78");

        browser.open("#/overview");
        browser.open("#/score");

        browser.read("#live .total strong", "83.78");
        assertThat(browser.field("/goals/7/actual").getDomProperty("value")).isEqualTo("3");
    }

    private static void read(String sheet) {
        browser.press("粘贴表格文本");
        browser.js(
                "arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('input', {bubbles: true}))",
                browser.field("sheet-text"),
                sheet);
        browser.press("读入");
    }

    @Test
    void anExcelWorkbookIsReadIntoTheForm() throws IOException {
        String id = PagesServer.decide(worked());
        byte[] workbook = PagesServer.server()
                .bytes(PagesServer.server().request("/v1/decisions/" + id + ".xlsx"))
                .body();
        Path file = Files.createTempFile("sheet", ".xlsx");
        file.toFile().deleteOnExit();
        Files.write(file, workbook);

        browser.field("file").sendKeys(file.toString());

        browser.read("#live .total strong", "83.78");
        assertThat(browser.field("/department/name").getDomProperty("value")).isEqualTo("东莞市黄江镇政务服务中心");
    }

    @Test
    void aStepOfTheWaterfallOpensTheGroundsOfALostPointAndAFactLeadsToWhatWasReported() throws IOException {
        browser.go("#/card/" + PagesServer.decide(worked()));

        WebElement step = browser.see(".waterfall .step[aria-label='1.1.2 政务服务小屋选址 −7.50']");
        browser.pressEnterOn(step);

        WebElement entry = browser.see(".entry.here");
        assertThat(entry.getText())
                .contains(
                        "失分 7.50",
                        "完成率 40.00%，低于 60%，不得分",
                        "7.5 × (1 − 0%) = 7.50",
                        "另一算法复核一致",
                        "产出指标 完成率60%以下不得分",
                        "1.1.2/1",
                        "官方原文");
        entry.findElements(By.cssSelector("button.link")).stream()
                .filter(one -> one.getText().equals("实际完成值 2 处"))
                .findFirst()
                .orElseThrow()
                .click();
        assertThat(browser.see(".reported .here").getText()).isEqualTo("2");
    }

    @Test
    void aValueIsMovedAndTheServerSaysWhatItWouldTake() throws IOException {
        browser.go("#/card/" + PagesServer.decide(worked()) + "?indicator=1.1.2");
        WebElement slider = browser.see("#detail-1\\.1\\.2 .slider input");

        browser.until("the grounds are open", () -> slider.isDisplayed() ? true : null);
        assertThat(browser.see("#detail-1\\.1\\.2 .slider output").getText()).contains("4", "22.50", "87.53");
        slider.sendKeys(Keys.ARROW_LEFT);

        browser.until(
                "the score as it is",
                () -> browser.see("#detail-1\\.1\\.2 .slider output").getText().matches("3 → 本指标 18\\.75，总分 83\\.78")
                        ? true
                        : null);
    }

    @Test
    void anAppealIsFiledWithCorrectedFactsAndDecided() throws IOException {
        String id = PagesServer.decide(worked());
        browser.go("#/card/" + id);
        browser.press("提出异议");
        new Select(browser.see(".ground select")).selectByValue("1.1.2");
        browser.field("ground-0").sendKeys("前移受理窗口的社区实际为 4 个");
        browser.press("打开填报表更正");
        WebElement actual = browser.field("/goals/7/actual");
        browser.js("arguments[0].scrollIntoView({block: 'center'})", actual);
        actual.sendKeys(Keys.BACK_SPACE, "4");
        browser.see("[role=status]", "总分 87.53（原 83.78）");
        browser.press("核对并提出");
        browser.see("dialog[open] .said", "前移受理窗口的社区实际为 4 个");
        browser.press("提出");

        browser.read("#state", "已提出");
        assertThat(browser.text()).contains("前移受理窗口的社区实际为 4 个", "22.50 / 30.00");
        step("ACCEPTED", "材料齐全", "受理");
        step("REVIEWED", "核对了附件", "复核");
        step("ADJUSTED", "事实更正属实", "调整");
        browser.press("新的决定");
        browser.read("#total strong", "87.53");
        assertThat(browser.text()).contains("取代了 " + id);
        browser.go("#/appeals");
        browser.see("table tr", "调整");
    }

    private static void step(String to, String reason, String state) {
        new Select(browser.field("to")).selectByValue(to);
        browser.field("reason").sendKeys(reason);
        browser.press("办理");
        if (to.equals("ADJUSTED")) {
            browser.press("确认办结");
        }
        browser.read("#state", state);
    }

    @Test
    void aRuleIsFoundByAWordOfItsSentence() {
        browser.go("#/rules");
        browser.see("#search").sendKeys("完成率低于", Keys.ENTER);
        browser.see("#hits-title", "“完成率低于”：");
        browser.see(".hits a", "2023 1.1.2").click();

        browser.see("#indicator-title", "部门整体绩效目标产出指标完成情况");
        assertThat(browser.see(".sentence", "完成率低于 60%").getText()).contains("规则 \"产出指标 完成率60%以下不得分\"");
    }

    @Test
    void twoYearsAreComparedAndTheCurvesPartWhereTheRulesDo() {
        browser.go("#/rules/huangjiang-department/2023");
        new Select(browser.field("against")).selectByValue("2024");
        browser.see("h1", "从 2024 年到 2023 年");
        browser.go("#/rules/huangjiang-department/2024/diff?against=2023");

        browser.see("h1", "从 2023 年到 2024 年");
        WebElement effect = browser.see("#effect-1\\.1\\.2");
        browser.until(
                "the difference is shaded",
                () -> browser.all("#effect-1\\.1\\.2 polygon.apart").isEmpty() ? null : true);
        assertThat(effect.getText()).contains("完成率 60% 至 100% 之间", "15.00 分", "15.25 分", "超过 150%", "12.50 分");
        browser.js(
                "arguments[0].value = 0; arguments[0].dispatchEvent(new Event('input', {bubbles: true}))",
                browser.see("#effect-1\\.1\\.2 .slider input"));
        browser.until(
                "at nothing done",
                () -> browser.see("#effect-1\\.1\\.2 .slider output").getText().equals("0.00 % · 2023：0.00 · 2024：0.00")
                        ? true
                        : null);
        assertThat(browser.text()).contains("1.1.2 部门整体绩效目标产出指标完成情况：30 → 25");
    }

    @Test
    void twoResultsStandSideBySide() throws IOException {
        browser.go("#/card/" + PagesServer.decide(worked()) + "?year=2024");

        WebElement table = browser.see(".sidebyside table");
        assertThat(table.getText()).contains("18.75 / 30.00", "/ 25.00", "服务对象满意度");
    }

    @Test
    void theOverviewAddsAYearUp() throws IOException {
        String id = PagesServer.decide(worked());
        browser.go("#/overview/huangjiang-department/2023");

        browser.see(".overview table a[href='#/card/" + id + "']");
        assertThat(browser.text()).contains("哪里失分", "中位数", "黄江镇");
        assertThat(browser.all(".overview .dot")).isNotEmpty();
    }

    @Test
    void everyPageSpeaksEnglishToo() {
        browser.press("English");

        browser.see("nav", "Overview");
        assertThat(browser.js("return document.documentElement.lang")).isEqualTo("en");
        assertThat(browser.text()).contains("Department", "Planned", "Self-score");
        browser.press("中文");
        browser.see("nav", "总览");
    }
}
