package org.futurestck.kit.rulebook;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.BulletList;
import org.commonmark.node.Node;

/** The list below a rule. A field that is missing or malformed is reported once and then reads as empty. */
final class FieldList {

    private static final Pattern ITEM = Pattern.compile("\\*\\*([^*]+):\\*\\*(.*)");

    private record Text(String text, int line) {}

    private final Page page;
    private final Map<Field, Text> texts = new EnumMap<>(Field.class);

    private FieldList(Page page) {
        this.page = page;
    }

    static FieldList none(Page page) {
        return new FieldList(page);
    }

    static FieldList read(Page page, BulletList list, String id) {
        FieldList fields = new FieldList(page);
        Page.children(list).forEach(item -> fields.add(item, id));
        for (Field field : Field.values()) {
            if (field.required() && !fields.texts.containsKey(field)) {
                page.problem(page.line(list), "the field '" + field + "' of " + id + " is missing");
            }
        }
        return fields;
    }

    private void add(Node item, String id) {
        int line = page.line(item);
        Node content = item.getFirstChild();
        Matcher matcher = ITEM.matcher(content == null ? "" : page.source(content));
        if (!matcher.matches() || content == null || content.getNext() != null) {
            page.problem(line, "an item below " + id + " is not of the form '**Field:** text'");
            return;
        }
        Optional<Field> field = Field.find(matcher.group(1));
        String text = matcher.group(2).strip();
        if (field.isEmpty()) {
            page.problem(line, "the field '" + matcher.group(1) + "' of " + id + " is unknown");
        } else if (texts.putIfAbsent(field.get(), new Text(text, line)) != null) {
            page.problem(line, "the field '" + field.get() + "' of " + id + " is given twice");
        } else if (text.isEmpty()) {
            page.problem(line, "the field '" + field.get() + "' of " + id + " is empty");
        }
    }

    boolean has(Field field) {
        return texts.containsKey(field);
    }

    String text(Field field) {
        Text text = texts.get(field);
        return text == null ? "" : text.text();
    }

    /** The line of a field; only for fields that are there. */
    int line(Field field) {
        Text text = texts.get(field);
        if (text == null) {
            throw new IllegalStateException("no field " + field);
        }
        return text.line();
    }

    EditionSpan editions(Profile profile) {
        if (text(Field.SINCE).isEmpty()) {
            return EditionSpan.all(profile);
        }
        return EditionSpan.read(
                text(Field.SINCE),
                profile,
                has(Field.UNTESTABLE),
                sentence -> page.problem(line(Field.SINCE), sentence));
    }

    List<String> buildsOn() {
        if (text(Field.BUILDS_ON).isEmpty()) {
            return List.of();
        }
        return IdList.read(text(Field.BUILDS_ON), sentence -> page.problem(line(Field.BUILDS_ON), sentence));
    }
}
