package org.futurestck.kit.wire;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.futurestck.kit.stage.LineReader;
import org.jspecify.annotations.Nullable;

/** Reads a stream of the protocol line by line, each of bounded length. For one thread, but for what has begun. */
public final class WireLines {

    private final LineReader lines;

    /**
     * Reads from a stream.
     *
     * @param in the stream
     */
    public WireLines(InputStream in) {
        lines = new LineReader(in, WireCodec.LONGEST_LINE);
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
        try {
            byte[] line = lines.next();
            return line == null ? null : text(line);
        } catch (LineReader.TooLong e) {
            throw new MalformedLineException(
                    "wrote a line of more than " + WireCodec.LONGEST_LINE + " bytes: " + quote(e.beginning()), e);
        }
    }

    /**
     * The beginning of a line whose end has not come. Safe for use by any thread.
     *
     * @return the beginning, quoted; empty if no line has begun
     */
    String begun() {
        byte[] begun = lines.begun();
        return begun.length == 0 ? "" : quote(begun);
    }

    private static String text(byte[] line) throws MalformedLineException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedLineException("wrote a line that is not UTF-8: " + quote(line), e);
        }
    }

    private static String quote(byte[] bytes) {
        return Quotes.quote(new String(bytes, StandardCharsets.UTF_8));
    }
}
