package org.futurestck.kit.stage;

import java.io.Closeable;
import java.io.IOException;

/** Closing of connections whose end is no news. */
final class Sockets {

    private Sockets() {}

    static void close(Closeable socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // The connection is given up; that giving up failed changes nothing for either side.
        }
    }
}
