package org.futurestck.binding.tensorlake;

import java.util.List;

/**
 * What {@link FutureClass#wait} returns: two lists in the order of the input, a future as often as it was given. Immutable.
 *
 * @param done the futures that have an outcome
 * @param notDone the others
 * @param <F> the kind of future
 */
public record DoneAndNotDone<F extends Future<?>>(List<F> done, List<F> notDone) {

    /**
     * Copies both lists.
     *
     * @param done the futures that have an outcome
     * @param notDone the others
     */
    public DoneAndNotDone {
        done = List.copyOf(done);
        notDone = List.copyOf(notDone);
    }
}
