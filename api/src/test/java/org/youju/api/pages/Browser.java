package org.youju.api.pages;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real browser that somebody uses the pages with. Where this machine has none, the test is skipped and says so. */
final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ChromeDriver driver;
    private final String base;

    private Browser(ChromeDriver driver, String base) {
        this.driver = driver;
        this.base = base;
    }

    /** @param port of the server whose pages are looked at */
    static Browser start(int port) {
        Optional<Path> browser = program("chromium", "chromium-browser", "google-chrome");
        Optional<Path> steering = program("chromedriver");
        assumeTrue(
                browser.isPresent() && steering.isPresent(),
                "no browser to test the pages with: neither chromium with chromedriver is on the path"
                        + " (Debian: apt-get install chromium chromium-driver)");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.get().toFile());
        options.addArguments(
                "--headless=new", "--no-sandbox", "--disable-gpu", "--lang=zh-CN", "--window-size=1440,900");
        LoggingPreferences logging = new LoggingPreferences();
        logging.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logging);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(steering.get().toFile())
                .usingAnyFreePort()
                .build();
        return new Browser(new ChromeDriver(service, options), "http://127.0.0.1:" + port + "/");
    }

    static Optional<Path> program(String... names) {
        List<String> folders = List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator));
        return Arrays.stream(names)
                .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A fresh tab's state, with a key as the link that {@code youju serve} prints brings it. */
    void enter(String key) {
        open("#/");
        // the page that is being left may be about to keep what was filled in once more
        js("Storage.prototype.setItem = () => {}; sessionStorage.clear(); localStorage.clear();");
        driver.get("about:blank");
        open(key.isEmpty() ? "#/" : "#key=" + key);
        see("h1");
    }

    void open(String place) {
        driver.get(base + place);
    }

    /** As if a link had been followed. */
    void go(String hash) {
        js("location.hash = arguments[0]", hash);
    }

    Object js(String script, Object... arguments) {
        return ((JavascriptExecutor) driver).executeScript(script, arguments);
    }

    /** Waits until there is such an element, and gives it. */
    WebElement see(String css) {
        return see(By.cssSelector(css), css);
    }

    /** Waits until there is an element that holds the text. */
    WebElement see(String css, String text) {
        return until(
                css + " with " + text,
                () -> all(css).stream()
                        .filter(one -> one.getText().contains(text) || text.equals(one.getDomAttribute("aria-label")))
                        .findFirst()
                        .orElse(null));
    }

    private WebElement see(By by, String what) {
        return until(what, () -> driver.findElements(by).stream().findFirst().orElse(null));
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    /** Waits until an element reads so and no otherwise. */
    void read(String css, String text) {
        until(css + " reading " + text, () -> see(css).getText().equals(text) ? true : null);
    }

    /** Waits for something that is neither null nor false. */
    <T> T until(String what, Supplier<T> there) {
        return new WebDriverWait(driver, PATIENCE)
                .ignoring(StaleElementReferenceException.class)
                .withMessage(() ->
                        what + "; the page reads: " + text().lines().limit(60).toList())
                .until(any -> there.get());
    }

    /** Presses a button or follows a link that reads so. */
    void press(String text) {
        WebElement button = until(
                "something to press that reads " + text,
                () -> Stream.concat(
                                all("dialog[open] button, dialog[open] a").stream(), all("button, a, summary").stream())
                        .filter(one -> one.isDisplayed() && one.isEnabled())
                        .filter(one -> one.getText().strip().equals(text))
                        .findFirst()
                        .orElse(null));
        js("arguments[0].scrollIntoView({block: 'center'})", button);
        button.click();
    }

    /** The field with this id, which may hold what an id in CSS may not. */
    WebElement field(String id) {
        return until(
                "the field " + id,
                () -> driver.findElements(By.id(id)).stream().findFirst().orElse(null));
    }

    WebElement labelled(String label) {
        return until(
                "the field labelled " + label,
                () -> driver.findElements(By.xpath("//*[@aria-label='" + label + "']")).stream()
                        .findFirst()
                        .orElse(null));
    }

    void type(WebElement field, String text) {
        if (field.getTagName().equals("select")) {
            new Select(field).selectByValue(text);
        } else if ("date".equals(field.getDomProperty("type"))) {
            // how a date is typed depends on the browser's language; what the field gives does not
            js(
                    "arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('input', {bubbles: true}))",
                    field,
                    text);
        } else {
            field.sendKeys(text);
        }
    }

    /** What a spreadsheet puts on the clipboard; a browser without a screen has none of its own. */
    void paste(WebElement field, String text) {
        js("""
                const data = new DataTransfer();
                data.setData("text/plain", arguments[1]);
                arguments[0].focus();
                arguments[0].dispatchEvent(
                  new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
                """, field, text);
    }

    /** On something drawn, which a driver does not take for a field. */
    void pressEnterOn(WebElement drawn) {
        js("arguments[0].focus()", drawn);
        new Actions(driver).sendKeys(Keys.ENTER).perform();
    }

    void resize(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    }

    void offline(boolean offline) {
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand(
                "Network.emulateNetworkConditions",
                Map.of("offline", offline, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    /** What the console complains of since the last time it was asked. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(one -> one.getLevel().intValue() >= Level.WARNING.intValue())
                .map(one -> one.getMessage())
                .toList();
    }

    /** What axe finds of serious or critical violations of WCAG 2.2 AA on what is shown. */
    @SuppressWarnings("unchecked")
    List<String> violations() {
        js(Axe.SCRIPT);
        Map<String, Object> found = (Map<String, Object>) driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] }).then(done);
                """);
        List<Map<String, Object>> violations = (List<Map<String, Object>>) found.get("violations");
        return violations.stream()
                .filter(one -> List.of("serious", "critical").contains(one.get("impact")))
                .map(one -> one.get("id") + ": " + one.get("help") + " "
                        + targets((List<Map<String, Object>>) one.get("nodes")))
                .toList();
    }

    private static List<String> targets(List<Map<String, Object>> nodes) {
        return nodes.stream()
                .limit(4)
                .map(node -> node.get("target") + " " + node.get("html"))
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
    }

    /** Read once, from where the webjar keeps it. */
    private static final class Axe {

        private static final String SCRIPT = read();

        private static String read() {
            try (InputStream script =
                    Browser.class.getResourceAsStream("/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js")) {
                return new String(script.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
