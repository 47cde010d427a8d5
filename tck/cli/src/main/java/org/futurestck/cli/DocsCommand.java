package org.futurestck.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.futurestck.cli.docs.Library;
import org.futurestck.cli.docs.Site;
import org.futurestck.cli.docs.SiteFolder;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.zoo.register.Register;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the documentation site. */
@Command(
        name = "docs",
        description = "Writes the rule book with its checks as a site of static pages, which need no server.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {"", "Exit status: 0 the site was written, 2 wrong usage.", "Example: futures-tck docs --out site"})
final class DocsCommand implements Callable<Integer> {

    private final Screen screen;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "The directory to write to: a new or empty one, or one that this command has written before.")
    private String out = "";

    @Option(
            names = "--certificate",
            paramLabel = "FILE",
            description =
                    "A certificate.json that 'certify --out' has written, to be shown beside the rules; may be repeated.")
    private List<String> files = new ArrayList<>();

    DocsCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        Path folder = folder();
        List<Certificate> certificates = files.stream().map(Certificates::read).toList();
        Shelf shelf = Shelf.load();
        Map<String, String> site = Site.files(
                new Library(shelf.book(), shelf.catalogue(), Register.load(), Shipped.declarations(), certificates));
        try {
            SiteFolder.write(folder, site);
        } catch (IOException e) {
            throw new UsageException("--out " + out + " cannot be written: " + OutFolder.reason(e) + ".", e);
        }
        screen.out().println(folder.resolve("index.html"));
        return ExitStatus.OK;
    }

    private Path folder() {
        try {
            Path folder = Path.of(out);
            if (!SiteFolder.isFree(folder)) {
                throw new UsageException(
                        "--out " + out
                                + " holds files that this command has not written; it takes a new or empty directory, or an earlier site.");
            }
            return folder;
        } catch (NotDirectoryException e) {
            throw new UsageException("--out " + out + " is not a directory.", e);
        } catch (InvalidPathException | IOException e) {
            throw new UsageException(
                    "--out " + out + " cannot be a directory for the site: " + OutFolder.reason(e) + ".", e);
        }
    }
}
