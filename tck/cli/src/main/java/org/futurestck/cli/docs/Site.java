package org.futurestck.cli.docs;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.futurestck.cli.page.Asset;
import org.futurestck.cli.page.Prose;
import org.futurestck.cli.page.Templates;
import org.futurestck.kit.rulebook.Chapter;
import org.futurestck.subjects.SubjectGuide;

/** The documentation site. What it says depends on the library alone, so that the same library gives the same bytes. */
public final class Site {

    private static final List<String> SCHEMAS =
            List.of("protocol.schema.json", "certificate.schema.json", "declaration.schema.json");
    private static final Asset SEARCH = Asset.load(Site.class, "search.js");

    private final Library library;
    private final Links links;
    private final Prose prose;
    private final List<KnownSubject> subjects;
    private final Map<String, RuleView> views;
    private final Map<String, String> files = new TreeMap<>();

    private Site(Library library) {
        this.library = library;
        links = new Links(library.book());
        prose = new Prose(links::target, links::named);
        subjects = KnownSubject.all(library);
        views = RuleViews.of(library, subjects);
    }

    /**
     * Makes the site.
     *
     * @param library what it tells of
     * @return the contents of its files by their names; all lie in one folder
     */
    public static Map<String, String> files(Library library) {
        Site site = new Site(library);
        site.contents();
        library.book().chapters().forEach(site::chapter);
        site.search();
        site.model();
        site.knownSubjects();
        site.protocol();
        site.java();
        SCHEMAS.forEach(schema -> site.files.put(schema, Shipped.schema(schema)));
        return site.files;
    }

    private void contents() {
        Contents contents = Contents.of(library);
        List<RuleView> rules = List.copyOf(views.values());
        page(
                "docs/index.jte",
                PageHead.of(
                        Links.INDEX,
                        "The contracts",
                        "What executors and futures promise, contract by contract and rule by rule."),
                Map.of("contents", contents, "prose", prose));
        page(
                "docs/coverage.jte",
                PageHead.of(Links.COVERAGE, "Coverage", "Which checks stand behind each rule."),
                Map.of("contents", contents, "library", library, "rules", rules, "prose", prose));
        page(
                "docs/zoo.jte",
                PageHead.of(
                        Links.ZOO, "The zoo", "Executors that are broken on purpose, and the rules that catch them."),
                Map.of("contents", contents, "library", library, "rules", rules, "links", links, "prose", prose));
    }

    private void chapter(Chapter chapter) {
        ChapterText text = ChapterText.read(Shipped.ruleBook(chapter.file()), this::isRule);
        page(
                "docs/chapter.jte",
                PageHead.of(
                        Links.page(chapter.id()),
                        chapter.title(),
                        "The rules whose ids begin with " + chapter.prefix() + ", with their checks."),
                Map.of("page", ChapterPage.of(chapter, text, views), "links", links, "prose", prose));
    }

    private boolean isRule(String heading) {
        return heading.endsWith(".*") || views.containsKey(heading);
    }

    private void search() {
        page(
                "docs/search.jte",
                PageHead.of(
                        Links.SEARCH,
                        "Search",
                        "Finds rules by their ids, their words and the titles of their checks.",
                        SearchIndex.of(views.values(), library.book().chapters()),
                        SEARCH),
                Map.of());
    }

    private void model() {
        StateMoves moves = StateMoves.ofModel();
        List<RuleView> cells = views.values().stream().filter(RuleView::cell).toList();
        page(
                "docs/model.jte",
                PageHead.of(
                        Links.MODEL,
                        "States and shutdown",
                        "The states of a future and the ways of a shutdown, drawn from the model of the contract."),
                Map.of(
                        "moves",
                        moves,
                        "diagram",
                        StateDiagram.of(moves),
                        "stories",
                        ShutdownStory.ofModel(),
                        "table",
                        StateTable.of(cells),
                        "prose",
                        prose));
    }

    private void knownSubjects() {
        page(
                "docs/subjects.jte",
                PageHead.of(
                        Links.SUBJECTS,
                        "How known subjects fare",
                        "Which rules well-known subjects break, as far as that was declared or measured."),
                Map.of("subjects", subjects, "rules", List.copyOf(views.values()), "prose", prose));
    }

    private void protocol() {
        ChapterText text = ChapterText.read(Shipped.ruleBook("protocol.md"), heading -> false);
        page(
                "docs/protocol.jte",
                PageHead.of(
                        Links.PROTOCOL, text.title(), "How the kit talks to the host of an executor in any language."),
                Map.of("text", text, "prose", prose));
    }

    private void java() {
        ChapterText text = ChapterText.read(SubjectGuide.text(), heading -> false);
        page(
                "docs/protocol.jte",
                PageHead.of(
                        Links.JAVA,
                        text.title(),
                        "What to know of executors on the JVM when coming from Python, and back."),
                Map.of("text", text, "prose", prose));
    }

    private void page(String template, PageHead head, Map<String, Object> values) {
        Map<String, Object> all = new TreeMap<>(values);
        all.put("head", head);
        files.put(head.file(), Templates.render(template, all));
    }
}
