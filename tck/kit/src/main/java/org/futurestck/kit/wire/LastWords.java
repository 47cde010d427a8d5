package org.futurestck.kit.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.futurestck.kit.stage.Texts;

/**
 * Drains a host's standard error without ever making the host wait, and keeps the last 40 lines, each cut at 2,000
 * characters. Safe for use by several threads.
 */
final class LastWords implements Runnable {

    private static final int MOST_LINES = 40;
    private static final int MOST_BYTES = 4 * Texts.LONGEST;

    private final InputStream in;
    private final Deque<String> lines = new ArrayDeque<>();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    LastWords(InputStream in) {
        this.in = in;
    }

    @Override
    public void run() {
        byte[] chunk = new byte[8192];
        try {
            for (int size = in.read(chunk); size >= 0; size = in.read(chunk)) {
                take(chunk, size);
            }
        } catch (IOException e) {
            // The stream was closed with its process: there are no more words.
        }
    }

    private synchronized void take(byte[] chunk, int size) {
        for (int i = 0; i < size; i++) {
            if (chunk[i] == '\n') {
                endLine();
            } else if (line.size() < MOST_BYTES) {
                line.write(chunk[i]);
            }
        }
    }

    private void endLine() {
        String text =
                Texts.cut(Quotes.escape(line.toString(StandardCharsets.UTF_8).stripTrailing()));
        line.reset();
        if (!text.isEmpty()) {
            lines.addLast(text);
        }
        if (lines.size() > MOST_LINES) {
            lines.removeFirst();
        }
    }

    /**
     * What was written last.
     *
     * @return at most 40 lines and 2,000 characters; several lines stand below each other, indented; empty if nothing was
     *     written
     */
    synchronized String text() {
        if (line.size() > 0) {
            endLine();
        }
        String all = String.join("\n  ", lines);
        String last = all.substring(Math.max(0, all.length() - Texts.LONGEST));
        return lines.size() > 1 ? "\n  " + last.strip() : last;
    }
}
