package org.futurestck.reference;

import java.io.Closeable;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/**
 * One end of the connection between the pool and a worker process. For one thread, but for {@link #close}.
 *
 * <p>Each message has an object stream of its own, so one that cannot be written or read does no harm to the next. Both
 * methods tell apart what went wrong: {@link ConnectionLost} for the transport, anything else for the content.
 *
 * <p>A socket, because every other channel has a drawback. The JVM prints to standard output when it likes, and programs that
 * a call starts inherit it; channels of {@code java.nio} are closed when a thread that uses them is interrupted.
 */
final class Link implements Closeable {

    private final Socket socket;
    private final FrameOutput out;
    private final FrameInput in;
    private final ObjectInputFilter allowed;

    /**
     * Takes over a connected socket.
     *
     * @param socket the socket
     * @param allowed which classes the user allows
     */
    Link(Socket socket, ObjectInputFilter allowed) throws IOException {
        this.socket = socket;
        this.allowed = allowed;
        socket.setTcpNoDelay(true);
        out = new FrameOutput(socket.getOutputStream());
        in = new FrameInput(socket.getInputStream());
    }

    /**
     * Sends an object; if it cannot be written, the other end sees nothing of it.
     *
     * @param packageName whose classes the other end may read, if it relies on this one
     * @param content the object
     */
    void send(String packageName, @Nullable Object content) throws Throwable {
        try {
            ObjectOutputStream objects = new ObjectOutputStream(out);
            objects.writeUTF(packageName);
            objects.writeObject(content);
            objects.flush();
        } catch (Throwable t) {
            out.abandon();
            throw t;
        }
        out.finish();
    }

    /**
     * Waits for an object and reads it.
     *
     * @param packageName whose classes may be read; null to rely on the other end
     */
    @Nullable
    Object receive(@Nullable String packageName) throws Throwable {
        for (; ; ) {
            in.begin();
            Object content = null;
            Throwable failure = null;
            try {
                content = read(packageName);
            } catch (Throwable t) {
                failure = t;
            }
            if (!in.finish()) {
                continue; // the sender could not write it to its end
            }
            if (failure != null) {
                throw failure;
            }
            return content;
        }
    }

    private @Nullable Object read(@Nullable String packageName) throws IOException, ClassNotFoundException {
        ObjectInputStream objects = new ObjectInputStream(in);
        String told = objects.readUTF();
        return new AllowList(allowed, packageName == null ? told : packageName).readFrom(objects);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
