package org.futurestck.cli.scenario;

import java.util.List;
import java.util.stream.Collectors;

/** A line of a scenario; {@code toString} writes it as the feature does. Immutable. */
public sealed interface ScenarioLine {

    /**
     * A part of a line.
     *
     * @param text its text
     * @param filledIn whether it comes from a row of examples
     */
    record Piece(String text, boolean filledIn) {
        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * A step.
     *
     * @param keyword such as {@code Given}, without a blank at its end
     * @param text what is done or seen
     */
    record Step(String keyword, List<Piece> text) implements ScenarioLine {

        /**
         * Copies the text.
         *
         * @param keyword keyword
         * @param text text
         */
        public Step {
            text = List.copyOf(text);
        }

        @Override
        public String toString() {
            return keyword + " " + joined(text);
        }
    }

    /**
     * A row of the table below a step.
     *
     * @param cells its cells
     */
    record Row(List<List<Piece>> cells) implements ScenarioLine {

        /**
         * Copies the cells.
         *
         * @param cells cells
         */
        public Row {
            cells = cells.stream().map(List::copyOf).toList();
        }

        @Override
        public String toString() {
            return cells.stream().map(ScenarioLine::joined).collect(Collectors.joining(" | ", "  | ", " |"));
        }
    }

    private static String joined(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }
}
