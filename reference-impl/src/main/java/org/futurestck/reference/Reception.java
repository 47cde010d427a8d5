package org.futurestck.reference;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.security.MessageDigest;
import java.security.SecureRandom;

/** Where one worker process reports for work. Others who happen to call are turned away, because they do not know the token. */
final class Reception implements Closeable {

    static final int TOKEN_LENGTH = 16;

    /** How long somebody who has called may take to show a token, in milliseconds; a worker does so at once. */
    private static final int PATIENCE = 30_000;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final byte[] token = new byte[TOKEN_LENGTH];

    Reception() throws IOException {
        RANDOM.nextBytes(token);
    }

    int port() {
        return server.getLocalPort();
    }

    byte[] token() {
        return token.clone();
    }

    /** Waits for the worker; raises an exception if the reception is closed. */
    Socket await() throws IOException {
        for (; ; ) {
            Socket caller = server.accept();
            if (isWorker(caller)) {
                return caller;
            }
            caller.close();
        }
    }

    private boolean isWorker(Socket caller) throws IOException {
        try {
            caller.setSoTimeout(PATIENCE);
            byte[] shown = caller.getInputStream().readNBytes(TOKEN_LENGTH);
            caller.setSoTimeout(0);
            return MessageDigest.isEqual(shown, token);
        } catch (SocketTimeoutException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
