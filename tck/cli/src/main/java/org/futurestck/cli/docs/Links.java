package org.futurestck.cli.docs;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.futurestck.kit.rulebook.Rule;
import org.futurestck.kit.rulebook.RuleBook;

/** Where things are on the site. All pages lie in one folder. */
final class Links {

    static final String INDEX = "index.html";
    static final String SEARCH = "search.html";
    static final String MODEL = "model.html";
    static final String SUBJECTS = "subjects.html";
    static final String COVERAGE = "coverage.html";
    static final String ZOO = "zoo.html";
    static final String PROTOCOL = "protocol.html";
    static final String JAVA = "java.html";

    private static final Pattern CHAPTER = Pattern.compile("([a-z0-9-]+)\\.md(#.*)?");
    private static final Pattern SCHEMA = Pattern.compile("\\.\\./schema/([a-z]+\\.schema\\.json)");

    private final RuleBook book;

    Links(RuleBook book) {
        this.book = book;
    }

    static String page(String chapter) {
        return chapter + ".html";
    }

    /** The address of a rule, which stays as long as its id and its chapter. */
    static String to(Rule rule) {
        return page(rule.chapter()) + "#" + rule.id();
    }

    /** The address of a rule of the book. */
    String to(String rule) {
        return book.rule(rule)
                .map(Links::to)
                .orElseThrow(() -> new IllegalArgumentException("the rule book has no rule " + rule));
    }

    /** Where the id of a rule leads; empty for any other name. */
    Optional<String> named(String name) {
        return book.rule(name).map(Links::to);
    }

    /** Where a link of the rule book leads; empty if to nothing on the site. */
    Optional<String> target(String written) {
        Matcher chapter = CHAPTER.matcher(written);
        Matcher schema = SCHEMA.matcher(written);
        if (written.startsWith("#")) {
            return Optional.of(written);
        } else if (written.equals("README.md")) {
            return Optional.of(INDEX);
        } else if (chapter.matches()) {
            String anchor = chapter.group(2) == null ? "" : chapter.group(2);
            return Optional.of(page(chapter.group(1)) + anchor);
        } else if (schema.matches()) {
            return Optional.of(schema.group(1));
        }
        return Optional.empty();
    }
}
