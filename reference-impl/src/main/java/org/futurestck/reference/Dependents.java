package org.futurestck.reference;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.futurestck.reference.Dependent.Callback;
import org.futurestck.reference.Dependent.Waiter;
import org.jspecify.annotations.Nullable;

/**
 * Those whom a future tells that it is done, the newest first. Immutable, so that a compare-and-set of the first link takes,
 * adds or removes without a lock.
 *
 * @param newest who was added last
 * @param older those who were added before; null if there are none
 */
record Dependents(Dependent newest, @Nullable Dependents older) {

    private static final System.Logger LOG = System.getLogger("org.futurestck.reference");

    /** The chain without {@code removed}, null if nobody is left; this very chain if it is not there. */
    @Nullable
    Dependents without(Dependent removed) {
        if (newest == removed) {
            return older; // the usual case: whoever waits in vain came last
        }
        Deque<Dependent> newer = new ArrayDeque<>();
        for (Dependents link = this; link != null; link = link.older) {
            if (link.newest == removed) {
                return chain(newer, link.older);
            }
            newer.push(link.newest);
        }
        return this;
    }

    private static @Nullable Dependents chain(Deque<Dependent> newer, @Nullable Dependents older) {
        Dependents chain = older;
        for (Dependent dependent : newer) {
            chain = new Dependents(dependent, chain);
        }
        return chain;
    }

    /** Tells the waiters, then the callbacks, each in the order in which they were added. */
    void tell(DefaultFuture<?> future) {
        List<Dependent> inOrder = inOrder();
        for (Dependent dependent : inOrder) {
            if (dependent instanceof Waiter waiter) {
                waiter.futureDone(future);
            }
        }
        Throwable unhandled = null;
        for (Dependent dependent : inOrder) {
            if (dependent instanceof Callback<?> callback) {
                Throwable raised = call(callback, future);
                if (unhandled == null) {
                    unhandled = raised;
                } else if (raised != null && raised != unhandled) {
                    unhandled.addSuppressed(raised);
                }
            }
        }
        if (unhandled != null) {
            throw Sneaky.raise(unhandled);
        }
    }

    private List<Dependent> inOrder() {
        List<Dependent> all = new ArrayList<>();
        for (Dependents link = this; link != null; link = link.older) {
            all.add(link.newest);
        }
        Collections.reverse(all);
        return all;
    }

    /** Logs an exception of the callback, returns anything worse. */
    @SuppressWarnings("unchecked") // a callback hangs on futures of its own type only
    private static <T extends @Nullable Object> @Nullable Throwable call(
            Callback<T> callback, DefaultFuture<?> future) {
        try {
            callback.fn().accept((DefaultFuture<T>) future);
        } catch (Exception e) {
            LOG.log(System.Logger.Level.ERROR, "a callback of " + future + " raised an exception", e);
        } catch (Throwable t) {
            return t;
        }
        return null;
    }
}
