package org.futurestck.kit.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.jspecify.annotations.Nullable;

/**
 * Reads what stands below one heading of a rule: the level with the sentence, for an id that ends in {@code .*} the table, and
 * the fields.
 */
final class RuleReader {

    private static final Pattern STATEMENT = Pattern.compile("\\*\\*([^*]+)\\*\\* —(.*)");

    private record Statement(Level level, String sentence) {}

    private final Page page;
    private final Chapter chapter;
    private final String id;
    private final int line;
    private final List<Node> blocks = new ArrayList<>();

    RuleReader(Page page, Chapter chapter, Heading heading) {
        this.page = page;
        this.chapter = chapter;
        this.id = page.source(heading).replaceFirst("^#+", "").strip();
        this.line = page.line(heading);
    }

    void add(Node block) {
        blocks.add(block);
    }

    List<Rule> read() {
        Statement statement = statement();
        TableBlock table = id.endsWith(".*") ? take(TableBlock.class, "a table") : null;
        BulletList list = take(BulletList.class, "a list of fields");
        for (Node block : blocks) {
            page.problem(page.line(block), "nothing is expected here below the fields of " + id);
        }
        FieldList fields = list == null ? FieldList.none(page) : FieldList.read(page, list, id);
        if (list != null && !statement.level().checkable() && !fields.has(Field.UNTESTABLE)) {
            page.problem(line, id + " is " + statement.level() + ", which no check can refute, and needs 'Untestable'");
        }
        Rule rule = rule(statement, fields);
        if (id.endsWith(".*")) {
            return table == null ? List.of() : RuleTable.read(page, table, rule, chapter.profile());
        }
        return List.of(rule);
    }

    private Rule rule(Statement statement, FieldList fields) {
        EditionSpan editions = fields.editions(chapter.profile());
        return new Rule(
                id,
                statement.level(),
                statement.sentence(),
                fields.text(Field.WHY),
                fields.text(Field.DOCUMENTED),
                fields.text(Field.APPLIES_TO),
                editions.since(),
                editions.until(),
                fields.buildsOn(),
                fields.text(Field.LOOK_AT),
                fields.has(Field.UNTESTABLE) ? fields.text(Field.UNTESTABLE) : null,
                chapter.id(),
                line);
    }

    private Statement statement() {
        Paragraph paragraph = take(Paragraph.class, "a level and a sentence");
        if (paragraph == null) {
            return new Statement(Level.MUST, "");
        }
        Matcher matcher = STATEMENT.matcher(page.source(paragraph));
        if (!matcher.matches()) {
            page.problem(page.line(paragraph), "the text of " + id + " is not of the form '**LEVEL** — sentence'");
            return new Statement(Level.MUST, "");
        }
        String sentence = matcher.group(2).strip();
        if (sentence.isEmpty()) {
            page.problem(page.line(paragraph), "the sentence of " + id + " is empty");
        }
        return new Statement(level(matcher.group(1), page.line(paragraph)), sentence);
    }

    private Level level(String name, int at) {
        for (Level level : Level.values()) {
            if (level.name().equals(name)) {
                return level;
            }
        }
        page.problem(at, "the level '" + name + "' of " + id + " is unknown");
        return Level.MUST;
    }

    private <B extends Node> @Nullable B take(Class<B> type, String what) {
        if (!blocks.isEmpty() && type.isInstance(blocks.get(0))) {
            return type.cast(blocks.remove(0));
        }
        page.problem(blocks.isEmpty() ? line : page.line(blocks.get(0)), what + " is expected here for " + id);
        return null;
    }
}
