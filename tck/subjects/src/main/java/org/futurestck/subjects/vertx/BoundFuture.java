package org.futurestck.subjects.vertx;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.futurestck.binding.Future;
import org.futurestck.binding.TimeoutError;
import org.futurestck.subjects.base.Raising;
import org.futurestck.subjects.base.Times;
import org.jspecify.annotations.Nullable;

/** A future of Vert.x. Nothing can cancel it, so it is never cancelled. */
final class BoundFuture<T extends @Nullable Object> implements Future<T> {

    private final io.vertx.core.Future<T> own;

    BoundFuture(io.vertx.core.Future<T> own) {
        this.own = own;
    }

    @Override
    public boolean cancel() {
        throw new UnsupportedOperationException("a future of Vert.x cannot be cancelled");
    }

    @Override
    public boolean cancelled() {
        return false;
    }

    @Override
    public boolean running() {
        throw new UnsupportedOperationException("a future of Vert.x does not tell whether its call runs");
    }

    @Override
    public boolean done() {
        return own.isComplete();
    }

    @Override
    public T result(@Nullable Duration timeout) throws Exception {
        Throwable raised = exception(timeout);
        if (raised != null) {
            throw Raising.raise(raised);
        }
        return own.result();
    }

    @Override
    public @Nullable Throwable exception(@Nullable Duration timeout) {
        try {
            await(timeout);
        } catch (Throwable raised) {
            if (!own.isComplete()) {
                if (raised instanceof java.util.concurrent.TimeoutException) {
                    throw new TimeoutError("the call is not over after " + timeout);
                }
                throw Raising.raise(raised);
            }
        }
        return own.cause();
    }

    @Override
    public void addDoneCallback(Consumer<? super Future<T>> fn) {
        own.onComplete(done -> fn.accept(this));
    }

    private void await(@Nullable Duration timeout) throws java.util.concurrent.TimeoutException {
        if (own.isComplete()) {
            return;
        }
        if (timeout == null) {
            own.await();
        } else {
            own.await(Times.nanos(timeout), TimeUnit.NANOSECONDS);
        }
    }
}
