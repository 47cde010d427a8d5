package org.futurestck.cli.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.futurestck.kit.rulebook.Chapter;
import org.futurestck.kit.rulebook.Profile;

/**
 * The first page: the chapters, and how to read them.
 *
 * @param all the counts of the whole book
 * @param lines the chapters
 * @param reading what the book says about itself, from its words to how a rule is written
 * @param version the version of the book
 */
record Contents(ChapterCount all, List<Line> lines, List<ChapterText.Part> reading, String version) {

    private static final String CHAPTERS = "Chapters";

    /**
     * A chapter.
     *
     * @param chapter the chapter
     * @param about what it is about, in Markdown
     * @param count its counts
     */
    record Line(Chapter chapter, String about, ChapterCount count) {}

    Contents {
        lines = List.copyOf(lines);
        reading = List.copyOf(reading);
    }

    static Contents of(Library library) {
        String index = Shipped.ruleBook("README.md");
        Map<String, String> abouts = IndexTable.abouts(index);
        List<Line> lines = library.book().chapters().stream()
                .map(chapter -> new Line(
                        chapter,
                        abouts.getOrDefault(chapter.file(), ""),
                        ChapterCount.of(library, library.rulesOf(chapter.id()))))
                .toList();
        return new Contents(
                ChapterCount.of(library, library.book().rules()),
                lines,
                reading(ChapterText.read(index, heading -> false)),
                library.book().version());
    }

    /** The contracts that the chapters are about. */
    List<Profile> profiles() {
        return lines.stream().map(line -> line.chapter().profile()).distinct().toList();
    }

    /** All sections but that of the chapters, which the page has with their counts. */
    private static List<ChapterText.Part> reading(ChapterText index) {
        List<ChapterText.Part> reading = new ArrayList<>();
        boolean taken = false;
        for (ChapterText.Part part : index.parts()) {
            if (part instanceof ChapterText.Section section) {
                taken = !section.title().equals(CHAPTERS);
            }
            if (taken) {
                reading.add(part);
            }
        }
        return reading;
    }
}
