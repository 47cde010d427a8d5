package org.futurestck.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The archives of loaded classes with which hosts on the kit's own class path, and their workers, start faster, where there are. */
final class ClassArchive {

    /** The wrapper script names the archive here. */
    private static final String PROPERTY = "futurestck.archive";

    /** The wrapper script names the jar of worker processes here; their archive lies beside it. A subject may look at it. */
    private static final String WORKERS = "futurestck.workers";

    private ClassArchive() {}

    /** Options of the virtual machine that use the archives; a machine that cannot use one goes on without. */
    static List<String> options() {
        List<String> options = new ArrayList<>();
        String archive = System.getProperty(PROPERTY, "");
        if (isReadable(archive)) {
            options.add("-XX:SharedArchiveFile=" + archive);
            options.add("-Xlog:disable");
        }
        String workers = System.getProperty(WORKERS, "");
        if (isReadable(workers)) {
            options.add("-D" + WORKERS + "=" + workers);
        }
        return options;
    }

    private static boolean isReadable(String file) {
        try {
            return !file.isEmpty() && Files.isReadable(Path.of(file));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
