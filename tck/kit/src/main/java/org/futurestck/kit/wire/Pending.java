package org.futurestck.kit.wire;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.futurestck.kit.stage.StageFaultException;

/**
 * A request that waits for its answer.
 *
 * @param clause what is being done, such as {@code main performed f.cancel()}
 * @param type the answer it takes
 * @param content what is wanted of the answer
 * @param future completes with the content
 * @param <A> the answer
 * @param <T> the content
 */
record Pending<A extends Answer, T>(String clause, Class<A> type, Function<A, T> content, CompletableFuture<T> future) {

    /**
     * Completes the request.
     *
     * @param answer what the host said
     * @return false if it is no answer to this request, which then stays as it was
     */
    boolean complete(Answer answer) {
        if (answer instanceof Answer.Refused refused) {
            future.completeExceptionally(new StageFaultException(
                    "the host refused, when " + clause + ": " + Quotes.escape(refused.reason())));
            return true;
        }
        return type.isInstance(answer) && future.complete(content.apply(type.cast(answer)));
    }

    void fail(RuntimeException error) {
        future.completeExceptionally(error);
    }
}
