package org.futurestck.cli.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * A Chromium without a window, as far as this machine has one with its driver. All classes of a JVM that register it share one, which
 * ends with the last of them; before each test it is as on a desk, and after it its console has to be empty. A class is skipped, and
 * says so, where there is none.
 */
public final class Browser implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback {

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private @Nullable ChromeDriver driver;

    /** The one that is shared, and its end. */
    private record Shared(ChromeDriver driver) implements AutoCloseable {

        @Override
        public void close() {
            driver.quit();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        driver = context.getRoot()
                .getStore(ExtensionContext.Namespace.create(Browser.class))
                .computeIfAbsent(Shared.class, any -> new Shared(start()), Shared.class)
                .driver();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        resize(1280, 900);
        prefer("light");
    }

    @Override
    public void afterEach(ExtensionContext context) {
        demandSilentConsole();
        // What one page remembers, such as its theme, all pages in files remember.
        driver().executeCdpCommand("Storage.clearDataForOrigin", Map.of("origin", "file://", "storageTypes", "all"));
    }

    private static ChromeDriver start() {
        Optional<File> chromium = program("chromium", "chromium-browser", "google-chrome");
        Optional<File> chromedriver = program("chromedriver");
        Assumptions.assumeTrue(
                chromium.isPresent() && chromedriver.isPresent(),
                "skipped: no Chromium with its ChromeDriver on the PATH");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.orElseThrow());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync");
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.orElseThrow())
                .usingAnyFreePort()
                .build();
        return new ChromeDriver(service, options);
    }

    private static Optional<File> program(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> new File(folder, name)))
                .filter(File::canExecute)
                .findFirst();
    }

    /** Opens a page in a file. */
    public void open(Path page) {
        open(page.toUri().toString());
    }

    /** Opens a page. */
    public void open(String address) {
        driver().get(address);
    }

    /** The driver, for all that a person does with a page. */
    public ChromeDriver driver() {
        return Objects.requireNonNull(driver, "it is started before all tests of a class");
    }

    /** The first element that a CSS selector selects. */
    public WebElement find(String selector) {
        return driver().findElement(By.cssSelector(selector));
    }

    /** All elements that a CSS selector selects and that are to be seen. */
    public List<WebElement> seen(String selector) {
        return driver().findElements(By.cssSelector(selector)).stream()
                .filter(WebElement::isDisplayed)
                .toList();
    }

    /** Sets the size of the window in pixels of CSS. */
    public void resize(int width, int height) {
        driver().executeCdpCommand(
                        "Emulation.setDeviceMetricsOverride",
                        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    }

    /** Shows the page as paper does, until the system is told what to prefer. */
    public void print() {
        driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
    }

    /** Lets the system prefer {@code light} or {@code dark}. */
    public void prefer(String scheme) {
        driver().executeCdpCommand(
                        "Emulation.setEmulatedMedia",
                        Map.of(
                                "media",
                                "",
                                "features",
                                List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** Demands that nothing was written to the console since it was asked last, errors of the page and refusals of its policy among it. */
    public void demandSilentConsole() {
        assertThat(driver().manage().logs().get(LogType.BROWSER).getAll())
                .extracting(LogEntry::getMessage)
                .isEmpty();
    }

    /** Demands that axe-core finds nothing serious or critical in the page as it is now. */
    public void demandAccessible() {
        AxeBuilder axe = new AxeBuilder();
        // What it finds in order, it need not describe.
        axe.setOptions("{\"resultTypes\": [\"violations\"]}");
        List<Rule> findings = axe.analyze(driver()).getViolations().stream()
                .filter(violation -> GRAVE.contains(violation.getImpact()))
                .toList();
        assertThat(findings)
                .extracting(violation -> violation.getId() + ": " + violation.getHelp() + " at "
                        + violation.getNodes().stream()
                                .map(node -> String.valueOf(node.getTarget()))
                                .limit(5)
                                .toList())
                .isEmpty();
    }

    /** Writes what the window shows now to a PNG file, for a person to look at. */
    public void picture(Path file) throws IOException {
        Files.write(file, driver().getScreenshotAs(OutputType.BYTES));
    }
}
