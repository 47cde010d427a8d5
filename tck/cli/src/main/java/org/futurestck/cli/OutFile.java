package org.futurestck.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** A file that the user names for what a command makes. */
final class OutFile {

    private OutFile() {}

    /**
     * Writes a text in UTF-8.
     *
     * @throws UsageException if the file cannot be written
     */
    static void write(String name, String text) {
        try {
            Files.write(Path.of(name), text.getBytes(StandardCharsets.UTF_8));
        } catch (InvalidPathException | IOException e) {
            throw new UsageException("--output " + name + " cannot be written: " + OutFolder.reason(e) + ".", e);
        }
    }
}
