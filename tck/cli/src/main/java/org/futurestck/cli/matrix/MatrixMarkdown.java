package org.futurestck.cli.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.futurestck.cli.view.Markdown;
import org.futurestck.kit.certificate.Verdict;

/** A matrix in the Markdown of GitHub, which fits into the summary of a job: counts first, then a folded table for each chapter. */
final class MatrixMarkdown {

    /** GitHub shows no summary that is longer than 1 MiB. */
    static final int BYTES = 1_000_000;

    private static final int CELL = 120;

    private final Matrix matrix;
    private final Markdown out = new Markdown(BYTES);
    private int leftOut;

    private MatrixMarkdown(Matrix matrix) {
        this.matrix = matrix;
    }

    static String of(Matrix matrix) {
        MatrixMarkdown markdown = new MatrixMarkdown(matrix);
        markdown.counts();
        matrix.chapters().forEach(markdown::chapter);
        return markdown.out
                + (markdown.leftOut == 0 ? "" : "\n" + markdown.leftOut + " rules are left out for their length.\n");
    }

    private void counts() {
        List<Verdict> verdicts = matrix.verdicts();
        add("## " + matrix.title() + "\n\n", 0);
        matrix.notes().forEach(note -> add("- " + Markdown.code(note, 3 * CELL) + "\n", 0));
        List<String> head = new ArrayList<>(List.of("#", "Subject", "Version", "Host", "Edition", "Verdict"));
        verdicts.forEach(verdict -> head.add(verdict.id()));
        add("\n" + row(head) + row(head.stream().map(any -> "---").toList()), 0);
        int number = 1;
        for (Column column : matrix.columns()) {
            List<String> cells = new ArrayList<>(List.of(
                    String.valueOf(number++),
                    Markdown.code(column.subject(), CELL),
                    Markdown.code(column.version(), CELL),
                    Markdown.code(column.host(), CELL),
                    column.edition(),
                    column.sign() + " " + column.verdict()));
            verdicts.forEach(verdict -> cells.add(String.valueOf(column.count(verdict))));
            add(row(cells), 0);
        }
        add("\n", 0);
    }

    private void chapter(MatrixChapter chapter) {
        List<String> numbers = new ArrayList<>();
        for (int i = 1; i <= matrix.columns().size(); i++) {
            numbers.add(String.valueOf(i));
        }
        long differing = chapter.differing();
        int rows = chapter.rows().size();
        String title = Markdown.code(chapter.title(), CELL) + ": " + rows + (rows == 1 ? " rule" : " rules")
                + ", subjects differ on " + (differing == 0 ? "none" : differing);
        List<String> head =
                Stream.concat(Stream.of("Rule", "Level"), numbers.stream()).toList();
        if (!out.add("<details>\n<summary>" + title + "</summary>\n\n" + row(head)
                + row(head.stream().map(any -> "---").toList()))) {
            leftOut += chapter.rows().size();
            return;
        }
        chapter.rows().forEach(rule -> add(row(cells(rule)), 1));
        // What follows would be folded away with it.
        out.end("\n</details>\n\n");
    }

    private static List<String> cells(MatrixRow rule) {
        List<String> cells = new ArrayList<>();
        cells.add((rule.differs() ? "**`" + rule.id() + "`**" : "`" + rule.id() + "`"));
        cells.add(rule.level().name());
        rule.cells().forEach(cell -> cells.add(cell.sign() + " " + cell.told()));
        return cells;
    }

    private void add(String block, int rules) {
        if (!out.add(block)) {
            leftOut += rules;
        }
    }

    private static String row(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
