package org.futurestck.kit.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Node;

/** Reads {@code README.md} of the rule book: its version, the contracts that it describes, and the table of its chapters. */
record Index(String version, List<Profile> profiles, List<Chapter> chapters) {

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
        List<Profile> profiles = rows(page, "Profile").stream()
                .flatMap(row -> ProfileRow.read(page, row).stream())
                .toList();
        List<Chapter> chapters = new ArrayList<>();
        if (profiles.isEmpty()) {
            page.problem(1, "a table of the contracts with the columns " + ProfileRow.COLUMNS + " is missing");
        } else {
            rows(page, "Chapter").forEach(row -> chapter(page, row, profiles, chapters));
            if (chapters.isEmpty()) {
                page.problem(
                        1, "a table of the chapters with the columns Chapter, 'Ids begin with' and Profile is missing");
            }
        }
        return new Index(version, profiles, List.copyOf(chapters));
    }

    /** The rows, without the head, of all tables whose first column has that name. */
    private static List<Node> rows(Page page, String firstColumn) {
        List<Node> rows = new ArrayList<>();
        for (Node block : page.blocks()) {
            if (block instanceof TableBlock table) {
                List<Node> all = Page.children(table).stream()
                        .flatMap(part -> Page.children(part).stream())
                        .toList();
                if (page.source(Page.children(all.get(0)).get(0)).equals(firstColumn)) {
                    rows.addAll(all.subList(1, all.size()));
                }
            }
        }
        return rows;
    }

    private static void chapter(Page page, Node row, List<Profile> profiles, List<Chapter> chapters) {
        List<String> cells = Page.children(row).stream().map(page::source).toList();
        Matcher link = LINK.matcher(cells.get(0));
        Matcher prefix = PREFIX.matcher(cells.size() < 3 ? "" : cells.get(1));
        if (!link.matches() || !prefix.matches()) {
            page.problem(
                    page.line(row),
                    "a row of the table of chapters is not of the form [Title](name.md) | `prefix.` | `profile`");
            return;
        }
        profiles.stream()
                .filter(profile -> cells.get(2).equals("`" + profile + "`"))
                .findFirst()
                .ifPresentOrElse(
                        profile -> chapters.add(new Chapter(link.group(2), link.group(1), prefix.group(1), profile)),
                        () -> page.problem(
                                page.line(row),
                                "the chapter " + link.group(2) + " is about " + cells.get(2)
                                        + ", which is none of the profiles"));
    }
}
