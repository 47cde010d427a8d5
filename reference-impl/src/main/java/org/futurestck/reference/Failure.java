package org.futurestck.reference;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An exception on its way out of a worker: the object itself, if it can be serialised, and beside it enough to tell of it if
 * the object cannot be sent or not be read.
 */
final class Failure implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String description;
    private final StackTraceElement[] stack;
    private final @Nullable Failure cause;

    /** The serialised exception; empty if there is none. */
    private final byte[] exact;

    /** Why there is none. */
    private final String obstacle;

    /** Packs an exception. */
    static Failure of(Throwable raised) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject(raised);
            }
            return new Failure(raised, bytes.toByteArray(), "", newSet());
        } catch (Throwable t) { // an exception may be written by code of its own, which may raise what it likes
            return new Failure(raised, new byte[0], describe(t), newSet());
        }
    }

    private Failure(Throwable raised, byte[] exact, String obstacle, Set<Throwable> seen) {
        seen.add(raised);
        this.exact = exact;
        this.obstacle = obstacle;
        description = describe(raised);
        stack = raised.getStackTrace();
        Throwable next = raised.getCause();
        cause = next == null || seen.contains(next) ? null : new Failure(next, new byte[0], "cause of the above", seen);
    }

    /** Exceptions by identity, because causes may form a ring. */
    private static Set<Throwable> newSet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    private static String describe(Throwable raised) {
        try {
            return raised.toString();
        } catch (Throwable t) { // a message may be made by code of its own, too
            return raised.getClass().getName();
        }
    }

    /**
     * Unpacks the exception.
     *
     * @param allowed which classes it may have
     * @return the exception, or else one that stands in for it
     */
    Throwable unpack(AllowList allowed) {
        if (exact.length == 0) {
            return standIn(obstacle);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(exact))) {
            return (Throwable) java.util.Objects.requireNonNull(allowed.readFrom(in));
        } catch (Throwable t) { // as above
            return standIn(describe(t));
        }
    }

    private StandInException standIn(String because) {
        StandInException standIn =
                new StandInException(description, because, cause == null ? null : cause.standIn(cause.obstacle));
        standIn.setStackTrace(stack);
        return standIn;
    }
}
