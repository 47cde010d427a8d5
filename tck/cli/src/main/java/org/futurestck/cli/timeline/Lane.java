package org.futurestck.cli.timeline;

/**
 * A lane of a picture, from the first event to the last.
 *
 * @param name who it belongs to
 * @param kind what that is
 * @param x where its middle is, in pixels from the left
 */
record Lane(String name, LaneKind kind, int x) {

    /** How wide a lane is, in pixels. */
    static final int WIDTH = 22;

    /** What stands above it. */
    String label() {
        return kind.word().isEmpty() || name.startsWith(kind.word()) ? name : name + " \u00b7 " + kind.word();
    }

    String style() {
        return kind.style();
    }
}
