package org.futurestck.cli;

import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.futurestck.cli.view.Material;
import org.futurestck.cli.view.TextView;
import org.futurestck.cli.view.View;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.rulebook.RuleBook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows a certificate. */
@Command(
        name = "report",
        description = "Shows the certificate of an earlier run in another format.",
        footer = {"", "Exit status: 0 the report was made, whatever it says, 2 wrong usage."},
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ReportCommand implements Callable<Integer> {

    private final Screen screen;

    @Parameters(paramLabel = "CERTIFICATE", description = "A certificate.json that 'certify --out' has written.")
    private String file = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = {
                "What to make of it (default: text):",
                "text, what the console shows;",
                "junit, JUnit XML for continuous integration;",
                "markdown, a summary of a job or for a pull request;",
                "html, a page for a browser that needs nothing but itself;",
                "badge, a badge for a page on the web, as SVG;",
                "messages, Cucumber Messages, for tools that show runs of Cucumber."
            })
    private String format = View.TEXT.toString();

    @Option(names = "--output", paramLabel = "FILE", description = "Where to write it (default: standard output).")
    private @Nullable String output;

    ReportCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        View view = View.find(format)
                .orElseThrow(() -> new UsageException("There is no format '" + format + "'; --format takes one of "
                        + Arrays.stream(View.values()).map(View::toString).collect(Collectors.joining(", ")) + "."));
        Certificate certificate = Certificates.read(file);
        Material material =
                new Material(certificate, RuleBook.load(), rules -> RepeatCommand.of(certificate.command(), rules));
        if (output != null) {
            OutFile.write(output, view.of(material));
        } else if (view == View.TEXT) {
            screen.print(TextView.lines(material, screen.width()));
        } else {
            screen.out().print(view.of(material));
            screen.out().flush();
        }
        return ExitStatus.OK;
    }
}
