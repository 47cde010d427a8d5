package org.futurestck.cli.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.futurestck.cli.page.Browser;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.certificate.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** The page of a certificate in a real browser, as a person uses it. */
final class CertificatePageTest {

    private static final int PHONE = 390;

    @TempDir
    private static Path folder;

    @RegisterExtension
    static final Browser browser = new Browser();

    private static String page(Certificate certificate) throws Exception {
        Path file = Files.createTempFile(folder, "page", ".html");
        return Files.writeString(file, View.HTML.of(Sample.material(certificate)))
                .toUri()
                .toString();
    }

    /** Opens the sample on a desktop. */
    private static void open(String hash) throws Exception {
        browser.open(page(PageSample.certificate()) + hash);
    }

    private static List<String> rules() {
        return browser.seen(".rule > summary .id").stream()
                .map(WebElement::getText)
                .toList();
    }

    private static String found() {
        return browser.find("#found").getText();
    }

    private static String hash() {
        return String.valueOf(browser.driver().executeScript("return location.hash"));
    }

    private static WebElement rule(String id) {
        return browser.driver().findElement(By.id(id)).findElement(By.xpath(".."));
    }

    private static WebElement focused() {
        return browser.driver().switchTo().activeElement();
    }

    private static void press(CharSequence... keys) {
        focused().sendKeys(keys);
    }

    private static WebElement chip(String verdict) {
        return browser.find("button.chip." + verdict);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FALSY", "truth value is false", "taken for success", "success falsy"})
    void searchFindsIdsSentencesAndMessages(String words) throws Exception {
        open("");
        assertThat(rules()).hasSize(3).doesNotContain("future.repr");
        browser.find("[name=q]").sendKeys(words);
        assertThat(rules()).containsExactly(PageSample.DEVIATING);
        assertThat(found()).isEqualTo("1 of " + PageSample.RULES + " rules");
        browser.find("[type=reset]").click();
        assertThat(found()).isEqualTo(PageSample.RULES + " rules");
        assertThat(rules()).hasSize(3);
    }

    @Test
    void searchFindsWhatIsFolded() throws Exception {
        open("");
        browser.find("[name=q]").sendKeys("printed form");
        assertThat(rules()).containsExactly("future.repr");
        assertThat(browser.seen(".group h3")).extracting(WebElement::getText).containsExactly("\u2713 Passed 1 of 2");
        browser.find("[name=q]").sendKeys(" of what nobody knows");
        assertThat(found()).isEqualTo("0 of " + PageSample.RULES + " rules");
        assertThat(browser.seen(".group")).isEmpty();
    }

    @Test
    void filtersCombineAndStandInTheAddress() throws Exception {
        open("");
        new Select(browser.find("[name=chapter]")).selectByValue("wait");
        assertThat(rules()).containsExactly(PageSample.BROKEN, PageSample.BLOCKED, "wait.different-executors");
        chip("failed").click();
        chip("passed").click();
        assertThat(rules()).containsExactly(PageSample.BROKEN, "wait.different-executors");
        browser.find("[name=q]").sendKeys("executors");
        assertThat(rules()).containsExactly("wait.different-executors");
        assertThat(hash()).isEqualTo("#q=executors&chapter=wait&verdict=failed%2Cpassed");

        browser.driver().navigate().refresh();
        assertThat(rules()).containsExactly("wait.different-executors");
        assertThat(chip("passed").getAttribute("aria-pressed")).isEqualTo("true");
        assertThat(chip("blocked").getAttribute("aria-pressed")).isEqualTo("false");
        chip("passed").click();
        assertThat(rules()).isEmpty();
    }

    @Test
    void levelsAreAFilter() throws Exception {
        open("#level=OBSERVED");
        assertThat(rules()).containsExactly(PageSample.DIFFERING);
        assertThat(found()).isEqualTo("1 of " + PageSample.RULES + " rules");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#level=NONE&chapter=none&verdict=none&else=x", "#no.such.rule", "#%E0=%", "#%E0", "#'\""})
    void addressesThatMeanNothingChangeNothing(String hash) throws Exception {
        open(hash);
        assertThat(found()).isEqualTo(PageSample.RULES + " rules");
        assertThat(new Select(browser.find("[name=level]"))
                        .getFirstSelectedOption()
                        .getText())
                .isEqualTo("all");
    }

    @Test
    void aLinkOpensItsRule() throws Exception {
        open("#future.repr");
        assertThat(rules()).contains("future.repr");
        assertThat(focused().getText()).startsWith("future.repr");
        assertThat(inView("future.repr")).isTrue();
    }

    private static boolean inView(String id) {
        return (Boolean) browser.driver()
                .executeScript(
                        "const box = document.getElementById(arguments[0]).getBoundingClientRect();"
                                + "return box.top >= 0 && box.top < innerHeight;",
                        id);
    }

    @Test
    void whatIsBlockedLeadsToWhatBlocksItAndBack() throws Exception {
        open("#verdict=blocked");
        assertThat(rules()).containsExactly(PageSample.BLOCKED);
        browser.find(".rule.blocked .message a").click();
        assertThat(hash()).isEqualTo("#" + PageSample.BROKEN);
        assertThat(focused().getText()).startsWith(PageSample.BROKEN);
        assertThat(inView(PageSample.BROKEN)).isTrue();

        browser.driver().navigate().back();
        assertThat(rules()).containsExactly(PageSample.BLOCKED);
        browser.driver().navigate().forward();
        rule(PageSample.BROKEN).findElement(By.cssSelector(".blocks a")).click();
        assertThat(focused().getText()).startsWith(PageSample.BLOCKED);
    }

    @Test
    void aKeyboardIsEnough() throws Exception {
        open("");
        press(Keys.TAB);
        assertThat(focused().getText()).isEqualTo("Skip to the content");
        press(Keys.ENTER);
        // The commands come before the filters.
        tabTo("chip");
        press(Keys.SPACE);
        assertThat(rules()).containsExactly(PageSample.BROKEN);
        tabTo("passed");
        press(Keys.ENTER);
        assertThat(rules()).hasSize(3);
        press(Keys.TAB, "truth");
        assertThat(focused().getAttribute("name")).isEqualTo("q");
        assertThat(found()).isEqualTo("0 of " + PageSample.RULES + " rules");
        press(Keys.ESCAPE);
        assertThat(rules()).hasSize(3);

        press(Keys.TAB, Keys.TAB, Keys.TAB);
        assertThat(focused().getText()).isEqualTo("Show all");
        press(Keys.ENTER);
        assertThat(found()).isEqualTo(PageSample.RULES + " rules");
    }

    private static void tabTo(String style) {
        for (int i = 0; i < 20; i++) {
            press(Keys.TAB);
            if (String.valueOf(focused().getAttribute("class")).contains(style)) {
                return;
            }
        }
        throw new AssertionError("no Tab leads to " + style);
    }

    @Test
    void rulesUnfoldByKeyboard() throws Exception {
        open("#" + PageSample.DEVIATING);
        assertThat(browser.seen(".rule.deviation .timeline")).hasSize(1);
        press(Keys.ENTER);
        assertThat(browser.seen(".rule.deviation .timeline")).isEmpty();
        press(Keys.ENTER);
        assertThat(browser.seen(".rule.deviation .timeline")).hasSize(1);
    }

    @Test
    void commandsCanBeCopied() throws Exception {
        open("");
        browser.driver()
                .executeCdpCommand(
                        "Browser.grantPermissions",
                        Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
        WebElement copy = rule(PageSample.BROKEN).findElement(By.cssSelector(".copy"));
        copy.click();
        Object copied = browser.driver()
                .executeAsyncScript("const done = arguments[0]; navigator.clipboard.readText().then(done, done);");
        assertThat(copied).isEqualTo("tck/futures-tck certify 'x' --rule " + PageSample.BROKEN);
        assertThat(copy.getText()).isEqualTo("Copied");
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void isAccessible(String scheme) throws Exception {
        open("");
        browser.prefer(scheme);
        assertThat(browser.find("body").getCssValue("background-color"))
                .isEqualTo(scheme.equals("light") ? "rgba(255, 255, 255, 1)" : "rgba(20, 23, 28, 1)");
        browser.driver().executeScript("document.querySelectorAll('details').forEach(any => any.open = true)");
        browser.demandAccessible();
        chip("failed").click();
        browser.demandAccessible();
    }

    @Test
    void fitsOnAPhone() throws Exception {
        browser.resize(PHONE, 800);
        for (Certificate certificate : List.of(PageSample.certificate(), hostile("x".repeat(5_000)))) {
            browser.open(page(certificate));
            browser.driver().executeScript("document.querySelectorAll('details').forEach(any => any.open = true)");
            assertThat((Long) browser.driver().executeScript("return document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(PHONE);
        }
    }

    private static Certificate hostile(String text) {
        return Sample.certificate(
                text,
                "0".repeat(64),
                List.of(text),
                List.of(),
                Sample.failed("future.done", text),
                Sample.differing("submit.order", text),
                Sample.rule("wait.timeout", Verdict.BLOCKED, text));
    }

    @Test
    void whatASubjectSaysIsShownAndNotObeyed() throws Exception {
        String text = Sample.HOSTILE + "<img src=x onerror=alert(1)></style></title><svg onload=alert(1)>";
        browser.open(page(hostile(text)));
        assertThat(browser.driver().getTitle()).startsWith("Cannot be trusted: </code></pre><script>alert(1)</script>");
        assertThat(browser.find(".actual dd").getText())
                .startsWith("</code></pre><script>alert(1)</script> ]]>")
                .contains("\ud83d\ude00 ? ? ?<img src=x");
        assertThat(browser.driver().findElements(By.cssSelector("main :is(script, img, style, title), [onload]")))
                .isEmpty();
        assertThat(browser.driver().findElements(By.cssSelector("main a[href]")))
                .allMatch(link -> String.valueOf(link.getDomAttribute("href")).startsWith("#"));
    }

    @Test
    void worksWithoutScripts() throws Exception {
        browser.driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        try {
            open("#future.repr");
            assertThat(browser.seen("#filter, .copy, #theme")).isEmpty();
            assertThat(browser.seen(".rule.failed .timeline")).hasSize(1);
            browser.find("a.chip.not-claimed").click();
            assertThat(browser.driver().getCurrentUrl()).endsWith("#not-claimed");
            browser.find("#not-claimed > summary").click();
            assertThat(rules()).contains("process.initializer");
        } finally {
            browser.driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        }
    }
}
