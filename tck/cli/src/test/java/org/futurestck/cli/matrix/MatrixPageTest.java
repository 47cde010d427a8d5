package org.futurestck.cli.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.futurestck.cli.page.Browser;
import org.futurestck.cli.view.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** The page of a matrix in a real browser. */
final class MatrixPageTest {

    private static final int PHONE = 390;

    @TempDir
    private static Path folder;

    @RegisterExtension
    static final Browser browser = new Browser();

    private static void open(Matrix matrix, String hash) throws Exception {
        Path file = Files.createTempFile(folder, "matrix", ".html");
        Files.writeString(file, MatrixView.HTML.of(matrix));
        browser.open(file.toUri() + hash);
    }

    private static List<String> rules() {
        return browser.seen(".row .rule a").stream().map(WebElement::getText).toList();
    }

    private static String found() {
        return browser.find("#found").getText();
    }

    @Test
    void showsSubjectsTimesRules() throws Exception {
        open(MatrixSample.matrix(), "");
        assertThat(browser.seen(".subjects tbody tr"))
                .extracting(WebElement::getText)
                .containsExactly(
                        "reference:threads\n1.0, jvm, OpenJDK 17\n\u2713 conforms 3.13 of concurrent.futures 2 0 0 1",
                        "python:pools:Mine\n1.0, jvm, OpenJDK 17\n\u2717 does not conform 3.13 of concurrent.futures 1 1 0 1",
                        "host:./other\n1.0, jvm, OpenJDK 17\n\u2713 conforms 3.13 of concurrent.futures 1 0 1 0");
        assertThat(browser.seen("[id='wait.done-set'] td"))
                .extracting(WebElement::getText)
                .containsExactly("\u2713 passed", "\u2717 failed", "\u2026 absent");
    }

    @Test
    void filtersCombineAndStandInTheAddress() throws Exception {
        open(MatrixSample.matrix(), "");
        assertThat(found()).isEqualTo("4 rules");
        browser.find("[name=differ]").click();
        assertThat(rules()).containsExactly("process.initializer", "wait.any-iterable", "wait.done-set");
        new Select(browser.find("[name=chapter]")).selectByValue("wait");
        assertThat(rules()).containsExactly("wait.any-iterable", "wait.done-set");
        assertThat(found()).isEqualTo("2 of 4 rules");

        browser.driver().navigate().refresh();
        assertThat(rules()).containsExactly("wait.any-iterable", "wait.done-set");
        new Select(browser.find("[name=chapter]")).selectByValue("future");
        assertThat(rules()).isEmpty();
    }

    @Test
    void aLinkShowsItsRuleWhateverIsFiltered() throws Exception {
        open(MatrixSample.matrix(), "#chapter=wait&differ=on");
        assertThat(rules()).hasSize(2);
        browser.driver().executeScript("location.hash = 'future.repr'");
        assertThat(browser.driver().findElement(By.id("future.repr")).isDisplayed())
                .isTrue();
        browser.driver().navigate().back();
        assertThat(rules()).hasSize(2);
    }

    @Test
    void cellsTellMoreByKeyboard() throws Exception {
        open(MatrixSample.matrix(), "");
        WebElement cell = browser.find("td.failed");
        assertThat(cell.getText()).isEqualTo("\u2717 failed");
        cell.findElement(By.cssSelector("summary")).sendKeys(Keys.ENTER);
        assertThat(cell.getText())
                .isEqualTo("\u2717 failed\nExpected not it returned nothing\nActual it returned nothing");
    }

    @Test
    void headingsStayInSight() throws Exception {
        open(MatrixSample.matrix(), "");
        browser.driver()
                .executeScript("const grid = document.querySelector('.grid'); grid.style.maxHeight = '12rem';"
                        + "grid.style.maxWidth = '30rem'; grid.scrollTop = 150; grid.scrollLeft = 100;");
        assertThat(offset(".matrix thead th:last-child", "top")).isBetween(0.0, 2.0);
        assertThat(offset("[id='wait.done-set'] .rule", "left")).isBetween(0.0, 2.0);
        assertThat(offset("[id='wait.done-set'] td", "left")).isLessThan(offset(".matrix thead .rule", "right"));
    }

    /** How far an element is from the edge of the grid, in pixels. */
    private static double offset(String selector, String edge) {
        return ((Number) browser.driver()
                        .executeScript(
                                "const at = any => document.querySelector(any).getBoundingClientRect();"
                                        + "return at(arguments[0])[arguments[1]]"
                                        + " - at('.grid')[arguments[1] === 'top' ? 'top' : 'left'];",
                                selector,
                                edge))
                .doubleValue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void isAccessible(String scheme) throws Exception {
        open(MatrixSample.matrix(), "");
        browser.prefer(scheme);
        browser.driver().executeScript("document.querySelectorAll('details').forEach(any => any.open = true)");
        browser.demandAccessible();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {Sample.HOSTILE, "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            })
    void whatSubjectsSayIsShownAndFitsOnAPhone(String text) throws Exception {
        open(MatrixSample.hostile(text), "");
        browser.resize(PHONE, 800);
        assertThat((Long) browser.driver().executeScript("return document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(PHONE);
        assertThat(browser.driver().findElements(By.cssSelector("main :is(script, img, b:not(p > b)), [onload]")))
                .isEmpty();
        assertThat(browser.find(".matrix thead th:last-child").getText()).startsWith(text.substring(0, 20));
    }
}
