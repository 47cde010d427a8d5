package org.futurestck.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.futurestck.cli.view.Material;
import org.futurestck.cli.view.View;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.certificate.CertificateJson;
import org.jspecify.annotations.Nullable;

/** Where the results of a run are written, if anywhere. */
final class OutFolder {

    private static final String CERTIFICATE = "certificate.json";

    private final @Nullable Path folder;

    private OutFolder(@Nullable Path folder) {
        this.folder = folder;
    }

    /**
     * Makes the folder, and clears away the results of an earlier run, which nobody is to take for those of a run that failed.
     *
     * @throws UsageException if that is impossible
     */
    static OutFolder prepare(@Nullable String name) {
        if (name == null) {
            return new OutFolder(null);
        }
        try {
            Path folder = Path.of(name);
            if (Files.exists(folder) && !Files.isDirectory(folder)) {
                throw new UsageException("--out " + name + " is not a directory.");
            }
            Files.createDirectories(folder);
            if (!Files.isWritable(folder)) {
                throw new UsageException("--out " + name + " may not be written to.");
            }
            Files.deleteIfExists(folder.resolve(CERTIFICATE));
            for (View view : View.besideCertificates()) {
                Files.deleteIfExists(folder.resolve(view.file()));
            }
            return new OutFolder(folder);
        } catch (InvalidPathException | IOException e) {
            throw new UsageException("--out " + name + " cannot be made a directory for results: " + reason(e), e);
        }
    }

    /** The operating system's own words, if it has any. */
    static String reason(Exception e) {
        String reason = e instanceof FileSystemException failure ? failure.getReason() : e.getMessage();
        if (reason != null) {
            return reason;
        } else if (e instanceof NoSuchFileException) {
            return "no such file or directory";
        } else if (e instanceof AccessDeniedException) {
            return "permission denied";
        } else if (e instanceof FileAlreadyExistsException) {
            return "something else is in the way";
        }
        return e.getClass().getSimpleName();
    }

    /**
     * Writes the certificate and its views, if there is a folder for them.
     *
     * @throws UntrustedException if they cannot be written
     */
    void write(Certificate certificate, Material material) {
        if (folder != null) {
            try {
                CertificateJson.write(certificate, folder.resolve(CERTIFICATE));
                for (View view : View.besideCertificates()) {
                    Files.write(folder.resolve(view.file()), view.of(material).getBytes(StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                throw new UntrustedException("The results cannot be written to " + folder + ": " + reason(e), e);
            }
        }
    }
}
