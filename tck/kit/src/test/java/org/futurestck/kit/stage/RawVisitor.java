package org.futurestck.kit.stage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A connection that says whatever a test wants. */
final class RawVisitor implements AutoCloseable {

    private static final int DEADLINE_MILLIS = 60_000;

    private final Socket socket;
    private final BufferedReader answers;

    RawVisitor(Door door) {
        try {
            socket = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), door.port());
            socket.setSoTimeout(DEADLINE_MILLIS);
            answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String started(Door door, String id, boolean gate) {
        return "{\"token\":\"" + door.token() + "\",\"event\":\"call_started\",\"id\":\"" + id + "\",\"gate\":" + gate
                + ",\"process\":\"1\",\"thread\":\"t\",\"thread_id\":\"7\"}";
    }

    RawVisitor say(String text) {
        try {
            OutputStream out = socket.getOutputStream();
            out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // Sent away in the middle of a sentence; the answer tells.
        }
        return this;
    }

    /** The next answer; null when the backstage hung up. */
    @Nullable
    String answer() {
        try {
            return answers.readLine();
        } catch (SocketException reset) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        Sockets.close(socket);
    }
}
