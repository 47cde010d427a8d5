package org.futurestck.hosts.jvm;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.futurestck.kit.stage.KitThread;
import org.futurestck.kit.stage.Texts;

/** Reads a stream of a process to its end and keeps its beginning. */
final class StreamHead {

    /** How long, in milliseconds, what a process wrote may take to arrive when it has ended; its children may hold the stream. */
    private static final long PATIENCE = 1_000;

    private final StringBuilder kept = new StringBuilder();
    private final KitThread thread;

    private StreamHead(InputStream in) {
        thread = new KitThread("output of a program", () -> read(in));
    }

    static StreamHead of(InputStream in) {
        StreamHead tail = new StreamHead(in);
        tail.thread.start();
        return tail;
    }

    /** The first 2,000 characters of what was written; to be asked when the process has ended. */
    String text() throws InterruptedException {
        thread.join(PATIENCE);
        synchronized (kept) {
            return kept.toString();
        }
    }

    private void read(InputStream in) {
        char[] buffer = new char[Texts.LONGEST];
        try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            for (int count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
                keep(buffer, count);
            }
        } catch (IOException e) {
            // The process was ended by force; what came before that is all there is.
            return;
        }
    }

    private void keep(char[] buffer, int count) {
        synchronized (kept) {
            kept.append(buffer, 0, Math.min(count, Texts.LONGEST - kept.length()));
        }
    }
}
