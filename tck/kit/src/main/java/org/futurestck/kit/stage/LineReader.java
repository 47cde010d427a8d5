package org.futurestck.kit.stage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads lines of bounded length. For one thread, but for what has begun. */
public final class LineReader {

    private static final byte[] NOTHING = {};

    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[8 * 1024];
    private int at;
    private int end;
    private volatile byte[] begun = NOTHING;

    /**
     * Reads from a stream.
     *
     * @param in the stream
     * @param longest how many bytes a line may have
     */
    public LineReader(InputStream in, int longest) {
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
    public byte @Nullable [] next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        begun = NOTHING;
        while (at < end || fill(line)) {
            int stop = at;
            while (stop < end && buffer[stop] != '\n') {
                stop++;
            }
            if (line.size() + stop - at > longest) {
                line.write(buffer, at, stop - at);
                throw new TooLong(longest, line.toByteArray());
            }
            line.write(buffer, at, stop - at);
            at = Math.min(stop + 1, end);
            if (stop < end) {
                return line.toByteArray();
            }
        }
        return null;
    }

    /**
     * The beginning of a line whose end has not come, if only because no more was read yet. Safe for use by any thread.
     *
     * @return what came first of the line, a copy; empty if it has not begun
     */
    public byte[] begun() {
        return begun.clone();
    }

    /** False at the end of the stream. */
    private boolean fill(ByteArrayOutputStream line) throws IOException {
        // A long line is filled often, but its beginning stays what it was.
        if (line.size() > begun.length && line.size() <= buffer.length) {
            begun = line.toByteArray();
        }
        at = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }

    /** Thrown when a line is longer than allowed. */
    public static final class TooLong extends IOException {

        private static final long serialVersionUID = 1L;

        private static final int KEPT = 1_000;

        private final byte[] beginning;

        TooLong(int longest, byte[] line) {
            super("a line has more than " + longest + " bytes");
            beginning = Arrays.copyOf(line, Math.min(line.length, KEPT));
        }

        /**
         * The first thousand bytes of the line.
         *
         * @return the bytes
         */
        public byte[] beginning() {
            return beginning.clone();
        }
    }
}
