package org.futurestck.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
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
}
