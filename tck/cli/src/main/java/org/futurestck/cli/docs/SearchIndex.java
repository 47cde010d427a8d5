package org.futurestck.cli.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.futurestck.cli.page.Asset;
import org.futurestck.kit.report.Words;
import org.futurestck.kit.rulebook.Chapter;

/** What the search page looks into. It is a script of that page, so that its policy allows it and no server is needed. */
final class SearchIndex {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A rule as the script reads it. */
    private record Entry(
            String id, String at, String level, String sentence, String why, List<String> checks, String chapter) {}

    private SearchIndex() {}

    static Asset of(Collection<RuleView> rules, List<Chapter> chapters) {
        Map<String, String> titles = chapters.stream()
                .collect(Collectors.toMap(Chapter::id, chapter -> chapter.id() + " " + chapter.title()));
        List<Entry> entries = rules.stream()
                .map(view -> new Entry(
                        view.id(),
                        view.permalink(),
                        view.level(),
                        words(view.rule().sentence()),
                        // What all cells of the state table have in common says nothing about any of them.
                        view.cell() ? "" : words(view.rule().why()),
                        view.checks().stream().map(CheckView::title).toList(),
                        titles.getOrDefault(view.rule().chapter(), view.rule().chapter())))
                .toList();
        try {
            // No text may end the element of the script.
            return new Asset("const RULES = " + JSON.writeValueAsString(entries).replace("<", "\\u003c") + ";");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records can be written as JSON", e);
        }
    }

    private static String words(String markdown) {
        return Words.plain(markdown).replace("`", "");
    }
}
