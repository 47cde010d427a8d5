package org.futurestck.cli;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps the libraries that run the checks from writing between the lines of the program. */
final class Quiet {

    private Quiet() {}

    static void loggers() {
        for (Handler handler : Logger.getLogger("").getHandlers()) {
            handler.setLevel(Level.SEVERE);
        }
    }
}
