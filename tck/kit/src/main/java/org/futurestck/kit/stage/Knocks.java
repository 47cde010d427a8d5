package org.futurestck.kit.stage;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The kit's own connections to its backstage. Connections are accepted in the order in which they were made; so when a knock is
 * answered, whoever had connected before it has been admitted, which a busy machine may put off for long. Safe for use by several
 * threads.
 */
final class Knocks {

    /** How long, in milliseconds, an answer is awaited; who asks again and again learns it then. */
    private static final int PATIENCE_MILLIS = 1_000;

    private final InetSocketAddress server;

    /** What is counted down when a knock is answered, by the port that the knock comes from. */
    private final Map<Integer, CountDownLatch> open = new ConcurrentHashMap<>();

    Knocks(InetSocketAddress server) {
        this.server = server;
    }

    /** Knocks, and tells whether that was answered. */
    boolean areAnswered() {
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(server.getAddress(), 0));
            int port = socket.getLocalPort();
            CountDownLatch answered = new CountDownLatch(1);
            open.put(port, answered);
            try {
                socket.connect(server, PATIENCE_MILLIS);
                return answered.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            } finally {
                open.remove(port);
            }
        } catch (IOException e) {
            // The backstage is closed or flooded: nobody can tell who else has connected.
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Answers a connection if it is a knock; false if it is a visitor's. */
    boolean answer(Socket socket) {
        CountDownLatch answered = open.remove(socket.getPort());
        if (answered == null) {
            return false;
        }
        answered.countDown();
        Sockets.close(socket);
        return true;
    }
}
