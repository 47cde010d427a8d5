package org.futurestck.cli.diff;

import java.util.List;
import org.futurestck.cli.view.Markdown;

/** A comparison in the Markdown of GitHub, which fits into a comment; what did not get worse is folded. */
final class DiffMarkdown {

    /** GitHub takes comments of 65,536 characters. */
    private static final int BYTES = 60_000;

    private static final int CELL = 200;

    private final Markdown out = new Markdown(BYTES);
    private int leftOut;

    private DiffMarkdown() {}

    static String of(CertificateDiff diff) {
        DiffMarkdown markdown = new DiffMarkdown();
        markdown.add("## " + diff.conclusion() + "\n\n");
        diff.untrusted().forEach(problem -> markdown.add("- " + Markdown.code(problem, CELL) + "\n"));
        if (!diff.trusted()) {
            markdown.add("\n");
        }
        if (!diff.circumstances().isEmpty()) {
            markdown.add("| The runs differ in | First | Second |\n| --- | --- | --- |\n");
            diff.circumstances()
                    .forEach(circumstance -> markdown.add("| " + circumstance.what() + " | "
                            + Markdown.code(circumstance.before(), CELL) + " | "
                            + Markdown.code(circumstance.after(), CELL) + " |\n"));
            markdown.add("\n");
        }
        diff.changes().forEach(markdown::section);
        return markdown.out
                + (markdown.leftOut == 0 ? "" : "\n" + markdown.leftOut + " lines are left out for their length.\n");
    }

    private void section(Change.Kind kind, List<Change> changes) {
        String title = changes.size() + " " + kind;
        String head = kind.worse() ? "### " + title + "\n\n" : "<details>\n<summary>" + title + "</summary>\n\n";
        if (!out.add(head)) {
            leftOut += changes.size();
            return;
        }
        changes.forEach(change ->
                add("- `" + change.rule() + "` (" + change.level() + ") " + Markdown.code(change.told(), CELL) + "\n"));
        // What follows would be folded away with it.
        out.end(kind.worse() ? "\n" : "\n</details>\n\n");
    }

    private void add(String block) {
        if (!out.add(block)) {
            leftOut++;
        }
    }
}
