package org.futurestck.cli;

import org.futurestck.kit.run.Progress;

/** Shows how a run goes on. Safe for use by several threads. */
interface ProgressView extends Progress, AutoCloseable {

    /** A bar where somebody watches, and a few lines elsewhere. */
    static ProgressView on(Screen screen) {
        return screen.watched() ? new ProgressInBar(screen) : new ProgressInLines(screen.err());
    }

    /** Shows nothing any more. */
    @Override
    void close();
}
