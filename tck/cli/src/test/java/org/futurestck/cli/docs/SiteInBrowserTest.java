package org.futurestck.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.futurestck.cli.page.Browser;
import org.futurestck.cli.view.Sample;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The site as people use it, from files and without a server. */
final class SiteInBrowserTest {

    private static final int NARROW = 360;

    /** Leaves three of each kind of what is repeated: the checker takes its time for each of them. */
    private static final String THIN = """
            const kind = element => element.tagName + element.className
                + [...element.children].map(child => child.tagName + child.className).join();
            for (const parent of document.querySelectorAll('tbody, dl, ol, ul, .chapter-text, main')) {
                const seen = {};
                for (const child of [...parent.children]) {
                    seen[kind(child)] = (seen[kind(child)] || 0) + 1;
                    if (seen[kind(child)] > 3) child.remove();
                }
            }
            """;

    @TempDir
    static Path folder;

    @RegisterExtension
    static final Browser browser = new Browser();

    @BeforeAll
    static void write() throws IOException {
        SiteFolder.write(
                folder,
                Sites.with(Sample.certificate(
                        Sample.passed("future.done"), Sample.failed("future.repr", Sample.HOSTILE))));
    }

    private static void goTo(String address) {
        // From one place of a page to another nothing is loaded, and nobody could tell when it has gone there.
        browser.open("about:blank");
        browser.open(folder.toUri() + address);
    }

    private static String found(int place) {
        return browser.find("#results li:nth-child(" + place + ") code").getText();
    }

    private static boolean isInSight(String id) {
        return Boolean.TRUE.equals(browser.driver()
                .executeScript(
                        "const box = document.getElementById(arguments[0]).getBoundingClientRect();"
                                + "return box.top >= 0 && box.top < innerHeight;",
                        id));
    }

    @Test
    void searchFindsARuleAndLeadsToIt() {
        goTo("search.html");
        WebElement query = browser.driver().switchTo().activeElement();
        query.sendKeys("cancel running");
        assertThat(found(1)).isEqualTo("state.running.cancel");
        assertThat(found(2)).isEqualTo("future.cancel.running-false");
        assertThat(browser.driver().getCurrentUrl()).endsWith("search.html#q=cancel%20running");

        query.sendKeys(Keys.ARROW_DOWN, Keys.NULL);
        browser.driver().switchTo().activeElement().sendKeys(Keys.ARROW_DOWN);
        browser.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
        assertThat(browser.driver().getCurrentUrl()).endsWith("future.html#future.cancel.running-false");
        assertThat(isInSight("future.cancel.running-false")).isTrue();

        browser.driver().navigate().back();
        assertThat(found(2)).isEqualTo("future.cancel.running-false");
    }

    @Test
    void searchRanksIdsFirstAndLooksIntoEverything() {
        goTo("search.html#q=wait.timeout");
        assertThat(found(1)).isEqualTo("wait.timeout");
        assertThat(browser.seen("#results li").size()).isGreaterThan(1);

        WebElement query = browser.find("#query");
        query.clear();
        query.sendKeys("classic one to get lost");
        assertThat(browser.find("#count").getText()).isEqualTo("1 rule");
        assertThat(found(1)).isEqualTo("wait.waits-for-futures");
        query.sendKeys(Keys.ESCAPE);
        query.sendKeys("last one first");
        assertThat(found(1)).isEqualTo("wait.waits-for-futures");
        assertThat(browser.find("#results .faint").getText()).startsWith("check: three futures, the last one first");
        query.sendKeys(Keys.ESCAPE);
        query.sendKeys("<b>");
        assertThat(browser.find("#count").getText()).isEqualTo("No rule has this word.");
    }

    @Test
    void searchTakesWordsAsPeopleHaveThem() {
        Map<String, String> rules = Map.of(
                "`cancel()` on a running call", "future.cancel.running-false",
                "\"cancel() on a running call returns False,\"", "future.cancel.running-false",
                "future.html#future.cancel.running-false", "future.cancel.running-false",
                "as_completed.*", "as_completed.exactly-once-all",
                "addDoneCallback at once", "callback.already-done-immediate",
                "worker survives exception", "thread.worker-survives-exceptions",
                "callback raises exceptions", "callback.exception-logged",
                "state-table", "state.pending.cancel");
        goTo("search.html");
        rules.forEach((words, rule) -> {
            // At once: the address is written anew with each key, which a browser refuses to do hundreds of times in a
            // row.
            browser.driver()
                    .executeScript(
                            "arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('input'))",
                            browser.find("#query"),
                            words);
            assertThat(browser.seen("#results code"))
                    .as(words)
                    .extracting(WebElement::getText)
                    .contains(rule);
            assertThat(browser.find("#nothing").isDisplayed()).as(words).isFalse();
        });
    }

    @Test
    void searchPutsASentenceFirst() {
        goTo("search.html#q=%60cancel()%60%20on%20a%20running%20call");
        assertThat(found(1)).isEqualTo("future.cancel.running-false");
    }

    @Test
    void searchThatFindsNothingHelps() {
        goTo("search.html");
        assertThat(browser.find("#nothing").isDisplayed()).isFalse();
        WebElement query = browser.find("#query");
        query.sendKeys("cancle runing");
        assertThat(browser.find("#count").getText()).isEqualTo("No rule has all of these words.");
        assertThat(browser.find("#meant").getText()).isEqualTo("Did you mean cancel running?");
        assertThat(browser.find("#nothing").getText()).contains("The contents have all chapters");
        browser.demandAccessible();
        browser.find("#meant a").click();
        new WebDriverWait(browser.driver(), Duration.ofSeconds(30))
                .until(any -> browser.find("#query").getDomProperty("value").equals("cancel running"));
        assertThat(found(2)).isEqualTo("future.cancel.running-false");
        assertThat(browser.find("#nothing").isDisplayed()).isFalse();

        query.sendKeys(Keys.ESCAPE);
        query.sendKeys("xyzzyxyzzy");
        assertThat(browser.find("#count").getText()).isEqualTo("No rule has this word.");
        assertThat(browser.find("#meant").getText()).isEmpty();
    }

    @Test
    void arrowKeysScrollWhereThereIsNothingToGoTo() {
        goTo("search.html");
        browser.driver()
                .executeScript(
                        "document.addEventListener('keydown', event => { window.taken = event.defaultPrevented; })");
        browser.find("#query").sendKeys("xyzzyxyzzy", Keys.ARROW_DOWN);
        assertThat(browser.driver().executeScript("return taken")).isEqualTo(false);
        browser.find("#theme").sendKeys(Keys.ARROW_DOWN);
        assertThat(browser.driver().executeScript("return taken")).isEqualTo(false);
    }

    @Test
    void isFitForPaper() {
        goTo("future.html");
        browser.driver().executeScript("document.documentElement.dataset.theme = 'dark'");
        assertThat(hasStepsInSight()).isFalse();
        browser.print();
        assertThat(browser.find("body").getCssValue("color")).contains("26, 29, 35");
        assertThat(hasStepsInSight()).isTrue();
    }

    private static boolean hasStepsInSight() {
        return Boolean.TRUE.equals(
                browser.driver().executeScript("return document.querySelector('.gherkin').checkVisibility()"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"state-table", "subjects"})
    void columnThatStaysLeavesRoomForOthers(String page) {
        browser.resize(NARROW, 740);
        goTo(page + ".html");
        assertThat(browser.find("th[scope=row]").getSize().width).isLessThan(NARROW / 2);
    }

    @Test
    void buttonNamesTheOtherThemeWheneverTheSystemChangesItsMind() {
        goTo("index.html");
        assertThat(browser.find("#theme").getText()).isEqualTo("Dark");
        browser.prefer("dark");
        new WebDriverWait(browser.driver(), Duration.ofSeconds(30))
                .until(any -> browser.find("#theme").getText().equals("Light"));
    }

    @Test
    void searchTakesItsWordsFromTheAddress() {
        goTo("search.html#q=%E0%A4%A");
        assertThat(browser.find("#query").getDomProperty("value")).isEqualTo("%E0%A4%A");
        browser.driver().executeScript("location.hash = '#q=callback.order'");
        new WebDriverWait(browser.driver(), Duration.ofSeconds(30))
                .until(any -> browser.find("#query").getDomProperty("value").equals("callback.order"));
        assertThat(found(1)).isEqualTo("callback.order");
    }

    @Test
    void ruleLeadsToTheRulesItBuildsOn() {
        goTo("state-table.html#state.running.cancel");
        assertThat(isInSight("state.running.cancel")).isTrue();
        browser.find("article[id='state.running.cancel'] a[href='future.html#future.cancel.running-false']")
                .click();
        assertThat(browser.driver().getTitle()).isEqualTo("Future objects · Futures TCK");
        assertThat(isInSight("future.cancel.running-false")).isTrue();
    }

    @Test
    void scenarioUnfolds() {
        goTo("future.html");
        WebElement scenario = browser.find("article[id='future.cancel.running-false'] details.scenario");
        assertThat(scenario.getText()).doesNotContain("f.cancel() is called");
        scenario.findElement(By.tagName("summary")).click();
        assertThat(scenario.getText())
                .contains("Given a future f that is running\nWhen f.cancel() is called\nThen it returns False\n")
                .contains("future/cancelling.feature:18");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"index", "state-table", "search", "model", "subjects", "coverage", "zoo", "protocol", "java"})
    void isFitForEverybodyAndEveryScreen(String page) {
        goTo(page + ".html" + (page.equals("search") ? "#q=wait" : ""));
        browser.resize(NARROW, 740);
        demandNoScrollingToTheSide();
        browser.driver().executeScript(THIN);
        browser.demandAccessible();
    }

    @Test
    void isFitForTheDark() {
        browser.prefer("dark");
        goTo("thread.html");
        assertThat(browser.find("body").getCssValue("background-color")).doesNotContain("255, 255, 255");
        browser.driver().executeScript(THIN);
        browser.demandAccessible();
        browser.resize(NARROW, 740);
        demandNoScrollingToTheSide();
    }

    private static void demandNoScrollingToTheSide() {
        assertThat(browser.driver().executeScript("return document.documentElement.scrollWidth"))
                .as("width of the page")
                .isEqualTo((long) NARROW);
    }
}
