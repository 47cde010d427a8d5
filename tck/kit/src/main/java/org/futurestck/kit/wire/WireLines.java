package org.futurestck.kit.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads a stream of the protocol line by line, each of bounded length. For one thread. */
public final class WireLines {

    private final InputStream in;
    private final byte[] chunk = new byte[8192];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int next;
    private int end;

    /**
     * Reads from a stream.
     *
     * @param in the stream
     */
    public WireLines(InputStream in) {
        this.in = in;
    }

    /**
     * Reads the next line.
     *
     * @return the line without its end; null at the end of the stream, where a line without an end does not count, because its
     *     writer died while it wrote
     * @throws MalformedLineException if the line is longer than 4 MiB or is not UTF-8
     * @throws IOException if reading fails
     */
    public @Nullable String next() throws IOException, MalformedLineException {
        line.reset();
        while (true) {
            int start = next;
            while (next < end && chunk[next] != '\n') {
                next++;
            }
            line.write(chunk, start, next - start);
            if (line.size() > WireCodec.LONGEST_LINE) {
                throw new MalformedLineException(
                        "wrote a line of more than " + WireCodec.LONGEST_LINE + " bytes: " + beginning(), null);
            }
            if (next < end) {
                next++;
                return text();
            }
            end = in.read(chunk);
            next = 0;
            if (end < 0) {
                end = 0;
                return null;
            }
        }
    }

    private String text() throws MalformedLineException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedLineException("wrote a line that is not UTF-8: " + beginning(), e);
        }
    }

    private String beginning() {
        byte[] bytes = line.toByteArray();
        return Quotes.quote(new String(Arrays.copyOf(bytes, Math.min(bytes.length, 1_000)), StandardCharsets.UTF_8));
    }
}
