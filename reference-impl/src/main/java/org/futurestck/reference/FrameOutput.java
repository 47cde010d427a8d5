package org.futurestck.reference;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/**
 * Sends messages of any length through a buffer of fixed size.
 *
 * <p>A message is a sequence of frames. Each begins with a number: {@code n} for "n bytes, and the message goes on", {@code
 * ~n} for "n bytes, and that is all", {@link #ABANDONED} for "forget this message". Most messages are one frame and one
 * write.
 */
final class FrameOutput extends OutputStream {

    static final int ABANDONED = Integer.MIN_VALUE;

    private static final int CAPACITY = 1 << 16;

    private final OutputStream to;
    private final ByteBuffer frame = ByteBuffer.allocate(CAPACITY);

    /** Whether frames of the present message have been sent. */
    private boolean begun;

    FrameOutput(OutputStream to) {
        this.to = to;
        frame.position(Integer.BYTES);
    }

    @Override
    public void write(int b) throws ConnectionLost {
        if (!frame.hasRemaining()) {
            send(length());
        }
        frame.put((byte) b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws ConnectionLost {
        int from = offset;
        int left = length;
        while (left > frame.remaining()) {
            int fitting = frame.remaining();
            frame.put(bytes, from, fitting);
            from += fitting;
            left -= fitting;
            send(length());
        }
        frame.put(bytes, from, left);
    }

    /** Sends the rest of the message. */
    void finish() throws ConnectionLost {
        send(~length());
        begun = false;
    }

    /** Takes the message back; nobody will see it. */
    void abandon() throws ConnectionLost {
        frame.position(Integer.BYTES);
        if (begun) {
            send(ABANDONED);
            begun = false;
        }
    }

    private int length() {
        return frame.position() - Integer.BYTES;
    }

    private void send(int header) throws ConnectionLost {
        begun = true;
        frame.putInt(0, header);
        try {
            to.write(frame.array(), 0, frame.position());
        } catch (IOException e) {
            throw new ConnectionLost(e);
        }
        frame.position(Integer.BYTES);
    }
}
