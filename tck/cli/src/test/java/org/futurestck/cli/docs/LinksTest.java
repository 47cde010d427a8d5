package org.futurestck.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.futurestck.cli.view.Sample;
import org.junit.jupiter.api.Test;

/** Every link on the site leads somewhere. */
final class LinksTest {

    private static final Pattern HREF = Pattern.compile("href=\"([^\"]*)\"");
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");
    private static final Pattern MARKDOWN = Pattern.compile("]\\(([^)]+)\\)");

    private static final Map<String, String> SITE =
            Sites.with(Sample.certificate(Sample.passed("future.done"), Sample.failed("future.repr", "it is odd")));

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    @Test
    void leadToPagesAndPlacesThatAreThere() {
        Map<String, Set<String>> anchors = new HashMap<>();
        SITE.forEach((file, page) -> anchors.put(file, new HashSet<>(all(ID, page))));
        SITE.forEach((file, page) -> assertThat(all(HREF, page)).as(file).allSatisfy(href -> {
            if (!href.startsWith("https://")) {
                String[] parts = (href.startsWith("#") ? file + href : href).split("#", -1);
                assertThat(SITE).containsKey(parts[0]);
                assertThat(parts.length == 1 || anchors.get(parts[0]).contains(parts[1]))
                        .as(href)
                        .isTrue();
            }
        }));
    }

    @Test
    void giveEachPlaceOneName() {
        SITE.forEach((file, page) -> assertThat(all(ID, page)).as(file).doesNotHaveDuplicates());
    }

    @Test
    void loseNoneOfTheBook() {
        Links links = new Links(Sites.BOOK);
        for (String file : List.of("README.md", "protocol.md", "future.md", "producer.md", "map.md")) {
            assertThat(all(MARKDOWN, Shipped.ruleBook(file)))
                    .as(file)
                    .allSatisfy(link -> assertThat(links.target(link)).as(link).isPresent());
        }
        assertThat(links.target("future.md#cancelling")).contains("future.html#cancelling");
        assertThat(links.target("../../../etc/passwd")).isEmpty();
        assertThat(links.target("javascript:alert(1)")).isEmpty();
        assertThat(links.named("future.done")).contains("future.html#future.done");
        assertThat(links.named("done")).isEmpty();
    }

    @Test
    void leaveThePageAlone() {
        assertThat(SITE).allSatisfy((file, page) -> assertThat(page)
                .as(file)
                .doesNotContain("src=")
                .doesNotContain("@import")
                .doesNotContain("url(http"));
    }
}
