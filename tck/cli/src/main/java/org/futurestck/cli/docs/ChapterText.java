package org.futurestck.cli.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * The text of a chapter in its own order: what stands between the rules as it is written, and where each rule has its place.
 *
 * @param title the heading of the first level
 * @param parts all that follows
 */
record ChapterText(String title, List<Part> parts) {

    private static final int RULE_HEADING = 3;
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build();

    /** A part of a chapter. */
    sealed interface Part {}

    /** A heading that is no rule. */
    record Section(int level, String title, String anchor) implements Part {}

    /** Blocks of Markdown. */
    record Text(String markdown) implements Part {}

    /** The place of a rule, or of a table of rules if the id ends in {@code .*}, with its level and sentence in Markdown. */
    record Place(String id, String statement) implements Part {}

    ChapterText {
        parts = List.copyOf(parts);
    }

    static ChapterText read(String markdown, Predicate<String> isRule) {
        List<String> lines = markdown.lines().toList();
        Node document = PARSER.parse(String.join("\n", lines));
        String title = "";
        List<Part> parts = new ArrayList<>();
        List<String> blocks = new ArrayList<>();
        boolean inRule = false;
        for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
            String source = source(block, lines);
            if (block instanceof Heading heading) {
                flush(blocks, parts);
                String words = source.replaceFirst("^#+", "").strip();
                inRule = heading.getLevel() == RULE_HEADING && isRule.test(words);
                if (inRule) {
                    parts.add(new Place(words, heading.getNext() == null ? "" : source(heading.getNext(), lines)));
                } else if (heading.getLevel() == 1) {
                    title = words;
                } else {
                    parts.add(new Section(heading.getLevel(), words, anchor(words)));
                }
            } else if (!inRule) {
                blocks.add(source);
            }
        }
        flush(blocks, parts);
        return new ChapterText(title, parts);
    }

    private static void flush(List<String> blocks, List<Part> parts) {
        if (!blocks.isEmpty()) {
            parts.add(new Text(String.join("\n\n", blocks)));
            blocks.clear();
        }
    }

    /** The anchor of a heading, such as Markdown pages on the web have it, so that links of the book work here too. */
    static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9 _-]", "")
                .strip()
                .replace(' ', '-');
    }

    private static String source(Node block, List<String> lines) {
        List<SourceSpan> spans = block.getSourceSpans();
        int first = spans.get(0).getLineIndex();
        int last = spans.get(spans.size() - 1).getLineIndex();
        return String.join("\n", lines.subList(first, last + 1));
    }
}
