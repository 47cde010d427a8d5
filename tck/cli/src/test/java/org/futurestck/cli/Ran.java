package org.futurestck.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/** What a command printed, and the status it ended with. */
record Ran(int status, String out, String err) {

    /** Runs a command as if its output went to a file. */
    static Ran run(String... arguments) {
        return run(Screen.ENDLESS, arguments);
    }

    /** Runs a command as if on a terminal that nobody watches. */
    static Ran run(int columns, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Screen screen = new Screen(new PrintWriter(out, true), new PrintWriter(err, true), false, false, columns);
        return new Ran(Main.run(screen, arguments), out.toString(), err.toString());
    }

    List<String> outLines() {
        return out.lines().toList();
    }

    List<String> errLines() {
        return err.lines().toList();
    }
}
