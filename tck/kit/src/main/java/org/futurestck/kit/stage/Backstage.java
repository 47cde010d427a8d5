package org.futurestck.kit.stage;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.futurestck.kit.operation.Sighting;
import org.jspecify.annotations.Nullable;

/**
 * The loopback server of one run, where calls and callbacks report and wait at their gates. Each check has a room of its own.
 * Safe for use by several threads.
 */
public final class Backstage implements AutoCloseable {

    private static final int MOST_VISITORS = 1_000;
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private final ServerSocket server;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, BackstageRoom> rooms = new ConcurrentHashMap<>();
    private final Set<Visitor> visitors = ConcurrentHashMap.newKeySet();
    private final Knocks knocks;
    private final CountDownLatch closed = new CountDownLatch(1);

    private Backstage(ServerSocket server) {
        this.server = server;
        knocks = new Knocks(new InetSocketAddress(server.getInetAddress(), server.getLocalPort()));
    }

    /**
     * Opens the backstage on a free port of the loopback interface.
     *
     * @return a new backstage
     * @throws StageFaultException if there is no free port
     */
    public static Backstage open() {
        try {
            Backstage backstage = new Backstage(new ServerSocket(0, 512, InetAddress.getByAddress(LOOPBACK)));
            new KitThread("backstage", backstage::admitVisitors).start();
            return backstage;
        } catch (IOException e) {
            throw new StageFaultException("The backstage cannot be opened: " + e.getMessage(), e);
        }
    }

    /**
     * Begins a check.
     *
     * @param listener called with each sighting of the check, in the order of arrival, one at a time, before the call or
     *     callback that reported goes on; it may use the room
     * @return the room of the check
     * @throws StageFaultException if the backstage is closed
     */
    public BackstageRoom enter(Consumer<Sighting> listener) {
        byte[] secret = new byte[16];
        random.nextBytes(secret);
        Door door = new Door(server.getLocalPort(), HexFormat.of().formatHex(secret));
        BackstageRoom room = new BackstageRoom(door, listener, () -> rooms.remove(door.token()), this::hasHeardAll);
        rooms.put(door.token(), room);
        if (closed.getCount() == 0) {
            room.close();
            throw new StageFaultException("The backstage is closed.");
        }
        return room;
    }

    /** Closes all rooms and the server. Closing twice is harmless. */
    @Override
    public void close() {
        closed.countDown();
        Sockets.close(server);
        rooms.values().forEach(BackstageRoom::close);
        visitors.forEach(Visitor::sendAway);
    }

    @Nullable
    BackstageRoom room(String token) {
        return rooms.get(token);
    }

    private boolean hasHeardAll() {
        return knocks.areAnswered() && visitors.stream().allMatch(Visitor::isHeard);
    }

    void left(Visitor visitor) {
        visitors.remove(visitor);
    }

    /** Records a fault that cannot be laid to one check, with every check it may have harmed. */
    void fault(String sentence) {
        rooms.values().forEach(room -> room.fault(sentence));
    }

    private void admitVisitors() {
        while (closed.getCount() > 0) {
            try {
                admit(server.accept());
            } catch (IOException e) {
                if (!closedSoon()) {
                    fault("The backstage could not accept a connection: " + e.getMessage() + ".");
                }
            }
        }
    }

    @SuppressWarnings("resource") // the visitor closes its socket
    private void admit(Socket socket) {
        if (knocks.answer(socket)) {
            return;
        }
        if (visitors.size() >= MOST_VISITORS) {
            fault("The backstage refused a connection because " + MOST_VISITORS + " were open.");
            Sockets.close(socket);
            return;
        }
        Visitor visitor = new Visitor(this, socket);
        visitors.add(visitor);
        try {
            new KitThread("backstage visitor", visitor).start();
        } catch (OutOfMemoryError noThread) {
            // What a machine says that has no further thread to give; the run itself can go on.
            fault("The backstage refused a connection: " + noThread.getMessage() + ".");
            visitor.sendAway();
            visitors.remove(visitor);
        }
        if (closed.getCount() == 0) {
            visitor.sendAway();
        }
    }

    /** Keeps a failing {@code accept} from spinning; false if the backstage stays open. */
    private boolean closedSoon() {
        try {
            return closed.await(100, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            // Nobody interrupts the kit's own threads; if somebody does, the backstage still has to serve its checks.
            return closed.getCount() == 0;
        }
    }
}
