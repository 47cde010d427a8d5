package org.futurestck.binding;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What {@code wait} returns: two sets that no later completion changes. Immutable.
 *
 * @param done the futures that finished or were cancelled before the wait ended
 * @param notDone the futures that were pending or running
 * @param <F> the kind of future
 */
public record DoneAndNotDone<F extends Future<?>>(Set<F> done, Set<F> notDone) {

    /**
     * Copies both sets, keeping their order.
     *
     * @param done the futures that are done
     * @param notDone the others
     */
    public DoneAndNotDone {
        done = Collections.unmodifiableSet(new LinkedHashSet<>(done));
        notDone = Collections.unmodifiableSet(new LinkedHashSet<>(notDone));
    }
}
