package org.futurestck.cli.docs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.futurestck.cli.docs.StateMoves.Step;

/**
 * Where everything is in the drawing of the states: what the documents speak of as a tree from left to right, and what they do not speak
 * of as dashed lines around it.
 *
 * @param width the width of the drawing
 * @param height its height
 * @param boxes the states
 * @param lines the steps
 */
record StateDiagram(int width, int height, List<Box> boxes, List<Line> lines) {

    static final int BOX_WIDTH = 180;
    static final int BOX_HEIGHT = 42;

    private static final int GAP = 232;
    private static final int ROW = 84;
    private static final int DETOUR = 24;

    /**
     * A state.
     *
     * @param state its name
     * @param x the left side of its box
     * @param y the middle of its box
     * @param done whether a future in this state is done
     */
    record Box(String state, int x, int y, boolean done) {
        int middle() {
            return x + BOX_WIDTH / 2;
        }

        int top() {
            return y - BOX_HEIGHT / 2;
        }

        int right() {
            return x + BOX_WIDTH;
        }
    }

    /**
     * A step.
     *
     * @param step the step
     * @param path the line, in the words of SVG
     * @param labelX the end of its label, or the beginning if it is not documented
     * @param labelY the line on which the label stands
     */
    record Line(Step step, String path, int labelX, int labelY) {}

    StateDiagram {
        boxes = List.copyOf(boxes);
        lines = List.copyOf(lines);
    }

    static StateDiagram of(StateMoves moves) {
        return new Layout(moves).diagram();
    }

    /** For one drawing. */
    private static final class Layout {

        private final StateMoves moves;
        private final List<Step> dashed;
        private final Map<String, Box> boxes = new LinkedHashMap<>();
        private final Map<String, Integer> depths = new HashMap<>();
        private int leaves;

        Layout(StateMoves moves) {
            this.moves = moves;
            this.dashed =
                    moves.steps().stream().filter(step -> !step.documented()).toList();
        }

        StateDiagram diagram() {
            place(moves.states().get(0), 0);
            int columns =
                    depths.values().stream().mapToInt(Integer::intValue).max().orElse(0);
            int right = columns * (BOX_WIDTH + GAP) + BOX_WIDTH + 1;
            List<Line> lines = new ArrayList<>();
            moves.steps().stream().filter(Step::documented).forEach(step -> lines.add(straight(step)));
            for (int i = 0; i < dashed.size(); i++) {
                lines.add(around(dashed.get(i), i, right));
            }
            return new StateDiagram(
                    right + (dashed.size() + 1) * DETOUR, rowY(leaves) - ROW / 3, List.copyOf(boxes.values()), lines);
        }

        /** Places a state and all that follows from it; the middle of its box is in the middle of theirs. */
        private int place(String state, int depth) {
            depths.put(state, depth);
            List<Integer> next = new ArrayList<>();
            for (Step step : moves.steps()) {
                if (step.documented() && step.from().equals(state) && !depths.containsKey(step.to())) {
                    next.add(place(step.to(), depth + 1));
                }
            }
            int y = next.isEmpty() ? rowY(leaves++) : (next.get(0) + next.get(next.size() - 1)) / 2;
            boxes.put(
                    state,
                    new Box(
                            state,
                            1 + depth * (BOX_WIDTH + GAP),
                            y,
                            moves.done().contains(state)));
            return y;
        }

        private int rowY(int row) {
            return (dashed.size() + 1) * DETOUR + BOX_HEIGHT + row * ROW;
        }

        private Line straight(Step step) {
            Box from = box(step.from());
            Box to = box(step.to());
            int middle = (from.right() + to.x()) / 2 - GAP / 3;
            String path = "M%d %dC%d %d %d %d %d %d"
                    .formatted(from.right(), from.y(), middle, from.y(), middle, to.y(), to.x() - 3, to.y());
            boolean falls = from.y() < to.y();
            return new Line(step, path, to.x() - 12, to.y() + (falls ? 20 : -9));
        }

        private Line around(Step step, int number, int right) {
            Box from = box(step.from());
            Box to = box(step.to());
            int x = from.middle() - number * DETOUR;
            int y = (dashed.size() - number) * DETOUR;
            int far = right + (number + 1) * DETOUR;
            String path = "M%d %dV%dH%dV%dH%d".formatted(x, from.top(), y, far, to.y(), to.right() + 3);
            return new Line(step, path, from.right(), y - 6);
        }

        private Box box(String state) {
            Box box = boxes.get(state);
            if (box == null) {
                throw new IllegalStateException("no step that the documents speak of leads to " + state);
            }
            return box;
        }
    }
}
