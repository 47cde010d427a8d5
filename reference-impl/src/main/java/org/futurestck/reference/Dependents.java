package org.futurestck.reference;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Those whom a future tells that it is done, the newest first. Immutable, so that a compare-and-set of the first link takes,
 * adds or removes without a lock.
 *
 * @param newest who was added last
 * @param older those who were added before; null if there are none
 */
record Dependents(Dependent newest, @Nullable Dependents older) {

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

    List<Dependent> inOrder() {
        List<Dependent> all = new ArrayList<>();
        for (Dependents link = this; link != null; link = link.older) {
            all.add(link.newest);
        }
        Collections.reverse(all);
        return all;
    }
}
