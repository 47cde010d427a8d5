package org.futurestck.cli;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.futurestck.cli.diff.CertificateDiff;
import org.futurestck.cli.diff.DiffText;
import org.futurestck.cli.diff.DiffView;
import org.futurestck.kit.certificate.Certificate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares two certificates. */
@Command(
        name = "diff",
        description = "Tells what has changed from one certificate to another, the worst first.",
        footer = {
            "",
            "Exit status: 0 nothing got worse, 1 a rule newly fails or is newly skipped, 2 wrong usage, 3 one of the"
                    + " runs cannot be trusted."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class DiffCommand implements Callable<Integer> {

    private final Screen screen;

    @Parameters(index = "0", paramLabel = "BEFORE", description = "The certificate.json of the earlier run.")
    private String before = "";

    @Parameters(index = "1", paramLabel = "AFTER", description = "The certificate.json of the later run.")
    private String after = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "How to tell it: text, markdown or json (default: text).")
    private String format = DiffView.TEXT.toString();

    DiffCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        DiffView view = DiffView.find(format)
                .orElseThrow(() -> new UsageException("There is no format '" + format + "'; --format takes one of "
                        + Arrays.stream(DiffView.values())
                                .map(DiffView::toString)
                                .collect(Collectors.joining(", "))
                        + "."));
        List<Certificate> both = Certificates.readAlike(List.of(before, after));
        CertificateDiff diff = CertificateDiff.of(both.get(0), both.get(1));
        if (view == DiffView.TEXT) {
            screen.print(DiffText.lines(diff, screen.width()));
        } else {
            screen.out().print(view.of(diff));
            screen.out().flush();
        }
        if (!diff.trusted()) {
            return ExitStatus.UNTRUSTED;
        }
        return diff.worse() ? ExitStatus.WORSE : ExitStatus.OK;
    }
}
