package org.futurestck.reference;

import java.io.IOException;

/** The other process is gone, or behaves as if it were. Raised by the transport alone, never because of what is sent. */
final class ConnectionLost extends IOException {

    private static final long serialVersionUID = 1L;

    ConnectionLost(IOException cause) {
        super("the connection to the other process is lost", cause);
    }
}
