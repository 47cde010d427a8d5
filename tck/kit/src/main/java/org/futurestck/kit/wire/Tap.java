package org.futurestck.kit.wire;

/** Listens to every line that crosses; tests validate them. Called by several threads; must not block. */
interface Tap {

    /** Listens to nothing. */
    Tap NONE = (fromKit, line) -> {};

    /**
     * A line crosses.
     *
     * @param fromKit true for a request, false for an answer
     * @param line the line without its end
     */
    void line(boolean fromKit, String line);
}
