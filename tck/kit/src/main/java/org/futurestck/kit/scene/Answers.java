package org.futurestck.kit.scene;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.futurestck.kit.stage.StageFaultException;
import org.futurestck.kit.stage.StageLostException;

/** Takes what a stage has answered. */
final class Answers {

    private Answers() {}

    /**
     * The answer of a future that is done.
     *
     * @throws StageLostException if the subject's process ended
     * @throws StageFaultException if the stage or its host is at fault
     */
    static <T> T of(CompletableFuture<T> answered) {
        try {
            return answered.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof StageLostException lost) {
                throw lost;
            } else if (e.getCause() instanceof StageFaultException fault) {
                throw fault;
            }
            throw e;
        }
    }
}
