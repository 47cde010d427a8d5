package org.futurestck.kit.stage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads lines of bounded length. For one thread. */
final class LineReader {

    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[8 * 1024];
    private int at;
    private int end;

    LineReader(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /**
     * Reads the next line.
     *
     * @return the bytes of the line without its end, or null if the stream ended; a line without an end does not count,
     *     because its writer died while it wrote
     * @throws TooLong if the line has more bytes than allowed
     * @throws IOException if reading fails
     */
    byte @Nullable [] next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (at < end || fill()) {
            int stop = at;
            while (stop < end && buffer[stop] != '\n') {
                stop++;
            }
            if (line.size() + stop - at > longest) {
                throw new TooLong(longest);
            }
            line.write(buffer, at, stop - at);
            at = Math.min(stop + 1, end);
            if (stop < end) {
                return line.toByteArray();
            }
        }
        return null;
    }

    /** False at the end of the stream. */
    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }

    /** A line was longer than allowed. */
    static final class TooLong extends IOException {

        private static final long serialVersionUID = 1L;

        TooLong(int longest) {
            super("a line has more than " + longest + " bytes");
        }
    }
}
