package org.futurestck.cli.matrix;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import org.futurestck.kit.rulebook.Level;

/**
 * A rule, and what became of it.
 *
 * @param id its id
 * @param level how binding it is
 * @param sentence what it says, as HTML; empty if not all certificates are about the book of this kit
 * @param cells what became of it, subject by subject
 */
record MatrixRow(String id, Level level, Optional<Content> sentence, List<Cell> cells) {

    MatrixRow {
        cells = List.copyOf(cells);
    }

    /** Whether subjects have different verdicts. */
    boolean differs() {
        return cells.stream().map(Cell::word).distinct().count() > 1;
    }
}
