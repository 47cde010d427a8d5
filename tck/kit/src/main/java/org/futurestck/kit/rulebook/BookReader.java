package org.futurestck.kit.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the index and its chapters, and checks what concerns several of them. */
final class BookReader {

    /** Where the files of a book come from. */
    @FunctionalInterface
    interface Source {
        /** The text of a file, or null if there is none of that name. */
        @Nullable
        String read(String file);
    }

    private final Source source;
    private final List<String> problems = new ArrayList<>();
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final List<Rule> rules = new ArrayList<>();

    private BookReader(Source source) {
        this.source = source;
    }

    static RuleBook read(Source source) {
        return new BookReader(source).read();
    }

    private RuleBook read() {
        String text = source.read(Index.FILE);
        if (text == null) {
            throw new RuleBookException(List.of(Index.FILE + ":1: the index of the rule book is missing"));
        }
        Page index = new Page(Index.FILE, text, problems);
        Index contents = Index.read(index);
        contents.chapters().forEach(chapter -> read(chapter, index));
        checkIds(contents.chapters());
        if (!problems.isEmpty()) {
            throw new RuleBookException(problems);
        }
        return new RuleBook(contents.version(), Digest.of(texts), contents.profiles(), contents.chapters(), rules);
    }

    private void read(Chapter chapter, Page index) {
        String text = source.read(chapter.file());
        if (text == null) {
            index.problem(1, "the chapter " + chapter.file() + " does not exist");
            return;
        }
        texts.put(chapter.file(), text);
        rules.addAll(ChapterReader.read(new Page(chapter.file(), text, problems), chapter));
    }

    private void checkIds(List<Chapter> chapters) {
        Map<String, Profile> profiles = new HashMap<>();
        chapters.forEach(chapter -> profiles.put(chapter.id(), chapter.profile()));
        Map<String, Rule> known = new HashMap<>();
        for (Rule rule : rules) {
            Rule first = known.putIfAbsent(rule.id(), rule);
            if (first != null) {
                problem(rule, "the id '" + rule.id() + "' is taken already by " + place(first));
            }
        }
        for (Rule rule : rules) {
            for (String id : rule.buildsOn()) {
                if (!known.containsKey(id)) {
                    problem(rule, rule.id() + " builds on '" + id + "', which is no rule of the book");
                } else if (!belongTogether(rule, known.get(id), profiles)) {
                    problem(rule, rule.id() + " builds on '" + id + "', which belongs to another contract");
                }
            }
        }
        for (List<String> cycle : new Prerequisites(rules).cycles()) {
            Rule first = known.get(cycle.get(0));
            if (first != null) {
                problem(first, "rules build on each other in a cycle: " + String.join(" -> ", cycle));
            }
        }
    }

    private static boolean belongTogether(Rule rule, @Nullable Rule other, Map<String, Profile> profiles) {
        return other != null && Objects.equals(profiles.get(rule.chapter()), profiles.get(other.chapter()));
    }

    private void problem(Rule rule, String sentence) {
        problems.add(place(rule) + ": " + sentence);
    }

    private static String place(Rule rule) {
        return rule.chapter() + ".md:" + rule.line();
    }
}
