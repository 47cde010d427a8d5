package org.futurestck.kit.stage;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads lines of bounded length. For one thread. */
final class LineReader {

    private final InputStream in;
    private final int longest;

    LineReader(InputStream in, int longest) {
        this.in = new BufferedInputStream(in);
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
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                return null;
            } else if (line.size() == longest) {
                throw new TooLong(longest);
            }
            line.write(b);
        }
        return line.toByteArray();
    }

    /** A line was longer than allowed. */
    static final class TooLong extends IOException {

        private static final long serialVersionUID = 1L;

        TooLong(int longest) {
            super("a line has more than " + longest + " bytes");
        }
    }
}
