package org.futurestck.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** The archive of loaded classes with which hosts on the kit's own class path start faster, where there is one. */
final class ClassArchive {

    /** The wrapper script names the archive here. */
    private static final String PROPERTY = "futurestck.archive";

    private ClassArchive() {}

    /** Options of the virtual machine that use the archive; a machine that cannot use it goes on without. */
    static List<String> options() {
        String archive = System.getProperty(PROPERTY, "");
        try {
            return archive.isEmpty() || !Files.isReadable(Path.of(archive))
                    ? List.of()
                    : List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:disable");
        } catch (InvalidPathException e) {
            return List.of();
        }
    }
}
