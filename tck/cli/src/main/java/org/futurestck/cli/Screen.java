package org.futurestck.cli;

import java.io.Console;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.futurestck.kit.report.ReportLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * Where the program writes.
 *
 * @param out results
 * @param err sentences about what went wrong, and progress where nobody watches
 * @param colours whether results may be coloured
 * @param watched whether somebody watches the output as it grows, so that lines may be drawn over
 * @param columns how many characters fit on a line
 */
record Screen(PrintWriter out, PrintWriter err, boolean colours, boolean watched, int columns) {

    /** How many characters fit on a line of a file or a pipe. */
    static final int ENDLESS = Integer.MAX_VALUE;

    /** How long the lines of a text are at most, so that they can be read. */
    static final int TEXT_WIDTH = 120;

    /** The screen of this process. */
    static Screen ofSystem() {
        Console console = System.console();
        Map<String, String> environment = System.getenv();
        if (console == null || !Terminals.isTerminal(console)) {
            Charset charset = StandardCharsets.UTF_8;
            return new Screen(writer(System.out, charset), writer(System.err, charset), false, false, ENDLESS);
        }
        Charset charset = console.charset();
        boolean able = !"dumb".equals(environment.get("TERM"));
        return new Screen(
                writer(System.out, charset),
                writer(System.err, charset),
                able && Ansi.AUTO.enabled(),
                able && !environment.containsKey("CI"),
                Terminals.width(environment));
    }

    private static PrintWriter writer(PrintStream stream, Charset charset) {
        return new PrintWriter(stream, true, charset);
    }

    /** How long the lines of a text may be here. */
    int width() {
        return Math.min(columns, TEXT_WIDTH);
    }

    /** How picocli is to write. */
    Ansi ansi() {
        return colours ? Ansi.ON : Ansi.OFF;
    }

    void print(List<ReportLine> lines) {
        lines.forEach(line -> out.println(coloured(line)));
        out.flush();
    }

    private String coloured(ReportLine line) {
        return switch (line.kind()) {
            case PLAIN -> line.text();
            case TITLE -> styled(line.text(), Style.bold);
            case GOOD -> styled(line.text(), Style.bold, Style.fg_green);
            case BAD -> styled(line.text(), Style.fg_red);
            case DOUBTFUL -> styled(line.text(), Style.fg_yellow);
        };
    }

    /**
     * Styles a text; its content is never read as picocli's markup. All styles end together, because many terminals take the
     * documented end of bold for a second underline.
     */
    String styled(String text, Style... styles) {
        return colours ? Style.on(styles) + text + Style.reset.on() : text;
    }
}
