package org.futurestck.kit.stage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.futurestck.kit.operation.Sighting;

/**
 * The part of the backstage that belongs to one check: its sightings and its gates. Safe for use by several threads; no method
 * waits for the listener.
 */
public final class BackstageRoom implements AutoCloseable {

    private static final int MOST_SIGHTINGS = 100_000;
    private static final long MOST_BYTES = 64L << 20;

    private final Door door;
    private final Consumer<Sighting> listener;
    private final Runnable onClose;
    private final BooleanSupplier heard;
    private final Faults faults = new Faults();

    /** Held while a sighting is recorded and told, so that both happen in one order; never taken inside {@code this}. */
    private final Object arrivals = new Object();

    // The fields below are guarded by this.
    private final List<Sighting> sightings = new ArrayList<>();
    private final Set<String> openGates = new HashSet<>();
    private final Map<Visitor, Wait> waiting = new LinkedHashMap<>();
    private final Set<Visitor> visitors = new HashSet<>();
    private long bytes;
    private boolean closed;

    /** A visitor at a closed gate; it must not go on before the listener was told of it. */
    private record Wait(String gate, boolean told) {}

    BackstageRoom(Door door, Consumer<Sighting> listener, Runnable onClose, BooleanSupplier heard) {
        this.door = door;
        this.listener = listener;
        this.onClose = onClose;
        this.heard = heard;
    }

    /**
     * Where the check's calls and callbacks report.
     *
     * @return the door, with a token that no other check has
     */
    public Door door() {
        return door;
    }

    /**
     * What was sighted until now.
     *
     * @return a snapshot, in the order of arrival
     */
    public synchronized List<Sighting> sightings() {
        return List.copyOf(sightings);
    }

    /**
     * What kit or host did wrong: malformed reports, refused connections. A check with a fault has no verdict.
     *
     * @return at most a hundred sentences, in the order of their first occurrence
     */
    public List<String> faults() {
        return faults.list();
    }

    /**
     * Tells whether all that has arrived backstage has been read, whichever check it is for.
     *
     * @return false if a report, or whoever is about to report, has not been listened to yet
     */
    public boolean hasHeardAll() {
        return heard.getAsBoolean();
    }

    /**
     * Opens a gate for good: whoever waits there goes on, and whoever comes later passes.
     *
     * @param id the name of the call or callback whose gate it is
     */
    public void openGate(String id) {
        List<Visitor> free = new ArrayList<>();
        synchronized (this) {
            openGates.add(id);
            for (Iterator<Map.Entry<Visitor, Wait>> each = waiting.entrySet().iterator(); each.hasNext(); ) {
                Map.Entry<Visitor, Wait> wait = each.next();
                if (wait.getValue().told() && wait.getValue().gate().equals(id)) {
                    free.add(wait.getKey());
                    each.remove();
                }
            }
        }
        free.forEach(Visitor::go);
    }

    /**
     * The gates that have been opened.
     *
     * @return a snapshot of their names
     */
    public synchronized Set<String> openGates() {
        return Set.copyOf(openGates);
    }

    /**
     * Who waits at a closed gate now.
     *
     * @return the names of the gates, once for each that waits, in the order of arrival
     */
    public synchronized List<String> waitingAtGates() {
        return waiting.values().stream().map(Wait::gate).toList();
    }

    /**
     * Ends the check: all its connections close, so that whatever waits gives up, and later reports are refused. Closing twice
     * is harmless. A listener that is being called may still be running afterwards, none is called anew.
     */
    @Override
    public void close() {
        List<Visitor> present;
        synchronized (this) {
            closed = true;
            waiting.clear();
            present = List.copyOf(visitors);
        }
        onClose.run();
        present.forEach(Visitor::sendAway);
    }

    void fault(String sentence) {
        faults.add(sentence);
    }

    /** Records a report and answers it, now or when its gate opens; false if it is refused and its connection has to end. */
    boolean arrive(Visitor visitor, Report report, int size) {
        synchronized (arrivals) {
            Sighting sighting = report.sighting();
            if (!record(visitor, sighting, report.gate(), size)) {
                return false;
            }
            try {
                listener.accept(sighting);
            } catch (RuntimeException e) {
                fault("The listener of a check failed at \"" + sighting + "\": " + e + ".");
            }
        }
        if (passes(visitor)) {
            visitor.go();
        }
        return true;
    }

    synchronized void leave(Visitor visitor) {
        visitors.remove(visitor);
        waiting.remove(visitor);
    }

    private synchronized boolean record(Visitor visitor, Sighting sighting, boolean gated, int size) {
        if (closed) {
            return false;
        } else if (sightings.size() == MOST_SIGHTINGS || bytes + size > MOST_BYTES) {
            fault("A check was flooded with more than " + MOST_SIGHTINGS + " reports or " + MOST_BYTES + " bytes.");
            return false;
        }
        bytes += size;
        sightings.add(sighting);
        visitors.add(visitor);
        if (gated && !openGates.contains(sighting.id())) {
            waiting.put(visitor, new Wait(sighting.id(), false));
        }
        return true;
    }

    /** Called when the listener was told; false if the visitor has to wait, at its gate or for its connection to close. */
    private synchronized boolean passes(Visitor visitor) {
        Wait wait = waiting.get(visitor);
        if (closed) {
            return false;
        } else if (wait == null) {
            return true;
        } else if (openGates.contains(wait.gate())) {
            waiting.remove(visitor);
            return true;
        }
        waiting.put(visitor, new Wait(wait.gate(), true));
        return false;
    }
}
