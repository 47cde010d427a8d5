package org.futurestck.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.certificate.CertificateException;
import org.futurestck.kit.certificate.CertificateJson;

/** Reads the certificates that the user names. */
final class Certificates {

    private Certificates() {}

    /**
     * Reads a certificate.
     *
     * @throws UsageException if the file holds none that this kit can read
     */
    static Certificate read(String file) {
        try {
            return CertificateJson.read(Path.of(file));
        } catch (InvalidPathException | CertificateException e) {
            throw new UsageException(String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * Reads certificates that are to be compared.
     *
     * @throws UsageException if a file holds none that this kit can read, or they are about several contracts
     */
    static List<Certificate> readAlike(List<String> files) {
        List<Certificate> all = files.stream().map(Certificates::read).toList();
        List<String> profiles =
                all.stream().map(Certificate::profile).distinct().toList();
        if (profiles.size() > 1) {
            throw new UsageException("The certificates are about different contracts, " + String.join(" and ", profiles)
                    + ", which have no rule in common.");
        }
        return all;
    }
}
