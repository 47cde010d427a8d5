package org.futurestck.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.futurestck.cli.matrix.Matrix;
import org.futurestck.cli.matrix.MatrixView;
import org.futurestck.kit.rulebook.RuleBook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts certificates beside each other. */
@Command(
        name = "matrix",
        description = "Shows what became of each rule with several subjects, or with several versions of one.",
        footer = {"", "Exit status: 0 the matrix was made, 2 wrong usage, 3 one of the runs cannot be trusted."},
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class MatrixCommand implements Callable<Integer> {

    private final Screen screen;

    @Parameters(
            arity = "2..*",
            paramLabel = "CERTIFICATE",
            description = "Files certificate.json that 'certify --out' has written, at least two.")
    private List<String> files = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "What to make: markdown, or html for a page (default: markdown).")
    private String format = MatrixView.MARKDOWN.toString();

    @Option(names = "--output", paramLabel = "FILE", description = "Where to write it (default: standard output).")
    private @Nullable String output;

    MatrixCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        MatrixView view = MatrixView.find(format)
                .orElseThrow(() -> new UsageException("There is no format '" + format + "'; --format takes one of "
                        + Arrays.stream(MatrixView.values())
                                .map(MatrixView::toString)
                                .collect(Collectors.joining(", "))
                        + "."));
        if (files.size() > Matrix.MOST) {
            throw new UsageException(
                    "A matrix takes at most " + Matrix.MOST + " certificates, not " + files.size() + ".");
        }
        Matrix matrix = Matrix.of(Certificates.readAlike(files), RuleBook.load());
        if (output == null) {
            screen.out().print(view.of(matrix));
            screen.out().flush();
        } else {
            OutFile.write(output, view.of(matrix));
        }
        return matrix.trusted() ? ExitStatus.OK : ExitStatus.UNTRUSTED;
    }
}
