package org.futurestck.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.futurestck.kit.catalogue.CheckSource;
import org.futurestck.kit.rulebook.Chapter;
import org.futurestck.kit.rulebook.Rule;
import org.junit.jupiter.api.Test;

/** All that the kit knows is on the site, and in its place. */
final class SiteTest {

    private static final Pattern ARTICLE = Pattern.compile("<article class=\"rule\" id=\"([^\"]+)\"");
    private static final Map<String, String> SITE = Sites.with();

    private static List<String> all(Pattern pattern, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    @Test
    void hasEveryRuleOnceInTheOrderOfItsChapter() {
        for (Chapter chapter : Sites.BOOK.chapters()) {
            List<String> rules = Sites.BOOK.rules().stream()
                    .filter(rule -> rule.chapter().equals(chapter.id()))
                    .map(Rule::id)
                    .toList();
            assertThat(all(ARTICLE, SITE.get(chapter.id() + ".html")))
                    .as(chapter.title())
                    .isEqualTo(rules);
        }
        assertThat(SITE.values().stream()
                        .mapToInt(page -> all(ARTICLE, page).size())
                        .sum())
                .isEqualTo(Sites.BOOK.rules().size());
    }

    @Test
    void showsEveryCheckUnderItsRule() {
        for (Rule rule : Sites.BOOK.rules()) {
            String article = Sites.article(SITE, rule.id());
            assertThat(Sites.CATALOGUE.checks(rule.id())).allSatisfy(check -> {
                boolean scenario = check.source() instanceof CheckSource.Scenario;
                String title = Sites.escaped(check.title());
                assertThat(article)
                        .as(check.id())
                        .contains(scenario ? "<summary>" + title + "</summary>" : "<li>" + title + " ")
                        .contains("<code" + (scenario ? "" : " class=\"source\"") + ">" + check.source() + "</code>");
            });
            assertThat(article.split("<span class=\"keyword\">Then</span>", -1).length > 1)
                    .as(rule.id())
                    .isEqualTo(Sites.CATALOGUE.checks(rule.id()).stream()
                            .anyMatch(check -> check.source() instanceof CheckSource.Scenario));
        }
    }

    @Test
    void tellsAllThatTheBookSaysOfARule() {
        assertThat(Sites.article(SITE, "future.cancel.running-false"))
                .contains(
                        ">MUST</span>",
                        "href=\"#future.cancel.running-false\"",
                        "future.html#future.cancel.running-false</a>",
                        "<code>cancel()</code> on a running call returns <code>False</code> and changes nothing.",
                        "An answer of <code>True</code> would tell the caller that it never ran.",
                        "<dt>Documented</dt><dd>Library Reference, Future Objects, <code>Future.cancel</code></dd>",
                        "<dt>Applies to</dt><dd>futures of every executor</dd>",
                        "<dt>Editions</dt><dd>since 3.2</dd>",
                        "<a class=\"id\" href=\"future.html#future.running\"><code>future.running</code></a>",
                        "<a class=\"id\" href=\"future.html#future.cancel.finished-false\">",
                        "<span class=\"keyword\">When</span> <span>f.cancel() is called</span>",
                        "zoo:cancel-says-yes-to-running");
        assertThat(Sites.article(SITE, "state.running.cancel"))
                .contains("<span class=\"filled\">returns False</span>")
                .contains("<a href=\"zoo.html#wrong-cell\">an executor that is wrong in this cell alone</a>");
    }

    @Test
    void saysAsLoudlyWhatNoCheckCanRefute() {
        List<Rule> untestable = Sites.BOOK.rules().stream()
                .filter(rule -> rule.untestable() != null)
                .toList();
        assertThat(untestable).isNotEmpty();
        for (Rule rule : untestable) {
            assertThat(Sites.article(SITE, rule.id())).contains("<strong>No check can refute this rule.</strong>");
            for (String page : List.of("coverage.html", "zoo.html")) {
                assertThat(SITE.get(page))
                        .contains(untestable.size() + " rules that no check can refute</h2>")
                        .contains("<dt><a href=\"" + Links.to(rule) + "\">");
            }
        }
    }

    @Test
    void saysLoudlyWhatHasNeverBeenSeenToFail() {
        assertThat(SITE.get("zoo.html")).contains("None: every rule that has a check has been seen to fail.");
        Library library = Sites.library();
        String page = Site.files(new Library(
                        library.book(),
                        library.catalogue(),
                        new org.futurestck.zoo.register.Register(
                                library.register().cells(),
                                library.register().animals().stream()
                                        .filter(animal -> !animal.isBlamedOn("callback.order"))
                                        .toList()),
                        List.of(),
                        List.of()))
                .get("zoo.html");
        assertThat(page)
                .doesNotContain("None: every rule")
                .contains("<dt><a href=\"callbacks.html#callback.order\">", "<strong class=\"none\">nothing</strong>");
    }

    @Test
    void keepsTheProseOfTheChapters() {
        assertThat(SITE.get("future.html"))
                .contains("Two questions run through the chapter. <em>What may I still do?</em>")
                .contains("<a rel=\"nofollow\" href=\"callbacks.html\">their own chapter</a>")
                .contains("<h2 id=\"where-the-documents-disagree\">");
        assertThat(SITE.get("state-table.html"))
                .contains("<h2 id=\"the-rules\">", "— Each operation in each state has");
        assertThat(SITE.get("shutdown.html")).contains("href=\"model.html#shutdown\"");
        assertThat(SITE.get("java.html")).contains("<h2 id=\"netty\">", "href=\"callbacks.html#callback.order\"");
        assertThat(SITE.get("protocol.html"))
                .contains("href=\"protocol.schema.json\"", "<h3 id=\"inspections\">", "data-kind=\"request\">");
        assertThat(SITE.get("index.html"))
                .contains("<h2 id=\"levels\">", "the class of all executors and the <code>with</code> statement")
                .contains("version " + Sites.BOOK.version())
                .contains(
                        "<dt><code>concurrent.futures</code></dt>",
                        "<dt><code>tensorlake</code></dt><dd>the futures of Tensorlake, whose functions run on machines of their own,"
                                + " editions 0.2.70 to 0.5</dd>");
    }

    @Test
    void isTheSameWheneverItIsMade() {
        assertThat(Sites.with()).isEqualTo(SITE);
    }

    @Test
    void counts() {
        long scenarios = Sites.CATALOGUE.checks().stream()
                .filter(check -> check.source() instanceof CheckSource.Scenario)
                .count();
        assertThat(SITE.get("index.html"))
                .contains("<strong>" + Sites.BOOK.rules().size() + "</strong> rules")
                .contains("<strong>" + scenarios + "</strong> scenarios");
        assertThat(SITE.get("zoo.html"))
                .contains("<strong>" + Sites.REGISTER.animals().size() + "</strong> animals");
    }

    @Test
    void findsEveryRuleAndEveryTitle() {
        String index = SITE.get("search.html")
                .lines()
                .filter(line -> line.contains("const RULES = "))
                .collect(Collectors.joining());
        assertThat(Sites.BOOK.rules()).allSatisfy(rule -> assertThat(index)
                .contains("{\"id\":\"" + rule.id() + "\",\"at\":\"" + Links.to(rule) + "\""));
        assertThat(Sites.CATALOGUE.checks()).allSatisfy(check -> assertThat(index)
                .contains(check.title().replace("\"", "\\\"").replace("<", "\\u003c")));
    }
}
