package org.futurestck.kit.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Node;

/** Reads {@code README.md} of the rule book: its version and the table of its chapters. */
record Index(String version, List<Chapter> chapters) {

    static final String FILE = "README.md";

    private static final Pattern VERSION = Pattern.compile("\\*\\*Version:\\*\\* (\\S+)");
    private static final Pattern LINK = Pattern.compile("\\[(.+)]\\(([a-z0-9-]+)\\.md\\)");
    private static final Pattern PREFIX = Pattern.compile("`([a-z0-9_]+\\.)`");

    static Index read(Page page) {
        String version = page.blocks().stream()
                .map(page::source)
                .map(VERSION::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .findFirst()
                .orElse("");
        if (version.isEmpty()) {
            page.problem(1, "a paragraph '**Version:** number' is missing");
        }
        List<Chapter> chapters = new ArrayList<>();
        for (Node block : page.blocks()) {
            if (block instanceof TableBlock table) {
                chapters.addAll(chapters(page, table));
            }
        }
        if (chapters.isEmpty()) {
            page.problem(1, "a table of the chapters with the columns Chapter and 'Ids begin with' is missing");
        }
        return new Index(version, List.copyOf(chapters));
    }

    private static List<Chapter> chapters(Page page, TableBlock table) {
        List<Node> rows = Page.children(table).stream()
                .flatMap(part -> Page.children(part).stream())
                .toList();
        if (!page.source(Page.children(rows.get(0)).get(0)).equals("Chapter")) {
            return List.of();
        }
        List<Chapter> chapters = new ArrayList<>();
        for (Node row : rows.subList(1, rows.size())) {
            List<Node> cells = Page.children(row);
            Matcher link = LINK.matcher(page.source(cells.get(0)));
            Matcher prefix = PREFIX.matcher(cells.size() < 2 ? "" : page.source(cells.get(1)));
            if (link.matches() && prefix.matches()) {
                chapters.add(new Chapter(link.group(2), link.group(1), prefix.group(1)));
            } else {
                page.problem(
                        page.line(row),
                        "a row of the table of chapters is not of the form [Title](name.md) | `prefix.`");
            }
        }
        return chapters;
    }
}
