package org.futurestck.reference;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Objects;
import org.futurestck.binding.Fn;
import org.jspecify.annotations.Nullable;

/**
 * The program of a worker process: makes the calls that it is sent, one after the other, in its main thread.
 *
 * <p>It ends when the pool closes the connection, as any program that exits: shutdown hooks run, other threads do not matter.
 * Should the pool's process end, however hard, this one ends at once, also in the middle of a call: standard input is a pipe
 * whose end says so.
 *
 * <p>No lambdas here: the first one costs a new JVM more than all the rest of this program.
 */
final class WorkerMain {

    private final Link link;

    private WorkerMain(Link link) {
        this.link = link;
    }

    /**
     * Reads from standard input whom to serve, and serves.
     *
     * @param args none
     */
    public static void main(String[] args) throws Throwable {
        DataInputStream pool = new DataInputStream(System.in);
        System.setIn(InputStream.nullInputStream());
        InetAddress address = InetAddress.getByAddress(pool.readNBytes(pool.readUnsignedByte()));
        Socket socket = new Socket(address, pool.readInt());
        socket.getOutputStream().write(pool.readNBytes(Reception.TOKEN_LENGTH));
        Link link = new Link(socket, AllowList.compile(pool.readUTF()));
        new PoolWatch(pool).start();
        new WorkerMain(link).serve();
    }

    private void serve() {
        try {
            for (; ; ) {
                serveOne();
            }
        } catch (ConnectionLost end) {
            System.exit(0);
        } catch (Throwable t) { // such as a lack of memory when there is nothing left to be given up
            t.printStackTrace();
            System.exit(1);
        }
    }

    /** A method of its own, so that a worker that waits for a call holds nothing of the call before. */
    private void serveOne() throws Throwable {
        Object outcome = makeCall();
        Thread.interrupted(); // what a call leaves behind is no business of the next one
        try {
            link.send("", outcome);
        } catch (ConnectionLost end) {
            throw end;
        } catch (Throwable t) { // the result cannot be written
            link.send("", Failure.of(t));
        }
    }

    /** What the next call returns, or a {@link Failure}. */
    private @Nullable Object makeCall() throws ConnectionLost {
        try {
            Object[] call = (Object[]) Objects.requireNonNull(link.receive(null));
            return ((Fn<?>) call[0]).call((Object[]) call[1]);
        } catch (ConnectionLost end) {
            throw end;
        } catch (Throwable t) { // a call may raise what it likes
            return Failure.of(t);
        }
    }

    /** Ends this process as soon as that of the pool has ended, also if it is exiting and its shutdown hooks take long. */
    private static final class PoolWatch extends Thread {

        /** How long an exit takes that waits for nothing, in milliseconds, and more. */
        private static final long EXIT_MILLIS = 500;

        private final InputStream pool;

        PoolWatch(InputStream pool) {
            super("pool watch");
            this.pool = pool;
            setDaemon(true);
        }

        @Override
        public void run() {
            try {
                if (pool.read() == WorkerProcess.FAREWELL) {
                    giveTimeToExit();
                    pool.read(); // the pool may end before this process does
                }
            } catch (IOException e) {
                // that the pipe cannot be read means that it has ended
            }
            Runtime.getRuntime().halt(1);
        }

        /** A JVM whose threads are in native code, as those that read are, is slow to exit. */
        private static void giveTimeToExit() {
            try {
                Thread.sleep(EXIT_MILLIS);
            } catch (InterruptedException e) {
                // by a call that interrupts whatever it finds; then the exit is slow
            }
        }
    }
}
