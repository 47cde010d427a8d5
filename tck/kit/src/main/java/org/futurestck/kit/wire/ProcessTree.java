package org.futurestck.kit.wire;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/**
 * A host's process and all that it started. A process that outlived its parent is no descendant any more; on systems that show
 * the environment of a process below {@code /proc}, such orphans are known by a mark in theirs.
 */
final class ProcessTree {

    /** The variable of the environment that holds the mark. */
    static final String VARIABLE = "FUTURES_TCK_HOST";

    private static final int MOST_ROUNDS = 100;
    private static final Path PROCESSES = Path.of("/proc");

    private final String mark = UUID.randomUUID().toString();

    /**
     * What tells this tree from others.
     *
     * @return the value for {@link #VARIABLE}
     */
    String mark() {
        return mark;
    }

    /**
     * Ends a process and all that it started, without asking.
     *
     * @param root the process; it may have ended already
     */
    void destroy(ProcessHandle root) {
        List<ProcessHandle> descendants = root.descendants().toList();
        root.destroyForcibly();
        descendants.forEach(ProcessHandle::destroyForcibly);
        destroyOrphans(root);
    }

    /**
     * Ends what outlived its parents.
     *
     * @param root the process, which is none of them
     */
    void destroyOrphans(ProcessHandle root) {
        // Again, because one may have started another meanwhile; not for ever, because one may be beyond all signals.
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<ProcessHandle> found = orphans(root);
            if (found.isEmpty()) {
                return;
            }
            found.forEach(ProcessHandle::destroyForcibly);
        }
    }

    private List<ProcessHandle> orphans(ProcessHandle root) {
        if (!Files.isDirectory(PROCESSES)) {
            return List.of();
        }
        return ProcessHandle.allProcesses()
                .filter(process -> !process.equals(root) && isMarked(process) && process.isAlive())
                .toList();
    }

    private boolean isMarked(ProcessHandle process) {
        try {
            byte[] environment = Files.readAllBytes(PROCESSES.resolve(process.pid() + "/environ"));
            return new String(environment, StandardCharsets.ISO_8859_1).contains(VARIABLE + "=" + mark);
        } catch (IOException e) {
            // It has ended meanwhile, or belongs to somebody else.
            return false;
        }
    }
}
