package org.futurestck.cli.docs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.markdown.MarkdownRenderer;

/** The table of chapters in the index of the rule book: what each of them is about. */
final class IndexTable {

    private static final List<org.commonmark.Extension> TABLES = List.of(TablesExtension.create());

    private IndexTable() {}

    /** The last cell of each row that begins with a link, in Markdown, by the file that the link leads to. */
    static Map<String, String> abouts(String markdown) {
        Map<String, String> abouts = new HashMap<>();
        Parser.builder().extensions(TABLES).build().parse(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(CustomNode node) {
                if (node instanceof TableRow row
                        && row.getFirstChild() instanceof TableCell first
                        && first.getFirstChild() instanceof Link link) {
                    abouts.put(link.getDestination(), markdown(row.getLastChild()));
                }
                visitChildren(node);
            }
        });
        return abouts;
    }

    private static String markdown(Node cell) {
        MarkdownRenderer renderer =
                MarkdownRenderer.builder().extensions(TABLES).build();
        StringBuilder text = new StringBuilder();
        for (Node part = cell.getFirstChild(); part != null; part = part.getNext()) {
            text.append(renderer.render(part));
        }
        return text.toString().strip();
    }
}
