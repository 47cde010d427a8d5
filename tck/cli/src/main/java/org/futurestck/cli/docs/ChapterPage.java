package org.futurestck.cli.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.futurestck.kit.rulebook.Chapter;
import org.jspecify.annotations.Nullable;

/**
 * A chapter as a page shows it, in its own order.
 *
 * @param chapter the chapter
 * @param blocks all that stands below its title
 */
record ChapterPage(Chapter chapter, List<Block> blocks) {

    private static final String TABLE = ".*";

    /** The chapters of which something is drawn, with the place of the drawing on the page of the model. */
    private static final Map<String, String> DRAWN =
            Map.of("future", "states", "producer", "states", "state-table", "states", "shutdown", "shutdown");

    /** A block of the page. */
    sealed interface Block {}

    /**
     * A heading with the rules below it.
     *
     * @param level its level, 2 or 3
     * @param title its words, in Markdown
     * @param anchor its anchor
     * @param rules the ids of the rules below it, up to the next heading
     */
    record Section(int level, String title, String anchor, List<String> rules) implements Block {}

    /** Prose in Markdown. */
    record Text(String markdown) implements Block {}

    /** A rule. */
    record Entry(RuleView view) implements Block {}

    /**
     * A table of rules.
     *
     * @param statement what holds of all, in Markdown
     * @param table the table
     */
    record Cells(String statement, StateTable table) implements Block {}

    ChapterPage {
        blocks = List.copyOf(blocks);
    }

    static ChapterPage of(Chapter chapter, ChapterText text, Map<String, RuleView> views) {
        List<Block> blocks = new ArrayList<>();
        List<String> rules = new ArrayList<>();
        for (ChapterText.Part part : text.parts()) {
            if (part instanceof ChapterText.Section section) {
                rules = new ArrayList<>();
                blocks.add(new Section(section.level(), section.title(), section.anchor(), rules));
            } else if (part instanceof ChapterText.Text prose) {
                blocks.add(new Text(prose.markdown()));
            } else if (part instanceof ChapterText.Place place) {
                if (blocks.stream().noneMatch(Section.class::isInstance)) {
                    blocks.add(new Section(2, "The rules", "the-rules", rules));
                }
                rules.add(place.id());
                blocks.add(block(place, views));
            }
        }
        return new ChapterPage(chapter, blocks);
    }

    private static Block block(ChapterText.Place place, Map<String, RuleView> views) {
        if (place.id().endsWith(TABLE)) {
            String prefix = place.id().substring(0, place.id().length() - 1);
            List<RuleView> cells = views.values().stream()
                    .filter(view -> view.id().startsWith(prefix))
                    .toList();
            return new Cells(place.statement(), StateTable.of(cells));
        }
        RuleView view = views.get(place.id());
        if (view == null) {
            throw new IllegalArgumentException("the rule book has no rule " + place.id());
        }
        return new Entry(view);
    }

    /** Where something of the chapter is drawn on the page of the model; null if nowhere. */
    @Nullable
    String drawing() {
        return DRAWN.get(chapter.id());
    }

    List<Section> sections() {
        return blocks.stream()
                .filter(Section.class::isInstance)
                .map(Section.class::cast)
                .toList();
    }

    /** Whether its rules are a table, which needs the whole width of the page. */
    boolean isTable() {
        return blocks.stream().anyMatch(Cells.class::isInstance);
    }

    /** The rules of the chapter, each cell of a table among them. */
    List<RuleView> rules() {
        List<RuleView> rules = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Entry entry) {
                rules.add(entry.view());
            } else if (block instanceof Cells cells) {
                rules.addAll(cells.table().cells());
            }
        }
        return rules;
    }
}
