package org.futurestck.reference;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Receives what a {@link FrameOutput} sends; each message looks like a stream of its own. */
final class FrameInput extends InputStream {

    private static final int CAPACITY = 1 << 16;

    private final DataInputStream from;

    /** How many bytes of the present frame have not been read. */
    private int left;

    private boolean last;
    private boolean abandoned;

    FrameInput(InputStream from) {
        this.from = new DataInputStream(new BufferedInputStream(from, CAPACITY));
    }

    /** Waits for the next message. */
    void begin() throws ConnectionLost {
        last = false;
        abandoned = false;
        nextFrame();
    }

    /** Skips the rest of the message; false if its sender has abandoned it. */
    boolean finish() throws ConnectionLost {
        try {
            while (hasMore()) {
                from.skipNBytes(left);
                left = 0;
            }
        } catch (IOException e) {
            throw lost(e);
        }
        return !abandoned;
    }

    @Override
    public int read() throws ConnectionLost {
        if (!hasMore()) {
            return -1;
        }
        try {
            left--;
            return from.readUnsignedByte();
        } catch (IOException e) {
            throw lost(e);
        }
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws ConnectionLost {
        if (length == 0) {
            return 0;
        }
        if (!hasMore()) {
            return -1;
        }
        try {
            int read = from.read(bytes, offset, Math.min(length, left));
            if (read < 0) {
                throw new EOFException("within a message");
            }
            left -= read;
            return read;
        } catch (IOException e) {
            throw lost(e);
        }
    }

    private boolean hasMore() throws ConnectionLost {
        while (left == 0 && !last) {
            nextFrame();
        }
        return left > 0;
    }

    private void nextFrame() throws ConnectionLost {
        try {
            int header = from.readInt();
            abandoned = header == FrameOutput.ABANDONED;
            last = header < 0;
            left = abandoned ? 0 : last ? ~header : header;
        } catch (IOException e) {
            throw lost(e);
        }
    }

    private static ConnectionLost lost(IOException e) {
        return e instanceof ConnectionLost known ? known : new ConnectionLost(e);
    }
}
