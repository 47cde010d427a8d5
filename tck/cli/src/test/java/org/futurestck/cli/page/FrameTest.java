package org.futurestck.cli.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.Content;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What all pages have in common, in a real browser. */
final class FrameTest {

    @TempDir
    Path folder;

    @RegisterExtension
    static final Browser browser = new Browser();

    private Path page(String body, Asset... scripts) throws Exception {
        Content content = output -> output.writeUnsafeContent(body);
        Content nav = output -> output.writeUnsafeContent("<a href=\"#main\">Here</a>");
        return Files.writeString(
                folder.resolve("page.html"),
                Templates.render(
                        "page/frame.jte",
                        Map.of(
                                "title",
                                "A <b>title</b>",
                                "description",
                                "\"quoted\"",
                                "assets",
                                Assets.with(List.of(), List.of(scripts)),
                                "nav",
                                nav,
                                "content",
                                content)));
    }

    @Test
    void isLightOrDarkAsTheSystemIsAndAsTheReaderChooses() throws Exception {
        browser.prefer("dark");
        browser.open(page("<h1>Hello</h1><p>A text with a <code>word</code>.</p>"));
        assertThat(browser.driver().getTitle()).isEqualTo("A <b>title</b>");
        String dark = background();
        browser.demandAccessible();

        browser.find("#theme").click();
        assertThat(background()).isEqualTo("rgb(255, 255, 255)").isNotEqualTo(dark);
        browser.demandAccessible();
        browser.demandSilentConsole();

        browser.driver().navigate().refresh();
        assertThat(background()).isEqualTo("rgb(255, 255, 255)");
    }

    @Test
    void runsNoScriptThatIsNotItsOwn() throws Exception {
        browser.open(page(
                "<h1>Hello</h1><script>document.title = 'foreign'</script>",
                new Asset("document.querySelector('h1').textContent = 'own';")));

        assertThat(browser.driver().getTitle()).isEqualTo("A <b>title</b>");
        assertThat(browser.find("h1").getText()).isEqualTo("own");
        assertThatThrownBy(browser::demandSilentConsole).hasMessageContaining("Content Security Policy");
    }

    @Test
    void findingsOfTheAccessibilityCheckerAreSeen() throws Exception {
        browser.open(page("<h1>Hello</h1><input>"));

        assertThatThrownBy(browser::demandAccessible).hasMessageContaining("label");
    }

    private static String background() {
        return browser.find("body")
                .getCssValue("background-color")
                .replace("rgba", "rgb")
                .replace(", 1)", ")");
    }
}
