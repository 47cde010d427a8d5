package org.futurestck.kit.local;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.futurestck.kit.operation.History;
import org.futurestck.kit.operation.SightingEvent;

/** What the calls and callbacks of one round did. Safe for use by several threads. */
final class RaceRecorder {

    /** How long what is still missing at the end of a round is awaited. Whoever keeps the contract costs none of it. */
    private static final long GRACE = TimeUnit.SECONDS.toNanos(2);

    /** How often the recorder looks for what is missing. */
    private static final long GLANCE = TimeUnit.MICROSECONDS.toNanos(50);

    /** What a glance counts at most: while the machine stalls, nobody could have come. */
    private static final long LONGEST_GLANCE = TimeUnit.MILLISECONDS.toNanos(10);

    private final Queue<Note> notes = new ConcurrentLinkedQueue<>();

    /** Calls that have begun and not ended, and callbacks that were added and not called. */
    private final AtomicInteger missing = new AtomicInteger();

    /** What happened, and when. */
    record Note(SightingEvent event, String id, long nanos) {

        History.Noticed noticed(long[] moments) {
            return new History.Noticed(event, id, Arrays.binarySearch(moments, nanos));
        }
    }

    void begun(String call) {
        missing.incrementAndGet();
        note(SightingEvent.CALL_STARTED, call);
    }

    void ended(String call) {
        note(SightingEvent.CALL_FINISHED, call);
        missing.decrementAndGet();
    }

    void added() {
        missing.incrementAndGet();
    }

    void called(String callback) {
        note(SightingEvent.CALLBACK_STARTED, callback);
        missing.decrementAndGet();
    }

    /** Waits for whatever is missing; false if it does not come. */
    boolean awaitEnd() {
        long waited = 0;
        while (missing.get() > 0) {
            if (waited > GRACE) {
                return false;
            }
            long begin = System.nanoTime();
            LockSupport.parkNanos(this, GLANCE);
            waited += Math.min(System.nanoTime() - begin, LONGEST_GLANCE);
        }
        return true;
    }

    /** What happened so far, in order. */
    List<Note> notes() {
        List<Note> all = new ArrayList<>(notes);
        all.sort(Comparator.comparingLong(Note::nanos));
        return all;
    }

    private void note(SightingEvent event, String id) {
        notes.add(new Note(event, id, System.nanoTime()));
    }
}
