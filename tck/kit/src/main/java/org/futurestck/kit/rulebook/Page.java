package org.futurestck.kit.rulebook;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** The text of one file with its block structure, and a place to report what is wrong with it. */
final class Page {

    // Cells of tables count as inlines where it comes to source spans.
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    private final String file;
    private final List<String> lines;
    private final Node document;
    private final List<String> problems;

    Page(String file, String text, List<String> problems) {
        this.file = file;
        this.lines = text.lines().toList();
        this.document = PARSER.parse(String.join("\n", lines));
        this.problems = problems;
    }

    List<Node> blocks() {
        return children(document);
    }

    static List<Node> children(Node parent) {
        return Stream.iterate(parent.getFirstChild(), node -> node != null, Node::getNext)
                .toList();
    }

    /** The Markdown source of a block on one line, without the marks of the blocks around it. */
    String source(Node block) {
        return block.getSourceSpans().stream().map(this::source).collect(Collectors.joining(" "));
    }

    private String source(SourceSpan span) {
        return lines.get(span.getLineIndex())
                .substring(span.getColumnIndex(), span.getColumnIndex() + span.getLength())
                .strip();
    }

    /** The line where a block begins, counted from 1. */
    int line(Node block) {
        return block.getSourceSpans().get(0).getLineIndex() + 1;
    }

    String place(int line) {
        return file + ":" + line;
    }

    void problem(int line, String sentence) {
        problems.add(place(line) + ": " + sentence);
    }
}
