package org.futurestck.kit.stage;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.futurestck.kit.operation.History;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.Race;

/**
 * Interprets operations against a subject, for one check. Safe for use by several threads.
 */
public interface Stage extends AutoCloseable {

    /**
     * Starts an operation on a caller thread of that name, after those that were started there before.
     *
     * @param caller the name of the caller thread; it is created when first named
     * @param operation what to do
     * @return completes with what the subject returned or raised; completes exceptionally with a {@link StageLostException}
     *     if the subject's process ended, or a {@link StageFaultException} if the stage or its host is at fault
     */
    CompletableFuture<Outcome> start(String caller, Operation operation);

    /**
     * Starts a race, after those that were started before.
     *
     * @param race what to run
     * @return completes with what happened, one history for all rounds that went alike; completes exceptionally like {@link #start}
     */
    CompletableFuture<List<History>> race(Race race);

    /**
     * Tells where every thread of the subject's process stands.
     *
     * @return completes with the standing, or exceptionally like {@link #start}
     */
    CompletableFuture<Standing> standing();

    /**
     * What may explain that the stage does not answer.
     *
     * @return a clause to stand behind a sentence, such as {@code ; it has begun a line}; empty if there is nothing to tell
     */
    default String aboutSilence() {
        return "";
    }

    /** Ends the check: shuts its executors down without waiting and forgets its handles. */
    @Override
    void close();
}
