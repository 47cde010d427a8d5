package org.futurestck.kit.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/** Reads the rules of a chapter: what stands below its headings of the third level. All other text is for people alone. */
final class ChapterReader {

    private static final int RULE_HEADING = 3;
    private static final Pattern ID = Pattern.compile("[a-z0-9_-]+(\\.[a-z0-9_-]+)+");

    private final Page page;
    private final Chapter chapter;
    private final List<Rule> rules = new ArrayList<>();
    private @Nullable RuleReader current;

    private ChapterReader(Page page, Chapter chapter) {
        this.page = page;
        this.chapter = chapter;
    }

    static List<Rule> read(Page page, Chapter chapter) {
        return new ChapterReader(page, chapter).read();
    }

    private List<Rule> read() {
        for (Node block : page.blocks()) {
            if (block instanceof Heading heading) {
                finish();
                current = heading.getLevel() == RULE_HEADING ? new RuleReader(page, chapter, heading) : null;
            } else if (current != null) {
                current.add(block);
            }
        }
        finish();
        rules.forEach(this::checkId);
        if (rules.isEmpty()) {
            page.problem(1, "the chapter holds no rule");
        }
        return rules;
    }

    private void finish() {
        if (current != null) {
            rules.addAll(current.read());
        }
    }

    private void checkId(Rule rule) {
        if (!ID.matcher(rule.id()).matches()) {
            page.problem(
                    rule.line(), "the id '" + rule.id() + "' is not made of a-z, 0-9, _ and - with dots in between");
        } else if (!rule.id().startsWith(chapter.prefix())) {
            page.problem(
                    rule.line(),
                    "the id '" + rule.id() + "' does not begin with '" + chapter.prefix() + "' as in its chapter");
        }
    }
}
