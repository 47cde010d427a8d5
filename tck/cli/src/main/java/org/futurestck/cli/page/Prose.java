package org.futurestck.cli.page;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Texts of the rule book in HTML. Whatever is HTML in them is shown, not obeyed, and a link whose target is not known here leaves only
 * its words. Immutable and safe for use by several threads.
 */
public final class Prose {

    private static final List<Extension> TABLES = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(TABLES)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .attributeProviderFactory(context -> Prose::describe)
            .build();

    /** Around a table that may be wider than the page; it scrolls, so it has to be reachable without a mouse. */
    private static final String SCROLLING = "<div class=\"scroll\" role=\"group\" aria-label=\"Table\" tabindex=\"0\">";

    private final Function<String, Optional<String>> targets;
    private final Function<String, Optional<String>> names;

    /**
     * Makes prose with links.
     *
     * @param targets where a link of the rule book leads from the page; empty if nowhere
     */
    public Prose(Function<String, Optional<String>> targets) {
        this(targets, name -> Optional.empty());
    }

    /**
     * Makes prose with links, in which names between backticks may be links too.
     *
     * @param targets where a link of the rule book leads from the page; empty if nowhere
     * @param names where a name leads, such as the id of a rule; empty if nowhere
     */
    public Prose(Function<String, Optional<String>> targets, Function<String, Optional<String>> names) {
        this.targets = targets;
        this.names = names;
    }

    /**
     * Makes prose without links.
     *
     * @return prose for pages that stand alone
     */
    public static Prose unlinked() {
        return new Prose(target -> Optional.empty());
    }

    /**
     * Turns blocks of Markdown into HTML.
     *
     * @param markdown paragraphs, lists, tables
     * @return their HTML
     */
    public Content blocks(String markdown) {
        // What stands in the text is escaped, so these are tags.
        return content(RENDERER.render(parsed(markdown))
                .replace("<table>", SCROLLING + "<table>")
                .replace("</table>", "</table></div>"));
    }

    /**
     * Turns Markdown on one line into HTML without a paragraph around it.
     *
     * @param markdown a sentence
     * @return its HTML
     */
    public Content inline(String markdown) {
        Node document = parsed(markdown);
        if (document.getFirstChild() instanceof Paragraph only && only.getNext() == null) {
            StringBuilder html = new StringBuilder();
            for (Node part = only.getFirstChild(); part != null; part = part.getNext()) {
                html.append(RENDERER.render(part));
            }
            return content(html.toString());
        }
        return content(RENDERER.render(document));
    }

    /** Code scrolls, so it has to be reachable without a mouse; what it is an example of may stand behind its language. */
    private static void describe(Node node, String tag, Map<String, String> attributes) {
        if (tag.equals("pre")) {
            attributes.put("tabindex", "0");
            if (node instanceof FencedCodeBlock code
                    && code.getInfo() != null
                    && code.getInfo().contains(" ")) {
                attributes.put(
                        "data-kind", code.getInfo().substring(code.getInfo().indexOf(' ') + 1));
            }
        }
    }

    private Node parsed(String markdown) {
        Node document = PARSER.parse(markdown);
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Code name) {
                if (!(name.getParent() instanceof Link)) {
                    names.apply(name.getLiteral()).ifPresent(target -> {
                        Link link = new Link(target, null);
                        name.insertBefore(link);
                        link.appendChild(name);
                    });
                }
            }

            @Override
            public void visit(Link link) {
                visitChildren(link);
                Optional<String> target = targets.apply(link.getDestination());
                target.ifPresent(link::setDestination);
                if (target.isEmpty()) {
                    for (Node word = link.getFirstChild(); word != null; word = link.getFirstChild()) {
                        link.insertBefore(word);
                    }
                    link.unlink();
                }
            }
        });
        return document;
    }

    private static Content content(String html) {
        return output -> output.writeUnsafeContent(html);
    }
}
