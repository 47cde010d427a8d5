package org.futurestck.cli.matrix;

import java.util.List;

/**
 * The rules of a chapter.
 *
 * @param prefix the first part of their ids
 * @param title its title, or the prefix if nobody knows it
 * @param rows the rules
 */
record MatrixChapter(String prefix, String title, List<MatrixRow> rows) {

    MatrixChapter {
        rows = List.copyOf(rows);
    }

    /** On how many of its rules subjects differ. */
    long differing() {
        return rows.stream().filter(MatrixRow::differs).count();
    }
}
