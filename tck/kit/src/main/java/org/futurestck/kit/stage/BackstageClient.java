package org.futurestck.kit.stage;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.futurestck.kit.operation.Sighting;
import org.jspecify.annotations.Nullable;

/**
 * The connection of one call or callback to the backstage. It raises nothing: where it fails, the check is over. For one
 * thread.
 */
public final class BackstageClient implements AutoCloseable {

    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final int LONGEST_ANSWER = 1_000;

    private final String token;
    private @Nullable Line line;

    private record Line(Socket socket, OutputStream out, LineReader answers) {

        @SuppressWarnings("resource") // the client closes it
        static @Nullable Line to(int port) {
            Socket socket = new Socket();
            try {
                socket.connect(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port));
                socket.setTcpNoDelay(true);
                return new Line(
                        socket, socket.getOutputStream(), new LineReader(socket.getInputStream(), LONGEST_ANSWER));
            } catch (IOException e) {
                // The backstage is gone, so the check is over.
                Sockets.close(socket);
                return null;
            }
        }
    }

    private BackstageClient(Door door) {
        this.token = door.token();
        this.line = Line.to(door.port());
    }

    /**
     * Dials in.
     *
     * @param door where to report
     * @return a client; if the backstage is gone, one whose reports all tell so
     */
    public static BackstageClient dial(Door door) {
        return new BackstageClient(door);
    }

    /**
     * Reports a sighting and waits for leave to go on, without limit.
     *
     * @param sighting what is happening
     * @param gated whether to wait until the check opens the gate of that name
     * @return true to go on; false if the check is over and the caller has to give up silently
     */
    public boolean report(Sighting sighting, boolean gated) {
        if (line == null) {
            return false;
        }
        try {
            line.out().write(Report.of(sighting, token, gated).line());
            if (line.answers().next() != null) {
                return true;
            }
        } catch (IOException e) {
            // The kit closed the connection because the check is over.
        }
        close();
        return false;
    }

    /** Hangs up. Closing twice is harmless. */
    @Override
    public void close() {
        if (line != null) {
            Sockets.close(line.socket());
            line = null;
        }
    }
}
