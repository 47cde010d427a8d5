package org.futurestck.reference;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Where one worker process reports for work. Others who happen to call are turned away, because they do not know the token. */
final class Reception implements Closeable {

    static final int TOKEN_LENGTH = 16;

    /** How long somebody who has called may take to show a token, in milliseconds; a worker does so at once. */
    private static final long PATIENCE = 30_000;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final byte[] token = new byte[TOKEN_LENGTH];

    /**
     * When to hang up. No timeout of the socket, because a socket that has ever had one takes three system calls to read
     * instead of one.
     */
    private final Executor later;

    Reception() throws IOException {
        this(PATIENCE);
    }

    Reception(long patience) throws IOException {
        later = CompletableFuture.delayedExecutor(patience, TimeUnit.MILLISECONDS);
        RANDOM.nextBytes(token);
    }

    /** Where to call. Told to the worker, because which address means this machine depends on the settings of a JVM. */
    byte[] address() {
        return server.getInetAddress().getAddress();
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
            hangUp(caller);
        }
    }

    private boolean isWorker(Socket caller) {
        CompletableFuture<Void> impatience = CompletableFuture.runAsync(() -> hangUp(caller), later);
        try {
            byte[] shown = caller.getInputStream().readNBytes(TOKEN_LENGTH);
            return impatience.cancel(false) && MessageDigest.isEqual(shown, token);
        } catch (IOException e) {
            return false;
        }
    }

    private static void hangUp(Socket caller) {
        try {
            caller.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
